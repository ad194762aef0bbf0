import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { inTenant } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import type { Ctx } from '#lib/platform/command';
import { kuvert } from '#lib/remiss/kuvert';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { registreraSvar } from '#lib/remiss/registreraSvar';
import { egenOrganisation, load, utkastAv } from '#lib/remiss/store';
import type { Kommun } from './kommun.ts';
import { lasa, nu, registrering, svarsform, utskickad } from './remiss.ts';

const rot = path.join(import.meta.dirname, '..', '..');
/** The worker's own work, in a process of its own that can be killed: it says that it is ready, and begins when it is told. */
const skript = `const [{ deliver }, { mottagare }] = await Promise.all([import('#lib/platform/exchange'), import('#lib/subscriptions')]);
const [a, b] = process.argv.slice(1);
await import('#lib/platform/db').then(({ pool }) => pool.query('select 1'));
process.stdout.write('redo\\n');
await new Promise((ga) => process.stdin.once('data', ga));
for (;;) {
  for (const id of [a, b]) await deliver(id, mottagare).catch((error) => { if (error.name !== 'Refused') throw error; });
  process.stdout.write('varv\\n');
  await new Promise((vila) => setTimeout(vila, 4));
}`;

type Arbetare = { barn: ChildProcessByStdio<Writable, Readable, null>; redo: Promise<void>; varv: () => Promise<void> };

function arbetare(a: string, b: string): Arbetare {
  const barn = spawn(process.execPath, ['--input-type=module', '-e', skript, a, b], { cwd: rot, stdio: ['pipe', 'pipe', 'inherit'] });
  let sagt = '';
  barn.stdout.setEncoding('utf8').on('data', (del: string) => { sagt += del; });
  const vanta = async (pa: () => boolean) => { while (!pa()) { if (barn.exitCode !== null) throw new Error('the worker died by itself'); await new Promise((klar) => { setTimeout(klar, 3); }); } };
  // Two whole rounds from now: what lay there has gone both ways.
  const varv = async () => { const fran = sagt.length; await vanta(() => sagt.slice(fran).split('varv').length > 3); };
  return { barn, redo: vanta(() => sagt.startsWith('redo')), varv };
}

/** As `sand` does it for one more of the asked: the instans and its envelope in one transaction. */
async function fragaTill({ r, k, id, nr }: { r: Kommun; k: Kommun; id: string; nr: number }): Promise<string> {
  return inTenant(r.system.actor, async (tx) => {
    const remiss = await load(tx, id);
    const { namn: remittent } = await egenOrganisation(r.id);
    const instans = await tx.remissinstans.create({ data: { remissId: id, nr, mottagareOrganisationId: k.id, namn: `Provby ${nr}`, utbyteId: crypto.randomUUID() } });
    const utkast = utkastAv(remiss);
    await post(tx, kuvert({ remiss, utkast, remittent, instans, filer: utkast.filer, tillOrganisationId: k.id, tillMyndighetKod: null }), nu);
    return instans.utbyteId;
  });
}

/** What people do meanwhile: the kommun registers what has come and answers it, the region registers the answers. */
async function manniskorna(v: { r: Kommun; k: Kommun; kommun: Ctx; region: Ctx; arendeId: string }): Promise<void> {
  for (const { id } of await lasa(v.k, (tx) => tx.inkommet.findMany({ where: { slag: 'remiss', status: 'ny' }, select: { id: true }, take: 8 }))) await registreraRemiss(v.kommun, registrering(id, { trots: 'ja' }));
  for (const m of await lasa(v.k, (tx) => tx.mottagenRemiss.findMany({ where: { status: 'mottagen' }, take: 8 }))) {
    await inTenant(v.k.system.actor, async (tx) => {
      const { count } = await tx.mottagenRemiss.updateMany({ where: { id: m.id, status: 'mottagen' }, data: { status: 'insand', insand: nu } });
      if (count === 1) await post(tx, { utbyteId: m.utbyteId ?? '', slag: 'remissvar', tillOrganisationId: v.r.id, tillMyndighetKod: 'RS', innehall: { organ: 'Kommunstyrelsen', organKod: 'KS', datum: '2026-03-08', dnr: '1/26', svarPaUtbyteId: m.utbyteId, yttrande: { hash: 'a'.repeat(64), stallning: 'tillstyrker', svar: [] } }, filer: [], amneId: m.id, arendeId: m.arendeId }, nu);
    });
  }
  for (const { id } of await lasa(v.r, (tx) => tx.inkommet.findMany({ where: { slag: 'remissvar', status: 'ny' }, select: { id: true }, take: 8 }))) await registreraSvar(v.region, svarsform(id, v.arendeId));
}

