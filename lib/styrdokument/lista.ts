import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagSchema, tomt, valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { tillKolumner, tolkaVagtDatum } from '#lib/platform/vagtDatum';
import { delar, dagI } from '#lib/platform/dag';
import { lasTal } from './nyckeltal.ts';
import { may } from './policy.ts';
import { lasSidor, omfattningar } from './styrdokument.ts';
import { kravUtkast, loadStyrdokument, loadVersion } from './store.ts';

const text = z.string().trim().max(20_000).default('');
const kort = z.string().trim().max(300).default('');
const nasta = (rader: readonly { ordning: number }[]) => Math.max(0, ...rader.map(({ ordning }) => ordning)) + 1;

/** One change of the version's list: its theme, where it stands, both wordings, and whose wish it follows from. */
export const laggTillAndring = command({
  name: 'styrdokument.laggTillAndring',
  input: z.object({ versionId: z.uuid(), andringId: valfrittId, tema: z.string().trim().min(1, 'Skriv vad ändringen gäller.').max(300), sidor: kort, avsnitt: kort, gammalText: text, nyText: text, onskemal: text, onskemalFran: kort, onskemalDatum: dagSchema.optional().or(tomt) }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, _, { versionId, andringId, sidor, onskemalDatum, tema, ...falt }) {
    kravUtkast(v);
    const data = { tema, sidor: lasSidor(sidor), avsnitt: falt.avsnitt || null, gammalText: falt.gammalText || null, nyText: falt.nyText || null, onskemal: falt.onskemal || null, onskemalFran: falt.onskemalFran || null, onskemalDatum: onskemalDatum ? new Date(onskemalDatum) : null };
    if (andringId) {
      const { count } = await tx.styrdokumentandring.updateMany({ where: { id: andringId, versionId }, data });
      if (count !== 1) throw new Refused('finns_inte');
    } else await tx.styrdokumentandring.create({ data: { ...data, versionId, ordning: nasta(v.andringar) }, select: { id: true } });
    return { type: 'styrdokument.andring_skriven', subject: s.id, arendeId: s.arendeId };
  },
});

/** Says who may change what, after whom they must ask and whom they must tell. */
export const laggTillRatt = command({
  name: 'styrdokument.laggTillRatt',
  input: z.object({ versionId: z.uuid(), omfattning: z.enum(omfattningar, 'Välj hur långt rätten går.'), organId: valfrittId, befattningId: valfrittId, vem: kort, villkor: kort, efterSamrad: kort, informerar: kort, informerarOrganId: valfrittId })
    .refine(({ organId, befattningId, vem }) => organId || befattningId || vem, { message: 'Välj ett organ eller en befattning, eller skriv vem.', path: ['vem'] }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, _, { versionId, omfattning, organId, befattningId, informerarOrganId, ...falt }) {
    kravUtkast(v);
    const organ = organId ? await tx.organ.findFirst({ where: { id: organId }, select: { namn: true } }) : null;
    const befattning = befattningId ? await tx.befattning.findFirst({ where: { id: befattningId }, select: { namn: true } }) : null;
    const till = informerarOrganId ? await tx.organ.findFirst({ where: { id: informerarOrganId }, select: { namn: true } }) : null;
    if ((organId && !organ) || (befattningId && !befattning) || (informerarOrganId && !till)) throw new Refused('finns_inte');
    if (omfattning !== 'revision' && !falt.informerar && !till) throw new Refused('ingen_att_informera');
    await tx.andringsratt.create({ data: { versionId, ordning: nasta(v.ratter.map((__, i) => ({ ordning: i + 1 }))), omfattning, vem: organ?.namn ?? befattning?.namn ?? falt.vem, organId: organId ?? null, befattningId: befattningId ?? null, villkor: falt.villkor || null, efterSamrad: falt.efterSamrad || null, informerar: till?.namn ?? (falt.informerar || null), informerarOrganId: informerarOrganId ?? null }, select: { id: true } });
    return { type: 'styrdokument.ratt_satt', subject: s.id, arendeId: s.arendeId };
  },
});

const rader = ['andring', 'ratt', 'nyckeltal'] as const;
/** Takes a row of a version that is not adopted away again. */
export const taBortRad = command({
  name: 'styrdokument.taBortRad',
  input: z.object({ versionId: z.uuid(), vad: z.enum(rader), radId: z.uuid() }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, _, { versionId, vad, radId: id }) {
    kravUtkast(v);
    const where = { id, versionId };
    const { count } = vad === 'andring' ? await tx.styrdokumentandring.deleteMany({ where }) : vad === 'ratt' ? await tx.andringsratt.deleteMany({ where }) : await tx.versionsnyckeltal.deleteMany({ where });
    if (count !== 1) throw new Refused('finns_inte');
    if (vad === 'ratt') for (const [i, r] of v.ratter.filter((x) => x.id !== id).entries()) await tx.andringsratt.updateMany({ where: { id: r.id }, data: { ordning: i + 1 } });
    return { type: 'styrdokument.rad_borttagen', subject: s.id, arendeId: s.arendeId, detalj: { vad } };
  },
});

const tal = z.string().trim().transform((skrivet, ctx) => {
  const last = skrivet ? lasTal(skrivet) : null;
  if (skrivet && last === null) ctx.issues.push({ code: 'custom', input: skrivet, message: `”${skrivet}” är inget tal. Skriv till exempel 81,5.` });
  return last;
});

