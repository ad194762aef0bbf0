import type { Regelverk } from '#lib/organisation/regelverk';
import { iOrdning, lageFore, type Handelse, type Narvaro } from './narvaro.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';
import { handelseAv, narvaroFor } from './underlag.ts';

type Regel = Regelverk['aterkomst'];

/**
 * Whether a ledamot who has broken off may serve again that day: always after jäv, otherwise only where the ersättare who came in is of another
 * party and so changed the balance (KL 5:21). In a nämnd its reglemente says: so, never, or always.
 */
export const farAterTjanstgora = (orsak: 'jav' | 'annat_hinder', egetParti: string | null, ersattarensParti: string | null, regel: Regel = 'styrkebalans'): boolean =>
  orsak === 'jav' || ersattarensParti === null || regel === 'alltid' || (regel === 'styrkebalans' && egetParti !== ersattarensParti);

/** The ersättare whom somebody who comes back would take the seat from without being allowed to (KL 5:21); null where nothing is in the way. */
export function hindradAterkomst(narvaro: Narvaro, kommer: Handelse, parti: (personId: string) => string | null, regel: Regel): string | null {
  if (kommer.typ !== 'kommer' || kommer.utanTjanstgoring) return null;
  const egen = narvaro.platser.find(({ innehavareId }) => innehavareId === kommer.personId);
  if (!egen) return null;
  const ordnade = iOrdning(narvaro);
  const fore = ordnade.slice(0, ordnade.indexOf(kommer));
  // Jäv is not among them: it holds for its § only.
  const idag = fore.slice(fore.findLastIndex(({ typ }) => typ === 'ny_dag') + 1);
  if (!idag.some((h) => (h.typ === 'gar' || h.typ === 'slutar_tjanstgora') && h.personId === kommer.personId)) return null;
  const sitter = lageFore(narvaro, kommer).tjanstgorande.find(({ platsId }) => platsId === egen.id);
  if (!sitter || sitter.personId === kommer.personId) return null;
  return farAterTjanstgora('annat_hinder', parti(kommer.personId) ?? egen.parti, parti(sitter.personId), regel) ? null : sitter.personId;
}

const partiI = (s: Sammantrade) => (id: string) => s.personer[id]?.parti ?? null;

/** The same for one who would come back at this §, or `nar` it; by person. */
export function hindradeVid(s: Sammantrade, p: Pick<Paragraf, 'id'>, nar: 'fore' | 'under' | 'efter', steg: number): Readonly<Record<string, string>> {
  const narvaro = narvaroFor(s);
  return Object.fromEntries(narvaro.platser.flatMap(({ innehavareId }) => {
    if (!innehavareId) return [];
    const kommer: Handelse = { typ: 'kommer', personId: innehavareId, satt: 'pa_plats', vid: { paragraf: p.id, nar, ...(nar === 'under' ? { steg } : {}) } };
    const av = hindradAterkomst({ ...narvaro, handelser: [...narvaro.handelser, kommer] }, kommer, partiI(s), s.organ.regelverk.aterkomst);
    return av ? [[innehavareId, av]] : [];
  }));
}

/** Everybody who serves again against KL 5:21 as the roll reads now, with the reason that was given. */
export function aterkomster(s: Sammantrade): readonly { personId: string; ersattareId: string; paragrafId: string | null; skal: string | null }[] {
  const grund = narvaroFor({ ...s, narvaro: [] }).handelser;
  const noterade = s.narvaro.flatMap((n) => { const h = handelseAv(n, s); return h ? [{ n, h }] : []; });
  const narvaro: Narvaro = { ...narvaroFor(s), handelser: [...noterade.map(({ h }) => h), ...grund] };
  return noterade.flatMap(({ n, h }) => {
    const ersattareId = hindradAterkomst(narvaro, h, partiI(s), s.organ.regelverk.aterkomst);
    return ersattareId && n.personId ? [{ personId: n.personId, ersattareId, paragrafId: n.paragrafId, skal: n.skal ?? null }] : [];
  });
}
