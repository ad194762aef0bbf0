import { harRoll, type Actor } from '#lib/platform/actor';

/** The installation itself may set up everything; after that each organisation's administratör. */
const styr = (actor: Actor) => harRoll(actor, ['administrator', 'system']);

export const may = {
  administrera: styr,
  startaSerie: (actor: Actor, serie: { myndighetId: string } | null) => styr(actor) || (serie !== null && harRoll(actor, 'registrator', { myndighetId: serie.myndighetId })),
  bytLosenord: (actor: Actor) => harRoll(actor, 'person'),
  visaRegister: (actor: Actor) => harRoll(actor, 'person'),
};
