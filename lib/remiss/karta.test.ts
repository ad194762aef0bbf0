import { expect, test } from 'vitest';
import { byggRemisskarta, type Kartinstans } from './karta-remiss.ts';
import { idagSyns, vik, type Karta, type Lane } from './karta.ts';
import { lista } from './karta-lista.ts';
import { rita } from './karta-ritning.ts';
import { skala } from './karta-skala.ts';

const lanes: Lane[] = [
  { id: 'rv', namn: 'Region Västmanland', sida: 'over' },
  { id: 'ks', namn: 'Kommunstyrelsen', under: 'KS 183/19', sida: 'over' },
  { id: 'sn', namn: 'Socialnämnden', under: 'SN 192/19, besvarat', sida: 'under', besvarat: true },
  { id: 'tn', namn: 'Tekniska nämnden', under: 'TN 96/19, blir för sent', sida: 'under', sen: true },
];
const karta = (part: Partial<Karta> = {}): Karta => ({
  idag: '2019-10-02', lanes,
  stopp: [
    { id: 'ut', lane: 'rv', datum: '2019-05-20', namn: 'Remiss ut', lage: 'klar' },
    { id: 'in', lane: 'ks', datum: '2019-05-20', namn: 'Inkom', slag: 'inkom', lage: 'klar' },
    { id: 'int', lane: 'ks', datum: '2019-08-26', namn: 'Internremiss', lage: 'klar' },
    { id: 's1', lane: 'sn', datum: '2019-09-10', namn: 'Skrivelse', slag: 'skrivelse', lage: 'klar' },
    { id: 's2', lane: 'sn', datum: '2019-09-17', namn: 'AU §\u00a0250', slag: 'au', lage: 'klar' },
    { id: 's3', lane: 'sn', datum: '2019-09-24', namn: '§\u00a092', slag: 'beslut', lage: 'klar' },
    { id: 'sv', lane: 'ks', datum: '2019-09-30', namn: 'Socialnämndens svar', lage: 'klar' },
    { id: 't3', lane: 'tn', datum: '2019-10-08', namn: 'Nämnden', slag: 'beslut', lage: 'sen' },
    { id: 'svar', lane: 'rv', datum: '2019-10-31', namn: 'Svar till regionen', lage: 'sedan' },
  ],
  vagar: [
    { fran: 'ut', till: 'in', slag: 'gatt' }, { fran: 'in', till: 'int', slag: 'gatt' }, { fran: 'int', till: 's1', slag: 'gatt' }, { fran: 's1', till: 's2', slag: 'gatt' },
    { fran: 's2', till: 's3', slag: 'gatt' }, { fran: 's3', till: 'sv', slag: 'gatt' }, { fran: 'int', till: 't3', slag: 'gatt' }, { fran: 'int', till: 'sv', slag: 'vantar' },
    { fran: 't3', till: 'svar', slag: 'plan' }, { fran: 'sv', till: 'svar', slag: 'plan' },
  ],
  frister: [{ id: 'f', datum: '2019-10-04', namn: 'sista dag för nämndernas svar' }, { id: 'g', datum: '2019-10-31', namn: 'svar', stopp: 'svar' }],
  ...part,
});
const stop = (k: Karta, id: string) => rita(k).stopp.find((s) => s.id === id) ?? expect.fail(id);

test('det försenade står till höger om fristen, det som hann till vänster', () => {
  const frist = rita(karta()).lodrata.find(({ id }) => id === 'f');
  expect(stop(karta(), 't3').x).toBeGreaterThan(frist?.x ?? Infinity);
  expect(stop(karta(), 's3').x).toBeLessThan(frist?.x ?? 0);
});

test('tiden går åt höger: ett senare datum står aldrig till vänster om ett tidigare', () => {
  const { stopp } = karta();
  const drawn = rita(karta()).stopp;
  for (const a of stopp) for (const b of stopp) {
    if (a.datum < b.datum) expect(drawn.find((s) => s.id === a.id)?.x).toBeLessThan(drawn.find((s) => s.id === b.id)?.x ?? 0);
  }
});

