'use server';
import { formAction } from '#lib/platform/action';
import { makulera, markeraSekretess } from '#lib/handling/makulera';

export const makuleraAction = formAction(makulera, '/handlingar');
export const markeraSekretessAction = formAction(markeraSekretess, '/handlingar');
