import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may as mayRemiss } from '#lib/remiss/policy';
import { may } from './policy.ts';
import { kravUtkast, loadVersion } from './store.ts';

/** Begins a remiss of the version's frozen text, in the same ärende: to be composed and sent like any other, and what comes of it leads to the next version. */
export const remittera = command({
  name: 'styrdokument.remittera',
  input: z.object({ versionId: z.uuid() }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: (actor, x) => may.skota(actor, x) && mayRemiss.skriva(actor, x),
  async run(tx, { s, v }, { nu }) {
    const pdf = v.frusen ? await tx.versionspdf.findFirst({ where: { dokumentversionId: v.frusen.id }, select: { filHash: true } }) : null;
    const fil = v.fil ?? (pdf ? { hash: pdf.filHash, namn: `${v.titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}, version ${v.nr}.pdf` } : null);
    if (!fil) throw new Refused(v.frusen ? 'pdf_gors' : 'texten_ar_inte_fryst');
    const lagrad = await tx.fil.findFirst({ where: { hash: fil.hash }, select: { typ: true } });
    const { id } = await tx.remiss.create({ data: { slag: 'extern', myndighetId: s.myndighetId, arendeId: s.arendeId, titel: v.titel, dnrAttAnge: '', status: 'utkast', skapad: nu, filer: { create: [{ filHash: fil.hash, namn: fil.namn, typ: lagrad?.typ ?? 'application/pdf', slag: 'bilaga', ordning: 1 }] } }, select: { id: true } });
    await tx.styrdokumentremiss.create({ data: { versionId: v.id, remissId: id, skapad: nu }, select: { id: true } });
    return { type: 'styrdokument.remitterat', subject: s.id, arendeId: s.arendeId, detalj: { versionId: v.id, nr: v.nr, remissId: id } };
  },
});

/** Brings the themes of the remiss's sammanställning into the list of changes, each with the wishes it holds and who had them. Those already there stand as they are. */
export const hamtaTeman = command({
  name: 'styrdokument.hamtaTeman',
  input: z.object({ versionId: z.uuid() }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }) {
    kravUtkast(v);
    if (!v.franRemiss) throw new Refused('versionen_foljer_ingen_remiss');
    const teman = await tx.sammanstallningstema.findMany({ where: { sammanstallning: { remissId: v.franRemiss.id } }, orderBy: { ordning: 'asc' }, select: { namn: true, remissynpunkt: { orderBy: { id: 'asc' }, select: { citat: true, instans: { select: { namn: true } } } } } });
    if (teman.length === 0) throw new Refused('sammanstallningen_ar_tom');
    const nya = teman.filter(({ namn }) => !v.andringar.some(({ tema }) => tema.toLowerCase() === namn.toLowerCase()));
    const fran = Math.max(0, ...v.andringar.map(({ ordning }) => ordning)) + 1;
    await tx.styrdokumentandring.createMany({ data: nya.map(({ namn, remissynpunkt: r }, i) => ({ versionId: v.id, ordning: fran + i, tema: namn, sidor: [], onskemal: r.map(({ citat }) => citat).join('\n') || null, onskemalFran: [...new Set(r.map(({ instans }) => instans.namn))].join(', ').slice(0, 300) || null })) });
    return { type: 'styrdokument.teman_hamtade', subject: s.id, arendeId: s.arendeId, detalj: { antal: nya.length } };
  },
});
