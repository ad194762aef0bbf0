import { z } from 'zod';
import { registrera } from '#lib/arende/registrera';
import { dagSchema } from '#lib/handling/falt';
import { loadInkommet } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { noteraSvaret, svarSchema } from './besvara.ts';
import { may } from './policy.ts';
import { loadInstans } from './store.ts';

/**
 * An answer in the inbox is registered in the ärende that asked: the receipt goes back, and the one that answered stands as besvarad
 * with its own text, which from now on is our registered copy.
 */
export const registreraSvar = command({
  name: 'remiss.registreraSvar',
  input: z.object({ inkommetId: z.uuid(), version: z.coerce.number().int(), rubrik: z.string().trim().min(1, 'Skriv vad handlingen är.').max(500), handlingsdatum: dagSchema, ankomstdag: dagSchema.optional() }),
  async load(tx, { inkommetId }, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    return inkommet;
  },
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, { rubrik, handlingsdatum, ankomstdag, version }) {
    const svar = svarSchema.safeParse(inkommet.innehall);
    if (!svar.success) throw new Refused('inget_svar_pa_remiss');
    const instans = await loadInstans(tx, { utbyteId: svar.data.svarPaUtbyteId });
    if (!instans.remiss.arendeId || instans.remiss.myndighetId !== inkommet.myndighetId) throw new Refused('inget_svar_pa_remiss');

    const registrerat = await registrera(tx, inkommet, {
      inkommetId: inkommet.id, version, till: 'befintligt', arendeId: instans.remiss.arendeId, rubrik, motpart: inkommet.fran, handlingsdatum, ankomstdag: ankomstdag ?? dagI(inkommet.inkom), handlaggareId: undefined,
    }, actor.personId, nu);
    await noteraSvaret(tx, instans, svar.data, nu, registrerat.id);
    return {
      type: 'remiss.svar_registrerat', subject: instans.remissId, arendeId: instans.remiss.arendeId,
      detalj: { instansId: instans.id, nr: instans.nr, lopnr: registrerat.lopnr, aktbilaga: registrerat.aktbilaga, dnr: registrerat.dnr, handlingId: registrerat.id, inkommetId: inkommet.id },
    };
  },
});
