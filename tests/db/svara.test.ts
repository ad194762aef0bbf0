import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fordela } from '#lib/arende/fordela';
import { registreraUpprattad } from '#lib/handling/registreraUpprattad';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { andraMyndighet } from '#lib/organisation/andraMyndighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { inTenant } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { systemActor } from '#lib/platform/actor';
import { aterkallaInstans } from '#lib/remiss/aterkalla';
import { internremittera } from '#lib/remiss/internremittera';
import { getInternremiss } from '#lib/remiss/internremiss';
import { getNamndernasSvar } from '#lib/remiss/namndernasSvar';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { registreraSvar } from '#lib/remiss/registreraSvar';
import { handlers } from '#lib/subscriptions';
import { oversand } from '#lib/yttrande/oversand';
import { besluta } from '#lib/yttrande/besluta';
import { foljDokument } from '#lib/yttrande/foljDokument';
import { laggTillRemiss } from '#lib/yttrande/laggTillRemiss';
import { getYttrande } from '#lib/yttrande/queries';
import { svarAv } from '#lib/yttrande/yttrande';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { spara } from '#lib/dokument/spara';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { inkorg, internt, lasa, levererat, nu, registrering, svarsform, utskickad } from '../factories/remiss.ts';
import { dokumentet, fragesvar, godkannDokument, godkantYttrande, justeradParagraf, remissarende } from '../factories/skriv.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

const stycke = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const kor = async (k: { id: string }, type: string, subject: string, detalj: Record<string, string> = {}) => (await handlers['remiss.beratta']!())({ organisationId: k.id, subject, type, detalj });

/** The nämnd's utdrag to the styrelse, as expediering sends it, and registered there. */
async function namndenSvarar(k: Kommun, registrator: Parameters<typeof registreraSvar>[0], arendeId: string, svarPaUtbyteId: string, stallning: string, text: string, paragraf: string) {
  const yttrande = { titel: 'Yttrande', datum: '2026-03-20', hash: paragraf.padEnd(64, 'a'), stallning, innehall: { type: 'doc', content: stycke(text) }, svar: [{ nr: 1, fraga: 'Är målen tydliga?', stallning, innehall: stycke(text) }] };
  await inTenant(systemActor(k.id), (tx) => post(tx, { utbyteId: crypto.randomUUID(), slag: 'utdrag', tillOrganisationId: k.id, tillMyndighetKod: 'KS', innehall: { organ: 'Socialnämnden', organKod: 'SN', datum: '2026-04-21', paragraf, rubrik: 'Remiss', dnr: '1/26', protokoll: {}, hash: 'b'.repeat(64), yttrande, svarPaUtbyteId }, filer: [], amneId: crypto.randomUUID() }, nu));
  await levererat(k);
  const brev = (await inkorg(k, 'KS')).find((b) => b.slag === 'utdrag' && b.status === 'ny');
  await registreraSvar(registrator, { ...svarsform(brev?.id ?? '', arendeId), rubrik: 'Socialnämndens svar' });
}

const organMed = async (k: Kommun, kod: string, slag: 'styrelse' | 'namnd', dagar: readonly string[]) => {
  const { subject: organId } = await skapaOrgan(k.system, { myndighetId: k.myndigheter[kod] ?? '', namn: `Organet ${kod}`, kod, slag, platser: 3 });
  await lasa(k, (tx) => tx.sammantrade.createMany({ data: dagar.map((d) => ({ organId, datum: new Date(d), plats: 'Kommunhuset', skapad: nu })) }));
  return organId;
};

