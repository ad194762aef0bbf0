import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { getProtokoll } from '#lib/protokoll/queries';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { tillsattFlera } from '#lib/organisation/tillsattFlera';
import { andraPunkt } from '#lib/sammantrade/andraPunkt';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { besluta } from '#lib/sammantrade/besluta';
import { hanvisa } from '#lib/sammantrade/laggTillHandling';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { loadSammantrade } from '#lib/sammantrade/store';
import { arende, kommun, version, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => { k = await kommun(); maja = await k.som('Maja Sundell'); });
afterAll(() => disconnect());

test('ett organ som skriver beslut i löpande text får samma mening som förslag och beslut, utan ”beslutar” och ”att”, och underlag med punkt', async () => {
  const organId = (await skapaOrgan(k.ctx, { myndighetId: k.myndighet['SN'] ?? '', namn: 'Gemensam beredning', kod: 'GB', slag: 'beredning', regelverk: { mall: 'region', beslutsform: 'text' } })).subject;
  await tillsattFlera(k.ctx, { organId, lista: 'Anna Falk (S) ordförande\nBengt Orre (C)', fran: '2019-01-01' });
  const { subject: sammantradeId } = await planera(maja, { organId, datum: '2019-09-24', kl: '9.00', plats: 'Silverrummet' });
  const arendeId = await arende(k, 'SN', 700);
  await version(k, arendeId);
  await laggTillPunkt(maja, { sammantradeId, arendeId });
  const las = () => k.lasa((tx) => loadSammantrade(tx, sammantradeId));
  const punkt = (await las()).punkter.find((p) => p.arende)!;
  await andraPunkt(maja, { sammantradeId, punktId: punkt.id, version: punkt.version, rubrik: punkt.rubrik, forslag: 'Gemensam beredning ställer sig bakom målbilden.' });
  await hanvisa(maja, { sammantradeId, punkthandlingId: punkt.handlingar[0]?.id ?? '', hanvisning: 'punkt 5' });
  await oppna(maja, { sammantradeId, kl: '9.00' });
  await expect(hanvisa(maja, { sammantradeId, punkthandlingId: punkt.handlingar[0]?.id ?? '', hanvisning: 'punkt 6' })).rejects.toThrow('paragraferna_ar_givna');
  const { paragrafer } = await las();
  const p = paragrafer.find((x) => x.arende)!;
  await antecknaNarvaro(maja, { sammantradeId, handelser: ['Anna Falk', 'Bengt Orre'].map((n) => ({ slag: 'kommer' as const, personId: k.person[n] })) });
  await delaUpp(maja, { sammantradeId });
  const text = async () => (await getProtokoll(maja, { sammantradeId })).vald?.innehall.paragrafer.find(({ id }) => id === p.id)?.text;

  await besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'Gemensam beredning ställer sig bakom målbilden' }] }] });
  expect(await text()).toMatchObject({ forslag: 'beslutet', beslut: { delar: [{ ingress: null, form: 'text', satser: ['Gemensam beredning ställer sig bakom målbilden.'] }] }, underlag: [{ not: 'punkt 5' }] });
  await besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'Gemensam beredning avstår' }] }] });
  expect(await text()).toMatchObject({ forslag: { delar: [{ form: 'text', satser: ['Gemensam beredning ställer sig bakom målbilden.'] }] } });
  // A tillägg that was yrkat with its att is a sentence of its own here.
  await besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'att patientnämnden får yttra sig' }] }] });
  expect(await text()).toMatchObject({ beslut: { delar: [{ satser: ['Patientnämnden får yttra sig.'] }] } });
});
