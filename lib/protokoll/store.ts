import '#server-only';
import type { RikNod } from '#lib/platform/pdf/data';
import type { Tx } from '#lib/platform/db';
import { tell } from '#lib/platform/kanal';
import { Refused } from '#lib/platform/result';
import type { Sammantrade } from '#lib/sammantrade/sammantrade';
import { kungorelseinnehall } from '#lib/sammantrade/kungorelse';
import { loadRedigerade } from '#lib/sammantrade/redigerade';
import { loadSammantrade } from '#lib/sammantrade/store';
import { versionerI, type Kring, type Setuppgift, type Versionsfakta } from './bygg.ts';
import type { Fullmaktigefakta } from './fullmaktigekontroll.ts';
import type { Signeringsroll, Undertecknare } from './innehall.ts';
import type { Justeringsset } from './justeringsset.ts';
import type { Redigerad } from './meningar.ts';

export type Fryst = { id: string; nr: number; json: string; hash: string; skapad: Date };
export type Tecknad = { personId: string; roll: Signeringsroll; namn: string; titel: string | null; parti: string | null; hash: string; at: Date; metod: string };
export type Undantagsrad = { kod: string; paragraf: string | null; skal: string; at: Date };
export type Setpost = {
  set: Justeringsset;
  uppgift: Setuppgift;
  publicera: boolean;
  fryst: Fryst | null;
  tecknade: readonly Tecknad[];
  undantag: readonly Undantagsrad[];
  rattelser: readonly { id: string; paragraf: string | null; text: string; namn: string; at: Date }[];
  /** Who would not sign which text, and why; `galler` for the one that stands in the way now. */
  vagrat: readonly { namn: string; skal: string; at: Date; galler: boolean }[];
  filer: readonly { slag: string; filHash: string; frystId: string }[];
};
/** A meeting's protocol: the view of its sets. Sets that have been emptied of §§ are not there. */
export type Protokoll = { s: Sammantrade; kring: Kring; sets: readonly Setpost[] };
export type Vald = Setpost & Pick<Protokoll, 's' | 'kring'>;

const dag = (d: Date) => d.toISOString().slice(0, 10);

/** The protocol as it stands; `las` keeps others from changing the same meeting until commit. */
export async function loadProtokoll(tx: Tx, sammantradeId: string, { las = false } = {}): Promise<Protokoll> {
  if (las) {
    await tx.$queryRaw`select 1 from sammantrade where id = ${sammantradeId}::uuid for update`;
    await tell(tx, { amne: `sammantrade:${sammantradeId}` });
  }
  const s = await loadSammantrade(tx, sammantradeId);
  const kring = await loadKring(tx, s);
  const rader = await tx.justeringsset.findMany({
    where: { sammantradeId }, orderBy: { nr: 'asc' },
    include: { fryst: true, justerare: { orderBy: { ordning: 'asc' } }, undantag: { include: { paragraf: true }, orderBy: { at: 'asc' } }, rattelser: { include: { paragraf: true, person: true }, orderBy: { at: 'asc' } }, filer: true, vagran: { include: { person: { select: { namn: true } } }, orderBy: { at: 'asc' } } },
  });
  const tecknade = await tx.underskrift.findMany({ where: { frystId: { in: rader.flatMap(({ frystId }) => frystId ?? []) } }, orderBy: { at: 'asc' } });
  const nummer = (p: { id: string } | null) => p && (s.paragrafer.find(({ id }) => id === p.id)?.beteckning ?? '').replace(/^§\u00A0/, '');
  const sets = rader.flatMap((rad): Setpost[] => {
    const paragrafer = s.paragrafer.filter(({ justeringssetId }) => justeringssetId === rad.id).map(({ id }) => id);
    if (paragrafer.length === 0) return [];
    const undertecknare = rad.justerare.map(({ personId, roll }): Undertecknare => {
      const p = s.personer[personId];
      return { personId, roll: roll as Signeringsroll, namn: p?.namn ?? '', titel: p?.titel ?? null, parti: roll === 'sekreterare' ? null : (p?.parti ?? null) };
    });
    const egna = tecknade.filter(({ frystId }) => frystId === rad.frystId);
    const grund = { id: rad.id, version: rad.version, organId: s.organ.id, paragrafer, undertecknare: undertecknare.map(({ personId }) => personId), iTurordning: s.organ.regelverk.ordnadSignering, omedelbar: rad.omedelbar };
    const underskrifter = egna.map(({ personId, hash, at }) => ({ personId, hash, skrevUnder: at }));
    const hash = rad.fryst?.hash ?? '';
    // What was refused is the text that is locked now, by somebody still appointed who has not signed it after all.
    const vagran = rad.vagran.findLast((v) => v.frystId === rad.frystId && undertecknare.some(({ personId }) => personId === v.personId) && !underskrifter.some(({ personId }) => personId === v.personId)) ?? null;
    const set: Justeringsset = rad.status === 'justerat' && rad.justerat ? { ...grund, status: 'justerat', hash, underskrifter, justerat: rad.justerat }
      : rad.status === 'signeras' ? { ...grund, status: 'signeras', hash, underskrifter, vagran: vagran && { personId: vagran.personId, skal: vagran.skal, vagrade: vagran.at } } : { ...grund, status: 'utkast' };
    return [{
      set, publicera: rad.publicera, fryst: rad.fryst,
      uppgift: { id: rad.id, nr: rad.nr, omedelbar: rad.omedelbar, plats: rad.plats ?? s.justeringPlats, planeradTid: rad.planeradTid ?? s.justeringTid, kandTid: rad.kandTid, paragrafer, undertecknare },
      tecknade: egna.map((u) => ({ personId: u.personId, roll: u.roll as Signeringsroll, namn: u.namn, titel: u.titel, parti: u.parti, hash: u.hash, at: u.at, metod: u.metod })),
      undantag: rad.undantag.map(({ kod, paragraf, skal, at }) => ({ kod, paragraf: nummer(paragraf), skal, at })),
      rattelser: rad.rattelser.map(({ id, paragraf, text, person, at }) => ({ id, paragraf: nummer(paragraf), text, namn: person.namn, at })),
      vagrat: rad.vagran.map((v) => ({ namn: v.person.namn, skal: v.skal, at: v.at, galler: v.id === vagran?.id })),
      filer: rad.filer.map(({ slag, filHash, frystId }) => ({ slag, filHash, frystId })),
    }];
  });
  return { s, kring, sets };
}

