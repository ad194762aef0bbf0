import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';

type Agd = { myndighetId: string };
type Version = Agd & { publicering: string };

const tjansteman = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
const arbetar = (actor: Actor, { myndighetId }: Agd) => harRoll(actor, tjansteman, { myndighetId });

/** What is antaget or recommended everybody may read; drafts are for those who work for the myndighet. */
export const may = {
  lista: (actor: Actor) => harRoll(actor, ['person', 'allmanhet', 'system']),
  visa: (actor: Actor, v: Version) => v.publicering !== 'utkast' || arbetar(actor, v) || harRoll(actor, 'system'),
  utkast: (actor: Actor, agd: Agd) => arbetar(actor, agd) || harRoll(actor, 'system'),
  skapa: (actor: Actor, agd: Agd) => arbetar(actor, agd),
  skota: (actor: Actor, agd: Agd) => arbetar(actor, agd),
  /** Stands for it outwards: the chef, and the registrator who notes what has been decided. */
  noteraBeslut: (actor: Actor, agd: Agd) => harRoll(actor, ['registrator', 'chef', 'namndsekreterare'], agd),
  system: (actor: Actor) => harRoll(actor, 'system'),
};

/** The myndigheter whose drafts the actor may see; null means all. For the `where` of a list. */
export const utkastI = (actor: Actor): readonly string[] | null => (harRoll(actor, 'system') ? null : myndigheterMed(actor, tjansteman));
