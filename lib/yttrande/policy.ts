import { harRoll, type Actor } from '#lib/platform/actor';

type Plats = { myndighetId: string };
type AvOrgan = { organ: { id: string } };

export const may = {
  visa: (actor: Actor, plats: Plats) => harRoll(actor, ['registrator', 'handlaggare', 'chef', 'namndsekreterare'], plats),
  skapa: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'chef', 'registrator'], plats),
  sammanstall: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'chef'], plats),
  /** The decided answer is sent by those who keep the ärende. */
  oversand: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'registrator', 'chef'], plats),
  /** The organ's ordförande reads what it has decided, and approves a text that was put together afterwards. */
  presiderar: (actor: Actor, { organ }: AvOrgan) => actor.roller.some(({ roll, organId }) => roll === 'ordforande' && organId === organ.id),
  godkanna: (actor: Actor, plats: Plats) => harRoll(actor, ['chef'], plats),
  folj: (actor: Actor) => harRoll(actor, 'system'),
};
