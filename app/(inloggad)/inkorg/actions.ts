'use server';
import { callAction, formAction } from '#lib/platform/action';
import { taEmot } from '#lib/handling/inkorg';
import { laggTillbaka } from '#lib/handling/laggTillbaka';
import { registrerasEj } from '#lib/handling/registrerasEj';
import { registreraInkommet } from '#lib/arende/registreraInkommet';

export const taEmotFil = callAction(taEmot, '/inkorg');
export const antecknaAction = formAction(taEmot, '/inkorg', { vidare: ({ subject }) => `/inkorg/${subject}` });
export const registreraAction = formAction(registreraInkommet, '/inkorg', { vidare: ({ arendeId }) => `/arenden/${arendeId}` });
export const registrerasEjAction = formAction(registrerasEj, '/inkorg', { vidare: ({ subject }) => `/inkorg?undan=${subject}` });
export const laggTillbakaAction = formAction(laggTillbaka, '/inkorg', { vidare: ({ subject }) => `/inkorg/${subject}` });
