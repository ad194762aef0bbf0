import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { systemActor } from '#lib/platform/actor';
import { aterkalla, aterkallaInstans } from '#lib/remiss/aterkalla';
import { besvaraInstans } from '#lib/remiss/besvara';
import { taEmotSvarUtifran } from '#lib/remiss/jobs';
import { getOppenRemiss, listOppna, openOppenFil, sattOppen, svaraOppet } from '#lib/remiss/oppen';
import { getSvar } from '#lib/remiss/queries';
import { registreraForHand } from '#lib/remiss/registreraForHand';
import { nyNyckel, lasUtifran } from '#lib/remiss/svarslank';
import { getSvarsrum } from '#lib/remiss/svaraUtifran';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { getMarkningar, getSammanstallning } from '#lib/sammanstallning/queries';
import { inkorg, lasa, nu, utskickad } from '../factories/remiss.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

/** A remiss that is out, and the remittent's registrator on a day after its last. */
async function ute() {
  const v = await utskickad();
  const registrator = (await v.r.person('registrator', 'RS')).ctx;
  const [ett, tva] = (await getRemiss(v.strateg, v.id)).instanser;
  return { ...v, registrator, sen: { ...registrator, nu: new Date('2026-11-20T10:00:00Z') }, ett: ett?.id ?? '', tva: tva?.id ?? '' };
}
const svarAv = (r: { id: string }, id: string) => lasa(r, (tx) => tx.remissinstans.findFirstOrThrow({ where: { id } }));

test('ett svar på papper registreras i remissens ärende, läses ur filen och står bland de andra; ett sent märks som sent', async () => {
  const { r, strateg, registrator, sen, id, ett, tva } = await ute();
  const fil = await lamnaFil(registrator, new TextEncoder().encode('Målen är bra.\n\nPengar till cykelvägar saknas.'), 'svar.txt');
  await expect(registreraForHand(strateg, { id, instansId: ett, ankomstdag: '2026-03-08', filer: [] })).rejects.toThrow('saknar_behorighet');
  await expect(registreraForHand(registrator, { id, instansId: ett, ankomstdag: '2026-03-08', filer: [] })).rejects.toThrow('svaret_ar_tomt');
  await expect(registreraForHand(registrator, { id, instansId: ett, ankomstdag: '2027-03-08', filer: [fil] })).rejects.toThrow('ankomst_i_framtiden');
  await registreraForHand(registrator, { id, instansId: ett, ankomstdag: '2026-03-08', organ: 'Kommunstyrelsen', datum: '2026-03-02', paragraf: '§ 12', dnr: 'KS 7/26', stallning: 'tillstyrker', fragor: [{ nr: 1, stallning: 'avstyrker', text: 'Nej.' }], filer: [fil] });
  await registreraForHand(sen, { id, instansId: tva, ankomstdag: '2026-11-19', text: 'Vi har inget att erinra.', stallning: 'inget_att_erinra' });
  const tavla = await getRemiss({ ...strateg, nu: sen.nu }, id);
  expect(tavla.instanser.map((i) => [i.lage, i.dnr, i.stallning, i.inkomSent, i.svarRegistrerat?.aktbilaga])).toEqual([['besvarad', 'KS 7/26', 'tillstyrker', false, 2], ['besvarad', '', 'inget_att_erinra', true, 3]]);
  expect((await getMarkningar(strateg, { remissId: id, instansId: ett })).stycken.map((s) => [s.fraga, s.text])).toEqual([[null, 'Målen är bra.'], [null, 'Pengar till cykelvägar saknas.'], [1, 'Nej.']]);
  expect((await getSvar(strateg, { remissId: id, instansId: ett })).fragor[0]?.svar).toEqual({ stallning: 'avstyrker' });
  expect(await lasa(r, (tx) => tx.handling.findMany({ where: { riktning: 'inkommen' }, orderBy: { aktbilaga: 'asc' }, select: { inkom: true, filer: { select: { namn: true } } } }))).toMatchObject([{ filer: [{ namn: 'svar.txt' }] }, { filer: [] }]);
});

test('den som svarar utan att vara tillfrågad står i samma lista men räknas för sig', async () => {
  const { registrator, strateg, id } = await ute();
  await expect(registreraForHand(registrator, { id, ankomstdag: '2026-03-08', text: 'Vi vill också säga något.' })).rejects.toThrow('svaret_saknar_avsandare');
  await registreraForHand(registrator, { id, namn: 'Byalaget', ankomstdag: '2026-03-08', text: 'Vi vill också säga något.', stallning: 'avstyrker' });
  const tavla = await getRemiss(strateg, id);
  expect(tavla.instanser.map((i) => [i.nr, i.inbjuden])).toEqual([[1, true], [2, true], [3, false]]);
  expect(tavla.svarsfrekvens).toMatchObject({ inbjudna: 2, besvarade: 0 });
  const vy = await getSammanstallning(strateg, id);
  expect([vy.grader.inbjudna.map((g) => g.svarat), vy.grader.oinbjudna, vy.svarande.map((s) => s.namn)]).toEqual([[0], 1, ['Byalaget']]);
});

