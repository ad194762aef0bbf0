import '#server-only';
import { regelverkFor } from '#lib/organisation/regelverk';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { lasInnehall } from '#lib/protokoll/innehall';
import { publiceringarI } from '#lib/protokoll/kopior';
import { protokollfilnamn } from '#lib/protokoll/pdfdata';
import { kopiaslag, publiktNu } from '#lib/protokoll/publicering';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { overklaganden, type Grund, type Overklagande, type Tavelrad } from './anslag.ts';
import { arOavgjort, foreslagnaFrister, lageIdag } from './frister.ts';
import type { AnslagsbevisData } from './pdf/anslagsbevis.ts';
import { kungorelseinnehall } from '#lib/sammantrade/kungorelse';
import { may } from './policy.ts';
import { dag, fristanslag, loadAnslag, verkanI } from './store.ts';
import { foljd, tillstandFor, type Tillstand, type Verkan } from './verkan.ts';

const tavlansFalt = { id: true, kod: true, namn: true, slag: true, epost: true, vardnamn: true, inbaddning: true } as const;
/** Whose board it is, by the kod in the address; null for one that does not work here. */
export const organisationMed = async (kod: string) => (kod.includes('\0') ? null : inRegister((tx) => tx.organisation.findFirst({ where: { kod, ansluten: true }, select: tavlansFalt })));
/** The same by the host name that the browser asked for. */
export const organisationPa = async (vardnamn: string) => (vardnamn.includes('\0') || vardnamn === '' ? null : inRegister((tx) => tx.organisation.findFirst({ where: { vardnamn, ansluten: true }, select: tavlansFalt })));

/** What stands on the board at that moment: computed from the dates each time it is read, newest first. */
export const paTavlan = query({
  name: 'anslag.tavla',
  load: (tx, _: null, { nu }) => uppe(tx, nu, {}),
  may: may.lasTavlan,
  view: (anslag) => anslag,
});

/** One notice while it is up; after its time it is gone. */
export const getTavelrad = query({
  name: 'anslag.visa',
  async load(tx, id: string, { nu }) {
    const [rad] = await uppe(tx, nu, { id });
    if (!rad) throw new Refused('finns_inte');
    return rad;
  },
  may: may.lasTavlan,
  view: (rad) => rad,
});

/** The justerat protocol that a notice leads to, while it is up and only if the organ publishes it (TF 2:10). */
export const getPublicerat = query({
  name: 'anslag.protokoll',
  async load(tx, id: string, { nu }) {
    const [rad] = await uppe(tx, nu, { id });
    if (!rad?.publik) throw new Refused('finns_inte');
    const anslag = await tx.anslag.findFirst({ where: { id }, include: { set: { include: { fryst: true, filer: true } } } });
    if (!anslag?.set?.fryst) throw new Refused('finns_inte');
    const publikt = publiktNu(await publiceringarI(tx, { setId: anslag.set.id }), anslag.set.publicera, dagI(nu));
    const fil = publikt.slag === 'ingen' ? undefined : anslag.set.filer.find(({ frystId, slag }) => frystId === anslag.set?.frystId && slag === (publikt.slag === 'original' ? 'protokoll' : kopiaslag(publikt.id)));
    if (!fil) throw new Refused('finns_inte');
    return { ...(await openFile(tx, fil.filHash)), namn: `${publikt.slag === 'maskerad' ? 'Maskerad kopia ' : ''}${protokollfilnamn(lasInnehall(anslag.set.fryst.json))}` };
  },
  may: may.lasTavlan,
  view: (fil) => fil,
});

