import '#server-only';
import type { Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { skrivDnr } from '#lib/arende/store';
import { lageFor, skrivForfattare } from './inlaga.ts';
import { redovisningsslag, type Obesvarad, type Redovisningsslag } from './redovisning.ts';
import { franRad, medAllt } from './store.ts';

const behandlad = { bordlagt: 'bordlade', aterremitterat: 'återremitterade', beslut: 'behandlade' } as Record<string, string>;

/** Motioner or medborgarförslag that fullmäktige has not decided on that day, the oldest first, with where each lies and what has been done (KL 5:35). */
export async function obesvaradeI(tx: Tx, { organ, slag, dag }: { organ: { id: string; slag: string }; slag: Redovisningsslag; dag: Dag }): Promise<Obesvarad[]> {
  const d = new Date(dag);
  const rader = await tx.inlaga.findMany({
    where: {
      slag: redovisningsslag[slag], inlamnad: { lte: d }, ...(organ.slag === 'fullmaktige' ? { organId: organ.id } : { organ: { slag: 'fullmaktige' } }),
      AND: [{ OR: [{ aterkallad: null }, { aterkallad: { gt: d } }] }, { OR: [{ besvarad: null }, { besvarad: { gt: d } }] }],
    },
    include: medAllt, orderBy: [{ inlamnad: 'asc' }, { id: 'asc' }], take: 500,
  });
  const steg = await tx.behandling.findMany({ where: { arendeId: { in: rader.map((r) => r.arendeId) }, datum: { lte: d } }, orderBy: [{ datum: 'asc' }, { id: 'asc' }], select: { arendeId: true, organNamn: true, datum: true, paragraf: true, utfall: true } });
  return rader.map((rad) => {
    const i = franRad(rad);
    const sist = steg.findLast(({ arendeId }) => arendeId === i.arendeId);
    return {
      dnr: skrivDnr({ dnr: i.arende.dnr, myndighet: i.organ.myndighet }), titel: i.titel, av: skrivForfattare(i.forfattare), inlamnad: i.inlamnad, hos: i.arende.handlaggare ? `Handläggs av ${i.arende.handlaggare.namn}` : null,
      lage: lageFor({ slag: i.slag, aterkallad: null, besvarad: null, svarad: i.svarad !== null, behandlad: i.behandlad }),
      framkommet: sist ? `${sist.organNamn} ${behandlad[sist.utfall ?? ''] ?? 'behandlade'} ärendet ${sist.datum.toISOString().slice(0, 10)}${sist.paragraf ? `, ${sist.paragraf}` : ''}` : null,
    };
  });
}
