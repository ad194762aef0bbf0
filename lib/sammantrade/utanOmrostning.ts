import type { Tx } from '#lib/platform/db';
import type { Paragraf, Stegrad } from './sammantrade.ts';

/** The step that came with the decision, because nobody had put anything against it; it is taken back when somebody does. */
export const komMedBeslutet = ({ slag, innehall }: Pick<Stegrad, 'slag' | 'innehall'>): boolean => slag === 'utan_omrostning' && innehall.medBeslutet === true;

const lika = (text: string) => text.trim().replace(/^att\s+/i, '').replace(/(?:,\s*och|[.,;])$/, '').toLowerCase();

/**
 * A decision that nobody put anything against is taken without a vote, and that too is a step (KL 5:53): it is recorded with the decision, on the
 * förslag that became it when there is one. With yrkanden on the table somebody must say how it was settled.
 */
export async function skrivUtanOmrostning(tx: Tx, p: Paragraf, punkter: readonly string[]): Promise<void> {
  await tagBortMedBeslutet(tx, p);
  const bestritt = p.forslag.some((f) => !f.aterkallat && f.av.some(({ personId, parti }) => personId !== null || (parti !== null && f.kalla === 'parti')));
  // Whether somebody is jävig is settled by itself, and says nothing of how the ärende was.
  if (punkter.length === 0 || bestritt || p.steg.some((t) => t.slag !== 'jav' && !komMedBeslutet(t))) return;
  // A motion that nobody has yrkat bifall to is not what was carried.
  const lagda = p.forslag.filter((f) => !f.aterkallat && f.bifallTillId === null && f.kalla !== 'motion');
  const beslutat = punkter.map(lika).join('\n');
  const vinnande = lagda.find(({ text }) => text.split('\n').filter((rad) => rad.trim()).map(lika).join('\n') === beslutat) ?? (lagda.length === 1 ? lagda[0] : undefined);
  const { id } = await tx.beslutssteg.create({
    data: { paragrafId: p.id, ordning: Math.max(0, ...p.steg.filter((t) => !komMedBeslutet(t)).map(({ ordning }) => ordning)) + 1, slag: 'utan_omrostning', innehall: { fraga: 'huvud', medBeslutet: true }, vinnandeId: vinnande?.id ?? null, utfall: 'beslut' }, select: { id: true },
  });
  if (vinnande) await tx.stegforslag.create({ data: { stegId: id, forslagId: vinnande.id, som: 'om', ordning: 1 }, select: { id: true } });
}

/** Before a step of its own, or a yrkande: what was settled without a vote is no longer so. */
export async function tagBortMedBeslutet(tx: Tx, p: Paragraf): Promise<Paragraf> {
  const ids = p.steg.filter(komMedBeslutet).map(({ id }) => id);
  if (ids.length === 0) return p;
  await tx.beslutssteg.deleteMany({ where: { id: { in: ids } } });
  return { ...p, steg: p.steg.filter((t) => !komMedBeslutet(t)) };
}
