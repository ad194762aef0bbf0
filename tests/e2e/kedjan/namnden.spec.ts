import { expect, test, type Page } from '@playwright/test';
import { registrera, slappFil } from '../steg/diarium.ts';
import { slappKlockan, stallKlockan } from '../steg/klocka.ts';
import { tillganglig } from '../steg/konto.ts';
import { iOrdning, protokolltext } from '../steg/lasPdf.ts';
import { ajournera, andraPunkt, anmalJav, avsluta, besluta, gaTill, gar, justeraOmedelbart, kommer, laggTillArenden, latUtga, leder, oppna, planera, proposition, reservera, rosta, skrivArendetext, upprop, valj, yrka } from '../steg/mote.ts';
import { gorProtokoll, lasProtokoll, oppnaDel, skrivUnder } from '../steg/protokoll.ts';
import { flyttaIn } from './inflyttning.ts';

test.afterEach(slappKlockan);
test.describe.configure({ timeout: 240_000 });

const dag = '2025-11-06';
const [asta, borje, cia, david, frej, hugo] = ['Asta Björkved (S)', 'Börje Lindmyr (M)', 'Cia Hedmyr (V)', 'David Ågmyr (S)', 'Frej Almhage (C)', 'Hugo Tallmyr (KD)'];
const [justerare, dagordning, taxa, bidrag, plan, val, information] = ['Val av justerare', 'Fastställande av dagordning', 'Taxa för kommunens lokaler', 'Bidrag till Idrottsrådet', 'Kulturplan 2026–2029', 'Val av ledamot i kulturrådet', 'Information från förvaltningen'];

