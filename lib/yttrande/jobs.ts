import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { frusenVersion, type Frusen } from '#lib/dokument/store';
import { slagnamn } from '#lib/dokument/dokument';
import { besluta, beslutadeI } from './besluta.ts';
import { avsandare, brevfakta } from './fakta.ts';
import { foljDokument } from './foljDokument.ts';
import { skrivelseTillPdf, yttrandeTillPdf, type Brevfakta } from './pdf/mappa.ts';
import { renderTjansteskrivelse } from './pdf/tjansteskrivelse.ts';
import { renderYttrande } from './pdf/yttrande.ts';
import { sparaPdf } from './sparaPdf.ts';
import { yttrandeFor } from './store.ts';

/** `yttrande.beslut`, on protokoll.justerat: each decision of the set onto the yttrande it decides. */
export const skrivBeslut: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const par = await inTenant(actor, (tx) => beslutadeI(tx, setId));
  for (const { yttrandeId, paragrafId } of par) await besluta({ actor, nu: nu() }, { yttrandeId, paragrafId });
};

/** `yttrande.folj`, on what happens to a document. */
export const foljYttrande: Handler = async ({ organisationId, subject: dokumentId }) => {
  const actor = systemActor(organisationId);
  if (await inTenant(actor, (tx) => yttrandeFor(tx, dokumentId))) await foljDokument({ actor, nu: nu() }, { dokumentId });
};

/** `dokument.pdf`, on dokument.godkant: the frozen version as a PDF beside it. */
export const gorPdf: Handler = async ({ organisationId, detalj }) => {
  const actor = systemActor(organisationId);
  const versionId = String(detalj['versionId']);
  const underlag = await inTenant(actor, async (tx) => {
    const v = await frusenVersion(tx, versionId);
    return (await tx.versionspdf.findFirst({ where: { dokumentversionId: versionId }, select: { id: true } })) ? null : { v, fakta: await brevfakta(tx, v) };
  });
  // A styrdokument has a template of its own.
  if (!underlag || underlag.v.slag === 'styrdokument') return;
  const { v, fakta } = underlag;
  const bytes = await satt(v, { ...fakta, organisation: await avsandare(organisationId) });
  await sparaPdf({ actor, nu: nu() }, { versionId, namn: filnamn(v), bytes: new Uint8Array(bytes) });
};

/** The letter of a frozen version, by its kind's template. */
export const satt = (v: Frusen, fakta: Brevfakta): Promise<Uint8Array> => (v.slag === 'yttrande' ? renderYttrande(yttrandeTillPdf(v, fakta)) : renderTjansteskrivelse(skrivelseTillPdf(v, fakta)));
export const filnamn = (v: Pick<Frusen, 'slag' | 'titel' | 'datum'>): string => `${slagnamn[v.slag]} ${v.datum} ${v.titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}.pdf`;
