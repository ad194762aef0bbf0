import { afterAll, beforeAll, expect, test } from 'vitest';
import { listArenden } from '#lib/arende/queries';
import { listExpedieringar } from '#lib/expediering/queries';
import { listInkorg } from '#lib/handling/queries';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { tillsatt } from '#lib/organisation/tillsatt';
import type { Ctx } from '#lib/platform/command';
import { disconnect, inTenant } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';
import { listRemisser } from '#lib/remiss/lista';
import { listSammantraden } from '#lib/sammantrade/queries';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { kommun } from '../factories/kommun.ts';
import { mangd, type Plats } from '../factories/mangd.ts';
import { satser } from '../factories/satser.ts';

// What somebody's roles are follows the real day.
const nu = new Date();
let ctx: Ctx;

type Antal = { satser: number; rader: number };
const sidor: Record<string, () => Promise<number>> = {
  ärenden: async () => (await listArenden(ctx, {})).arenden.length,
  'ärenden, sökta': async () => (await listArenden(ctx, { lage: 'alla', q: 'SN 1' })).arenden.length,
  inkorgen: async () => (await listInkorg(ctx, {})).rader.length,
  remisser: async () => { const { sanda, mottagna } = await listRemisser(ctx, {}); return sanda.length + mottagna.length; },
  sammanträden: async () => (await listSammantraden(ctx, {})).rader.length,
  expediering: async () => (await listExpedieringar(ctx, {})).rader.length,
  'min dag': async () => { const { punkter, vantar } = await getMinDag(ctx, null); return punkter.length + vantar.length; },
};
const matningar: Record<string, Antal>[] = [];

beforeAll(async () => {
  const k = await kommun(nu);
  const myndighetId = k.myndigheter['SN'] ?? '';
  const { id: personId } = await k.person('registrator', 'SN');
  const { id: annanId } = await k.person('chef', 'SN');
  for (const roll of ['handlaggare', 'chef', 'namndsekreterare', 'administrator'] as const) await geBehorighet(k.system, { personId, roll, fran: new Date('2015-01-01'), ...(roll === 'administrator' ? {} : { myndighetId }) });
  const organId = (await skapaOrgan(k.system, { myndighetId, namn: 'Socialnämnden', kod: 'SN', slag: 'namnd', platser: 2 })).subject;
  const [plats, serie] = await inTenant(k.system.actor, async (tx) => [await tx.plats.findFirstOrThrow({ where: { organId } }), await tx.diarieserie.findFirstOrThrow({ where: { myndighetId } })] as const);
  await tillsatt(k.system, { platsId: plats.id, personId, uppdrag: 'ledamot', parti: 'C', fran: new Date('2020-01-01') });
  ctx = { actor: await actorFor(k.id, personId), nu };
  const har: Plats = { id: k.id, myndighetId, organId, serieId: serie.id, personId, annanId, nu };
  for (const [fran, antal] of [[0, 10], [10, 990]] as const) {
    await mangd(har, fran, antal);
    const nya: Record<string, Antal> = {};
    for (const [sida, las] of Object.entries(sidor)) {
      let rader = 0;
      const sanda = await satser(async () => { rader = await las(); });
      nya[sida] = { satser: sanda.length, rader };
    }
    matningar.push(nya);
  }
});
afterAll(disconnect);

test.each(Object.keys(sidor))('%s: lika många SQL-satser för 10 rader som för 1 000', (sida) => {
  const [fa, manga] = matningar.map((m) => m[sida]);
  expect(fa?.satser).toBeGreaterThan(3);
  expect(fa?.rader).toBeGreaterThan(0);
  expect(manga?.rader).toBeGreaterThan(fa?.rader ?? 0);
  expect(manga?.satser).toBe(fa?.satser);
});
