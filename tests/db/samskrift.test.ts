import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { delaMed } from '#lib/dokument/delaMed';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { godkann, nyVersion } from '#lib/dokument/godkann';
import { harForslag } from '#lib/dokument/forslagsratt';
import { getDokument, getVersion } from '#lib/dokument/queries';
import { textAv, type Doc } from '#lib/dokument/schema';
import { samskriv } from '#lib/dokument/samskriv';
import { spara } from '#lib/dokument/spara';
import { loadDokument } from '#lib/dokument/store';
import { inTenant, type Tx } from '#lib/platform/db';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { dokumentet, remissarende, stycke } from '../factories/skriv.ts';
import { forstaText, klient, session, tills, type Klient } from '../factories/samskrift.ts';
import { skrivserver } from '../factories/skrivserver.ts';
import { stormProv } from '../factories/storm.ts';

let server: Awaited<ReturnType<typeof skrivserver>>;
const oppna: Klient[] = [];
beforeAll(async () => { server = await skrivserver(); });
afterAll(async () => { for (const k of oppna) k.bort(); await server.stang(); });

async function yttrande(k: Kommun) {
  const { ctx } = await k.person('handlaggare', 'SN');
  const { arendeId } = await remissarende(k, 'SN');
  const event = await skapaYttrande(ctx, { arendeId });
  return { ctx, dokumentId: String(event.detalj?.['dokumentId']) };
}
async function vid(k: Kommun, roll: Parameters<Kommun['person']>[0], dokumentId: string, kod = 'SN', port = server.port) {
  const { actor, ctx, id } = await k.person(roll, kod);
  const s = await session(actor);
  const c = klient(port, s.cookie, dokumentId);
  oppna.push(c);
  return { ...s, c, ctx, id };
}
/** The same transaction, in which something happens elsewhere right after the row of a document was read the first time. */
function efterForsta(tx: Tx, gor: () => Promise<unknown>): Tx {
  let gjort = false;
  const findFirst = async (fraga: object) => {
    const rad: unknown = await tx.dokument.findFirst(fraga);
    if (!gjort) { gjort = true; await gor(); }
    return rad;
  };
  const dokument = new Proxy(tx.dokument, { get: (d, namn): unknown => (namn === 'findFirst' ? findFirst : Reflect.get(d, namn)) });
  return new Proxy(tx, { get: (t, namn): unknown => (namn === 'dokument' ? dokument : Reflect.get(t, namn)) });
}
const delar = (k: Kommun, dokumentId: string) => inTenant(k.system.actor, (tx) => tx.samskriftsdel.count({ where: { dokumentId } }));

