import { query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { medKod } from '#lib/handling/handling';
import { may as mayDokument } from '#lib/dokument/policy';
import { slagnamn, statusnamn, type Dokumentslag } from '#lib/dokument/dokument';
import { lasInnehall, lasForslag } from '#lib/dokument/schema';
import { dagAv, loadDokument } from '#lib/dokument/store';
import type { Dokumentstatus } from '#lib/dokument/tillstand';
import { arStallning, stallningsnamn } from '#lib/remiss/stallning';
import { lasVunnet } from './konsolidering.ts';
import { may } from './policy.ts';
import { loadKallor } from './sammanstall.ts';
import { loadYttrande, yttrandeFor } from './store.ts';
import { arBesvarat, besvarat, type Yttrandestatus } from './tillstand.ts';
import { kallor, lasFragor, svarAv, yttranderad } from './yttrande.ts';

const yttrandestatusnamn: Record<Yttrandestatus, string> = {
  utkast: 'Utkast', granskas: 'Granskas', godkant: 'Godkänt, klart för nämnden', i_utskott: 'I utskott', i_namnd: 'I nämnd', beslutat: 'Beslutat', konsolideras: 'Beslutat, texten fogas samman', oversant: 'Översänt',
};
const namnPa = (stallning: string | null) => (stallning && arStallning(stallning) ? stallningsnamn[stallning] : null);

/** The remiss's own text, by file and page, as the files gave it. */
async function loadRemisstext(tx: Tx, handlingIds: readonly string[]) {
  const filer = await tx.handlingsfil.findMany({ where: { handlingId: { in: [...handlingIds] } }, orderBy: [{ handlingId: 'asc' }, { ordning: 'asc' }] });
  const texter = await tx.fil.findMany({ where: { hash: { in: filer.map((f) => f.filHash) }, text: { not: null } }, select: { hash: true, text: true } });
  return filer.flatMap(({ namn, filHash }) => {
    const text = texter.find((t) => t.hash === filHash)?.text;
    return text ? [{ namn, sidor: text.split('\f').map((s, i) => ({ sida: i + 1, stycken: s.split(/\n\s*\n/).map((p) => p.trim()).filter(Boolean) })) }] : [];
  });
}

/** What the writer of a yttrande has beside the sheet: the remiss, its questions and others' registered answers. Null for another document. */
export const getUnderlag = query({
  name: 'yttrande.underlag',
  async load(tx, dokumentId: string) {
    const dok = await loadDokument(tx, dokumentId);
    const hort = await yttrandeFor(tx, dokumentId);
    if (!hort) return { myndighetId: dok.myndighetId, yttrande: null };
    const y = await loadYttrande(tx, hort.id);
    const mottagna = y.remisser.map((r) => r.mottagen);
    return {
      myndighetId: dok.myndighetId, rad: yttranderad(dok.innehall),
      yttrande: { id: y.id, status: y.status, organ: y.organ.namn, fragor: mottagna.flatMap((m) => lasFragor(m.fragor)), remittent: mottagna[0]?.remittent ?? null, svarSenast: dagAv(mottagna[0]?.svarSenast ?? null), harSkrivelse: y.skrivelseId !== null },
      filer: await loadRemisstext(tx, mottagna.flatMap((m) => m.handlingId ?? [])), svar: await loadKallor(tx, y.arendeId),
    };
  },
  may: mayDokument.visa,
  view: (u) => (u.yttrande ? { ...u.yttrande, rad: u.rad, filer: u.filer, svar: u.svar } : null),
});
export type Underlag = NonNullable<Awaited<ReturnType<typeof getUnderlag>>>;

/** What is being written in an ärende, for the section on its page. */
export const listSkrivelser = query({
  name: 'yttrande.iArendet',
  async load(tx, arendeId: string) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { id: true, myndighetId: true, status: true, mottagnaRemisser: { where: { status: { not: 'avslutad' } }, select: { id: true } } } });
    if (!arende) throw new Refused('finns_inte');
    const yttranden = await tx.yttrande.findMany({ where: { arendeId }, include: { organ: { select: { namn: true } }, beslut: { orderBy: { id: 'desc' }, take: 1 }, remisser: { select: { mottagen: { select: { status: true } } } } }, orderBy: { skapad: 'asc' } });
    const dokument = await tx.dokument.findMany({ where: { arendeId }, include: { forfattare: { select: { namn: true } }, versioner: { where: { frusen: true }, orderBy: { nr: 'desc' }, take: 1, select: { nr: true, datum: true } } }, orderBy: { skapad: 'asc' } });
    return { ...arende, yttranden, dokument };
  },
  may: may.visa,
  view: ({ yttranden, dokument, ...arende }, { actor }) => ({
    rader: dokument.map((d) => {
      const y = yttranden.find((x) => x.dokumentId === d.id);
      const b = y?.beslut[0];
      return {
        id: d.id, slag: slagnamn[d.slag as Dokumentslag], titel: d.titel, andrad: d.andrad, forfattare: d.forfattare.namn, frusen: d.versioner[0] ? { nr: d.versioner[0].nr, datum: dagAv(d.versioner[0].datum) } : null,
        lage: y ? yttrandestatusnamn[y.status as Yttrandestatus] : statusnamn[d.status as Dokumentstatus], yttrandeId: y?.id ?? null, stallning: namnPa(y?.stallning ?? null),
        beslut: b ? { datum: dagAv(b.datum) ?? '', paragraf: b.paragraf } : null,
      };
    }),
    harRemiss: arende.mottagnaRemisser.length > 0,
    nasta: nastaSteg(yttranden, actor, arende),
    kan: { yttrande: may.skapa(actor, arende) && arende.status !== 'avslutat' && yttranden.every(arBesvarat), dokument: mayDokument.skapa(actor, arende) && arende.status !== 'avslutat' },
  }),
});

