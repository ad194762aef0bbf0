import { expect, test } from 'vitest';
import type { Beslutsgang } from '#lib/sammantrade/beslutsgang';
import { forkontroll, kvarstar, type KontrolleradParagraf, type Kontrollunderlag } from './forkontroll.ts';

const gang: Beslutsgang = {
  forslag: [{ id: 'f', slag: 'bifall', text: 'förvaltningens förslag', kalla: { typ: 'forvaltning', namn: 'Socialförvaltningen' } }, { id: 'e', slag: 'eget', text: 'eget', kalla: { typ: 'ledamoter' } }],
  yrkanden: [{ forslagId: 'e', av: ['anna'], instammer: [], hand: 'enda', aterkallat: false }],
  steg: [{ id: '1', typ: 'utan_omrostning', fraga: 'huvud', forslag: 'f', deltarInte: [] }],
};
const paragraf = (p: Partial<KontrolleradParagraf> = {}): KontrolleradParagraf => ({
  nr: '92', slag: 'beslut', rubrik: 'Yttrande', stycken: [], gang, beslut: ['att avge yttrandet.'], deltagare: ['anna'],
  forslagOchYrkanden: 'ifylld', propositionsordning: 'ej_aktuellt', omrostningar: 'ej_aktuellt', reservationer: 'ej_aktuellt',
  voteringar: [], reserverarSig: [], beslutforhet: null, hanvisningar: [], ...p,
});
const underlag = (paragrafer: readonly KontrolleradParagraf[], u: Partial<Kontrollunderlag> = {}): Kontrollunderlag => ({
  paragrafer, sammantrade: { dagar: ['2024-04-19'], start: '09:00', slut: '12:00' }, justeras: '2024-05-03', hash: 'a', underskrifter: [], ...u,
});
const koder = (u: Kontrollunderlag) => {
  const { vaggar, varningar } = forkontroll(u);
  return { vaggar: vaggar.map(({ kod }) => kod), varningar: varningar.map(({ kod }) => kod) };
};

test('ett helt protokoll går igenom, också på dag 14 (KL 5:69)', () => {
  expect(koder(underlag([paragraf(), paragraf({ nr: '93' })]))).toEqual({ vaggar: [], varningar: [] });
});

const utanKvorum = { beslutfor: false, deltagande: 4, kravs: 6, lagrum: 'KL 6:27', undantag: null };

test.each([
  ['paragraf utan avgörande steg', [paragraf({ gang: { ...gang, steg: [] } })], {}, 'utan_avgorande'],
  ['bara ett beslut om jäv', [paragraf({ gang: { ...gang, steg: [{ id: 'j', typ: 'jav', personId: 'x', beslut: 'javig', deltarInte: [] }] } })], {}, 'utan_avgorande'],
  ['samma nummer två gånger', [paragraf(), paragraf()], {}, 'nummer_tva_ganger'],
  ['hänvisning till en version som inte är fryst', [paragraf({ hanvisningar: [{ text: 'bilaga 2', fryst: false }] })], {}, 'version_inte_fryst'],
  ['underskrift på ändrad text', [paragraf()], { underskrifter: [{ namn: 'Anna Ek', hash: 'b' }] }, 'underskrift_pa_annan_text'],
  ['för få enligt lag (KL 6:27)', [paragraf({ beslutforhet: utanKvorum })], {}, 'inte_beslutfor'],
  ['beslut saknas (KL 5:65 p 4)', [paragraf({ beslut: [' '] })], {}, 'beslut_saknas'],
  ['deltagare saknas (KL 5:65 p 5)', [paragraf({ deltagare: [] })], {}, 'deltagare_saknas'],
  ['röster saknas (KL 5:65 p 5)', [paragraf({ voteringar: [{ ja: 0, nej: 0, saknarRost: [], trycktaSummor: null }] })], {}, 'rosterna_saknas'],
] as const)('vägg: %s', (_vad, paragrafer, u, kod) => {
  expect(koder(underlag(paragrafer, u)).vaggar).toEqual([kod]);
});

