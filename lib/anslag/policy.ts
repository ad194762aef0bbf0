import { harRoll, type Actor } from '#lib/platform/actor';

type AvOrgan = { organ: { id: string; myndighetId: string } };
const omfang = ({ organ }: AvOrgan) => ({ myndighetId: organ.myndighetId, organId: organ.id });

/** The board is kept by the secretary and the registrator of the organ's myndighet; everybody reads it. */
export const may = {
  skota: (actor: Actor, x: AvOrgan) => harRoll(actor, ['namndsekreterare', 'registrator', 'system'], omfang(x)),
  visa: (actor: Actor, x: AvOrgan) => harRoll(actor, ['namndsekreterare', 'registrator', 'handlaggare', 'chef', 'system'], omfang(x)),
  system: (actor: Actor) => harRoll(actor, 'system'),
  personal: (actor: Actor) => harRoll(actor, ['namndsekreterare', 'registrator', 'handlaggare', 'chef', 'system']),
  lasTavlan: (actor: Actor) => harRoll(actor, ['allmanhet', 'person', 'system']),
};
