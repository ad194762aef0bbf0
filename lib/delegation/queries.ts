import type { Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may as mayYttrande } from '#lib/yttrande/policy';
import { loadYttrande } from '#lib/yttrande/store';
import { galler, harDelegation, serStrategiskUt, skaAnslas, skrivBeslutsnummer } from './delegation.ts';
import { may } from './policy.ts';
import { loadOrgan, loadPunkter, stallningFor } from './store.ts';

const dag = (datum: Date) => datum.toISOString().slice(0, 10);

/** The nämnder whose decisions on delegation one may see. */
export const listDelegationsorgan = query({
  name: 'delegation.organ',
  load: (tx, _: null) => tx.organ.findMany({ where: { aktiv: true, slag: { in: ['styrelse', 'namnd'] } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, kod: true, myndighetId: true } }),
  may: () => true,
  view: (organ, { actor }) => organ.filter((o) => may.visa(actor, { organ: o })).map((o) => ({ ...o, kan: { fatta: may.fatta(actor, { organ: o }), skota: may.skotaOrdning(actor, { organ: o }) } })),
});

const beslutsfalt = {
  organ: { select: { kod: true } }, arende: { select: { id: true, dnr: true } }, delegat: { select: { namn: true } }, delegationspunkt: { select: { nr: true } }, anmaldParagraf: { select: { nr: true, ar: true, sammantradeId: true } },
  anslag: { select: { id: true } }, dokumentversion: { select: { titel: true } }, handling: { select: { rubrik: true } },
} as const;

async function beslutI(tx: Tx, where: { organId?: string; ar?: number; arendeId?: string }) {
  const rader = await tx.delegationsbeslut.findMany({ where, orderBy: [{ ar: 'desc' }, { slag: 'asc' }, { nr: 'desc' }], take: 500, include: beslutsfalt });
  return rader.map((r) => ({
    id: r.id, slag: r.slag, nummer: skrivBeslutsnummer(r.organ.kod, r.slag, r.ar, r.nr), dag: dag(r.beslutsdatum), arende: r.arende, text: r.text, skal: r.skal, delegat: [r.delegat.namn, r.delegatTitel].filter(Boolean).join(', '), punkt: r.delegationspunkt?.nr ?? null,
    underlag: r.dokumentversion?.titel ?? r.handling?.rubrik ?? null, anmals: r.anmals, anmald: r.anmaldParagraf && { paragraf: r.anmaldParagraf.nr === null ? 'nästa protokoll' : `§\u00A0${r.anmaldParagraf.nr}`, sammantradeId: r.anmaldParagraf.sammantradeId }, anslas: skaAnslas(r), anslagId: r.anslag[0]?.id ?? null,
  }));
}

/** A year's decisions on delegation, and what they rest on. */
export const getDelegation = query({
  name: 'delegation.visa',
  async load(tx, { organId, ar }: { organId: string; ar: number }) {
    const { organ } = await loadOrgan(tx, organId);
    return { organ, beslut: await beslutI(tx, { organId, ar }), punkter: await loadPunkter(tx, organId), befattningar: await tx.befattning.findMany({ where: { myndighetId: organ.myndighetId, aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } }) };
  },
  may: (actor, found) => may.visa(actor, found),
  view: ({ organ, beslut, punkter, befattningar }, { actor, nu }) => ({
    organ, beslut, befattningar, idag: dagI(nu), vantar: beslut.filter(({ anmals, anmald }) => anmals && !anmald).length,
    punkter: punkter.map((p) => ({ ...p, galler: galler(p, dagI(nu)), kommer: p.fran > dagI(nu), saknarDelegat: !p.ordforande && p.befattningId === null })),
    kan: { fatta: may.fatta(actor, { organ }), skota: may.skotaOrdning(actor, { organ }) },
  }),
});
export type Delegationsvy = Awaited<ReturnType<typeof getDelegation>>;

/** The points that hold that day, who one is oneself, and whom one may write for. */
async function delegaterI(tx: Tx, organ: Awaited<ReturnType<typeof loadOrgan>>['organ'], actor: Actor, idag: string) {
  const d = new Date(idag);
  const da = { fran: { lte: d }, OR: [{ till: null }, { till: { gte: d } }] };
  const registrera = may.registrera(actor, { organ });
  return {
    registrera, punkter: (await loadPunkter(tx, organ.id)).filter((p) => galler(p, idag)), egen: await stallningFor(tx, organ.id, actor.personId, idag),
    personer: registrera ? await tx.person.findMany({
      where: { aktiv: true, OR: [{ befattningsinnehav: { some: { befattning: { myndighetId: organ.myndighetId }, ...da } } }, { fortroendeuppdrag: { some: { uppdrag: 'ordforande', plats: { organId: organ.id }, ...da } } }] },
      orderBy: { namn: 'asc' }, select: { id: true, namn: true, titel: true },
    }) : [],
  };
}

