import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disconnect, type Tx } from '#lib/platform/db';
import { exakt, skrivVagtDatum, tolkaVagtDatum, type VagtDatum } from '#lib/platform/vagtDatum';
import { avKolumner, huvudman, kolumner, namnVid, remissMedSvar } from '../factories/gemensamt.ts';
import { arende, kommun, nu, version, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

const m = (kod: string) => k.myndighet[kod] ?? '';
const o = (kod: string) => k.organ[kod] ?? '';
const p = (namn: string) => k.person[namn] ?? '';
let nr = 100;
const datum = (dag: string) => new Date(dag);
const iso = (d: Date | null) => d?.toISOString().slice(0, 10) ?? null;

/** How Prisma words a trigger's restrict_violation, and a missing grant. A foreign key names its fields instead. */
const stangd = /violated on the \(not available\)|denied/;

describe('styrdokument', () => {
  const andringar = [
    { tema: 'Regional handlingsplan', sidor: [16], onskemal: 'Omställningen behöver drivas gemensamt.' },
    { tema: 'Färdplanen', sidor: [16], onskemal: null },
    { tema: 'Insamling av lokala planer', sidor: [10], onskemal: null },
    { tema: 'Nyckeltal, inte exempel', sidor: [18], onskemal: 'Ta bort ordet exempel.' },
    { tema: 'Revidering', sidor: [21], onskemal: 'Skriv ut vilka ändringar som får göras.' },
  ].map((a, i) => ({
    avsnitt: `${i + 1}`, gammalText: i === 3 ? 'Exempel på nyckeltal' : null, nyText: `Ny lydelse om ${a.tema.toLowerCase()}.`, onskemalFran: a.onskemal ? 'Provrådet' : null, onskemalDatum: a.onskemal ? datum('2022-02-23') : null,
    onskemalParagrafId: null, ordning: i + 1, ...a,
  }));
  const process = [
    ['Beslut om rekommendation', 'Provrådet', exakt('2022-04-27')], ['Utskick till kommunerna och regionen', null, exakt('2022-05-02')],
    ['Beslut hos var och en', 'huvudmännen', tolkaVagtDatum('så snart som möjligt')], ['Kommunikation påbörjas', null, exakt('2022-05-02')], ['Uppföljning', null, tolkaVagtDatum('maj–oktober 2022')],
  ] as const;

  async function strategi(tx: Tx) {
    const alla = await huvudman(tx);
    const arendeId = await arende(k, 'KF', nr++, 'Strategi för nära omsorg');
    const remiss = await remissMedSvar(tx, m('KF'), arendeId, ['Alviks kommun']);
    const s = await tx.styrdokument.create({ data: { slag: 'strategi', titel: 'Strategi för nära omsorg', myndighetId: m('KF'), arendeId, revisionsmanader: 48, revision: 'vart fjärde år om inte rådet beslutar annat', skapad: nu }, select: { id: true } });
    const nyckeltal = await tx.nyckeltal.create({ data: { styrdokumentId: s.id, namn: 'Fast omsorgskontakt', enhet: 'procent', kalla: 'Öppna jämförelser', delmal: '1' }, select: { id: true } });
    const skriv = (nr: number, lage: string) => tx.styrdokumentversion.create({
      data: {
        styrdokumentId: s.id, nr, titel: 'Strategi för nära omsorg 2022–2030', dnr: 'PL22/00386', ...kolumner('giltigFran', exakt('2022-07-01')), ...kolumner('giltigTill', tolkaVagtDatum('2030')), forVerksamhet: 'Länets kommuner och regionen',
        ansvarig: 'Länssamordnaren', publicering: 'rekommenderad', notis: 'Beslut pågår hos huvudmännen.', remissId: remiss.id, skapad: nu,
        styrdokumenthuvudman: { create: alla.map(({ id }, i) => ({ huvudmanId: id, ordning: i + 1 })) },
        versionsnyckeltal: { create: [{ nyckeltalId: nyckeltal.id, ordning: 1, lage, malvarde: 92.5 }] },
        styrdokumentandring: { create: andringar },
        andringsratt: { create: [
          { ordning: 1, vem: 'Provrådet', omfattning: 'revision', efterSamrad: 'systemledningen' },
          { ordning: 2, vem: 'Chefsnätverket', omfattning: 'ej_principiellt', villkor: 'inte målbild, delmål eller nyckeltal', informerar: 'Provrådet' },
        ] },
      },
      select: { id: true },
    });
    const [forsta, andra] = [await skriv(1, 'exempel'), await skriv(2, 'beslutat')];
    await tx.styrdokumentbeslut.createMany({ data: [
      { versionId: andra.id, slag: 'godkant', organNamn: 'Chefsnätverket', skapad: nu },
      { versionId: andra.id, slag: 'rekommenderat', organNamn: 'Provrådet', datum: datum('2022-04-27'), skapad: nu },
      { versionId: andra.id, slag: 'antaget', organNamn: 'Kommunfullmäktige', organId: o('KF'), huvudmanId: alla[15]?.id ?? null, datum: datum('2022-06-13'), dnr: '386/22', beteckning: '§\u00A071', skapad: nu },
    ] });
    await tx.nyckeltalsvarde.createMany({ data: [[2020, 81.25], [2021, 84.5]].map(([matar = 0, varde = 0]) => ({ nyckeltalId: nyckeltal.id, matar, varde })) });
    await tx.processteg.createMany({ data: process.map(([vad, vem, tid], i) => ({ styrdokumentId: s.id, versionId: andra.id, ordning: i + 1, vad, vem, ...kolumner('tid', tid) })) });
    return { id: s.id, arendeId, remissId: remiss.id, alla, nyckeltalId: nyckeltal.id, forsta: forsta.id, andra: andra.id };
  }

  test('en strategi med versioner, ändringar per tema med sida, nyckeltal år för år, vem som får ändra vad, och en kalender med vaga datum läses tillbaka som den skrevs', async () => {
    const s = await k.lasa(strategi);
    const last = await k.lasa((tx) => tx.styrdokument.findFirstOrThrow({
      where: { id: s.id },
      include: {
        styrdokumentversion: { orderBy: { nr: 'asc' }, include: { styrdokumenthuvudman: { orderBy: { ordning: 'asc' } }, styrdokumentandring: { orderBy: { ordning: 'asc' } }, versionsnyckeltal: true, andringsratt: { orderBy: { ordning: 'asc' } }, styrdokumentbeslut: { orderBy: { id: 'asc' } } } },
        nyckeltal: { include: { nyckeltalsvarde: { orderBy: { matar: 'asc' } } } }, processteg: { orderBy: { ordning: 'asc' } },
      },
    }));
    expect(last).toMatchObject({ revisionsmanader: 48, revision: 'vart fjärde år om inte rådet beslutar annat', arendeId: s.arendeId });
    const [forsta, andra] = last.styrdokumentversion;
    expect([forsta, andra].map((v) => [v?.nr, v?.versionsnyckeltal.map(({ lage, malvarde }) => [lage, malvarde?.toString()])])).toEqual([[1, [['exempel', '92.5']]], [2, [['beslutat', '92.5']]]]);
    expect(andra).toMatchObject({ dnr: 'PL22/00386', publicering: 'rekommenderad', notis: 'Beslut pågår hos huvudmännen.', remissId: s.remissId, ansvarig: 'Länssamordnaren' });
    expect([avKolumner(andra ?? {}, 'giltigFran'), avKolumner(andra ?? {}, 'giltigTill')]).toEqual([exakt('2022-07-01'), tolkaVagtDatum('2030')]);
    expect(andra?.styrdokumenthuvudman.map(({ huvudmanId }) => huvudmanId)).toEqual(s.alla.map(({ id }) => id));
    expect(andra?.styrdokumentandring.map(({ organisationId: _, id: __, versionId: ___, ...a }) => a)).toEqual(andringar);
    expect(andra?.styrdokumentandring.map(({ sidor }) => sidor[0])).toEqual([16, 16, 10, 18, 21]);
    expect(andra?.andringsratt.map(({ vem, omfattning, informerar }) => [vem, omfattning, informerar])).toEqual([['Provrådet', 'revision', null], ['Chefsnätverket', 'ej_principiellt', 'Provrådet']]);
    expect(andra?.styrdokumentbeslut.map(({ slag, organNamn, datum: d, beteckning }) => [slag, organNamn, iso(d), beteckning])).toEqual([['godkant', 'Chefsnätverket', null, null], ['rekommenderat', 'Provrådet', '2022-04-27', null], ['antaget', 'Kommunfullmäktige', '2022-06-13', '§\u00A071']]);
    expect(last.nyckeltal.map(({ nyckeltalsvarde }) => nyckeltalsvarde.map(({ matar, varde }) => [matar, Number(varde)]))).toEqual([[[2020, 81.25], [2021, 84.5]]]);
    expect(last.processteg.map((steg) => [steg.vad, steg.vem, avKolumner(steg, 'tid')])).toEqual(process.map((rad) => [...rad]));
    expect(last.processteg.map((steg) => skrivVagtDatum(avKolumner(steg, 'tid')).replaceAll('\u00A0', ' '))).toEqual(['27 april 2022', '2 maj 2022', 'så snart som möjligt', '2 maj 2022', 'maj–oktober 2022']);
  });

  test('en antagen version ändras inte, varken den själv eller det som hänger på den; det som beslutas senare står bredvid', async () => {
    const s = await k.lasa(strategi);
    const anta = (v: string) => k.lasa((tx) => tx.styrdokumentversion.updateMany({ where: { id: v }, data: { publicering: 'antagen', antagen: nu, hash: 'a'.repeat(64) } }));
    await k.lasa((tx) => tx.styrdokumentversion.updateMany({ where: { id: s.andra }, data: { notis: 'Publicerad med förbehåll.' } }));
    await anta(s.andra);
    const star = (verk: (tx: Tx) => Promise<unknown>) => expect(k.lasa(verk)).rejects.toThrow(stangd);
    await star((tx) => tx.styrdokumentversion.updateMany({ where: { id: s.andra }, data: { titel: 'En annan' } }));
    await star((tx) => tx.styrdokumentversion.updateMany({ where: { id: s.andra }, data: { publicering: 'utkast' } }));
    await star((tx) => tx.styrdokumentversion.deleteMany({ where: { id: s.andra } }));
    await star((tx) => tx.styrdokumentandring.updateMany({ where: { versionId: s.andra }, data: { nyText: 'annat' } }));
    await star((tx) => tx.styrdokumentandring.deleteMany({ where: { versionId: s.andra } }));
    await star((tx) => tx.styrdokumentandring.updateMany({ where: { versionId: s.forsta }, data: { versionId: s.andra } }));
    await star((tx) => tx.andringsratt.create({ data: { versionId: s.andra, ordning: 3, vem: 'Någon', omfattning: 'revision' } }));
    await star((tx) => tx.styrdokumentbeslut.updateMany({ where: { versionId: s.andra }, data: { organNamn: 'Någon annan' } }));
    await k.lasa((tx) => tx.styrdokumentbeslut.create({ data: { versionId: s.andra, slag: 'forlangt', organNamn: 'Provrådet', text: 'Gäller till och med 2032.', skapad: nu } }));
    await k.lasa((tx) => tx.styrdokumentandring.updateMany({ where: { versionId: s.forsta }, data: { nyText: 'utkastet ändras' } }));
  });

  test('ett värde per år och huvudman, också för alla tillsammans; och ett datum är inte exaktare än det har dagar', async () => {
    const s = await k.lasa(strategi);
    await expect(k.lasa((tx) => tx.nyckeltalsvarde.create({ data: { nyckeltalId: s.nyckeltalId, matar: 2021, varde: 1 } }))).rejects.toThrow(/Unique/);
    await k.lasa((tx) => tx.nyckeltalsvarde.create({ data: { nyckeltalId: s.nyckeltalId, matar: 2021, varde: 1, huvudmanId: s.alla[0]?.id ?? null } }));
    await expect(k.lasa((tx) => tx.processteg.create({ data: { styrdokumentId: s.id, ordning: 9, vad: 'Beslut', tidPrecision: 'dag' } }))).rejects.toThrow(/tid_check/);
  });
});

describe('rekommendation', () => {
  const satser = ['att anta huvudpunkterna enligt bilaga 2', 'att godkänna direktivet enligt bilaga 3'];

  async function rekommendation(tx: Tx) {
    const alla = await huvudman(tx);
    const arendeId = await arende(k, 'KF', nr++, 'Struktur för samverkan');
    const handling = await tx.handling.create({ data: { arendeId, myndighetId: m('KF'), riktning: 'inkommen', rubrik: 'Protokollsutdrag', aktbilaga: 1, ar: 2018, handlingsdatum: datum('2018-11-19'), registrerad: nu, registreradAvId: p('Petra Holmgren') }, select: { id: true } });
    const r = await tx.rekommendation.create({
      data: {
        myndighetId: m('KF'), arendeId, fran: 'Projektets styrgrupp', titel: 'Struktur för samverkan', datum: datum('2018-10-01'), ...kolumner('malTid', tolkaVagtDatum('innan årsskiftet', 2018)), troskel: 'alla', skapad: nu,
        rekommendationssats: { create: satser.map((text, i) => ({ nr: i + 1, text })) },
        rekommendationsbilaga: { create: [1, 2, 3].map((nr) => ({ nr, titel: `Bilaga ${nr}`, filHash: String(nr).repeat(64), namn: `bilaga-${nr}.pdf`, typ: 'application/pdf' })) },
        rekommendationshuvudman: { create: alla.map(({ id }, i) => ({ huvudmanId: id, ordning: i + 1, utbyteId: crypto.randomUUID() })) },
      },
      include: { rekommendationssats: { orderBy: { nr: 'asc' } }, rekommendationshuvudman: { orderBy: { ordning: 'asc' } } },
    });
    const [s1 = '', s2 = ''] = r.rekommendationssats.map(({ id }) => id);
    const beslut = async (i: number, dag: string, [u1, u2]: readonly [string, string], andring?: string) => {
      const b = await tx.huvudmannabeslut.create({ data: { rekommendationId: r.id, mottagareId: r.rekommendationshuvudman[i]?.id ?? '', organNamn: 'Kommunfullmäktige', dnr: `KS 2018/${100 + i}`, datum: datum(dag), beteckning: `§\u00A0${100 + i}`, utdragHandlingId: handling.id, skapad: nu }, select: { id: true } });
      await tx.huvudmannautfall.createMany({ data: [[s1, u1], [s2, u2]].map(([satsId = '', utfall = '']) => ({ rekommendationId: r.id, beslutId: b.id, satsId, utfall, andring: utfall === 'antar_med_andring' ? (andring ?? '') : null })) });
    };
    await beslut(0, '2018-11-20', ['antar', 'antar']);
    await beslut(1, '2018-11-19', ['antar', 'antar_med_andring'], 'att direktivet kompletteras med en tidplan');
    await beslut(2, '2018-11-26', ['avslar', 'ej_behandlat']);
    await beslut(2, '2018-12-17', ['antar', 'antar']);
    return { ...r, alla, s1, s2 };
  }

  test('sexton huvudmän, två att-satser och tre bilagor: matrisen läses tillbaka ruta för ruta, det senaste beslutet gäller, och den som inte har beslutat har inte behandlat', async () => {
    const r = await k.lasa(rekommendation);
    const last = await k.lasa((tx) => tx.rekommendation.findFirstOrThrow({
      where: { id: r.id },
      include: { rekommendationssats: { orderBy: { nr: 'asc' } }, rekommendationsbilaga: { orderBy: { nr: 'asc' } }, rekommendationshuvudman: { orderBy: { ordning: 'asc' }, include: { huvudmannabeslut: { orderBy: { datum: 'asc' }, include: { huvudmannautfall: true } } } } },
    }));
    expect(avKolumner(last, 'malTid')).toEqual({ precision: 'senast', fran: null, till: '2018-12-31', text: 'innan årsskiftet' });
    expect(last.rekommendationssats.map(({ text }) => text)).toEqual(satser);
    expect(last.rekommendationsbilaga.map(({ nr, filHash }) => [nr, filHash])).toEqual([1, 2, 3].map((nr) => [nr, String(nr).repeat(64)]));
    const matris = last.rekommendationshuvudman.map(({ huvudmannabeslut }) => last.rekommendationssats.map(({ id }) => huvudmannabeslut.at(-1)?.huvudmannautfall.find(({ satsId }) => satsId === id)?.utfall ?? 'ej_behandlat'));
    expect(matris).toEqual([['antar', 'antar'], ['antar', 'antar_med_andring'], ['antar', 'antar'], ...Array.from({ length: 13 }, () => ['ej_behandlat', 'ej_behandlat'])]);
    const grund = last.rekommendationshuvudman[1]?.huvudmannabeslut[0];
    expect(grund).toMatchObject({ organNamn: 'Kommunfullmäktige', dnr: 'KS 2018/101', beteckning: '§\u00A0101', datum: datum('2018-11-19') });
    expect(grund?.huvudmannautfall.find(({ satsId }) => satsId === r.s2)?.andring).toBe('att direktivet kompletteras med en tidplan');
    expect(last.rekommendationshuvudman[2]?.huvudmannabeslut.map(({ huvudmannautfall }) => huvudmannautfall.find(({ satsId }) => satsId === r.s1)?.utfall)).toEqual(['avslar', 'antar']);
  });

  test('en huvudman som byter namn heter före årsskiftet det ena och efter det andra', async () => {
    const [landsting] = (await k.lasa(rekommendation)).alla;
    expect(await k.lasa(async (tx) => [await namnVid(tx, landsting?.id ?? '', '2018-10-01'), await namnVid(tx, landsting?.id ?? '', '2019-01-01')])).toEqual(['Provlandets läns landsting', 'Region Provlandet']);
  });

  test('det som är utsänt står fast, ett utfall har ett beslut bakom sig, och ett beslut om en annan rekommendations att-sats går inte in', async () => {
    const [r, annan] = [await k.lasa(rekommendation), await k.lasa(rekommendation)];
    await k.lasa((tx) => tx.rekommendation.updateMany({ where: { id: r.id }, data: { status: 'utsand', utsand: nu } }));
    const star = (verk: (tx: Tx) => Promise<unknown>, varfor: RegExp) => expect(k.lasa(verk)).rejects.toThrow(varfor);
    await star((tx) => tx.rekommendationssats.updateMany({ where: { rekommendationId: r.id }, data: { text: 'att avslå' } }), stangd);
    await star((tx) => tx.rekommendationsbilaga.deleteMany({ where: { rekommendationId: r.id } }), stangd);
    await star((tx) => tx.rekommendation.updateMany({ where: { id: r.id }, data: { titel: 'En annan' } }), stangd);
    const mottagareId = r.rekommendationshuvudman[5]?.id ?? '';
    const grund = { rekommendationId: r.id, mottagareId, organNamn: 'Kommunfullmäktige', datum: datum('2018-12-10'), skapad: nu };
    await star((tx) => tx.huvudmannabeslut.create({ data: grund }), /check/);
    const b = await k.lasa((tx) => tx.huvudmannabeslut.create({ data: { ...grund, utdragFilHash: 'f'.repeat(64) } }));
    await star((tx) => tx.huvudmannautfall.create({ data: { rekommendationId: r.id, beslutId: b.id, satsId: annan.s1, utfall: 'antar' } }), /Foreign key/);
    await star((tx) => tx.huvudmannautfall.create({ data: { rekommendationId: r.id, beslutId: b.id, satsId: r.s1, utfall: 'antar_med_andring' } }), /check/);
    await star((tx) => tx.huvudmannautfall.updateMany({ where: { rekommendationId: r.id }, data: { utfall: 'avslar' } }), stangd);
    await k.lasa((tx) => tx.rekommendation.updateMany({ where: { id: r.id }, data: { status: 'avslutad' } }));
  });
});

describe('dialogmöte', () => {
  const dagar = [
    { rubrik: 'Med förvaltningarna', datum: datum('2025-02-12'), avsnitt: ['Digitalisering', 'Service', 'Kansli'] },
    { rubrik: 'Med nämndernas presidier', datum: datum('2025-02-20'), avsnitt: ['SN', 'BUN', 'KF'] },
  ];
  const punkter = (tid: VagtDatum) => [
    { i: 0, typ: 'utmaning', text: 'Allt är prioriterat.', talare: null },
    { i: 0, typ: 'fraga', text: 'Vad ska prioriteras?', talare: 'förvaltningschefen' },
    { i: 2, typ: 'information', text: 'Direktören anser att ansvaret ligger där arbetet utförs.', talare: 'direktören' },
    { i: 3, typ: 'medskick', text: 'Mer pengar krävs nästa år.', talare: 'nämndens presidium', agare: 'kommundirektören', tid },
    { i: 4, typ: 'medskick', text: 'Ge inte nya uppdrag.', talare: 'nämndens presidium', agare: 'styrelsens presidium', tid: tolkaVagtDatum('våren 2025') },
    { i: 5, typ: 'overenskommen_atgard', text: 'Utred gemensam upphandling.', talare: null, agare: 'inköpschefen', tid: exakt('2025-09-01') },
  ];

  async function dialog(tx: Tx) {
    const d = await tx.dialogmote.create({ data: { myndighetId: m('KF'), organId: o('KF'), titel: 'Presidiets dialogmöten', skapad: nu }, select: { id: true } });
    const avsnitt: string[] = [];
    for (const [i, { avsnitt: namn, ...dag }] of dagar.entries()) {
      const { id: dagId } = await tx.dialogmotesdag.create({ data: { dialogmoteId: d.id, ordning: i + 1, ...dag }, select: { id: true } });
      for (const [j, rubrik] of namn.entries()) avsnitt.push((await tx.dialogavsnitt.create({ data: { dialogmoteId: d.id, dagId, ordning: j + 1, rubrik, organId: i === 1 ? o(rubrik) : null }, select: { id: true } })).id);
    }
    const rader = punkter(tolkaVagtDatum('inför budget 2026'));
    for (const [j, { i, tid, agare, ...punkt }] of rader.entries()) {
      await tx.dialogpunkt.create({ data: { dialogmoteId: d.id, avsnittId: avsnitt[i] ?? '', nr: j + 1, ...punkt, agare: agare ?? null, tillOrganId: punkt.typ === 'medskick' ? o('KF') : null, ...(tid ? kolumner('tid', tid) : {}) } });
    }
    return { id: d.id, rader };
  }
  const las = (id: string) => k.lasa((tx) => tx.dialogmote.findFirstOrThrow({ where: { id }, include: { dialogmotesdag: { orderBy: { ordning: 'asc' }, include: { dialogavsnitt: { orderBy: { ordning: 'asc' }, include: { dialogpunkt: { orderBy: { nr: 'asc' }, include: { dialoguppfoljning: true } } } } } } } }));

  test('två möten med avsnitt per förvaltning och nämnd, numrerade punkter och medskick med ägare och tid läses tillbaka som de skrevs', async () => {
    const { id, rader } = await k.lasa(dialog);
    const last = await las(id);
    expect(last.dialogmotesdag.map(({ rubrik, datum: d, dialogavsnitt }) => ({ rubrik, datum: d, avsnitt: dialogavsnitt.map((a) => a.rubrik) }))).toEqual(dagar);
    const lasta = last.dialogmotesdag.flatMap(({ dialogavsnitt }) => dialogavsnitt.flatMap(({ dialogpunkt }) => dialogpunkt));
    expect(lasta.map(({ nr, typ, text, talare, agare }) => ({ nr, typ, text, talare, agare }))).toEqual(rader.map(({ typ, text, talare, agare }, i) => ({ nr: i + 1, typ, text, talare, agare: agare ?? null })));
    expect(lasta.filter(({ typ }) => typ === 'medskick').map((x) => [x.tillOrganId, avKolumner(x, 'tid')])).toEqual([[o('KF'), { precision: 'obestamt', fran: null, till: null, text: 'inför budget 2026' }], [o('KF'), tolkaVagtDatum('våren 2025')]]);
  });

  test('när anteckningarna är färdigställda sägs det vad de är och varför; det sagda står fast, men ett medskick följs upp och får ett svar', async () => {
    const { id } = await k.lasa(dialog);
    await expect(k.lasa((tx) => tx.dialogmote.updateMany({ where: { id }, data: { status: 'fardigstalld', fardigstalld: nu, fardigstalldSom: 'minnesanteckning' } }))).rejects.toThrow(/check/);
    await k.lasa((tx) => tx.dialogmote.updateMany({ where: { id }, data: { status: 'fardigstalld', fardigstalld: nu, fardigstalldSom: 'minnesanteckning', fardigstalldSkal: 'Hör inte till något ärende (TF 2:12).', fardigstalldAvId: p('Petra Holmgren') } }));
    const medskick = await k.lasa((tx) => tx.dialogpunkt.findFirstOrThrow({ where: { dialogmoteId: id, typ: 'medskick' }, orderBy: { nr: 'asc' } }));
    await expect(k.lasa((tx) => tx.dialogpunkt.updateMany({ where: { id: medskick.id }, data: { text: 'Mindre pengar krävs.' } }))).rejects.toThrow(stangd);
    await expect(k.lasa((tx) => tx.dialogavsnitt.create({ data: { dialogmoteId: id, dagId: crypto.randomUUID(), ordning: 9, rubrik: 'Ett till' } }))).rejects.toThrow(stangd);
    const arendeId = await arende(k, 'KF', nr++, 'Budget 2026');
    await k.lasa(async (tx) => {
      await tx.dialogpunkt.updateMany({ where: { id: medskick.id }, data: { arendeId, agare: 'ekonomichefen', ...kolumner('tid', exakt('2025-06-16')) } });
      await tx.dialoguppfoljning.createMany({ data: [{ punktId: medskick.id, lage: 'pagar', personId: p('Petra Holmgren'), at: nu }, { punktId: medskick.id, lage: 'besvarad', svar: 'Ramen höjs.', personId: p('Petra Holmgren'), at: new Date('2025-06-16T12:00:00Z') }] });
    });
    await expect(k.lasa((tx) => tx.dialoguppfoljning.create({ data: { punktId: medskick.id, lage: 'besvarad', personId: p('Petra Holmgren'), at: nu } }))).rejects.toThrow(/check/);
    const last = (await las(id)).dialogmotesdag.flatMap(({ dialogavsnitt }) => dialogavsnitt.flatMap(({ dialogpunkt }) => dialogpunkt)).find((x) => x.id === medskick.id);
    expect([last?.agare, last?.arendeId, last?.dialoguppfoljning.map(({ lage, svar }) => [lage, svar])]).toEqual(['ekonomichefen', arendeId, [['pagar', null], ['besvarad', 'Ramen höjs.']]]);
  });
});

describe('sammanställning', () => {
  async function sammanstallning(tx: Tx) {
    const arendeId = await arende(k, 'KF', nr++);
    const remiss = await remissMedSvar(tx, m('KF'), arendeId, ['Alviks kommun', 'Dalsta kommun']);
    const { id } = await tx.sammanstallning.create({ data: { remissId: remiss.id, titel: 'Sammanställning av svaren', dokumentversionId: await version(k, arendeId), skapad: nu }, select: { id: true } });
    const tema = await tx.sammanstallningstema.create({ data: { sammanstallningId: id, ordning: 1, namn: 'Nyckeltal', ansvarigId: p('Saga Wennerholt') }, select: { id: true } });
    const grupp = await tx.synpunktsgrupp.create({ data: { sammanstallningId: id, temaId: tema.id, ordning: 1, rubrik: 'Nyckeltalen ska beslutas' }, select: { id: true } });
    const ur = (i: number, o2: { stycke: number; teckenFran: number; teckenTill: number; citat: string; stallning?: string; gruppId?: string }) =>
      tx.remissynpunkt.create({ data: { sammanstallningId: id, instansId: remiss.instanser[i]?.id ?? '', fragaId: remiss.fragor[1]?.id ?? null, temaId: tema.id, ansvarigId: p('Saga Wennerholt'), skapad: nu, ...o2 }, select: { id: true } });
    const en = await ur(0, { stycke: 3, teckenFran: 10, teckenTill: 42, citat: 'nyckeltalen bör beslutas', stallning: 'tillstyrker_med_andringar', gruppId: grupp.id });
    await ur(1, { stycke: 1, teckenFran: 0, teckenTill: 27, citat: 'ta bort ordet exempel', gruppId: grupp.id });
    const ensam = await ur(1, { stycke: 2, teckenFran: 0, teckenTill: 12, citat: 'kostnaderna' });
    await tx.bemotande.createMany({ data: [
      { sammanstallningId: id, gruppId: grupp.id, utfall: 'beaktas', text: 'Nyckeltalen beslutas.', forfattareId: p('Saga Wennerholt'), andrad: nu },
      { sammanstallningId: id, synpunktId: ensam.id, utfall: 'noteras', text: 'Frågan hanteras i budgeten.', forfattareId: p('Saga Wennerholt'), andrad: nu },
    ] });
    return { id, remiss, tema: tema.id, grupp: grupp.id, en: en.id, ur };
  }

  test('synpunkter med källstycke, tema, fråga och ansvarig, i grupp eller ensamma, har var sitt bemötande och räknas en gång', async () => {
    const s = await k.lasa(sammanstallning);
    const last = await k.lasa((tx) => tx.sammanstallning.findFirstOrThrow({ where: { id: s.id }, include: { remissynpunkt: { orderBy: { id: 'asc' }, include: { bemotande: true, grupp: { include: { bemotande: true } }, fraga: true, tema: true, instans: true } } } }));
    expect(last.remissynpunkt.map((x) => [x.instans.namn, x.fraga?.nr, x.tema?.namn, x.stycke, x.teckenFran, x.teckenTill, x.citat, x.stallning, (x.bemotande ?? x.grupp?.bemotande)?.utfall])).toEqual([
      ['Alviks kommun', 2, 'Nyckeltal', 3, 10, 42, 'nyckeltalen bör beslutas', 'tillstyrker_med_andringar', 'beaktas'],
      ['Dalsta kommun', 2, 'Nyckeltal', 1, 0, 27, 'ta bort ordet exempel', null, 'beaktas'],
      ['Dalsta kommun', 2, 'Nyckeltal', 2, 0, 12, 'kostnaderna', null, 'noteras'],
    ]);
    await expect(k.lasa((tx) => tx.remissynpunkt.create({ data: { sammanstallningId: s.id, instansId: s.remiss.instanser[0]?.id ?? '', stycke: 3, teckenFran: 10, teckenTill: 42, citat: 'nyckeltalen bör beslutas', skapad: nu } }))).rejects.toThrow(/Unique/);
    await expect(k.lasa((tx) => tx.bemotande.create({ data: { sammanstallningId: s.id, synpunktId: s.en, gruppId: s.grupp, text: 'Två gånger.', forfattareId: p('Saga Wennerholt'), andrad: nu } }))).rejects.toThrow(/check/);
    await expect(k.lasa((tx) => tx.bemotande.create({ data: { sammanstallningId: s.id, gruppId: s.grupp, text: 'En gång till.', forfattareId: p('Saga Wennerholt'), andrad: nu } }))).rejects.toThrow(/Unique/);
  });

  test('en fastställd sammanställning står fast', async () => {
    const s = await k.lasa(sammanstallning);
    await k.lasa((tx) => tx.sammanstallning.updateMany({ where: { id: s.id }, data: { status: 'faststalld', faststalld: nu } }));
    for (const verk of [
      (tx: Tx) => tx.remissynpunkt.updateMany({ where: { sammanstallningId: s.id }, data: { gruppId: null } }),
      (tx: Tx) => tx.bemotande.updateMany({ where: { sammanstallningId: s.id }, data: { text: 'annat' } }),
      (tx: Tx) => tx.sammanstallning.updateMany({ where: { id: s.id }, data: { titel: 'En annan' } }),
    ]) await expect(k.lasa(verk)).rejects.toThrow(stangd);
  });
});

test('en annan organisation ser ingenting av detta, och kan inte skriva i det', async () => {
  const annan = await kommun();
  const seanda = await annan.lasa((tx) => Promise.resolve(tx).then(async () => [
    await tx.huvudman.count(), await tx.huvudmannamn.count(), await tx.styrdokument.count(), await tx.styrdokumentversion.count(), await tx.styrdokumentbeslut.count(), await tx.styrdokumentandring.count(), await tx.styrdokumenthuvudman.count(),
    await tx.nyckeltal.count(), await tx.nyckeltalsvarde.count(), await tx.versionsnyckeltal.count(), await tx.andringsratt.count(), await tx.processteg.count(), await tx.rekommendation.count(), await tx.rekommendationssats.count(),
    await tx.rekommendationsbilaga.count(), await tx.rekommendationshuvudman.count(), await tx.huvudmannabeslut.count(), await tx.huvudmannautfall.count(), await tx.dialogmote.count(), await tx.dialogmotesdag.count(), await tx.dialogavsnitt.count(),
    await tx.dialogpunkt.count(), await tx.dialoguppfoljning.count(), await tx.sammanstallning.count(), await tx.sammanstallningstema.count(), await tx.synpunktsgrupp.count(), await tx.remissynpunkt.count(), await tx.bemotande.count(),
  ]));
  expect(seanda).toEqual(seanda.map(() => 0));
  const [s] = await k.lasa((tx) => tx.styrdokument.findMany({ take: 1 }));
  expect(s).toBeDefined();
  await expect(annan.lasa((tx) => tx.nyckeltal.create({ data: { styrdokumentId: s?.id ?? '', namn: 'Intrång', enhet: 'st' } }))).rejects.toThrow(/Foreign key/);
  expect(await annan.lasa((tx) => tx.styrdokument.updateMany({ where: { id: s?.id ?? '' }, data: { titel: 'Intrång' } }))).toEqual({ count: 0 });
});
