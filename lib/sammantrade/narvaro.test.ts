import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beslutforhet, beslutforhetVid } from './beslutforhet.ts';
import { farAterTjanstgora } from './aterkomst.ts';
import { foreslaAlla, foreslaErsattare, type Ersattarordning } from './ersattare.ts';
import { lageVid, type Handelse, type Narvaro, type Plats } from './narvaro.ts';
import { granskaHandelser, narvarolista, spannEllerHela } from './narvarolista.ts';

const paragrafer = ['88', '89', '90', '91'];
const platser: readonly Plats[] = [
  { id: 'p1', innehavareId: 'anna', parti: 'S' },
  { id: 'p2', innehavareId: 'bo', parti: 'M' },
  { id: 'p3', innehavareId: 'cia', parti: 'S' },
  { id: 'p4', innehavareId: 'dan', parti: 'C' },
  { id: 'p5', innehavareId: null, parti: 'SD' },
];
const fore = (paragraf: string) => ({ paragraf, nar: 'fore' as const });
const kommer = (personId: string, vid = fore('88')): Handelse => ({ typ: 'kommer', personId, satt: 'pa_plats', vid });
const alla = ['anna', 'bo', 'cia', 'dan', 'eva', 'finn'].map((id) => kommer(id));
const mote = (handelser: readonly Handelse[] = [], m: Partial<Narvaro> = {}): Narvaro => ({
  paragrafer, platser, presidium: ['anna', 'bo'], javLamnarRummet: true, handelser: [...alla, ...handelser], ...m,
});
const pa = (n: Narvaro, paragraf: string, steg?: number) => Object.fromEntries(lageVid(n, paragraf, steg).tjanstgorande.map((t) => [t.platsId, t.personId]));

test('ordinarie ledamöter tjänstgör på sina platser och en vakant plats är tom', () => {
  expect(pa(mote(), '88')).toEqual({ p1: 'anna', p2: 'bo', p3: 'cia', p4: 'dan' });
  expect(lageVid(mote(), '88')).toMatchObject({ ordforandeId: 'anna', tommaPlatser: ['p5'], vakanta: ['p5'] });
});

test('jäv i en nämnd gäller bara paragrafen: av listan, ut ur rummet, ersättare för (KL 6:30)', () => {
  const n = mote([
    { typ: 'jav', personId: 'anna', vid: fore('89') },
    { typ: 'tjanstgor', personId: 'eva', platsId: 'p1', endastParagraf: true, vid: fore('89') },
  ]);
  expect(pa(n, '88')['p1']).toBe('anna');
  const lage = lageVid(n, '89');
  expect(lage.tjanstgorande.find(({ platsId }) => platsId === 'p1')).toEqual({ platsId: 'p1', personId: 'eva', for: 'anna' });
  expect([lage.rummet.has('anna'), lage.javiga, lage.ordforandeId]).toEqual([false, ['anna'], 'bo']);
  expect(pa(n, '90')['p1']).toBe('anna');
  expect(lageVid(n, '90').ordforandeId).toBe('anna');
});

test('jäv i fullmäktige: deltar inte men behöver inte lämna rummet (KL 5:47)', () => {
  const lage = lageVid(mote([{ typ: 'jav', personId: 'bo', vid: fore('89') }], { javLamnarRummet: false }), '89');
  expect([lage.rummet.has('bo'), lage.tjanstgorande.some(({ personId }) => personId === 'bo')]).toEqual([true, false]);
});

test('den som går mitt i en paragraf deltar i stegen före men inte efter', () => {
  const n = mote([{ typ: 'gar', personId: 'dan', vid: { paragraf: '89', nar: 'under', steg: 2 } }]);
  expect([pa(n, '89', 1)['p4'], pa(n, '89', 2)['p4'], pa(n, '89')['p4'], pa(n, '90')['p4']]).toEqual(['dan', undefined, undefined, undefined]);
});

test('den ordinarie som kommer tar tillbaka sin plats från ersättaren', () => {
  const n = mote([
    { typ: 'gar', personId: 'cia', vid: fore('89') },
    { typ: 'tjanstgor', personId: 'eva', platsId: 'p3', vid: fore('89') },
    kommer('cia', fore('91')),
  ]);
  expect(['88', '89', '90', '91'].map((p) => pa(n, p)['p3'])).toEqual(['cia', 'eva', 'eva', 'cia']);
});

test('händelser gäller efter var i mötet de skedde, inte efter när de fördes in', () => {
  const n = mote([
    { typ: 'tjanstgor', personId: 'eva', platsId: 'p3', vid: fore('90') },
    { typ: 'gar', personId: 'cia', vid: fore('89') },
  ]);
  expect(['88', '89', '90'].map((p) => pa(n, p)['p3'])).toEqual(['cia', undefined, 'eva']);
});

