import { harRoll, type Actor } from '#lib/platform/actor';

type Plats = { myndighetId: string };

export const may = {
  visa: (actor: Actor, plats: Plats) => harRoll(actor, ['registrator', 'handlaggare', 'chef', 'namndsekreterare'], plats),
  skapa: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'chef', 'registrator'], plats),
  sammanstall: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'chef'], plats),
  /** The decided answer is sent by those who keep the ärende. */
  oversand: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'registrator', 'chef'], plats),
  folj: (actor: Actor) => harRoll(actor, 'system'),
};
