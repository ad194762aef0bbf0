import { afterAll, beforeAll, expect, test } from 'vitest';
import { byggInnehall } from '#lib/protokoll/bygg';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { ajournera, ateruppta, strykAjournering } from '#lib/sammantrade/ajournera';
import { antecknaNarvaro, strykNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { handelsetexter } from '#lib/sammantrade/narvaroprosa';
import { nyDag, strykDag } from '#lib/sammantrade/nyDag';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { rulla, uppropsplatser } from '#lib/sammantrade/rulla';
import { loadSammantrade } from '#lib/sammantrade/store';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => {
  k = await kommun();
  maja = await k.som('Maja Sundell');
});
afterAll(() => disconnect());

const las = (id: string) => k.lasa((tx) => loadSammantrade(tx, id));
const p = (namn: string) => k.person[namn] ?? '';
const sn = ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård', 'Frank Gren'];

/** An open meeting of three §§ with a full roll but for the vacant seat; `h` notes what happens. */
async function mote(namn: readonly string[] = sn) {
  const sammantradeId = (await planera(maja, { organId: k.organ['SN'] ?? '', datum: '2019-09-24', kl: '13.15', plats: 'Sal' })).subject;
  await oppna(maja, { sammantradeId, kl: '13.15' });
  await antecknaNarvaro(maja, { sammantradeId, handelser: namn.map((n) => ({ slag: 'kommer' as const, personId: p(n) })) });
  const [a, b, c] = (await las(sammantradeId)).paragrafer.map(({ id }) => id) as [string, string, string];
  const h = (...handelser: Parameters<typeof antecknaNarvaro>[1]['handelser']) => antecknaNarvaro(maja, { sammantradeId, handelser });
  const texter = async (id: string) => { const s = await las(sammantradeId); return handelsetexter(s, s.paragrafer.find((x) => x.id === id)!).map((t) => [t.nar, t.text.replaceAll('\u00A0', ' ')]); };
  return { sammantradeId, a, b, c, h, texter };
}

test('ordföranden går: vice tar över, ersättaren föreslås ur partiets ordning, och det står vid paragrafen', async () => {
  const { sammantradeId, b, c, h, texter } = await mote();
  await h({ slag: 'kommer', personId: p('Siv Ottander') }, { slag: 'gar', personId: p('Anna Falk'), paragrafId: b, kl: '14.05' });
  const s = await las(sammantradeId);
  const r = rulla(s, s.paragrafer[1]!);
  expect(r.rader[0]).toMatchObject({ not: 'frånvarande', forslag: { namn: 'Siv Ottander\u00A0(S)' } });
  expect(r.rader[1]).toMatchObject({ namn: 'Bengt Orre\u00A0(C)', not: 'ordförande' });
  expect(uppropsplatser(s)[4]?.tur).toEqual([p('Jonas Eklöv'), p('Siv Ottander')]);
  await h({ slag: 'tjanstgor', personId: p('Siv Ottander'), platsId: k.platser['SN']?.[0], paragrafId: b });
  await h({ slag: 'kommer', personId: p('Anna Falk'), paragrafId: c, kl: '14.30', skal: 'Ordföranden är den som leder mötet.' });
  expect(await texter(b)).toEqual([
    ['fore', 'Anna Falk (S) lämnar sammanträdet kl. 14.05.'], ['fore', 'Siv Ottander (S) tjänstgör i stället för Anna Falk (S).'], ['fore', 'Bengt Orre (C) är ordförande från och med denna paragraf.'],
  ]);
  expect(await texter(c)).toEqual([
    ['fore', 'Anna Falk (S) anländer till sammanträdet kl. 14.30. Siv Ottander (S) slutar därmed att tjänstgöra.'], ['fore', 'Anna Falk (S) är ordförande från och med denna paragraf.'],
  ]);
});

test('växeltjänstgöring: en ersättare tjänstgör för en person, en annan senare för samma', async () => {
  const { sammantradeId, b, c, h } = await mote(sn.filter((n) => n !== 'Elsa Mård'));
  const plats = k.platser['SN']?.[4] ?? '';
  await h({ slag: 'kommer', personId: p('Siv Ottander') }, { slag: 'kommer', personId: p('Jonas Eklöv') }, { slag: 'tjanstgor', personId: p('Jonas Eklöv'), platsId: plats });
  await expect(h({ slag: 'tjanstgor', personId: p('Siv Ottander'), platsId: plats, paragrafId: c })).rejects.toThrow('platsen_tjanstgors_redan');
  await h({ slag: 'slutar_tjanstgora', personId: p('Jonas Eklöv'), paragrafId: c }, { slag: 'tjanstgor', personId: p('Siv Ottander'), platsId: plats, paragrafId: c });
  const s = await las(sammantradeId);
  const vem = (id: string) => rulla(s, s.paragrafer.find((x) => x.id === id)!).rader[4];
  expect([vem(b), vem(c)].map((r) => [r?.personId, r?.not])).toEqual([[p('Jonas Eklöv'), 'för Elsa Mård\u00A0(V)'], [p('Siv Ottander'), 'för Elsa Mård\u00A0(V)']]);
});

