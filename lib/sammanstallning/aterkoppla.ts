import { z } from 'zod';
import { registreraHandling } from '#lib/handling/store';
import { systemActor } from '#lib/platform/actor';
import { command, query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inTenant } from '#lib/platform/db';
import { storeMade } from '#lib/platform/files';
import { typeset } from '#lib/platform/pdf/typst';
import { Refused } from '#lib/platform/result';
import { may as remissMay } from '#lib/remiss/policy';
import { egenOrganisation, load as loadRemiss, provaId } from '#lib/remiss/store';
import { adress, natt, sagTill } from '#lib/remiss/tillInstans';
import { brevposter, inledning } from './aterkoppling.ts';
import { may } from './policy.ts';
import { synpunkterFor } from './queries.ts';

const harSvarat = { status: { in: ['besvarad', 'avstar'] }, besvarad: { not: null } };

/** Asks for a letter to everyone who has answered and has not got one: what became of its synpunkter. A job makes and sends them. */
export const bestallAterkoppling = command({
  name: 'sammanstallning.bestallAterkoppling',
  input: z.object({ remissId: z.uuid(), text: z.string().trim().max(5_000).default('') }),
  load: (tx, { remissId }) => loadRemiss(tx, remissId),
  may: may.sammanstalla,
  async run(tx, remiss, { actor, nu }, { text }) {
    if (!remiss.arendeId || !remiss.utskickad || remiss.slag !== 'extern') throw new Refused('remissen_ar_inte_ute');
    const attSkriva = await tx.remissinstans.findMany({ where: { remissId: remiss.id, ...harSvarat, aterkoppling: null }, select: { id: true } });
    if (attSkriva.length === 0) throw new Refused('alla_har_fatt_aterkoppling');
    await tx.aterkoppling.createMany({ data: attSkriva.map(({ id }) => ({ remissId: remiss.id, instansId: id, text, bestalld: nu, bestalldAvId: actor.personId })), skipDuplicates: true });
    return { type: 'sammanstallning.aterkoppling_bestalld', subject: remiss.id, arendeId: remiss.arendeId, detalj: { antal: attSkriva.length } };
  },
});

/** One letter is registered as sent from the ärende, and goes the way the respondent is reached: inside, by e-mail, or to be printed. Done twice it is sent once. */
export const skickaAterkoppling = command({
  name: 'sammanstallning.skickaAterkoppling',
  input: z.object({ id: z.uuid(), pdf: z.instanceof(Uint8Array), namn: z.string().max(200) }),
  async load(tx, { id }) {
    const rad = await tx.aterkoppling.findFirst({ where: { id }, include: { instans: { select: { ...adress, namn: true, remiss: true } } } });
    if (!rad) throw new Refused('finns_inte');
    return rad;
  },
  may: remissMay.taIn,
  async run(tx, rad, { actor, nu }, { pdf, namn }) {
    const { instans } = rad;
    const { remiss } = instans;
    if (rad.skickad || !remiss.arendeId) return { type: 'sammanstallning.aterkopplad', subject: rad.remissId, arendeId: null, detalj: { igen: true } };
    const fil = await storeMade(tx, pdf, namn);
    const { id: handlingId } = await registreraHandling(tx, { arendeId: remiss.arendeId, myndighetId: remiss.myndighetId, riktning: 'utgaende', rubrik: `Återkoppling på remissvar: ${remiss.titel}`, handlingsdatum: dagI(nu), motpart: instans.namn, motpartOrganisationId: instans.mottagareOrganisationId, filer: [fil], personId: rad.bestalldAvId, nu });
    const vag = (await natt([instans])).get(instans.id);
    await sagTill(tx, [instans], { slag: 'aterkoppling' }, { egenId: actor.organisationId, arendeId: remiss.arendeId, nu, filer: [fil] });
    await tx.aterkoppling.updateMany({ where: { id: rad.id, skickad: null }, data: { skickad: nu, filHash: fil.hash, handlingId, vag: vag?.ansluten ? 'utbyte' : vag?.epost ? 'epost' : 'hand' } });
    return { type: 'sammanstallning.aterkopplad', subject: rad.remissId, arendeId: remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, handlingId } };
  },
});

