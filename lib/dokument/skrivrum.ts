import '#server-only';
import { Hocuspocus, OutgoingMessage, type Connection, type Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Actor } from '#lib/platform/actor';
import { inTenant } from '#lib/platform/db';
import { listen } from '#lib/platform/kanal';
import { nu } from '#lib/platform/clock';
import { Refused } from '#lib/platform/result';
import { actorOf } from '#lib/platform/session';
import type { Rum } from '#lib/platform/socket';
import { skrivbart } from './dokument.ts';
import { baraForslag } from './forslagsratt.ts';
import { kanSkrivas } from './grind.ts';
import { may } from './policy.ts';
import { amneFor, laggTill, loadSamskrift, oppnaSamskrift, senastAndrad } from './samskrift.ts';
import { samskriv } from './samskriv.ts';
import { loadRatt } from './store.ts';

type Sammanhang = { sid: string; actor?: Actor; namn?: string; farg?: number; klienter?: Set<number>; avvisad?: boolean; stangd?: boolean; kand?: { ratt: Ratt; till: number } };
type Ratt = Awaited<ReturnType<typeof rattFor>>;
type Skrivet = { update: Uint8Array; actor: Actor };
type Plats = { document: Document; nr: number; ko: Skrivet[]; kedja: Promise<void>; sparat: string; skrivare: Actor | null; sluta: () => void };

const platser = new Map<string, Plats>();
/** A role can also end of itself, with its day. */
const rattsvakt = 20_000;
const kandTid = 1_000;
const [synkSteg2, synkUppdatering] = [1, 2];
/** Nothing of the browser's is stored by this mark: it came from the database. */
const urDatabasen = { source: 'local', skipStoreHooks: true } as const;

/** What this session may do in the document as of now; null when it may not even see it, or is no session any more. */
async function rattFor(sid: string, dokumentId: string) {
  const actor = await actorOf(sid);
  if (!actor) return null;
  const dok = await inTenant(actor, (tx) => loadRatt(tx, dokumentId, actor.personId)).catch((fel: unknown) => { if (fel instanceof Refused) return null; throw fel; });
  return dok && may.visa(actor, dok) ? { actor, dok, skriver: skrivbart(dok.status) && may.skriv(actor, dok), foreslar: skrivbart(dok.status) && may.kommentera(actor, dok) } : null;
}

/**
 * The same, as it was found at most a second ago. A session that ends, a right that is given or taken and a document that changes state are told at once
 * (`hor`), and then what is known is forgotten: a keystroke does not wait for the database, and yet nobody writes on an old right.
 */
async function kandRatt(context: Sammanhang, dokumentId: string): Promise<Ratt> {
  if (context.kand && context.kand.till > Date.now()) return context.kand.ratt;
  const ratt = await rattFor(context.sid, dokumentId);
  context.kand = { ratt, till: Date.now() + kandTid };
  return ratt;
}

