import '#server-only';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { lasInnehall, type Innehall } from './innehall.ts';
import { maskera } from './maskera.ts';
import { nummerAv } from './paragraftext.ts';
import type { UtdragData } from './pdf/utdrag.ts';
import { lokal, type Signerat } from './pdfdata.ts';
import type { Publicering } from './publicering.ts';
import { loadSet, type Vald } from './store.ts';

/** The rows that say what the public reads of some sets, oldest first. */
export async function publiceringarI(tx: Tx, where: { setId: string | { in: string[] } }): Promise<(Publicering & { setId: string; frystId: string; av: string; skal: string | null })[]> {
  const rader = await tx.publicering.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { person: { select: { namn: true } } } });
  return rader.map((r) => ({ id: r.id, setId: r.setId, frystId: r.frystId, slag: r.slag as Publicering['slag'], masker: r.masker as string[], till: r.till && r.till.toISOString().slice(0, 10), at: r.at, av: r.person.namn, skal: r.skal }));
}

const signerat = ({ set, fryst, tecknade }: Vald): Signerat => ({ hash: fryst?.hash ?? '', justerat: set.status === 'justerat' ? set.justerat : null, tecknade });

async function justeratSet(tx: Tx, setId: string) {
  const vald = await loadSet(tx, setId);
  if (vald.set.status !== 'justerat' || !vald.fryst) throw new Refused('inte_justerat_an');
  const owner = await tx.organisation.findFirst({ where: { id: vald.kring.organisation.id }, select: { kod: true, namn: true } });
  if (!owner) throw new Refused('finns_inte');
  return { setId, fryst: vald.fryst, signerat: signerat(vald), filer: vald.filer.filter(({ frystId }) => frystId === vald.fryst?.id).map(({ slag }) => slag), rattelser: vald.rattelser, owner };
}

/** A certified utdrag with all that its PDF is set from. */
export async function bestyrkande(tx: Tx, id: string) {
  const u = await tx.protokollsutdrag.findFirst({ where: { id } });
  if (!u) throw new Refused('finns_inte');
  return { ...(await justeratSet(tx, u.setId)), paragrafer: u.paragrafer as string[], narvaro: u.narvaro, bestyrkt: { namn: u.namn, titel: u.titel, tid: lokal(u.at), satt: 'inloggad' } };
}

/** A published masked copy with all that its PDF is set from. */
export async function valdKopia(tx: Tx, id: string) {
  const p = await tx.publicering.findFirst({ where: { id, slag: 'maskerad' } });
  if (!p) throw new Refused('finns_inte');
  const s = await justeratSet(tx, p.setId);
  return { ...s, maskerat: maskera(lasInnehall(s.fryst.json), p.masker as string[]) };
}

/** The rättelser that are about some §§, or about the whole set. */
export const rattelserFor = (rader: Vald['rattelser'], innehall: Innehall, paragrafIds: readonly string[]): NonNullable<UtdragData['utdrag']['rattelser']> => {
  const nummer = innehall.paragrafer.filter(({ id }) => paragrafIds.includes(id)).map(({ beteckning }) => String(nummerAv(beteckning)));
  return rader.filter(({ paragraf }) => paragraf === null || nummer.includes(paragraf)).map(({ paragraf, text, namn, at }) => ({ ...(paragraf ? { paragraf } : {}), datum: dagI(at), namn, text }));
};