test.each([
  ['lucka i numren', [paragraf(), paragraf({ nr: '94' })], {}, 'lucka_i_nummer'],
  ['yrkanden saknas (KL 5:65 p 1)', [paragraf({ forslagOchYrkanden: 'saknas' })], {}, 'uppgift_saknas'],
  ['ordningen förslagen ställdes i saknas (KL 5:65 p 2)', [paragraf({ propositionsordning: 'saknas' })], {}, 'uppgift_saknas'],
  ['omröstningar saknas (KL 5:65 p 3)', [paragraf({ omrostningar: 'saknas' })], {}, 'uppgift_saknas'],
  ['reservationer saknas (KL 5:65 p 6)', [paragraf({ reservationer: 'saknas' })], {}, 'uppgift_saknas'],
  ['någons röst saknas (KL 5:65 p 5)', [paragraf({ voteringar: [{ ja: 3, nej: 2, saknarRost: ['Bo Ek'], trycktaSummor: null }] })], {}, 'uppgift_saknas'],
  ['för få enligt organets reglemente, där ingen lag säger något', [paragraf({ beslutforhet: { ...utanKvorum, lagrum: null } })], {}, 'inte_beslutfor_enligt_reglemente'],
  ['på distans utan att fullmäktige beslutat det (KL 5:16, 6:24)', [paragraf()], { distansUtanBeslut: ['Bo Ek'] }, 'distans_utan_beslut'],
  ['uppdraget har slutat för den som ska skriva under (KL 5:69)', [paragraf()], { undertecknare: [{ namn: 'Bo Ek', uppdragetSlutade: '2024-04-30' }] }, 'uppdraget_har_slutat'],
  ['mallen saknar ett giltigt val', [paragraf()], { okandaMallval: ['narvaro'] }, 'mallen_saknar_val'],
  ['omedelbart justerad bland de andra (KL 5:69)', [paragraf({ omedelbar: true })], { omedelbar: false }, 'omedelbar_i_fel_del'],
  ['inte omedelbart justerad i den omedelbara delen (KL 5:69)', [paragraf({ omedelbar: false })], { omedelbar: true }, 'omedelbar_i_fel_del'],
  ['sekretess ihop med andra (TF 2:10, OSL)', [paragraf({ sekretess: true }), paragraf({ nr: '93', sekretess: false })], {}, 'sekretess_med_andra'],
  ['ett underlag som är yngre än sammanträdet', [paragraf({ citerade: [{ text: 'Skrivelsen', dag: '2024-04-20' }] })], {}, 'dagar_i_fel_ordning'],
  ['den omskrivna meningen nämner någon som inte yrkat (KL 5:65 p 1)', [paragraf({ namndaUtanYrkande: ['Bo Ek'] })], {}, 'namner_annan_an_yrkare'],
  ['fler slutna röster än deltagare (KL 5:54)', [paragraf({ slutna: [{ avgivna: 9, deltagare: 8 }] })], {}, 'summan_stammer_inte'],
  ['00:00 i texten', [paragraf({ stycken: [{ rubrik: '', text: 'Mötet avslutas 00:00 enligt beslut' }] })], {}, 'platshallare'],
  ['[…] i texten', [paragraf({ stycken: [{ rubrik: '', text: 'enligt […] nedan' }] })], {}, 'platshallare'],
  ['tom rubrik', [paragraf({ stycken: [{ rubrik: 'Förslag till beslut', text: ' ' }] })], {}, 'tom_rubrik'],
  ['platshållare', [paragraf({ stycken: [{ rubrik: '', text: 'den XX september' }] })], {}, 'platshallare'],
  ['okänd tid 00:00', [paragraf()], { sammantrade: { dagar: ['2024-04-19'], start: '09:00', slut: '00:00' } }, 'okand_tid'],
  ['justering kl. 00.00', [paragraf()], { planerad: '2024-05-03T00:00' }, 'okand_tid'],
  ['dagar i fel ordning', [paragraf()], { justeras: '2024-04-18' }, 'dagar_i_fel_ordning'],
  ['justering på dag 15', [paragraf()], { justeras: '2024-05-04' }, 'sen_justering'],
  ['summan stämmer inte', [paragraf({ voteringar: [{ ja: 8, nej: 5, saknarRost: [], trycktaSummor: { ja: 9, nej: 5 } }] })], {}, 'summan_stammer_inte'],
  ['reservation av den som inte deltog (KL 4:27)', [paragraf({ reserverarSig: [{ namn: 'Bo', deltog: false, efterSammantradet: false }] })], {}, 'reserverar_utan_att_delta'],
  ['reservation efter sammanträdet (KL 4:27)', [paragraf({ reserverarSig: [{ namn: 'Bo', deltog: true, efterSammantradet: true }] })], {}, 'sen_reservation'],
  ['finnandet nämner någon som inte yrkade', [paragraf({ gang: { ...gang, steg: [{ id: '1', typ: 'proposition', fraga: 'huvud', forslag: ['f', 'e'], finner: 'e', namner: ['bo'], deltarInte: [] }] } })], {}, 'namner_annan_an_yrkare'],
  ['samma stycke två gånger', [paragraf({ stycken: [{ rubrik: '', text: `${'Samma långa stycke. '.repeat(10)}` }] }), paragraf({ nr: '93', stycken: [{ rubrik: '', text: `${'Samma långa stycke. '.repeat(10)}` }] })], {}, 'samma_stycke'],
] as const)('varning: %s', (_vad, paragrafer, u, kod) => {
  const svar = forkontroll(underlag(paragrafer, u));
  expect(svar.vaggar).toEqual([]);
  expect(svar.varningar.map((v) => v.kod)).toEqual([kod]);
  expect(svar.varningar[0]?.mening).toMatch(/^[A-ZÅÄÖ§].+\.$/);
});

