import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { systemActor } from '#lib/platform/actor';
import { besvaraInstans } from '#lib/remiss/besvara';
import { getArendekarta } from '#lib/remiss/kartdata';
import { laggTillInstans } from '#lib/remiss/laggTillInstans';
import { nyVersion } from '#lib/remiss/nyVersion';
import { getSvar } from '#lib/remiss/queries';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { kommun } from '../factories/kommun.ts';
import { inkorg, lasa, levererat, nu, registrering, utskickad } from '../factories/remiss.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

test('ett dokument som är ute ersätts hos alla; mottagaren ser det, den gamla är kvar, och ett svar säger vad det bygger på', async () => {
  const { r, k, strateg, registrator, id } = await utskickad();
  const [brev] = await inkorg(k, 'KS');
  const { arendeId } = await registreraRemiss(registrator, registrering(brev?.id ?? ''));
  const [ett, tva] = await lasa(r, (tx) => tx.remissinstans.findMany({ where: { remissId: id }, orderBy: { nr: 'asc' } }));
  const svar = (instans: typeof ett, datum: string, hash: string) => besvaraInstans({ actor: systemActor(r.id), nu }, { organ: 'KS', datum, dnr: '1/26', svarPaUtbyteId: instans?.utbyteId ?? '', yttrande: { hash: hash.repeat(64), stallning: 'tillstyrker', svar: [] } });
  await svar(ett, '2026-03-08', 'a');

  const gammal = (await getRemiss(strateg, id)).filer.find((f) => f.namn === 'strategi.txt');
  const samma = await lamnaFil(strateg, new TextEncoder().encode('Strategin'), 'igen.txt');
  const ny = await lamnaFil(strateg, new TextEncoder().encode('Strategin, rättad'), 'strategi-2.txt');
  const sen = { ...strateg, nu: new Date('2026-03-10T09:00:00Z') };
  await expect(nyVersion(sen, { id, filId: gammal?.id ?? '', andrat: 'Tabell 3.', filer: [] })).rejects.toThrow('filen_saknas');
  await expect(nyVersion(sen, { id, filId: gammal?.id ?? '', andrat: 'Tabell 3.', filer: [samma] })).rejects.toThrow('filen_ar_redan_med');
  await nyVersion(sen, { id, filId: gammal?.id ?? '', andrat: 'Tabell 3 är rättad.', filer: [ny] });
  await expect(nyVersion(sen, { id, filId: gammal?.id ?? '', andrat: 'Igen.', filer: [ny] })).rejects.toThrow('finns_inte');
  await levererat(r);

  expect((await inkorg(k, 'KS')).map((b) => [b.rubrik, b.status])).toEqual([['Remiss: Strategi för cykling', 'registrerad'], ['Ny version av remisshandling', 'ny']]);
  expect((await getArendekarta(registrator, arendeId ?? '')).ersatta).toEqual([{ datum: '2026-03-09', text: 'strategi.txt ersätts av strategi-2.txt. Tabell 3 är rättad.' }]);
  const tavla = await getRemiss(strateg, id);
  expect(tavla.filer.filter((f) => f.slag !== 'missiv').map((f) => [f.namn, f.ersatt !== null])).toEqual(expect.arrayContaining([['strategi.txt', true], ['strategi-2.txt', false]]));
  expect(tavla.instanser.map((i) => i.handelser.map((h) => h.slag))).toEqual([['ny_version'], ['ny_version']]);

  await besvaraInstans({ actor: systemActor(r.id), nu: new Date('2026-03-12T09:00:00Z') }, { organ: 'KS', datum: '2026-03-11', dnr: '2/26', svarPaUtbyteId: tva?.utbyteId ?? '', yttrande: { hash: 'b'.repeat(64), stallning: 'tillstyrker', svar: [] } });
  const bygger = async (instansId = '') => (await getSvar(strateg, { remissId: id, instansId })).underlag.map((u) => u.namn);
  expect([await bygger(ett?.id), await bygger(tva?.id)]).toEqual([['strategi.txt'], ['strategi-2.txt']]);

  // One who is asked afterwards gets the new one only.
  const sist = await kommun(nu);
  await laggTillInstans(sen, { id, organisationId: sist.id });
  await levererat(r);
  const [kom] = await inkorg(sist, 'KS');
  expect((await lasa(sist, (tx) => tx.inkommetfil.findMany({ where: { inkommetId: kom?.id ?? '' }, orderBy: { ordning: 'asc' } }))).map((f) => f.namn)).toEqual([expect.stringContaining('Missiv'), 'strategi-2.txt']);
});
