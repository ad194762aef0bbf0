import { expect, test } from 'vitest';
import { andra } from '#lib/sammanstallning/andra';
import { avmarka } from '#lib/sammanstallning/avmarka';
import { bemot } from '#lib/sammanstallning/bemot';
import { skrivFil } from '#lib/sammanstallning/fil';
import { lossa } from '#lib/sammanstallning/lossa';
import { marka } from '#lib/sammanstallning/marka';
import { getMarkningar, getSammanstallning } from '#lib/sammanstallning/queries';
import { sammanfor } from '#lib/sammanstallning/sammanfor';
import type { Ctx } from '#lib/platform/command';
import { inTenant } from '#lib/platform/db';
import { systemActor } from '#lib/platform/actor';
import { readPdf } from '#lib/platform/pdf/read';
import { besvaraInstans } from '#lib/remiss/besvara';
import mammoth from 'mammoth';
import { lasa, nu, utskickad } from '../factories/remiss.ts';
import { satser } from '../factories/satser.ts';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A remiss that both who were asked have answered. */
async function besvarad() {
  const { r, k, annan, strateg, id } = await utskickad();
  const instanser = await lasa(r, (tx) => tx.remissinstans.findMany({ where: { remissId: id }, orderBy: { nr: 'asc' } }));
  for (const [i, instans] of instanser.entries()) {
    const innehall = [p(`Målen i kapitel 4 är ${i === 0 ? 'tydliga' : 'vaga'}.`), p('Pengar till cykelvägar saknas.')];
    await besvaraInstans({ actor: systemActor(r.id), nu }, {
      organ: 'Kommunstyrelsen', datum: '2026-03-08', paragraf: '§\u00A07', dnr: 'KS 1/26', svarPaUtbyteId: instans.utbyteId,
      yttrande: { titel: 'Svar', hash: 'a'.repeat(64), stallning: i === 0 ? 'tillstyrker' : 'avstyrker', innehall: { type: 'doc', content: innehall }, svar: [{ nr: 1, fraga: 'Är målen tydliga?', stallning: i === 0 ? 'tillstyrker' : 'avstyrker', innehall }] },
    });
  }
  return { r, k, annan, strateg, id, instanser };
}
const marktaI = async (ctx: Ctx, id: string) => (await getSammanstallning(ctx, id)).synpunkter;