const rum = new Hocuspocus<Sammanhang>({
  quiet: true,
  // A sign goes on at once, not with the next turn.
  flushDelay: false,
  debounce: 2_000,
  maxDebounce: 10_000,

  async onAuthenticate({ context, documentName, connectionConfig }) {
    const ratt = await rattFor(context.sid, documentName);
    if (!ratt) throw Object.assign(new Error(), { reason: 'finns_inte' });
    connectionConfig.readOnly = !ratt.skriver && !ratt.foreslar;
    return { actor: ratt.actor, namn: ratt.dok.namn, farg: farg(ratt.actor.personId), klienter: new Set<number>() };
  },

  async onLoadDocument({ document, documentName, context }) {
    const { actor } = context;
    if (!actor) throw new Refused('inte_inloggad');
    const { tillstand, nr, andrad } = await inTenant(actor, async (tx) => ({ ...(await oppnaSamskrift(tx, documentName)), andrad: await senastAndrad(tx, documentName) }));
    Y.applyUpdate(document, tillstand, urDatabasen);
    const plats: Plats = { document, nr, ko: [], kedja: Promise.resolve(), sparat: andrad.toISOString(), skrivare: null, sluta: () => undefined };
    const titta = (vad: string | null) => void hor(plats, actor, vad).catch((fel: unknown) => { console.error(fel); slapp(plats); });
    const sluta = listen(amneFor(documentName), (nyhet) => titta(nyhet?.vad ?? null));
    const timer = setInterval(() => titta(null), rattsvakt);
    plats.sluta = () => { sluta(); clearInterval(timer); };
    platser.set(documentName, plats);
  },

  // Asked before anything of it is done: the session, the person's right and the document's state as they are now.
  async beforeSync({ type, payload, connection, context, document, documentName }) {
    if (type !== synkSteg2 && type !== synkUppdatering) return;
    // What comes after a no on the same line is answered as by a reader, until the line is gone.
    const nej = (code: number, reason: string) => { context.stangd = true; connection.readOnly = true; hangUp(connection as Connection<Sammanhang>, code, reason); };
    if (context.stangd) return;
    if (!kanSkrivas(payload)) return nej(4400, 'gar_inte_att_skriva_ut');
    if (tomt(payload)) return;
    const ratt = await kandRatt(context, documentName);
    if (!ratt) return nej(4403, 'finns_inte');
    // Whoever may comment may also suggest, and nothing but that.
    const far = ratt.skriver || (ratt.foreslar && baraForslag(document, payload, { id: ratt.actor.personId, namn: ratt.dok.namn }));
    // What builds on a word that was refused is not whole: the browser comes back and says all of it.
    if (far && context.avvisad) return nej(1012, 'omstart');
    connection.readOnly = !far;
    context.avvisad = !far;
    context.actor = ratt.actor;
  },

  async onChange({ documentName, update, context, connection }) {
    const plats = platser.get(documentName);
    if (!connection || !context.actor || !plats) return;
    plats.ko.push({ update, actor: context.actor });
    void spara(plats);
  },

  // Who sits at the other end is the server's to say, and nobody speaks for another.
  async beforeHandleAwareness({ states, context, document, connection }) {
    if (!context?.klienter) return;
    const andras = new Set(document.getConnections().filter((c) => c !== connection).flatMap((c) => [...((c.context as Sammanhang).klienter ?? [])]));
    for (const [id, state] of states) {
      if (andras.has(id)) { states.delete(id); continue; }
      context.klienter.add(id);
      const { cursor } = (state ?? {}) as { cursor?: unknown };
      states.set(id, { ...(cursor === undefined ? {} : { cursor }), user: { name: context.namn, color: '#0e4d5b', nr: context.farg, personId: context.actor?.personId } });
    }
  },

  /** "Is what I have sent kept?" Answered when the database has it. The socket keeps the order: all that came before the question has been taken in. */
  async onStateless({ payload, connection, documentName }) {
    const fraga = JSON.parse(payload) as { t?: string; n?: number };
    const plats = platser.get(documentName);
    if (fraga.t !== 'sparat?' || !plats) return;
    await spara(plats);
    if (platser.get(documentName) !== plats) return;
    // Something that other words build on was lost on the way: nothing is promised before the browser has said it again.
    const helt = !plats.document.store.pendingStructs && !plats.document.store.pendingDs;
    if (!helt) connection.send(new OutgoingMessage(connection.messageAddress).createSyncMessage().writeFirstSyncStepFor(plats.document).toUint8Array());
    connection.sendStateless(JSON.stringify({ t: 'sparat', n: helt ? fraga.n : -1, at: plats.sparat, skriver: !connection.readOnly }));
  },

  async onStoreDocument({ documentName }) {
    const plats = platser.get(documentName);
    const actor = plats?.skrivare;
    if (!plats || !actor) return;
    await spara(plats);
    plats.skrivare = null;
    await samskriv({ actor, nu: nu() }, { dokumentId: documentName });
  },

  // A document that was given up may not take its successor of the same name with it.
  async beforeUnloadDocument({ documentName, document }) {
    if (rum.documents.get(documentName) !== document) throw Object.assign(new Error(), { message: '' });
  },
  async afterUnloadDocument({ documentName }) {
    platser.get(documentName)?.sluta();
    platser.delete(documentName);
  },
});

