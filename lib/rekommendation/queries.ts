import '#server-only';
import { may as mayArende } from '#lib/arende/policy';
import { skrivDnr } from '#lib/arende/store';
import { medKod } from '#lib/handling/handling';
import { harRoll, myndigheterMed } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { huvudmanAv, medNamn } from '#lib/organisation/huvudmannaregister';
import { iOrdning, namnVid } from '#lib/organisation/huvudman';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { anslutna } from './efter.ts';
import { framsteg } from './matris.ts';
import { loadMottagen } from './mottagen.ts';
import { vantade } from './paminn.ts';
import { may, personal, synliga } from './policy.ts';
import { bristerI, utfallsord } from './rekommendation.ts';
import { franRad, load, medHel, provaId, utkastAv } from './store.ts';
import { matrisvy } from './vy.ts';

/** Own rekommendationer, the latest first, and those that others have sent to us. */
export const listRekommendationer = query({
  name: 'rekommendation.lista',
  async load(tx, _: null, { actor }) {
    const egna = await tx.rekommendation.findMany({ where: synliga(actor), include: medHel, orderBy: { id: 'desc' }, take: 100 });
    const mottagna = await tx.mottagenRekommendation.findMany({ where: synliga(actor), include: { arende: { select: { dnr: true, myndighet: { select: { kod: true } } } }, svar: { orderBy: { id: 'asc' } } }, orderBy: { id: 'desc' }, take: 100 });
    const mina = myndigheterMed(actor, personal);
    const iInkorgen = await tx.inkommet.count({ where: { slag: 'rekommendation', status: 'ny', ...(mina ? { myndighetId: { in: [...mina] } } : {}) } });
    return { egna, mottagna, iInkorgen };
  },
  may: (actor) => harRoll(actor, personal),
  view: ({ egna, mottagna, iInkorgen }, { nu }) => ({
    iInkorgen, idag: dagI(nu),
    egna: egna.map((rad) => {
      const r = franRad(rad);
      const f = framsteg(r.mottagare, r.satser.map(({ id }) => id), r.troskel, dagI(nu));
      return { id: r.id, titel: r.titel, fran: r.fran, dnr: r.dnr, status: r.status, malTid: skrivVagtDatum(r.malTid), senast: r.malTid.till, huvudman: r.mottagare.length, antagit: f.antagit, behovs: f.behovs, av: f.av, uppnadd: f.uppnadd ? r.uppnadd : null, kan: f.kan };
    }),
    mottagna: mottagna.map((m) => {
      const sist = m.svar.at(-1);
      return {
        id: m.id, titel: m.titel, fran: m.fran, dnr: skrivDnr(m.arende), malTid: m.malTid, senast: m.senast ? m.senast.toISOString().slice(0, 10) : null, fragas: m.svar.some(({ lage }) => lage === 'fragas'),
        lage: m.status === 'star_fast' ? 'Beslutet står' : m.svar.some(({ lage }) => lage === 'fragas') ? 'Svaret väntar på dig' : m.status === 'beslutad' ? `Beslutad ${sist?.datum.toISOString().slice(0, 10) ?? ''}` : sist ? 'Bereds' : 'Inte beslutad',
      };
    }),
  }),
});

