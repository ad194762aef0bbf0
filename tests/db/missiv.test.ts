import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemActor } from '#lib/platform/actor';
import { openFile } from '#lib/platform/files';
import { readPdf } from '#lib/platform/pdf/read';
import { besvaraInstans } from '#lib/remiss/besvara';
import { sparaGrupp, sparaMall } from '#lib/remiss/mallar';
import { getUtkast } from '#lib/remiss/queries';
import { registreraForHand } from '#lib/remiss/registreraForHand';
import { skickaRemiss } from '#lib/remiss/sand';
import { skapaUtkast } from '#lib/remiss/skapaUtkast';
import { spara } from '#lib/remiss/spara';
import { skrivFil } from '#lib/sammanstallning/fil';
import { getSammanstallning } from '#lib/sammanstallning/queries';
import { nyttYttrande, lasFragor, svarAv } from '#lib/yttrande/yttrande';
import { inkorg, komponerad, lan, lasa, levererat, nu } from '../factories/remiss.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

test('ett nytt missiv säger redan det vanliga; en egen mall och en egen grupp går att välja nästa gång', async () => {
  const { r, k, annan, strateg } = await lan();
  const myndighetId = r.myndigheter['RS'] ?? '';
  const { subject: tomt } = await skapaUtkast(strateg, { myndighetId, titel: 'Ny remiss' });
  expect((await getUtkast(strateg, tomt)).utkast.missiv).toMatchObject({ format: 'Word och PDF', skyldighet: 'inbjudan', kontaktNamn: 'handlaggare RS' });
  const id = await komponerad(r, strateg, [k.id]);
  await sparaMall(strateg, { id, namn: 'Cykelremisser' });
  await sparaGrupp(strateg, { remissId: id, namn: 'Grannarna', medlemmar: [annan.id, k.id] });
  const mall = await lasa(r, (tx) => tx.missivmall.findFirstOrThrow());
  const { subject: nytt } = await skapaUtkast(strateg, { myndighetId, titel: 'Cykelplan', mallId: mall.id });
  const { utkast, grupper } = await getUtkast(strateg, nytt);
  expect([utkast.missiv.text, utkast.missiv.kontaktNamn, utkast.fragor.map((f) => [f.nr, f.slag])]).toEqual(['Ni bjuds in att svara.', 'handlaggare RS', [[1, 'stallning'], [2, 'text']]]);
  expect(grupper).toEqual([{ namn: 'Grannarna', medlemmar: [annan.id, k.id] }]);
  await sparaGrupp(strateg, { remissId: id, namn: 'Grannarna', medlemmar: [] });
  await expect(sparaGrupp(strateg, { remissId: id, namn: 'Grannarna', medlemmar: [] })).rejects.toThrow('gruppen_ar_tom');
  // A template is its myndighet's own: another organisation sees none of it.
  expect(await lasa(k, (tx) => tx.missivmall.count())).toBe(0);
});

test('var och en kan vara skyldig eller inbjuden, och en fråga kan svaras på en skala: i missivet, i kuvertet, i svaret och i sammanställningen', async () => {
  const { r, k, annan, strateg } = await lan();
  const id = await komponerad(r, strateg, [k.id, annan.id]);
  const { version, utkast } = await getUtkast(strateg, id);
  await spara(strateg, { id, version, titel: utkast.titel, svarstid: '2026-10-31', missiv: utkast.missiv, filer: [...utkast.filer], instanser: [k.id, annan.id], avviker: [annan.id], fragor: [{ text: 'Är målen tydliga?', slag: 'skala' }, { text: 'Vad saknas?', slag: 'text' }] });
  await skickaRemiss(strateg, { id });
  await levererat(r);
  const instanser = await lasa(r, (tx) => tx.remissinstans.findMany({ where: { remissId: id }, orderBy: { nr: 'asc' } }));
  expect(instanser.map((i) => i.skyldig)).toEqual([false, true]);
  const missiv = await lasa(r, (tx) => tx.remissfil.findFirstOrThrow({ where: { remissId: id, slag: 'missiv' } }));
  const last = await readPdf((await lasa(r, (tx) => openFile(tx, missiv.filHash))).bytes);
  const text = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
  for (const ord of ['skyldig att svara', 'Ange hur långt ni instämmer: instämmer helt']) expect(text).toContain(ord);
  const kom = await Promise.all([k, annan].map(async (o) => (await inkorg(o, 'KS'))[0]?.innehall as { missiv: { skyldighet: string }; fragor: unknown }));
  expect(kom.map((i) => i.missiv.skyldighet)).toEqual(['inbjudan', 'skyldighet']);

  // Inside, the block of a scale is empty until a step is chosen.
  const doc = nyttYttrande(lasFragor(kom[0]?.fragor));
  expect(svarAv(doc).map((s) => s.stallning)).toEqual([null, null]);
  const svarat = { ...doc, content: doc.content.map((n) => (n.attrs?.['nr'] === 1 ? { ...n, attrs: { ...n.attrs, stallning: 'skala_delvis' } } : n)) };
  expect(svarAv(svarat)[0]?.stallning).toBe('skala_delvis');
  await besvaraInstans({ actor: systemActor(r.id), nu }, { organ: 'KS', datum: '2026-03-08', dnr: '1/26', svarPaUtbyteId: instanser[0]?.utbyteId ?? '', yttrande: { hash: 'a'.repeat(64), stallning: 'tillstyrker', svar: svarAv(svarat) } });
  await registreraForHand((await r.person('registrator', 'RS')).ctx, { id, instansId: instanser[1]?.id, ankomstdag: '2026-03-08', fragor: [{ nr: 1, stallning: 'skala_inte', text: 'Nej.' }] });
  const vy = await getSammanstallning(strateg, id);
  expect(vy.matris.map((rad) => [rad.slag, rad.celler])).toEqual([['stallning', ['tillstyrker', null]], ['skala', ['skala_delvis', 'skala_inte']], ['text', [null, null]]]);
  expect(vy.matris[1]?.antal.map((a) => a.antal)).toEqual([0, 0, 1, 1, 0]);
  const pdf = await readPdf((await skrivFil(vy, { form: 'pdf', ordning: 'tema', namnlos: false })).bytes);
  expect(pdf.ok && pdf.value.pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('Hur långt de instämmer');
});
