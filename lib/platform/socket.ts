import '#server-only';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import crossws from 'crossws/adapters/node';
import { decode } from 'next-auth/jwt';
import { sessionCookie } from '#lib/platform/cookie';
import { listen } from '#lib/platform/kanal';
import { actorOf } from '#lib/platform/session';

/** The browser's end of a socket, as a room sees it. */
export type Tradens = { send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) => void; close: (code?: number, reason?: string) => void; readyState: number };
/** What answers on a path: it gets the socket of a signed-in session, then what comes over it. */
export type Rum = (socket: Tradens, request: Request, sid: string) => { message: (data: Uint8Array) => void; close: (code: number, reason: string) => void };

/** How often an open socket's session is looked at besides when it is told that it has changed: one can also expire. */
const sessionsvakt = 20_000;
const storst = 4_000_000;

/** Takes up a websocket on one of the paths, for a session that is signed in and a page that is ours. False when the path is nobody's. */
export function openSockets(rum: Record<string, () => Promise<Rum>>) {
  const ws = crossws({
    serverOptions: { maxPayload: storst },
    hooks: {
      async upgrade(request) {
        if (!egenSida(request)) return new Response(null, { status: 403 });
        const sid = await sidOf(request);
        const actor = sid && (await actorOf(sid));
        const oppna = rum[new URL(request.url).pathname];
        if (!sid || !actor || !oppna) return new Response(null, { status: 401 });
        return { context: { sid, personId: actor.personId, organisationId: actor.organisationId, oppna: await oppna() } satisfies Sammanhang };
      },
      open(peer) {
        const s = peer.context as Sammanhang;
        s.samtal = s.oppna(peer.websocket as unknown as Tradens, peer.request as Request, s.sid);
        const stang = () => { peer.close(4401, 'inte_inloggad'); setTimeout(() => peer.terminate(), 1_000).unref(); };
        const titta = () => void actorOf(s.sid).then((nu) => { if (nu?.personId !== s.personId || nu.organisationId !== s.organisationId) stang(); }, () => undefined);
        const sluta = listen(`session:${s.sid}`, (nyhet) => { if (nyhet?.vad === 'delete') stang(); else titta(); });
        const timer = setInterval(titta, sessionsvakt);
        s.sluta = () => { sluta(); clearInterval(timer); };
      },
      message: (peer, message) => (peer.context as Sammanhang).samtal?.message(message.uint8Array()),
      close(peer, { code, reason }) {
        const s = peer.context as Sammanhang;
        s.sluta?.();
        s.samtal?.close(code ?? 1005, reason ?? '');
      },
    },
  });
  return {
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const path = req.url?.split('?')[0] ?? '';
      if (!Object.hasOwn(rum, path)) return false;
      // A browser that goes away in the middle is no error of ours.
      socket.on('error', () => socket.destroy());
      void ws.handleUpgrade(req, socket, head);
      return true;
    },
    close: () => ws.closeAll(1012, 'omstart', true),
  };
}

type Sammanhang = { sid: string; personId: string; organisationId: string; oppna: Rum; samtal?: ReturnType<Rum>; sluta?: () => void };

/** A page of somebody else's may not open a socket with our visitor's cookie: a browser always says which page asks. */
function egenSida({ headers }: Request): boolean {
  const fran = headers.get('origin');
  if (!fran || !URL.canParse(fran)) return false;
  const egna = [headers.get('host'), process.env['NEXTAUTH_URL'] && URL.canParse(process.env['NEXTAUTH_URL']) ? new URL(process.env['NEXTAUTH_URL']).host : null];
  return egna.includes(new URL(fran).host);
}

/** The session's id out of the signed cookie, or null. */
async function sidOf({ headers }: Request): Promise<string | null> {
  const namn = `${sessionCookie()}=`;
  const token = headers.get('cookie')?.split(/;\s*/).find((k) => k.startsWith(namn))?.slice(namn.length);
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!token || !secret) return null;
  const said = await decode({ token: decodeURIComponent(token), secret }).catch(() => null);
  return typeof said?.['sid'] === 'string' ? said['sid'] : null;
}
