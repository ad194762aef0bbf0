import { harRoll, type Actor } from '#lib/platform/actor';
import type { Inlageslag } from './inlaga.ts';

type AvOrgan = { organ: { id: string; myndighetId: string } };
type Skriven = AvOrgan & { forfattare: readonly { personId?: string | undefined }[]; tillPersonId: string | null };

const kansli = (actor: Actor, { organ }: AvOrgan) => harRoll(actor, ['registrator', 'namndsekreterare'], { myndighetId: organ.myndighetId, organId: organ.id });
const sitter = (actor: Actor, { organ }: AvOrgan) => actor.roller.some(({ roll, organId }) => ['ledamot', 'ordforande'].includes(roll) && organId === organ.id);

/** A ledamot of fullmäktige hands in (KL 5:22, 5:59, 5:64); the kansli registers what came on paper. All of them are public: whoever works or serves here reads them. */
export const may = {
  kansli,
  lamnaIn: (actor: Actor, x: AvOrgan & { slag: Inlageslag }) => kansli(actor, x) || (x.slag !== 'medborgarforslag' && sitter(actor, x)),
  visa: (actor: Actor) => harRoll(actor, ['person', 'system']),
  aterkalla: (actor: Actor, i: Skriven) => kansli(actor, i) || i.forfattare.some(({ personId }) => personId === actor.personId),
  svara: (actor: Actor, i: Skriven) => kansli(actor, i) || i.tillPersonId === actor.personId,
  arende: (actor: Actor, { organ }: AvOrgan) => harRoll(actor, ['registrator', 'handlaggare', 'chef', 'namndsekreterare'], { myndighetId: organ.myndighetId }),
  system: (actor: Actor) => harRoll(actor, 'system'),
};