async function uppe(tx: Tx, nu: Date, villkor: { id?: string }): Promise<Tavelrad[]> {
  const idag = new Date(dagI(nu));
  const rader = await tx.anslag.findMany({
    where: { ...villkor, uppsatt: { lte: idag }, OR: [{ nedtas: { gt: idag } }, { avbrott: { some: { beslut: null } } }, { andraTavlor: { some: { uppsatt: null } } }] }, orderBy: [{ uppsatt: 'desc' }, { id: 'desc' }],
    include: { avbrott: true, andraTavlor: true, filer: { select: { id: true } }, organ: { select: { paragrafmonster: true } }, set: { select: { paragrafer: { orderBy: { ordning: 'asc' }, select: { id: true, ar: true, nr: true, bokstav: true } }, publicera: true, omedelbar: true, frystId: true, filer: { select: { frystId: true, slag: true } }, rattelser: { orderBy: { at: 'asc' }, include: { paragraf: { select: { ar: true, nr: true, bokstav: true } } } } } } },
  });
  const verkan = await verkanI(tx, { setId: { in: rader.flatMap(({ setId }) => setId ?? []) } });
  const publiceringar = await publiceringarI(tx, { setId: { in: rader.flatMap(({ setId }) => setId ?? []) } });
  const publikt = (set: { frystId: string | null; publicera: boolean; filer: readonly { frystId: string; slag: string }[] } | null, setId: string | null): 'original' | 'maskerad' | null => {
    const p = set && publiktNu(publiceringar.filter((x) => x.setId === setId), set.publicera, dagI(nu));
    if (!p || p.slag === 'ingen') return null;
    return set.filer.some((f) => f.frystId === set.frystId && f.slag === (p.slag === 'original' ? 'protokoll' : kopiaslag(p.id))) ? p.slag : null;
  };
  return rader.filter((a) => lageIdag(fristanslag(a), nu) === 'uppsatt').map((a) => ({
    id: a.id, slag: a.slag, organ: a.organNamn, sammantradesdatum: a.sammantradesdatum && dag(a.sammantradesdatum), paragrafer: a.paragrafer, omedelbar: a.set?.omedelbar ?? false,
    uppsatt: dag(a.uppsatt), sistaDag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), forvaring: a.forvaring, overklagande: a.overklagande as Overklagande, andrad: senast([a.uppsattAt, ...a.avbrott.flatMap(({ till, avgjord }) => [till, avgjord]), ...a.andraTavlor.map(({ noterad }) => noterad), ...(a.set?.rattelser ?? []).map(({ at }) => at)]),
    grunder: grunderAv(a), vantarPa: a.andraTavlor.filter((t) => t.uppsatt === null).map(({ namn }) => namn),
    overklagade: overklagadeI(verkan.filter(({ setId }) => setId === a.setId), a),
    rattelser: (a.set?.rattelser ?? []).map((r) => ({ paragraf: r.paragraf && skrivParagrafnummer(a.organ.paragrafmonster, r.paragraf).replace(/^§\u00A0/, ''), text: r.text, dag: dagI(r.at) })),
    publik: publikt(a.set, a.setId) !== null, maskerad: publikt(a.set, a.setId) === 'maskerad',
    ...(a.slag === 'kungorelse' ? { kungorelse: { ...kungorelseinnehall.parse(a.innehall), pdf: a.filer.length > 0 } } : {}),
  }));
}

type MedParagrafer = { organ: { paragrafmonster: string }; set: { paragrafer: readonly { id: string; ar: number; nr: number | null; bokstav: string }[] } | null };
/** §§ that a court tries or has set aside, as the public is told: never who appealed. */
const overklagadeI = (verkan: readonly Verkan[], { organ, set }: MedParagrafer) => (set?.paragrafer ?? []).flatMap((p) => {
  const { lage, inhiberat, senaste } = tillstandFor(verkan, p.id);
  const ord = lage === 'overklagat' ? (inhiberat ? 'är överklagat och får inte verkställas tills vidare' : 'är överklagat') : lage === 'upphavt' ? 'är upphävt' : null;
  return ord && senaste ? [{ paragraf: skrivParagrafnummer(organ.paragrafmonster, p), ord, dag: senaste.datum }] : [];
});

const senast = (nar: readonly (Date | null | undefined)[]): Date => nar.reduce<Date>((sen, d) => (d && d > sen ? d : sen), new Date(0));

/** The groups of §§ the notice carries; one that is older has its single text. */
const grunderAv = (a: { slag?: string; grunder: unknown; overklagande: string; text: string | null; paragrafer: string | null }): readonly Grund[] =>
  a.slag === 'kungorelse' ? [] : Array.isArray(a.grunder) && a.grunder.length > 0 ? (a.grunder as Grund[]) : [{ vilket: a.overklagande as Overklagande, paragrafer: a.paragrafer ?? '', text: a.text ?? '' }];

