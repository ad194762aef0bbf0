import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { signPdf } from '#lib/platform/pdf/sign';
import { Refused } from '#lib/platform/result';
import { lasInnehall } from './innehall.ts';
import { lagraPdf } from './lagraPdf.ts';
import { renderProtokoll } from './pdf/protokoll.ts';
import { protokolldata, protokollfilnamn } from './pdfdata.ts';
import { loadSet } from './store.ts';

/**
 * `protokoll.pdf`, on protokoll.justerat: the PDF of the frozen text, signed with the organisation's certificate, outside the transaction.
 * Killed in between, it is made when the job comes back.
 */
export const gorPdf: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { set, fryst, tecknade, filer, owner } = await inTenant(actor, async (tx) => ({ ...(await loadSet(tx, setId)), owner: await tx.organisation.findFirst({ where: { id: organisationId }, select: { kod: true, namn: true } }) }));
  if (set.status !== 'justerat' || !fryst || filer.some((f) => f.slag === 'protokoll' && f.frystId === fryst.id)) return;
  const innehall = lasInnehall(fryst.json);
  if (!owner) throw new Refused('finns_inte');
  const satt = await renderProtokoll(protokolldata(innehall, { hash: fryst.hash, justerat: set.justerat, tecknade }));
  const bytes = await signPdf(satt, { owner, reason: `${tecknade.some(({ metod }) => metod === 'papper') ? 'Avskrift av protokoll som är justerat på papper' : 'Protokollet är justerat'}, SHA-256 ${fryst.hash}`, at: nu() });
  await lagraPdf({ actor, nu: nu() }, { setId, frystId: fryst.id, namn: protokollfilnamn(innehall), bytes: new Uint8Array(bytes) });
};