/** What the form for a new one offers: ärenden to put it in, and justerade §§ that recommend. */
export const getNy = query({
  name: 'rekommendation.ny',
  async load(tx, { paragrafId }: { paragrafId?: string | undefined }, { actor }) {
    const mina = myndigheterMed(actor, personal);
    const inom = mina ? { id: { in: [...mina] } } : {};
    const myndigheter = await tx.myndighet.findMany({ where: { aktiv: true, ...inom }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, kod: true } });
    const ids = myndigheter.map(({ id }) => id);
    const arenden = await tx.arende.findMany({ where: { myndighetId: { in: ids }, status: { notIn: ['avslutat', 'levererat'] } }, orderBy: { skapat: 'desc' }, take: 200, select: { id: true, dnr: true, arendemening: true, internMening: true, myndighet: { select: { kod: true } } } });
    const organ = { myndighetId: { in: ids } };
    const ord = { beslut: { some: { punkter: { some: { text: { contains: 'rekommender', mode: 'insensitive' } } } } } } as const;
    const valt = paragrafId ? (provaId(paragrafId), { id: paragrafId }) : ord;
    const paragrafer = await tx.paragraf.findMany({ where: { ...valt, organ, utgar: false, justeringsset: { status: 'justerat' }, rekommendation: { none: {} } }, include: { organ: { select: { namn: true, paragrafmonster: true } }, sammantrade: { select: { datum: true } } }, orderBy: { sammantrade: { datum: 'desc' } }, take: 30 });
    return { myndigheter, arenden, paragrafer };
  },
  may: (actor) => harRoll(actor, personal),
  view: ({ myndigheter, arenden, paragrafer }) => ({
    myndigheter, arenden: arenden.map((a) => ({ id: a.id, dnr: medKod(a.myndighet.kod, a.dnr), mening: a.internMening ?? a.arendemening })),
    paragrafer: paragrafer.map((p) => ({ id: p.id, rubrik: p.rubrik, namn: `${p.organ.namn} ${p.sammantrade.datum.toISOString().slice(0, 10)}, ${skrivParagrafnummer(p.organ.paragrafmonster, p)}` })),
  }),
});

/** The composition with the register to choose huvudmän from. */
export const getUtkast = query({
  name: 'rekommendation.utkast',
  async load(tx, id: string) {
    const register = await inRegister((t) => t.organisation.findMany({ where: { OR: [{ slag: { in: ['kommun', 'region'] } }, { ansluten: true }] }, select: { id: true, namn: true, slag: true, grupper: true, ansluten: true, epost: true }, orderBy: { namn: 'asc' } }));
    return { ...(await load(tx, id)), register };
  },
  may: (actor, r) => may.skriva(actor, r),
  view: (r) => ({
    id: r.id, version: r.version, status: r.status, dnr: r.dnr, arendeId: r.arendeId, register: r.register, utkast: utkastAv(r), malTid: skrivVagtDatum(r.malTid), saknas: bristerI(utkastAv(r)), myndighet: r.myndighet.namn,
    vid: r.paragraf ? `${r.paragraf.organ.namn} ${r.paragraf.sammantrade.datum.toISOString().slice(0, 10)}, ${skrivParagrafnummer(r.paragraf.organ.paragrafmonster, r.paragraf)}` : null,
  }),
});

/** The matrix, with what may be done now. */
export const getRekommendation = query({
  name: 'rekommendation.visa',
  async load(tx, id: string, { actor }) {
    const r = await load(tx, id);
    const egen = await tx.organisation.findFirst({ where: { id: actor.organisationId }, select: { kod: true } });
    return { ...r, anslutna: await anslutna(r), kod: egen?.kod ?? '' };
  },
  may: may.visa,
  view(r, { actor, nu }) {
    const ute = r.status === 'utsand' && may.folja(actor, r);
    return { ...matrisvy(r, r.anslutna, nu), kod: r.kod, arende: r.arende && { id: r.arende.id, dnr: skrivDnr(r.arende) }, myndighet: r.myndighet.namn, kan: { paminna: ute && vantade(r, dagI(nu)).length > 0, notera: ute, avsluta: ute, publicera: r.status !== 'utkast' && may.folja(actor, r) }, vantar: vantade(r, dagI(nu)).length };
  },
});
export type Rekommendationsvy = Awaited<ReturnType<typeof getRekommendation>>;