test('en nämnds möte med utslagsröst, jäv, lottning, växling, vakans, ajournering och två justeringar förs in, och protokollet säger detsamma', async ({ browser }) => {
  stallKlockan('2025-10-20 8.00');
  const { sekreterare: s, som } = await test.step('Nämnden flyttar in', () => flyttaIn(browser, {
    organisation: 'koping', admin: 'cajsa.wrede', myndighet: { namn: 'Kultur- och fritidsnämnden', kod: 'KFN' }, organ: { namn: 'Kultur- och fritidsnämnden', kod: 'KFN', slag: 'Nämnd' },
    regler: {
      Kallelsen: { 'Deltagande på distans är tillåtet': true, 'Fasta punkter: inledning': `Upprop\n${justerare}\n${dagordning}`, 'Fasta punkter: beslutsärenden': `${taxa}\n${bidrag}\n${val}`, 'Fasta punkter: information': information },
      Mötet: { 'När partiet saknar ersättare': 'M/KD: L' },
      Anslaget: { 'Protokollet förvaras': 'Kulturförvaltningen, Stora gatan 4' },
    },
    ledamoter: `${asta} ordförande\n${borje} förste vice ordförande\n${cia} andre vice ordförande\n${david}\nEllen Rosvide (M)\nVakant (SD)\n${frej}\nErsättare\nGun Sjöved (S)\n${hugo}\nInes Granvide (L)`,
    konton: ['Asta Björkved', 'Börje Lindmyr', 'Cia Hedmyr'], sekreterare: { namn: 'Disa Norrhage', titel: 'nämndsekreterare' },
  }));

  const mote = await test.step('Ärendet registreras och listan görs', async () => {
    await slappFil(s, { name: 'kulturplan.txt', mimeType: 'text/plain', buffer: Buffer.from('Bilaga 2. Kulturplan 2026–2029, förslag.') });
    await registrera(s, { rubrik: 'Bilaga 2, Kulturplan 2026–2029', avsandare: 'Kulturförvaltningen', datum: '2025-10-15', arendemening: plan });
    const adress = await planera(s, { organ: 'Kultur- och fritidsnämnden', datum: dag, kl: '13.00', plats: 'Sessionssalen, Stora gatan 4', distans: true });
    await laggTillArenden(s, plan);
    for (const [rubrik, forslag] of [[taxa, 'höja taxan för kommunens lokaler med tre procent från den 1 januari 2026'], [bidrag, 'bevilja Idrottsrådet 40 000 kronor'], [plan, 'anta bilaga 2, Kulturplan 2026–2029']] as const) await andraPunkt(s, rubrik, { forslag });
    return adress;
  });

  await test.step('Upprop: en ersättare växlar in, en plats är vakant', async () => {
    stallKlockan(`${dag} 13.00`);
    await oppna(s, '13.00');
    await gaTill(s, 'Upprop');
    await upprop(s, { borta: { 'Ellen Rosvide (M)': hugo }, distans: [frej], gaster: [{ namn: 'Tove Askhage', titel: 'kulturchef' }] });
    await expect(s.getByRole('complementary', { name: 'Närvaro och kontroll' })).toContainText('Sex av sju platser tjänstgör');
    await gaTill(s, justerare);
    await besluta(s, ['utse Cia Hedmyr (V) att tillsammans med ordföranden justera protokollet']);
    await gaTill(s, dagordning);
    await besluta(s, ['godkänna dagordningen']);
  });

  await test.step('Lika röster: vice ordföranden som leder mötet avgör', async () => {
    await gaTill(s, taxa);
    await gar(s, asta, { kl: '13.20' });
    await leder(s, borje);
    await skrivArendetext(s, `Frågan om vem som företräder nämnden i kulturrådet behandlas i § 6.`);
    await yrka(s, { av: borje, vad: 'Bifall till ett förslag' });
    await yrka(s, { av: cia, vad: 'Avslag' });
    await proposition(s, 'Förvaltningens förslag');
    await rosta(s, { ja: 'Förvaltningens förslag', nej: 'Cia Hedmyrs (V) yrkande om avslag', roster: { [borje]: 'j', [cia]: 'n', [david]: 'n', [frej]: 'a', [hugo]: 'j' } });
    await beslutSomDetBlev(s);
    await reservera(s, cia, david);
    await tillganglig(s);
  });

  await test.step('Jävet tar nämnden under beslutförhet, och ärendet utgår', async () => {
    await gaTill(s, bidrag);
    await gar(s, frej, { kl: '13.45' });
    await anmalJav(s, david, { skal: 'ordförande i föreningen', ersattare: null });
    await expect(s.getByText('Tre tjänstgör, fyra krävs (KL 6:27)').first()).toBeVisible();
    await s.locator('#bifall').click();
    await expect(s.getByRole('alert').first()).toContainText('Bara 3 tjänstgör och 4 krävs (KL 6:27)');
    await tillganglig(s);
    await s.goto(mote);
    await latUtga(s, bidrag);
    await s.goto(`${mote}/mote`);
  });

  await test.step('Ett slutet val avgörs med lott', async () => {
    await gaTill(s, val);
    await valj(s, { kandidater: { 'Cia Hedmyr': 2, 'Hugo Tallmyr': 2 }, lott: 'Hugo Tallmyr' });
    await beslutSomDetBlev(s);
  });

  await test.step('Ajournering, tilläggsyrkande där ja är avslag, och bilaga 2 med ändringar', async () => {
    await gaTill(s, plan);
    await ajournera(s, '13.50', '14.05');
    await kommer(s, asta, { kl: '14.05' });
    await leder(s, asta);
    await yrka(s, { av: asta, vad: 'Ändring', text: 'avsnittet om ungas inflytande läggs till på sidan 4' });
    await yrka(s, { av: hugo, vad: 'Tillägg', text: 'planen följs upp varje år' });
    await proposition(s, 'Asta Björkveds (S) ändringsyrkande', { om: 'Huvudfrågan' });
    await rosta(s, { om: 'tilläggsyrkande', ja: 'Avslag', nej: 'Hugo Tallmyrs (KD) tilläggsyrkande', roster: { [asta]: 'j', [borje]: 'n', [cia]: 'j', [david]: 'j', [hugo]: 'n' } });
    await besluta(s, ['anta bilaga 2, Kulturplan 2026–2029, med de ändringar som framgår av Asta Björkveds (S) yrkande']);
    await reservera(s, hugo);
    await justeraOmedelbart(s);
    await tillganglig(s);
    await gaTill(s, information);
    await skrivArendetext(s, 'Tove Askhage berättar om höstens program.');
    stallKlockan(`${dag} 15.30`);
    await avsluta(s, '15.30');
  });

  await test.step('Två justeringar, den ena omedelbar', async () => {
    await gorProtokoll(s, mote);
    for (const [nr, nar, vilka] of [[/omedelbart/, `${dag} 16`, ['Asta Björkved', 'Cia Hedmyr']], [/^(?!.*omedelbart)/, '2025-11-12 9', ['Asta Björkved', 'Börje Lindmyr', 'Cia Hedmyr']]] as const) {
      stallKlockan(`${nar}.00`);
      await s.goto(`${mote}/protokoll`);
      await oppnaDel(s, nr);
      const set = await lasProtokoll(s);
      for (const page of [s, ...(await Promise.all(vilka.map(som)))]) await skrivUnder(page, set);
      const { text } = await protokolltext(s, set.split('/').at(-1) ?? '');
      provaTexten(text, vilka.length === 2);
    }
  });
});

