import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { encode } from 'next-auth/jwt';
import * as Y from 'yjs';
import { skrivIn, textUr, yDoc } from '#lib/dokument/ytext';
import type { Doc } from '#lib/dokument/schema';
import { inRegister, inTenant } from '#lib/platform/db';
import type { Actor } from '#lib/platform/actor';

const secret = (process.env['NEXTAUTH_SECRET'] ??= 'provets-hemlighet-provets-hemlighet');

/** A signed-in session of the person, as its id and the cookie that a browser would send. */
export async function session({ organisationId, personId }: Actor) {
  const konto = await inRegister((tx) => tx.konto.create({ data: { epost: `${crypto.randomUUID()}@prov.test`, losenord: 'x', aktiv: true } }));
  await inTenant({ organisationId, personId }, (tx) => tx.person.updateMany({ where: { id: personId }, data: { kontoId: konto.id } }));
  const { id: sid } = await inRegister((tx) => tx.session.create({ data: { kontoId: konto.id, organisationId, personId, expires: new Date(Date.now() + 3_600_000) } }));
  return { sid, cookie: `next-auth.session-token=${await encode({ token: { sid }, secret })}`, avsluta: () => inRegister((tx) => tx.session.deleteMany({ where: { id: sid } })) };
}

export type Klient = Awaited<ReturnType<typeof klient>>;

/** A browser that writes: the same provider as the desk's, and the same question of whether it is saved. */
export function klient(port: number, cookie: string, dokumentId: string, y = new Y.Doc()) {
  class Medkaka extends WebSocket { constructor(url: string) { super(url, { headers: { cookie, origin: `http://127.0.0.1:${port}` } } as unknown as string); } }
  const socket = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}/samskriv`, WebSocketPolyfill: Medkaka, autoConnect: false, delay: 100, minDelay: 50, maxDelay: 300 });
  const provider = new HocuspocusProvider({ name: dokumentId, document: y, websocketProvider: socket, token: 'session' });
  const vantande = new Map<number, (skriver: boolean) => void>();
  let n = 0;
  const nekad: string[] = [];
  let stangd = 0;
  let besked = 0;
  provider.on('stateless', ({ payload }: { payload: string }) => { const b = JSON.parse(payload) as { t: string; n: number; skriver: boolean }; if (b.t === 'sparat') vantande.get(b.n)?.(b.skriver); else besked++; });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => nekad.push(reason));
  socket.on('disconnect', () => stangd++);
  provider.attach();
  const synkad = () => (provider.isSynced ? Promise.resolve() : new Promise<void>((klart) => { provider.on('synced', () => klart()); }));
  return {
    y, provider, nekad,
    get stangd() { return stangd; },
    /** How many times the server has said that something is new: a right, a state, a comment. */
    get besked() { return besked; },
    anslut: async () => { void socket.connect(); await synkad(); },
    koppla: () => void socket.connect(),
    fran: async () => { socket.disconnect(); await tills(() => !provider.isSynced); },
    synkad,
    /** Adds words last in the first paragraph, as typing does. */
    skriv(ord: string) {
      const forsta = forstaText(y);
      forsta.insert(forsta.length, ord);
    },
    satt: (innehall: Doc) => skrivIn(y, { innehall }),
    // Of a copy: to read a shared text is to tidy it.
    text: () => textUr(yDoc(Y.encodeStateAsUpdate(y))),
    /** Resolves when the server says that the database has all that was sent before; the answer is whether one may write. */
    sparat: () => new Promise<boolean>((klart, fel) => {
      const mitt = ++n;
      const fraga = () => provider.sendStateless(JSON.stringify({ t: 'sparat?', n: mitt }));
      const igen = setInterval(fraga, 500);
      const timer = setTimeout(() => { clearInterval(igen); fel(new Error('inget svar på sparat?')); }, 10_000);
      vantande.set(mitt, (skriver) => { clearInterval(igen); clearTimeout(timer); klart(skriver); });
      fraga();
    }),
    bort: () => { provider.destroy(); socket.destroy(); },
  };
}

/** The first run of text in the shared document, made when there is none. */
export function forstaText(y: Y.Doc): Y.XmlText {
  const ga = (el: Y.XmlElement | Y.XmlFragment): Y.XmlText | null => {
    for (const barn of el.toArray()) {
      if (barn instanceof Y.XmlText) return barn;
      if (barn instanceof Y.XmlElement) {
        const djupare = ga(barn);
        if (djupare) return djupare;
        if (barn.nodeName === 'paragraph') { const ny = new Y.XmlText(); barn.insert(0, [ny]); return ny; }
      }
    }
    return null;
  };
  const text = ga(y.getXmlFragment('text'));
  if (!text) throw new Error('the shared document has no paragraph');
  return text;
}

/** Waits until it is so. */
export async function tills(sant: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const slut = Date.now() + ms;
  while (!(await sant())) {
    if (Date.now() > slut) throw new Error('det blev inte så i tid');
    await new Promise((klart) => { setTimeout(klart, 25); });
  }
}
