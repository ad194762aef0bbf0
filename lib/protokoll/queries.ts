import '#server-only';
import type { Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import type { RikNod } from '#lib/platform/pdf/data';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { lasInnehall, rollnamn } from './innehall.ts';
import { justerasSenast } from './justeringsfrist.ts';
import { kvarAttSkriva, skrivUnder, vagra } from './justeringsset.ts';
import { meningarFor } from './meningar.ts';
import { nummerAv } from './paragraftext.ts';
import { granskning } from './passera.ts';
import { protokolldata, protokollfilnamn } from './pdfdata.ts';
import { may } from './policy.ts';
import { loadProtokoll, loadSet, type Protokoll, type Setpost } from './store.ts';
import { skrivOgonblick } from './tid.ts';
import { kanSkrivasSomText, tillText } from './text.ts';
import { mojligaJusterare } from './undertecknare.ts';

const spann = (s: Protokoll['s'], ids: readonly string[]) => paragrafspann(s.paragrafer.filter(({ id }) => ids.includes(id)).map(({ beteckning }) => nummerAv(beteckning)));

/** A meeting's protocol: its sets as tabs, and the one that is looked at with all that its page draws. Sets one may not see are not there. */
export const getProtokoll = query({
  name: 'protokoll.visa',
  async load(tx, { sammantradeId, setId }: { sammantradeId: string; setId?: string | undefined }, { actor }) {
    const p = await loadProtokoll(tx, sammantradeId);
    if (!may.oppna(actor, p)) throw new Refused('finns_inte');
    const synliga = p.sets.filter((post) => may.visa(actor, { ...post, s: p.s }));
    if (synliga.length === 0 && !may.skota(actor, p)) throw new Refused('finns_inte');
    const vald = synliga.find(({ set }) => set.id === setId) ?? synliga[0];
    return { ...p, synliga, vald, sekreterare: may.skota(actor, p) ? await sekreterare(tx, p) : [] };
  },
  may: may.oppna,
  view(p, { actor, nu }) {
    const { s, synliga, vald, sekreterare: valbara } = p;
    const namn = (id: string) => s.personer[id]?.namn ?? '';
    return {
      id: s.id, organ: s.organ.namn, datum: s.datum, status: s.status, skota: may.skota(actor, p), utanSet: s.paragrafer.filter(({ justeringssetId }) => justeringssetId === null).length, paragrafer: s.paragrafer.length,
      flikar: synliga.map(({ set }) => ({ id: set.id, text: spann(s, set.paragrafer), status: set.status, omedelbar: set.omedelbar, sekretess: s.paragrafer.some((x) => set.paragrafer.includes(x.id) && x.arende !== null && p.kring.sekretess.has(x.arende.id)) })),
      vald: vald ? setvy(p, vald, actor, nu) : null,
      valbara: { sekreterare: valbara, fortroendevalda: mojligaJusterare(s).map((id) => ({ id, namn: namn(id), parti: s.personer[id]?.parti ?? null })) },
      attFlytta: s.paragrafer.map((x) => ({ id: x.id, text: `${x.beteckning} ${x.rubrik}`, setId: x.justeringssetId })),
    };
  },
});
export type Protokollvy = Awaited<ReturnType<typeof getProtokoll>>;
export type Setvy = NonNullable<Protokollvy['vald']>;

async function sekreterare(tx: Tx, { s }: Protokoll) {
  const rader = await tx.person.findMany({
    where: { aktiv: true, behorigheter: { some: { roll: 'namndsekreterare', OR: [{ organId: s.organ.id }, { myndighetId: s.organ.myndighetId }, { myndighetId: null, organId: null }] } } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true },
  });
  return rader;
}

function setvy(p: Pick<Protokoll, 's' | 'kring'>, post: Setpost, actor: Actor, nu: Date) {
  const { s, kring } = p;
  const { set, uppgift, fryst, tecknade, undantag, rattelser, filer, vagrat } = post;
  const skota = may.skota(actor, p);
  const utkast = set.status === 'utkast';
  const nuvarande = utkast || !fryst ? granskning({ s, uppgift, kring }, nu) : null;
  const innehall = nuvarande ? nuvarande.innehall : lasInnehall(fryst?.json ?? '');
  const kvar = kvarAttSkriva(set);
  const egna = s.paragrafer.filter(({ id }) => set.paragrafer.includes(id));
  const redigerbar = utkast && skota;
  return {
    id: set.id, status: set.status, omedelbar: set.omedelbar, spann: spann(s, set.paragrafer), innehall, hash: fryst?.hash ?? null, frystAt: fryst?.skapad ?? null,
    justerat: set.status === 'justerat' ? set.justerat : null, senast: justerasSenast(s.dagar.at(-1)?.datum ?? s.datum, s.organ.regelverk.justeringsdagar), dagar: s.organ.regelverk.justeringsdagar, justeringssatt: s.organ.regelverk.justeringssatt, numreras: s.paragrafer.some(({ nr }) => nr === null), idag: dagI(nu), anslas: s.organ.regelverk.anslaJustering, overklagas: s.organ.regelverk.overklagande === 'KL13',
    meningar: redigerbar ? Object.fromEntries(egna.map((x) => [x.id, meningarFor(x, s, kring.redigerade)])) : {},
    texter: redigerbar ? Object.fromEntries(egna.map((x) => {
      const doc = x.arendetext as RikNod | null;
      return [x.id, { rubrik: x.rubrik, text: kanSkrivasSomText(doc) ? tillText(doc) : null, anteckningar: x.anteckningar.map(({ id, text }) => ({ id, text: text ?? '' })) }];
    })) : {},
    vaggar: nuvarande?.kontroll.vaggar ?? [],
    varningar: (nuvarande?.kontroll.varningar ?? []).map((v) => ({ ...v, skal: undantag.findLast((u) => u.kod === v.kod && u.paragraf === v.paragraf)?.skal ?? null })),
    passerade: utkast ? [] : undantag,
    undertecknare: uppgift.undertecknare.map((u) => ({ ...u, rollnamn: rollnamn[u.roll], at: tecknade.find((t) => t.personId === u.personId && t.roll === u.roll)?.at ?? null, jag: u.personId === actor.personId, tur: kvar[0] === u.personId })),
    vagrat: vagrat.filter((v) => skota || v.galler),
    iTurordning: set.iTurordning, plats: uppgift.plats, tid: skrivOgonblick(uppgift.planeradTid, uppgift.kandTid), publicera: post.publicera, rattelser,
    pdf: set.status === 'justerat' && fryst !== null && filer.some((f) => f.slag === 'protokoll' && f.frystId === fryst.id),
    original: filer.some((f) => f.slag === 'original' && f.frystId === fryst?.id),
    kan: {
      redigera: redigerbar, las: redigerbar, utse: skota && set.status !== 'justerat', lasUpp: skota && set.status === 'signeras', ratta: skota && set.status === 'justerat',
      skrivUnder: fryst !== null && skrivUnder(set, actor.personId, fryst.hash, nu).ok, vantar: set.status === 'signeras' && kvar.includes(actor.personId), vagra: set.status === 'signeras' && vagra(set, actor.personId, 'x', nu).ok,
    },
  };
}

/** One set for the one who signs it, or reads it: the frozen text and nothing else. */
export const getJustering = query({
  name: 'protokoll.justering',
  async load(tx, setId: string, { actor }) {
    const vald = await loadSet(tx, setId);
    if (vald.set.status === 'utkast' || !may.visa(actor, vald)) throw new Refused('finns_inte');
    return vald;
  },
  may: may.visa,
  view: (vald, { actor, nu }) => ({ organ: vald.s.organ.namn, datum: vald.s.datum, sammantradeId: vald.s.id, vald: setvy(vald, vald, actor, nu), personal: may.oppna(actor, vald) }),
});

/** The PDF of a set: the stored one when it is justerat, else what a preview is set from. `lasbar` says why there is none. */
export const getProtokollPdf = query({
  name: 'protokoll.pdf',
  async load(tx, { setId, slag = 'protokoll' }: { setId: string; slag?: 'protokoll' | 'original' }, { actor, nu }) {
    const vald = await loadSet(tx, setId);
    if (!may.visa(actor, vald)) throw new Refused('finns_inte');
    if (vald.set.status === 'utkast' && !may.skota(actor, vald)) throw new Refused('finns_inte');
    const lagrad = vald.fryst && vald.filer.find((f) => f.slag === slag && f.frystId === vald.fryst?.id);
    const innehall = vald.fryst ? lasInnehall(vald.fryst.json) : granskning(vald, nu).innehall;
    return { ...vald, innehall, fil: lagrad ? await openFile(tx, lagrad.filHash) : null };
  },
  may: may.visa,
  view: ({ set, innehall, fil, fryst, tecknade }) => ({
    namn: protokollfilnamn(innehall), fil,
    data: protokolldata(innehall, fryst ? { hash: fryst.hash, justerat: set.status === 'justerat' ? set.justerat : null, tecknade } : null),
  }),
});
