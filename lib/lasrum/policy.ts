import type { Actor } from '#lib/platform/actor';
import { may as mote } from '#lib/sammantrade/policy';
import type { Listpunkt, Sammantrade } from '#lib/sammantrade/sammantrade';

type Skriven = { personId: string; synligFor: string };

/** Comments are for those they are meant for: the organ's ledamöter with its secretary and the handläggare, or the handläggare alone. */
export const may = {
  las: mote.visa,
  yttraSig: (actor: Actor, s: Sammantrade) => mote.visa(actor, s),
  seSynpunkt: (actor: Actor, s: Sammantrade, punkt: Pick<Listpunkt, 'arende'>, { personId, synligFor }: Skriven): boolean => {
    if (personId === actor.personId) return true;
    const handlagger = punkt.arende?.handlaggareId === actor.personId;
    return synligFor === 'handlaggaren' ? handlagger : handlagger || mote.sitter(actor, s) || mote.skota(actor, s);
  },
};
