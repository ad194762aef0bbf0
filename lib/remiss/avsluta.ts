import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { svarstidenArSlut } from './remiss.ts';
import { load, save, tillDag, type RemissRad } from './store.ts';
import { instans, overgangSand, type SandStatus, type SandVerb } from './tillstand.ts';

function efter(status: SandStatus, verb: SandVerb): SandStatus {
  const till = overgangSand(status, verb);
  if (!till.ok) throw new Refused('remissen_ar_avslutad');
  return till.value;
}

/** When nobody is waited for any more the svarstid is closed: those who have not answered stand as such. A late answer is still taken in. */
async function stangSvarstiden(tx: Tx, { id, status, instanser }: RemissRad, nu: Date): Promise<SandStatus> {
  if (status !== 'utskickad') return status as SandStatus;
  if (!svarstidenArSlut(instanser.filter((i) => i.inbjuden).map((i) => ({ status: i.status, svarSenast: tillDag(i.svarSenast), besvarad: i.besvarad })), dagI(nu))) throw new Refused('svarstiden_pagar');
  await tx.remissinstans.updateMany({ where: { remissId: id, inbjuden: true, status: { in: [...instans.stang.fran] } }, data: { status: instans.stang.till, version: { increment: 1 } } });
  return efter(status, 'stang_svarstid');
}

/** The svarstid is over and the answers are being put together. */
export const sammanstallRemiss = command({
  name: 'remiss.sammanstall',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { nu }) {
    await save(tx, remiss, { status: efter(await stangSvarstiden(tx, remiss, nu), 'sammanstall') });
    return { type: 'remiss.sammanstalls', subject: remiss.id, arendeId: remiss.arendeId };
  },
});

/** A remiss that was sent is closed: its answers stand as they are, and nobody is waited for. */
export const avslutaRemiss = command({
  name: 'remiss.avsluta',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { nu }) {
    await save(tx, remiss, { status: efter(await stangSvarstiden(tx, remiss, nu), 'avsluta') });
    return { type: 'remiss.avslutad', subject: remiss.id, arendeId: remiss.arendeId };
  },
});
