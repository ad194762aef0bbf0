import path from 'node:path';
import { PDFDict, PDFDocument, PDFName, degrees } from 'pdf-lib';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { readPdf, running } from './read.ts';
import { drawable } from './signs.ts';
import { typeset } from './typst.ts';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { namnd, remissparagraf, stort } from '../../../tests/factories/pdf/protokoll.ts';

const read = async (pdf: Uint8Array) => {
  const result = await readPdf(pdf);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const mall = 'protokoll/pdf/protokoll.typ';
const sheet = async (draw: (document: PDFDocument) => void = (document) => void document.addPage([300, 400]).drawText('Bilaga')) => {
  const document = await PDFDocument.create();
  draw(document);
  return document.save();
};

test('WebAssembly ger samma protokoll som den inbyggda Typst', async () => {
  const [native, wasm] = await Promise.all([typeset(mall, namnd, 'native').then(read), typeset(mall, namnd, 'wasm').then(read)]);
  expect(wasm).toEqual(native);
  expect(native.claims).toEqual({ pdfa: '2a', pdfua: '1' });
});

test.each(['native', 'wasm'] as const)('felet bär Typsts egen förklaring (%s)', async (engine) => {
  await expect(typeset(mall, { ...namnd, datum: null }, engine)).rejects.toThrow(/protokoll\.typ: .*datum/s);
});

test('en mall utanför lib sätts inte, men en med full sökväg gör det', async () => {
  await expect(typeset('../tests/x.typ', {})).rejects.toThrow(/No template/);
  expect((await read(await typeset(path.resolve('lib', mall), namnd))).tagged).toBe(true);
});

test('samma data ger samma byte', async () => {
  expect(Buffer.from(await renderProtokoll(namnd)).equals(await renderProtokoll(namnd))).toBe(true);
});

test('fientlig text står som den är skriven', async () => {
  const ont = '#evil() $x$ <a> @ref *fet* _kursiv_ `raw` // kommentar \\ [x] #import "/etc/passwd": *';
  const { pages } = await read(await renderProtokoll({ ...namnd, paragrafer: [{ ...remissparagraf, rubrik: '= #panic()', arendet: ont, expedieras: [ont] }] }));
  const text = running(pages.join('\n')).replaceAll(' ', '');
  expect(text.split(ont.replaceAll(' ', ''))).toHaveLength(3);
  expect(text).toContain('=#panic()');
});

test('ett tecken som inget typsnitt har stoppar inte protokollet', async () => {
  const { pages } = await read(await renderProtokoll({ ...namnd, paragrafer: [{ nr: 1, rubrik: 'Tack 😀', arendet: 'Fo\u0308re\u200b \u0000slut' }] }));
  expect(pages.join('\n')).toContain('Tack [U+1F600]');
  expect(pages.join('\n')).toContain('Före slut');
  expect(drawable({ a: ['å€'] }, (code) => code < 256)).toEqual({ a: ['å[U+20AC]'] });
});

test('ett protokoll med fyrtio paragrafer', async () => {
  const { pages, outline } = await read(await renderProtokoll(stort(40)));
  expect(outline.filter((mark) => mark.title.startsWith('§'))).toHaveLength(40);
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.at(-1)).toContain(`Sida ${pages.length} (${pages.length})`);
});

test('en okänd nod i rik text stoppar hellre än att text faller bort', async () => {
  await expect(renderProtokoll({ ...namnd, paragrafer: [{ nr: 1, rubrik: 'R', arendet: [{ type: 'video', attrs: { src: 'x' } }] }] })).rejects.toThrow(/okänd nod video/);
});

test('en bunt har bokmärken i nivåer, stämplar, språk och titel', async () => {
  const kallelse = await renderProtokoll(namnd);
  const vriden = await sheet((document) => document.addPage([300, 400]).setRotation(degrees(90)));
  const result = await bundle({
    title: 'Handlingar SN 2026-12-10',
    parts: [{ title: 'Punkt 7 åäö', pdf: kallelse }, { title: 'Bilaga 1', pdf: await sheet(), level: 2 }, { title: 'Punkt 8', pdf: vriden }],
    stamp: ({ part }, i) => `SN 2026-12-10, ${part.title}, sida ${i + 1}`,
  });
  if (!result.ok) throw new Error(result.error);
  const bunt = await read(result.value);
  const n = bunt.pages.length;
  expect(bunt.outline).toEqual([
    { title: 'Punkt 7 åäö', page: 1, children: [{ title: 'Bilaga 1', page: n - 1, children: [] }] },
    { title: 'Punkt 8', page: n, children: [] },
  ]);
  expect(bunt).toMatchObject({ lang: 'sv-SE', title: 'Handlingar SN 2026-12-10', showsTitle: true, claims: { pdfa: null, pdfua: null } });
  for (const [i, text] of bunt.pages.entries()) expect(text).toContain(`sida ${i + 1}`);
  // Innehållsförteckningens länkar går till buntens egna sidor; ingen sida följer med två gånger.
  const inside = await PDFDocument.load(result.value);
  const objects = inside.context.enumerateIndirectObjects().map(([, object]) => object);
  expect(objects.filter((object) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page'))).toHaveLength(n);
  expect(result.value.length).toBeLessThan(kallelse.length * 1.5);
});

test('en låst eller trasig del nämns vid namn', async () => {
  const last = await PDFDocument.load(await sheet());
  last.encrypt({ userPassword: 'hemligt', ownerPassword: 'hemligt' });
  const krypterad = await last.save();
  const parts = (pdf: Uint8Array) => ({ title: 'B', stamp: () => '', parts: [{ title: 'Bilaga 3', pdf }] });
  expect(await bundle(parts(krypterad))).toEqual({ ok: false, error: 'filen_ar_krypterad', part: 'Bilaga 3' });
  expect(await bundle(parts(new Uint8Array(Buffer.from('%PDF-1.7 skräp'))))).toEqual({ ok: false, error: 'filen_ar_trasig', part: 'Bilaga 3' });
  expect(await readPdf(krypterad)).toEqual({ ok: false, error: 'filen_ar_krypterad' });
  expect(await readPdf(new Uint8Array())).toEqual({ ok: false, error: 'filen_ar_trasig' });
  expect(await readPdf(new Uint8Array(Buffer.from('<html>')))).toEqual({ ok: false, error: 'filen_ar_trasig' });
});

test('den som läser får veta att typsnitt inte är inbäddade', async () => {
  expect(await read(await sheet())).toMatchObject({ fontsEmbedded: false, tagged: false, lang: null, pages: ['Bilaga'] });
});
