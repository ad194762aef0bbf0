import { may } from '#lib/handling/policy';
import { loadSynligtInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { registrera, registreringSchema } from './registrera.ts';

/** The registrator registers what has arrived (OSL 5:1). A remiss has its own command, which does this and more. */
export const registreraInkommet = command({
  name: 'inkorg.registrera',
  input: registreringSchema,
  load: (tx, { inkommetId }, { actor }) => loadSynligtInkommet(tx, inkommetId, actor),
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, form) {
    const { arendeId, dnr, nytt, lopnr, aktbilaga, id } = await registrera(tx, inkommet, form, actor.personId, nu);
    return { type: 'handling.registrerad', subject: id, arendeId, detalj: { arendeId, dnr, nytt, lopnr, aktbilaga, inkommetId: inkommet.id, slag: inkommet.slag } };
  },
});