test.each([
  ['går utan att vara där', { slag: 'gar', personId: 'Siv Ottander' }, 'ar_inte_dar'],
  ['kommer två gånger', { slag: 'kommer', personId: 'Anna Falk' }, 'ar_redan_dar'],
  ['leder utan att vara där', { slag: 'presiderar', personId: 'Siv Ottander' }, 'ar_inte_dar'],
  ['slutar utan att ha tjänstgjort', { slag: 'slutar_tjanstgora', personId: 'Siv Ottander' }, 'tjanstgor_inte_har'],
] as const)('den som %s nekas med en förklaring', async (_vad, { slag, personId }, kod) => {
  const { b, h } = await mote();
  await expect(h({ slag, personId: p(personId), paragrafId: b })).rejects.toThrow(kod);
});

test('en händelse som antecknats fel stryks, och läget blir som innan', async () => {
  const { sammantradeId, b, h } = await mote();
  await h({ slag: 'gar', personId: p('Dan Hök'), paragrafId: b });
  const fel = (await las(sammantradeId)).narvaro.at(-1)!;
  await strykNarvaro(maja, { sammantradeId, handelseId: fel.id });
  const s = await las(sammantradeId);
  expect(rulla(s, s.paragrafer[1]!).tjanstgorande.map(({ id }) => id)).toContain(p('Dan Hök'));
});

test('sammanträdet ajourneras med tider, två dagar blir ett sammanträde, och protokollet säger det där det hände', async () => {
  const { sammantradeId, a, b, c, texter } = await mote();
  await ajournera(maja, { sammantradeId, paragrafId: a, nar: 'efter', fran: '14.30', till: '14.45' });
  await ajournera(maja, { sammantradeId, paragrafId: b, nar: 'efter', fran: '16.50' });
  await expect(ajournera(maja, { sammantradeId, paragrafId: b, fran: '16.55' })).rejects.toThrow('ar_redan_ajournerat');
  await expect(ateruppta(maja, { sammantradeId, kl: '16.00' })).rejects.toThrow('pausen_slutar_fore_den_borjar');
  await ateruppta(maja, { sammantradeId, kl: '17.00' });
  await expect(nyDag(maja, { sammantradeId, paragrafId: c, datum: '2019-09-24', kl: '9.00' })).rejects.toThrow('dagen_ar_inte_senare');
  await nyDag(maja, { sammantradeId, paragrafId: c, datum: '2019-09-25', kl: '9.00', slutade: '17.05' });
  await antecknaNarvaro(maja, { sammantradeId, handelser: [{ slag: 'gar', personId: p('Dan Hök'), paragrafId: c, kl: '10.15' }] });
  expect(await texter(a)).toEqual([['efter', 'Sammanträdet ajourneras kl. 14.30–14.45.']]);
  expect(await texter(c)).toEqual([['fore', 'Sammanträdet fortsätter den 25 september 2019 kl. 9.00.'], ['fore', 'Dan Hök (S) lämnar sammanträdet kl. 10.15.']]);
  await avsluta(maja, { sammantradeId, kl: '11.00' });
  const s = await las(sammantradeId);
  expect(s.dagar.map(({ datum, start, slut }) => [datum, start?.toISOString(), slut?.toISOString()])).toEqual([
    ['2019-09-24', '2019-09-24T11:15:00.000Z', '2019-09-24T15:05:00.000Z'], ['2019-09-25', '2019-09-25T07:00:00.000Z', '2019-09-25T09:00:00.000Z'],
  ]);
  const innehall = byggInnehall(s, { id: 'x', nr: 1, omedelbar: false, plats: null, planeradTid: null, kandTid: false, paragrafer: [a, b, c], undertecknare: [] }, { organisation: { id: k.id, namn: 'Provköping' }, myndighet: { id: '', namn: 'Socialnämnden', kod: 'SN', forvaltning: null }, versioner: new Map(), redigerade: new Map(), sekretess: new Set(), uppdragetSlutade: new Map() });
  expect(innehall.sammantrade).toMatchObject({ slutdatum: '2019-09-25', avbrott: [{ start: '14:30', slut: '14:45' }, { start: '16:50', slut: '17:00' }] });
  expect(innehall.paragrafer[0]?.text).toMatchObject({ slutord: 'Sammanträdet ajourneras kl.\u00A014.30–14.45.' });
});

test('en paus och en dag som antecknats fel stryks', async () => {
  const { sammantradeId, a, c } = await mote();
  await ajournera(maja, { sammantradeId, paragrafId: a, fran: '14.30', till: '14.45' });
  await nyDag(maja, { sammantradeId, paragrafId: c, datum: '2019-09-25', kl: '9.00' });
  await strykAjournering(maja, { sammantradeId, ajourneringId: (await las(sammantradeId)).ajourneringar[0]?.id ?? '' });
  await strykDag(maja, { sammantradeId });
  const s = await las(sammantradeId);
  expect([s.ajourneringar, s.dagar, s.narvaro.filter(({ slag }) => slag === 'ny_dag')]).toEqual([[], [], []]);
});