/** The letters of a remiss: who has answered, and what has become of its letter. */
export const getAterkoppling = query({
  name: 'sammanstallning.aterkoppling',
  async load(tx, remissId: string) {
    provaId(remissId);
    const remiss = await tx.remiss.findFirst({ where: { id: remissId }, select: { myndighetId: true, slag: true } });
    if (!remiss) throw new Refused('finns_inte');
    return { ...remiss, rader: await tx.remissinstans.findMany({ where: { remissId, ...harSvarat }, orderBy: { nr: 'asc' }, select: { id: true, namn: true, aterkoppling: true, brev: { where: { slag: 'aterkoppling' }, select: { skickad: true, fel: true, epost: true } } } }) };
  },
  may: may.lasa,
  view: ({ rader, slag, ...remiss }, { actor }) => ({
    slag, kan: { skicka: may.sammanstalla(actor, remiss) && slag === 'extern' },
    rader: rader.map(({ id, namn, aterkoppling: a, brev: [brev] }) => ({ id, namn, bestalld: a?.bestalld ?? null, skickad: a?.skickad ?? null, vag: (a?.vag ?? null) as 'utbyte' | 'epost' | 'hand' | null, handlingId: a?.handlingId ?? null, fel: brev?.fel ?? null, epost: brev?.epost ?? null })),
  }),
});
export type Aterkopplingsvy = Awaited<ReturnType<typeof getAterkoppling>>;

/** One letter's words as they stand now. */
export const getAterkopplingsbrev = query({
  name: 'sammanstallning.aterkopplingsbrev',
  async load(tx, { remissId, instansId }: { remissId: string; instansId: string }, { actor }) {
    provaId(instansId);
    const remiss = await loadRemiss(tx, remissId);
    const instans = remiss.instanser.find((i) => i.id === instansId);
    if (!instans?.besvarad) throw new Refused('finns_inte');
    const skrivet = await tx.aterkoppling.findFirst({ where: { instansId }, select: { text: true } });
    return { remiss, myndighetId: remiss.myndighetId, instans, synpunkter: await synpunkterFor(tx, remissId), egen: await egenOrganisation(actor.organisationId), text: skrivet?.text ?? '' };
  },
  may: (actor, ting) => may.lasa(actor, ting) || remissMay.taIn(actor),
  view({ remiss, instans, synpunkter, egen, text }, { nu }) {
    const poster = brevposter(synpunkter, instans.id);
    return {
      filnamn: `Återkoppling ${remiss.dnrAttAnge} ${instans.namn}.pdf`.replaceAll(/[\\/:*?"<>|]/g, '-'),
      data: {
        skapad: nu.toISOString(), organisation: { namn: egen.namn, adress: egen.adress ? [egen.adress] : null, epost: egen.epost }, organ: { namn: remiss.myndighet.namn }, till: instans.namn, datum: dagI(nu), dnr: remiss.dnrAttAnge, er_dnr: instans.mottagarensDnr || null, titel: remiss.titel,
        inledning: (text || inledning(poster.length > 0)).split(/\n{2,}/).map((s) => s.trim()).filter(Boolean), poster,
      },
    };
  },
});
type Brev = Awaited<ReturnType<typeof getAterkopplingsbrev>>;
export const renderAterkoppling = ({ data }: Brev): Promise<Uint8Array> => typeset('sammanstallning/pdf/aterkoppling.typ', data);

/** Letters asked for and not yet sent, oldest first. */
export const attAterkoppla = (organisationId: string, remissId: string, hogst: number) =>
  inTenant(systemActor(organisationId), (tx) => tx.aterkoppling.findMany({ where: { remissId, skickad: null }, orderBy: { id: 'asc' }, take: hogst, select: { id: true, instansId: true } }));
