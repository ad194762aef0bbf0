import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listArenden, type Arendefilter } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { disconnect, inTenant } from '#lib/platform/db';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { satser } from '../factories/satser.ts';
import { mat, median, siffror, tabell } from './matt.ts';

const antal = 100_000;
let k: Kommun;
let bar: pg.Client;

beforeAll(async () => {
  k = await kommun();
  const myndighetId = k.myndigheter['SN'] ?? '';
  const { id: serieId } = await inTenant(k.system.actor, (tx) => tx.diarieserie.findFirstOrThrow({ where: { kod: 'SN' } }));
  const agare = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
  await agare.connect();
  await agare.query(`select set_config('app.tenant', $1, false)`, [k.id]);
  // Sixty years of a busy nämnd: nine of ten are closed, and one word in ten thousand is rare.
  await agare.query(
    `insert into arende (organisation_id, id, diarieserie_id, myndighet_id, ar, nr, dnr, arendemening, oppnat, status, skapat)
     select $1, gen_random_uuid(), $2, $3, 1960 + i / 1600, i % 1600, (i % 1600) || '/' || lpad(((1960 + i / 1600) % 100)::text, 2, '0'),
       (array['Remiss om', 'Yttrande över', 'Ansökan om', 'Medborgarförslag om', 'Granskning av', 'Uppföljning av'])[1 + i % 6] || ' ' ||
       (array['cykelvägar', 'bussförbindelser', 'skolskjuts', 'äldreomsorgens lokaler', 'regional utvecklingsstrategi', 'detaljplan', 'bredband'])[1 + i % 7] || ' i ' ||
       (array['Provby', 'Ekeby', 'Alvik', 'Sörtorp', 'Näs'])[1 + i % 5] || case when i % 9973 = 0 then ' inom vattenskyddsområde' else '' end,
       date '1960-01-01' + i / 5, case when i % 10 = 0 then 'oppet' else 'avslutat' end, timestamptz '1960-01-01' + i * interval '5 hours'
     from generate_series(1, ${antal}) i`,
    [k.id, serieId, myndighetId],
  );
  await agare.query('vacuum analyze arende');
  await agare.end();
  bar = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await bar.connect();
}, 180_000);
afterAll(async () => {
  await bar.end();
  await disconnect();
});

/** The statements of the list, sent again as they were on a connection of one's own. */
async function igen(lista: readonly { name?: string; text: string; values?: unknown[] }[]) {
  for (const sats of lista) await bar.query({ ...sats, rowMode: 'array' });
}

async function senare(ctx: Ctx): Promise<Arendefilter> {
  let filter: Arendefilter = { lage: 'alla' };
  for (let sida = 0; sida < 40; sida++) {
    const { nasta } = await listArenden(ctx, filter);
    filter = { lage: 'alla', ...(nasta ? { efter: nasta } : {}) };
  }
  return filter;
}

test('listan med 50 ärenden av 100 000 mot samma SQL med bara pg', async () => {
  const { ctx } = await k.person('registrator', 'SN');
  const sidor: readonly (readonly [string, Arendefilter])[] = [
    ['första sidan, öppna', {}], ['första sidan, alla', { lage: 'alla' }], ['sidan 41, alla', await senare(ctx)],
    ['sök ett vanligt ord', { lage: 'alla', q: 'skolskjuts' }], ['sök mitt i ett ord', { lage: 'alla', q: 'SKYDDSOMR' }], ['sök ett ord som inte finns', { lage: 'alla', q: 'rymdstation' }], ['sök ett diarienummer', { lage: 'alla', q: 'SN 17/21' }],
  ];
  const rader: string[][] = [];
  for (const [namn, filter] of sidor) {
    const { arenden } = await listArenden(ctx, filter);
    const lista = await satser(() => listArenden(ctx, filter));
    const [hela, bara] = [median(await mat(() => listArenden(ctx, filter))), median(await mat(() => igen(lista)))];
    expect(hela).toBeGreaterThan(0);
    // The page is more statements than the list alone, and Prisma's own work: a page that grows with the diary would be far above.
    expect(hela / bara, namn).toBeLessThan(25);
    expect(arenden.length > 0, namn).toBe(filter.q !== 'rymdstation');
    rader.push([namn, String(arenden.length), siffror(hela), siffror(bara), siffror(hela / bara)]);
  }
  tabell(`Listan över ärenden, ${antal.toLocaleString('sv')} rader, median av 30`, ['sida', 'rader', 'listArenden ms', 'pg ms', 'kvot'], rader);
});