describe('flera skriver i samma text', () => {
  test('det båda skriver finns hos båda och i databasen, och det som sagts vara sparat är det som fryses', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const [a, b] = [await vid(k, 'handlaggare', dokumentId), await vid(k, 'chef', dokumentId)];
    await Promise.all([a.c.anslut(), b.c.anslut()]);
    a.c.skriv('Handläggarens ord. ');
    b.c.skriv('Chefens ord. ');
    await Promise.all([a.c.sparat(), b.c.sparat()]);
    await tills(() => textAv(a.c.text().innehall).includes('Chefens') && textAv(b.c.text().innehall).includes('Handläggarens'));
    expect(a.c.text()).toEqual(b.c.text());
    // Read by anybody else before anything has been put together.
    expect((await dokumentet(k, dokumentId)).innehall).toEqual(a.c.text().innehall);

    await begarGranskning(ctx, { dokumentId });
    const { version } = await dokumentet(k, dokumentId);
    b.c.skriv('Ett sista ord.');
    await b.c.sparat();
    await expect(godkann(b.ctx, { dokumentId, version })).rejects.toThrow('andrat_sedan_du_laste');
    const event = await godkann(b.ctx, { dokumentId, version: (await dokumentet(k, dokumentId)).version });
    const frusen = await getVersion(ctx, { dokumentId, nr: Number(event.detalj?.['nr']) });
    for (const ord of ['Handläggarens ord.', 'Chefens ord.', 'Ett sista ord.']) expect(textAv(frusen.innehall)).toContain(ord);
  });

  test('en godkänd text går inte att skriva i, och nästa version går vidare därifrån', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    await a.c.anslut();
    a.c.skriv('Före. ');
    await a.c.sparat();
    await begarGranskning(ctx, { dokumentId });
    const chef = (await k.person('chef', 'SN')).ctx;
    await godkann(chef, { dokumentId, version: (await dokumentet(k, dokumentId)).version });
    const fore = await dokumentet(k, dokumentId);
    a.c.skriv('Efter. ');
    expect(await a.c.sparat()).toBe(false);
    expect(await dokumentet(k, dokumentId)).toEqual(fore);
    // The words are still with the writer, and are taken in when the next version is opened.
    await nyVersion(ctx, { dokumentId });
    await a.c.fran();
    await a.c.anslut();
    await a.c.sparat();
    expect(textAv((await dokumentet(k, dokumentId)).innehall)).toBe('Före. Efter. ');
  });

  test('ett kommando som ändrar texten når dem som skriver, och det de skriver samtidigt finns kvar', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    await a.c.anslut();
    a.c.skriv('Från webbläsaren. ');
    await a.c.sparat();
    const dok = await dokumentet(k, dokumentId);
    const innehall: Doc = { type: 'doc', content: [...dok.innehall.content, stycke('Från ett kommando.')] };
    await spara(ctx, { dokumentId, version: dok.version, innehall, titel: 'En ny rubrik' });
    a.c.skriv('Och mer.');
    await a.c.sparat();
    await tills(() => a.c.text().titel === 'En ny rubrik');
    const efter = await dokumentet(k, dokumentId);
    expect(efter).toMatchObject({ titel: 'En ny rubrik', innehall: a.c.text().innehall });
    for (const ord of ['Från webbläsaren. Och mer.', 'Från ett kommando.']) expect(textAv(efter.innehall)).toContain(ord);
  });

  test('när skrivandet vilar står texten där resten av huset läser den, och det är antecknat vem som skrev', async () => {
    const k = await kommun();
    const { dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    await a.c.anslut();
    a.c.skriv('Vilar.');
    await a.c.sparat();
    await tills(async () => (await delar(k, dokumentId)) === 0);
    const rad = await inTenant(k.system.actor, (tx) => tx.dokument.findFirstOrThrow({ where: { id: dokumentId } }));
    expect(JSON.stringify(rad.innehall)).toContain('Vilar.');
    const rader = await inTenant(k.system.actor, (tx) => tx.handelse.findMany({ where: { subject: dokumentId, command: 'dokument.samskriv' } }));
    expect(rader.map((r) => JSON.parse(r.detalj) as object)).toMatchObject([{ skrev: a.id }]);
  });

  test('den som läser i samma stund som det skrivna läggs i raden ser varje ord', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    await a.c.anslut();
    a.c.skriv('Just skrivet.');
    await a.c.sparat();
    expect(await delar(k, dokumentId)).toBeGreaterThan(0);
    // The row has been read, and before what lies beside it is, it is put together by somebody else.
    const dok = await inTenant(ctx.actor, (tx) => loadDokument(efterForsta(tx, () => samskriv(ctx, { dokumentId })), dokumentId));
    expect(await delar(k, dokumentId)).toBe(0);
    expect(textAv(dok.innehall)).toContain('Just skrivet.');
  });
});