/** A nyckeltal in the version: as an example or decided, with its target. The same nyckeltal is measured through all versions. */
export const sattNyckeltal = command({
  name: 'styrdokument.sattNyckeltal',
  input: z.object({ versionId: z.uuid(), nyckeltalId: valfrittId, namn: kort, enhet: kort, kalla: kort, delmal: kort, lage: z.enum(['exempel', 'beslutat'], 'Välj om det är ett exempel eller beslutat.'), malvarde: tal.default(null) })
    .check(({ value, issues }) => {
      if (value.nyckeltalId) return;
      if (!value.namn) issues.push({ code: 'custom', input: value.namn, path: ['namn'], message: 'Skriv vad som mäts.' });
      if (!value.enhet) issues.push({ code: 'custom', input: value.enhet, path: ['enhet'], message: 'Skriv enheten, till exempel procent.' });
    }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, _, { versionId, nyckeltalId, lage, malvarde, namn, enhet, kalla, delmal }) {
    kravUtkast(v);
    const finns = nyckeltalId ? await tx.nyckeltal.findFirst({ where: { id: nyckeltalId, styrdokumentId: s.id }, select: { id: true } }) : null;
    if (nyckeltalId && !finns) throw new Refused('finns_inte');
    const { id } = finns ?? (await tx.nyckeltal.create({ data: { styrdokumentId: s.id, namn, enhet, kalla: kalla || null, delmal: delmal || null }, select: { id: true } }));
    const { count } = await tx.versionsnyckeltal.updateMany({ where: { versionId, nyckeltalId: id }, data: { lage, malvarde } });
    if (count === 0) await tx.versionsnyckeltal.create({ data: { versionId, nyckeltalId: id, ordning: v.nyckeltal.length + 1, lage, malvarde }, select: { id: true } });
    return { type: 'styrdokument.nyckeltal_satt', subject: s.id, arendeId: s.arendeId };
  },
});

/** The value of one year; written again it is corrected. Values go on being noted after the version is adopted. */
export const noteraVarde = command({
  name: 'styrdokument.noteraVarde',
  input: z.object({ styrdokumentId: z.uuid(), nyckeltalId: z.uuid(), ar: z.coerce.number('Skriv året med fyra siffror.').int().min(1900, 'Skriv året med fyra siffror.').max(2200, 'Skriv året med fyra siffror.'), varde: tal, preliminart: z.string().optional() })
    .refine(({ varde }) => varde !== null, { message: 'Skriv värdet, till exempel 81,5.', path: ['varde'] }),
  load: (tx, { styrdokumentId }) => loadStyrdokument(tx, styrdokumentId),
  may: may.skota,
  async run(tx, s, { nu }, { nyckeltalId, ar, varde, preliminart }) {
    if (!(await tx.nyckeltal.findFirst({ where: { id: nyckeltalId, styrdokumentId: s.id }, select: { id: true } }))) throw new Refused('finns_inte');
    if (ar > delar(dagI(nu)).ar) throw new Refused('aret_har_inte_varit');
    const data = { varde: varde ?? 0, preliminart: preliminart === 'ja' };
    const { count } = await tx.nyckeltalsvarde.updateMany({ where: { nyckeltalId, matar: ar, huvudmanId: null }, data });
    if (count === 0) await tx.nyckeltalsvarde.create({ data: { nyckeltalId, matar: ar, ...data }, select: { id: true } });
    return { type: 'styrdokument.varde_noterat', subject: s.id, arendeId: s.arendeId, detalj: { ar } };
  },
});

/** A step in the process calendar: what, by whom, and when, as vaguely as it is known ("så snart som möjligt"). */
export const laggTillSteg = command({
  name: 'styrdokument.laggTillSteg',
  input: z.object({ styrdokumentId: z.uuid(), versionId: valfrittId, vad: z.string().trim().min(1, 'Skriv vad som ska göras.').max(300), vem: kort, tid: kort }),
  load: (tx, { styrdokumentId }) => loadStyrdokument(tx, styrdokumentId),
  may: may.skota,
  async run(tx, s, { nu }, { versionId, vad, vem, tid }) {
    if (versionId && !s.versioner.some(({ id }) => id === versionId)) throw new Refused('finns_inte');
    await tx.processteg.create({ data: { styrdokumentId: s.id, versionId: versionId ?? null, ordning: nasta(s.steg), vad, vem: vem || null, ...tillKolumner('tid', tid ? tolkaVagtDatum(tid, delar(dagI(nu)).ar) : null) }, select: { id: true } });
    return { type: 'styrdokument.steg_tillagt', subject: s.id, arendeId: s.arendeId };
  },
});

/** Ticks a step off, or takes the tick back. For a change that had to be told it says that it has been. */
export const klarSteg = command({
  name: 'styrdokument.klarSteg',
  input: z.object({ styrdokumentId: z.uuid(), stegId: z.uuid(), klar: z.enum(['ja', 'nej']).default('ja') }),
  load: (tx, { styrdokumentId }) => loadStyrdokument(tx, styrdokumentId),
  may: may.skota,
  async run(tx, s, { nu }, { stegId, klar }) {
    const steg = s.steg.find(({ id }) => id === stegId);
    if (!steg) throw new Refused('finns_inte');
    await tx.processteg.updateMany({ where: { id: stegId }, data: { klar: klar === 'ja' ? nu : null } });
    return { type: steg.slag === 'information' && klar === 'ja' ? 'styrdokument.informerat' : 'styrdokument.steg_klart', subject: s.id, arendeId: s.arendeId, detalj: { klar: klar === 'ja' } };
  },
});