test('varje nämnd föreslås sin egen dag bakåt över sin kalender, och det sägs när den inte räcker', async () => {
  const { k, registrator } = await utskickad();
  await organMed(k, 'KS', 'styrelse', ['2026-10-12']);
  await organMed(k, 'SN', 'namnd', ['2026-06-16', '2026-08-25']);
  await organMed(k, 'BUN', 'namnd', ['2026-09-29']);
  const { subject: mottagenId } = await registreraRemiss(registrator, registrering((await inkorg(k, 'KS'))[0]?.id ?? ''));
  const { myndigheter, plan } = await getInternremiss(registrator, { mottagenId });
  expect(plan).toContain('kan besluta 12\u00A0oktober 2026');
  expect(Object.fromEntries(myndigheter.map((m) => [m.kod, [m.plan.svarSenast, m.plan.hinner]]))).toEqual({ SN: ['2026-09-01', true], BUN: ['2026-09-21', false] });
  expect(myndigheter.find((m) => m.kod === 'BUN')?.plan.mening).toMatch(/^Nämnden kan svara först 6\u00A0oktober 2026\./);
});

describe('fråga igen', () => {
  test('svaret behåller den text det byggde på, nämnden svarar på nytt i samma ärende, och det nya svaret räknas', async () => {
    const { k, registrator, arendeId, mottagenId } = await internt();
    const sn = await k.person('registrator', 'SN');
    const [forsta] = await inkorg(k, 'SN');
    const { arendeId: snArende } = await registreraRemiss(sn.ctx, registrering(forsta?.id ?? '', { motpart: 'Kommunstyrelsen' }));
    await namndenSvarar(k, registrator, arendeId, forsta?.utbyteId ?? '', 'tillstyrker', 'Målen är tydliga.', '§ 92');

    // The region has sent a new version: it is registered, and goes with the second question.
    const fil = await lamnaFil(registrator, new TextEncoder().encode('Strategin, omarbetad'), 'strategi 2.txt');
    const ny = await registreraUpprattad(registrator, { arendeId, rubrik: 'Omarbetad strategi', handlingsdatum: '2026-03-09', filer: [fil] });
    await expect(internremittera(registrator, { mottagenId, handlingar: [crypto.randomUUID()], namnder: [{ myndighetId: k.myndigheter['SN'] ?? '', svarSenast: '2026-06-01' }] })).rejects.toThrow('finns_inte');
    await internremittera(registrator, { mottagenId, text: 'Målen är nya.', handlingar: [ny.subject], namnder: [{ myndighetId: k.myndigheter['SN'] ?? '', svarSenast: '2026-06-01' }] });
    await levererat(k);
    const andra = (await inkorg(k, 'SN')).find((b) => b.status === 'ny');
    await registreraRemiss(sn.ctx, registrering(andra?.id ?? '', { motpart: 'Kommunstyrelsen', till: 'befintligt', arendeId: snArende, trots: 'ja' }));
    await levererat(k);

    const medan = (await getNamndernasSvar(registrator, arendeId)).namnder.filter((n) => n.namn === 'Nämnden SN');
    expect(medan.map((n) => [n.omgang, n.tidigare, n.stallning, n.lage, n.underlag.map((f) => f.namn)])).toEqual([[1, true, 'tillstyrker', 'besvarad', ['Missiv 1-26.pdf', 'strategi.txt']], [2, false, null, 'mottagen', ['strategi 2.txt']]]);

    await namndenSvarar(k, registrator, arendeId, andra?.utbyteId ?? '', 'avstyrker', 'De nya målen är otydliga.', '§ 110');
    const vy = await getNamndernasSvar(registrator, arendeId);
    expect(vy.fragor[0]?.svar.filter((s) => s.besvarat).map((s) => [s.tidigare, s.stallning])).toEqual([[true, 'tillstyrker'], [false, 'avstyrker']]);
    expect(vy.oense).toBe(false);
  });

  test('den som frågas igen innan den har svarat frågas en gång, och ett svar som har lämnats står kvar när frågan dras tillbaka', async () => {
    const { k, registrator, arendeId, mottagenId } = await internt();
    const namnder = [{ myndighetId: k.myndigheter['SN'] ?? '', svarSenast: '2026-06-01' }];
    await internremittera(registrator, { mottagenId, namnder });
    expect(await lasa(k, (tx) => tx.remissinstans.findMany({ where: { namn: 'Nämnden SN' }, orderBy: { id: 'asc' }, select: { status: true } }))).toEqual([{ status: 'aterkallad' }, { status: 'inbjuden' }]);
    await levererat(k);
    const senaste = (await inkorg(k, 'SN')).filter((b) => b.slag === 'remiss').at(-1);
    await namndenSvarar(k, registrator, arendeId, senaste?.utbyteId ?? '', 'avstyrker', 'Nej.', '§ 7');
    const svarat = (await getNamndernasSvar(registrator, arendeId)).namnder.find((n) => n.stallning);
    await aterkallaInstans(registrator, { instansId: svarat?.id ?? '', skal: 'Frågan är inte längre aktuell.' });
    expect((await getNamndernasSvar(registrator, arendeId)).namnder.find((n) => n.id === svarat?.id)).toMatchObject({ lage: 'aterkallad', stallning: 'avstyrker', paragraf: '§ 7' });
  });

  test('nämnden kan börja ett nytt yttrande när det första har gått, men inte innan', async () => {
    const k = await kommun(nu, { koder: ['KS', 'SN'] });
    const { arendeId, organId, mottagenId } = await remissarende(k, 'SN', { slag: 'intern', remittentOrganisationId: k.id });
    const forst = await godkantYttrande(k, 'SN', arendeId);
    const { paragrafId } = await justeradParagraf(k, { organId, arendeId, yttrandeId: forst.yttrandeId, versionId: forst.versionId });
    await besluta(k.system, { yttrandeId: forst.yttrandeId, paragrafId });
    const { ctx } = await k.person('handlaggare', 'SN');
    await expect(skapaYttrande(ctx, { arendeId })).rejects.toThrow('yttrandet_finns_redan');
    await lasa(k, async (tx) => {
      await tx.mottagenRemiss.updateMany({ where: { id: mottagenId }, data: { status: 'insand' } });
      const { id: _, ...rad } = await tx.mottagenRemiss.findFirstOrThrow({ where: { id: mottagenId } });
      await tx.mottagenRemiss.create({ data: { ...rad, utbyteId: crypto.randomUUID(), status: 'mottagen', fragor: [{ nr: 1, text: 'Är de nya målen rätt?' }], ersatta: [], svarstid: {} } });
    });
    const nytt = await skapaYttrande(ctx, { arendeId });
    expect(svarAv((await dokumentet(k, String(nytt.detalj?.['dokumentId']))).innehall).map((s) => s.fraga)).toEqual(['Är de nya målen rätt?']);
  });
});

