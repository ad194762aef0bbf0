import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#lib/platform/actor';
import { verify } from '#lib/platform/audit';
import { dagI, veckodag } from '#lib/platform/dag';
import { disconnect, inRegister, inTenant, pool } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { readPdf } from '#lib/platform/pdf/read';
import { arArbetsdag } from '#lib/platform/frist';
import { getSvar } from '#lib/remiss/queries';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { getMarkningar } from '#lib/sammanstallning/queries';
import { svarAv } from '#lib/yttrande/yttrande';
import { lasInnehall, textAv, type Nod } from '#lib/dokument/schema';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { grund } from '../../prisma/demo/grund.ts';
import { historik } from '../../prisma/demo/historik.ts';
import { lasa, som } from '../../prisma/demo/kor.ts';
import { pagaende } from '../../prisma/demo/pagaende.ts';
import { kollektivtrafik, naraVard, rus } from '../../prisma/demo/texter.ts';

let g: Awaited<ReturnType<typeof grund>>;
const nu = new Date();
const idag = dagI(nu);

beforeAll(async () => {
  g = await grund(nu);
  await historik(g);
  await pagaende(g, idag);
}, 240_000);
afterAll(() => disconnect());

const dag = (datum: Date | null | undefined) => datum?.toISOString().slice(0, 10);
const arendet = (dnr: string) => lasa(g.hallstahammar, (tx) => tx.arende.findFirstOrThrow({ where: { dnr }, include: { myndighet: true, behandlingar: { orderBy: { datum: 'asc' } } } }));
const protokollet = (kod: string, datum: string) =>
  lasa(g.hallstahammar, (tx) => tx.sammantrade.findFirstOrThrow({ where: { organ: { kod }, datum: new Date(datum) }, include: { justeringsset: { include: { filer: true, anslag: true, fryst: { include: { underskrifter: { orderBy: { at: 'asc' } } } } } }, paragrafer: { orderBy: { ordning: 'asc' } } } }));

test('ärendet går från KS 183/19 till SN 192/19 och BUN 88/19, var myndighet med sitt eget nummer, och alla är avslutade', async () => {
  for (const [dnr, kod, paragrafer] of [
    ['183/19', 'KS', [['Kommunstyrelsens arbetsutskott', '§\u00A0177', '2019-10-15'], ['Kommunstyrelsen', '§\u00A0210', '2019-10-28']]],
    ['192/19', 'SN', [['Socialnämndens arbetsutskott', '§\u00A0250', '2019-09-17'], ['Socialnämnden', '§\u00A092', '2019-09-24']]],
    ['88/19', 'BUN', [['Barn- och utbildningsnämnden', '§\u00A074', '2019-09-19']]],
  ] as const) {
    const a = await arendet(dnr);
    expect(a).toMatchObject({ status: 'avslutat', myndighet: { kod } });
    expect(a.behandlingar.map((b) => [b.organNamn, b.paragraf, dag(b.datum)])).toEqual(paragrafer);
  }
});

test('kommunstyrelsen registrerade utdraget från SN § 92 med löpnr 3500 den 30 september 2019', async () => {
  const { id } = await arendet('183/19');
  const handlingar = await lasa(g.hallstahammar, (tx) => tx.handling.findMany({ where: { arendeId: id }, orderBy: { aktbilaga: 'asc' } }));
  expect(handlingar.map((h) => [h.lopnr, h.aktbilaga, h.riktning, dag(h.registrerad)])).toEqual([
    [1742, 1, 'inkommen', '2019-05-20'], [2868, 2, 'upprattad', '2019-08-26'], [3471, 3, 'inkommen', '2019-09-25'], [3500, 4, 'inkommen', '2019-09-30'], [3501, 5, 'upprattad', '2019-10-29'], [3502, 6, 'utgaende', '2019-10-30'],
  ]);
  const skal = await lasa(g.hallstahammar, (tx) => tx.seriestart.findMany({ where: { ar: 2019 } }));
  expect(skal.length).toBeGreaterThan(10);
  expect(skal.every((s) => s.skal.includes('tidigare'))).toBe(true);
});

