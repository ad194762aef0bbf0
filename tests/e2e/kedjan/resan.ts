import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Underlag } from '../underlag/underlag.ts';
import { startaSerie } from '../steg/administration.ts';
import { stallKlockan } from '../steg/klocka.ts';
import { egenWebblasare, tillganglig } from '../steg/konto.ts';
import { fraga, lasPunkt, notera } from '../steg/mote.ts';
import { instansrad, internremittera, registreraRemiss, registreraSvar, skickaRemiss, skrivRemiss } from '../steg/remiss.ts';
import { borjaSkrivelse, borjaYttrande, delaMed, godkann, kommentera, lamnaForGranskning, losKommentar, oversand, registreraVersion, sammanstall, skrivSkrivelse, skrivYttrande } from '../steg/skriv.ts';
import { forbered, hall, justera } from './moten.ts';

export type Resa = { underlag: Underlag; ar: number; snMote: string; snSet: string; ksArende: string; snArende: string; ksYttrande: string; registrator: Page; region: Page; sekreterare: Page };

const svenskDag = (dag: string) => new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(dag));

/** One remiss from the region's missiv to the answer on its board, each step in the browser by the one whose step it is. */
export async function gor(browser: Browser, underlag: Underlag): Promise<Resa> {
  const { titel, ks, sn, au, skrivelse, fragor, sammantrade } = underlag;
  const ar = ks.ar;
  const som = (vem: string, organisation?: string) => egenWebblasare(browser, vem, organisation);

  await test.step('0. Serierna fortsätter där det gamla diariet slutade', async () => {
    stallKlockan(`${ar}-05-20 8.00`);
    const admin = await som('rut.bergslund');
    await startaSerie(admin, /^KS, nästa/, ks.nr);
    await startaSerie(admin, /^SN, nästa/, sn.nr);
    // Upprop, justerare and dagordning take the three §§ before.
    await startaSerie(admin, /^Socialnämnden, nästa §/, sn.paragraf - 3);
    await startaSerie(admin, /^Socialnämndens arbetsutskott, nästa §/, au.paragraf - 3);
  });

  const region = await som('henrik.tornfelt', 'region-vastmanland');
  const tavla = await test.step('1. Regionen skriver och skickar remissen', async () => {
    await skrivRemiss(region, {
      titel, svarstid: underlag.svarstid, text: 'Ni bjuds in att lämna synpunkter på förslaget.', svarTill: 'registrator@region-vastmanland.exempel.se', format: 'Word och PDF',
      kontakt: { namn: 'Henrik Tornfelt' }, fragor: fragor.map(({ fraga: f }) => f), instanser: 'Länets kommuner',
      filer: [{ name: 'Remissversion.txt', mimeType: 'text/plain', buffer: Buffer.from(`${titel}\n\n${underlag.bakgrund.join('\n\n')}`) }],
    });
    await skickaRemiss(region);
    await expect(instansrad(region, 'Sala kommun')).toBeVisible();
    await tillganglig(region);
    return region.url();
  });

  const registrator = await som('annika.forsmark');
  const ksArende = await test.step('2. Kommunens registrator registrerar den', async () => {
    stallKlockan(`${ar}-05-20 10.40`);
    const adress = await registreraRemiss(registrator, { titel, handlaggare: 'Ylva Sandhagen, utredare' });
    await expect(registrator.locator('.over')).toContainText(new RegExp(`KS\\s${ks.nr}/${String(ar).slice(2)}`));
    await expect(async () => {
      await region.goto(tavla);
      await expect(instansrad(region, 'Hallstahammars kommun')).toContainText(new RegExp(`(Mottagen|Under beredning).*KS\\s${ks.nr}/`), { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    return adress;
  });

  const snRegistrator = await som('gunnel.asplind');
  const snArende = await test.step('3. Internremiss; socialnämnden får ett eget ärende med eget dnr', async () => {
    stallKlockan(`${ar}-08-26 9.15`);
    await registrator.goto(ksArende);
    await internremittera(registrator, { Socialnämnden: `${ar}-10-04`, 'Barn- och utbildningsnämnden': `${ar}-10-04` }, 'Lämna nämndens synpunkter.');
    const adress = await registreraRemiss(snRegistrator, { titel, handlaggare: 'Saga Wennerholt, utredare' });
    await expect(snRegistrator.locator('.over')).toContainText(new RegExp(`SN\\s${sn.nr}/`));
    return adress;
  });

  await test.step('4. Yttrandet skrivs, kommenteras, granskas och fryses', () => skriv(som, snArende, underlag));

  const sekreterare = await som('maja.sundell');
  const [birgitta, majBritt, rickard] = [await som('birgitta.almquist'), await som('maj-britt.hagelin'), await som('rickard.hedvall')];
  await test.step('5. Arbetsutskottet behandlar det under sin egen §', async () => {
    stallKlockan(`${skrivelse.datum} 14.00`);
    const mote = { organ: 'Socialnämndens arbetsutskott', datum: au.datum, kl: '9.00', plats: 'Åsby, kommunalhuset', arende: titel, justerare: 'Rickard Hedvall (M)' };
    const adress = await forbered(sekreterare, mote);
    await hall(sekreterare, adress, mote);
    await expect(sekreterare.getByText(new RegExp(`§\\s${au.paragraf}`)).first()).toBeVisible();
    await justera(adress, dagenEfter(au.datum, 2), sekreterare, [birgitta, rickard], 'Rickard Hedvall (M)');
  });

  const snMote = await test.step('6. Socialnämnden: kallelse, läsrum, sammanträde', async () => {
    stallKlockan(`${dagenEfter(au.datum, 0)} 13.00`);
    const mote = {
      organ: 'Socialnämnden', datum: sammantrade, plats: 'Stensta, kommunalhuset', arende: titel, justerare: 'Rickard Hedvall (M)',
      upprop: { borta: { 'Kjell Norrbäck (S)': 'Siv Ottander (S)' }, distans: ['Amina Yusufi (S)'], tjanstepersoner: ['Maja Sundell, nämndsekreterare'] },
      expediering: [underlag.expediering.organ, ...underlag.expediering.befattningar, { namn: 'Länets pensionärsförening', epost: 'styrelsen@forening.exempel.se' }],
    };
    const adress = await forbered(sekreterare, mote);
    await majBritt.goto(`${adress}/lasrum`);
    await lasPunkt(majBritt, titel);
    await notera(majBritt, 'Fråga om kostnaden.');
    await fraga(majBritt, 'Vad kostar förslaget kommunen?');
    await tillganglig(majBritt);
    await hall(sekreterare, adress, mote);
    return adress;
  });

  const snSet = await test.step('7. Protokollet låses och justeras', async () => {
    const set = await justera(snMote, dagenEfter(sammantrade, 2), sekreterare, [birgitta, rickard], 'Rickard Hedvall (M)');
    await sekreterare.goto(`${snMote}/protokoll`);
    await expect(sekreterare.locator('.lead').first()).toContainText('Justerat');
    await tillganglig(sekreterare);
    return set;
  });

  await test.step('8. Utdraget når kommunstyrelsen och registreras där', async () => {
    stallKlockan(`${ks.registrerad} 8.00`);
    await startaSerie(await som('rut.bergslund'), /^Kommunstyrelsen, nästa nummer/, ks.lopnr);
    stallKlockan(`${ks.registrerad} 9.20`);
    await registreraSvar(registrator, new RegExp(`§\\s${sn.paragraf}`));
    await expect(registrator.getByRole('table').filter({ hasText: 'Löpnr' })).toContainText(String(ks.lopnr));
    await registrator.goto(`${ksArende}/svar`);
    await expect(registrator.getByRole('row', { name: /Socialnämnden/ }).first()).toContainText(/§\s\d+/);
  });

  const ksYttrande = await test.step('9. Kommunstyrelsen sammanställer, beslutar och svarar regionen', () => svara(som, { underlag, ksArende }));

  await test.step('10. Regionens tavla visar svaret', async () => {
    await expect(async () => {
      await region.goto(tavla);
      await expect(instansrad(region, 'Hallstahammars kommun')).toContainText(/Besvarad/, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await instansrad(region, 'Hallstahammars kommun').getByRole('link').first().click();
    await expect(region.getByRole('main')).toContainText(fragor[0]?.svar[0]?.slice(0, 60) ?? '');
    await tillganglig(region);
  });

  return { underlag, ar, snMote, snSet, ksArende, snArende, ksYttrande, registrator, region, sekreterare };
}

type Som = (vem: string, organisation?: string) => Promise<Page>;

async function skriv(som: Som, snArende: string, { skrivelse, fragor, bakgrund, sats }: Underlag) {
  stallKlockan(`${skrivelse.datum.slice(0, 8)}04 9.00`);
  const saga = await som('saga.wennerholt');
  await saga.goto(snArende);
  const dokument = await borjaYttrande(saga);
  await skrivYttrande(saga, {
    0: { stallning: 'Tillstyrker med ändringar', text: skrivelse.inledning.join('\n\n') },
    ...Object.fromEntries(fragor.map(({ svar }, i) => [i + 1, { stallning: 'Tillstyrker med ändringar', text: svar.join('\n\n') }])),
  });
  await delaMed(saga, 'Joakim Ahlberg');
  const joakim = await som('joakim.ahlberg');
  await joakim.goto(dokument);
  await kommentera(joakim, fragor[0]?.svar[0]?.slice(0, 40) ?? '', 'Skriv ut vad som är positivt.');
  await saga.reload();
  await losKommentar(saga, 'Skriv ut vad som');
  await lamnaForGranskning(saga);

  await saga.getByRole('link', { name: 'Tillbaka till yttrandet' }).click();
  await saga.waitForURL(/\/yttranden\//);
  const skrivelsen = await borjaSkrivelse(saga);
  await skrivSkrivelse(saga, { rubrik: skrivelse.rubrik, forslag: [sats], avsnitt: { Bakgrund: bakgrund.join('\n\n') }, undertecknare: ['Helena Strid', 'Joakim Ahlberg'] });
  await lamnaForGranskning(saga);

  stallKlockan(`${skrivelse.datum} 8.30`);
  const helena = await som('helena.strid');
  for (const adress of [dokument, skrivelsen]) {
    await helena.goto(adress);
    await godkann(helena, svenskDag(skrivelse.datum));
  }
  for (const adress of [skrivelsen, dokument]) {
    await saga.goto(adress);
    await registreraVersion(saga);
  }
}

async function svara(som: Som, { underlag, ksArende }: { underlag: Underlag; ksArende: string }): Promise<string> {
  const { titel, ks, fragor } = underlag;
  const ar = ks.ar;
  const ylva = await som('ylva.sandhagen');
  stallKlockan(`${ar}-10-01 9.00`);
  await ylva.goto(ksArende);
  await borjaYttrande(ylva);
  await ylva.getByRole('link', { name: 'Tillbaka till yttrandet' }).click();
  await ylva.waitForURL(/\/yttranden\//);
  const yttrande = new URL(ylva.url()).pathname;
  await sammanstall(ylva, fragor.map(({ svar }) => svar[0]?.slice(0, 60) ?? ''));
  await ylva.getByRole('link', { name: 'Skriv', exact: true }).click();
  await ylva.waitForURL(/\/dokument\//);
  const dokument = new URL(ylva.url()).pathname;
  await skrivYttrande(ylva, { 0: { stallning: 'Tillstyrker med ändringar', text: 'Hallstahammars kommun tillstyrker förslaget med ändringar.' }, ...Object.fromEntries(fragor.map((_, i) => [i + 1, { stallning: 'Tillstyrker med ändringar' }])) });
  await lamnaForGranskning(ylva);
  await ylva.goto(yttrande);
  const skrivelsen = await borjaSkrivelse(ylva);
  await skrivSkrivelse(ylva, { forslag: ['som kommunens yttrande lämna kommunledningskontorets förslag'], avsnitt: { Bakgrund: 'Nämnderna har svarat.' }, undertecknare: ['Mirja Lundvik', 'Ylva Sandhagen'] });
  await lamnaForGranskning(ylva);
  stallKlockan(`${ar}-10-08 10.00`);
  const mirja = await som('mirja.lundvik');
  for (const adress of [dokument, skrivelsen]) {
    await mirja.goto(adress);
    await godkann(mirja);
  }
  const petra = await som('petra.holmgren');
  const [erik, karin] = [await som('erik.sundvall'), await som('karin.ahlen')];
  const mote = { organ: 'Kommunstyrelsen', datum: `${ar}-10-28`, plats: 'Stensta, kommunalhuset', arende: titel, justerare: 'Karin Åhlén (M)', expediering: ['Socialnämnden'] };
  const adress = await forbered(petra, mote);
  await hall(petra, adress, mote);
  await justera(adress, `${ar}-10-29`, petra, [erik, karin], 'Karin Åhlén (M)');
  await expect(async () => {
    await ylva.goto(yttrande);
    await expect(ylva.getByRole('button', { name: /^Översänd till/ })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await tillganglig(ylva);
  await oversand(ylva);
  return yttrande;
}

const dagenEfter = (dag: string, antal: number) => new Date(Date.parse(dag) + antal * 86_400_000).toISOString().slice(0, 10);