describe('remittenten får veta hur beredningen går, om den som svarar vill', () => {
  const laget = async (strateg: Parameters<typeof getRemiss>[0], id: string) => { const i = (await getRemiss(strateg, id)).instanser[0]; return [i?.lage, i?.handlaggsAv, i?.beslutas]; };

  test('av som standard; på visas kontor och väntat beslut, ändras när mötet ändras, och ingenting annat', async () => {
    const { k, r, strateg, registrator, id } = await utskickad();
    const { arendeId = '' } = await registreraRemiss(registrator, registrering((await inkorg(k, 'KS'))[0]?.id ?? ''));
    const { id: handlaggareId } = await k.person('handlaggare', 'KS');
    await fordela(registrator, { arendeId: arendeId ?? '', handlaggareId });
    await kor(k, 'arende.fordelat', arendeId ?? '');
    await levererat(k);
    expect(await laget(strateg, id)).toEqual(['mottagen', null, null]);
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findFirst({ select: { status: true } }))).toEqual({ status: 'fordelad' });

    await andraMyndighet({ ...k.system, actor: (await k.person('administrator')).actor }, { id: k.myndigheter['KS'] ?? '', namn: 'Kommunstyrelsen', forvaltning: 'Kommunledningskontoret', tarEmotRemisser: true, delarBeredning: true, aktiv: true });
    await kor(k, 'arende.fordelat', arendeId ?? '');
    await levererat(k);
    expect(await laget(strateg, id)).toEqual(['under_beredning', 'Kommunledningskontoret', null]);

    const organId = await organMed(k, 'KS', 'styrelse', ['2026-10-12']);
    const mote = await lasa(k, async (tx) => {
      const s = await tx.sammantrade.findFirstOrThrow({ where: { organId } });
      await tx.punkt.create({ data: { sammantradeId: s.id, ordning: 1, beteckning: '1', arendeId: arendeId ?? '', rubrik: 'Remiss' } });
      return s.id;
    });
    await kor(k, 'sammantrade.punkt_tillagd', mote);
    await levererat(k);
    expect(await laget(strateg, id)).toEqual(['under_beredning', 'Kommunledningskontoret', '2026-10-12']);
    const antal = () => lasa(k, (tx) => tx.utgaende.count({ where: { slag: 'remissbesked' } }));
    const fore = await antal();
    await kor(k, 'sammantrade.andrat', mote);
    expect(await antal()).toBe(fore);
    await lasa(k, (tx) => tx.sammantrade.updateMany({ where: { id: mote }, data: { status: 'installt' } }));
    await kor(k, 'sammantrade.installt', mote);
    await levererat(k);
    expect(await laget(strateg, id)).toEqual(['under_beredning', 'Kommunledningskontoret', null]);

    const sagt = await lasa(k, (tx) => tx.utgaende.findMany({ where: { slag: 'remissbesked' }, select: { innehall: true } }));
    expect([...new Set(sagt.flatMap(({ innehall }) => Object.keys(innehall as object)))].toSorted()).toEqual(['enhet', 'slag', 'svarPaUtbyteId', 'tillDatum']);
    expect(r.id).not.toBe(k.id);
  });
});