test('synpunkter märks i svaren, förs samman och får ett bemötande, och det står likadant i Word, PDF och Excel', async () => {
  const { strateg, id, instanser } = await besvarad();
  const [ett = '', tva = ''] = instanser.map((i) => i.id);
  const { stycken } = await getMarkningar(strateg, { remissId: id, instansId: ett });
  expect(stycken.map((s) => [s.fraga, s.text])).toContainEqual([1, 'Pengar till cykelvägar saknas.']);
  const sist = String(stycken.length);
  for (const instansId of [ett, tva]) await marka(strateg, { remissId: id, instansId, stycke: sist, tema: 'Pengar', stallning: '' });
  await marka(strateg, { remissId: id, instansId: tva, stycke: String(stycken.length - 1), fran: '0', till: '21', tema: '', stallning: 'avstyrker' });
  await expect(marka(strateg, { remissId: id, instansId: tva, stycke: sist, fran: '0', till: '6', tema: 'pengar', stallning: '' })).rejects.toThrow('redan_markt');
  const synpunkter = await marktaI(strateg, id);
  expect(synpunkter.map((s) => [s.citat, s.fraga?.nr, s.tema?.namn])).toEqual([['Pengar till cykelvägar saknas.', 1, 'Pengar'], ['Målen i kapitel 4 är', 1, undefined], ['Pengar till cykelvägar saknas.', 1, 'Pengar']]);

  const [a, b, c] = synpunkter;
  await bemot(strateg, { synpunktId: a?.id ?? '', version: 0, utfall: 'beaktas', text: 'En finansieringsplan läggs till.' });
  await sammanfor(strateg, { remissId: id, synpunkt: [a?.id, c?.id], rubrik: 'Finansieringen saknas' });
  await bemot(strateg, { synpunktId: c?.id ?? '', version: 1, utfall: 'beaktas_delvis', text: 'En plan läggs till,\n\nmen utan belopp.' });
  await expect(bemot(strateg, { synpunktId: a?.id ?? '', version: 1, utfall: '', text: 'Någon annans.' })).rejects.toThrow('andrat_av_nagon_annan');
  await andra(strateg, { id: b?.id ?? '', version: 1, tema: 'Mål', stallning: '', ansvarigId: strateg.actor.personId });

  const vy = await getSammanstallning(strateg, id);
  expect(vy.grader).toEqual({ inbjudna: [{ kategori: 'Kommuner', tillfragade: 2, svarat: 2, avstar: 0 }], oinbjudna: 0 });
  expect(vy.matris.map((rad) => rad.celler)).toEqual([['tillstyrker', 'avstyrker'], ['tillstyrker', 'avstyrker'], [null, null]]);
  expect(new Set(vy.synpunkter.filter((s) => s.grupp).map((s) => s.bemotande?.text))).toEqual(new Set(['En plan läggs till,\n\nmen utan belopp.']));

  const word = await skrivFil(vy, { form: 'docx', ordning: 'tema', namnlos: false });
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) });
  const pdf = await readPdf((await skrivFil(vy, { form: 'pdf', ordning: 'tema', namnlos: false })).bytes);
  const sidor = pdf.ok ? pdf.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
  for (const ord of ['Finansieringen saknas', 'Pengar till cykelvägar saknas.', 'men utan belopp.', 'Beaktas delvis', instanser[0]?.namn ?? '', 'Målen i kapitel 4 är']) for (const i of [text.replaceAll(/\s+/g, ' '), sidor]) expect(i.toLowerCase()).toContain(ord.toLowerCase());
  expect((await skrivFil(vy, { form: 'xlsx', ordning: 'tema', namnlos: false })).bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  const { value: utan } = await mammoth.extractRawText({ buffer: Buffer.from((await skrivFil(vy, { form: 'docx', ordning: 'instans', namnlos: true })).bytes) });
  for (const { namn } of instanser) expect(utan).not.toContain(namn);

  await lossa(strateg, { id: c?.id ?? '' });
  await avmarka(strateg, { id: a?.id ?? '' });
  expect((await marktaI(strateg, id)).map((s) => [s.citat, s.grupp])).toEqual([['Målen i kapitel 4 är', null], ['Pengar till cykelvägar saknas.', null]]);
});

test('två som märker samma ord i samma sekund ger en synpunkt, och en sammanställning', async () => {
  const { r, strateg, id, instanser } = await besvarad();
  const ut = await Promise.allSettled([1, 2, 3].map(() => marka(strateg, { remissId: id, instansId: instanser[0]?.id ?? '', stycke: '1', tema: 'Mål', stallning: '' })));
  expect(ut.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
  expect(await lasa(r, (tx) => tx.sammanstallning.count())).toBe(1);
  expect(await lasa(r, (tx) => tx.sammanstallningstema.count())).toBe(1);
});

test('den som fick remissen ser inget av sammanställningen', async () => {
  const { k, strateg, id, instanser } = await besvarad();
  await marka(strateg, { remissId: id, instansId: instanser[0]?.id ?? '', stycke: '1', tema: 'Mål', stallning: '' });
  const [synpunkt] = await marktaI(strateg, id);
  const { ctx } = await k.person('registrator', 'KS');
  await expect(getSammanstallning(ctx, id)).rejects.toThrow('finns_inte');
  await expect(getMarkningar(ctx, { remissId: id, instansId: instanser[0]?.id ?? '' })).rejects.toThrow('finns_inte');
  await expect(avmarka(ctx, { id: synpunkt?.id ?? '' })).rejects.toThrow('finns_inte');
  for (const tabell of ['sammanstallning', 'remissynpunkt', 'sammanstallningstema'] as const) expect(await inTenant(systemActor(k.id), (tx) => (tx[tabell] as { count: () => Promise<number> }).count())).toBe(0);
});

test('sammanställningen läses med lika många satser för två svar som för tvåhundra', async () => {
  const { r, strateg, id, instanser } = await besvarad();
  const [forsta] = instanser;
  const antal = async () => (await satser(async () => { await getSammanstallning(strateg, id); })).length;
  const fa = await antal();
  await lasa(r, (tx) => tx.remissinstans.createMany({ data: Array.from({ length: 200 }, (_, i) => ({ remissId: id, nr: 100 + i, namn: `Instans ${i}`, utbyteId: crypto.randomUUID(), status: 'besvarad', stallning: 'tillstyrker', svar: forsta?.svar ?? {} })) }));
  expect(await antal()).toBe(fa);
});
