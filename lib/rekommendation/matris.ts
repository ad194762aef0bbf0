import { harUppgatt, type Huvudman } from '#lib/organisation/huvudman';
import type { Dag } from '#lib/platform/dag';
import { utfall as ordning, type Troskel, type Utfall } from './rekommendation.ts';

/** What an organ of a huvudman decided, with its outcome per clause; a clause it does not name has not been dealt with. */
export type Beslut = { id: string; datum: Dag; skapad: Date; utfall: ReadonlyMap<string, { utfall: Utfall; andring: string | null }> };
export type Tillfragad = { id: string; kravs: boolean; huvudman: Pick<Huvudman, 'id' | 'uppgar'>; beslut: readonly Beslut[] };
export type Ruta = { utfall: Utfall; andring: string | null; beslutId: string | null };

/** The decision that holds: the latest day's, and of two on one day the one that was noted last. */
export const gallande = (beslut: readonly Beslut[]): Beslut | null =>
  beslut.toSorted((a, b) => a.datum.localeCompare(b.datum) || a.skapad.getTime() - b.skapad.getTime()).at(-1) ?? null;

/** The cells of one huvudman, clause by clause. A later decision that passes a clause over leaves what was decided on it before. */
export function rutorFor(beslut: readonly Beslut[], satser: readonly string[]): readonly Ruta[] {
  const nyast = beslut.toSorted((a, b) => b.datum.localeCompare(a.datum) || b.skapad.getTime() - a.skapad.getTime());
  return satser.map((satsId) => {
    const traff = nyast.find((b) => (b.utfall.get(satsId)?.utfall ?? 'ej_behandlat') !== 'ej_behandlat');
    const u = traff?.utfall.get(satsId);
    return traff && u ? { utfall: u.utfall, andring: u.andring, beslutId: traff.id } : { utfall: 'ej_behandlat', andring: null, beslutId: nyast[0]?.id ?? null };
  });
}

/** One that has merged with another that is asked too is answered for by that one. */
const raknas = (t: Tillfragad, alla: readonly Tillfragad[], idag: Dag) => !(harUppgatt(t.huvudman, idag) && alla.some(({ huvudman }) => huvudman.id === t.huvudman.uppgar?.i));
/** Those whose decisions count on that day. */
export const raknade = (alla: readonly Tillfragad[], idag: Dag): readonly Tillfragad[] => alla.filter((t) => raknas(t, alla, idag));

export type Lage = 'antar' | 'antar_delvis' | 'avslar' | 'ej_behandlat';
/** Where one huvudman stands as a whole: it antar when every clause is, with or without a change. */
export function lageFor(rutor: readonly Ruta[]): Lage {
  if (rutor.length > 0 && rutor.every((r) => r.utfall === 'antar' || r.utfall === 'antar_med_andring')) return 'antar';
  if (rutor.every((r) => r.utfall === 'ej_behandlat')) return 'ej_behandlat';
  return rutor.every((r) => r.utfall === 'avslar') ? 'avslar' : 'antar_delvis';
}

export type Framsteg = { uppnadd: boolean; antagit: number; behovs: number; av: number; kan: boolean; saknas: readonly string[] };

/**
 * Whether enough have antagit every clause for the decision to stand, of how many, and whether it still can. A change is an antagande: the cell shows
 * what was changed, and whether the parties can live with it is theirs to say.
 */
export function framsteg(alla: readonly Tillfragad[], satser: readonly string[], { slag, varde }: Troskel, idag: Dag): Framsteg {
  const med = raknade(alla, idag);
  const valda = slag === 'namngivna' ? med.filter(({ kravs }) => kravs) : med;
  const lagen = new Map(valda.map((t) => [t.id, lageFor(rutorFor(t.beslut, satser))]));
  const antagit = valda.filter(({ id }) => lagen.get(id) === 'antar').length;
  const nej = valda.filter(({ id }) => lagen.get(id) === 'avslar' || lagen.get(id) === 'antar_delvis').length;
  const av = valda.length;
  const behovs = slag === 'majoritet' ? Math.floor(av / 2) + 1 : slag === 'antal' ? (varde ?? av) : slag === 'andel' ? Math.ceil((av * (varde ?? 100)) / 100) : av;
  return { uppnadd: av > 0 && antagit >= behovs, antagit, behovs, av, kan: av - nej >= behovs, saknas: valda.filter(({ id }) => lagen.get(id) === 'ej_behandlat').map(({ id }) => id) };
}

/** The day the decision came to stand: the first on which enough of those who are asked had antagit. Null while it does not. */
export function uppnaddDen(alla: readonly Tillfragad[], satser: readonly string[], troskel: Troskel, idag: Dag): Dag | null {
  if (!framsteg(alla, satser, troskel, idag).uppnadd) return null;
  const dagar = [...new Set(alla.flatMap(({ beslut, huvudman }) => [...beslut.map(({ datum }) => datum), ...(huvudman.uppgar ? [huvudman.uppgar.fran] : [])]))].filter((d) => d <= idag).toSorted();
  return dagar.find((dag) => framsteg(alla.map((t) => ({ ...t, beslut: t.beslut.filter(({ datum }) => datum <= dag) })), satser, troskel, dag).uppnadd) ?? idag;
}

/** How the outcomes of one clause fall, in the order of the words: the picture of how far it has come. */
export function fordelning(alla: readonly Tillfragad[], satser: readonly string[], satsId: string, idag: Dag): readonly { utfall: Utfall; antal: number }[] {
  const i = satser.indexOf(satsId);
  const utfall = raknade(alla, idag).map((t) => rutorFor(t.beslut, satser)[i]?.utfall ?? 'ej_behandlat');
  return ordning.map((u) => ({ utfall: u, antal: utfall.filter((x) => x === u).length }));
}