test('den mottagna remissens lägen följer med: fördelad, hos nämnderna, i beredning, tillbaka vid återremiss, beslutad, insänd', async () => {
  const k = await kommun(nu, { koder: ['KS'] });
  const r = await kommun(nu, { koder: ['RS'], slag: 'region' });
  const { arendeId, organId, mottagenId } = await remissarende(k, 'KS', { remittentOrganisationId: r.id });
  const laget = () => lasa(k, async (tx) => (await tx.mottagenRemiss.findFirstOrThrow({ where: { id: mottagenId } })).status);
  const y = await godkantYttrande(k, 'KS', arendeId);
  await foljDokument(k.system, { dokumentId: y.dokumentId });
  expect(await laget()).toBe('i_beredning');
  const bort = await justeradParagraf(k, { organId, arendeId, yttrandeId: y.yttrandeId, versionId: y.versionId, nr: 50, uppskov: 'bordlaggning' });
  await besluta(k.system, { yttrandeId: y.yttrandeId, paragrafId: bort.paragrafId });
  expect(await laget()).toBe('i_beredning');
  const ater = await justeradParagraf(k, { organId, arendeId, yttrandeId: y.yttrandeId, versionId: y.versionId, nr: 51, uppskov: 'aterremiss' });
  await besluta(k.system, { yttrandeId: y.yttrandeId, paragrafId: ater.paragrafId });
  expect([await laget(), (await getYttrande((await k.person('handlaggare', 'KS')).ctx, y.yttrandeId)).status]).toEqual(['fordelad', 'utkast']);
  const ja = await justeradParagraf(k, { organId, arendeId, yttrandeId: y.yttrandeId, versionId: y.versionId, nr: 52 });
  await besluta(k.system, { yttrandeId: y.yttrandeId, paragrafId: ja.paragrafId });
  expect(await laget()).toBe('beslutad');
  await oversand((await k.person('handlaggare', 'KS')).ctx, { yttrandeId: y.yttrandeId });
  expect(await laget()).toBe('insand');
});

