'use server';
import { onward, refusal } from '#lib/platform/action';
import { loggaInMed, loggaInSomDemo } from '#lib/platform/inloggning';
import { typedValues, type Svar } from '#lib/platform/svar';
import { egenAdress } from './till.ts';

const ord = (form: FormData, namn: string) => String(form.get(namn) ?? '');

export async function loggaIn(_fore: Svar, form: FormData): Promise<Svar> {
  const [epost, losenord] = [ord(form, 'epost'), ord(form, 'losenord')];
  const falt = { ...(epost.trim() ? {} : { epost: ['Skriv din e-postadress.'] }), ...(losenord ? {} : { losenord: ['Skriv ditt lösenord.'] }) };
  if (Object.keys(falt).length > 0) return { ok: false, kod: 'ogiltig', falt, varden: typedValues(form) };
  const nej = await refusal(() => loggaInMed(epost, losenord));
  if (nej) return { ...nej, varden: typedValues(form) };
  return { ok: true, ...(await onward(egenAdress(form.get('till')))) };
}

export async function loggaInDemo(_fore: Svar, form: FormData): Promise<Svar> {
  const nej = await refusal(() => loggaInSomDemo(ord(form, 'kontoId')));
  return nej ?? { ok: true, ...(await onward(egenAdress(form.get('till')))) };
}