test('en vice ordförande tar över, och två dagar är ett möte', () => {
  const n = mote([
    { typ: 'presiderar', personId: 'bo', vid: fore('89') },
    { typ: 'presiderar', personId: 'anna', vid: fore('91') },
    { typ: 'ny_dag', dag: '2026-11-25', vid: fore('90') },
  ]);
  expect(paragrafer.map((p) => lageVid(n, p).ordforandeId)).toEqual(['anna', 'bo', 'bo', 'anna']);
  expect(paragrafer.map((p) => lageVid(n, p).dag)).toEqual([null, null, '2026-11-25', '2026-11-25']);
});

test('närvarolistan: fler namn än platser, för vem, distans och paragrafer per person', () => {
  const n = mote([
    { typ: 'kommer', personId: 'bo', satt: 'distans', vid: fore('88') },
    { typ: 'jav', personId: 'anna', vid: fore('91') },
    { typ: 'tjanstgor', personId: 'eva', platsId: 'p1', endastParagraf: true, vid: fore('91') },
  ]);
  const lista = Object.fromEntries(narvarolista(n).map((r) => [r.personId, r]));
  expect(lista['anna']).toMatchObject({ tjanstgjorde: ['88', '89', '90'], presiderade: ['88', '89', '90'], javig: ['91'] });
  expect(lista['eva']).toMatchObject({ narvarande: paragrafer, tjanstgjorde: ['91'], for: [{ personId: 'anna', paragrafer: ['91'] }] });
  expect(lista['bo']?.distans).toEqual(paragrafer);
  expect(spannEllerHela(lista['anna']?.tjanstgjorde ?? [], paragrafer)).toBe('§§\u00A088–90');
  expect(spannEllerHela(lista['cia']?.tjanstgjorde ?? [], paragrafer)).toBeNull();
});

test.each([
  ['går utan att vara där', { typ: 'gar', personId: 'x', vid: fore('89') }, 'gar_utan_att_vara_dar'],
  ['på en upptagen plats', { typ: 'tjanstgor', personId: 'eva', platsId: 'p1', vid: fore('89') }, 'platsen_upptagen'],
  ['på en plats som inte finns', { typ: 'tjanstgor', personId: 'eva', platsId: 'p9', vid: fore('89') }, 'okand_plats'],
  ['slutar utan att tjänstgöra', { typ: 'slutar_tjanstgora', personId: 'eva', vid: fore('89') }, 'slutar_utan_att_tjanstgora'],
  ['vid en paragraf som inte finns', { typ: 'gar', personId: 'bo', vid: fore('99') }, 'okand_paragraf'],
] as const)('en händelse %s är en varning', (_vad, handelse, kod) => {
  expect(granskaHandelser(mote([handelse]))).toEqual([{ index: alla.length, kod }]);
});

const handelse = fc.record({
  typ: fc.constantFrom('kommer', 'gar', 'tjanstgor', 'slutar_tjanstgora', 'jav'),
  personId: fc.constantFrom('anna', 'bo', 'cia', 'dan', 'eva', 'finn'),
  platsId: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
  endastParagraf: fc.boolean(),
  vid: fc.record({ paragraf: fc.constantFrom(...paragrafer), nar: fc.constantFrom('fore', 'under', 'efter'), steg: fc.nat(3) }),
  satt: fc.constantFrom('pa_plats', 'distans'),
}) as fc.Arbitrary<Handelse>;

test('för varje följd av händelser: en plats per person, tjänstgörande är i rummet, ordföranden är inte jävig', () => {
  fc.assert(fc.property(fc.array(handelse, { maxLength: 40 }), fc.boolean(), (handelser, javLamnarRummet) => {
    const n = { ...mote([], { javLamnarRummet }), handelser };
    for (const p of paragrafer) {
      const { tjanstgorande, rummet, javiga, tommaPlatser, ordforandeId } = lageVid(n, p);
      const personer = tjanstgorande.map(({ personId }) => personId);
      expect(new Set(personer).size).toBe(personer.length);
      expect(personer.length + tommaPlatser.length).toBe(platser.length);
      expect(personer.filter((id) => !rummet.has(id) || javiga.includes(id))).toEqual([]);
      if (ordforandeId) expect(rummet.has(ordforandeId) && !javiga.includes(ordforandeId)).toBe(true);
    }
  }));
});

test('beslutför är precis när fler än hälften av platserna är besatta (KL 5:45, 6:27)', () => {
  for (let antalPlatser = 1; antalPlatser <= 101; antalPlatser += 1) {
    for (let tjanstgorande = 0; tjanstgorande <= antalPlatser; tjanstgorande += 1) {
      const { beslutfor } = beslutforhet({ antalPlatser, tjanstgorande, tommaGenomJav: 0, regel: { typ: 'namnd' } });
      if (beslutfor !== tjanstgorande > antalPlatser / 2) expect([antalPlatser, tjanstgorande, beslutfor]).toEqual([]);
    }
  }
});

test('den som har presiderat och gått tar inte över av sig själv när den kommer tillbaka', () => {
  const n = mote([
    { typ: 'presiderar', personId: 'bo', vid: fore('89') },
    { typ: 'gar', personId: 'bo', vid: fore('90') },
    kommer('bo', fore('91')),
  ]);
  expect(paragrafer.map((p) => lageVid(n, p).ordforandeId)).toEqual(['anna', 'bo', 'anna', 'anna']);
});

