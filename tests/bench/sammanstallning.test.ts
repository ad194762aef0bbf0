import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disconnect } from '#lib/platform/db';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { blad } from '#lib/sammanstallning/blad';
import { marka } from '#lib/sammanstallning/marka';
import { skrivFil } from '#lib/sammanstallning/fil';
import { getSammanstallning } from '#lib/sammanstallning/queries';
import { lasa, nu, utskickad } from '../factories/remiss.ts';
import { satser } from '../factories/satser.ts';
import { mat, median, siffror, tabell } from './matt.ts';

type Motor = { NodeCompiler: { create: (o: object) => { mapShadow: (f: string, b: Buffer) => void; compile: (o: object) => { hasError: () => boolean; result: unknown }; pdf: (d: unknown, o: object) => Uint8Array; evictCache: (age: number) => void } } };
const require = createRequire(import.meta.url);
const lib = path.join(process.cwd(), 'lib');
afterAll(() => disconnect());

/** Typst alone on the same document: compile and one export, in this thread, with nothing around it. */
function motor(): (data: unknown) => Uint8Array {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Motor;
  const fontBlobs = ['source-serif-4/SourceSerif4', 'source-sans-3/SourceSans3'].flatMap((font) => {
    const [paket = '', familj = ''] = font.split('/');
    const hem = path.dirname(require.resolve(`@expo-google-fonts/${paket}/package.json`));
    return ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((snitt) => fs.readFileSync(path.join(hem, snitt, `${familj}_${snitt}.ttf`)));
  });
  const compiler = NodeCompiler.create({ workspace: lib, fontArgs: [{ fontBlobs }] });
  return (data) => {
    compiler.mapShadow(path.join(lib, 'data.json'), Buffer.from(JSON.stringify(data)));
    const svar = compiler.compile({ mainFilePath: path.join(lib, 'sammanstallning/pdf/sammanstallning.typ') });
    expect(svar.hasError()).toBe(false);
    const pdf = compiler.pdf(svar.result, { pdfStandard: 'a-2a' });
    compiler.evictCache(5);
    return pdf;
  };
}

const mening = (n: number) => `Synpunkt ${n}: kommunen delar målen men ser att finansieringen av cykelvägar, hållplatser och vinterväghållning saknas i förslaget och behöver läggas till. `;
/** About ten printed pages: sixty paragraphs of some fifty words. */
const stycken = (instans: number) => Array.from({ length: 60 }, (_, i) => ({ type: 'paragraph', content: [{ type: 'text', text: mening(instans * 100 + i).repeat(3) }] }));

test('sammanställningen av 16 organisationers svar på tio sidor: högst två gånger bara Typst, och högst fem satser', async () => {
  const { r, strateg, id } = await utskickad();
  await lasa(r, async (tx) => {
    await tx.remissinstans.createMany({ data: Array.from({ length: 14 }, (_, i) => ({ remissId: id, nr: 3 + i, namn: `Kommun ${3 + i}`, kategori: 'kommun', utbyteId: crypto.randomUUID() })) });
    for (const { id: instansId, nr } of await tx.remissinstans.findMany({ where: { remissId: id } })) await tx.remissinstans.updateMany({ where: { id: instansId }, data: { status: 'besvarad', besvarad: nu, stallning: 'tillstyrker', svar: { organ: 'KS', datum: '2026-03-01', yttrande: { stallning: 'tillstyrker', innehall: { type: 'doc', content: [] }, svar: [{ nr: 1, fraga: 'Är målen tydliga?', stallning: 'tillstyrker', innehall: stycken(nr) }] } } } });
  });
  const instanser = await lasa(r, (tx) => tx.remissinstans.findMany({ where: { remissId: id }, select: { id: true } }));
  for (const { id: instansId } of instanser) for (let s = 1; s <= 60; s++) await marka(strateg, { remissId: id, instansId, stycke: String(s), tema: `Tema ${s % 8}`, stallning: '' });

  const val = { ordning: 'tema' as const, namnlos: false };
  const bara = motor();
  const hamta = async () => skrivFil(await getSammanstallning(strateg, id), { form: 'pdf', ...val });
  const antal = (await satser(() => getSammanstallning(strateg, id))).filter((s) => !/^(begin|commit)/i.test(s.text)).length;
  const data = (nr: number, vy: Awaited<ReturnType<typeof getSammanstallning>>) => { const b = blad(vy, val); return { skapad: vy.nu.toISOString(), ...b, dnr: `${b.dnr} ${nr}`, organisation: { namn: b.organisation }, organ: { namn: b.organisation } }; };
  const vy = await getSammanstallning(strateg, id);
  let nr = 0;
  const ett = { antal: 1, uppvarmning: 0 };
  const tider: [number, number, number][] = [];
  // In turn, so that what else the machine does falls on both; another title each time, since the engine remembers.
  for (let i = -1; i < 5; i++) {
    await lasa(r, (tx) => tx.remiss.updateMany({ where: { id }, data: { titel: `Strategi ${++nr}` } }));
    const trio: [number, number, number] = [median(await mat(hamta, ett)), median(await mat(async () => bara(data(++nr, vy)), ett)), median(await mat(() => getSammanstallning(strateg, id), ett))];
    if (i >= 0) tider.push(trio);
  }
  const [hela, ensam, lasning] = [0, 1, 2].map((k) => median(tider.map((t) => t[k] ?? 0))) as [number, number, number];
  tabell(`Sammanställning av 16 svar, ${vy.synpunkter.length} synpunkter, ${antal} satser, median av 5`, ['vad', 'ms', 'kvot'], [['läsa, sätta, pröva PDF/UA-1, skriva PDF/A-2a', siffror(hela), siffror(hela / ensam)], ['Typst: sättning och en utskrift', siffror(ensam), '1'], ['bara läsningen ur databasen', siffror(lasning), siffror(lasning / ensam)]]);
  expect(antal).toBeLessThanOrEqual(5);
  expect(hela / ensam).toBeLessThanOrEqual(2);
});

test('tavlan över 2 000 instanser mot en över 16', async () => {
  const { r, strateg, id } = await utskickad();
  const fyll = (fran: number, antal: number) => lasa(r, (tx) => tx.remissinstans.createMany({ data: Array.from({ length: antal }, (_, i) => ({ remissId: id, nr: fran + i, namn: `Instans ${fran + i}`, kategori: 'myndighet', utbyteId: crypto.randomUUID(), svarSenast: new Date('2026-10-31') })) }));
  const matt = async () => [median(await mat(() => getRemiss(strateg, id), { antal: 10, uppvarmning: 3 })), (await satser(() => getRemiss(strateg, id))).length] as const;
  await fyll(3, 14);
  const [fa, satserFa] = await matt();
  await fyll(17, 1984);
  const [manga, satserManga] = await matt();
  tabell('Tavlan, median av 10', ['instanser', 'ms', 'satser'], [['16', siffror(fa), String(satserFa)], ['2 000', siffror(manga), String(satserManga)]]);
  expect(satserManga).toBe(satserFa);
});