/** What the form for a decision offers: the points one holds today, or with a right to write for others every point and who holds it. */
export const getDelegationsform = query({
  name: 'delegation.form',
  async load(tx, { organId, arendeId }: { organId: string; arendeId?: string | undefined }, { actor, nu }) {
    const { organ } = await loadOrgan(tx, organId);
    const arende = arendeId ? await tx.arende.findFirst({ where: { id: arendeId, myndighetId: organ.myndighetId }, select: { id: true, dnr: true, arendemening: true } }) : null;
    if (arendeId && !arende) throw new Refused('finns_inte');
    const delegater = await delegaterI(tx, organ, actor, dagI(nu));
    const [versioner, handlingar] = arende ? [
      await tx.dokumentversion.findMany({ where: { frusen: true, dokument: { arendeId: arende.id } }, orderBy: { skapad: 'desc' }, select: { id: true, titel: true, nr: true } }),
      await tx.handling.findMany({ where: { arendeId: arende.id, makulerad: null }, orderBy: { aktbilaga: 'asc' }, select: { id: true, rubrik: true, aktbilaga: true } }),
    ] : [[], []];
    const arenden = arende ? [] : await tx.arende.findMany({ where: { myndighetId: organ.myndighetId, status: { not: 'avslutat' } }, orderBy: { skapat: 'desc' }, take: 200, select: { id: true, dnr: true, arendemening: true } });
    return { organ, arende, arenden, ...delegater, versioner, handlingar };
  },
  may: (actor, found) => may.fatta(actor, found),
  view: ({ punkter, egen, versioner, handlingar, ...resten }, { actor, nu }) => ({
    ...resten, idag: dagI(nu), jag: actor.personId, arOrdforande: egen.ordforande,
    punkter: punkter.filter((p) => resten.registrera || harDelegation(p, egen)),
    underlag: [...versioner.map((v) => ({ value: `version:${v.id}`, label: `${v.titel} (version ${v.nr})` })), ...handlingar.map((h) => ({ value: `handling:${h.id}`, label: `Aktbilaga ${h.aktbilaga}: ${h.rubrik}` }))],
  }),
});

/** The decisions on delegation in an ärende, and the nämnd that one may take another for. */
export const listForArende = query({
  name: 'delegation.forArende',
  async load(tx, arendeId: string) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { myndighetId: true } });
    if (!arende) throw new Refused('finns_inte');
    const organ = await tx.organ.findFirst({ where: { myndighetId: arende.myndighetId, aktiv: true, slag: { in: ['styrelse', 'namnd'] } }, select: { id: true, myndighetId: true } });
    return { organ: organ ?? { id: '', myndighetId: arende.myndighetId }, finns: organ !== null, beslut: await beslutI(tx, { arendeId }) };
  },
  may: (actor, found) => may.visa(actor, found),
  view: ({ organ, finns, beslut }, { actor }) => ({ beslut, organId: finns && may.fatta(actor, { organ }) ? organ.id : null }),
});

/** Whether an approved yttrande can be decided on delegation, and what the form for it offers. */
export const getYttrandeform = query({
  name: 'delegation.yttrandeform',
  async load(tx, yttrandeId: string, { actor, nu }) {
    const y = await loadYttrande(tx, yttrandeId);
    const { organ } = await loadOrgan(tx, y.organ.id);
    const v = await tx.dokumentversion.findFirst({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'desc' }, select: { nr: true, titel: true, datum: true, hash: true } });
    return { y, organ, v, ...(await delegaterI(tx, organ, actor, dagI(nu))) };
  },
  may: (actor, found) => may.fatta(actor, found) && mayYttrande.visa(actor, found.y),
  view({ y, organ, v, punkter, egen, registrera, personer }, { actor }) {
    const mottagna = y.remisser.map((r) => r.mottagen);
    const egna = punkter.filter((p) => registrera || harDelegation(p, egen));
    return {
      id: y.id, organ: { id: organ.id, namn: organ.namn }, dnr: y.arende.dnr, titel: v?.titel ?? y.arende.arendemening, version: v && { nr: v.nr, datum: v.datum && dag(v.datum), hash: v.hash },
      mottagare: mottagna.map(({ remittent }) => remittent), strategisk: mottagna.find(({ titel }) => serStrategiskUt(titel))?.titel ?? null,
      punkter: egna, registrera, personer, jag: actor.personId,
      kan: { besvara: y.status === 'godkant' && v !== null && egna.length > 0, sanda: mottagna.length > 0 && mayYttrande.oversand(actor, y) },
    };
  },
});
