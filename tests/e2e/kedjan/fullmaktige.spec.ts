import { expect, test, type Page } from '@playwright/test';
import { slappKlockan, stallKlockan } from '../steg/klocka.ts';
import { tillganglig } from '../steg/konto.ts';
import { iOrdning, protokolltext } from '../steg/lasPdf.ts';
import { andraPunkt, avgorSatser, avsluta, begarMinoritet, besluta, deltarInte, enBloc, gaTill, laggTillArenden, nyDag, oppna, planera, proposition, registreraMotion, rosta, skrivArendetext, upprop, yrka } from '../steg/mote.ts';
import { gorProtokoll, lasProtokoll, skrivUnder } from '../steg/protokoll.ts';
import { flyttaIn } from './inflyttning.ts';

test.afterEach(slappKlockan);
test.describe.configure({ timeout: 240_000 });

const [forsta, andra] = ['2025-11-25', '2025-11-26'];
const S = ['Alma Rosmyr (S)', 'Birger Hagvide (S)', 'Carin Lindhage (S)', 'Dan Öholm (S)', 'Elvy Sandmyr (S)'];
const M = ['Fredrik Almyr (M)', 'Gerd Norrvide (M)', 'Hans-Olof Ekhage (M)', 'Ida Forsmyr (M)'];
const V = ['Jon Björkvide (V)', 'Karin Tallhage (V)'];
const C = ['Leif Åmyr (C)', 'Mona Hedvide (C)'];
const SD = ['Nils Granmyr (SD)', 'Olle Sjöhage (SD)'];
const utan = (namn: string) => namn.replace(/ \(.*/, '');
const alla = (namn: readonly string[], rost: 'j' | 'n' | 'a' | 'd') => Object.fromEntries(namn.map((n) => [n, rost]));

const val = Array.from({ length: 14 }, (_, i) => `Fyllnadsval ${i + 1}`);
const [budget, simhall, oversikt, motion, fragestund] = ['Budget 2026', 'Ny simhall', 'Översiktsplan för södra ån', 'Motion: Belysning på cykelvägar', 'Frågestund'];

test('fullmäktige över två dagar med huvudvotering, minoritetsåterremiss, motion och fjorton val i ett beslut förs in, och protokollet säger detsamma', async ({ browser }) => {
  stallKlockan('2025-11-03 8.00');
  const { sekreterare: s, som } = await test.step('Fullmäktige flyttar in', () => flyttaIn(browser, {
    organisation: 'arboga', admin: 'torun.eklof', myndighet: { namn: 'Kommunfullmäktige', kod: 'KF' }, organ: { namn: 'Kommunfullmäktige', kod: 'KF', slag: 'Fullmäktige' },
    regler: {
      Kallelsen: { 'Fasta punkter: inledning': 'Upprop\nVal av justerare\nFastställande av dagordning', 'Fasta punkter: beslutsärenden': [budget, simhall, oversikt, ...val].join('\n'), 'Fasta punkter: information': fragestund },
      Justeringen: { 'Antal justerare': '1' },
      Anslaget: { 'Protokollet förvaras': 'Rådhuset, kansliet' },
    },
    ledamoter: [`${S[0]} ordförande`, `${M[0]} förste vice ordförande`, `${V[0]} andre vice ordförande`, ...S.slice(1), ...M.slice(1), ...V.slice(1), ...C, ...SD].join('\n'),
    konton: [utan(S[0] ?? ''), utan(M[1] ?? '')], sekreterare: { namn: 'Pia Västmyr', titel: 'kommunsekreterare' },
  }));

  const mote = await test.step('Motionen registreras och listan görs', async () => {
    await registreraMotion(s, { titel: 'Belysning på cykelvägar', text: 'Det är mörkt på vägen till skolan.', satser: ['kommunen belyser cykelvägen till skolan', 'kommunen utreder belysning på alla cykelvägar'], av: [V[1] ?? ''] });
    const adress = await planera(s, { organ: 'Kommunfullmäktige', datum: forsta, kl: '18.00', plats: 'Rådhuset, stora salen' });
    await laggTillArenden(s, 'Belysning på cykelvägar');
    await andraPunkt(s, budget, { forslag: 'fastställa budgeten för 2026 enligt kommunstyrelsens förslag' });
    await andraPunkt(s, simhall, { forslag: 'bygga en ny simhall' });
    await andraPunkt(s, oversikt, { forslag: 'anta översiktsplanen för södra ån' });
    for (const [i, rubrik] of val.entries()) await andraPunkt(s, rubrik, { forslag: `välja Person ${String.fromCharCode(65 + i)}ström till ersättare i nämnd ${i + 1}` });
    return adress;
  });

  await test.step('Tre förslag, motförslag, huvudvotering: ordförandens finnande ändras', async () => {
    stallKlockan(`${forsta} 18.00`);
    await oppna(s, '18.00');
    await gaTill(s, 'Upprop');
    await upprop(s, { gaster: [{ namn: 'Rune Kvistmyr', titel: 'kommundirektör' }] });
    await gaTill(s, 'Val av justerare');
    await besluta(s, [`utse ${M[1]} att tillsammans med ordföranden justera protokollet`]);
    await gaTill(s, 'Fastställande av dagordning');
    await besluta(s, ['godkänna dagordningen']);
    await gaTill(s, budget);
    await yrka(s, { av: M[0] ?? '', vad: 'Eget förslag', text: 'att fastställa budgeten för 2026 enligt Moderaternas förslag' });
    await yrka(s, { av: V[0] ?? '', vad: 'Eget förslag', text: 'att fastställa budgeten för 2026 enligt Vänsterpartiets förslag' });
    await proposition(s, 'Presidiets förslag');
    await rosta(s, { roll: 'om motförslag', ja: 'Fredrik Almyrs (M) yrkande', nej: 'Jon Björkvides (V) yrkande', roster: { ...alla(S, 'a'), ...alla([...M, ...C], 'j'), ...alla(V, 'n'), ...alla(SD, 'a') } });
    await rosta(s, { roll: 'huvudvotering', ja: 'Presidiets förslag', nej: 'Fredrik Almyrs (M) yrkande', roster: { ...alla([...S, ...V], 'j'), ...alla([...M, ...C, ...SD], 'n') } });
    await beslutSomDetBlev(s);
    await tillganglig(s);
  });

  await test.step('En tredjedel begär återremiss, och majoriteten är emot', async () => {
    await gaTill(s, simhall);
    await yrka(s, { av: V[0] ?? '', vad: 'Återremiss', text: 'driftkostnaden ska beräknas' });
    await proposition(s, 'Ärendet avgörs i dag', { om: 'När ärendet avgörs' });
    await rosta(s, { om: 'När ärendet avgörs', ja: 'Att ärendet avgörs i dag', nej: 'Jon Björkvides (V) yrkande om återremiss', roster: { ...alla([...S, ...M], 'j'), ...alla([...V, ...C, ...SD], 'n') } });
    await begarMinoritet(s, [...V, ...C, ...SD], 'driftkostnaden ska beräknas');
    await beslutSomDetBlev(s);
    await tillganglig(s);
  });

  await test.step('Andra dagen: fem röstar mot återremiss och deltar sedan inte i beslutet', async () => {
    await gaTill(s, oversikt);
    await nyDag(s, { slutade: '21.30', datum: andra, kl: '17.00' });
    await yrka(s, { av: M[0] ?? '', vad: 'Återremiss', text: 'samrådet ska göras om' });
    await proposition(s, 'Ärendet avgörs i dag', { om: 'När ärendet avgörs' });
    await rosta(s, { om: 'När ärendet avgörs', ja: 'Att ärendet avgörs i dag', nej: 'Fredrik Almyrs (M) yrkande om återremiss', roster: { ...alla([...S, ...V, ...C, ...SD], 'j'), ...alla(M, 'n') } });
    await proposition(s, 'Presidiets förslag', { om: 'Huvudfrågan' });
    await deltarInte(s, [...C, ...SD, V[1] ?? '']);
    await beslutSomDetBlev(s);
    await tillganglig(s);
  });

  await test.step('Motionen får olika utfall per yrkande, fjorton val avgörs i ett, frågestunden noteras', async () => {
    await gaTill(s, motion);
    await avgorSatser(s, { 'kommunen belyser cykelvägen till skolan': 'Bifalls', 'kommunen utreder belysning på alla cykelvägar': 'Avslås' });
    await enBloc(s, val.map((v) => new RegExp(`${v}$`)));
    await tillganglig(s);
    await gaTill(s, fragestund);
    await skrivArendetext(s, `${SD[0]} frågar när vägen till badplatsen lagas.\n\n${S[0]} svarar att den lagas i maj.`);
    stallKlockan(`${andra} 20.15`);
    await avsluta(s, '20.15');
  });

  const text = await test.step('Protokollet justeras', async () => {
    stallKlockan('2025-12-02 9.00');
    await gorProtokoll(s, mote);
    await tillganglig(s);
    const set = await lasProtokoll(s, 'Kontrollerat mot röstlistorna.');
    for (const page of [s, await som(utan(S[0] ?? '')), await som(utan(M[1] ?? ''))]) await skrivUnder(page, set);
    return (await protokolltext(s, set.split('/').at(-1) ?? '')).text;
  });
  const ledamot = (n: string | undefined) => n ?? '';
  iOrdning(text, [
    'Kommunfullmäktige', '25–26 november 2025', 'Rådhuset, stora salen', '25 november 2025 kl. 18.00–21.30', '26 november 2025 kl. 17.00–20.15', `§§ 1–22, justerare ${ledamot(M[1])}`,
    '15 av 15 platser när ordföranden öppnar sammanträdet kl. 18.00', '§ 4', budget, 'Fredrik Almyr (M) yrkar att fastställa budgeten för 2026 enligt Moderaternas förslag', 'Jon Björkvide (V) yrkar att fastställa budgeten för 2026 enligt Vänsterpartiets förslag',
    'finner att kommunfullmäktige beslutar enligt presidiets förslag', '6 ja-röster och 2 nej-röster, 7 avstår. Fredrik Almyrs (M) yrkande är därmed motförslag i huvudvoteringen.', '7 ja-röster och 8 nej-röster', 'med ändring av ordförandens finnande', 'fastställa budgeten för 2026 enligt Moderaternas förslag.',
    '§ 5', simhall, 'Jon Björkvide (V) yrkar återremiss med motiveringen att driftkostnaden ska beräknas.', 'finner att det ska avgöras i dag', '9 ja-röster och 6 nej-röster. En majoritet röstar för att ärendet ska avgöras i dag.', 'på begäran av minst en tredjedel', 'återremittera ärendet med motiveringen att driftkostnaden ska beräknas.',
    '§ 6', oversikt, 'Sammanträdet fortsätter den 26 november 2025 kl. 17.00.', 'Fredrik Almyr (M) yrkar återremiss', '11 ja-röster och 4 nej-röster', ...[...C, ...SD].map(utan), `${ledamot(V[1])} deltar inte i beslutet.`, 'anta översiktsplanen för södra ån.',
    ...val.flatMap((v, i) => [`§ ${7 + i}`, v, '§§ 7–20 avgörs i ett sammanhang', `välja Person ${String.fromCharCode(65 + i)}ström till ersättare i nämnd ${i + 1}.`]),
    motion, 'Karin Tallhage (V) har i en motion', 'kommunen belyser cykelvägen till skolan', 'kommunen utreder belysning på alla cykelvägar', 'bifalla motionens första att-sats', 'avslå motionens andra att-sats', fragestund, 'lagas i maj.', 'Pia Västmyr', utan(ledamot(S[0])), utan(ledamot(M[1])),
    'Närvarolista', ...[S[0], M[0], V[0]].map(ledamot), 'Rune Kvistmyr', 'Omröstningslista', 'omröstning 1', 'Summa', '6', '2', '7', 'omröstning 2', 'Summa', '7', '8', simhall, 'Summa', '9', '6', oversikt, 'Summa', '11', '4',
  ]);
});

async function beslutSomDetBlev(s: Page) {
  await s.locator('#bifall').click();
  await expect(s.locator('.doc.beslut')).toBeVisible();
}
