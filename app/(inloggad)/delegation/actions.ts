'use server';
import { besvaraYttrande } from '#lib/delegation/besvaraYttrande';
import { fattaDelegationsbeslut } from '#lib/delegation/fattaBeslut';
import { importeraOrdning, sparaDelegationspunkt } from '#lib/delegation/skotaOrdning';
import { formAction } from '#lib/platform/action';

const har = '/delegation';
export const fattaAction = formAction(fattaDelegationsbeslut, har, { vidare: ({ detalj, subject }) => `${har}/${String(detalj?.['organId'])}?fattat=${subject}` });
export const besvaraYttrandeAction = formAction(besvaraYttrande, '/yttranden/[id]', { vidare: ({ detalj }) => `/yttranden/${String(detalj?.['yttrandeId'])}?besvarat=1` });
export const sparaPunktAction = formAction(sparaDelegationspunkt, har);
export const importeraAction = formAction(importeraOrdning, har, { vidare: ({ subject, detalj }) => `${har}/${subject}/ordning?importerade=${String(detalj?.['antal'])}` });
