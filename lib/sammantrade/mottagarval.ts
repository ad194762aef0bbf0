import '#server-only';
import type { Tx } from '#lib/platform/db';

type Val = { value: string; label: string };
type Grupperat = Val & { group: string };
export type Mottagarval = { forslag: (arendeId: string | null) => readonly Val[]; inom: readonly Grupperat[] };

/**
 * To whom a § can go: those its ärende most likely concerns first (the remittent, who wrote in), then the nämnder, the organ of the same myndighet
 * and the befattningar. `value` is the kind and the id.
 */
export async function loadMottagarval(tx: Tx, organet: { id: string; myndighetId: string }, arenden: readonly string[], organisationId: string): Promise<Mottagarval> {
  const arendeId = { in: [...arenden] };
  const remisser = await tx.mottagenRemiss.findMany({ where: { arendeId }, orderBy: { skapad: 'desc' }, select: { arendeId: true, remittent: true, remittentOrganisationId: true, remittentMyndighetKod: true } });
  const inkomna = await tx.handling.findMany({ where: { arendeId, riktning: 'inkommen', motpart: { not: null } }, orderBy: { aktbilaga: 'asc' }, take: 40, select: { arendeId: true, motpartOrganisationId: true } });
  const val = { where: { aktiv: true }, orderBy: { namn: 'asc' as const } };
  const myndigheter = await tx.myndighet.findMany({ ...val, select: { id: true, namn: true, kod: true } });
  const organ = await tx.organ.findMany({ where: { aktiv: true, myndighetId: organet.myndighetId, id: { not: organet.id } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
  const befattningar = await tx.befattning.findMany({ ...val, select: { id: true, namn: true, myndighetId: true, myndighet: { select: { namn: true } } } });
  const organisationer = await tx.organisation.findMany({ where: { id: { in: [...remisser.flatMap((r) => r.remittentOrganisationId ?? []), ...inkomna.flatMap((h) => h.motpartOrganisationId ?? [])] } }, select: { id: true, namn: true } });
  const namn = (id: string | null) => organisationer.find((o) => o.id === id)?.namn ?? null;
  return {
    forslag(vilket) {
      const egna = [
        ...remisser.filter((r) => r.arendeId === vilket).map((r) => {
          const m = r.remittentMyndighetKod && (r.remittentOrganisationId === organisationId || r.remittentOrganisationId === null) ? myndigheter.find(({ kod }) => kod === r.remittentMyndighetKod) : undefined;
          const o = namn(r.remittentOrganisationId);
          return m ? { value: `myndighet ${m.id}`, label: `${m.namn}, remittent` } : o && r.remittentOrganisationId ? { value: `organisation ${r.remittentOrganisationId}`, label: `${o}, remittent` } : null;
        }),
        ...inkomna.filter((h) => h.arendeId === vilket).map((h) => { const o = namn(h.motpartOrganisationId); return o && h.motpartOrganisationId ? { value: `organisation ${h.motpartOrganisationId}`, label: `${o}, har skrivit i ärendet` } : null; }),
      ].flatMap((x) => x ?? []);
      return vilket ? [...new Map(egna.map((x) => [x.value, x])).values()] : [];
    },
    inom: [
      ...myndigheter.filter(({ id }) => id !== organet.myndighetId).map((m) => ({ value: `myndighet ${m.id}`, label: m.namn, group: 'Nämnder' })),
      ...organ.map((o) => ({ value: `organ ${o.id}`, label: o.namn, group: 'Organ inom myndigheten' })),
      ...befattningar.map((b) => ({ value: `befattning ${b.id}`, label: b.myndighetId === organet.myndighetId ? b.namn : `${b.namn}, ${b.myndighet.namn.toLowerCase()}`, group: 'Befattningar' })),
    ],
  };
}