test('mer än tre veckor utan stopp trycks ihop och märks, men aldrig över i dag eller en frist', () => {
  expect(skala(karta(), 228, 1116).glapp).toHaveLength(2);
  const lugn = karta({ idag: '2019-06-10', frister: [{ id: 'f', datum: '2019-06-28', namn: 'frist' }], stopp: [
    { id: 'a', lane: 'ks', datum: '2019-05-25', namn: 'A', lage: 'klar' }, { id: 'b', lane: 'ks', datum: '2019-07-15', namn: 'B', lage: 'sedan' }], vagar: [] });
  expect(skala(lugn, 228, 1116).glapp).toEqual([]);
});

test('den ihoptryckta tiden har alltid samma bredd', () => {
  const gap = (to: string) => {
    const k = karta({ idag: '2030-01-01', frister: [], vagar: [], stopp: [{ id: 'a', lane: 'ks', datum: '2019-01-10', namn: 'A', lage: 'klar' }, { id: 'b', lane: 'ks', datum: to, namn: 'B', lage: 'klar' }] });
    const [g] = skala(k, 228, 1116).glapp;
    return (g?.till ?? 0) - (g?.fran ?? 0);
  };
  expect(gap('2019-03-01')).toBe(gap('2019-12-01'));
});

test('två stopp samma dag i samma bana ligger inte på varandra, och två i följd får plats för sin kurva', () => {
  const k = karta({ stopp: [
    { id: 'a', lane: 'ks', datum: '2019-10-01', namn: 'A', lage: 'klar' }, { id: 'b', lane: 'ks', datum: '2019-10-01', namn: 'B', lage: 'klar' },
    { id: 'c', lane: 'sn', datum: '2019-10-01', namn: 'C', lage: 'klar' }, { id: 'd', lane: 'sn', datum: '2019-10-09', namn: 'D', lage: 'sedan' }],
    vagar: [{ fran: 'a', till: 'b', slag: 'gatt' }, { fran: 'b', till: 'c', slag: 'gatt' }], frister: [] });
  expect(stop(k, 'b').x - stop(k, 'a').x).toBeGreaterThanOrEqual(18);
  expect(stop(k, 'c').x - stop(k, 'b').x).toBeGreaterThanOrEqual(40);
});

test('dagens linje finns medan remissen lever, inte när den är avslutad sedan länge', () => {
  expect(rita(karta()).lodrata.some(({ slag }) => slag === 'idag')).toBe(true);
  const klar = karta({ idag: '2026-11-21', stopp: karta().stopp.map((s) => ({ ...s, lage: 'klar' })) });
  expect(idagSyns(klar)).toBe(false);
  expect(rita(klar).lodrata.some(({ slag }) => slag === 'idag')).toBe(false);
});

test('det som väntar i dag visas också när sista kända datum har passerat', () => {
  expect(idagSyns(karta({ idag: '2019-11-15' }))).toBe(true);
});

test('det som inte kommit fram är gått till i dag och planerat därefter', () => {
  const { linjer, lodrata } = rita(karta());
  const idag = lodrata.find(({ slag }) => slag === 'idag')?.x ?? 0;
  const y = stop(karta(), 't3').y;
  const along = linjer.filter(({ d }) => d.includes(` ${y}H`)).map(({ d, slag }) => ({ slag, from: Number(/^M([\d.]+)/.exec(d)?.[1]), to: Number(/H([\d.]+)$/.exec(d)?.[1]) }));
  expect(along.find(({ slag }) => slag === 'gatt')?.to).toBeCloseTo(idag, 0);
  expect(along.find(({ slag }) => slag === 'plan')?.from).toBeCloseTo(idag, 0);
});

