import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';

type Agd = { myndighetId: string };

/** Those who work in a myndighet see its remisser; other nämnder and organisations do not. */
export const personal = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;

const nagon = (actor: Actor, roller: readonly string[], ting: Agd | null) => ting !== null && harRoll(actor, roller, { myndighetId: ting.myndighetId });

export const may = {
  visa: (actor: Actor, ting: Agd | null) => nagon(actor, personal, ting),
  skriva: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator', 'handlaggare', 'chef'], ting),
  sanda: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator', 'handlaggare', 'chef'], ting),
  folja: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator', 'handlaggare', 'chef'], ting),
  registrera: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator'], ting),
  internremittera: (actor: Actor, ting: Agd | null) => nagon(actor, ['registrator', 'handlaggare', 'chef'], ting),
  /** The doors between organisations: what arrives is let in by the installation, never by a person. */
  taIn: (actor: Actor) => harRoll(actor, 'system'),
};

/** The same as `visa`, for the `where` of a list. */
export function synliga(actor: Actor): { myndighetId?: { in: string[] } } {
  const i = myndigheterMed(actor, personal);
  return i === null ? {} : { myndighetId: { in: [...i] } };
}
