import { z } from 'zod';
import { lasInnehall } from '#lib/dokument/schema';
import { frusenVersion } from '#lib/dokument/store';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { command } from '#lib/platform/command';
import { inRegister, inTenant } from '#lib/platform/db';
import { storeMade } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { Refused } from '#lib/platform/result';
import { sparaPdf as sparaVersionspdf } from '#lib/yttrande/sparaPdf';
import { beslut, beslutadeI } from './beslut.ts';
import { renderStyrdokument, tillPdf } from './pdf/styrdokument.ts';
import { may } from './policy.ts';
import { loadVersion, saveVersion } from './store.ts';

const organisationen = async (id: string) => (await inRegister((tx) => tx.organisation.findFirst({ where: { id }, select: { namn: true } })))?.namn ?? '';
export const filnamn = (titel: string, nr: number): string => `${titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}, version ${nr}.pdf`;

/** Follows its text: what the chef has approved in the editor is what the version is, until a body decides. */
export const foljDokument = command({
  name: 'styrdokument.folj',
  input: z.object({ dokumentId: z.uuid(), dokumentversionId: z.uuid() }),
  async load(tx, { dokumentId }) {
    const rad = await tx.styrdokumentversion.findFirst({ where: { dokumentId }, select: { id: true } });
    if (!rad) throw new Refused('finns_inte');
    return loadVersion(tx, rad.id);
  },
  may: may.system,
  async run(tx, { s, v }, _, { dokumentversionId }) {
    const fryst = await frusenVersion(tx, dokumentversionId);
    if (v.publicering !== 'antagen' && fryst.dokumentId === v.dokumentId) await saveVersion(tx, v, { dokumentversionId, titel: fryst.titel, filHash: null, filNamn: null });
    return { type: 'styrdokument.text_fryst', subject: s.id, detalj: { versionId: v.id, nr: v.nr } };
  },
});

/** Keeps the PDF of an adopted version beside it. Made twice it is kept once. */
export const sparaPdf = command({
  name: 'styrdokument.sparaPdf',
  input: z.object({ versionId: z.uuid(), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.system,
  async run(tx, { s, v }, ctx, { bytes }) {
    const fil = await storeMade(tx, bytes, filnamn(v.titel, v.nr));
    await tx.styrdokumentpdf.createMany({ data: [{ versionId: v.id, filHash: fil.hash, skapad: ctx.nu }], skipDuplicates: true });
    return { type: 'styrdokument.pdf_gjord', subject: s.id, detalj: { versionId: v.id } };
  },
});

/** `styrdokument.folj`, on dokument.godkant: the frozen text onto its version, and the förslag as a PDF to remit and to put on a list. */
export const folj: Handler = async ({ organisationId, subject: dokumentId, detalj }) => {
  if (detalj['slag'] !== 'styrdokument') return;
  const actor = systemActor(organisationId);
  const dokumentversionId = String(detalj['versionId']);
  await foljDokument({ actor, nu: nu() }, { dokumentId, dokumentversionId });
  const { x, fryst, finns } = await inTenant(actor, async (tx) => {
    const rad = await tx.styrdokumentversion.findFirstOrThrow({ where: { dokumentId }, select: { id: true } });
    return { x: await loadVersion(tx, rad.id), fryst: await frusenVersion(tx, dokumentversionId), finns: await tx.versionspdf.count({ where: { dokumentversionId } }) };
  });
  if (finns > 0) return;
  const bytes = await renderStyrdokument(tillPdf(x.s, x.v, fryst.innehall, { organisation: await organisationen(organisationId), nu: fryst.skapad }));
  await sparaVersionspdf({ actor, nu: nu() }, { versionId: dokumentversionId, namn: filnamn(x.v.titel, x.v.nr), bytes: new Uint8Array(bytes) });
};

/** `styrdokument.beslut`, on protokoll.justerat: what the §§ of the set have decided of styrdokument. */
export const skrivBeslut: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  for (const par of await inTenant(actor, (tx) => beslutadeI(tx, setId))) await beslut({ actor, nu: nu() }, par);
};

/** `styrdokument.pdf`, on styrdokument.antaget: the version as it was adopted, with who decided it. */
export const gorPdf: Handler = async ({ organisationId, detalj }) => {
  const actor = systemActor(organisationId);
  const versionId = String(detalj['versionId']);
  const { s, v } = await inTenant(actor, (tx) => loadVersion(tx, versionId));
  if (v.pdfHash) return;
  const text = v.fil ? null : lasInnehall(v.text);
  const bytes = await renderStyrdokument(tillPdf(s, v, text, { organisation: await organisationen(organisationId), nu: nu() }));
  await sparaPdf({ actor, nu: nu() }, { versionId, bytes: new Uint8Array(bytes) });
};
