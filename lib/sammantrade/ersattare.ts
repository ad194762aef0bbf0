import type { Regelverk } from '#lib/organisation/regelverk';
import { ok, refuse, type Result } from '#lib/platform/result';
import type { Lage, Plats } from './narvaro.ts';

export type Ersattare = { personId: string; parti: string | null; valkrets?: string | null };

/**
 * The order in which ersättare are called in: fullmäktige's decision (a nämnd's in its reglemente, KL 6:16–17;
 * KL 5:18–21 precede it only in fullmäktige). Per party of the seat, the parties to try in turn; a list inside
 * the list is växling: the party that has been called in the fewest times is next.
 */
export type Ersattarordning = {
  ersattare: readonly Ersattare[];
  perParti: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  /** When the parties are exhausted: anyone in the list's order, or nobody. */
  sedanNagon: boolean;
  /** Those elected in the seat's own valkrets come before the party's others (KL 5:18). */
  valkretsForst?: boolean;
};

/** The order that an organ's regelverk says (KL 5:18–21, 6:16–17). */
export const ersattarordningFor = ({ ersattarordning, partiordning, sedanNagon }: Pick<Regelverk, 'ersattarordning' | 'partiordning' | 'sedanNagon'>, ersattare: readonly Ersattare[], platser: readonly Plats[]): Ersattarordning =>
  ersattarordning === 'lista'
    ? { ersattare, perParti: Object.fromEntries(platser.flatMap(({ parti }) => (parti === null ? [] : [[parti, []]]))), sedanNagon: true }
    : { ersattare, perParti: Object.fromEntries(partiordning.flatMap(({ parti, sedan }) => ihop(parti).map((ett) => [ett, [vaxel(parti), ...sedan.map(vaxel)]]))), sedanNagon, valkretsForst: ersattarordning === 'valkrets' };

/** "M/KD": parties that share their seats by växling. */
const ihop = (partier: string) => partier.split('/').map((p) => p.trim()).filter(Boolean);
const vaxel = (partier: string) => (ihop(partier).length > 1 ? ihop(partier) : partier);

export type Forslag = { platsId: string; personId: string; for: string | null };

/** Proposes who takes an empty seat at this §: the first in the order who is in the room, does not serve already and is not jävig. */
export function foreslaErsattare(plats: Plats, ordning: Ersattarordning, lage: Lage, platser: readonly Plats[]): Result<Forslag, 'ingen_att_kalla_in'> {
  const lediga = ordning.ersattare.filter(
    ({ personId }) => lage.rummet.has(personId) && !lage.javiga.includes(personId) && !lage.tjanstgorande.some((t) => t.personId === personId),
  );
  const turordning = plats.parti === null ? [] : (ordning.perParti[plats.parti] ?? [plats.parti]);
  const partier = turordning.flatMap((tur) => (typeof tur === 'string' ? [tur] : vaxla(tur, plats, ordning, lage, platser)));
  const vald = partier.flatMap((parti) => lediga.find((e) => e.parti === parti && ordning.valkretsForst && e.valkrets === plats.valkrets) ?? lediga.find((e) => e.parti === parti) ?? [])[0] ?? (ordning.sedanNagon || plats.parti === null ? lediga[0] : undefined);
  return vald ? ok({ platsId: plats.id, personId: vald.personId, for: plats.innehavareId }) : refuse('ingen_att_kalla_in');
}

/** Everyone who can be called in to a seat, the first to be called first: for a roll call where it is not yet known who is there. */
export function turordning({ parti, valkrets }: Pick<Plats, 'parti' | 'valkrets'>, { ersattare, perParti, sedanNagon, valkretsForst }: Ersattarordning): readonly string[] {
  const partier = parti === null ? [] : (perParti[parti] ?? [parti]).flat();
  const egna = partier.flatMap((p) => ersattare.filter((e) => e.parti === p).toSorted((a, b) => (valkretsForst ? Number(b.valkrets === valkrets) - Number(a.valkrets === valkrets) : 0)));
  const ovriga = sedanNagon || parti === null ? ersattare : [];
  return [...new Set([...egna, ...ovriga].map(({ personId }) => personId))];
}

/** A proposal for every seat nobody serves on, each made as if the ones before were accepted. */
export function foreslaAlla(platser: readonly Plats[], ordning: Ersattarordning, lage: Lage): readonly Forslag[] {
  let sa = lage;
  return platser.flatMap((plats) => {
    if (!sa.tommaPlatser.includes(plats.id)) return [];
    const forslag = foreslaErsattare(plats, ordning, sa, platser);
    if (!forslag.ok) return [];
    sa = { ...sa, tjanstgorande: [...sa.tjanstgorande, forslag.value], tommaPlatser: sa.tommaPlatser.filter((id) => id !== plats.id) };
    return forslag.value;
  });
}

function vaxla(tur: readonly string[], plats: Plats, { ersattare }: Ersattarordning, { tjanstgorande }: Lage, platser: readonly Plats[]): readonly string[] {
  const inkallade = (parti: string) =>
    tjanstgorande.filter(
      ({ platsId, personId }) =>
        platser.some(({ id, parti: sateparti }) => id === platsId && sateparti === plats.parti) && ersattare.some((e) => e.personId === personId && e.parti === parti),
    ).length;
  return tur.toSorted((a, b) => inkallade(a) - inkallade(b));
}