test('protokollet är underskrivet av tre, ligger som PDF och bär båda diarienumren, paragrafen, att-satsen, skrivelsen och datumen', async () => {
  const { justeringsset: [set], paragrafer } = await protokollet('SN', '2019-09-24');
  expect(paragrafer.map(({ nr }) => nr)).toEqual([89, 90, 91, 92, 93]);
  expect(set?.fryst?.underskrifter.map((u) => [u.roll, u.namn, dag(u.at)])).toEqual([['sekreterare', 'Maja Sundell', '2019-09-26'], ['ordforande', 'Birgitta Almquist', '2019-09-26'], ['justerare', 'Maj-Britt Hagelin', '2019-09-26']]);
  expect(set?.anslag.map((a) => [dag(a.uppsatt), dag(a.sistaDag), dag(a.nedtas)])).toEqual([['2019-09-26', '2019-10-17', '2019-10-18']]);

  const pdf = await lasa(g.hallstahammar, (tx) => openFile(tx, set?.filer[0]?.filHash ?? ''));
  const last = await readPdf(pdf.bytes);
  if (!last.ok) throw new Error(last.error);
  expect(last.value).toMatchObject({ tagged: true, lang: expect.stringMatching(/^sv/), claims: { pdfua: '1' } });
  const text = last.value.pages.join('\n').replaceAll(/(\p{Ll})[-\u00AD]\s+(?=\p{Ll})/gu, '$1').replaceAll(/\s+/g, ' ');
  for (const ord of [
    'SN 192/19', '§ 92', '24 september 2019', '17 september 2019, § 250', 'skrivelse den 10 september 2019', 'Helena Strid, socialchef', 'Joakim Ahlberg, biträdande socialchef', 'Exp till Kommunstyrelsen Socialchef Biträdande socialchef',
    'Göran Lövgren (M) tjänstgör för Petra Wallgård (M)', 'Elin Sörvik (V) på distans', 'Kommunstyrelsen har remitterat förslaget till bland annat socialnämnden', 'Forts. § 92',
  ]) expect(text).toContain(ord);
});

test('utdraget hos KS är frusen text och PDF med både KS 183/19 och SN 192/19 att följa', async () => {
  const { id } = await arendet('183/19');
  const utdrag = await lasa(g.hallstahammar, (tx) => tx.handling.findFirstOrThrow({ where: { arendeId: id, lopnr: 3500 }, include: { filer: { orderBy: { ordning: 'asc' } } } }));
  expect(utdrag.innehall).toMatchObject({ organ: 'Socialnämnden', datum: '2019-09-24', paragraf: '§\u00A092', dnr: 'SN\u00A0192/19', protokoll: { nr: 92 }, yttrande: { stallning: 'tillstyrker_med_andringar' } });
  const last = await readPdf((await lasa(g.hallstahammar, (tx) => openFile(tx, utdrag.filer[0]?.filHash ?? ''))).bytes);
  expect(last.ok && last.value.pages.join(' ')).toContain('192/19');
  const expedierat = await lasa(g.hallstahammar, (tx) => tx.expediering.findMany({ where: { paragraf: { nr: 92, ar: 2019 } }, orderBy: { ordning: 'asc' } }));
  expect(expedierat.map((e) => [e.namn, e.mottagarslag, e.status, e.mottagarensDnr, e.mottagarensLopnr])).toEqual([
    ['Kommunstyrelsen', 'myndighet', 'registrerad', 'KS\u00A0183/19', 3500], ['Socialchef', 'befattning', 'levererad', null, null], ['Biträdande socialchef', 'befattning', 'levererad', null, null],
  ]);
});

