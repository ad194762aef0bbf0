import { expect, test } from 'vitest';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { godkann, nyVersion } from '#lib/dokument/godkann';
import type { Doc } from '#lib/dokument/schema';
import { spara } from '#lib/dokument/spara';
import { systemActor, type Actor } from '#lib/platform/actor';
import { inTenant } from '#lib/platform/db';
import { svarTill } from '#lib/expediering/store';
import { besluta } from '#lib/yttrande/besluta';
import { foljDokument } from '#lib/yttrande/foljDokument';
import { godkannKonsoliderad } from '#lib/yttrande/godkannKonsoliderad';
import { oversand } from '#lib/yttrande/oversand';
import { getYttrande } from '#lib/yttrande/queries';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { dokumentet, fragesvar, godkantYttrande, justeradParagraf, remissarende } from '../factories/skriv.ts';

const doc = (...content: Doc['content']): Doc => ({ type: 'doc', content });
const grund = doc(fragesvar(0, 'Sammanfattning', 'tillstyrker', 'Vi tillstyrker.'), fragesvar(1, 'Är målen rätt?', 'tillstyrker', 'Ja.'));
const andrad = doc(fragesvar(0, 'Sammanfattning', 'tillstyrker_med_andringar', 'Vi tillstyrker med en ändring.'), fragesvar(1, 'Är målen rätt?', 'tillstyrker_med_andringar', 'Ja.', 'Kvällsbussarna ska nämnas.'));

/** The organ decides the officials' text with a tillägg that a party has yrkat. */
async function medTillagg(k: Kommun, kod: string, remiss: { slag?: string; remittentOrganisationId: string }, annanFramlagd = false) {
  const arende = await remissarende(k, kod, remiss);
  const y = await godkantYttrande(k, kod, arende.arendeId, grund);
  await foljDokument(k.system, { dokumentId: y.dokumentId });
  if (annanFramlagd) await fogaSamman(k, kod, y.dokumentId);
  const { paragrafId } = await justeradParagraf(k, { ...arende, ...y, skriv: async (tx, id) => {
    const tillagg = await tx.forslag.create({ data: { paragrafId: id, ordning: 2, kalla: 'ledamot', slag: 'tillagg', text: 'att yttrandet tillförs en mening om kvällsbussarna', av: { create: { parti: 'V', namn: 'Vera Lind', ordning: 1 } } } });
    await tx.beslutssteg.create({ data: { paragrafId: id, ordning: 2, slag: 'proposition', vinnandeId: tillagg.id } });
    if (!annanFramlagd) return;
    const { punktId } = await tx.paragraf.findFirstOrThrow({ where: { id } });
    const sist = await tx.dokumentversion.findFirstOrThrow({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'desc' } });
    await tx.punkthandling.create({ data: { punktId: punktId ?? '', dokumentversionId: sist.id, titel: 'Förslaget', ordning: 1 } });
  } });
  return { ...arende, ...y, paragrafId };
}

const ordforandeI = async (k: Kommun, organId: string, kod: string): Promise<{ actor: Actor; nu: Date }> => {
  const { actor, id } = await k.person('registrator', kod);
  return { nu: k.system.nu, actor: { ...actor, personId: id, roller: [{ roll: 'ordforande', myndighetId: k.myndigheter[kod] ?? '', organId }] } };
};

async function fogaSamman(k: Kommun, kod: string, dokumentId: string) {
  const [skribent, chef] = [(await k.person('handlaggare', kod)).ctx, (await k.person('chef', kod)).ctx];
  await nyVersion(skribent, { dokumentId });
  await spara(skribent, { dokumentId, version: (await dokumentet(k, dokumentId)).version, innehall: andrad });
  await begarGranskning(skribent, { dokumentId });
  return String((await godkann(chef, { dokumentId, version: (await dokumentet(k, dokumentId)).version, datum: '2026-03-26' })).detalj?.['hash']);
}

