import { registrera, registreringSchema } from '#lib/arende/registrera';
import { loadInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { rekommendationsinnehall } from './kuvert.ts';
import { may } from './policy.ts';
import { tillDatum } from './store.ts';

/** A rekommendation in the inbox becomes a registered handling in our own ärende, with our own copy of its clauses. The recommender gets the receipt. */
export const registreraRekommendation = command({
  name: 'rekommendation.registrera',
  input: registreringSchema,
  async load(tx, { inkommetId }, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    return inkommet;
  },
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, form) {
    const kom = rekommendationsinnehall.parse(inkommet.innehall);
    const registrerat = await registrera(tx, inkommet, form, actor.personId, nu);
    const { id } = await tx.mottagenRekommendation.create({
      data: {
        arendeId: registrerat.arendeId, myndighetId: inkommet.myndighetId, handlingId: registrerat.id, utbyteId: inkommet.utbyteId, fran: kom.fran, franOrganisationId: inkommet.franOrganisationId, franMyndighetKod: inkommet.franMyndighetKod,
        titel: kom.titel, dnr: kom.dnr || null, satser: kom.satser, malTid: kom.malTid || null, senast: tillDatum(kom.senast), skapad: nu,
      },
      select: { id: true },
    });
    const { arendeId, dnr, nytt, lopnr, aktbilaga } = registrerat;
    return { type: 'rekommendation.registrerad', subject: id, arendeId, detalj: { arendeId, dnr, nytt, lopnr, aktbilaga, handlingId: registrerat.id, inkommetId: inkommet.id } };
  },
});
