import { nu } from '#lib/platform/clock';
import { dagarEfter, dagI } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';
import { getArsplan } from '#lib/sammantrade/arsplanvy';
import { skrivKalender } from '#lib/sammantrade/ical';

type Params = { params: Promise<{ token: string }> };

/** A person's meetings as a calendar feed: the address is the key, and what it shows is what the person may see when it is asked for. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  const saknas = new Response('Kalendern finns inte, eller så gäller adressen inte längre.', { status: 404 });
  if (!/^[\w-]+$/.test(token)) return saknas;
  const lank = await inRegister((tx) => tx.lank.findFirst({ where: { token, slag: 'kalender', aterkallad: null } }));
  const actor = lank && (await actorFor(lank.organisationId, lank.amneId).catch(() => null));
  if (!actor) return saknas;
  const idag = dagI(nu());
  const { rader } = await getArsplan({ actor, nu: nu() }, { fran: dagarEfter(idag, -180), till: dagarEfter(idag, 730) });
  const bas = (process.env['NEXTAUTH_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');
  const kalender = skrivKalender(
    rader.map((r) => ({ uid: `${r.id}@paragraf`, dag: r.datum, kl: r.kl, plats: r.plats, rubrik: `${r.organ}, sammanträde`, lank: `${bas}/sammantraden/${r.id}${r.personal ? '' : '/lasrum'}`, sandes: nu(), nr: r.version, installt: r.status === 'installt' })),
    { namn: 'Sammanträden' },
  );
  return new Response(kalender, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="sammantraden.ics"', 'cache-control': 'private, max-age=900' } });
}
