import type { Prisma } from '#prisma';
import { inRegister, type Tx } from '#lib/platform/db';
import { postAll } from '#lib/platform/exchange';
import type { Filref } from '#lib/platform/files';
import type { Besked } from './remiss.ts';
import { tillDatum } from './store.ts';

/** One that is asked, as far as a word to it needs to know. */
export const adress = { id: true, nr: true, status: true, version: true, utbyteId: true, remissId: true, mottagareOrganisationId: true, mottagareMyndighet: { select: { kod: true } }, svarslank: { select: { epost: true } } } as const satisfies Prisma.RemissinstansSelect;
export type Adressat = Prisma.RemissinstansGetPayload<{ select: typeof adress }>;

type Ord = Omit<Besked, 'svarPaUtbyteId'>;
type Om = { egenId: string; arendeId: string | null; nu: Date; filer?: readonly Filref[] };

/** The organisations that by that day have gone up into another, and which (domain.md § 2: a name and a validity). Known from our own list of huvudmän. */
export async function efterfoljare(tx: Tx, ids: readonly string[], nu: Date): Promise<Map<string, { id: string | null; namn: string }>> {
  if (ids.length === 0) return new Map();
  const rader = await tx.huvudman.findMany({ where: { iRegistretId: { in: [...ids] }, uppgarFran: { lte: nu }, uppgarIId: { not: null } }, select: { iRegistretId: true, uppgarI: { select: { iRegistretId: true, huvudmannamn: { orderBy: { fran: 'desc' }, take: 1, select: { namn: true } } } } } });
  return new Map(rader.flatMap(({ iRegistretId, uppgarI }) => (iRegistretId && uppgarI ? [[iRegistretId, { id: uppgarI.iRegistretId, namn: uppgarI.huvudmannamn[0]?.namn ?? '' }] as const] : [])));
}

/** Where each is reached: in the installation, by e-mail, or nowhere that we know of. */
export async function natt(adressater: readonly Adressat[]): Promise<Map<string, { ansluten: boolean; epost: string | null }>> {
  const ids = [...new Set(adressater.flatMap((a) => a.mottagareOrganisationId ?? []))];
  const rader = ids.length === 0 ? [] : await inRegister((r) => r.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, ansluten: true, epost: true } }));
  const kanda = new Map(rader.map((rad) => [rad.id, rad]));
  return new Map(adressater.map((a) => {
    const rad = a.mottagareOrganisationId === null ? null : (kanda.get(a.mottagareOrganisationId) ?? null);
    return [a.id, { ansluten: a.mottagareMyndighet !== null || rad?.ansluten === true, epost: a.svarslank?.epost || rad?.epost || null }];
  }));
}

/** Says the same to many: an envelope to those inside, a letter to those with an e-mail address. Gives those who can be told only by hand. As many statements for one as for a thousand. */
export async function sagTill(tx: Tx, alla: readonly Adressat[], { slag, tillDatum: till, text }: Ord, { egenId, arendeId, nu, filer = [] }: Om): Promise<string[]> {
  // One that has gone up into another is told through the one that has taken its place.
  const efter = await efterfoljare(tx, alla.flatMap((a) => a.mottagareOrganisationId ?? []), nu);
  const adressater = alla.map((a) => ({ ...a, mottagareOrganisationId: efter.get(a.mottagareOrganisationId ?? '')?.id ?? a.mottagareOrganisationId }));
  const vag = await natt(adressater);
  const inne = adressater.filter((a) => vag.get(a.id)?.ansluten);
  await postAll(tx, inne.map((a) => ({
    utbyteId: crypto.randomUUID(), slag: 'remissbesked', tillOrganisationId: a.mottagareOrganisationId ?? egenId, tillMyndighetKod: a.mottagareMyndighet?.kod ?? null,
    innehall: { svarPaUtbyteId: a.utbyteId, slag, tillDatum: till ?? null, text: text ?? null } satisfies Besked, filer, amneId: a.remissId, arendeId,
  })), nu);
  const ute = adressater.filter((a) => !vag.get(a.id)?.ansluten);
  const brev = ute.flatMap((a) => { const epost = vag.get(a.id)?.epost; return epost ? [{ remissId: a.remissId, instansId: a.id, slag, epost, tillDatum: tillDatum(till), text: text ?? null, filer: filer as unknown as Prisma.InputJsonValue, skapad: nu }] : []; });
  if (brev.length > 0) await tx.remissbrev.createMany({ data: brev });
  return ute.filter((a) => !vag.get(a.id)?.epost).map((a) => a.id);
}