test('ett jäv kan göra nämnden oför att besluta, men inte fullmäktige (KL 6:27, 5:46)', () => {
  const n = mote([
    { typ: 'gar', personId: 'cia', vid: fore('89') },
    { typ: 'jav', personId: 'dan', vid: fore('90') },
  ]);
  expect(beslutforhetVid(n, '89', { typ: 'namnd' })).toMatchObject({ beslutfor: true, deltagande: 3, kravs: 3 });
  expect(beslutforhetVid(n, '90', { typ: 'namnd' })).toMatchObject({ beslutfor: false, deltagande: 2, lagrum: 'KL 6:27' });
  expect(beslutforhetVid(n, '90', { typ: 'fullmaktige' }).beslutfor).toBe(true);
});

test('en interpellation får besvaras och jävsfrågan avgöras av färre (KL 5:45, 6:30); utskott efter inställning', () => {
  const fa = { antalPlatser: 5, tjanstgorande: 2, tommaGenomJav: 0 };
  expect(beslutforhet({ ...fa, regel: { typ: 'fullmaktige' }, undantag: 'interpellation' }).beslutfor).toBe(true);
  expect(beslutforhet({ ...fa, regel: { typ: 'namnd' }, undantag: 'interpellation' }).beslutfor).toBe(false);
  expect(beslutforhet({ ...fa, regel: { typ: 'namnd' }, undantag: 'javsfraga' }).beslutfor).toBe(true);
  expect(beslutforhet({ ...fa, regel: { typ: 'minst', antal: 2 } }).beslutfor).toBe(true);
  expect(beslutforhet({ ...fa, tjanstgorande: 0, regel: { typ: 'ingen' } }).beslutfor).toBe(true);
});

const ordning: Ersattarordning = {
  ersattare: [
    { personId: 's1', parti: 'S' }, { personId: 's2', parti: 'S' }, { personId: 'm1', parti: 'M' }, { personId: 'kd1', parti: 'KD' }, { personId: 'm2', parti: 'M' },
  ],
  perParti: { S: ['S', 'V'], M: [['M', 'KD']] },
  sedanNagon: false,
};
const medErsattare = (...inne: string[]) => {
  const n = mote([], { handelser: [...inne, 'anna'].map((id) => kommer(id)) });
  return { lage: lageVid(n, '88'), platser: n.platser };
};

test('ersättaren föreslås ur partiets ordning, den första som är där', () => {
  const { lage } = medErsattare('s2', 'm1');
  expect(foreslaErsattare(platser[2]!, ordning, lage, platser)).toEqual({ ok: true, value: { platsId: 'p3', personId: 's2', for: 'cia' } });
  expect(foreslaErsattare(platser[3]!, ordning, lage, platser)).toEqual({ ok: false, error: 'ingen_att_kalla_in' });
  expect(foreslaErsattare(platser[3]!, { ...ordning, sedanNagon: true }, lage, platser)).toMatchObject({ ok: true });
});

test('växling: partiet som kallats in minst står på tur', () => {
  const tvaM: readonly Plats[] = [{ id: 'a', innehavareId: 'x', parti: 'M' }, { id: 'b', innehavareId: 'y', parti: 'M' }, { id: 'c', innehavareId: 'z', parti: 'M' }];
  const lage = lageVid({ ...mote([], { platser: tvaM }), handelser: ['m1', 'kd1', 'm2'].map((id) => kommer(id)) }, '88');
  expect(foreslaAlla(tvaM, ordning, lage).map(({ personId }) => personId)).toEqual(['m1', 'kd1', 'm2']);
});

test('den som redan tjänstgör eller är jävig föreslås inte', () => {
  const n = mote([{ typ: 'tjanstgor', personId: 's1', platsId: 'p5', vid: fore('88') }, { typ: 'jav', personId: 's2', vid: fore('88') }, { typ: 'gar', personId: 'cia', vid: fore('88') }]);
  for (const javLamnarRummet of [true, false]) {
    expect(foreslaErsattare(platser[2]!, ordning, lageVid({ ...n, handelser: [...n.handelser, kommer('s2')], javLamnarRummet }, '88'), platser)).toEqual({ ok: false, error: 'ingen_att_kalla_in' });
  }
});

test('åter i tjänst: alltid efter jäv, annars bara när ersättaren ändrade styrkebalansen, och i en nämnd som reglementet säger (KL 5:21)', () => {
  expect([farAterTjanstgora('jav', 'S', 'S'), farAterTjanstgora('annat_hinder', 'S', 'S'), farAterTjanstgora('annat_hinder', 'S', 'M'), farAterTjanstgora('annat_hinder', 'S', null)]).toEqual([true, false, true, true]);
  expect([farAterTjanstgora('annat_hinder', 'S', 'M', 'aldrig'), farAterTjanstgora('annat_hinder', 'S', 'S', 'alltid'), farAterTjanstgora('jav', 'S', 'S', 'aldrig')]).toEqual([false, true, true]);
});
