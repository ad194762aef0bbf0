'use server';
import { redirect } from 'next/navigation';
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
  await bytOrganisationTill(String(form.get('organisationId')));
  redirect('/min-dag');
}
