'use server';
import { redirect } from 'next/navigation';
import { refusal } from '#lib/platform/action';
import { bytOrganisationTill, loggaUtFran } from '#lib/platform/inloggning';

export async function loggaUt() {
  await loggaUtFran();
  redirect('/logga-in');
}

export async function loggaUtOverallt() {
  await loggaUtFran({ overallt: true });
  redirect('/logga-in');
}

export async function bytOrganisation(form: FormData) {
  // Where one does not serve one cannot go: then nothing has changed.
  await refusal(() => bytOrganisationTill(String(form.get('organisationId'))));
  redirect('/min-dag');
}
