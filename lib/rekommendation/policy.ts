import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';

type Agd = { myndighetId: string };
type IArende = Agd & { arende?: { handlaggareId: string | null } };

/** Those who work in a myndighet see what it recommends and what has been recommended to it. */
export const personal = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;

const nagon = (actor: Actor, roller: readonly string[], ting: Agd | null) => ting !== null && harRoll(actor, roller, { myndighetId: ting.myndighetId });

export const may = {
  visa: (actor: Actor, ting: Agd | null) => nagon(actor, [...personal, 'system'], ting),
  skriva: (actor: Actor, ting: Agd | null) => nagon(actor, personal, ting),
  sanda: (actor: Actor, ting: Agd | null) => nagon(actor, personal, ting),
  folja: (actor: Actor, ting: Agd | null) => nagon(actor, personal, ting),
  registrera: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator'], ting),
  /** What our own § means for a clause: those who prepared it or wrote its protocol know. */
  svara: (actor: Actor, ting: IArende | null) => nagon(actor, personal, ting),
  /** The doors between organisations, and what follows from a justerad §: the installation, never a person. */
  system: (actor: Actor) => harRoll(actor, 'system'),
};

/** The same as `visa`, for the `where` of a list. */
export function synliga(actor: Actor): { myndighetId?: { in: string[] } } {
  const i = myndigheterMed(actor, personal);
  return i === null ? {} : { myndighetId: { in: [...i] } };
}
