import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oppnaArende } from '#lib/arende/store';
import type { Actor } from '#lib/platform/actor';
import { disconnect, inTenant, pool } from '#lib/platform/db';
import { kommun, type Kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00.123Z');
let ekeby: Kommun;
let alvik: Kommun;
let ekebysArende: string;
let anna: Actor;
let bo: Actor;
let alviksAnna: Actor;
let alviksBo: Actor;

beforeAll(async () => {
  [ekeby, alvik] = [await kommun(nu), await kommun(nu)];
  [anna, bo] = [(await ekeby.person('registrator', 'SN')).actor, (await ekeby.person('handlaggare', 'SN')).actor];
  [alviksAnna, alviksBo] = [(await alvik.person('registrator', 'SN')).actor, (await alvik.person('handlaggare', 'SN')).actor];
  ekebysArende = (await inTenant(anna, (tx) => oppnaArende(tx, { myndighetId: ekeby.myndigheter['SN'] ?? '', arendemening: 'Remiss om vindkraft', nu }))).id;
  await inTenant(anna, (tx) => tx.notering.create({ data: { text: 'Fråga om buller', andrad: nu }, select: { id: true } }));
});
afterAll(disconnect);

test('utan tenant finns inga rader, och ingen går att skriva', async () => {
  for (const tabell of ['arende', 'person', 'notering', 'handelse', 'audit_head', 'fildel']) expect((await pool.query(`select * from ${tabell}`)).rowCount, tabell).toBe(0);
  await expect(pool.query(`insert into mall (id, slag, namn, innehall) values (gen_random_uuid(), 'x', 'x', '{}')`)).rejects.toThrow(/null value|row-level security/);
});

test('en annan organisation ser inte ärendet och kan inte skriva i det', async () => {
  await inTenant(alviksAnna, async (tx) => {
    expect(await tx.arende.findFirst({ where: { id: ekebysArende } })).toBeNull();
    expect(await tx.arende.updateMany({ where: { id: ekebysArende }, data: { arendemening: 'kapad' } })).toEqual({ count: 0 });
  });
  const bevakning = { arendeId: ekebysArende, personId: alviksAnna.personId, datum: nu, text: 'x' };
  await expect(inTenant(alviksAnna, (tx) => tx.bevakning.create({ data: { ...bevakning, organisationId: ekeby.id } }))).rejects.toThrow(/row-level security/);
  await expect(inTenant(alviksAnna, (tx) => tx.bevakning.create({ data: bevakning }))).rejects.toThrow(/[Ff]oreign key/);
});

test('en notering syns bara för den som skrev den, och ingen skriver i en annans namn', async () => {
  expect(await inTenant(anna, (tx) => tx.notering.findMany({ select: { text: true } }))).toEqual([{ text: 'Fråga om buller' }]);
  expect(await inTenant(bo, (tx) => tx.notering.findMany())).toEqual([]);
  await expect(inTenant(bo, (tx) => tx.notering.create({ data: { personId: anna.personId, text: 'falsk', andrad: nu } }))).rejects.toThrow(/row-level security/);
});

test('det som är sparat för alltid ändras inte, inte ens av ägaren', async () => {
  await inTenant(anna, (tx) => tx.behandling.create({ data: { arendeId: ekebysArende, organNamn: 'SN', datum: nu, utfall: 'bordlagt', skapad: nu } }));
  await expect(inTenant(anna, (tx) => tx.behandling.updateMany({ data: { utfall: 'bifall' } }))).rejects.toThrow(/permission denied|insert-only/);
  const owner = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
  await owner.connect();
  expect((await owner.query('select * from behandling')).rowCount).toBe(0); // FORCE: the owner too sees nothing without a tenant
  await owner.query(`select set_config('app.tenant', $1, false)`, [ekeby.id]);
  await expect(owner.query(`update behandling set utfall = 'bifall'`)).rejects.toThrow('insert-only');
  await expect(owner.query('delete from behandling')).rejects.toThrow('insert-only');
  await owner.end();
});

test('2 000 samtidiga anrop läcker ingen tenant, ens när de kastar', async () => {
  const actors = [anna, bo, alviksAnna, alviksBo];
  const fel: string[] = [];
  let kastade = 0;
  await Promise.all(Array.from({ length: 2_000 }, async (_, i) => {
    const actor = actors[i % 4]!;
    try {
      await inTenant(actor, async (tx) => {
        const [rad] = await tx.$queryRaw<{ t: string; p: string; n: number }[]>`select current_setting('app.tenant') t, current_setting('app.person') p, count(*)::int n from person where organisation_id = ${actor.organisationId}::uuid`;
        const [alla] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int n from person`;
        if (rad?.t !== actor.organisationId || rad.p !== actor.personId || rad.n !== alla?.n || rad.n !== 2) fel.push(JSON.stringify({ rad, alla }));
        if (i % 7 === 0) throw new Error('slumpfel');
        if (i % 11 === 0) await tx.$queryRaw`select 1/0`;
        if (i % 13 === 0) await tx.$queryRaw`select set_config('app.tenant', ${alvik.id}, true)`;
      });
    } catch { kastade++; }
  }));
  expect(fel).toEqual([]);
  expect(kastade).toBeGreaterThan(400);
  const lediga = await Promise.all(Array.from({ length: 10 }, () => pool.query(`select coalesce(current_setting('app.tenant', true), '') t, coalesce(current_setting('app.person', true), '') p, pg_sleep(0.05)`)));
  expect(lediga.map((r) => [r.rows[0].t, r.rows[0].p]).filter(([t, p]) => t !== '' || p !== '')).toEqual([]);
});
