import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';

type Agd = { myndighetId: string };
type Mote = Agd & { status: string; fardigstalldSom: string | null };
export const tjansteman = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
const arbetar = (actor: Actor, { myndighetId }: Agd) => harRoll(actor, tjansteman, { myndighetId });

/** A draft and a working note stay in the myndighet; what is an allmän handling everybody here may read. A medskick is answered by those who work for the organ that received it, its ordförande, or whoever looks after it. */
export const may = {
  lista: (actor: Actor) => harRoll(actor, ['person', 'system']),
  skriv: (actor: Actor, agd: Agd) => arbetar(actor, agd),
  visa: (actor: Actor, m: Mote) => harRoll(actor, 'system') || arbetar(actor, m) || (m.status === 'fardigstalld' && m.fardigstalldSom === 'allman_handling' && harRoll(actor, 'person')),
  svara: (actor: Actor, p: { till: { id: string; myndighetId: string } | null; agarePersonId: string | null; mote: Agd }) =>
    p.agarePersonId === actor.personId || (p.till ? harRoll(actor, tjansteman, { myndighetId: p.till.myndighetId }) || harRoll(actor, 'ordforande', { organId: p.till.id, myndighetId: p.till.myndighetId }) : arbetar(actor, p.mote)),
  system: (actor: Actor) => harRoll(actor, 'system'),
};

/** For the `where` of a list: where one sees drafts and working notes; null means all. */
export const egnaI = (actor: Actor): readonly string[] | null => myndigheterMed(actor, tjansteman);
