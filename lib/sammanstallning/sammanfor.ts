import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { load as loadRemiss } from '#lib/remiss/store';
import { may } from './policy.ts';

const ids = z.preprocess((v) => (Array.isArray(v) ? v : v ? [v] : []), z.array(z.uuid()).min(2, { error: 'Kryssa för minst två synpunkter som säger samma sak.' }).max(500));

/** Brings synpunkter that say the same under one heading with one bemötande. What was said to one of them alone becomes what is said to all, if nothing else was. */
export const sammanfor = command({
  name: 'sammanstallning.sammanfor',
  input: z.object({ remissId: z.uuid(), synpunkt: ids, rubrik: z.string().trim().min(1, { error: 'Skriv vad synpunkterna har gemensamt.' }).max(300) }),
  load: (tx, { remissId }) => loadRemiss(tx, remissId),
  may: may.sammanstalla,
  async run(tx, remiss, { actor, nu }, { synpunkt, rubrik }) {
    const rader = await tx.remissynpunkt.findMany({ where: { id: { in: synpunkt }, sammanstallning: { remissId: remiss.id } }, include: { bemotande: true }, orderBy: { id: 'asc' } });
    const [forsta] = rader;
    if (!forsta || rader.length !== new Set(synpunkt).size) throw new Refused('andrat_av_nagon_annan');
    const { sammanstallningId } = forsta;
    await tx.$executeRaw`select 1 from sammanstallning where id = ${sammanstallningId}::uuid for update`;
    const sist = await tx.synpunktsgrupp.findFirst({ where: { sammanstallningId }, orderBy: { ordning: 'desc' }, select: { ordning: true } });
    const forra = [...new Set(rader.flatMap((r) => r.gruppId ?? []))];
    const { id: gruppId } = await tx.synpunktsgrupp.create({ data: { sammanstallningId, rubrik, temaId: forsta.temaId, ordning: (sist?.ordning ?? 0) + 1 }, select: { id: true } });
    await tx.remissynpunkt.updateMany({ where: { id: { in: synpunkt } }, data: { gruppId, version: { increment: 1 } } });

    const egna = rader.flatMap((r) => r.bemotande ?? []);
    const iGrupper = await tx.bemotande.findMany({ where: { gruppId: { in: forra }, grupp: { remissynpunkt: { none: {} } } } });
    const sagda = [...iGrupper, ...egna];
    const text = [...new Set(sagda.map((b) => b.text.trim()).filter(Boolean))].join('\n\n');
    const utfall = [...new Set(sagda.map((b) => b.utfall))];
    await tx.bemotande.deleteMany({ where: { id: { in: sagda.map((b) => b.id) } } });
    if (sagda.length > 0) await tx.bemotande.create({ data: { sammanstallningId, gruppId, text, utfall: utfall.length === 1 ? (utfall[0] ?? null) : null, forfattareId: actor.personId, andrad: nu } });
    await tx.synpunktsgrupp.deleteMany({ where: { id: { in: forra }, remissynpunkt: { none: {} } } });
    return { type: 'sammanstallning.sammanford', subject: remiss.id, arendeId: null, detalj: { gruppId, antal: rader.length } };
  },
});
