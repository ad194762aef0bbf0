'use server';
import { formAction } from '#lib/platform/action';
import { aterrapporteraUppdrag, forklaraForsening, tilldelaUppdrag } from '#lib/protokoll/skotUppdrag';

export const aterrapporteraAction = formAction(aterrapporteraUppdrag, '/uppdrag');
export const forklaraAction = formAction(forklaraForsening, '/uppdrag');
export const tilldelaAction = formAction(tilldelaUppdrag, '/uppdrag');
