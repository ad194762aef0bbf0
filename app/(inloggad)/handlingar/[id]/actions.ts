'use server';
import { formAction } from '#lib/platform/action';
import { makulera } from '#lib/handling/makulera';
import { markeraSekretess } from '#lib/handling/markeraSekretess';

export const makuleraAction = formAction(makulera, '/handlingar');
export const markeraSekretessAction = formAction(markeraSekretess, '/handlingar');
