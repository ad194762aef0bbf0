import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Beredning } from '../underlag/beredning.ts';
import { geInloggning, klistraInLedamoter, nyMyndighet, nyPerson, nyttOrgan, reglemente, startaSerie } from '../steg/administration.ts';
import { registrera, slappFil } from '../steg/diarium.ts';
import { stallKlockan } from '../steg/klocka.ts';
import { egenWebblasare, losenord, tillganglig } from '../steg/konto.ts';
import { andraPunkt, avsluta, bifall, gaTill, hanvisa, kalla, laggTillArenden, laggTillPunkt, oppna, planera, skrivArendetext, upprop } from '../steg/mote.ts';
import { gorProtokoll, justeraForSig, lasProtokoll, skrivUnder, utse, varningar } from '../steg/protokoll.ts';

const organisation = 'region-vastmanland';
export type Beredningsresa = { b: Beredning; mote: string; set: string; sekreterare: Page };

const adress = (namn: string) => `${namn.toLowerCase().normalize('NFD').replaceAll(/[^a-z -]/g, '').replaceAll(/[ -]+/g, '.')}`;
const epost = (namn: string) => `${adress(namn)}@${organisation}.exempel.se`;
const efter = (dag: string, antal: number) => new Date(Date.parse(dag) + antal * 86_400_000).toISOString().slice(0, 10);
const punkt = (kl: string) => kl.replace(/^0/, '').replace(':', '.');
const roll = { ledamot: '', ordforande: ' (ordförande)', vice1: ' (förste vice ordförande)', vice2: ' (andre vice ordförande)' } as const;
const somPaPapper = (b: Beredning) => b.ledamoter.map(({ namn, parti, uppdrag, distans }) => `${namn} (${parti})${roll[uppdrag]}${distans ? ' (deltar på distans)' : ''}`).join(', ');

/** A beredning is set up in the region, meets, and one § of it is justerad by itself: everything in the browser, by those whose steps they are. */
export async function hallBeredning(browser: Browser, b: Beredning): Promise<Beredningsresa> {
  const ordforande = b.ledamoter.find(({ uppdrag }) => uppdrag === 'ordforande')?.namn ?? '';
  stallKlockan(`${efter(b.datum, -40)} 8.00`);
  const admin = await egenWebblasare(browser, 'vidar.stjernlund', organisation);
  await test.step('Administratören lägger upp nämnden, organet, dess regler och de 26', () => laggUpp(admin, b, ordforande));

  const sekreterare = await egenWebblasare(browser, adress(b.sekreterare), organisation);
  await test.step('Underlaget registreras i diariet', () => diariefor(sekreterare, b));

  const mote = await test.step('Listan byggs och kallelsen går ut', async () => {
    stallKlockan(`${efter(b.datum, -14)} 10.00`);
    const plats = await planera(sekreterare, { organ: b.organ, datum: b.datum, kl: punkt(b.start), plats: b.plats, distans: true });
    await laggTillArenden(sekreterare, b.rubrik);
    await andraPunkt(sekreterare, b.rubrik, { foredragande: b.foredragande, forslag: b.beslut });
    for (const { namn, hanvisning } of b.underlag) if (hanvisning) await hanvisa(sekreterare, namn, hanvisning);
    await laggTillPunkt(sekreterare, 'Rapporter');
    await tillganglig(sekreterare);
    await kalla(sekreterare);
    return plats;
  });

  await test.step('Mötet hålls', async () => {
    stallKlockan(`${b.datum} ${punkt(b.start)}`);
    await oppna(sekreterare, punkt(b.start));
    await gaTill(sekreterare, b.rubrik);
    await upprop(sekreterare, { distans: b.ledamoter.filter((l) => l.distans).map(({ namn, parti }) => `${namn} (${parti})`), gaster: b.ovriga });
    await skrivArendetext(sekreterare, b.stycken.join('\n\n'));
    await bifall(sekreterare);
    await expect(sekreterare.locator('.doc.beslut')).toHaveText(b.beslut);
    await tillganglig(sekreterare);
    stallKlockan(`${b.datum} ${punkt(b.slut)}`);
    await avsluta(sekreterare, punkt(b.slut));
  });

  const set = await test.step('En paragraf justeras för sig på den fjortonde dagen', async () => {
    stallKlockan(`${b.justering.dag} 9.00`);
    await gorProtokoll(sekreterare, mote);
    await justeraForSig(sekreterare, [`${b.paragraf}`]);
    const planerad = { ordforande, justerare: b.justerare, plats: b.justering.plats };
    await utse(sekreterare, { ...planerad, tid: `${b.justering.dag} 00:00` });
    expect(await varningar(sekreterare)).toContainEqual(expect.stringContaining('00.00'));
    await utse(sekreterare, { ...planerad, tid: b.justering.dag });
    expect(await varningar(sekreterare)).toEqual([]);
    await tillganglig(sekreterare);
    const lank = await lasProtokoll(sekreterare);
    for (const [i, namn] of [b.sekreterare, ordforande, b.justerare].entries()) {
      const page = i === 0 ? sekreterare : await egenWebblasare(browser, adress(namn), organisation);
      stallKlockan(`${b.justering.dag} ${10 + i}.20`);
      await skrivUnder(page, lank);
    }
    return lank;
  });
  return { b, mote, set, sekreterare };
}

async function laggUpp(admin: Page, b: Beredning, ordforande: string) {
  await nyMyndighet(admin, { ...b.myndighet, forvaltning: 'Regionkontoret', monster: b.dnr.monster });
  await startaSerie(admin, new RegExp(`^${b.myndighet.kod}, nästa`), b.dnr.lop);
  const organ = await nyttOrgan(admin, { myndighet: b.myndighet.namn, namn: b.organ, kod: b.kod, slag: 'Beredning', platser: 20 });
  await reglemente(admin, organ, 'Kallelsen', { 'Deltagande på distans är tillåtet': true, 'Fasta punkter: inledning': '' });
  await reglemente(admin, organ, 'Protokollet', { Mall: 'Region', 'Beslut skrivs': 'I löpande text' });
  await reglemente(admin, organ, 'Anslaget', { 'Justeringen anslås av sig själv': true, 'Protokollet kan läsas från anslaget': true, 'Även paragrafer som bara bereder ett ärende publiceras': true, 'Protokollet förvaras': b.forvaring });
  // One is known already: she is met, not made a second time.
  await nyPerson(admin, { namn: b.justerare, epost: epost(b.justerare), losenord });
  await klistraInLedamoter(admin, organ, somPaPapper(b), '2023-01-01');
  await expect(admin.getByText('26 personer är tillsatta.')).toBeVisible();
  await tillganglig(admin);
  await startaSerie(admin, new RegExp(`^${b.organ}, nästa`), b.paragraf, 'Protokollen för årets första möten finns på papper.');
  await geInloggning(admin, ordforande, epost(ordforande), losenord);
  await nyPerson(admin, { namn: b.sekreterare, titel: 'mötessekreterare', epost: epost(b.sekreterare), losenord, roller: [['Nämndsekreterare', b.myndighet.namn], ['Registrator', b.myndighet.namn]] });
}

async function diariefor(page: Page, b: Beredning) {
  for (const [i, { namn, datum }] of b.underlag.entries()) {
    await slappFil(page, { name: `underlag${i + 1}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${namn} ${datum ?? ''} ${b.kod}`) });
    await registrera(page, { rubrik: namn, avsandare: 'Regionkontoret', datum: datum ?? '', ...(i === 0 ? { arendemening: b.rubrik } : { arende: b.dnr.text }) });
  }
}
