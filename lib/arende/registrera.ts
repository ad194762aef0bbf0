import { z } from 'zod';
import { dagSchema, tomt, valfrittId } from '#lib/handling/falt';
import { ankomst, arMojligAnkomst, type Registrering } from '#lib/handling/handling';
import { kvittera } from '#lib/handling/kvittens';
import { registreraHandling, taInkommet, type Inkommetrad } from '#lib/handling/store';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { oppnaArende } from './store.ts';

/** What the registration form holds, for every kind of inkommen handling. */
export const registreringSchema = z.object({
  inkommetId: z.uuid(),
  version: z.coerce.number().int(),
  till: z.enum(['nytt', 'befintligt']),
  arendeId: z.uuid('Välj det ärende som handlingen hör till.').optional().or(tomt),
  arendemening: z.string().trim().max(500).optional(),
  internMening: z.string().trim().max(500).optional(),
  klassificering: z.string().trim().max(30).optional(),
  handlaggareId: valfrittId,
  rubrik: z.string().trim().min(1, 'Skriv vad handlingen är, till exempel ”Remiss: förslag till strategi”.').max(500),
  motpart: z.string().trim().min(1, 'Skriv vem handlingen kommer från.').max(300),
  handlingsdatum: dagSchema,
  ankomstdag: dagSchema,
}).check(({ value, issues }) => {
  if (value.till === 'nytt' && !value.arendemening) issues.push({ code: 'custom', input: value.arendemening, path: ['arendemening'], message: 'Skriv ärendemeningen: vad ärendet handlar om.' });
  if (value.till === 'befintligt' && !value.arendeId) issues.push({ code: 'custom', input: value.arendeId, path: ['arendeId'], message: 'Välj det ärende som handlingen hör till.' });
});
export type Registreringsform = z.infer<typeof registreringSchema>;

export type Registrerat = Registrering & { arendeId: string; dnr: string; nytt: boolean };

/**
 * What has arrived becomes a registered handling in a new ärende or in one that is there, and its sender gets the receipt. Of two who register the same
 * thing the second is refused with the dnr it became. For every command that registers; its event's subscribers must have `utbyte.leverera`.
 */
export async function registrera(tx: Tx, inkommet: Inkommetrad, form: Registreringsform, personId: string, nu: Date): Promise<Registrerat> {
  if (!arMojligAnkomst(form.ankomstdag, dagI(nu))) throw new Refused('ankomst_i_framtiden');
  await taInkommet(tx, { id: inkommet.id, version: form.version }, 'registrerad', personId, nu);

  const { myndighetId } = inkommet;
  const { arendemening = '', internMening = null, klassificering = null, handlaggareId = null } = form;
  const arende = form.till === 'nytt' ? await oppnaArende(tx, { myndighetId, arendemening, internMening, klassificering, handlaggareId, nu }) : await befintligt(tx, form.arendeId ?? '', myndighetId);
  const handling = await registreraHandling(tx, {
    arendeId: arende.id, myndighetId, riktning: 'inkommen', rubrik: form.rubrik, handlingsdatum: form.handlingsdatum,
    inkom: ankomst(inkommet.inkom, dagI(inkommet.inkom), form.ankomstdag),
    motpart: form.motpart, motpartOrganisationId: inkommet.franOrganisationId, filer: inkommet.filer.map(({ filHash, namn, typ }) => ({ hash: filHash, namn, typ })),
    innehall: inkommet.innehall, utbyteId: inkommet.utbyteId, personId, nu,
  });
  await tx.inkommet.updateMany({ where: { id: inkommet.id }, data: { handlingId: handling.id, arendeId: arende.id } });
  await kvittera(tx, inkommet, { arendeId: arende.id, dnr: arende.dnr, lopnr: handling.lopnr, aktbilaga: handling.aktbilaga, nu });
  return { ...handling, arendeId: arende.id, dnr: arende.dnr, nytt: form.till === 'nytt' };
}

async function befintligt(tx: Tx, id: string, myndighetId: string): Promise<{ id: string; dnr: string }> {
  const arende = await tx.arende.findFirst({ where: { id, myndighetId }, select: { id: true, dnr: true } });
  if (!arende) throw new Refused('finns_inte');
  return arende;
}
