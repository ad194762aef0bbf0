import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI, delar } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { dagSchema, valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { tillKolumner, tolkaVagtDatum } from '#lib/platform/vagtDatum';
import { lasTalare, punkttyper } from './dialogmote.ts';
import { may } from './policy.ts';
import { kravUtkast, loadDialogmote, loadPunkt, numrera } from './store.ts';

const kort = z.string().trim().max(300).default('');
const text = z.string().trim().min(1, 'Skriv vad som sades.').max(10_000);
const nasta = (antal: readonly unknown[]) => antal.length + 1;

/** An ärende of that number in the myndighet's own diary; none for an empty field. */
async function arendet(tx: Tx, dnr: string, myndighetId: string): Promise<string | null> {
  if (!dnr) return null;
  const { kod } = await tx.myndighet.findFirstOrThrow({ where: { id: myndighetId }, select: { kod: true } });
  const finns = await tx.arende.findFirst({ where: { myndighetId, dnr: { in: [dnr, dnr.replace(new RegExp(`^${kod}\\s+`, 'i'), '')] } }, orderBy: { skapat: 'desc' }, select: { id: true } });
  if (!finns) throw new Refused('arendet_finns_inte');
  return finns.id;
}

/** Begins the notes of a talk: no §, no justering, no roll. */
export const skapa = command({
  name: 'dialogmote.skapa',
  input: z.object({ myndighetId: z.uuid('Välj vems anteckningar det är.'), organId: valfrittId, titel: z.string().trim().min(1, 'Skriv vad mötet heter.').max(300), datum: dagSchema, rubrik: z.string().trim().min(1, 'Skriv vilka som möttes.').max(300), arende: kort }),
  async load(tx, { myndighetId }) {
    const m = await tx.myndighet.findFirst({ where: { id: myndighetId, aktiv: true }, select: { id: true } });
    if (!m) throw new Refused('finns_inte');
    return { myndighetId: m.id };
  },
  may: may.skriv,
  async run(tx, { myndighetId }, { nu }, { organId, titel, datum, rubrik, arende }) {
    if (organId && !(await tx.organ.findFirst({ where: { id: organId, myndighetId }, select: { id: true } }))) throw new Refused('finns_inte');
    const arendeId = await arendet(tx, arende, myndighetId);
    const { id } = await tx.dialogmote.create({ data: { myndighetId, organId: organId ?? null, arendeId, titel, skapad: nu, dialogmotesdag: { create: [{ ordning: 1, datum: new Date(datum), rubrik }] } }, select: { id: true } });
    return { type: 'dialogmote.skapat', subject: id, arendeId };
  },
});

/** One more day of the same talk. */
export const laggTillDag = command({
  name: 'dialogmote.laggTillDag',
  input: z.object({ dialogmoteId: z.uuid(), datum: dagSchema, rubrik: z.string().trim().min(1, 'Skriv vilka som möttes.').max(300) }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, _, { dialogmoteId, datum, rubrik }) {
    kravUtkast(m);
    await tx.dialogmotesdag.create({ data: { dialogmoteId, ordning: nasta(m.dagar), datum: new Date(datum), rubrik }, select: { id: true } });
    return { type: 'dialogmote.skrivet', subject: m.id };
  },
});

/** A section of one organ or one förvaltning. */
export const laggTillAvsnitt = command({
  name: 'dialogmote.laggTillAvsnitt',
  input: z.object({ dialogmoteId: z.uuid(), dagId: z.uuid(), rubrik: kort, organId: valfrittId, forvaltningId: valfrittId }).refine(({ rubrik, organId, forvaltningId }) => rubrik || organId || forvaltningId, { message: 'Välj ett organ eller en förvaltning, eller skriv rubriken.', path: ['rubrik'] }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, _, { dialogmoteId, dagId, rubrik, organId, forvaltningId }) {
    kravUtkast(m);
    const d = m.dagar.find(({ id }) => id === dagId);
    const organ = organId ? await tx.organ.findFirst({ where: { id: organId }, select: { namn: true } }) : null;
    const forvaltning = forvaltningId ? await tx.myndighet.findFirst({ where: { id: forvaltningId }, select: { namn: true, forvaltning: true } }) : null;
    if (!d || (organId && !organ) || (forvaltningId && !forvaltning)) throw new Refused('finns_inte');
    const { id } = await tx.dialogavsnitt.create({ data: { dialogmoteId, dagId, ordning: nasta(d.avsnitt), rubrik: rubrik || (organ?.namn ?? forvaltning?.forvaltning ?? forvaltning?.namn ?? ''), organId: organId ?? null, myndighetId: forvaltningId ?? null }, select: { id: true } });
    return { type: 'dialogmote.skrivet', subject: m.id, detalj: { avsnittId: id } };
  },
});

const skotsel = { agare: kort, agarePersonId: valfrittId, tid: kort, arende: kort };

/** A punkt: what it is, what was said and by whom, and for a medskick to whom. Several paragraphs at once become several punkter. */
export const laggTillPunkt = command({
  name: 'dialogmote.laggTillPunkt',
  input: z.object({ dialogmoteId: z.uuid(), avsnittId: z.uuid(), typ: z.enum(punkttyper, 'Välj vad det är.').default('information'), text, talare: kort, tillOrganId: valfrittId, ...skotsel }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, { nu }, { dialogmoteId, avsnittId, typ, text: skrivet, talare, tillOrganId, agare, agarePersonId, tid, arende }) {
    kravUtkast(m);
    const avsnitt = m.dagar.flatMap((d) => d.avsnitt).find(({ id }) => id === avsnittId);
    if (!avsnitt || (tillOrganId && !(await tx.organ.findFirst({ where: { id: tillOrganId }, select: { id: true } }))) || (agarePersonId && !(await tx.person.findFirst({ where: { id: agarePersonId, aktiv: true }, select: { id: true } })))) throw new Refused('finns_inte');
    const arendeId = await arendet(tx, arende, m.myndighetId);
    const borjan = Math.max(0, ...m.punkter.map(({ nr }) => nr)) + 1;
    const stycken = skrivet.split(/\n\s*\n/).map((s) => s.trim()).filter(Boolean);
    await tx.dialogpunkt.createMany({ data: stycken.map((s, i) => ({ dialogmoteId, avsnittId, nr: borjan + i, typ, text: s, talare: talare || lasTalare(s), tillOrganId: tillOrganId ?? null, agare: agare || null, agarePersonId: agarePersonId ?? null, ...tillKolumner('tid', tid ? tolkaVagtDatum(tid, delar(dagI(nu)).ar) : null), arendeId })) });
    await numrera(tx, dialogmoteId);
    return { type: 'dialogmote.skrivet', subject: m.id, detalj: { antal: stycken.length } };
  },
});

/** Changes a punkt while the notes are a draft. */
export const andraPunkt = command({
  name: 'dialogmote.andraPunkt',
  input: z.object({ punktId: z.uuid(), typ: z.enum(punkttyper, 'Välj vad det är.'), text, talare: kort, tillOrganId: valfrittId }),
  load: (tx, { punktId }) => loadPunkt(tx, punktId),
  may: may.skriv,
  async run(tx, { mote, punkt }, _, { typ, text: skrivet, talare, tillOrganId }) {
    kravUtkast(mote);
    if (tillOrganId && !(await tx.organ.findFirst({ where: { id: tillOrganId }, select: { id: true } }))) throw new Refused('finns_inte');
    const { count } = await tx.dialogpunkt.updateMany({ where: { id: punkt.id, version: punkt.version }, data: { typ, text: skrivet, talare: talare || null, tillOrganId: tillOrganId ?? null, version: punkt.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'dialogmote.skrivet', subject: mote.id };
  },
});

/** Who takes care of a punkt, by when, and in which ärende: that may be moved also when the notes are finished. */
export const skotPunkt = command({
  name: 'dialogmote.skotPunkt',
  input: z.object({ punktId: z.uuid(), ...skotsel }),
  load: (tx, { punktId }) => loadPunkt(tx, punktId),
  may: (actor, p) => may.skriv(actor, p) || (p.status === 'fardigstalld' && may.svara(actor, p)),
  async run(tx, { mote, punkt }, { nu }, { agare, agarePersonId, tid, arende }) {
    if (agarePersonId && !(await tx.person.findFirst({ where: { id: agarePersonId, aktiv: true }, select: { id: true } }))) throw new Refused('finns_inte');
    const arendeId = await arendet(tx, arende, punkt.till?.myndighetId ?? mote.myndighetId);
    const { count } = await tx.dialogpunkt.updateMany({ where: { id: punkt.id, version: punkt.version }, data: { agare: agare || null, agarePersonId: agarePersonId ?? null, ...tillKolumner('tid', tid ? tolkaVagtDatum(tid, delar(dagI(nu)).ar) : null), ...(arende ? { arendeId } : {}), version: punkt.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'dialogmote.punkt_skott', subject: mote.id, detalj: { nr: punkt.nr } };
  },
});

/** Takes a punkt, or a section with its punkter, out of the draft; the rest are numbered anew. */
export const taBort = command({
  name: 'dialogmote.taBort',
  input: z.object({ dialogmoteId: z.uuid(), vad: z.enum(['punkt', 'avsnitt']), radId: z.uuid() }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, _, { dialogmoteId, vad, radId: id }) {
    kravUtkast(m);
    const { count } = vad === 'punkt' ? await tx.dialogpunkt.deleteMany({ where: { id, dialogmoteId } }) : await tx.dialogavsnitt.deleteMany({ where: { id, dialogmoteId } });
    if (count !== 1) throw new Refused('finns_inte');
    await numrera(tx, dialogmoteId);
    return { type: 'dialogmote.skrivet', subject: m.id };
  },
});
