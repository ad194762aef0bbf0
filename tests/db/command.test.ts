import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serie } from '#lib/organisation/serie';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { startaSerie } from '#lib/organisation/startaSerie';
import type { Actor } from '#lib/platform/actor';
import { verify } from '#lib/platform/audit';
import { command } from '#lib/platform/command';
import { disconnect, inTenant, pool } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { kommun, type Kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00.123Z');
let ekeby: Kommun;
let alvik: Kommun;
let anna: Actor;
let bo: Actor;
const fore = new Map<string, number>();

/** A command of the test's own through the one road: takes a number, makes a row, and is told to a subscriber. */
const raknad = command({
  name: 'prov.raknad',
  input: z.object({ faller: z.boolean().default(false) }),
  load: async () => null,
  may: (actor) => actor.roller.some(({ roll }) => roll === 'registrator' || roll === 'handlaggare'),
  async run(tx, _, { actor }, { faller }) {
    const nr = await nextNumber(tx, 'prov', 2026);
    const { id } = await tx.mall.create({ data: { slag: 'prov', namn: String(nr), innehall: {} }, select: { id: true } });
    if (faller) throw new Error('faller efter numret');
    return { type: 'handling.registrerad', subject: id, detalj: { nr, av: actor.personId } };
  },
});
const antal = (k: Kommun) => inTenant(k.system.actor, (tx) => tx.handelse.count());
const jobb = async (subject: string) => Number((await pool.query(`select count(*) n from pgboss.job where data->>'subject' = $1`, [subject])).rows[0].n);

beforeAll(async () => {
  [ekeby, alvik] = [await kommun(nu), await kommun(nu)];
  [anna, bo] = [(await ekeby.person('registrator', 'SN')).actor, (await ekeby.person('handlaggare', 'SN')).actor];
  fore.set(ekeby.id, await antal(ekeby));
});
afterAll(disconnect);

test('den som saknar rollen nekas, fel i formuläret stoppas, och ingenting blir kvar', async () => {
  await expect(raknad({ actor: { ...anna, roller: [] }, nu }, {})).rejects.toThrow('saknar_behorighet');
  await expect(skapaMyndighet(ekeby.system, { namn: ' ', kod: 'X' })).rejects.toThrow(z.ZodError);
  expect(await antal(ekeby)).toBe(fore.get(ekeby.id));
});

test('1 000 samtidiga kommandon: numren är i följd och kedjan stämmer, fast var tionde faller', async () => {
  const utfall = await Promise.allSettled(Array.from({ length: 1_000 }, (_, i) => raknad({ actor: i % 2 ? anna : bo, nu }, { faller: i % 10 === 3 })));
  expect(utfall.flatMap((u) => (u.status === 'rejected' ? [String(u.reason.message)] : [])).filter((m) => m !== 'faller efter numret')).toEqual([]);
  await inTenant(anna, async (tx) => {
    const rader = await tx.mall.findMany({ where: { slag: 'prov' }, select: { namn: true } });
    expect(rader.map(({ namn }) => Number(namn)).sort((a, b) => a - b)).toEqual(Array.from({ length: 900 }, (_, i) => i + 1));
    expect(await tx.handelse.count()).toBe((fore.get(ekeby.id) ?? 0) + 900);
    expect(await verify(tx)).toBeNull();
  });
});

test('en manipulerad kedja avslöjas', async () => {
  const owner = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
  await owner.connect();
  await owner.query(`select set_config('app.tenant', $1, false)`, [ekeby.id]);
  await owner.query('alter table handelse disable trigger bara_insert');
  await owner.query(`update handelse set at = at + interval '1 hour' where seq = 450`);
  expect(await inTenant(anna, verify)).toBe(450n);
  await owner.query(`update handelse set at = at - interval '1 hour' where seq = 450`);
  await owner.query('alter table handelse enable trigger bara_insert');
  await owner.end();
  expect(await inTenant(anna, verify)).toBeNull();
});

test('appen kan varken välja plats i kedjan eller röra huvudraden', async () => {
  const { actor } = alvik.system;
  const plats = await antal(alvik);
  await expect(inTenant(actor, (tx) => tx.$executeRaw`update audit_head set seq = 0`)).rejects.toThrow(/permission denied/);
  await inTenant(actor, (tx) => tx.handelse.create({ data: { seq: 77n, hash: new Uint8Array([1]), command: 'x', type: 'x', subject: actor.personId, personId: actor.personId, at: nu }, select: { command: true } }));
  expect(await inTenant(actor, (tx) => tx.handelse.findMany({ select: { seq: true }, orderBy: { seq: 'desc' }, take: 1 }))).toEqual([{ seq: BigInt(plats + 1) }]);
  expect(await inTenant(actor, verify)).toBeNull();
});

test('samma nyckel tjugo gånger samtidigt blir en ändring med samma svar', async () => {
  const nyckel = crypto.randomUUID();
  const svar = await Promise.all(Array.from({ length: 20 }, () => raknad({ actor: anna, nu, nyckel }, {})));
  expect(new Set(svar.map((s) => s.subject)).size).toBe(1);
  expect(new Set(svar.map((s) => JSON.stringify(s.detalj))).size).toBe(1);
  expect(await jobb(svar[0]!.subject)).toBe(1);
});

test('ett jobb finns i kön om och bara om ändringen är gjord', async () => {
  const gjord = await raknad({ actor: anna, nu }, {});
  expect(await jobb(gjord.subject)).toBe(1);
  const alla = async () => Number((await pool.query('select count(*) n from pgboss.job')).rows[0].n);
  const innan = await alla();
  await expect(raknad({ actor: anna, nu }, { faller: true })).rejects.toThrow('faller');
  // Fails at its very last statement, after the job was put in the queue.
  await expect(raknad({ actor: { ...anna, personId: 'inget-uuid' }, nu }, {})).rejects.toThrow();
  expect(await alla()).toBe(innan);
});

test('lösenord står aldrig i händelserna', async () => {
  await skapaPerson(ekeby.system, { namn: 'Ny Person', epost: `ny-${crypto.randomUUID()}@prov.exempel.se`, losenord: 'ett-hemligt-ord' });
  const rader = await inTenant(anna, (tx) => tx.handelse.findMany());
  expect(JSON.stringify(rader, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))).not.toMatch(/hemligt|argon2/);
});