describe('rätten prövas vid varje ord', () => {
  test('den som bara får läsa eller kommentera ändrar ingenting', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    const lasare = await vid(k, 'registrator', dokumentId);
    const kommentator = await vid(k, 'namndsekreterare', dokumentId);
    await delaMed(ctx, { dokumentId, personId: kommentator.id, ratt: 'kommentera' });
    await a.c.anslut();
    a.c.skriv('Behörigt från början. ');
    await a.c.sparat();
    await Promise.all([lasare, kommentator].map((x) => x.c.anslut()));
    const fore = await dokumentet(k, dokumentId);
    for (const x of [lasare, kommentator]) {
      x.c.skriv('Obehörigt. ');
      expect(await x.c.sparat()).toBe(false);
    }
    await a.c.sparat();
    expect(textAv(a.c.text().innehall)).not.toContain('Obehörigt');
    expect(await dokumentet(k, dokumentId)).toEqual(fore);

    // A right that is given in the middle of it counts from the next word, and one that is taken away too.
    const fick = kommentator.c.besked;
    await delaMed(ctx, { dokumentId, personId: kommentator.id, ratt: 'skriva' });
    await tills(() => kommentator.c.besked > fick);
    kommentator.c.skriv('Behörigt.');
    await tills(() => textAv(a.c.text().innehall).includes('Behörigt.'));
    await tills(() => kommentator.c.provider.isSynced);
    const innan = kommentator.c.besked;
    await delaMed(ctx, { dokumentId, personId: kommentator.id, ratt: 'kommentera' });
    await tills(() => kommentator.c.besked > innan);
    kommentator.c.skriv(' För sent.');
    expect(await kommentator.c.sparat()).toBe(false);
    expect(textAv((await dokumentet(k, dokumentId)).innehall)).not.toContain('För sent');
  });

  test('den som får kommentera får föreslå, men inte ändra, röra andras förslag eller skriva i någon annans namn', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    const b = await vid(k, 'namndsekreterare', dokumentId);
    await delaMed(ctx, { dokumentId, personId: b.id, ratt: 'kommentera' });
    await a.c.anslut();
    a.c.skriv('Bussarna går sent.');
    await a.c.sparat();
    await b.c.anslut();
    const mark = (slag: string, personId: string, namn: string) => ({ [slag]: { id: crypto.randomUUID(), personId, namn, tid: '2026-03-09T10:00:00Z' } });
    const egen = 'namndsekreterare SN';
    const forsta = (x: Klient) => forstaText(x.y);
    forsta(b.c).insert(0, 'Alla ', mark('tillagg', b.id, egen));
    expect(await b.c.sparat()).toBe(true);
    await tills(() => textAv(a.c.text().innehall).startsWith('Alla '));
    const fore = await dokumentet(k, dokumentId);
    expect(harForslag(fore.innehall)).toBe(true);

    forsta(a.c).insert(0, 'Ett ', mark('tillagg', a.id, 'handlaggare SN'));
    await a.c.sparat();
    await tills(() => textAv(b.c.text().innehall).startsWith('Ett '));
    const sist = await dokumentet(k, dokumentId);
    const elakt: ((t: ReturnType<typeof forsta>) => void)[] = [
      (t) => t.insert(t.length, ' Utan förslag.', { tillagg: null, strykning: null }),
      (t) => t.delete(0, 4),
      (t) => t.format(0, 4, { tillagg: null }),
      (t) => t.insert(t.length, ' Falskt.', mark('tillagg', b.id, 'Någon Annan')),
      (t) => t.insert(t.length, ' Falskt.', mark('tillagg', a.id, 'handlaggare SN')),
    ];
    for (const gor of elakt) {
      const c = klient(server.port, b.cookie, dokumentId);
      oppna.push(c);
      await c.anslut();
      gor(forsta(c));
      expect(await c.sparat()).toBe(false);
      c.bort();
      expect(await dokumentet(k, dokumentId)).toEqual(sist);
    }
    await begarGranskning(ctx, { dokumentId });
    const chef = (await k.person('chef', 'SN')).ctx;
    await expect(godkann(chef, { dokumentId, version: (await dokumentet(k, dokumentId)).version })).rejects.toThrow('oppna_forslag');
  });

  test('en session som avslutas får sin förbindelse stängd på en gång', async () => {
    const k = await kommun();
    const { dokumentId } = await yttrande(k);
    const a = await vid(k, 'handlaggare', dokumentId);
    await a.c.anslut();
    const start = Date.now();
    await a.avsluta();
    await tills(() => a.c.stangd > 0);
    expect(Date.now() - start).toBeLessThan(1_000);
    a.c.skriv('Efter utloggning.');
    await new Promise((klart) => { setTimeout(klart, 600); });
    expect(a.c.provider.isSynced).toBe(false);
    expect(textAv((await dokumentet(k, dokumentId)).innehall)).toBe('');
  });

  test('en annan nämnd, en annan kommun, en främmande sida och den utan session kommer inte in', async () => {
    const [k, annan] = await Promise.all([kommun(), kommun()]);
    const { dokumentId } = await yttrande(k);
    for (const [vilken, roll, kod] of [[k, 'handlaggare', 'KS'], [annan, 'handlaggare', 'SN'], [k, 'administrator', 'SN']] as const) {
      const x = await vid(vilken, roll, dokumentId, kod);
      x.c.koppla();
      await tills(() => x.c.nekad.length > 0);
      expect(x.c.nekad[0]).toBe('finns_inte');
    }
    const { cookie } = await session((await k.person('handlaggare', 'SN')).actor);
    const svar = (headers: Record<string, string>) => new Promise<boolean>((klart) => { const ws = new WebSocket(`ws://127.0.0.1:${server.port}/samskriv`, { headers } as unknown as string); ws.onopen = () => { klart(true); ws.close(); }; ws.onerror = () => klart(false); });
    expect(await svar({ cookie, origin: `http://127.0.0.1:${server.port}` })).toBe(true);
    expect(await svar({ cookie, origin: 'http://ond.test' })).toBe(false);
    expect(await svar({ cookie })).toBe(false);
    expect(await svar({ origin: `http://127.0.0.1:${server.port}` })).toBe(false);
  });

  test('det som mallarna inte kan skriva ut tas inte emot', async () => {
    const k = await kommun();
    const { dokumentId } = await yttrande(k);
    const onda: ((y: Y.Doc) => void)[] = [
      (y) => y.getXmlFragment('text').insert(0, [new Y.XmlElement('iframe')]),
      (y) => y.getMap('annat').set('x', 1),
      (y) => { const p = new Y.XmlElement('heading'); p.setAttribute('level', 9 as unknown as string); y.getXmlFragment('text').insert(0, [p]); },
      (y) => { const p = new Y.XmlElement('paragraph'); p.insert(0, [new Y.XmlText()]); y.getXmlFragment('text').insert(0, [p]); (p.get(0) as Y.XmlText).insert(0, 'x', { link: { href: 'javascript:alert(1)' } }); },
      (y) => { const p = new Y.XmlElement('paragraph'); p.insert(0, [new Y.XmlText()]); y.getXmlFragment('text').insert(0, [p]); (p.get(0) as Y.XmlText).insertEmbed(0, { bild: 'x' }); },
    ];
    for (const ond of onda) {
      const x = await vid(k, 'handlaggare', dokumentId);
      await x.c.anslut();
      x.c.y.transact(() => ond(x.c.y));
      await tills(() => !x.c.provider.isSynced);
      x.c.bort();
    }
    expect(await delar(k, dokumentId)).toBe(0);
    expect(textAv((await dokumentet(k, dokumentId)).innehall)).toBe('');
  });
});