test('i den mindre ritningen släpps skrivelser, och inga etiketter ligger på varandra', () => {
  const { stor, liten } = rita(karta());
  expect(stor.stopp.map(({ id }) => id)).toContain('s1');
  expect(liten.stopp.map(({ id }) => id)).not.toContain('s1');
  for (const { stopp } of [stor, liten]) for (const a of stopp) for (const b of stopp) {
    if (a.id < b.id) expect(a.ruta.x1 < b.ruta.x2 && a.ruta.x2 > b.ruta.x1 && a.ruta.y1 < b.ruta.y2 && a.ruta.y2 > b.ruta.y1, `${a.id} ${b.id}`).toBe(false);
  }
});

test('ingen kurva går genom namnet på det som inkom, fast internremissen går ut två dagar senare och svaret väntar', () => {
  const nyss = karta({ idag: '2026-11-22', frister: [], stopp: [
    { id: 'ut', lane: 'rv', datum: '2026-11-02', namn: 'Remiss ut', lage: 'klar' }, { id: 'in', lane: 'ks', datum: '2026-11-02', namn: 'Inkom', slag: 'inkom', lage: 'klar' },
    { id: 'int', lane: 'ks', datum: '2026-11-04', namn: 'Internremiss', lage: 'klar' }, { id: 'm', lane: 'sn', datum: '2026-11-05', namn: 'Mottagen', slag: 'inkom', lage: 'klar' },
    { id: 'sv', lane: 'tn', datum: '2026-12-10', namn: 'Svar', slag: 'beslut', lage: 'sedan' }, { id: 'svar', lane: 'rv', datum: '2027-01-12', namn: 'Svar', lage: 'sedan' }],
  vagar: [{ fran: 'ut', till: 'in', slag: 'gatt' }, { fran: 'in', till: 'int', slag: 'gatt' }, { fran: 'int', till: 'm', slag: 'gatt' }, { fran: 'int', till: 'sv', slag: 'vantar' }, { fran: 'int', till: 'svar', slag: 'vantar' }] });
  const { linjer, stor, liten } = rita(nyss);
  const kurvor = linjer.flatMap(({ d }) => (d.includes('C') ? [(d.match(/[\d.]+/g) ?? []).map(Number)] : []));
  expect(kurvor.length).toBeGreaterThan(3);
  const punkter = kurvor.flatMap(([x0 = 0, y0 = 0, m = 0, , , , x1 = 0, y1 = 0]) => Array.from({ length: 201 }, (_, i) => {
    const t = i / 200;
    const vid = (a: number, b: number, c: number, e: number) => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * e;
    return { x: vid(x0, m, m, x1), y: vid(y0, y0, y1, y1) };
  }));
  for (const { stopp } of [stor, liten]) for (const { id, ruta } of stopp.filter((s) => s.id === 'in' || s.id === 'int')) {
    expect(punkter.filter(({ x, y }) => x > ruta.x1 && x < ruta.x2 && y > ruta.y1 && y < ruta.y2), id).toEqual([]);
  }
});

test('trångt: skrivelse och AU släpps före beslutet, och ett släppt stopp står kvar i listan', () => {
  const dagar = ['2019-09-20', '2019-09-21', '2019-09-22', '2019-09-23', '2019-09-24', '2019-09-25'];
  const tat = karta({ stopp: [
    { id: 'a', lane: 'ks', datum: '2019-04-01', namn: 'Inkom', slag: 'inkom', lage: 'klar' },
    ...Array.from({ length: 12 }, (_, i) => ({ id: `m${i}`, lane: 'ks', datum: `2019-${String(4 + Math.floor(i / 2)).padStart(2, '0')}-${i % 2 ? '20' : '05'}`, namn: `Möte ${i}`, slag: 'au' as const, lage: 'klar' as const })),
    ...dagar.map((datum, i) => ({ id: `k${i}`, lane: 'sn', datum, namn: i === 5 ? '§\u00a092 Beslut om yttrande' : `Skrivelse nummer ${i}`, slag: i === 5 ? 'beslut' as const : 'skrivelse' as const, lage: 'klar' as const })),
  ], vagar: [], frister: [] });
  const shown = rita(tat).stor.stopp.map(({ id }) => id);
  expect(shown).toContain('k5');
  expect(dagar.some((_, i) => !shown.includes(`k${i}`))).toBe(true);
  expect(lista(tat).map(({ id }) => id)).toEqual(expect.arrayContaining(tat.stopp.map(({ id }) => id)));
});