/** How each § of a set stands after its notice, and what follows. */
async function verkanFor(tx: Tx, setId: string, tidigast: string | null, grunder: readonly Grund[], idag: string) {
  const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { paragrafer: { orderBy: { ordning: 'asc' }, select: { id: true, ar: true, nr: true, bokstav: true, rubrik: true, overklagande: true, organ: { select: { paragrafmonster: true } } } } } });
  const rader = await verkanI(tx, { setId });
  const angrade = new Set(rader.flatMap(({ gallerId }) => gallerId ?? []));
  const blandat = grunder.length > 1;
  return {
    verkan: rader.map((v) => ({ ...v, angrad: angrade.has(v.id) })),
    paragrafer: (set?.paragrafer ?? []).map((p) => {
      const t = tillstandFor(rader, p.id);
      // In a set where some §§ are appealed otherwise, those have no day from the board.
      const egenTid = tidigast !== null && !(blandat && p.overklagande !== null && p.overklagande !== 'KL13') ? tidigast : null;
      return { id: p.id, beteckning: skrivParagrafnummer(p.organ.paragrafmonster, p), rubrik: p.rubrik, lage: t.lage, inhiberat: t.inhiberat, sedan: t.senaste?.datum ?? null, domstol: t.senaste?.domstol ?? null, malnummer: t.senaste?.malnummer ?? null, tidigast: egenTid, ...orden(t, egenTid, idag) };
    }),
  };
}
const orden = (t: Tillstand, tidigast: string | null, idag: string) => { const { lage, foljd: text } = foljd(t, tidigast, idag); return { ord: lage, foljd: text }; };

/** The notices of a justeringsset's meeting as its secretary sees them. */
const anslagFor = async (tx: Tx, setId: string, nu: Date) => {
  const a = await tx.anslag.findFirst({ where: { setId, slag: 'justering' }, include: { avbrott: { orderBy: { fran: 'asc' } }, andraTavlor: { orderBy: { namn: 'asc' } } } });
  if (!a) return null;
  const { verkan, paragrafer } = await verkanFor(tx, setId, a.lagaKraftTidigast && dag(a.lagaKraftTidigast), grunderAv(a), dagI(nu));
  const frist = fristanslag(a);
  const attAvgora = a.avbrott.every(({ till }) => till !== null) && a.avbrott.some(({ beslut }) => beslut === null);
  return {
    id: a.id, lage: lageIdag(frist, nu), uppsatt: dag(a.uppsatt), sistaDag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), lagaKraftTidigast: a.lagaKraftTidigast && dag(a.lagaKraftTidigast), oavgjort: arOavgjort(frist),
    // The day, when it is confirmed for every § that the notice is about.
    lagaKraft: paragrafer.every(({ lage }) => lage === 'laga_kraft') ? (paragrafer[0]?.sedan ?? null) : null, attBekrafta: paragrafer.some(({ lage }) => lage === 'oppet'), verkan, paragrafer, forvaring: a.forvaring, overklagande: a.overklagande as Overklagande, grunder: grunderAv(a),
    avbrott: a.avbrott.map(({ fran, till, skal, beslut, beslutSkal }) => ({ fran: dagI(fran), till: till && dagI(till), skal, beslut, beslutSkal })),
    andraTavlor: a.andraTavlor.map(({ id, namn, uppsatt }) => ({ id, namn, uppsatt: uppsatt && dag(uppsatt) })),
    // The full new period that is proposed after an interruption, until a person has decided.
    forslag: attAvgora ? foreslagnaFrister(frist) : null,
  };
};

export const getAnslagForSet = query({
  name: 'anslag.forSet',
  async load(tx, setId: string, { nu }) {
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { sammantrade: { select: { organ: true } } } });
    if (!set) throw new Refused('finns_inte');
    return { organ: set.sammantrade.organ, anslag: await anslagFor(tx, setId, nu) };
  },
  may: may.visa,
  view: ({ anslag, organ }, { actor }) => ({ anslag, organ: organ.namn, anslas: regelverkFor(organ.slag, organ.regelverk).anslaJustering, kan: { skota: may.skota(actor, { organ }) } }),
});