export type Utfall = { fragade: number; dodade: number; medNagotPaVag: number; skillnader: string[] };

/**
 * Remisser, receipts, answers and their receipts go between two organisations while the worker is killed at a random moment, `ganger` times; then it is let
 * to its end. Tells what differs from each thing having arrived once.
 */
export async function dodaArbetaren(ganger: number, perGang: number): Promise<Utfall> {
  const { r, k, id, registrator } = await utskickad();
  const region = (await r.person('registrator', 'RS')).ctx;
  const { id: arendeId } = await lasa(r, (tx) => tx.arende.findFirstOrThrow());
  const v = { r, k, kommun: registrator, region, arendeId };
  const utbyten: string[] = (await lasa(r, (tx) => tx.remissinstans.findMany({ where: { mottagareOrganisationId: k.id }, select: { utbyteId: true } }))).map((i) => i.utbyteId);
  const pavag = async () => (await lasa(r, (tx) => tx.utgaende.count({ where: { levererad: null } }))) + (await lasa(k, (tx) => tx.utgaende.count({ where: { levererad: null } })));

  let [nr, medNagotPaVag] = [2, 0];
  let nasta = arbetare(r.id, k.id);
  for (let gang = 0; gang < ganger; gang++) {
    const nu1 = nasta;
    await nu1.redo;
    for (let i = 0; i < perGang; i++) utbyten.push(await fragaTill({ r, k, id, nr: ++nr }));
    nasta = arbetare(r.id, k.id);
    const slut = once(nu1.barn, 'close');
    const dod = new Promise<void>((klar) => { setTimeout(() => { nu1.barn.kill('SIGKILL'); klar(); }, Math.random() * 45 * perGang); });
    nu1.barn.stdin.write('ga\n');
    await manniskorna(v);
    await dod;
    await slut;
    if ((await pavag()) > 0) medNagotPaVag += 1;
  }
  await nasta.redo;
  nasta.barn.stdin.write('ga\n');
  // Remiss, receipt, answer, receipt: each needs its round.
  for (let varv = 0; varv < 400; varv++) {
    await manniskorna(v);
    await nasta.varv();
    const kvar = (await lasa(k, (tx) => tx.mottagenRemiss.count({ where: { status: { not: 'kvitterad' } } }))) + (await lasa(k, (tx) => tx.inkommet.count({ where: { status: 'ny' } }))) + (await lasa(r, (tx) => tx.inkommet.count({ where: { status: 'ny' } })));
    if (kvar === 0 && (await pavag()) === 0) break;
  }
  const slut = once(nasta.barn, 'close');
  nasta.barn.kill('SIGKILL');
  await slut;

  const skillnader: string[] = [];
  const en = (vad: string, ids: readonly (string | null)[]) => { for (const u of utbyten) { const antal = ids.filter((x) => x === u).length; if (antal !== 1) skillnader.push(`${vad} ${u}: ${antal}`); } };
  en('remiss i inkorgen', (await lasa(k, (tx) => tx.inkommet.findMany({ where: { slag: 'remiss' }, select: { utbyteId: true } }))).map((i) => i.utbyteId));
  en('mottagen remiss', (await lasa(k, (tx) => tx.mottagenRemiss.findMany({ where: { status: 'kvitterad' }, select: { utbyteId: true } }))).map((m) => m.utbyteId));
  en('svar i inkorgen', (await lasa(r, (tx) => tx.inkommet.findMany({ where: { slag: 'remissvar' }, select: { innehall: true } }))).map((i) => (i.innehall as { svarPaUtbyteId: string }).svarPaUtbyteId));
  en('besvarad på tavlan', (await lasa(r, (tx) => tx.remissinstans.findMany({ where: { status: 'besvarad', registrerad: { not: null }, svarHandlingId: { not: null }, mottagarensDnr: { not: null } }, select: { utbyteId: true } }))).map((i) => i.utbyteId));
  for (const [vad, antal] of [['löpnr hos regionen', await lasa(r, (tx) => tx.handling.count({ where: { riktning: 'inkommen' } }))], ['löpnr hos kommunen', await lasa(k, (tx) => tx.handling.count({ where: { riktning: 'inkommen' } }))]] as const) if (antal !== utbyten.length) skillnader.push(`${vad}: ${antal}`);
  return { fragade: utbyten.length, dodade: ganger, medNagotPaVag, skillnader };
}
