import { harRoll, type Actor } from '#lib/platform/actor';

type AvOrgan = { organ: { id: string; myndighetId: string } };
type Mote = AvOrgan & { kallelser: readonly unknown[] };

const tjansteroller = ['registrator', 'handlaggare', 'chef', 'namndsekreterare', 'system'];
const omfang = ({ organ }: AvOrgan) => ({ myndighetId: organ.myndighetId, organId: organ.id });
const skota = (actor: Actor, s: AvOrgan) => harRoll(actor, ['namndsekreterare', 'system'], omfang(s));
const sitter = (actor: Actor, { organ }: AvOrgan) => actor.roller.some(({ roll, organId }) => ['ledamot', 'ersattare', 'ordforande'].includes(roll) && organId === organ.id);

/** The meeting is the secretary's to run; staff of the myndighet see it; those who sit in the organ see it once it has been called. */
export const may = {
  planera: skota,
  skota,
  laggTillPunkt: (actor: Actor, s: AvOrgan) => skota(actor, s) || harRoll(actor, ['handlaggare', 'chef', 'registrator'], omfang(s)),
  personal: (actor: Actor, s: AvOrgan) => harRoll(actor, tjansteroller, omfang(s)),
  sitter,
  visa: (actor: Actor, s: Mote) => harRoll(actor, tjansteroller, omfang(s)) || (s.kallelser.length > 0 && sitter(actor, s)),
  /** One's own calendar address: whoever has meetings to see. */
  lank: (actor: Actor) => harRoll(actor, [...tjansteroller, 'ledamot', 'ersattare', 'ordforande']),
  system: (actor: Actor) => harRoll(actor, 'system'),
};

/** For lists: whole myndigheter by role, and single organs one sits in (those only once called). Null is everything. */
export function omradenFor(actor: Actor): { myndigheter: readonly string[] | null; organ: readonly string[] } {
  const personal = actor.roller.filter(({ roll, organId }) => tjansteroller.includes(roll) && !organId);
  return {
    myndigheter: personal.some(({ myndighetId }) => !myndighetId) ? null : personal.flatMap(({ myndighetId }) => myndighetId ?? []),
    organ: actor.roller.flatMap(({ roll, organId }) => (organId && ['ledamot', 'ersattare', 'ordforande'].includes(roll) ? organId : [])),
  };
}