test('på en öppen remiss svarar vem som helst, sparar på en egen adress och lämnar in; en stängd tar inte emot', async () => {
  const { r, k, strateg, id } = await ute();
  const system = { actor: systemActor(r.id), nu };
  await expect(getOppenRemiss(system, id)).rejects.toThrow('finns_inte');
  await sattOppen(strateg, { id, oppen: 'ja' });
  expect((await listOppna(system, undefined)).map((o) => o.id)).toEqual([id]);
  await expect(getOppenRemiss({ actor: systemActor(k.id), nu }, id)).rejects.toThrow('finns_inte');
  const oppen = await getOppenRemiss(system, id);
  expect((await openOppenFil(system, { id, filId: oppen.filer[1]?.id ?? '' })).namn).toBe('strategi.txt');
  const svar = { ...lasUtifran({}), filer: undefined, fragor: { 1: { stallning: 'tillstyrker' as const, text: 'Bra mål.' } } };
  const [halvt, helt] = [nyNyckel(), nyNyckel()];
  await expect(svaraOppet(system, { id, nyckel: helt, lamnaIn: true, svarande: '', svar, nya: [] })).rejects.toThrow('vem som svarar');
  await svaraOppet(system, { id, nyckel: halvt, lamnaIn: false, svarande: 'Förening som tvekar', svar, nya: [] });
  const event = await svaraOppet(system, { id, nyckel: helt, lamnaIn: true, svarande: 'Vera Kontaktsson', epost: 'vera@exempel.se', svar, nya: [{ namn: 'mer.txt', bytes: new TextEncoder().encode('Mer.') }] });
  await taEmotSvarUtifran({ organisationId: r.id, subject: id, type: event.type, detalj: event.detalj ?? {} });
  // One who has only saved is not seen; one who has handed in is, told apart.
  const tavla = await getRemiss(strateg, id);
  expect(tavla.instanser.map((i) => [i.namn.slice(0, 4), i.inbjuden, i.lage])).toEqual([['Prov', true, 'levererad'], ['Prov', true, 'levererad'], ['Vera', false, 'besvarad']]);
  expect((await inkorg(r, 'RS')).map((b) => [b.fran, b.kanal])).toEqual([['Vera Kontaktsson', 'lank']]);
  expect((await getSvarsrum(system, halvt)).svar.fragor['1']?.text).toBe('Bra mål.');
  await sattOppen(strateg, { id, oppen: 'nej' });
  await expect(svaraOppet(system, { id, nyckel: nyNyckel(), lamnaIn: true, svarande: 'Någon annan', svar, nya: [] })).rejects.toThrow('remissen_ar_inte_oppen');
});

test('svarar någon igen står det nya svaret på tavlan och det förra är kvar med sin handling', async () => {
  const { r, registrator, strateg, id, ett } = await ute();
  const fil = (text: string) => lamnaFil(registrator, new TextEncoder().encode(text), 'svar.txt');
  await registreraForHand(registrator, { id, instansId: ett, ankomstdag: '2026-03-08', stallning: 'avstyrker', filer: [await fil('Nej.')] });
  await registreraForHand(registrator, { id, instansId: ett, ankomstdag: '2026-03-09', stallning: 'tillstyrker', filer: [await fil('Ja, efter omprövning.')] });
  const rad = await svarAv(r, ett);
  const svar = rad.svar as unknown as { tidigare: { yttrande: { stallning: string }; svarHandlingId: string }[] };
  expect([rad.stallning, svar.tidigare.map((t) => t.yttrande.stallning)]).toEqual(['tillstyrker', ['avstyrker']]);
  expect(await lasa(r, (tx) => tx.handling.count({ where: { id: svar.tidigare[0]?.svarHandlingId ?? '' } }))).toBe(1);
  expect((await getRemiss(strateg, id)).instanser[0]?.handelser.map((h) => h.slag)).toEqual(['svar_ersatt']);
  expect((await getSammanstallning(strateg, id)).svarande).toHaveLength(1);
});

test('ett svar på en återkallad remiss, och ett från den som har strukits efter att ha svarat, är kvar och går att läsa', async () => {
  const { r, strateg, id, ett, tva } = await ute();
  const svar = async (instansId: string) => besvaraInstans({ actor: systemActor(r.id), nu }, { organ: 'Kommunstyrelsen', datum: '2026-03-08', dnr: '1/26', svarPaUtbyteId: (await svarAv(r, instansId)).utbyteId, yttrande: { hash: 'b'.repeat(64), stallning: 'avstyrker', svar: [] } });
  await svar(ett);
  await aterkallaInstans(strateg, { instansId: ett, skal: 'Skickad av misstag.' });
  await aterkalla(strateg, { id, skal: 'Frågan har fallit.' });
  await svar(tva);
  const tavla = await getRemiss(strateg, id);
  expect(tavla.instanser.map((i) => [i.lage, i.harSvar, i.stallning])).toEqual([['aterkallad', true, 'avstyrker'], ['aterkallad', true, 'avstyrker']]);
  expect((await getSvar(strateg, { remissId: id, instansId: tva })).organ).toBe('Kommunstyrelsen');
});
