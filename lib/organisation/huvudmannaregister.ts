import '#server-only';
import { z } from 'zod';
import { harRoll, type Actor } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { dagarEfter } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { dagSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { iOrdning, type Huvudman } from './huvudman.ts';
import { tjansteman } from './roller.ts';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
export const medNamn = { huvudmannamn: { orderBy: { fran: { sort: 'asc', nulls: 'first' } } } } as const;
type Rad = { id: string; iRegistretId: string | null; slag: string; uppgarIId: string | null; uppgarFran: Date | null; huvudmannamn: readonly { namn: string; fran: Date | null; till: Date | null }[] };

/** A row as the rules read it. */
export const huvudmanAv = (h: Rad): Huvudman => {
  const fran = dag(h.uppgarFran);
  return { id: h.id, iRegistretId: h.iRegistretId, slag: h.slag, namn: h.huvudmannamn.map((n) => ({ namn: n.namn, fran: dag(n.fran), till: dag(n.till) })), uppgar: h.uppgarIId && fran ? { i: h.uppgarIId, fran } : null };
};

/** Our huvudmän for organisations of the common register, in their order; one that we have had nothing to do with is taken in under its present name. */
export async function huvudmanFor(tx: Tx, organisationer: readonly string[]): Promise<readonly Huvudman[]> {
  const kanda = await inRegister((register) => register.organisation.findMany({ where: { id: { in: [...organisationer] } }, select: { id: true, namn: true, slag: true } }));
  const rader = await tx.huvudman.findMany({ where: { iRegistretId: { in: [...organisationer] } }, include: medNamn });
  const funna = new Map(rader.map((h) => [h.iRegistretId, huvudmanAv(h)]));
  for (const { id, namn, slag } of kanda) {
    if (!funna.has(id)) funna.set(id, huvudmanAv(await tx.huvudman.create({ data: { iRegistretId: id, slag, huvudmannamn: { create: [{ namn }] } }, include: medNamn })));
  }
  return organisationer.flatMap((id) => funna.get(id) ?? []);
}

/** Who keeps the names of the huvudmän: those who work here, for they are all the same in every matter. */
export const mayHuvudman = (actor: Actor): boolean => harRoll(actor, [...tjansteman, 'administrator']);

export const loadHuvudman = async (tx: Tx, id: string): Promise<Huvudman> => {
  const rad = await tx.huvudman.findFirst({ where: { id }, include: medNamn });
  if (!rad) throw new Refused('finns_inte');
  return huvudmanAv(rad);
};

/** From that day a huvudman is called something else (landsting becomes region). What it was called before stays for what was decided then. */
export const bytHuvudmannanamn = command({
  name: 'organisation.bytHuvudmannanamn',
  input: z.object({ huvudmanId: z.uuid(), namn: z.string().trim().min(2, 'Skriv det nya namnet.').max(200), fran: dagSchema }),
  load: (tx, { huvudmanId }) => loadHuvudman(tx, huvudmanId),
  may: (actor) => mayHuvudman(actor),
  async run(tx, { id, namn: namnen }, _, { namn, fran }) {
    const sista = iOrdning(namnen).at(-1);
    if (sista?.fran && sista.fran >= fran) throw new Refused('namnet_galler_redan_fran_senare');
    if (sista?.namn === namn) throw new Refused('heter_redan_sa');
    await tx.huvudmannamn.updateMany({ where: { huvudmanId: id, till: null }, data: { till: new Date(dagarEfter(fran, -1)) } });
    await tx.huvudmannamn.create({ data: { huvudmanId: id, namn, fran: new Date(fran) }, select: { id: true } });
    return { type: 'organisation.huvudman_bytte_namn', subject: id, detalj: { fran } };
  },
});
