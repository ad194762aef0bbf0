'use server';
import { aterkalla } from '#lib/inlaga/aterkalla';
import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { svara } from '#lib/inlaga/svara';
import { formAction } from '#lib/platform/action';

export const lamnaInAction = formAction(lamnaIn, '/inlagor', { vidare: ({ subject }) => `/inlagor/${subject}` });
export const aterkallaAction = formAction(aterkalla, '/inlagor');
export const svaraAction = formAction(svara, '/inlagor');