/** One huvudman: what backs each of its cells, what has passed, and the form by which a decision is noted by hand. */
export const getHuvudmannen = query({
  name: 'rekommendation.huvudman',
  async load(tx, { id, mottagareId }: { id: string; mottagareId: string }) {
    provaId(mottagareId);
    const r = await load(tx, id);
    const m = r.mottagare.find((x) => x.id === mottagareId);
    if (!m) throw new Refused('finns_inte');
    const utbyten = m.beslut.flatMap(({ utbyteId }) => utbyteId ?? []);
    const handlingar = await tx.handling.findMany({ where: { OR: [{ id: { in: m.beslut.flatMap(({ utdragHandlingId }) => utdragHandlingId ?? []) } }, { utbyteId: { in: utbyten }, riktning: 'inkommen', myndighetId: r.myndighetId }] }, include: { filer: { orderBy: { ordning: 'asc' } } } });
    const iInkorgen = await tx.inkommet.findMany({ where: { utbyteId: { in: utbyten }, status: 'ny', myndighetId: r.myndighetId }, select: { id: true, utbyteId: true } });
    const valbara = r.arendeId ? await tx.handling.findMany({ where: { arendeId: r.arendeId, riktning: 'inkommen', makulerad: null }, orderBy: { aktbilaga: 'desc' }, take: 100, select: { id: true, rubrik: true, aktbilaga: true, motpart: true } }) : [];
    return { ...r, m, handlingar, iInkorgen, valbara, anslutna: await anslutna(r) };
  },
  may: may.visa,
  view(r, { actor, nu }) {
    const vy = matrisvy(r, r.anslutna, nu);
    const rad = vy.rader.find(({ id }) => id === r.m.id);
    if (!rad) throw new Refused('finns_inte');
    return {
      id: r.id, titel: r.titel, dnr: r.dnr, status: r.status, satser: r.satser, idag: vy.idag, rad, valbara: r.valbara, kan: { notera: r.status === 'utsand' && may.folja(actor, r), paminna: r.status === 'utsand' && may.folja(actor, r) && rad.raknas && rad.lage === 'ej_behandlat', byt: true },
      beslut: r.m.beslut.toReversed().map((b) => {
        const handling = r.handlingar.find((h) => h.id === b.utdragHandlingId || (b.utbyteId !== null && h.utbyteId === b.utbyteId));
        return {
          id: b.id, organ: b.organNamn, dnr: b.dnr, datum: b.datum, beteckning: b.beteckning, namnDa: namnVid(r.m.huvudman.namn, b.datum), galler: b.id === rad.beslut?.id, ovrigt: b.ovrigt?.split('\n') ?? [], franSystemet: b.utbyteId !== null, registrera: r.iInkorgen.find((i) => i.utbyteId === b.utbyteId)?.id ?? null,
          satser: r.satser.map((s) => ({ nr: s.nr, text: s.text, utfall: b.utfall.get(s.id)?.utfall ?? 'ej_behandlat', ord: utfallsord[b.utfall.get(s.id)?.utfall ?? 'ej_behandlat'], andring: b.utfall.get(s.id)?.andring ?? null })),
          utdrag: handling?.filer[0] ? { href: `/api/handlingar/${handling.id}/${handling.filer[0].id}`, namn: handling.filer[0].namn, handlingId: handling.id } : b.utdragFilHash ? { href: `/api/rekommendationer/${r.id}/${b.id}`, namn: 'Protokollsutdraget', handlingId: null } : null,
        };
      }),
      handelser: r.m.handelser.map((h) => ({ id: h.id, slag: h.slag, at: h.at, text: h.text, organ: h.organNamn, dnr: h.dnr })),
    };
  },
});

/** What we have been recommended, and what our §§ have meant for it; what is asked is put in plain words. */
export const getMottagen = query({
  name: 'rekommendation.mottagen',
  load: (tx, id: string) => loadMottagen(tx, { id }),
  may: may.visa,
  view: (m, { actor }) => ({
    id: m.id, titel: m.titel, fran: m.fran, derasDnr: m.dnr, arende: { id: m.arende.id, dnr: skrivDnr(m.arende) }, malTid: m.malTid, senast: m.senast, status: m.status, satser: m.satser, kan: { svara: may.svara(actor, m), arende: mayArende.visa(actor, m) },
    filer: (m.handling?.filer ?? []).map((f) => ({ id: f.id, namn: f.namn, hash: f.filHash, href: `/api/handlingar/${m.handling?.id}/${f.id}` })),
    svar: m.svar.toReversed().map((s) => ({ id: s.id, version: s.version, slag: s.slag, lage: s.lage, organ: s.organNamn, dnr: s.dnr, datum: s.datum, beteckning: s.beteckning, ovrigt: s.ovrigt, satser: m.satser.map((x) => ({ ...x, last: s.utfall.find(({ nr }) => nr === x.nr) ?? null })) })),
  }),
});
export type Mottagenvy = Awaited<ReturnType<typeof getMottagen>>;

