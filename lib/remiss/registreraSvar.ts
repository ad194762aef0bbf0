import { registrera, registreringSchema } from '#lib/arende/registrera';
import { loadInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { noteraSvaret, svarSchema } from './besvara.ts';
import { may } from './policy.ts';

/**
 * What may be an answer (a remissvar, a protokollsutdrag) is registered and its receipt goes back. When it answers a remiss of ours, the one that
 * answered stands as besvarad with its own text, which from now on is our registered copy; otherwise it is a handling like any other.
 */
export const registreraSvar = command({
  name: 'remiss.registreraSvar',
  input: registreringSchema,
  async load(tx, { inkommetId }, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    return inkommet;
  },
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, form) {
    const registrerat = await registrera(tx, inkommet, form, actor.personId, nu);
    const { arendeId, dnr, nytt, lopnr, aktbilaga } = registrerat;
    const detalj = { arendeId, dnr, nytt, lopnr, aktbilaga, handlingId: registrerat.id, inkommetId: inkommet.id, slag: inkommet.slag };

    const svar = svarSchema.safeParse(inkommet.innehall);
    const instans = svar.success ? await tx.remissinstans.findFirst({ where: { utbyteId: svar.data.svarPaUtbyteId, remiss: { myndighetId: inkommet.myndighetId } }, include: { remiss: true } }) : null;
    if (!svar.success || !instans) return { type: 'handling.registrerad', subject: registrerat.id, arendeId, detalj };
    await noteraSvaret(tx, instans, svar.data, nu, registrerat.id);
    return { type: 'remiss.svar_registrerat', subject: instans.remissId, arendeId, detalj: { ...detalj, instansId: instans.id, nr: instans.nr } };
  },
});
