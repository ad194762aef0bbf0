'use server';
import { skapaDokument } from '#lib/dokument/skapaDokument';
import { formAction } from '#lib/platform/action';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';

const arende = '/arenden/[id]';
export const skapaYttrandeAction = formAction(skapaYttrande, arende, { vidare: (e) => `/dokument/${String(e.detalj?.['dokumentId'])}` });
export const skapaDokumentAction = formAction(skapaDokument, arende, { vidare: (e) => `/dokument/${e.subject}` });
