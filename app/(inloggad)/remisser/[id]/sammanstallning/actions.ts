'use server';
import { formAction } from '#lib/platform/action';
import { bestallAterkoppling } from '#lib/sammanstallning/aterkoppla';
import { andra } from '#lib/sammanstallning/andra';
import { avmarka } from '#lib/sammanstallning/avmarka';
import { bemot } from '#lib/sammanstallning/bemot';
import { lossa } from '#lib/sammanstallning/lossa';
import { marka } from '#lib/sammanstallning/marka';
import { sammanfor } from '#lib/sammanstallning/sammanfor';

export const markaAction = formAction(marka, '/remisser');
export const bestallAterkopplingAction = formAction(bestallAterkoppling, '/remisser');
export const andraAction = formAction(andra, '/remisser');
export const avmarkaAction = formAction(avmarka, '/remisser');
export const sammanforAction = formAction(sammanfor, '/remisser');
export const lossaAction = formAction(lossa, '/remisser');
export const bemotAction = formAction(bemot, '/remisser');
