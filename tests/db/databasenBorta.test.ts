import { setTimeout as vanta } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mellanhand } from '../factories/mellanhand.ts';

// Before lib/platform/db.ts is read: its pool goes through the one in between.
const databasen = await mellanhand(process.env['DATABASE_URL'] ?? '');
process.env['DATABASE_URL'] = databasen.url;
const { answer } = await import('#lib/platform/action');
const { getArende, listArenden } = await import('#lib/arende/queries');
const { bevaka } = await import('#lib/arende/bevaka');
const { oppna } = await import('#lib/arende/oppna');
const { disconnect, inTenant } = await import('#lib/platform/db');
const { actorOf } = await import('#lib/platform/session');
const { sentence } = await import('#lib/vagran');
const { kommun } = await import('../factories/kommun.ts');

const nu = new Date('2026-03-09T10:00:00Z');
const bortaSvar = { ok: false, kod: 'databasen_svarar_inte', text: sentence('databasen_svarar_inte') };
let k: Awaited<ReturnType<typeof kommun>>;
let ctx: Awaited<ReturnType<typeof k.person>>['ctx'];
let arendeId: string;

beforeAll(async () => {
  k = await kommun(nu);
  ({ ctx } = await k.person('registrator', 'SN'));
  arendeId = (await oppna(ctx, { myndighetId: k.myndigheter['SN'] ?? '', arendemening: 'Cykelvägar' })).subject;
});
afterAll(async () => {
  await disconnect();
  await databasen.borta();
});

const ring = (text: string) => answer(() => bevaka(ctx, { arendeId, datum: '2026-04-01', text }));

test('databasen är borta i tio sekunder: det sägs på svenska, och sedan går det igen', async () => {
  expect(await ring('före')).toMatchObject({ ok: true });
  // Connections are open and idle when they are cut; nobody asks just then, and the process lives on.
  await databasen.borta();
  const fran = performance.now();
  expect(await ring('genast')).toEqual(bortaSvar);
  expect(await Promise.all([ring('ett'), ring('två'), ring('tre')])).toEqual([bortaSvar, bortaSvar, bortaSvar]);
  // A page: what it throws carries the digest that app/error.tsx turns into words.
  await expect(listArenden(ctx, {})).rejects.toMatchObject({ digest: 'databas' });
  // The session is not said to have ended: it could not be read.
  await expect(actorOf(crypto.randomUUID())).rejects.toMatchObject({ digest: 'databas' });
  await vanta(Math.max(0, 10_000 - (performance.now() - fran)));
  expect(await ring('fortfarande')).toEqual(bortaSvar);

  await databasen.tillbaka();
  expect(await ring('efter')).toMatchObject({ ok: true });
  expect((await getArende(ctx, arendeId)).bevakningar.map(({ text }) => text)).toEqual(['före', 'efter']);
});

test('bruten mitt i en ändring blir ingenting kvar av den, och den går att göra om', async () => {
  const svar = await answer(() => inTenant(ctx.actor, async (tx) => {
    await tx.bevakning.create({ data: { arendeId, personId: ctx.actor.personId, datum: nu, text: 'halv' }, select: { id: true } });
    await databasen.borta();
    await tx.bevakning.count();
    return { type: 'prov', subject: arendeId };
  }));
  expect(svar).toEqual(bortaSvar);
  await databasen.tillbaka();
  expect((await getArende(ctx, arendeId)).bevakningar.map(({ text }) => text)).not.toContain('halv');
  expect(await ring('hel')).toMatchObject({ ok: true });
});

test('det som inte är databasens fel får ingen sådan märkning', async () => {
  await expect(getArende(ctx, crypto.randomUUID())).rejects.not.toHaveProperty('digest');
  await expect(answer(() => Promise.reject(new Error('ett fel i koden')))).rejects.toThrow('ett fel i koden');
});
