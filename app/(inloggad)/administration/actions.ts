'use server';
import { andraDiarieserie, skapaDiarieserie } from '#lib/arende/diarieserie';
import { andraBefattning } from '#lib/organisation/andraBefattning';
import { andraMyndighet } from '#lib/organisation/andraMyndighet';
import { andraOrgan } from '#lib/organisation/andraOrgan';
import { andraPerson } from '#lib/organisation/andraPerson';
import { aterstallLosenord } from '#lib/organisation/bytLosenord';
import { entlediga } from '#lib/organisation/entlediga';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { geInloggning } from '#lib/organisation/geInloggning';
import { laggTillPlatser } from '#lib/organisation/laggTillPlatser';
import { andraOrganisation, laggTillOrganisation } from '#lib/organisation/register';
import { aktiveraPerson, inaktiveraPerson } from '#lib/organisation/sattPersonAktiv';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { startaSerie } from '#lib/organisation/startaSerie';
import { taBehorighet } from '#lib/organisation/taBehorighet';
import { tillsatt } from '#lib/organisation/tillsatt';
import { tillsattFlera } from '#lib/organisation/tillsattFlera';
import { formAction } from '#lib/platform/action';
import type { Ctx } from '#lib/platform/command';

const har = '/administration';
const sparat = (var_: string) => ({ vidare: ({ subject }: { subject: string }) => `${har}/${var_}/${subject}?sparat` });

export const skapaMyndighetAction = formAction(skapaMyndighet, har, { vidare: () => har });
export const andraMyndighetAction = formAction(andraMyndighet, har, sparat('myndigheter'));
export const skapaOrganAction = formAction(skapaOrgan, har, { vidare: ({ subject }) => `${har}/organ/${subject}` });
export const andraOrganAction = formAction(andraOrgan, har, sparat('organ'));
export const laggTillPlatserAction = formAction(laggTillPlatser, har);
export const tillsattAction = formAction(tillsatt, har);
export const tillsattFleraAction = formAction(tillsattFlera, har, { vidare: ({ subject, detalj }) => `${har}/organ/${subject}?tillsatta=${detalj?.['antal'] ?? 0}` });
export const entledigaAction = formAction(entlediga, har);
export const skapaPersonAction = formAction(skapaPerson, har, { vidare: ({ subject }) => `${har}/personer/${subject}` });
export const andraPersonAction = formAction(andraPerson, har, sparat('personer'));
export const inaktiveraPersonAction = formAction(inaktiveraPerson, har);
export const aktiveraPersonAction = formAction(aktiveraPerson, har);
export const aterstallLosenordAction = formAction(aterstallLosenord, har, { vidare: ({ subject }) => `${har}/personer/${subject}?losenord` });
export const geInloggningAction = formAction(geInloggning, har);
export const geBehorighetAction = formAction(geBehorighet, har);
export const taBehorighetAction = formAction(taBehorighet, har);
export const skapaBefattningAction = formAction(skapaBefattning, har, { vidare: () => `${har}/befattningar` });
export const andraBefattningAction = formAction(andraBefattning, har, { vidare: () => `${har}/befattningar` });
export const skapaDiarieserieAction = formAction(skapaDiarieserie, har, { vidare: () => `${har}/serier` });
export const andraDiarieserieAction = formAction(andraDiarieserie, har, { vidare: () => `${har}/serier` });
export const laggTillOrganisationAction = formAction(laggTillOrganisation, har);
export const andraOrganisationAction = formAction(andraOrganisation, har, { vidare: () => `${har}/organisationer?sparat` });

/** The form chooses a series by one word; the command wants its parts. */
const startaVald = (ctx: Ctx, { serie = '', ...resten }: { serie?: string; forsta: string; skal: string }) => {
  const [slag, agareId = '', ar = ''] = String(serie).split(' ');
  return startaSerie(ctx, { ...resten, slag: slag as 'arende', agareId, ar });
};
export const startaSerieAction = formAction(startaVald, har);
