'use server';
import { aterlamna, begarGranskning } from '#lib/dokument/begarGranskning';
import { delaMed } from '#lib/dokument/delaMed';
import { godkann, nyVersion } from '#lib/dokument/godkann';
import { ateroppna, harSett, kommentera, losKommentar, svaraKommentar } from '#lib/dokument/kommentera';
import { noteraForMig, taBortNotering } from '#lib/dokument/notera';
import { getDokument } from '#lib/dokument/queries';
import type { Rad } from '#lib/dokument/rad';
import { sattUndertecknare } from '#lib/dokument/sattUndertecknare';
import { callAction, formAction } from '#lib/platform/action';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { getUnderlag } from '#lib/yttrande/queries';
import { registreraSomHandling } from '#lib/yttrande/registreraSomHandling';

/** The quiet advice on the text as it is kept just now. */
export async function hamtaRad(dokumentId: string): Promise<Rad[] | null> {
  const actor = await getActor();
  if (!actor || typeof dokumentId !== 'string') return null;
  const ctx = { actor, nu: nu() };
  return (await getUnderlag(ctx, dokumentId))?.rad ?? (await getDokument(ctx, dokumentId)).rad;
}

export const kommenteraAction = callAction(kommentera);
export const svaraAction = callAction(svaraKommentar);
export const losAction = callAction(losKommentar);
export const ateroppnaAction = callAction(ateroppna);
export const harSettAction = callAction(harSett);
export const noteraAction = callAction(noteraForMig);
export const taBortNoteringAction = callAction(taBortNotering);
export const undertecknareAction = callAction(sattUndertecknare);

const sida = '/dokument/[id]';
export const delaAction = formAction(delaMed, sida);
export const begarGranskningAction = formAction(begarGranskning, sida);
export const aterlamnaAction = formAction(aterlamna, sida);
export const godkannAction = formAction(godkann, sida, { vidare: (e) => `/dokument/${e.subject}` });
export const nyVersionAction = formAction(nyVersion, sida);
export const registreraAction = formAction(registreraSomHandling, sida);
