import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { signPdf } from '#lib/platform/pdf/sign';
import { renderAnslagsbevis } from '#lib/anslag/pdf/anslagsbevis';
import { renderKallelse } from '#lib/sammantrade/pdf/kallelse';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { renderRattelse } from '#lib/protokoll/pdf/rattelse';
import { renderUtdrag } from '#lib/protokoll/pdf/utdrag';
import { renderTjansteskrivelse } from '#lib/yttrande/pdf/tjansteskrivelse';
import { renderYttrande } from '#lib/yttrande/pdf/yttrande';
import { anslagsbevis, kallelse, kortYttrande, tjansteskrivelse, yttrande } from './factories/pdf/skrivelser.ts';
import { namnd, stort } from './factories/pdf/protokoll.ts';
import { granskaStruktur, lasInnehall } from './factories/pdf/struktur.ts';

// Protocols are signed here with a certificate of the test's own.
const mapp = mkdtempSync(path.join(tmpdir(), 'paragraf-struktur-'));
process.env['DATA_DIR'] = mapp;
afterAll(() => rmSync(mapp, { recursive: true, force: true }));

const forst = namnd.paragrafer[0]?.nr ?? 1;
const { paragrafer: _, ...huvud } = namnd;
const slag: Record<string, () => Promise<Uint8Array>> = {
  'protokoll, klassisk': () => renderProtokoll({ ...namnd, mall: 'klassisk' }),
  'protokoll, region': () => renderProtokoll({ ...namnd, mall: 'region' }),
  'protokoll, beslut först': () => renderProtokoll({ ...namnd, mall: 'beslut_forst' }),
  'protokoll med listor som bilagor': () => renderProtokoll({ ...namnd, avvikelser: { narvaro: 'bilaga', roster: 'bilaga' } }),
  'protokoll, långt': () => renderProtokoll(stort(12)),
  'maskerad kopia': () => renderProtokoll({ ...namnd, kopia: 'Uppgifter om enskilda är borttagna.' }),
  'protokoll, signerat': async () => new Uint8Array(await signPdf(await renderProtokoll(namnd), { owner: { kod: 'adalsfors', namn: 'Ådalsfors kommun' }, reason: 'Protokollet är justerat', at: new Date('2019-10-01T12:00:00Z') })),
  utdrag: () => renderUtdrag({ ...namnd, utdrag: { paragrafer: [forst], narvaro: true, rattelser: [{ paragraf: forst, datum: '2019-10-02', namn: 'Maja Sundell', text: 'Det ska stå 2025.' }] } }),
  rättelse: () => renderRattelse({ ...huvud, rattelse: { paragraf: forst, datum: '2019-10-02', namn: 'Maja Sundell', text: 'Det ska stå 2025.' } }),
  kallelse: () => renderKallelse(kallelse),
  anslagsbevis: () => renderAnslagsbevis(anslagsbevis),
  yttrande: () => renderYttrande(yttrande),
  'kort yttrande': () => renderYttrande(kortYttrande),
  tjänsteskrivelse: () => renderTjansteskrivelse(tjansteskrivelse),
};

test.each(Object.entries(slag))('%s: allt som ritas är taggat, trädet når det i den ordning det står, och tabeller, bilder och rubriker säger vad de är', async (_namn, gor) => {
  const { fel, lasning, element } = await granskaStruktur(await gor());
  expect(fel).toEqual([]);
  expect(element[0]).toBe('Document');
  expect(lasning.trim().length).toBeGreaterThan(50);
});

test('granskaren ser en fil utan träd, och text som har skrivits dit utanför det', async () => {
  const utan = await PDFDocument.create();
  utan.addPage([300, 400]).drawText('Bilaga');
  expect((await granskaStruktur(await utan.save())).fel).toEqual(['saknar strukturträd']);
  const protokoll = await PDFDocument.load(await renderProtokoll(namnd), { updateMetadata: false });
  protokoll.getPages()[0]?.drawText('Tillagt', { font: await protokoll.embedFont(StandardFonts.Helvetica) });
  expect((await granskaStruktur(await protokoll.save())).fel).toContain('sida 1 ritar utan tagg: Tj');
});

test('granskaren ser det som ritas utanför en tagg', () => {
  expect(lasInnehall('/P << /MCID 0 >> BDC (a) Tj EMC /Artifact BMC 0 0 m 1 1 l S EMC (b \\) c) Tj')).toEqual({ ritade: [0], otaggat: ['Tj'] });
});