/** An update that says nothing: what a reader's browser answers with when it has nothing that we have not. */
const tomt = (update: Uint8Array) => update.length <= 2;

/** What has been taken in goes to the database, one transaction for all that has gathered. Falls it, the room is given up: each browser still has its words, and sends them again when it comes back. */
function spara(plats: Plats): Promise<void> {
  plats.kedja = plats.kedja.then(async () => {
    while (plats.ko.length > 0) {
      const { actor } = plats.ko[0] as Skrivet;
      const antal = plats.ko.findIndex((s) => s.actor.personId !== actor.personId);
      const mina = plats.ko.splice(0, antal < 0 ? plats.ko.length : antal);
      const data = mina.length === 1 && mina[0] ? mina[0].update : Y.mergeUpdates(mina.map((m) => m.update));
      const tid = nu();
      const nr = await inTenant(actor, (tx) => laggTill(tx, plats.document.name, { data, personId: actor.personId, nu: tid }));
      if (nr === null) return slapp(plats);
      // A number that we did not write is somebody else's text: it is fetched when it is told.
      if (nr === plats.nr + 1) plats.nr = nr;
      plats.sparat = tid.toISOString();
      plats.skrivare = actor;
    }
  }).catch((fel: unknown) => { console.error(fel); slapp(plats); });
  return plats.kedja;
}

/** Forgets the document as it is in memory and sends everybody away: they come back to what the database has, with what they have themselves. */
function slapp(plats: Plats): void {
  const { document } = plats;
  if (platser.get(document.name) !== plats) return;
  plats.ko.length = 0;
  plats.sluta();
  platser.delete(document.name);
  rum.documents.delete(document.name);
  for (const c of document.getConnections()) hangUp(c as Connection<Sammanhang>, 1012, 'omstart');
}
const hangUp = (c: Connection<Sammanhang>, code: number, reason: string) => { c.close({ code, reason }); c.webSocket.close(code, reason); };

/** Somebody has changed the document from elsewhere: another web process, a command, an approval. */
async function hor(plats: Plats, actor: Actor, vad: string | null): Promise<void> {
  const { document } = plats;
  if (vad !== 'text') {
    for (const c of document.getConnections() as Connection<Sammanhang>[]) {
      delete c.context.kand;
      const ratt = await kandRatt(c.context, document.name);
      if (!ratt) { hangUp(c, 4403, 'finns_inte'); continue; }
      c.readOnly = !ratt.skriver && !ratt.foreslar;
      c.sendStateless(JSON.stringify({ t: vad === 'status' ? 'status' : 'nytt', skriver: !c.readOnly }));
    }
  }
  if (vad === 'status') return;
  const nyare = await inTenant(actor, (tx) => loadSamskrift(tx, document.name));
  if (!nyare || (nyare.nr <= plats.nr && vad === 'text')) return;
  plats.nr = Math.max(plats.nr, nyare.nr);
  Y.applyUpdate(document, nyare.tillstand, urDatabasen);
}

/** One of eight colours, the same for a person wherever one meets. */
const farg = (personId: string) => [...personId].reduce((n, tecken) => (n * 31 + tecken.charCodeAt(0)) % 997, 7) % 8;

/** The room where several write in the same document at once. The name of the document is said over the socket. */
export const skrivrum: Rum = (socket, request, sid) => {
  const samtal = rum.handleConnection(socket, request, { sid });
  return { message: (data) => samtal.handleMessage(data), close: (code, reason) => samtal.handleClose({ code, reason }) };
};
