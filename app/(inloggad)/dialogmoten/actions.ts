'use server';
import { fardigstall, skicka, svara } from '#lib/dialogmote/fardigstall';
import { andraPunkt, laggTillAvsnitt, laggTillDag, laggTillPunkt, skapa, skotPunkt, taBort } from '#lib/dialogmote/skriv';
import { formAction } from '#lib/platform/action';

const sida = '/dialogmoten';
export const skapaAction = formAction(skapa, sida, { vidare: ({ subject }) => `/dialogmoten/${subject}` });
export const dagAction = formAction(laggTillDag, sida);
export const avsnittAction = formAction(laggTillAvsnitt, sida);
export const punktAction = formAction(laggTillPunkt, sida);
export const andraAction = formAction(andraPunkt, sida);
export const skotAction = formAction(skotPunkt, sida);
export const taBortAction = formAction(taBort, sida);
export const fardigstallAction = formAction(fardigstall, sida);
export const skickaAction = formAction(skicka, sida);
export const svaraAction = formAction(svara, sida);