test('en server som dödas mitt i skrivandet tappar inget som sagts vara sparat', async () => {
  const k = await kommun();
  const { ctx, dokumentId } = await yttrande(k);
  const barn = spawn(process.execPath, [path.join(import.meta.dirname, '../factories/skrivserver.ts')], { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((klart) => { barn.stdout.on('data', (d: Buffer) => { const p = /port (\d+)/.exec(String(d)); if (p) klart(Number(p[1])); }); });
  const a = await vid(k, 'handlaggare', dokumentId, 'SN', port);
  await a.c.anslut();
  let sparade = 0;
  let dod = false;
  const skrivet = (async () => { for (let i = 1; !dod; i++) { a.c.skriv(`ord${i} `); await a.c.sparat().then(() => { sparade = i; }, () => undefined); } })();
  await tills(() => sparade > 15);
  barn.kill('SIGKILL');
  await new Promise((klart) => { barn.on('exit', klart); });
  dod = true;
  const lovade = sparade;
  a.c.bort();
  const text = textAv((await getDokument(ctx, dokumentId)).innehall);
  for (let i = 1; i <= lovade; i++) expect(text).toContain(`ord${i} `.trim());
  void skrivet;
}, 30_000);

test('flera webbläsare med avbrott har samma text till slut som databasen, inget tecken borta', async () => {
  await stormProv({ klienter: 6, ord: 12, port: server.port, fro: 7 });
}, 60_000);
