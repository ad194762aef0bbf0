import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { fullmaktige, namnd } from '../factories/pdf/protokoll.ts';
import { mat, median, siffror, tabell } from './matt.ts';

type Motor = { NodeCompiler: { create: (o: object) => { mapShadow: (f: string, b: Buffer) => void; compile: (o: object) => { hasError: () => boolean; result: unknown }; pdf: (d: unknown, o: object) => Uint8Array; evictCache: (age: number) => void } } };
const require = createRequire(import.meta.url);
const lib = path.join(process.cwd(), 'lib');

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
    const svar = compiler.compile({ mainFilePath: path.join(lib, 'protokoll/pdf/protokoll.typ') });
    expect(svar.hasError()).toBe(false);
    const pdf = compiler.pdf(svar.result, { pdfStandard: 'a-2a' });
    compiler.evictCache(5);
    return pdf;
  };
}

test('protokollets PDF mot bara Typst på samma dokument', async () => {
  const bara = motor();
  let nr = 0;
  // Another § number each time: the engine remembers what it has set before, and a real protokoll is set once.
  const nytt = () => ({ ...namnd, organ: { ...namnd.organ, namn: `Socialnämnden ${++nr}` } });
  const pdf = await renderProtokoll(nytt());
  const varv = { antal: 10, uppvarmning: 2 };
  const [hela, ensam] = [median(await mat(() => renderProtokoll(nytt()), varv)), median(await mat(async () => bara(nytt()), varv))];
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  expect(hela / ensam).toBeLessThan(3);
  tabell('Protokollets PDF, median av 10', ['vad', 'ms', 'kvot'], [['renderProtokoll: PDF/UA-1 prövad, PDF/A-2a, båda märkena', siffror(hela), siffror(hela / ensam)], ['Typst: sättning och en utskrift', siffror(ensam), '1']]);
});

test('fullmäktiges protokoll med hundra paragrafer, 41 ledamöter och tjugo omröstningar: högst 1,3 gånger bara Typst', async () => {
  const bara = motor();
  let nr = 0;
  const nytt = () => ({ ...fullmaktige(100), organ: { ...namnd.organ, namn: `Kommunfullmäktige ${++nr}` } });
  // In turn, so that what else the machine does falls on both.
  const tider: [number, number][] = [];
  for (let i = -1; i < 5; i++) {
    const ett = { antal: 1, uppvarmning: 0 };
    const par: [number, number] = [median(await mat(() => renderProtokoll(nytt()), ett)), median(await mat(async () => bara(nytt()), ett))];
    if (i >= 0) tider.push(par);
  }
  const [hela, ensam] = [median(tider.map(([h]) => h)), median(tider.map(([, e]) => e))];
  tabell('Protokoll med 100 §§, 41 ledamöter, 20 omröstningar, median av 5', ['vad', 'ms', 'kvot'], [['renderProtokoll: PDF/UA-1 prövad, PDF/A-2a, båda märkena', siffror(hela), siffror(hela / ensam)], ['Typst: sättning och en utskrift', siffror(ensam), '1']]);
  expect(hela / ensam).toBeLessThanOrEqual(1.3);
});