/** What stands on the page of an ärende: what has been recommended in it, and what is recommended from it. */
export const iArendet = query({
  name: 'rekommendation.iArendet',
  load: async (tx, arendeId: string) => ({
    mottagna: await tx.mottagenRekommendation.findMany({ where: { arendeId }, include: { svar: { orderBy: { id: 'asc' } } }, orderBy: { id: 'asc' } }),
    egna: await tx.rekommendation.findMany({ where: { arendeId }, include: medHel, orderBy: { id: 'asc' } }),
    attSkicka: await tx.paragraf.findFirst({ where: { arendeId, utgar: false, justeringsset: { status: 'justerat' }, rekommendation: { none: {} }, beslut: { some: { adressat: 'eget', punkter: { some: { text: { contains: 'rekommender', mode: 'insensitive' } } } } } }, orderBy: { id: 'desc' }, select: { id: true } }),
    arende: await tx.arende.findFirst({ where: { id: arendeId }, select: { myndighetId: true } }),
  }),
  may: (actor, { arende }) => arende !== null && mayArende.visa(actor, arende),
  view: ({ mottagna, egna, attSkicka, arende }, { nu, actor }) => ({
    attSkicka: attSkicka && may.skriva(actor, arende) ? attSkicka.id : null, mottagna: mottagna.map((m) => ({ id: m.id, titel: m.titel, fran: m.fran, malTid: m.malTid, status: m.status, fragas: m.svar.some(({ lage }) => lage === 'fragas'), skickad: m.svar.some(({ lage, slag }) => lage === 'skickad' && slag === 'beslut') })),
    egna: egna.map((rad) => { const r = franRad(rad); return { id: r.id, titel: r.titel, status: r.status, ...framsteg(r.mottagare, r.satser.map(({ id }) => id), r.troskel, dagI(nu)) }; }),
  }),
});

/** The huvudmän we have had to do with: every name with its days, and who has merged with whom. */
export const listHuvudman = query({
  name: 'rekommendation.huvudmanslista',
  load: (tx) => tx.huvudman.findMany({ include: medNamn, orderBy: { id: 'asc' } }),
  may: (actor) => harRoll(actor, [...personal, 'administrator']),
  view: (rader, { nu }) => {
    const idag = dagI(nu);
    const alla = rader.map(huvudmanAv);
    return alla.map((h) => ({ id: h.id, slag: h.slag, namn: namnVid(h.namn, idag), alla: iOrdning(h.namn), uppgar: h.uppgar && { i: namnVid(alla.find(({ id }) => id === h.uppgar?.i)?.namn ?? [], idag), fran: h.uppgar.fran } })).toSorted((a, b) => a.namn.localeCompare(b.namn, 'sv'));
  },
});

type Filadress = { id: string; filId: string };
/** The bytes of what was printed, of a bilaga by its number, or of the utdrag that backs a decision; for those who may see the rekommendation. */
export const openFil = query({
  name: 'rekommendation.fil',
  async load(tx: Tx, { id, filId }: Filadress) {
    const r = await load(tx, id);
    const bilaga = r.bilagor.find((b) => b.id === filId);
    const beslut = r.mottagare.flatMap((m) => m.beslut).find((b) => b.id === filId);
    const hash = filId === 'rekommendation' ? r.filHash : (bilaga?.hash ?? beslut?.utdragFilHash);
    if (!hash) throw new Refused('finns_inte');
    return { ...(await openFile(tx, hash)), namn: bilaga?.namn ?? (beslut ? `Protokollsutdrag ${beslut.organNamn} ${beslut.beteckning ?? ''}.pdf` : `Rekommendation ${r.titel}.pdf`), myndighetId: r.myndighetId };
  },
  may: may.visa,
  view: ({ bytes, typ, namn }) => ({ bytes, typ, namn }),
});