/** One set with its meeting; a missing one is refused as finns_inte. */
export async function loadSet(tx: Tx, setId: string, alternativ: { las?: boolean } = {}): Promise<Vald> {
  const rad = await tx.justeringsset.findFirst({ where: { id: setId }, select: { sammantradeId: true } });
  if (!rad) throw new Refused('finns_inte');
  const { s, kring, sets } = await loadProtokoll(tx, rad.sammantradeId, alternativ);
  const post = sets.find(({ set }) => set.id === setId);
  if (!post) throw new Refused('finns_inte');
  return { ...post, s, kring };
}

/** Compare-and-set on the set's own row; `frystId` follows the state. */
export async function saveSet(tx: Tx, fore: Justeringsset, efter: Justeringsset, mer: { frystId?: string | null; publicera?: boolean } = {}): Promise<void> {
  const { count } = await tx.justeringsset.updateMany({
    where: { id: fore.id, version: fore.version },
    data: { status: efter.status, version: fore.version + 1, ...(efter.status === 'justerat' ? { justerat: efter.justerat } : {}), ...mer },
  });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

async function loadKring(tx: Tx, s: Sammantrade): Promise<Kring> {
  const organ = await tx.organ.findFirst({ where: { id: s.organ.id }, select: { organisationId: true, myndighet: true } });
  if (!organ) throw new Refused('finns_inte');
  const organisation = await tx.organisation.findFirst({ where: { id: organ.organisationId }, select: { id: true, namn: true } });
  const redigerade = new Map<string, Redigerad>(Object.entries(await loadRedigerade(tx, s.id)));
  const { myndighet } = organ;
  return {
    organisation: { id: organ.organisationId, namn: organisation?.namn ?? '' }, redigerade,
    myndighet: { id: myndighet.id, namn: myndighet.namn, kod: myndighet.kod, forvaltning: myndighet.forvaltning },
    versioner: await loadVersioner(tx, s), uppdragetSlutade: await loadSlutade(tx, s), ...(s.organ.slag === 'fullmaktige' ? { fullmaktige: await loadFullmaktige(tx, s) } : {}), ...(s.paragrafer.some(({ nr }) => nr === null) ? { onumreradeFore: await loadOnumrerade(tx, s) } : {}),
    sekretess: new Set((await tx.arende.findMany({ where: { id: { in: s.paragrafer.flatMap(({ arende }) => arende?.id ?? []) }, sekretess: true }, select: { id: true } })).map(({ id }) => id)),
  };
}

async function loadOnumrerade(tx: Tx, s: Sammantrade): Promise<readonly string[]> {
  const fore = await tx.sammantrade.findMany({ where: { organId: s.organ.id, datum: { lt: new Date(s.datum) }, paragrafer: { some: { nr: null } } }, orderBy: { datum: 'asc' }, select: { datum: true } });
  return fore.map(({ datum }) => dag(datum));
}

async function loadFullmaktige(tx: Tx, s: Sammantrade): Promise<Fullmaktigefakta> {
  const [anslag, organ] = [
    await tx.anslag.findMany({ where: { sammantradeId: s.id, slag: 'kungorelse' }, select: { uppsatt: true, innehall: true } }),
    await tx.organ.findMany({ where: { slag: { in: ['styrelse', 'namnd', 'beredning'] } }, select: { id: true, slag: true } }),
  ];
  return {
    kungjort: anslag.map((a) => ({ uppsatt: dag(a.uppsatt), punkter: kungorelseinnehall.parse(a.innehall).punkter.map(({ id }) => id) })),
    beredande: new Set(organ.map(({ id }) => id)), styrelser: new Set(organ.filter(({ slag }) => slag === 'styrelse').map(({ id }) => id)),
  };
}

async function loadSlutade(tx: Tx, s: Sammantrade): Promise<ReadonlyMap<string, string>> {
  const uppdrag = await tx.fortroendeuppdrag.findMany({ where: { plats: { organId: s.organ.id } }, select: { personId: true, till: true } });
  const slut = new Map<string, string>();
  for (const { personId, till } of uppdrag) if (till && dag(till) > (slut.get(personId) ?? '')) slut.set(personId, dag(till));
  for (const { personId, till } of uppdrag) if (!till) slut.delete(personId);
  return slut;
}

async function loadVersioner(tx: Tx, s: Sammantrade): Promise<ReadonlyMap<string, Versionsfakta>> {
  const rader = await tx.dokumentversion.findMany({ where: { id: { in: s.paragrafer.flatMap((p) => versionerI(p, s)) } }, include: { dokument: { select: { slag: true } } } });
  return new Map(rader.map((v) => [v.id, {
    dokumentversionId: v.id, slag: v.dokument.slag, titel: v.titel, datum: v.datum && dag(v.datum), hash: v.hash, frusen: v.frusen, innehall: v.innehall as unknown as RikNod,
    undertecknare: (v.undertecknare as { namn: string; titel?: string }[]).map(({ namn, titel }) => ({ namn, titel: titel ?? null })),
  }]));
}
