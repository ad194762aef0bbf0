import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from '#lib/dokument/policy';
import { slagnamn } from '#lib/dokument/dokument';
import { frusenVersion } from '#lib/dokument/store';
import { registreraHandling } from '#lib/handling/store';
import { filnamn } from './jobs.ts';

/** Registers a frozen version as an upprättad handling in its ärende: the very version, with its PDF. Once. */
export const registreraSomHandling = command({
  name: 'dokument.registrera',
  input: z.object({ versionId: z.uuid() }),
  async load(tx, { versionId }) {
    const rad = await tx.dokumentversion.findFirst({ where: { id: versionId }, select: { id: true, dokument: { select: { myndighetId: true } } } });
    if (!rad) throw new Refused('finns_inte');
    const pdf = await tx.versionspdf.findFirst({ where: { dokumentversionId: versionId }, select: { filHash: true } });
    const finns = await tx.handling.findFirst({ where: { dokumentversionId: versionId, riktning: 'upprattad', makulerad: null }, select: { id: true } });
    return { id: rad.id, myndighetId: rad.dokument.myndighetId, pdf, finns };
  },
  may: may.registrera,
  async run(tx, { id, pdf, finns }, { actor, nu }) {
    const v = await frusenVersion(tx, id);
    if (finns) throw new Refused('versionen_ar_redan_registrerad');
    if (!v.arendeId) throw new Refused('dokumentet_hor_till_inget_arende');
    if (!pdf) throw new Refused('pdf_gors');
    const h = await registreraHandling(tx, {
      arendeId: v.arendeId, myndighetId: v.myndighetId, riktning: 'upprattad', rubrik: `${slagnamn[v.slag]}: ${v.titel}`, handlingsdatum: v.datum,
      filer: [{ hash: pdf.filHash, namn: filnamn(v), typ: 'application/pdf' }], dokumentversionId: v.id, personId: actor.personId, nu,
    });
    return { type: 'handling.registrerad', subject: h.id, arendeId: v.arendeId, detalj: { lopnr: h.lopnr, aktbilaga: h.aktbilaga, versionId: v.id } };
  },
});