type Rad = { id: string; status: string; dokumentId: string; remisser: { mottagen: { status: string } }[] };
/** What waits in the ärende's yttrande for this very person, or null. */
function nastaSteg(yttranden: readonly Rad[], actor: Parameters<typeof may.skapa>[0], plats: { myndighetId: string }): { text: string; href: string } | null {
  const y = yttranden.find((x) => !arBesvarat(x));
  if (!y) return null;
  if (y.status === 'utkast' && may.skapa(actor, plats)) return { text: 'Skriv på yttrandet', href: `/yttranden/${y.id}` };
  if (y.status === 'granskas' && mayDokument.godkann(actor, plats)) return { text: 'Läs och godkänn yttrandet', href: `/dokument/${y.dokumentId}` };
  if (y.status === 'konsolideras') return may.skapa(actor, plats) || may.godkanna(actor, plats) ? { text: 'Foga samman det beslutade yttrandet', href: `/yttranden/${y.id}` } : null;
  return y.status === 'beslutat' && may.oversand(actor, plats) ? { text: 'Till det beslutade yttrandet', href: `/yttranden/${y.id}` } : null;
}

/** A yttrande's own page: where it stands, what it answers, what was decided and what comes next. */
export const getYttrande = query({
  name: 'yttrande.visa',
  async load(tx, id: string) {
    const y = await loadYttrande(tx, id);
    const dok = await tx.dokument.findFirst({ where: { id: y.dokumentId }, select: { id: true, titel: true, status: true, version: true } });
    const skrivelse = y.skrivelseId ? await tx.dokument.findFirst({ where: { id: y.skrivelseId }, select: { id: true, titel: true, status: true } }) : null;
    const versioner = await tx.dokumentversion.findMany({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'asc' }, include: { pdf: { select: { id: true } } } });
    const kallsvar = await loadKallor(tx, y.arendeId);
    const utgaende = await tx.utgaende.findMany({ where: { amneId: y.id, slag: 'remissvar' }, select: { skapad: true, levererad: true } });
    // Other remisser that wait for an answer here: the same text may answer them too.
    const fler = y.status === 'utkast' ? await tx.mottagenRemiss.findMany({ where: { myndighetId: y.myndighetId, status: { notIn: [...besvarat] }, yttranden: { none: { yttrande: { status: { not: 'oversant' } } } } }, orderBy: { skapad: 'desc' }, take: 50, select: { id: true, titel: true, remittent: true } }) : [];
    const hamtat = await tx.handelse.count({ where: { subject: y.id, type: 'yttrande.sammanstallt' } });
    return { ...y, dok, skrivelse, versioner, kallsvar, utgaende, hamtat, fler };
  },
  may: (actor, y) => may.visa(actor, y) || (['konsolideras', 'beslutat', 'oversant'].includes(y.status) && may.presiderar(actor, y)),
  view(y, { actor }) {
    const beslut = y.beslut.at(-1) ?? null;
    const grund = y.versioner.find((v) => v.id === beslut?.dokumentversionId);
    const konsolidering = beslut?.konsolidering ?? null;
    const sammanfogas = y.status === 'konsolideras';
    const beslutad = sammanfogas ? undefined : konsolidering ? y.versioner.find((v) => v.id === konsolidering.dokumentversionId) : grund;
    const forslag = konsolidering ? grund : y.versioner[0];
    // The text that has been put together: a frozen version later than the one that was decided on.
    const ny = y.versioner.at(-1);
    const sammanfogad = sammanfogas && ny && grund && ny.nr > grund.nr ? ny : undefined;
    const externa = y.remisser.map((r) => r.mottagen).filter((m) => m.slag !== 'intern');
    return {
      id: y.id, status: y.status, lage: yttrandestatusnamn[y.status], stallning: namnPa(y.stallning), organ: y.organ.namn, oversant: y.oversant,
      arende: { id: y.arende.id, dnr: medKod(y.arende.myndighet.kod, y.arende.dnr), arendemening: y.arende.arendemening }, dokument: y.dok && { ...y.dok, status: y.dok.status as Dokumentstatus }, skrivelse: y.skrivelse && { ...y.skrivelse, status: y.skrivelse.status as Dokumentstatus },
      remisser: y.remisser.map(({ mottagen: m }) => ({ id: m.id, titel: m.titel, remittent: m.remittent, dnr: m.remittentDnr, intern: m.slag === 'intern', svarSenast: dagAv(m.svarSenast), fragor: lasFragor(m.fragor).length, handlingId: m.handlingId })),
      beslut: y.beslut.map((b) => ({ organ: b.organ.namn, datum: dagAv(b.datum) ?? '', paragraf: b.paragraf, medAndring: b.slag !== 'enligt_forslag', delegat: b.delegationsbeslut && [b.delegationsbeslut.delegat.namn, b.delegationsbeslut.delegatTitel].filter(Boolean).join(', ') })),
      beslutad: beslutad ? { nr: beslutad.nr, titel: beslutad.titel, datum: dagAv(beslutad.datum), hash: beslutad.hash, innehall: lasInnehall(beslutad.innehall), forslag: lasForslag(beslutad.forslag), harPdf: beslutad.pdf !== null } : null,
      forslag: forslag && beslutad && forslag.id !== beslutad.id ? { nr: forslag.nr, datum: dagAv(forslag.datum), innehall: lasInnehall(forslag.innehall) } : null,
      yrkanden: lasVunnet(beslut?.yrkanden),
      sammanfogning: sammanfogas && grund ? {
        grund: { nr: grund.nr, datum: dagAv(grund.datum), hash: grund.hash, innehall: lasInnehall(grund.innehall) },
        text: sammanfogad ? { nr: sammanfogad.nr, datum: dagAv(sammanfogad.datum), hash: sammanfogad.hash, innehall: lasInnehall(sammanfogad.innehall) } : null,
        kanSkriva: may.skapa(actor, y), kanOppna: !sammanfogad && y.dok?.status === 'godkant' && may.skapa(actor, y), somOrdforande: may.presiderar(actor, y), somDelegat: may.godkanna(actor, y),
      } : null,
      godkand: konsolidering ? { av: konsolidering.godkandAv.namn, som: konsolidering.som, grund: konsolidering.grund, nar: konsolidering.godkand } : null,
      skriver: may.visa(actor, y),
      senaste: y.versioner.at(-1) ? { nr: y.versioner.at(-1)?.nr ?? 0, datum: dagAv(y.versioner.at(-1)?.datum ?? null) } : null,
      svar: y.kallsvar.map((k) => ({ handlingId: k.handlingId, organ: k.organ, paragraf: k.paragraf, datum: k.datum, dnr: k.dnr, stallning: namnPa(k.stallning) })),
      levererat: y.utgaende.length > 0 && y.utgaende.every((u) => u.levererad) ? (y.utgaende[0]?.levererad ?? null) : null, skickat: y.utgaende.length > 0,
      fler: may.skapa(actor, y) && y.dok?.status !== 'godkant' && y.dok?.status !== 'granskas' ? y.fler : [],
      sammanstallt: y.hamtat > 0, baraIntern: y.remisser.length > 0 && externa.length === 0 && !beslut?.delegationsbeslut, mottagare: (beslut?.delegationsbeslut ? y.remisser.map((r) => r.mottagen) : externa).map((m) => m.remittent), forHand: externa.filter((m) => !m.utbyteId).flatMap((m) => m.remittentEpost ?? []),
      kan: {
        oversanda: y.status === 'beslutat' && (externa.length > 0 || ((konsolidering !== null || beslut?.delegationsbeslut != null) && y.remisser.length > 0)) && may.oversand(actor, y), sammanstalla: y.kallsvar.length > 0 && y.dok?.status !== 'godkant' && y.status !== 'konsolideras' && may.sammanstall(actor, y),
        skriva: may.skapa(actor, y), skrivelse: y.skrivelseId === null && may.skapa(actor, y) && !['beslutat', 'konsolideras', 'oversant'].includes(y.status),
      },
    };
  },
});
export type YttrandeView = Awaited<ReturnType<typeof getYttrande>>;

/** The registered answers and one's own text side by side, for merging. */
export const getSammanstallning = query({
  name: 'yttrande.sammanstallning',
  async load(tx, id: string) {
    const y = await loadYttrande(tx, id);
    return { y, myndighetId: y.myndighetId, dok: await loadDokument(tx, y.dokumentId), kallor: await loadKallor(tx, y.arendeId) };
  },
  may: may.sammanstall,
  view: ({ y, dok, kallor: svar }) => ({
    id: y.id, dnr: medKod(y.arende.myndighet.kod, y.arende.dnr), titel: dok.titel, dokumentId: dok.id, version: dok.version, godkant: dok.status === 'godkant',
    mal: [{ nr: 0, fraga: 'Sammanfattning' }, ...svarAv(dok.innehall).map(({ nr, fraga }) => ({ nr, fraga }))], redan: kallor(dok.innehall).map((k) => k.handlingId),
    kallor: svar.map((k) => ({ ...k, stallning: namnPa(k.stallning), svar: k.svar.map((s) => ({ ...s, stallning: namnPa(s.stallning) })) })),
  }),
});
export type Sammanstallning = Awaited<ReturnType<typeof getSammanstallning>>;
