'use server';
import { formAction } from '#lib/platform/action';
import { oversand } from '#lib/yttrande/oversand';
import { sammanstall } from '#lib/yttrande/sammanstall';
import { nyVersion } from '#lib/dokument/godkann';
import { godkannKonsoliderad } from '#lib/yttrande/godkannKonsoliderad';
import { laggTillRemiss } from '#lib/yttrande/laggTillRemiss';
import { skapaSkrivelse } from '#lib/yttrande/skapaYttrande';

export const oversandAction = formAction(oversand, '/yttranden/[id]');
export const skapaSkrivelseAction = formAction(skapaSkrivelse, '/yttranden/[id]', { vidare: (e) => `/dokument/${e.subject}` });
export const godkannKonsolideradAction = formAction(godkannKonsoliderad, '/yttranden/[id]');
export const borjaSammanfogaAction = formAction(nyVersion, '/yttranden/[id]', { vidare: (e) => `/dokument/${e.subject}` });
export const laggTillRemissAction = formAction(laggTillRemiss, '/yttranden/[id]');
export const sammanstallAction = formAction(sammanstall, '/yttranden/[id]', { vidare: (e) => `/yttranden/${e.subject}` });
