import { z } from 'zod';
import { registrera, registreringSchema } from '#lib/arende/registrera';
import { sammaFiler } from '#lib/handling/forslag';
import { loadInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { valfri } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { may } from './policy.ts';
import { frageslag, numrera } from './remiss.ts';
import { tillDatum } from './store.ts';
import { lasSvarstid } from './svarstid.ts';

const uppgifter = z.object({
  titel: z.string().trim().min(1, 'Skriv vad remissen gäller.').max(500),
  remittentDnr: z.string().trim().max(100).optional(),
  svarstid: z.string().trim().max(200).default(''),
  /** Where an answer to somebody outside the exchange is sent. */
  remittentEpost: valfri(z.email('Skriv en e-postadress, till exempel namn@kommun.se.')),
  fragor: z.array(z.object({ text: z.string().trim(), slag: z.enum(frageslag).default('stallning'), avsnitt: z.string().trim().nullish() })).default([]),
  /** The registrator has seen that it is registered already, and means it. */
  trots: z.string().optional(),
});

/**
 * A remiss in the inbox becomes a registered handling and a remiss received, with its own copy of the questions, in a new ärende or in one that is
 * there. One that came as a file from outside goes the same way, with what the registrator types. The remittent's board gets the receipt.
 */
export const registreraRemiss = command({
  name: 'remiss.registrera',
  input: registreringSchema.and(uppgifter),
  async load(tx, { inkommetId }, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    return inkommet;
  },
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, { titel, remittentDnr, remittentEpost, svarstid, fragor, trots, ...form }) {
    const [redan] = trots || inkommet.status !== 'ny' ? [] : await sammaFiler(tx, inkommet);
    if (redan) throw new Refused(`remissen_finns_redan|${redan.beteckning}`);

    const registrerat = await registrera(tx, inkommet, form, actor.personId, nu);
    const tid = lasSvarstid(svarstid, nu);
    const kom = inkommet.innehall as { intern?: boolean };
    const { id } = await tx.mottagenRemiss.create({
      data: {
        slag: kom.intern ? 'intern' : 'extern', arendeId: registrerat.arendeId, myndighetId: inkommet.myndighetId, handlingId: registrerat.id, utbyteId: inkommet.utbyteId,
        remittent: form.motpart, remittentOrganisationId: inkommet.franOrganisationId, remittentMyndighetKod: inkommet.franMyndighetKod, remittentDnr: remittentDnr || null, remittentEpost: remittentEpost || null, titel,
        svarSenast: tillDatum(tid.till), svarstid: tid as unknown as Prisma.InputJsonValue, fragor: numrera(fragor.filter((f) => f.text)) as unknown as Prisma.InputJsonValue,
        status: form.handlaggareId ? 'fordelad' : 'mottagen', skapad: nu,
      },
      select: { id: true },
    });
    if (kom.intern && remittentDnr) {
      await tx.arenderelation.create({ data: { arendeId: registrerat.arendeId, slag: 'remitterad_fran', annatOrgan: form.motpart, annatDnr: remittentDnr, utbyteId: inkommet.utbyteId, lage: 'väntar på svar', lageDatum: tillDatum(tid.till) } });
    }
    const { arendeId, dnr, nytt, lopnr, aktbilaga } = registrerat;
    return { type: 'remiss.registrerad', subject: id, arendeId, detalj: { arendeId, dnr, nytt, lopnr, aktbilaga, handlingId: registrerat.id, inkommetId: inkommet.id } };
  },
});