test('det samlade yttrandets stycken säger vilken nämnd de kommer från, och det som nådde regionen är exakt det KS beslutade', async () => {
  const { id: arendeId } = await arendet('183/19');
  const { beslut: [beslut], status } = await lasa(g.hallstahammar, (tx) => tx.yttrande.findFirstOrThrow({ where: { arendeId }, include: { beslut: { include: { dokumentversion: true } } } }));
  expect(status).toBe('oversant');
  const beslutad = lasInnehall(beslut?.dokumentversion.innehall);
  const kallor = beslutad.content.flatMap((n) => n.content ?? []).flatMap((n) => (n.attrs?.['proveniens'] as { organ: string; paragraf: string } | null) ?? []);
  expect(kallor.map(({ organ, paragraf }) => `${organ} ${paragraf}`)).toEqual(['Socialnämnden §\u00A092', 'Barn- och utbildningsnämnden §\u00A074', 'Socialnämnden §\u00A092', 'Socialnämnden §\u00A092', 'Barn- och utbildningsnämnden §\u00A074']);
  expect(textAv(beslutad)).toContain('Kommunen deltar gärna');

  const { region } = g;
  const ctx = await som(region, 'Henrik Tornfelt', `${idag} 09.00`);
  const { id: remissId } = await lasa(region, (tx) => tx.remiss.findFirstOrThrow({ where: { titel: rus.titel } }));
  const tavla = await getRemiss(ctx, remissId);
  const instans = tavla.instanser.find(({ namn }) => namn === 'Hallstahammars kommun');
  expect(instans).toMatchObject({ lage: 'besvarad', dnr: 'KS\u00A0183/19', stallning: 'tillstyrker_med_andringar', svarRegistrerat: { aktbilaga: 2 } });
  expect(tavla.instanser.filter(({ lage }) => lage === 'avstar').map(({ namn }) => namn)).toEqual(['Fagersta kommun']);
  expect(tavla.svarsfrekvens).toMatchObject({ inbjudna: 10, besvarade: 2 });
  const svar = await getSvar(ctx, { remissId, instansId: instans?.id ?? '' });
  expect(svar.fragor.map((f) => [f.nr, f.svar?.stallning])).toEqual(svarAv(beslutad).map((s) => [s.nr, s.stallning]));
  const { stycken } = await getMarkningar(ctx, { remissId, instansId: instans?.id ?? '' });
  expect(stycken.flatMap(({ fraga, text }) => (fraga === null ? [] : [[fraga, text]]))).toEqual(svarAv(beslutad).flatMap((s) => s.innehall.map((n: Nod) => [s.nr, textAv(n)])));
  const rad = await lasa(region, (tx) => tx.remissinstans.findFirstOrThrow({ where: { id: instans?.id ?? '' } }));
  expect(rad.svar).toMatchObject({ yttrande: { hash: beslut?.hash }, paragraf: '§\u00A0210', datum: '2019-10-28' });
});

test('kedjan av händelser håller hos var och en, och inget jobb ligger kvar', async () => {
  const organisationer = await inRegister((tx) => tx.organisation.findMany({ select: { id: true } }));
  expect(organisationer).toHaveLength(11);
  for (const { id } of organisationer) expect(await inTenant(systemActor(id), verify)).toBeNull();
  expect((await pool.query(`select name from pgboss.job where state <> 'completed'`)).rows).toEqual([]);
});

test('det som pågår: kallat till sammanträden på vardagar, ett protokoll väntar på en enda underskrift, ett anslag sitter uppe, och BUN är sen', async () => {
  const h = g.hallstahammar;
  const moten = await lasa(h, (tx) => tx.sammantrade.findMany({ where: { datum: { gt: new Date('2020-01-01') } } }));
  expect(moten.length).toBeGreaterThan(5);
  expect(moten.filter(({ datum }) => veckodag(dag(datum) ?? '') % 6 === 0 || !arArbetsdag(dag(datum) ?? ''))).toEqual([]);
  const [vantar, ...fler] = await lasa(h, (tx) => tx.justeringsset.findMany({ where: { status: 'signeras' }, include: { justerare: { include: { person: true } }, fryst: { include: { underskrifter: true } } } }));
  expect(fler).toEqual([]);
  expect(vantar?.justerare.filter((j) => !vantar.fryst?.underskrifter.some((u) => u.personId === j.personId)).map(({ person }) => person.namn)).toEqual(['Rickard Hedvall']);
  expect(await lasa(h, (tx) => tx.anslag.count({ where: { uppsatt: { lte: new Date(idag) }, nedtas: { gt: new Date(idag) } } }))).toBe(1);
  const bun = await lasa(h, (tx) => tx.remissinstans.findFirstOrThrow({ where: { namn: 'Barn- och utbildningsnämnden', status: 'under_beredning' }, include: { handelser: true } }));
  expect(dag(bun.svarSenast) ?? '').toSatisfy((senast: string) => senast < idag);
  expect(bun.handelser.map(({ slag }) => slag)).toEqual(['anstand_begart']);
});