test('justering en helgdag flyttas, så att dag 16 räcker när dag 14 är en lördag', () => {
  expect(koder(underlag([paragraf()], { sammantrade: { dagar: ['2024-04-20'], start: '09:00', slut: '12:00' }, justeras: '2024-05-06' })).varningar).toEqual([]);
});

test.each([
  ['på organets egen sista dag', '2024-04-29', 10, undefined],
  ['efter den men inom lagens fjorton dagar', '2024-04-30', 10, /^Protokollet justeras senare än 2024-04-29\. Organet har bestämt att det ska ske inom 10 dagar\. Ange varför\.$/],
  ['efter lagens dag, hur kort organets än är', '2024-05-06', 10, /senare än 2024-05-03, som är sista dagen/],
] as const)('organets egen justeringstid: %s (KL 5:69)', (_nar, justeras, justeringsdagar, mening) => {
  const { varningar } = forkontroll(underlag([paragraf()], { justeras, justeringsdagar }));
  expect(varningar.map(({ kod }) => kod)).toEqual(mening ? ['sen_justering'] : []);
  if (mening) expect(varningar[0]?.mening).toMatch(mening);
});

test.each([
  ['så många som fullmäktige har bestämt', { satt: 'justerare', kravs: 1, utsedda: 1 }, undefined],
  ['färre', { satt: 'justerare', kravs: 2, utsedda: 1 }, 'Organet ska ha 2 justerare men en är utsedd.'],
  ['ingen, där ordföranden justerar ensam', { satt: 'ordforande', kravs: 1, utsedda: 0 }, undefined],
  ['en, där organet justerar självt', { satt: 'organet', kravs: 1, utsedda: 1 }, 'Protokollet justeras av organet självt, men en justerare är utsedd.'],
] as const)('justerare utses på det sätt som fullmäktige har bestämt: %s (KL 5:69)', (_hur, justering, mening) => {
  const { varningar } = forkontroll(underlag([paragraf()], { justering }));
  expect(varningar.map(({ kod }) => kod)).toEqual(mening ? ['justerare_enligt_beslut'] : []);
  if (mening) expect(varningar[0]?.mening).toContain(mening);
});

test('en del av sammanträdets paragrafer är ingen lucka, och den vars uppdrag slutar efter justeringen får skriva under', () => {
  const u = underlag([paragraf(), paragraf({ nr: '95' })], { allaNummer: ['91', '92', '93', '94', '95'], undertecknare: [{ namn: 'Bo Ek', uppdragetSlutade: '2024-05-03' }, { namn: 'Eva Ek', uppdragetSlutade: null }] });
  expect(koder(u)).toEqual({ vaggar: [], varningar: [] });
});

test('en utgången paragraf och en information kräver inget beslut', () => {
  expect(koder(underlag([paragraf({ slag: 'utgar', gang: null, beslut: [] }), paragraf({ nr: '93', slag: 'information', gang: null, beslut: [], deltagare: [] })]))).toEqual({ vaggar: [], varningar: [] });
});

test('utskott och råd utan lagregel stoppas inte av kvorum', () => {
  expect(koder(underlag([paragraf({ beslutforhet: { ...utanKvorum, lagrum: null } })])).vaggar).toEqual([]);
});

test('en varning kan avstås med skäl, men bara den och bara där', () => {
  const svar = forkontroll(underlag([paragraf({ forslagOchYrkanden: 'saknas' })]));
  expect(kvarstar(svar, [{ kod: 'uppgift_saknas', paragraf: '92', skal: 'Protokollet är infört från papper.' }])).toEqual([]);
  expect(kvarstar(svar, [{ kod: 'uppgift_saknas', paragraf: '92', skal: ' ' }, { kod: 'uppgift_saknas', paragraf: '93', skal: 'x' }])).toHaveLength(1);
});
