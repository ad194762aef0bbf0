import { harRoll, type Actor } from '#lib/platform/actor';

type AvMyndighet = { myndighetId: string };

/** Staff of the myndighet see what it has sent; its secretary and registrator send again. */
export const may = {
  visa: (actor: Actor, { myndighetId }: AvMyndighet) => harRoll(actor, ['registrator', 'handlaggare', 'chef', 'namndsekreterare', 'system'], { myndighetId }),
  skicka: (actor: Actor, { myndighetId }: AvMyndighet) => harRoll(actor, ['registrator', 'namndsekreterare', 'system'], { myndighetId }),
  system: (actor: Actor) => harRoll(actor, 'system'),
};
export const seende = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