test('ett mycket långt namn bryts på högst två rader och håller sig i sin spalt', () => {
  const k = karta({ lanes: [{ id: 'ks', namn: 'Kommunala samverkansnämnden för gymnasie- och vuxenutbildningsfrågor i Norra Västmanland', under: 'KSGV 2026/00123, en mycket lång rad om hur det går', sida: 'over' }, ...lanes.filter(({ id }) => id !== 'ks')] });
  const { stor, liten } = rita(k);
  for (const { banor } of [stor, liten]) {
    expect(banor[0]?.namn).toHaveLength(2);
    expect(banor[0]?.namn[1]?.text).toMatch(/…$/);
  }
});

test('en enda bana och en enda dag går att rita', () => {
  const k: Karta = { idag: '2026-11-21', lanes: [{ id: 'k', namn: 'KS', sida: 'over' }], stopp: [{ id: 'a', lane: 'k', datum: '2026-11-21', namn: 'Inkom', lage: 'nu' }], vagar: [], frister: [] };
  const r = rita(k);
  expect(r.stopp).toHaveLength(1);
  expect(JSON.stringify(r)).not.toMatch(/null|NaN/);
  expect(rita({ ...k, stopp: [] }).stopp).toEqual([]);
});

const tio: Karta = {
  idag: '2026-11-21', grupp: 'kommuner',
  lanes: [{ id: 'rv', namn: 'Regionen', sida: 'over' }, ...Array.from({ length: 10 }, (_, i) => ({ id: `k${i}`, namn: `Kommun ${i}`, sida: 'under' as const, besvarat: i < 4, sen: i === 6, egen: i === 0 }))],
  stopp: [{ id: 'ut', lane: 'rv', datum: '2026-09-01', namn: 'Ut', lage: 'klar' }, ...Array.from({ length: 10 }, (_, i) => ({ id: `b${i}`, lane: `k${i}`, datum: i < 4 ? `2026-11-0${i + 1}` : '2026-12-01', namn: 'Beslut', lage: i < 4 ? 'klar' as const : i === 6 ? 'sen' as const : 'sedan' as const })), { id: 'sam', lane: 'rv', datum: '2027-01-10', namn: 'Sammanställning', lage: 'sedan' }],
  vagar: Array.from({ length: 10 }, (_, i) => [{ fran: 'ut', till: `b${i}`, slag: 'gatt' as const }, { fran: `b${i}`, till: 'sam', slag: i < 4 ? 'gatt' as const : 'plan' as const }]).flat(),
  frister: [{ id: 'f', datum: '2026-11-30', namn: 'sista svarsdag', lanes: ['k1', 'k6'] }],
};

test('fler än fem viks: de som svarat för sig, de med tid kvar för sig; försenade och den egna behåller sin bana', () => {
  const { karta: vikt, vikta } = vik(tio);
  expect(vikt.lanes.map(({ namn }) => namn)).toEqual(['Regionen', 'Kommun 0', 'Tre kommuner', 'Fem kommuner', 'Kommun 6']);
  expect([...vikta.values()]).toEqual([['k1', 'k2', 'k3'], ['k4', 'k5', 'k7', 'k8', 'k9']]);
  expect(rita(vikt, new Set(vikta.keys())).linjer.some(({ dubbel }) => dubbel)).toBe(true);
  expect(vikt.vagar.every(({ fran, till }) => [fran, till].every((id) => vikt.stopp.some((s) => s.id === id)))).toBe(true);
});

test('fem viks inte', () => {
  const fem = { ...tio, lanes: tio.lanes.slice(0, 6) };
  expect(vik(fem).karta).toBe(fem);
});

