import { harRoll, type Actor } from '#lib/platform/actor';

type AvOrgan = { organ: { id: string; myndighetId: string } };
const omfang = ({ organ }: AvOrgan) => ({ myndighetId: organ.myndighetId, organId: organ.id });
const tjansteman = ['registrator', 'handlaggare', 'chef', 'namndsekreterare', 'system'];

/** The delegationsordning is the nämnd's, kept by its secretary; decisions are taken by those it names, and seen by the whole förvaltning and its ordförande; the others read of them at the meeting. */
export const may = {
  skotaOrdning: (actor: Actor, o: AvOrgan) => harRoll(actor, ['namndsekreterare', 'system'], omfang(o)),
  /** Whether one holds the delegation in question is asked of the row: here only that one works for the nämnd or presides over it. */
  fatta: (actor: Actor, o: AvOrgan) => harRoll(actor, [...tjansteman, 'ordforande'], omfang(o)),
  /** For somebody else who holds the delegation. */
  registrera: (actor: Actor, o: AvOrgan) => harRoll(actor, ['namndsekreterare', 'registrator', 'system'], omfang(o)),
  visa: (actor: Actor, o: AvOrgan) => harRoll(actor, [...tjansteman, 'ordforande'], omfang(o)),
};