test('ett yttrande besvarar flera remisser: varje remittent får svaren på sina egna frågor, numrerade som den numrerade dem, och sitt dnr', async () => {
  const k = await kommun(nu, { koder: ['KS'] });
  const [a, b] = [await kommun(nu, { koder: ['RS'], slag: 'region' }), await kommun(nu, { koder: ['RS'], slag: 'region' })];
  const ett = await remissarende(k, 'KS', { remittentOrganisationId: a.id });
  const tva = await remissarende(k, 'KS', { remittentOrganisationId: b.id });
  await lasa(k, (tx) => tx.mottagenRemiss.updateMany({ where: { id: tva.mottagenId }, data: { titel: 'Gångvägar i länet', fragor: [{ nr: 1, text: 'Räcker pengarna?' }, { nr: 2, text: 'Var saknas belysning?' }] } }));
  const [skribent, chef] = [await k.person('handlaggare', 'KS'), await k.person('chef', 'KS')];
  const skapat = await skapaYttrande(skribent.ctx, { arendeId: ett.arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  expect((await getYttrande(skribent.ctx, skapat.subject)).fler.map((f) => f.titel)).toEqual(['Gångvägar i länet']);
  await laggTillRemiss(skribent.ctx, { yttrandeId: skapat.subject, mottagenId: tva.mottagenId });
  await expect(laggTillRemiss(skribent.ctx, { yttrandeId: skapat.subject, mottagenId: tva.mottagenId })).rejects.toThrow('remissen_besvaras_redan');
  const dok = await dokumentet(k, dokumentId);
  expect(svarAv(dok.innehall).map((s) => [s.nr, s.fraga])).toEqual([[1, 'Är målen rätt?'], [2, 'Räcker pengarna?'], [3, 'Var saknas belysning?']]);
  await spara(skribent.ctx, { dokumentId, version: dok.version, innehall: { type: 'doc', content: [fragesvar(0, 'Sammanfattning', 'synpunkter', 'Vi svarar.'), fragesvar(1, 'Är målen rätt?', 'tillstyrker', 'Ja.'), fragesvar(2, 'Räcker pengarna?', 'avstyrker', 'Nej.'), fragesvar(3, 'Var saknas belysning?', null, 'Överallt.')] } });
  const { versionId } = await godkannDokument(k, skribent.ctx, chef.ctx, dokumentId);
  await foljDokument(k.system, { dokumentId });
  const { paragrafId } = await justeradParagraf(k, { organId: ett.organId, arendeId: ett.arendeId, yttrandeId: skapat.subject, versionId });
  await besluta(k.system, { yttrandeId: skapat.subject, paragrafId });
  await oversand(skribent.ctx, { yttrandeId: skapat.subject });
  const ut = await lasa(k, (tx) => tx.utgaende.findMany({ where: { slag: 'remissvar' }, orderBy: { id: 'asc' } }));
  const som = (rad: (typeof ut)[number]) => { const { dnr, yttrande } = rad.innehall as { dnr: string; yttrande: { svar: { nr: number; fraga: string }[] } }; return [rad.tillOrganisationId, dnr, yttrande.svar.map((s) => `${s.nr} ${s.fraga}`)]; };
  expect(ut.map(som)).toEqual([[a.id, `KS\u00A0${ett.dnr}`, ['1 Är målen rätt?', '2 Räcker pengarna?']], [b.id, `KS\u00A0${tva.dnr}`, ['1 Räcker pengarna?', '2 Var saknas belysning?']]]);
  expect(await lasa(k, (tx) => tx.handling.count({ where: { riktning: 'utgaende', arendeId: { in: [ett.arendeId, tva.arendeId] } } }))).toBe(2);
  expect(await lasa(k, (tx) => tx.mottagenRemiss.findMany({ select: { status: true } }))).toEqual([{ status: 'insand' }, { status: 'insand' }]);
});