test('listan har alla stopp också när kartan är vikt, i tidens ordning, med frist och dag', () => {
  const rows = lista(tio, vik(tio).vikta);
  expect(rows.filter(({ slag }) => slag === 'stopp')).toHaveLength(tio.stopp.length);
  expect(rows.map(({ datum }) => datum)).toEqual(rows.map(({ datum }) => datum).toSorted());
  expect(rows.filter(({ slag }) => slag !== 'stopp').map(({ id }) => id)).toEqual(['idag', 'f']);
});

test('i listan går trådarna ihop: det som lämnar en rad nedåt kommer in i nästa', () => {
  const rows = lista(karta());
  const ends = (d: string) => ({ top: /^M([\d.]+) 0[VC]/.exec(d)?.[1], bottom: d.endsWith('100') ? (/ ([\d.]+) 100$/.exec(d)?.[1] ?? /^M([\d.]+)/.exec(d)?.[1]) : undefined });
  rows.slice(1).forEach((row, i) => {
    const out = new Set(rows[i]?.streck.map(({ d }) => ends(d).bottom).filter(Boolean));
    const into = new Set(row.streck.map(({ d }) => ends(d).top).filter(Boolean));
    expect(into).toEqual(out);
  });
});

test('där flera vägar delar bana ritas den tyngsta, i vilken ordning de än står', () => {
  const stopp = [{ id: 'a', lane: 'ks', datum: '2019-09-20', namn: 'A', lage: 'klar' as const }, { id: 'b', lane: 'ks', datum: '2019-09-30', namn: 'B', lage: 'klar' as const }];
  const vagar = (['gatt', 'plan', 'vantar'] as const).map((slag) => ({ fran: 'a', till: 'b', slag }));
  for (const ways of [vagar, vagar.toReversed()]) {
    const k = karta({ stopp, vagar: ways, frister: [] });
    expect(rita(k).linjer.map(({ slag }) => slag)).toEqual(['gatt']);
    expect(lista(k)[0]?.streck.map(({ slag }) => slag)).toEqual(['gatt']);
  }
});

test('den som avstår har inte svarat: varken i listan, i räkningen eller när många viks ihop', () => {
  const avstar = { id: '1', nr: 1, namn: 'Kommun A', dnr: 'KS 1/26', lage: 'besvarad', sen: false, stallning: 'avstar', registrerad: new Date('2026-03-10T10:00:00Z'), besvarad: new Date('2026-04-01T10:00:00Z'), datum: '2026-04-01', organ: 'Kommunstyrelsen', paragraf: '§ 12', svarSenast: '2026-05-01', harSvar: true, utskickad: '2026-03-09', svarRegistreratDag: null } as unknown as Kartinstans;
  const svarat = { ...avstar, id: '2', nr: 2, namn: 'Kommun B', stallning: 'tillstyrker' } as Kartinstans;
  const k = byggRemisskarta({ idag: '2026-04-10', namn: 'Regionen', dnr: '1/26', utskickad: '2026-03-09', svarSenast: '2026-05-01', remissId: 'r', intern: false, instanser: [avstar, svarat] });
  expect(k.lanes.map(({ under }) => under)).toEqual(['1/26, 1 svar av 2', 'KS 1/26, avstår', 'KS 1/26, besvarat']);
  expect(k.stopp.filter(({ id }) => id.endsWith('s')).map(({ namn, beskrivning }) => [namn, beskrivning])).toEqual([['Avstår', 'avstår från att svara, Kommunstyrelsen, § 12'], ['§ 12', 'besvarat, Kommunstyrelsen, § 12']]);
  const sju = byggRemisskarta({ idag: '2026-04-10', namn: 'Regionen', dnr: '1/26', utskickad: '2026-03-09', svarSenast: '2026-05-01', remissId: 'r', intern: false, instanser: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, i) => ({ ...(i < 3 ? avstar : svarat), id }) as Kartinstans) });
  expect(vik(sju).karta.lanes.slice(1).map(({ namn, under }) => [namn, under])).toEqual([['Tre instanser', 'avstår'], ['Fyra instanser', 'har svarat']]);
});
