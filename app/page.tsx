import { redirect } from 'next/navigation';
import { getActor } from '#lib/platform/auth';

export default async function Start() {
  redirect((await getActor()) ? '/min-dag' : '/logga-in');
}
