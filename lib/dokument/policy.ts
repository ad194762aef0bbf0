import { harRoll, type Actor } from '#lib/platform/actor';
import type { Dokument } from './dokument.ts';

type Plats = { myndighetId: string };
type Delat = Plats & Pick<Dokument, 'forfattareId' | 'handlaggareId' | 'delningar'>;

/** Those who work at the myndighet; its politicians read what is put before them, never drafts. */
export const personal = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
const arbetar = (actor: Actor, { myndighetId }: Plats) => harRoll(actor, personal, { myndighetId });
const delning = (actor: Actor, d: Delat) => d.delningar.find((x) => x.personId === actor.personId);
const skriver = (actor: Actor, d: Delat) =>
  d.forfattareId === actor.personId || d.handlaggareId === actor.personId || delning(actor, d)?.ratt === 'skriva' || harRoll(actor, 'chef', d);

export const may = {
  visa: arbetar,
  skapa: (actor: Actor, plats: Plats) => harRoll(actor, ['handlaggare', 'chef', 'registrator', 'namndsekreterare'], plats),
  skriv: (actor: Actor, d: Delat) => arbetar(actor, d) && skriver(actor, d),
  kommentera: (actor: Actor, d: Delat) => arbetar(actor, d) && (skriver(actor, d) || delning(actor, d) !== undefined),
  dela: (actor: Actor, d: Delat) => arbetar(actor, d) && skriver(actor, d),
  /** Approving is the chef's, of that very myndighet. */
  godkann: (actor: Actor, plats: Plats) => harRoll(actor, 'chef', plats),
  registrera: (actor: Actor, plats: Plats) => harRoll(actor, ['registrator', 'handlaggare', 'chef'], plats),
};
