import { z } from 'zod';
import { skrivDnr } from '#lib/arende/store';
import { taEmotKuvert } from '#lib/handling/inkorg';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inRegister, inTenant } from '#lib/platform/db';
import type { Kuvert } from '#lib/platform/exchange';
import type { Handler } from '#lib/platform/jobs';
import { sparaPdf } from './fardigstall.ts';
import { renderMinnesanteckningar, tillPdf } from './pdf/minnesanteckningar.ts';
import { loadDialogmote } from './store.ts';

/** `dialogmote.pdf`, on dialogmote.fardigstallt: the notes as a PDF on their handling, and then to those whom a medskick is for. */
export const gorPdf: Handler = async ({ organisationId, subject }) => {
  const actor = systemActor(organisationId);
  const m = await inTenant(actor, (tx) => loadDialogmote(tx, subject));
  if (!m.handling || m.handling.filer.length > 0) return;
  const organisation = await inRegister((r) => r.organisation.findFirst({ where: { id: organisationId }, select: { namn: true } }));
  const bytes = await renderMinnesanteckningar(tillPdf(m, { organisation: organisation?.namn ?? '', dnr: m.arende ? skrivDnr(m.arende) : null, nu: nu() }));
  await sparaPdf({ actor, nu: nu() }, { dialogmoteId: m.id, bytes: new Uint8Array(bytes) });
};

const kuvert = z.object({ titel: z.string(), fran: z.string(), franKod: z.string() });
/** Notes from another nämnd or organisation lie in the inbox until somebody registers them (TF 2:9–10). */
export async function taEmotMinnesanteckningar(k: Kuvert): Promise<void> {
  const { titel, fran, franKod } = kuvert.parse(k.innehall);
  await taEmotKuvert(k, { slag: 'brev', fran, rubrik: `Minnesanteckningar: ${titel}`, franMyndighetKod: franKod });
}
