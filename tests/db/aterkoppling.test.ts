import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#lib/platform/actor';
import { deliver } from '#lib/platform/exchange';
import { openFile } from '#lib/platform/files';
import { readPdf } from '#lib/platform/pdf/read';
import { besvaraInstans } from '#lib/remiss/besvara';
import { mejlaJobb } from '#lib/remiss/brevjobb';
import { registreraForHand } from '#lib/remiss/registreraForHand';
import { bestallAterkoppling, getAterkoppling } from '#lib/sammanstallning/aterkoppla';
import { bemot } from '#lib/sammanstallning/bemot';
import { aterkopplaJobb } from '#lib/sammanstallning/jobs';
import { marka } from '#lib/sammanstallning/marka';
import { getSammanstallning } from '#lib/sammanstallning/queries';
import { sammanfor } from '#lib/sammanstallning/sammanfor';
import { mottagare } from '#lib/subscriptions';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';
import { inkorg, lasa, nu, utskickad } from '../factories/remiss.ts';
import { satser } from '../factories/satser.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

let brevlada: Brevlada;
beforeAll(async () => { brevlada = await oppnaBrevlada(); process.env['SMTP_URL'] = brevlada.url; });
afterAll(() => brevlada.stang());

test('var och en som svarat får ett brev om just sina synpunkter: i systemet, med e-post eller att skriva ut; ingen får två', async () => {
  const { r, k, annan, strateg, id } = await utskickad();
  const [ett, tva] = await lasa(r, (tx) => tx.remissinstans.findMany({ where: { remissId: id }, orderBy: { nr: 'asc' } }));
  const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  for (const [i, text] of [[ett, 'Pengar saknas.'], [tva, 'Det finns inga pengar.']] as const) await besvaraInstans({ actor: systemActor(r.id), nu }, { organ: 'KS', datum: '2026-03-08', dnr: 'KS 1/26', svarPaUtbyteId: i?.utbyteId ?? '', yttrande: { hash: (i?.id ?? '').replaceAll('-', '').padEnd(64, '0'), stallning: 'avstyrker', innehall: { type: 'doc', content: [p(text), p(`Hemligt ord från ${i?.nr}.`)] }, svar: [] } });
  const registrator = (await r.person('registrator', 'RS')).ctx;
  await registreraForHand(registrator, { id, namn: 'Byalaget', ankomstdag: '2026-03-08', text: 'Grusa vägen.' });
  const mark = (instansId: string, tema: string) => marka(strateg, { remissId: id, instansId, stycke: '1', tema, stallning: '' });
  await mark(ett?.id ?? '', 'Pengar');
  await mark(tva?.id ?? '', 'Pengar');
  const { synpunkter } = await getSammanstallning(strateg, id);
  await sammanfor(strateg, { remissId: id, synpunkt: synpunkter.map((s) => s.id), rubrik: 'Finansieringen' });
  await bemot(strateg, { synpunktId: synpunkter[0]?.id ?? '', version: 0, utfall: 'beaktas', text: 'En plan läggs till.' });

  await bestallAterkoppling(strateg, { remissId: id });
  await expect(bestallAterkoppling(strateg, { remissId: id })).rejects.toThrow('alla_har_fatt_aterkoppling');
  for (let varv = 0; varv < 2; varv++) await aterkopplaJobb({ organisationId: r.id, subject: id, type: '', detalj: {} });
  await deliver(r.id, mottagare);
  await mejlaJobb({ organisationId: r.id, subject: id, type: '', detalj: {} });
  expect((await getAterkoppling(strateg, id)).rader.map((rad) => [rad.vag, rad.skickad !== null, rad.handlingId !== null])).toEqual([['utbyte', true, true], ['utbyte', true, true], ['hand', true, true]]);
  for (const [kommun, instans, annans] of [[k, ett, tva], [annan, tva, ett]] as const) {
    const brev = (await inkorg(kommun, 'KS')).filter((b) => b.rubrik === 'Vad som blev av ert remissvar');
    expect(brev).toHaveLength(1);
    const [fil] = await lasa(kommun, (tx) => tx.inkommetfil.findMany({ where: { inkommetId: brev[0]?.id ?? '' } }));
    const last = await readPdf((await lasa(kommun, (tx) => openFile(tx, fil?.filHash ?? ''))).bytes);
    const text = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
    for (const ord of ['Finansieringen', 'Beaktas', 'En plan läggs till.', 'En till har framfört samma synpunkt.', instans?.nr === 1 ? 'Pengar saknas.' : 'inga pengar', instans?.namn ?? '']) expect(text).toContain(ord);
    expect(text).not.toContain(annans?.namn);
    expect(text).not.toContain(`Hemligt ord från ${annans?.nr}`);
  }
  expect(await lasa(r, (tx) => tx.handling.count({ where: { riktning: 'utgaende' } }))).toBe(3);
});

test('sammanställningen läses med högst fem satser', async () => {
  const { strateg, id } = await utskickad();
  const lasta = (await satser(() => getSammanstallning(strateg, id))).filter((s) => !/^(begin|commit)/i.test(s.text));
  expect(lasta.length).toBeLessThanOrEqual(5);
});
