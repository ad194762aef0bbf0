import { harRoll, type Actor } from '#lib/platform/actor';

type AvOrgan = { s: { organ: { id: string; myndighetId: string } } };
type AvSet = AvOrgan & { set: { status: string; undertecknare: readonly string[] } };

const tjansteroller = ['registrator', 'handlaggare', 'chef', 'namndsekreterare', 'system'];
const omfang = ({ s: { organ } }: AvOrgan) => ({ myndighetId: organ.myndighetId, organId: organ.id });
const sitter = (actor: Actor, { s: { organ } }: AvOrgan) => actor.roller.some(({ roll, organId }) => ['ledamot', 'ersattare', 'ordforande'].includes(roll) && organId === organ.id);
const undertecknar = (actor: Actor, { set }: AvSet) => set.undertecknare.includes(actor.personId);
const personal = (actor: Actor, x: AvOrgan) => harRoll(actor, tjansteroller, omfang(x));

type AvUppdrag = { personId: string | null; organ: { id: string; myndighetId: string } };
const somOrgan = ({ organ }: AvUppdrag): AvOrgan => ({ s: { organ } });
const egetUppdrag = (actor: Actor, { personId }: AvUppdrag) => personId !== null && personId === actor.personId;

/** The protocol is the secretary's to write; staff of the myndighet see it, its signers once it is locked, the organ's members once it is justerat. */
export const may = {
  skota: (actor: Actor, x: AvOrgan) => harRoll(actor, ['namndsekreterare', 'system'], omfang(x)),
  /** To certify what a protocol says, and to hand it out. */
  bestyrka: (actor: Actor, x: AvOrgan) => harRoll(actor, ['namndsekreterare', 'registrator'], omfang(x)),
  oppna: (actor: Actor, x: AvOrgan) => personal(actor, x) || sitter(actor, x),
  visa: (actor: Actor, x: AvSet) => personal(actor, x) || (x.set.status !== 'utkast' && undertecknar(actor, x)) || (x.set.status === 'justerat' && sitter(actor, x)),
  skrivUnder: (actor: Actor, x: AvSet) => undertecknar(actor, x),
  seUppdrag: (actor: Actor, x: AvUppdrag) => egetUppdrag(actor, x) || personal(actor, somOrgan(x)) || sitter(actor, somOrgan(x)),
  tilldelaUppdrag: (actor: Actor, x: AvUppdrag) => harRoll(actor, ['namndsekreterare', 'registrator', 'chef'], omfang(somOrgan(x))),
  /** Whoever owns the task reports it back, or those who keep the organ's list. */
  aterrapportera: (actor: Actor, x: AvUppdrag) => egetUppdrag(actor, x) || harRoll(actor, ['namndsekreterare', 'registrator', 'chef'], omfang(somOrgan(x))),
  system: (actor: Actor) => harRoll(actor, 'system'),
};
