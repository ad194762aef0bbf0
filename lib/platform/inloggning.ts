import '#server-only';
import { cookies, headers } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { demoKonto, getSession, kontoWith, sessionstid } from '#lib/platform/auth';
import { saker, sessionCookie } from '#lib/platform/cookie';
import { inRegister } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { bytTill, openSession } from '#lib/platform/session';

/** Signs in with e-mail and password: a session row and the same cookie that next-auth reads. */
export async function loggaInMed(epost: string, losenord: string): Promise<void> {
  const adress = (await headers()).get('x-paragraf-adress') ?? '';
  const konto = await kontoWith(epost, losenord, adress);
  if (!konto) throw new Refused('fel_epost_eller_losenord');
  await ge(konto.id);
}

/** Signs in as one of the demo's people, in an installation that the demo made. */
export async function loggaInSomDemo(kontoId: string): Promise<void> {
  const konto = await demoKonto(kontoId);
  if (!konto) throw new Refused('finns_inte');
  await ge(konto.id);
}

async function ge(kontoId: string) {
  const secret = process.env['NEXTAUTH_SECRET'];
  const sid = await openSession(kontoId);
  if (!sid) throw new Refused('ingen_plats');
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  const forra = (await getSession())?.sid;
  if (forra) await inRegister((tx) => tx.session.deleteMany({ where: { id: forra } }));
  const token = await encode({ token: { sub: kontoId, sid }, secret, maxAge: sessionstid });
  (await cookies()).set(sessionCookie(), token, { httpOnly: true, sameSite: 'lax', secure: saker(), path: '/', maxAge: sessionstid });
}

/** Ends this session, or with `overallt` every session of the konto, wherever it is signed in. */
export async function loggaUtFran({ overallt = false } = {}): Promise<void> {
  const session = await getSession();
  const kontoId = session?.actor?.kontoId;
  if (overallt && kontoId) await inRegister((tx) => tx.session.deleteMany({ where: { kontoId } }));
  else if (session?.sid) await inRegister((tx) => tx.session.deleteMany({ where: { id: session.sid ?? '' } }));
  (await cookies()).delete(sessionCookie());
}

/** Goes on in another organisation where the same konto serves. */
export async function bytOrganisationTill(organisationId: string): Promise<void> {
  const sid = (await getSession())?.sid;
  if (!sid || !(await bytTill(sid, organisationId))) throw new Refused('finns_inte');
}