/** How the decisions of an ärende stand: one row per § that has been announced. For those who see the nämnd's board. */
export const beslutensVerkan = query({
  name: 'anslag.forArende',
  async load(tx, arendeId: string, { nu }) {
    const paragrafer = await tx.paragraf.findMany({ where: { arendeId, justeringsset: { status: 'justerat', anslag: { some: {} } } }, orderBy: [{ sammantrade: { datum: 'desc' } }, { ordning: 'asc' }], take: 20, select: { id: true, justeringssetId: true, organ: true, sammantrade: { select: { id: true, datum: true } } } });
    const set = new Map<string, Awaited<ReturnType<typeof anslagFor>>>();
    for (const { justeringssetId: id } of paragrafer) if (id && !set.has(id)) set.set(id, await anslagFor(tx, id, nu));
    return paragrafer.map((p) => ({ ...p, anslag: set.get(p.justeringssetId ?? '') ?? null }));
  },
  may: may.personal,
  view: (rader, { actor }) => rader.filter(({ organ }) => may.visa(actor, { organ })).flatMap(({ id, organ, sammantrade, justeringssetId, anslag }) => {
    const p = anslag?.paragrafer.find((x) => x.id === id);
    return p ? [{ ...p, organ: organ.namn, datum: dag(sammantrade.datum), href: `/sammantraden/${sammantrade.id}/protokoll?del=${justeringssetId}` }] : [];
  }),
});

/** How each § of a set will be appealed when its notice goes up: what was chosen for it, and the organ's usual way. */
export const getOverklagandeval = query({
  name: 'anslag.overklagandeval',
  async load(tx, setId: string) {
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { status: true, sammantrade: { select: { organ: true } }, paragrafer: { orderBy: { ordning: 'asc' }, select: { id: true, ar: true, nr: true, bokstav: true, rubrik: true, overklagande: true } } } });
    if (!set) throw new Refused('finns_inte');
    return { ...set, organ: set.sammantrade.organ };
  },
  may: may.visa,
  view: ({ status, organ, paragrafer }, { actor }) => ({
    organets: regelverkFor(organ.slag, organ.regelverk).overklagande, kan: { valja: status !== 'justerat' && may.skota(actor, { organ }) },
    paragrafer: paragrafer.map((p) => ({ id: p.id, beteckning: skrivParagrafnummer(organ.paragrafmonster, p), rubrik: p.rubrik, valt: overklaganden.find((o) => o === p.overklagande) ?? null })),
  }),
});

/** One text as it is; several say first which §§ each is about. */
const upplysning = (grunder: readonly Grund[]): string => (grunder.length === 1 ? (grunder[0]?.text ?? '') : grunder.map(({ paragrafer, text }) => `${paragrafer}: ${text}`).join('\n\n'));

/** What the anslagsbevis is set from. */
export const getAnslagsbevis = query({
  name: 'anslag.bevis',
  async load(tx, id: string) {
    const { anslag: a, organ } = await loadAnslag(tx, id);
    const set = a.setId ? await tx.justeringsset.findFirst({ where: { id: a.setId }, include: { fryst: true } }) : null;
    if (!set?.fryst) throw new Refused('finns_inte');
    return { a, organ, set, innehall: lasInnehall(set.fryst.json) };
  },
  may: may.visa,
  view: ({ a, set, innehall }, { nu }): AnslagsbevisData & { filnamn: string } => {
    return {
      organisation: { namn: innehall.organisation.namn }, organ: { namn: a.organNamn }, datum: innehall.sammantrade.datum, skapad: a.uppsattAt.toISOString(), framstallt: dagI(nu),
      filnamn: `Anslagsbevis ${a.organNamn} ${innehall.sammantrade.datum} ${a.paragrafer ?? ''}.pdf`.replaceAll('\u00A0', ' '),
      justeringar: [{
        paragrafer: innehall.paragrafer.map(({ text }) => text.nr), justerat: set.justerat && dagI(set.justerat), kontrollsumma: set.fryst?.hash ?? null,
        anslag: {
          uppsatt: dag(a.uppsatt), sista_dag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), nedtaget: dagI(nu) >= dag(a.nedtas) ? dag(a.nedtas) : null, forvaring: a.forvaring, upplysning: upplysning(grunderAv(a)),
          avbrott: a.avbrott.map(({ fran, till, skal, beslut }) => ({ fran: dagI(fran), ...(till ? { till: dagI(till) } : {}), skal, ...(beslut === 'behallen' ? { behallen: true } : {}) })),
          tavlor: a.andraTavlor.map(({ namn, uppsatt }) => ({ namn, ...(uppsatt ? { uppsatt: dag(uppsatt) } : {}) })),
        },
      }],
    };
  },
});
