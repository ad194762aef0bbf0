'use server';
import { aterlamna, begarGranskning } from '#lib/dokument/begarGranskning';
import { delaMed } from '#lib/dokument/delaMed';
import { godkann, nyVersion } from '#lib/dokument/godkann';
import { ateroppna, kommentera, losKommentar, svaraKommentar } from '#lib/dokument/kommentera';
import { getDokument, getText } from '#lib/dokument/queries';
import { sattUndertecknare } from '#lib/dokument/sattUndertecknare';
import { spara } from '#lib/dokument/spara';
import { callAction, formAction } from '#lib/platform/action';
import { getActor, requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { getUnderlag } from '#lib/yttrande/queries';
import { registreraSomHandling } from '#lib/yttrande/registreraSomHandling';

const sparaText = callAction(spara);

/** The autosave, and the advice as it stands after it. */
export async function sparaAction(input: Parameters<typeof sparaText>[0]) {
  const svar = await sparaText(input);
  if (!svar.ok || svar.detalj?.['krock'] === true) return svar;
  return { ...svar, rad: await radFor(input.dokumentId) };
}

async function radFor(dokumentId: string) {
  const ctx = { actor: await requireActor(), nu: nu() };
  return (await getUnderlag(ctx, dokumentId))?.rad ?? (await getDokument(ctx, dokumentId)).rad;
}

/** The stored text, when somebody else has saved meanwhile. */
export async function hamtaText(dokumentId: string) {
  const actor = await getActor();
  return actor && typeof dokumentId === 'string' ? getText({ actor, nu: nu() }, dokumentId).catch(() => null) : null;
}

export const kommenteraAction = callAction(kommentera);
export const svaraAction = callAction(svaraKommentar);
export const losAction = callAction(losKommentar);
export const ateroppnaAction = callAction(ateroppna);
export const undertecknareAction = callAction(sattUndertecknare);

const sida = '/dokument/[id]';
export const delaAction = formAction(delaMed, sida);
export const begarGranskningAction = formAction(begarGranskning, sida);
export const aterlamnaAction = formAction(aterlamna, sida);
export const godkannAction = formAction(godkann, sida, { vidare: (e) => `/dokument/${e.subject}` });
export const nyVersionAction = formAction(nyVersion, sida);
export const registreraAction = formAction(registreraSomHandling, sida);
