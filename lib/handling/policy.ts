import { harRoll, type Actor } from '#lib/platform/actor';

type IMyndighet = { myndighetId: string };
export const tjansteroller = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;

const med = (roller: readonly string[]) => (actor: Actor, { myndighetId }: IMyndighet) => harRoll(actor, roller, { myndighetId });

/** Who does what with what has arrived and what is registered, in one myndighet. */
export const may = {
  visa: med([...tjansteroller, 'system']),
  taEmot: med([...tjansteroller, 'system']),
  registrera: med(['registrator']),
  registreraUpprattad: med(['registrator', 'handlaggare', 'namndsekreterare']),
  makulera: med(['registrator']),
  markeraSekretess: med(['registrator', 'handlaggare']),
  lamnaFil: (actor: Actor) => harRoll(actor, 'person'),
};
