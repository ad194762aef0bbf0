import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laggTillOrganisation } from '#lib/organisation/register';
import { inRegister } from '#lib/platform/db';
import { readPdf } from '#lib/platform/pdf/read';
import { aterkalla } from '#lib/remiss/aterkalla';
import { bjudIn } from '#lib/remiss/bjudIn';
import { bjudInJobb } from '#lib/remiss/brevjobb';
import { taEmotSvarUtifran } from '#lib/remiss/jobs';
import { getSvar } from '#lib/remiss/queries';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { registreraSvar } from '#lib/remiss/registreraSvar';
import { skickaRemiss } from '#lib/remiss/sand';
import { getSvarsrum, openSvarsfil, somSvarande, svaraUtifran } from '#lib/remiss/svaraUtifran';
import { lasUtifran } from '#lib/remiss/svarslank';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';
import { inkorg, komponerad, lan, lasa, nu, svarsform } from '../factories/remiss.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

let brevlada: Brevlada;
beforeAll(async () => { brevlada = await oppnaBrevlada(); process.env['SMTP_URL'] = brevlada.url; });
afterAll(() => brevlada.stang());

/** The key in the last letter, as the one who got it reads it. */
const nyckeln = () => /\/svara\/[\w-]+\/([\w-]{32})/.exec((brevlada.brev.at(-1) ?? '').replaceAll('=\n', ''))?.[1] ?? '';
const jobb = (organisationId: string, subject: string, type: string, detalj: Record<string, string | number | boolean | null> = {}) => ({ organisationId, subject, type, detalj });
const tomt = { ...lasUtifran({}), filer: undefined };

/** A remiss to a förening outside the installation, whose letter has gone. */
async function utskickadUtanfor() {
  const v = await lan();
  const { r, strateg } = v;
  const namn = `Cykelföreningen ${crypto.randomUUID().slice(0, 8)}`;
  const { subject: foreningId } = await laggTillOrganisation(r.system, { namn, slag: 'forening', epost: 'kansli@forening.exempel.se' });
  const id = await komponerad(r, strateg, [v.k.id, foreningId]);
  await skickaRemiss(strateg, { id });
  await bjudInJobb(jobb(r.id, id, 'remiss.utskickad'));
  const { kod } = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { id: r.id } }));
  const vem = await somSvarande(kod, nu);
  if (!vem) throw new Error('nobody answers there');
  return { ...v, namn, id, ctx: vem.ctx, nyckel: nyckeln() };
}

test('den som står utanför får ett brev med en egen länk, läser, sparar, lämnar in, och svaret ligger i inkorgen och på tavlan', async () => {
  const { r, strateg, id, ctx, nyckel, namn } = await utskickadUtanfor();
  expect(brevlada.brev.at(-1)).toContain('kansli@forening.exempel.se');
  expect((await getRemiss(strateg, id)).instanser.map((i) => [i.lage, i.svarslank?.mejlad !== undefined])).toEqual([['koad', false], ['utanfor', true]]);
  expect(await lasa(r, (tx) => tx.svarslank.count({ where: { nyckelHash: nyckel } }))).toBe(0);

  const rum = await getSvarsrum(ctx, nyckel);
  expect(rum).toMatchObject({ titel: 'Strategi för cykling', instans: namn, hinder: null, fragor: [{ nr: 1 }, { nr: 2 }] });
  expect((await openSvarsfil(ctx, { nyckel, filId: rum.filer[1]?.id ?? '' })).namn).toBe('strategi.txt');

  const svar = { ...tomt, namn: 'Vera Kontaktsson', roll: 'kanslist', fragor: { 1: { stallning: 'tillstyrker' as const, text: 'Målen är tydliga.' } } };
  const bilaga = { namn: 'Bilaga.txt', bytes: new TextEncoder().encode('Mer att läsa') };
  await svaraUtifran(ctx, { nyckel, lamnaIn: false, svar, behall: [], nya: [bilaga] });
  const sparat = await getSvarsrum(ctx, nyckel);
  expect(sparat.svar).toMatchObject({ namn: 'Vera Kontaktsson', filer: [{ namn: 'Bilaga.txt' }] });
  expect((await getRemiss(strateg, id)).instanser[1]?.lage).toBe('utanfor');

  await expect(svaraUtifran(ctx, { nyckel, lamnaIn: true, svar: { ...svar, namn: '' }, behall: [], nya: [] })).rejects.toThrow('svaret_saknar_namn');
  await expect(svaraUtifran(ctx, { nyckel, lamnaIn: true, svar, behall: [], nya: [{ namn: 'svar.pdf', bytes: new Uint8Array() }] })).rejects.toThrow('filen_ar_tom');
  const event = await svaraUtifran(ctx, { nyckel, lamnaIn: true, svar, behall: sparat.svar.filer.map((f) => f.hash), nya: [] });
  for (let ganger = 0; ganger < 2; ganger++) await taEmotSvarUtifran(jobb(r.id, id, event.type, event.detalj ?? {}));

  expect((await getRemiss(strateg, id)).instanser[1]).toMatchObject({ lage: 'besvarad', harSvar: true, svarRegistrerat: null });
  const [brev, ...fler] = await inkorg(r, 'RS');
  expect(fler).toEqual([]);
  expect(brev).toMatchObject({ slag: 'remissvar', kanal: 'lank', fran: namn, inkom: nu });
  const filer = await lasa(r, (tx) => tx.inkommetfil.findMany({ where: { inkommetId: brev?.id ?? '' }, orderBy: { ordning: 'asc' } }));
  expect(filer.map((f) => f.namn)).toEqual([`Svar från ${namn}.pdf`, 'Bilaga.txt']);
  const { bytes } = await lasa(r, async (tx) => (await import('#lib/platform/files')).openFile(tx, filer[0]?.filHash ?? ''));
  const last = await readPdf(bytes);
  const text = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
  for (const ord of ['Remissvar', 'Vera Kontaktsson', 'Målen är tydliga.', 'Tillstyrker', '9 mars 2026', 'Bilaga.txt']) expect(text).toContain(ord);

  const registrator = await r.person('registrator', 'RS');
  const arende = await lasa(r, (tx) => tx.arende.findFirstOrThrow());
  await registreraSvar(registrator.ctx, svarsform(brev?.id ?? '', arende.id));
  const [, instans] = (await getRemiss(strateg, id)).instanser;
  expect(instans?.svarRegistrerat).not.toBeNull();
  expect((await getSvar(strateg, { remissId: id, instansId: instans?.id ?? '' })).fragor[0]?.svar).toEqual({ stallning: 'tillstyrker' });
  // Nothing goes back to one who has no inbox here.
  expect(await lasa(r, (tx) => tx.utgaende.count({ where: { slag: 'kvittens' } }))).toBe(0);
});

