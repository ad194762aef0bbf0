import { tjansteroller } from '#lib/handling/policy';
import { harRoll, type Actor } from '#lib/platform/actor';

type Sak = { myndighetId: string; handlaggareId?: string | null };

const med = (roller: readonly string[]) => (actor: Actor, { myndighetId }: Sak) => harRoll(actor, roller, { myndighetId });
const egetEller = (roller: readonly string[]) => (actor: Actor, arende: Sak) => (arende.handlaggareId === actor.personId && med(tjansteroller)(actor, arende)) || med(roller)(actor, arende);

/** Who does what with an ärende. Only those who work for the myndighet see it: to everybody else it does not exist. */
export const may = {
  visa: med([...tjansteroller, 'system']),
  oppna: med(['registrator', 'handlaggare', 'namndsekreterare']),
  fordela: med(['registrator', 'chef']),
  andra: egetEller(['registrator']),
  avsluta: egetEller(['registrator', 'chef']),
  koppla: egetEller(['registrator', 'namndsekreterare']),
  bevaka: med(tjansteroller),
};