const beslutSomDetBlev = async (s: Page) => {
  await s.locator('#bifall').click();
  await expect(s.locator('.doc.beslut')).toBeVisible();
};

/** What was entered, where it stands in print, in the order it happened. */
function provaTexten(text: string, omedelbar: boolean) {
  iOrdning(text, ['Kultur- och fritidsnämnden', '6 november 2025', 'Sessionssalen, Stora gatan 4', 'kl. 13.00–15.30, avbrott kl. 13.50–14.05', 'Beslutande', 'Asta Björkved (S)', 'ordförande', 'Hugo Tallmyr (KD)', 'tjänstgör för Ellen Rosvide (M)', 'Tove Askhage', 'kulturchef']);
  iOrdning(text, omedelbar ? [
    'Omedelbar justering', '§ 7, justerare Cia Hedmyr (V)', '§ 7', plan, 'Dnr KFN', 'Asta Björkved (S) anländer till sammanträdet kl. 14.05.', 'Sammanträdet ajourneras kl. 13.50–14.05.', 'Bilaga 2, Kulturplan 2026–2029, 15 oktober 2025',
    'Asta Björkved (S) yrkar bifall till förvaltningens förslag med följande ändring: avsnittet om ungas inflytande läggs till på sidan 4.', 'Hugo Tallmyr (KD) yrkar som tillägg att planen följs upp varje år.', 'finner att kultur- och fritidsnämnden beslutar enligt Asta Björkveds (S) ändringsyrkande.',
    'Ja-röst: avslag.', 'Nej-röst: bifall till Hugo Tallmyrs (KD) tilläggsyrkande.', '3 ja-röster och 2 nej-röster', 'avslå Hugo Tallmyrs (KD) tilläggsyrkande', 'Summa', '3', '2',
    'anta bilaga 2, Kulturplan 2026–2029, med de ändringar som framgår av Asta Björkveds (S) yrkande.', 'Paragrafen förklaras omedelbart justerad.', 'Hugo Tallmyr (KD) reserverar sig mot beslutet till förmån för eget tilläggsyrkande.',
  ] : [
    '§§ 1–6 och 8, justerare Cia Hedmyr (V)', 'sex av sju platser när ordföranden öppnar sammanträdet kl. 13.00', 'utse Cia Hedmyr (V) att tillsammans med ordföranden justera protokollet.', 'godkänna dagordningen.',
    taxa, 'Asta Björkved (S) lämnar sammanträdet kl. 13.20.', 'Börje Lindmyr (M) är ordförande', 'behandlas i § 6.', 'Börje Lindmyr (M) yrkar bifall till förvaltningens förslag.', 'Cia Hedmyr (V) yrkar avslag på förslaget.',
    '2 ja-röster och 2 nej-röster, 1 avstår. Ordförandens röst avgör.', 'Summa', '2', '2', '1', 'höja taxan för kommunens lokaler med tre procent från den 1 januari 2026.', 'Cia Hedmyr (V) och David Ågmyr (S) reserverar sig mot beslutet.',
    bidrag, 'Utgår.', 'Frej Almhage (C) lämnar sammanträdet kl. 13.45.', 'David Ågmyr (S) anmäler jäv', val, 'Cia Hedmyr', '2', 'Hugo Tallmyr', '2', 'Lottning sker mellan Cia Hedmyr och Hugo Tallmyr. Hugo Tallmyr är därmed vald.', 'välja Hugo Tallmyr.', information, 'Tove Askhage berättar om höstens program.',
    'Disa Norrhage', 'Asta Björkved (S)', 'Börje Lindmyr (M)', 'Cia Hedmyr (V)',
  ]);
  if (!omedelbar) expect(text, 'det som utgick prövades inte').not.toContain('bevilja Idrottsrådet');
}
