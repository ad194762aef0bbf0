import { spawn } from 'node:child_process';
import path from 'node:path';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { disconnect, inTenant } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { openFile } from '#lib/platform/files';
import { kommun } from '../factories/kommun.ts';

const rot = path.join(import.meta.dirname, '..', '..');
const antal = 60;
afterAll(() => disconnect());

/** What the job does, in a process of its own that can be killed: says when it is done. */
const skript = `const [{ deliver }, { mottagare }] = await Promise.all([import('#lib/platform/exchange'), import('#lib/subscriptions')]);
await deliver(process.argv[1], mottagare); process.stdout.write('klar\\n'); process.exit(0);`;

/** True when it came to its end; killed at some moment after so many more have been delivered, when that is asked for. */
async function leverera(organisationId: string, kvar: () => Promise<number>, dodEfter: number | null): Promise<boolean> {
  const grans = dodEfter === null ? null : (await kvar()) - dodEfter;
  const barn = spawn(process.execPath, ['--input-type=module', '-e', skript, organisationId], { cwd: rot, stdio: ['ignore', 'pipe', 'inherit'] });
  let sagt = '';
  barn.stdout.setEncoding('utf8').on('data', (del: string) => { sagt += del; });
  const slut = once(barn, 'close');
  while (grans !== null && barn.exitCode === null && barn.signalCode === null) {
    if ((await kvar()) > grans) continue;
    await new Promise((klar) => { setTimeout(klar, Math.random() * 12); });
    barn.kill('SIGKILL');
    break;
  }
  await slut;
  return sagt.includes('klar');
}

test('en leverans som dödas mitt i, gång på gång: inget kuvert är borta och inget har kommit två gånger', async () => {
  const [r, k] = [await kommun(undefined, { koder: ['RS'], slag: 'region' }), await kommun()];
  const { ctx } = await r.person('handlaggare', 'RS');
  const ids: string[] = [];
  for (let i = 0; i < antal; i++) {
    const fil = await lamnaFil(ctx, new TextEncoder().encode(`Utdrag ${i}`), `utdrag-${i}.txt`);
    const utbyteId = crypto.randomUUID();
    ids.push(utbyteId);
    await inTenant(ctx.actor, (tx) => post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: k.id, tillMyndighetKod: 'KS', innehall: { organ: 'Regionstyrelsen', organKod: 'RS', datum: '2026-03-01', paragraf: `§ ${i}`, rubrik: `Utdrag ${i}`, dnr: '1/26', protokoll: {}, hash: 'a' }, filer: [fil], amneId: utbyteId, arendeId: null }, ctx.nu));
  }
  const kvar = () => inTenant(r.system.actor, (tx) => tx.utgaende.count({ where: { levererad: null } }));
  const vid: number[] = [];
  // Killed in the middle, over and over; the last one is let to its end.
  for (let i = 0; i < 6; i++) if (!(await leverera(r.id, kvar, 1 + Math.floor(Math.random() * 9)))) vid.push(await kvar());
  expect(vid.filter((n) => n > 0 && n < antal).length).toBeGreaterThan(2);
  expect(await leverera(r.id, kvar, null)).toBe(true);

  const inkomna = await inTenant(k.system.actor, (tx) => tx.inkommet.findMany({ where: { utbyteId: { in: ids } }, include: { filer: true } }));
  expect(inkomna.map(({ utbyteId }) => utbyteId).sort()).toEqual([...ids].sort());
  expect(await kvar()).toBe(0);
  for (const { rubrik, filer } of inkomna) {
    expect(filer).toHaveLength(1);
    const { text } = await inTenant(k.system.actor, (tx) => openFile(tx, filer[0]?.filHash ?? ''));
    expect(rubrik).toContain(text ?? 'ingen text');
  }
  // One event for each in the receiver's audit, however often it was delivered.
  const handelser = await inTenant(k.system.actor, (tx) => tx.handelse.findMany({ where: { type: 'inkorg.mottaget' }, select: { subject: true } }));
  expect(new Set(handelser.map(({ subject }) => subject)).size).toBe(antal);
  console.log(`Dödad med så många av ${antal} kuvert kvar: ${vid.join(', ')}.`);
}, 240_000);