test('texten med ändringar enligt yrkande: grund och yrkande fryses med beslutet, den sammanfogade texten görs efteråt, godkänns av ordföranden och är den som skickas', async () => {
  const k = await kommun(undefined, { koder: ['KS'] });
  const region = await kommun(undefined, { koder: ['RS'], slag: 'region' });
  const y = await medTillagg(k, 'KS', { remittentOrganisationId: region.id });
  await besluta(k.system, y);
  await besluta(k.system, y);
  const { ctx } = await k.person('handlaggare', 'KS');
  const yrkanden = [{ text: 'att yttrandet tillförs en mening om kvällsbussarna', av: ['Vera Lind (V)'] }];
  expect(await getYttrande(ctx, y.yttrandeId)).toMatchObject({ status: 'konsolideras', yrkanden, beslutad: null, sammanfogning: { grund: { hash: y.hash }, text: null, kanOppna: true, somOrdforande: false }, kan: { oversanda: false } });
  await expect(oversand(ctx, y)).rejects.toThrow('texten_ar_inte_sammanfogad');
  const ordforande = await ordforandeI(k, y.organId, 'KS');
  await expect(godkannKonsoliderad(ordforande, { yttrandeId: y.yttrandeId, hash: y.hash, som: 'ordforande' })).rejects.toThrow('texten_ar_inte_sammanfogad');

  const hash = await fogaSamman(k, 'KS', y.dokumentId);
  await foljDokument(k.system, { dokumentId: y.dokumentId });
  expect(await getYttrande(ordforande, y.yttrandeId)).toMatchObject({ status: 'konsolideras', skriver: false, sammanfogning: { text: { hash }, somOrdforande: true, somDelegat: false } });
  await expect(godkannKonsoliderad(ctx, { yttrandeId: y.yttrandeId, hash, som: 'delegation', grund: 'punkt 4' })).rejects.toThrow('saknar_behorighet');
  await expect(godkannKonsoliderad(ordforande, { yttrandeId: y.yttrandeId, hash: 'f'.repeat(64), som: 'ordforande' })).rejects.toThrow('andrat_sedan_du_laste');
  await godkannKonsoliderad(ordforande, { yttrandeId: y.yttrandeId, hash, som: 'ordforande' });
  await expect(godkannKonsoliderad(ordforande, { yttrandeId: y.yttrandeId, hash, som: 'ordforande' })).rejects.toThrow('inget_att_sammanfoga');

  expect(await getYttrande(ctx, y.yttrandeId)).toMatchObject({ status: 'beslutat', stallning: 'Tillstyrker med ändringar', beslutad: { hash }, godkand: { som: 'ordforande' }, yrkanden, kan: { oversanda: true } });
  await oversand(ctx, y);
  const [ut] = await inTenant(ctx.actor, (tx) => tx.utgaende.findMany({ where: { slag: 'remissvar' } }));
  expect(ut?.innehall).toMatchObject({ paragraf: '§\u00A092', yttrande: { hash, stallning: 'tillstyrker_med_andringar' } });
  // What was decided, what was yrkat and what was approved cannot be changed afterwards by anybody.
  for (const work of [(tx: Parameters<Parameters<typeof inTenant>[1]>[0]) => tx.yttrandebeslut.updateMany({ data: { hash: 'x' } }), (tx: Parameters<Parameters<typeof inTenant>[1]>[0]) => tx.yttrandekonsolidering.updateMany({ data: { hash: 'x' } })])
    await expect(inTenant(systemActor(k.id), work)).rejects.toThrow(/permission denied|insert-only/);
});

test('en nämnds svar som ska fogas samman går inte med utdraget utan för sig, när chefen har godkänt det på delegation', async () => {
  const k = await kommun(undefined, { koder: ['KS', 'SN'] });
  const y = await medTillagg(k, 'SN', { slag: 'intern', remittentOrganisationId: k.id });
  await inTenant(k.system.actor, (tx) => tx.mottagenRemiss.updateMany({ where: { id: y.mottagenId }, data: { remittentMyndighetKod: 'KS' } }));
  const p = { id: y.paragrafId, arende: { id: y.arendeId }, utfall: 'beslut', beredande: false, hanvisningar: [{ slag: 'yttrande', dokumentversionId: y.versionId }] } as unknown as Parameters<typeof svarTill>[1];
  const medUtdraget = () => inTenant(k.system.actor, (tx) => svarTill(tx, p, { organisationId: k.id, kod: 'KS' }));
  expect(await medUtdraget()).toBeNull();
  await besluta(k.system, y);
  expect(await medUtdraget()).toBeNull();
  const hash = await fogaSamman(k, 'SN', y.dokumentId);
  const chef = (await k.person('chef', 'SN')).ctx;
  await expect(godkannKonsoliderad(chef, { yttrandeId: y.yttrandeId, hash, som: 'delegation', grund: '' })).rejects.toThrow();
  await expect(godkannKonsoliderad(chef, { yttrandeId: y.yttrandeId, hash, som: 'ordforande' })).rejects.toThrow('inte_ordforande');
  await godkannKonsoliderad(chef, { yttrandeId: y.yttrandeId, hash, som: 'delegation', grund: 'punkt 4.2' });
  await oversand((await k.person('handlaggare', 'SN')).ctx, y);
  const [ut] = await inTenant(k.system.actor, (tx) => tx.utgaende.findMany({ where: { slag: 'remissvar' } }));
  expect(ut).toMatchObject({ tillOrganisationId: k.id, tillMyndighetKod: 'KS', innehall: { yttrande: { hash } } });
});

test('pekar beslutet på en annan frusen text än den framlagda är den hela svaret, vad som än har yrkats', async () => {
  const k = await kommun(undefined, { koder: ['KS'] });
  const y = await medTillagg(k, 'KS', { remittentOrganisationId: k.id }, true);
  await besluta(k.system, y);
  expect(await getYttrande((await k.person('handlaggare', 'KS')).ctx, y.yttrandeId)).toMatchObject({ status: 'beslutat', yrkanden: [] });
});
