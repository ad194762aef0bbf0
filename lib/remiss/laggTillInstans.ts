import { z } from 'zod';
import { command } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { Refused } from '#lib/platform/result';
import { kuvert } from './kuvert.ts';
import { may } from './policy.ts';
import { egenOrganisation, load, tillDatum, utkastAv } from './store.ts';

/** One more is asked after the remiss was sent: the same missiv and documents, the next number. */
export const laggTillInstans = command({
  name: 'remiss.laggTillInstans',
  input: z.object({ id: z.uuid(), organisationId: z.uuid('Välj vem som ska tillfrågas.') }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { actor, nu }, { organisationId }) {
    if (remiss.status !== 'utskickad' || remiss.slag !== 'extern') throw new Refused('remissen_ar_inte_ute');
    if (remiss.instanser.some((i) => i.mottagareOrganisationId === organisationId && i.status !== 'aterkallad')) throw new Refused('instansen_ar_redan_tillfragad');
    const mottagare = await inRegister((register) => register.organisation.findFirst({ where: { id: organisationId } }));
    if (!mottagare) throw new Refused('finns_inte');

    const utkast = utkastAv(remiss);
    const { namn: remittent } = await egenOrganisation(actor.organisationId);
    const nr = Math.max(0, ...remiss.instanser.map((i) => i.nr)) + 1;
    const instans = await tx.remissinstans.create({
      data: { remissId: remiss.id, nr, mottagareOrganisationId: organisationId, namn: mottagare.namn, kategori: mottagare.slag, skyldig: utkast.missiv.skyldighet === 'skyldighet', utbyteId: crypto.randomUUID(), svarSenast: tillDatum(utkast.svarstid.till) },
    });
    if (mottagare.ansluten) await post(tx, kuvert({ remiss, utkast, remittent, instans, filer: utkast.filer, tillOrganisationId: organisationId, tillMyndighetKod: null }), nu);
    return { type: 'remiss.instans_tillagd', subject: remiss.id, arendeId: remiss.arendeId, detalj: { instansId: instans.id, nr } };
  },
});