test('en registrator startar bara den egna nämndens serier', async () => {
  const iSn = { slag: 'lopnr', agareId: ekeby.myndigheter['SN'] ?? '', ar: 2026, forsta: 3500, skal: 'Flyttat från förra systemet' } as const;
  await startaSerie({ actor: anna, nu }, iSn);
  expect(await inTenant(anna, (tx) => nextNumber(tx, serie.lopnr(iSn.agareId), 2026))).toBe(3500);
  await expect(startaSerie({ actor: anna, nu }, { ...iSn, forsta: 3000 })).rejects.toThrow('numret_ar_redan_anvant');
  await expect(startaSerie({ actor: anna, nu }, { ...iSn, agareId: ekeby.myndigheter['KS'] ?? '' })).rejects.toThrow('finns_inte');
  await expect(startaSerie({ actor: anna, nu }, { ...iSn, agareId: alvik.myndigheter['SN'] ?? '' })).rejects.toThrow('finns_inte');
});

test('frågor som ställs samtidigt i en transaktion köar hos oss: pg varnar inte, och svaren hamnar rätt', async () => {
  const varningar: string[] = [];
  const lyssna = (w: Error) => varningar.push(w.message);
  process.on('warning', lyssna);
  const svar = await inTenant(anna, (tx) => Promise.all([1, 2, 3, 4, 5].map((n) => tx.$queryRaw<{ n: number }[]>`select ${n}::int as n, pg_sleep(${(6 - n) / 200}::float)::text`)));
  await inTenant(anna, (tx) => tx.myndighet.findMany({ include: { organ: true, diarieserie: true, befattning: true, arende: true, behorighet: true } }));
  await new Promise((done) => { setImmediate(done); });
  process.off('warning', lyssna);
  expect(svar.map(([rad]) => rad?.n)).toEqual([1, 2, 3, 4, 5]);
  expect(varningar.filter((w) => w.includes('client.query'))).toEqual([]);
});
