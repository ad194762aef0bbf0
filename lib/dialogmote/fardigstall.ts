import { z } from 'zod';
import { oppnaArende } from '#lib/arende/store';
import { registreraHandling } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { valfrittId } from '#lib/platform/falt';
import { inRegister } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { andraMyndigheter, provaFardigstall, slutlagen } from './dialogmote.ts';
import { may } from './policy.ts';
import { kravUtkast, loadDialogmote, loadPunkt, type Dialogmote } from './store.ts';

/** Finishes the notes: it is said what they are and why. An allmän handling is registered at once, in its ärende or in one of its own (TF 2:9–12, OSL 5:1). From now on what was said stands. */
export const fardigstall = command({
  name: 'dialogmote.fardigstall',
  input: z.object({ dialogmoteId: z.uuid(), som: z.enum(slutlagen, 'Välj vad anteckningarna är.'), skal: z.string().trim().min(1, 'Skriv varför.').max(1_000) }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, { actor, nu }, { som, skal }) {
    kravUtkast(m);
    const prov = provaFardigstall(m, som);
    if (!prov.ok) throw new Refused(prov.error);
    const allman = som === 'allman_handling';
    const arendeId = m.arendeId ?? (allman ? (await oppnaArende(tx, { myndighetId: m.myndighetId, arendemening: `Dialogmöte: ${m.titel}`, nu })).id : null);
    const handling = allman && arendeId ? await registreraHandling(tx, { arendeId, myndighetId: m.myndighetId, riktning: 'upprattad', rubrik: `Minnesanteckningar: ${m.titel}`, handlingsdatum: dagI(nu), filer: [], innehall: fryst(m), personId: actor.personId, nu }) : null;
    const { count } = await tx.dialogmote.updateMany({ where: { id: m.id, version: m.version }, data: { status: 'fardigstalld', fardigstalldSom: som, fardigstalldSkal: skal, fardigstalld: nu, fardigstalldAvId: actor.personId, arendeId, handlingId: handling?.id ?? null, version: m.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'dialogmote.fardigstallt', subject: m.id, arendeId, detalj: { som, lopnr: handling?.lopnr ?? null, aktbilaga: handling?.aktbilaga ?? null } };
  },
});

/** The notes as they stood, beside the handling's PDF. */
const fryst = (m: Dialogmote) => ({
  titel: m.titel, dagar: m.dagar.map((d) => ({ datum: d.datum, rubrik: d.rubrik, avsnitt: d.avsnitt.map((a) => ({ rubrik: a.rubrik, punkter: a.punkter.map((p) => ({ nr: p.nr, typ: p.typ, text: p.text, talare: p.talare, till: p.till?.namn ?? null, agare: p.agare, tid: p.nar })) })) })),
});

const kuvertet = async (m: Dialogmote, organisationId: string) => ({ titel: m.titel, fran: `${m.organ?.namn ?? m.myndighet.namn}, ${(await inRegister((r) => r.organisation.findFirst({ where: { id: organisationId }, select: { namn: true } })))?.namn ?? ''}`, franKod: m.myndighet.kod, anteckningar: fryst(m) });

/** Keeps the PDF on the handling and sends it with the medskick to every other myndighet that is to answer one: that border is crossed by expediering (TF 2:10). Done twice it is done once. */
export const sparaPdf = command({
  name: 'dialogmote.sparaPdf',
  input: z.object({ dialogmoteId: z.uuid(), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.system,
  async run(tx, m, { actor, nu }, { bytes }) {
    if (!m.handling || m.handling.filer.length > 0) return { type: 'dialogmote.oforandrat', subject: m.id };
    const namn = `Minnesanteckningar ${m.titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}.pdf`;
    const fil = await storeMade(tx, bytes, namn, 'application/pdf', m.punkter.map((p) => `${p.nr}. ${p.text}`).join('\n\n'));
    await tx.handlingsfil.createMany({ data: [{ handlingId: m.handling.id, filHash: fil.hash, namn, typ: fil.typ, ordning: 0 }] });
    const till = await tx.myndighet.findMany({ where: { id: { in: andraMyndigheter(m) } }, select: { kod: true } });
    const innehall = await kuvertet(m, actor.organisationId);
    for (const { kod } of till) await post(tx, { utbyteId: crypto.randomUUID(), slag: 'minnesanteckningar', tillOrganisationId: actor.organisationId, tillMyndighetKod: kod, innehall, filer: [fil], amneId: m.id, arendeId: m.arendeId }, nu);
    return { type: 'dialogmote.expedierat', subject: m.id, arendeId: m.arendeId, detalj: { antal: till.length } };
  },
});

/** Sends the finished notes to one more nämnd here, or to another organisation: as a handling into its inbox. */
export const skicka = command({
  name: 'dialogmote.skicka',
  input: z.object({ dialogmoteId: z.uuid(), tillMyndighetId: valfrittId, tillOrganisationId: valfrittId }).refine(({ tillMyndighetId, tillOrganisationId }) => tillMyndighetId || tillOrganisationId, { message: 'Välj vem de ska till.', path: ['tillMyndighetId'] }),
  load: (tx, { dialogmoteId }) => loadDialogmote(tx, dialogmoteId),
  may: may.skriv,
  async run(tx, m, { actor, nu }, { tillMyndighetId, tillOrganisationId }) {
    if (m.status !== 'fardigstalld' || !m.handling) throw new Refused('bara_allmanna_anteckningar_skickas');
    const [fil] = m.handling.filer;
    if (!fil) throw new Refused('pdf_gors');
    const myndighet = tillMyndighetId ? await tx.myndighet.findFirst({ where: { id: tillMyndighetId }, select: { kod: true, namn: true, id: true } }) : null;
    const organisation = !tillMyndighetId && tillOrganisationId ? await inRegister((r) => r.organisation.findFirst({ where: { id: tillOrganisationId, ansluten: true }, select: { id: true, namn: true } })) : null;
    if (!myndighet && !organisation) throw new Refused('finns_inte');
    if (myndighet?.id === m.myndighetId) throw new Refused('samma_myndighet');
    await post(tx, { utbyteId: crypto.randomUUID(), slag: 'minnesanteckningar', tillOrganisationId: organisation?.id ?? actor.organisationId, tillMyndighetKod: myndighet?.kod ?? null, innehall: await kuvertet(m, actor.organisationId), filer: [{ hash: fil.filHash, namn: fil.namn, typ: fil.typ }], amneId: m.id, arendeId: m.arendeId }, nu);
    return { type: 'dialogmote.expedierat', subject: m.id, arendeId: m.arendeId, detalj: { antal: 1, till: myndighet?.kod ?? organisation?.id ?? '' } };
  },
});

/** What came of a punkt, by those who received it: it goes on, it is answered, or it ends without. The sender sees it beside the punkt. */
export const svara = command({
  name: 'dialogmote.svara',
  input: z.object({ punktId: z.uuid(), lage: z.enum(['pagar', 'besvarad', 'avslutad'], 'Välj hur det står till.'), svar: z.string().trim().max(10_000).default('') }).refine(({ lage, svar }) => lage !== 'besvarad' || svar, { message: 'Skriv svaret.', path: ['svar'] }),
  load: (tx, { punktId }) => loadPunkt(tx, punktId),
  may: may.svara,
  async run(tx, { mote, punkt }, { actor, nu }, { lage, svar }) {
    if (mote.status !== 'fardigstalld') throw new Refused('anteckningarna_ar_inte_fardiga');
    const sist = punkt.uppfoljning.at(-1);
    if (sist && sist.lage !== 'pagar') throw new Refused('punkten_ar_redan_besvarad');
    await tx.dialoguppfoljning.create({ data: { punktId: punkt.id, lage, svar: svar || null, personId: actor.personId, at: nu }, select: { id: true } });
    return { type: 'dialogmote.punkt_foljdes_upp', subject: mote.id, arendeId: mote.arendeId, detalj: { nr: punkt.nr, lage } };
  },
});