test('två gånger tas inte emot, en ny länk stänger den gamla, och en återkallad remiss tar inte emot något', async () => {
  const { r, strateg, id, ctx, nyckel } = await utskickadUtanfor();
  const svar = { ...tomt, namn: 'Vera Kontaktsson', text: 'Vi har inget att invända.' };
  await svaraUtifran(ctx, { nyckel, lamnaIn: false, svar, behall: [], nya: [] });
  const [, instans] = (await getRemiss(strateg, id)).instanser;
  await bjudIn(strateg, { instansId: instans?.id ?? '', epost: 'ny@forening.exempel.se' });
  await expect(getSvarsrum(ctx, nyckel)).rejects.toThrow('finns_inte');
  await bjudInJobb(jobb(r.id, id, 'remiss.svarslank_bestalld'));
  const ny = nyckeln();
  expect(brevlada.brev.at(-1)).toContain('ny@forening.exempel.se');
  expect((await getSvarsrum(ctx, ny)).svar.text).toBe('Vi har inget att invända.');
  const ut = await Promise.allSettled([1, 2].map(() => svaraUtifran(ctx, { nyckel: ny, lamnaIn: true, svar, behall: [], nya: [] })));
  expect(ut.map((u) => (u.status === 'rejected' ? String((u.reason as Error).message) : 'inlämnat')).toSorted()).toEqual(['inlämnat', 'svaret_ar_inlamnat']);

  const annan = await utskickadUtanfor();
  await aterkalla(annan.strateg, { id: annan.id, skal: 'Frågan har fallit.' });
  expect((await getSvarsrum(annan.ctx, annan.nyckel)).hinder).toBe('remissen_ar_aterkallad');
  await expect(svaraUtifran(annan.ctx, { nyckel: annan.nyckel, lamnaIn: false, svar, behall: [], nya: [] })).rejects.toThrow('remissen_ar_aterkallad');
});

test('en nyckel öppnar bara sitt eget svar, i sin egen organisation', async () => {
  const [ett, annat] = [await utskickadUtanfor(), await utskickadUtanfor()];
  await expect(getSvarsrum(ett.ctx, annat.nyckel)).rejects.toThrow('finns_inte');
  const { filer } = await getSvarsrum(annat.ctx, annat.nyckel);
  await expect(openSvarsfil(ett.ctx, { nyckel: ett.nyckel, filId: filer[0]?.id ?? '' })).rejects.toThrow('finns_inte');
  expect(await somSvarande('finns-inte', nu)).toBeNull();
});
