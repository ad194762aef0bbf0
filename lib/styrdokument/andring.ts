import { textAv, type Doc, type Nod } from '#lib/dokument/schema';
import { ok, refuse, type Result } from '#lib/platform/result';
import { skrivVagtDatum, type VagtDatum } from '#lib/platform/vagtDatum';
import type { Ratt } from './styrdokument.ts';

/** What a version holds, for asking what a change of it touches. `text` is null where the version is a file. */
export type Innehall = {
  titel: string; giltigFran: VagtDatum; giltigTill: VagtDatum; huvudman: readonly string[]; ratter: readonly Ratt[];
  nyckeltal: readonly { namn: string; lage: string; malvarde: number | null }[]; text: Doc | null;
};

const niva = (nod: Nod) => Number(nod.attrs?.['level'] ?? 2);
const lika = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The words under a heading, down to the next heading of its own level or higher; null when there is no such heading. */
export function avsnittet(doc: Doc, rubrik: string): string | null {
  const i = doc.content.findIndex((nod) => nod.type === 'heading' && textAv(nod).trim().toLowerCase() === rubrik.trim().toLowerCase());
  const start = doc.content[i];
  if (!start) return null;
  const slut = doc.content.findIndex((nod, j) => j > i && nod.type === 'heading' && niva(nod) <= niva(start));
  return doc.content.slice(i + 1, slut === -1 ? undefined : slut).map((nod) => textAv(nod).trim()).filter(Boolean).join('\n');
}

/** The headings of a text, to choose from which of them are of principle. */
export const rubrikerI = (doc: Doc): string[] => doc.content.filter(({ type }) => type === 'heading').map((nod) => textAv(nod).trim()).filter(Boolean);

/**
 * A change that somebody else than the body itself makes may not touch what is of principle: what the nyckeltal are, whom and when it binds,
 * who may change it, and the sections the body has kept for itself.
 */
export function provaDelegerad(fore: Innehall, efter: Innehall, principiella: readonly string[]): Result<true, string> {
  if (!lika(fore.nyckeltal, efter.nyckeltal)) return refuse('andrar_principiellt|nyckeltalen');
  if (!lika(fore.huvudman, efter.huvudman)) return refuse('andrar_principiellt|vilka huvudmän det gäller');
  const tid = ({ giltigFran, giltigTill }: Innehall) => [skrivVagtDatum(giltigFran), skrivVagtDatum(giltigTill)];
  if (tid(fore)[1] !== tid(efter)[1]) return refuse('andrar_principiellt|hur länge det gäller');
  if (!lika(fore.ratter, efter.ratter)) return refuse('andrar_principiellt|vem som får ändra vad');
  const { text: fran } = fore;
  const { text: till } = efter;
  if (!fran || !till) return ok(true);
  const rort = principiella.find((rubrik) => avsnittet(fran, rubrik) !== avsnittet(till, rubrik));
  return rort === undefined ? ok(true) : refuse(`andrar_principiellt|avsnittet ${rort}`);
}
