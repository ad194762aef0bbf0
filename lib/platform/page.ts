import '#server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';

/** Who is asking and when, for a page: without a living session the browser goes to sign in and comes back here. */
export async function pageCtx(): Promise<Ctx> {
  const actor = await getActor();
  if (actor) return { actor, nu: nu() };
  const till = (await headers()).get('x-paragraf-till');
  redirect(till ? `/logga-in?till=${encodeURIComponent(till)}` : '/logga-in');
}

/** What is not there and what is not yours look the same. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused' && (error.message === 'finns_inte' || error.message === 'saknar_behorighet')) notFound();
    throw error;
  }
}
