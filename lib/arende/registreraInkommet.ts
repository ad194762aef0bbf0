import { may } from '#lib/handling/policy';
import { loadInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { registrera, registreringSchema } from './registrera.ts';

/** The registrator registers what has arrived (OSL 5:1). A remiss has its own command, which does this and more. */
export const registreraInkommet = command({
  name: 'inkorg.registrera',
  input: registreringSchema,
  async load(tx, { inkommetId }, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    return inkommet;
  },
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, form) {
    const { arendeId, dnr, nytt, lopnr, aktbilaga, id } = await registrera(tx, inkommet, form, actor.personId, nu);
    return { type: 'handling.registrerad', subject: id, arendeId, detalj: { arendeId, dnr, nytt, lopnr, aktbilaga, inkommetId: inkommet.id, slag: inkommet.slag } };
  },
});