test('en remiss är mitt i sitt liv: två har svarat, en avstår, en har anstånd, en har bett om det, två är påminda och resten arbetar', async () => {
  const ctx = await som(g.region, 'Henrik Tornfelt', `${idag} 09.00`);
  const { id } = await lasa(g.region, (tx) => tx.remiss.findFirstOrThrow({ where: { titel: naraVard.titel } }));
  const { instanser, svarsfrekvens, svarSenast } = await getRemiss(ctx, id);
  expect(svarsfrekvens).toEqual({ inbjudna: 10, besvarade: 3, sena: 0, vantar: 7, uteblev: 0 });
  const lage = Object.fromEntries(instanser.map((i) => [i.namn.split(' ')[0], [i.lage, i.stallning, i.handelser.map(({ slag }) => slag).join()]]));
  expect(lage).toEqual({
    Hallstahammars: ['under_beredning', null, ''], Arboga: ['mottagen', null, 'anstand_begart'], Fagersta: ['besvarad', 'tillstyrker', ''], Kungsörs: ['mottagen', null, ''], Köpings: ['besvarad', 'tillstyrker_med_andringar', ''],
    Norbergs: ['avstar', 'avstar', 'avstar'], Sala: ['mottagen', null, 'anstand_begart,anstand'], Skinnskattebergs: ['levererad', null, 'paminnelse'], Surahammars: ['levererad', null, 'paminnelse'], Västerås: ['under_beredning', null, ''],
  });
  const vem = (namn: string) => instanser.find((i) => i.namn.startsWith(namn));
  expect([vem('Köping')?.paragraf, vem('Köping')?.svarRegistrerat !== null, vem('Fagersta')?.svarRegistrerat]).toEqual(['§\u00A0124', true, null]);
  expect(vem('Sala')?.svarSenast).toSatisfy((senast: string) => senast > (svarSenast ?? ''));
});

test('en remiss kom i går och väntar på att kommunstyrelsens registrator registrerar den', async () => {
  const h = g.hallstahammar;
  const [brev, ...fler] = await lasa(h, (tx) => tx.inkommet.findMany({ where: { myndighet: { kod: 'KS' }, slag: 'remiss', status: 'ny' } }));
  expect(fler).toEqual([]);
  expect(dagI(brev?.inkom ?? nu) < idag).toBe(true);
  const { punkter } = await getMinDag(await som(h, 'Annika Forsmark', `${idag} 09.00`), null);
  expect(JSON.stringify(punkter)).toContain(kollektivtrafik.titel);
});

test.each([
  ['hallstahammar', ['Rut Bergslund', 'Annika Forsmark', 'Ylva Sandhagen', 'Mirja Lundvik', 'Petra Holmgren', 'Gunnel Asplind', 'Saga Wennerholt', 'Joakim Ahlberg', 'Helena Strid', 'Maja Sundell', 'Lisbet Tornell', 'Oskar Lindefors', 'Camilla Rydell', 'Birgitta Almquist', 'Rickard Hedvall', 'Siv Ottander', 'Erik Sundvall', 'Ulla Norrby']],
  ['region-vastmanland', ['Vidar Stjernlund', 'Doris Kvarnlund', 'Henrik Tornfelt', 'Agneta Brodin', 'Sixten Älvmark', 'Gunvor Almstedt']],
] as const)('i %s har alla något på Min dag, och inget från 2019 står kvar', async (kod, namn) => {
  const o = [g.hallstahammar, g.region].find((x) => x.kod === kod);
  if (!o) throw new Error(kod);
  for (const vem of namn) {
    const { punkter, vantar } = await getMinDag(await som(o, vem, `${idag} 09.00`), null);
    expect([vem, punkter.length + vantar.length > 0]).toEqual([vem, true]);
    expect(punkter.filter((p) => p.dag?.startsWith('2019'))).toEqual([]);
    expect(JSON.stringify(punkter)).not.toContain(rus.titel);
  }
});
