import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorFor } from '#lib/platform/session';
import type { Ctx } from '#lib/platform/command';
import { disconnect, inTenant } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { readPdf, running } from '#lib/platform/pdf/read';
import { verifyPdf } from '#lib/platform/pdf/sign';
import { skrivBehandlingar } from '#lib/arende/jobs';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { lasInnehall } from '#lib/protokoll/innehall';
import { gorPdf } from '#lib/protokoll/jobs';
import { subscriptions } from '#lib/subscriptions';
import { kontrollsumma } from '#lib/platform/kanonisk';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { justeratPaPapper } from '#lib/protokoll/justeratPaPapper';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { namnd } from '../factories/pdf/protokoll.ts';
import { las } from '#lib/protokoll/las';
import { lasUpp } from '#lib/protokoll/lasUpp';
import { passera } from '#lib/protokoll/passera';
import { getProtokoll } from '#lib/protokoll/queries';
import { ratta } from '#lib/protokoll/ratta';
import { redigera } from '#lib/protokoll/redigera';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { vagra } from '#lib/protokoll/vagra';
import { utseJusterare } from '#lib/protokoll/utseJusterare';
import { besluta } from '#lib/sammantrade/besluta';
import { aterta, yrka } from '#lib/sammantrade/yrka';
import { arende, kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera, setMed, type Hallet } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

const jobb = (subject: string) => ({ organisationId: k.id, subject, type: 'protokoll.justerat', detalj: {} });
const kl15 = new Date('2019-10-01T13:00:00Z');
const som = async (namn: string): Promise<Ctx> => ({ actor: await actorFor(k.id, k.person[namn] ?? ''), nu: kl15 });

describe('från sammanträde till justerat protokoll', () => {
  test('arbetsutskottets och nämndens paragrafer låses, skrivs under av tre och blir en PDF som går att läsa tillbaka', async () => {
    const au = await hallet(k, { kod: 'SNAU', datum: '2019-09-17', folk: ['Anna Falk', 'Bengt Orre', 'Cilla Ask'], forslagTill: 'SN' });
    const m = await hallet(k, { arendeId: au.arendeId, versionId: au.versionId });
    const fore = setMed(await m.protokoll());
    expect(fore.uppgift.undertecknare.map(({ namn, roll }) => [namn, roll])).toEqual([['Maja Sundell', 'sekreterare'], ['Anna Falk', 'ordforande'], ['Cilla Ask', 'justerare']]);

    const setId = await justera(k, m);
    await gorPdf(jobb(setId));
    await gorPdf(jobb(setId));
    const { set, fryst, filer, tecknade } = setMed(await m.protokoll());
    expect(set.status).toBe('justerat');
    expect(tecknade.map(({ namn }) => namn)).toEqual(['Maja Sundell', 'Anna Falk', 'Cilla Ask']);
    expect(filer).toHaveLength(1);
    expect(kontrollsumma(JSON.parse(fryst?.json ?? ''))).toBe(fryst?.hash);

    const { bytes } = await k.lasa((tx) => openFile(tx, filer[0]?.filHash ?? ''));
    const last = await readPdf(bytes);
    if (!last.ok) throw new Error(last.error);
    expect(last.value).toMatchObject({ tagged: true, lang: 'sv-SE', showsTitle: true, claims: { pdfa: '2a', pdfua: '1' }, fontsEmbedded: true });
    const organisation = await k.lasa((tx) => tx.organisation.findFirstOrThrow({ where: { id: k.id } }));
    expect(verifyPdf(bytes)).toEqual([{ valid: true, whole: true, by: `${organisation.namn}, eget certifikat` }]);
    const text = running(last.value.pages.join(' '));
    const dnr = (await k.lasa((tx) => tx.arende.findFirstOrThrow({ where: { id: m.arendeId } }))).dnr;
    const nr = (await k.lasa((tx) => tx.paragraf.findFirstOrThrow({ where: { id: au.paragrafId } }))).nr;
    for (const ord of [`SN ${dnr}`, 'Socialnämnden beslutar', 'lämna skrivelsen som nämndens svar.', `Socialnämndens arbetsutskott har behandlat ärendet den 17 september 2019, § ${nr}`, '24 september 2019', 'Maja Sundell', 'Cilla Ask', 'Anna Falk', '1 oktober 2019 kl. 15.00', 'tjänstgör på fem av sju platser']) expect(text).toContain(ord);
    expect(text.replaceAll(' ', '')).toContain(fryst?.hash);
    expect(text).not.toContain('UTKAST');
    expect(last.value.outline.length).toBeGreaterThan(2);
  });

  test('det som fryses säger vem som tjänstgjorde, vilken version beslutet gäller och vad paragrafen blev', async () => {
    const m = await hallet(k);
    await justera(k, m);
    const innehall = lasInnehall(setMed(await m.protokoll()).fryst?.json ?? '');
    const p = innehall.paragrafer.find(({ id }) => id === m.paragrafId);
    expect(p).toMatchObject({ utfall: 'beslut', beredande: false, ordforande: 'Anna Falk', hanvisningar: [{ dokumentversionId: m.versionId, hash: 'a'.repeat(64), datum: '2019-09-10' }] });
    expect(p?.tjanstgorande.map(({ namn, parti }) => `${namn} ${parti}`)).toEqual(['Anna Falk S', 'Bengt Orre C', 'Cilla Ask M', 'Dan Hök S', 'Elsa Mård V']);
  });

  test('behandlingen står i ärendets historik en gång, hur ofta jobbet än körs', async () => {
    const m = await hallet(k);
    const setId = await justera(k, m);
    await skrivBehandlingar(jobb(setId));
    await skrivBehandlingar(jobb(setId));
    const rader = await k.lasa((tx) => tx.behandling.findMany({ where: { arendeId: m.arendeId } }));
    expect(rader).toMatchObject([{ organNamn: 'Socialnämnden', utfall: 'beslut', paragrafId: m.paragrafId, datum: new Date('2019-09-24') }]);
  });

  test('dör arbetaren mellan justerat och PDF ligger jobbet kvar, och när det körs om blir det en fil', async () => {
    const m = await hallet(k);
    const setId = await justera(k, m);
    const klient = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await klient.connect();
    const ko = await klient.query(`select name from pgboss.job where data->>'subject' = $1 order by name`, [setId]).finally(() => klient.end());
    expect(ko.rows.map(({ name }) => name)).toEqual([...(subscriptions['protokoll.justerat'] ?? [])].toSorted());
    await Promise.all([gorPdf(jobb(setId)), gorPdf(jobb(setId))]);
    await gorPdf(jobb(setId));
    expect(setMed(await m.protokoll()).filer).toHaveLength(1);
  });

  test('två delar av ett sammanträde har var sina undertecknare, underskrifter, lydelser och filer', async () => {
    const m = await hallet(k, { omedelbar: true });
    const p = await m.protokoll();
    expect(p.sets.map(({ set }) => [set.omedelbar, set.paragrafer.length])).toEqual([[false, 3], [true, 1]]);
    const setId = await justera(k, m, m.paragrafId, new Date('2019-09-24T15:00:00Z'));
    await gorPdf(jobb(setId));
    const efter = await m.protokoll();
    const [resten, omedelbar] = [efter.sets.find(({ set }) => set.id !== setId), setMed(efter, m.paragrafId)];
    expect([resten?.set.status, omedelbar.set.status]).toEqual(['utkast', 'justerat']);
    expect([resten?.filer.length, omedelbar.filer.length]).toEqual([0, 1]);
    await expect(delaUpp(m.maja, { sammantradeId: m.id, paragrafer: [m.paragrafId], till: resten?.set.id ?? '' })).rejects.toThrow('delen_ar_last');
  });
});

describe('förkontroll och ändringar', () => {
  test('en paragraf utan beslut är en vägg som namnges, och går inte att passera', async () => {
    const m = await hallet(k);
    await besluta(m.maja, { paragrafId: m.paragrafId, delar: [] });
    const { set } = setMed(await m.protokoll());
    await expect(las(m.maja, { setId: set.id, skal: 'ändå' })).rejects.toThrow(/^protokollet_har_hinder\|.*saknar beslut/);
    await expect(passera(m.maja, { setId: set.id, kod: 'beslut_saknas', paragraf: '1', skal: 'ändå' })).rejects.toThrow('ingen_sadan_varning');
  });

  test('ett beslut som ingen yrkar mot är ett steg utan omröstning; ett yrkande tar bort det, och då krävs ett steg som avgör (KL 5:53)', async () => {
    const m = await hallet(k);
    const dagordning = async () => (await m.protokoll()).s.paragrafer.find(({ rubrik }) => /dagordning/i.test(rubrik))!;
    const fore = await dagordning();
    expect(fore.steg).toMatchObject([{ slag: 'utan_omrostning', innehall: { medBeslutet: true }, vinnandeId: null, utfall: 'beslut' }]);
    const { set } = setMed(await m.protokoll());
    await yrka(m.maja, { paragrafId: fore.id, slag: 'eget', text: 'att ärendet utgår', av: [k.person['Dan Hök'] ?? ''] });
    expect((await dagordning()).steg).toEqual([]);
    await expect(las(m.maja, { setId: set.id, skal: 'ändå' })).rejects.toThrow(/^protokollet_har_hinder\|.*saknar ett steg som avgör/);
    const yrkande = (await dagordning()).forslag[0]?.id ?? '';
    await aterta(m.maja, { paragrafId: fore.id, forslagId: yrkande });
    await besluta(m.maja, { paragrafId: fore.id, delar: [{ punkter: [{ text: 'fastställa dagordningen' }] }] });
    expect((await dagordning()).steg).toHaveLength(1);
    await las(m.maja, { setId: set.id, skal: 'Kontrollerat.' });
  });

  test('förkontrollen läser rubriker, omskrivna meningar, mall, uppdrag och distans ur sammanträdets egna rader', async () => {
    const m = await hallet(k);
    const koder = async () => {
      const { granskning } = await import('#lib/protokoll/passera');
      const p = await m.protokoll();
      return granskning({ ...setMed(p), ...p }, kl15).kontroll.varningar.map(({ kod }) => kod);
    };
    expect(await koder()).toEqual([]);
    const organ = k.organ['SN'] ?? '';
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'arendetext', text: '## Förslag till beslut\n\n## Bakgrund\n\nText.' });
    const steg = (await m.protokoll()).s.paragrafer.find(({ id }) => id === m.paragrafId)?.steg[0]?.id ?? '';
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: `steg:${steg}`, text: 'Ordföranden finner att Dan Höks yrkande bifalls: Dan Hök.' });
    await k.lasa((tx) => tx.organ.updateMany({ where: { id: organ }, data: { regelverk: { avvikelser: { narvaro: 'på tvären' } } } }));
    await k.lasa((tx) => tx.fortroendeuppdrag.updateMany({ where: { personId: k.person['Cilla Ask'] ?? '', plats: { organId: organ } }, data: { till: new Date('2019-09-30') } }));
    await k.lasa((tx) => tx.narvarohandelse.updateMany({ where: { sammantradeId: m.id, personId: k.person['Elsa Mård'] ?? '' }, data: { distans: true } }));
    expect((await koder()).toSorted()).toEqual(['distans_utan_beslut', 'mallen_saknar_val', 'namner_annan_an_yrkare', 'tom_rubrik', 'uppdraget_har_slutat']);
    await k.lasa((tx) => tx.organ.updateMany({ where: { id: organ }, data: { regelverk: {} } }));
    await k.lasa((tx) => tx.fortroendeuppdrag.updateMany({ where: { personId: k.person['Cilla Ask'] ?? '', plats: { organId: organ } }, data: { till: null } }));
  });

  test('en varning tar ett skäl, och utan skäl låses inget', async () => {
    const m = await hallet(k);
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'arendetext', text: 'Mötet hölls den XX september.' });
    const { set, uppgift } = setMed(await m.protokoll());
    const nr = String((await m.protokoll()).s.paragrafer.find(({ id }) => id === m.paragrafId)?.nr);
    await expect(las({ ...m.maja, nu: kl15 }, { setId: set.id })).rejects.toThrow('varningar_utan_skal|1');
    await passera({ ...m.maja, nu: kl15 }, { setId: set.id, kod: 'platshallare', paragraf: nr, skal: 'Så står det i originalet.' });
    await las({ ...m.maja, nu: kl15 }, { setId: set.id });
    expect(setMed(await m.protokoll()).set.status).toBe('signeras');
    expect(uppgift.nr).toBe(1);
  });

  test('en redigerad mening står kvar, och märks när uppgifterna under den ändras', async () => {
    const m = await hallet(k);
    const yrkande = String((await yrka(m.maja, { paragrafId: m.paragrafId, slag: 'eget', text: 'att svaret ska bli kortare', av: [k.person['Dan Hök'] ?? ''] })).detalj?.['forslagId']);
    const meningar = async () => {
      const { meningarFor } = await import('#lib/protokoll/meningar');
      const { s, kring } = await m.protokoll();
      return meningarFor(s.paragrafer.find(({ id }) => id === m.paragrafId)!, s, kring.redigerade).find(({ nyckel }) => nyckel === `forslag:${yrkande}`);
    };
    expect(await meningar()).toMatchObject({ text: 'Dan Hök\u00A0(S) yrkar att svaret ska bli kortare.', redigerad: false });
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: `forslag:${yrkande}`, text: 'Dan Hök (S) yrkar att svaret kortas.' });
    expect(await meningar()).toMatchObject({ text: 'Dan Hök (S) yrkar att svaret kortas.', redigerad: true, inaktuell: false });
    await k.lasa((tx) => tx.forslag.updateMany({ where: { id: yrkande }, data: { text: 'att svaret ska utgå' } }));
    expect(await meningar()).toMatchObject({ redigerad: true, inaktuell: true });
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: `forslag:${yrkande}`, text: '' });
    expect(await meningar()).toMatchObject({ text: 'Dan Hök\u00A0(S) yrkar att svaret ska utgå.', redigerad: false, inaktuell: false });
  });
});

describe('underskriften', () => {
  const last = async (m: Hallet) => {
    const { set } = setMed(await m.protokoll());
    await las({ ...m.maja, nu: kl15 }, { setId: set.id, skal: 'Kontrollerat.' });
    return { setId: set.id, hash: setMed(await m.protokoll()).fryst?.hash ?? '' };
  };

  test('på en text som ändrats sedan den lästes nekas med skäl, och de tidigare faller', async () => {
    const m = await hallet(k);
    const forst = await last(m);
    await skrivUnder(await som('Anna Falk'), forst);
    await expect(redigera(m.maja, { paragrafId: m.paragrafId, falt: 'rubrik', text: 'Ny rubrik' })).rejects.toThrow('paragrafen_ar_last');
    await lasUpp(m.maja, { setId: forst.setId });
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'rubrik', text: 'Ny rubrik' });
    const sedan = await last(m);
    expect(sedan.hash).not.toBe(forst.hash);
    expect(setMed(await m.protokoll()).tecknade).toEqual([]);
    await expect(skrivUnder(await som('Cilla Ask'), forst)).rejects.toThrow('andrat_sedan_du_laste');
    await skrivUnder(await som('Cilla Ask'), sedan);
  });

  test('av någon som inte är utsedd, två gånger, eller innan texten är låst nekas', async () => {
    const m = await hallet(k);
    const { set } = setMed(await m.protokoll());
    await expect(skrivUnder(await som('Anna Falk'), { setId: set.id, hash: 'a'.repeat(64) })).rejects.toThrow('inte_last');
    const l = await last(m);
    await expect(skrivUnder(await som('Bengt Orre'), l)).rejects.toThrow('inte_undertecknare');
    await skrivUnder(await som('Anna Falk'), l);
    await expect(skrivUnder(await som('Anna Falk'), l)).rejects.toThrow('redan_underskrivet');
  });

  test('av två i samma ögonblick räknas båda, och protokollet blir justerat en gång', async () => {
    const m = await hallet(k);
    const l = await last(m);
    const svar = await Promise.all(['Maja Sundell', 'Anna Falk', 'Cilla Ask'].map(async (namn) => skrivUnder(await som(namn), l)));
    expect(svar.map(({ type }) => type).toSorted()).toEqual(['protokoll.justerat', 'protokoll.undertecknat', 'protokoll.undertecknat']);
  });

  test('den som inte vill skriva under säger varför, och ingen annan kan justera förrän det är löst (KL 5:69)', async () => {
    const m = await hallet(k);
    const l = await last(m);
    await expect(vagra(await som('Bengt Orre'), { setId: l.setId, skal: 'Nej' })).rejects.toThrow(/finns_inte|saknar_behorighet/);
    await expect(vagra(await som('Cilla Ask'), { setId: l.setId, skal: '  ' })).rejects.toThrow();
    await skrivUnder(await som('Anna Falk'), l);
    await expect(vagra(await som('Anna Falk'), { setId: l.setId, skal: 'Ångrar mig' })).rejects.toThrow('redan_underskrivet');
    await vagra(await som('Cilla Ask'), { setId: l.setId, skal: 'Yrkandet i paragrafen är inte mitt.' });
    expect(setMed(await m.protokoll()).vagrat).toMatchObject([{ namn: 'Cilla Ask', skal: 'Yrkandet i paragrafen är inte mitt.', galler: true }]);
    await expect(skrivUnder(await som('Maja Sundell'), l)).rejects.toThrow('nagon_vagrar');
    await lasUpp(m.maja, { setId: l.setId });
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'rubrik', text: 'Rättad rubrik' });
    const sedan = await last(m);
    expect(setMed(await m.protokoll()).vagrat).toMatchObject([{ galler: false }]);
    for (const namn of ['Maja Sundell', 'Anna Falk', 'Cilla Ask']) await skrivUnder(await som(namn), sedan);
    expect(setMed(await m.protokoll()).set.status).toBe('justerat');
  });

  test('den som vägrat kan läsa om och skriva under ändå', async () => {
    const m = await hallet(k);
    const l = await last(m);
    await vagra(await som('Cilla Ask'), { setId: l.setId, skal: 'Vänta' });
    await skrivUnder(await som('Cilla Ask'), l);
    await skrivUnder(await som('Anna Falk'), l);
    expect(setMed(await m.protokoll()).vagrat).toMatchObject([{ galler: false }]);
  });

  test('i organets ordning skriver ingen under före sin tur', async () => {
    const m = await hallet(k);
    await k.lasa((tx) => tx.organ.updateMany({ where: { id: k.organ['SN'] ?? '' }, data: { regelverk: { ordnadSignering: true } } }));
    const l = await last(m);
    await expect(skrivUnder(await som('Cilla Ask'), l)).rejects.toThrow('inte_din_tur');
    for (const namn of ['Maja Sundell', 'Anna Falk', 'Cilla Ask']) await skrivUnder(await som(namn), l);
    expect(setMed(await m.protokoll()).set.status).toBe('justerat');
    await k.lasa((tx) => tx.organ.updateMany({ where: { id: k.organ['SN'] ?? '' }, data: { regelverk: {} } }));
  });

  test('en paragraf i ett sekretessmarkerat ärende får en egen del, som aldrig publiceras', async () => {
    const arendeId = await arende(k, 'SN', 4711);
    await k.lasa((tx) => tx.arende.updateMany({ where: { id: arendeId }, data: { sekretess: true, sekretessBestammelse: 'OSL 26:1' } }));
    const m = await hallet(k, { arendeId });
    const p = await m.protokoll();
    const egen = setMed(p, m.paragrafId);
    expect(p.sets.map(({ set }) => set.paragrafer.length).toSorted()).toEqual([1, 3]);
    expect(egen.set.paragrafer).toEqual([m.paragrafId]);
    await justera(k, m);
    const efter = setMed(await m.protokoll(), m.paragrafId);
    expect([efter.publicera, lasInnehall(efter.fryst?.json ?? '').paragrafer[0]?.sekretess]).toEqual([false, true]);
  });

  test('någon annan utsedd i stället öppnar texten igen', async () => {
    const m = await hallet(k);
    const l = await last(m);
    await utseJusterare(m.maja, { setId: l.setId, sekreterare: [k.person['Maja Sundell'] ?? ''], ordforande: [k.person['Anna Falk'] ?? ''], justerare: [k.person['Dan Hök'] ?? ''], plats: 'Elektronisk justering', tid: '2019-10-01 15.00' });
    const { set, uppgift } = setMed(await m.protokoll());
    expect([set.status, uppgift.plats, uppgift.planeradTid?.toISOString(), uppgift.undertecknare.at(-1)?.namn]).toEqual(['utkast', 'Elektronisk justering', '2019-10-01T13:00:00.000Z', 'Dan Hök']);
  });

  test('en justering som bara har en dag trycks utan klockslag, och 00.00 är en varning', async () => {
    const m = await hallet(k);
    const l = await last(m);
    const planera = (tid: string) => utseJusterare(m.maja, { setId: l.setId, sekreterare: [k.person['Maja Sundell'] ?? ''], ordforande: [k.person['Anna Falk'] ?? ''], justerare: [k.person['Dan Hök'] ?? ''], plats: 'Regionhuset', tid });
    const nu = async () => { const vald = (await getProtokoll(m.maja, { sammantradeId: m.id, setId: l.setId })).vald; return [vald?.innehall.set.tid, vald?.tid, vald?.varningar.some(({ mening }) => mening.includes('00.00'))]; };
    await planera('2019-10-01');
    expect(await nu()).toEqual(['2019-10-01', '2019-10-01', false]);
    await planera('2019-10-01 00:00');
    expect(await nu()).toEqual(['2019-10-01T00:00', '2019-10-01 00.00', true]);
  });
});

describe('ett protokoll från papper', () => {
  const skanna = async (m: Hallet, namn = 'protokoll.pdf') => lamnaFil(m.maja, namn.endsWith('.pdf') ? await renderProtokoll(namnd) : new TextEncoder().encode('text'), namn);

  test('förs in som det är: det inskannade är originalet, undertecknarna antecknas med sin dag, och inget anslås', async () => {
    const m = await hallet(k);
    await besluta(m.maja, { paragrafId: m.paragrafId, delar: [] });
    const { set } = setMed(await m.protokoll());
    await expect(las({ ...m.maja, nu: kl15 }, { setId: set.id, skal: 'x' })).rejects.toThrow('protokollet_har_hinder');
    const fil = await skanna(m);
    const idag: Ctx = { ...m.maja, nu: new Date('2026-11-22T10:00:00Z') };
    await expect(justeratPaPapper(idag, { setId: set.id, dag: '2019-09-20', filer: [fil] })).rejects.toThrow('justeringsdagen_ligger_fel');
    await expect(justeratPaPapper(idag, { setId: set.id, dag: '2019-10-20', filer: [await skanna(m, 'protokoll.txt')] })).rejects.toThrow('originalet_ska_vara_pdf');
    await justeratPaPapper(idag, { setId: set.id, dag: '20 oktober 2019', filer: [fil] });
    const efter = setMed(await m.protokoll());
    expect([efter.set.status, efter.publicera, efter.tecknade.map(({ metod }) => metod)]).toEqual(['justerat', false, ['papper', 'papper', 'papper']]);
    expect(efter.filer).toMatchObject([{ slag: 'original', filHash: fil.hash }]);
    expect(efter.undantag.map(({ kod }) => kod)).toEqual(expect.arrayContaining(['beslut_saknas', 'sen_justering']));
    const ko = await k.lasa((tx) => tx.handelse.findMany({ where: { subject: set.id, type: 'protokoll.infort_fran_papper' } }));
    expect(ko).toHaveLength(1);
    await gorPdf(jobb(set.id));
    const avskrift = setMed(await m.protokoll()).filer.find(({ slag }) => slag === 'protokoll');
    const last = await readPdf((await k.lasa((tx) => openFile(tx, avskrift?.filHash ?? ''))).bytes);
    if (!last.ok) throw new Error(last.error);
    const text = running(last.value.pages.join(' '));
    for (const ord of ['Underskrivet på papper', 'avskrift', 'Genom namnteckning på papper', '20 oktober 2019']) expect(text).toContain(ord);
    expect(text).not.toContain('Underskrivet elektroniskt');
  });
});

describe('databasen', () => {
  const somAgare = async (sql: string, ...v: unknown[]) => {
    const klient = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
    await klient.connect();
    try {
      await klient.query(`select set_config('app.tenant', $1, false)`, [k.id]);
      return await klient.query(sql, v);
    } finally {
      await klient.end();
    }
  };

  test('ändrar inte det som är underskrivet, inte ens för den som äger tabellerna', async () => {
    const m = await hallet(k);
    const setId = await justera(k, m);
    const { fryst } = setMed(await m.protokoll());
    for (const [sql, v] of [
      [`update frysttext set json = '{}' where id = $1`, fryst?.id], ['delete from frysttext where id = $1', fryst?.id], [`update underskrift set namn = 'X' where set_id = $1`, setId], ['delete from underskrift where set_id = $1', setId],
      [`update justeringsset set status = 'utkast' where id = $1`, setId], [`update paragraf set rubrik = 'X' where justeringsset_id = $1`, setId], [`update beslutsdel set ingress = 'X' where paragraf_id = $1`, m.paragrafId],
    ] as const) {
      await expect(somAgare(sql, v), sql).rejects.toThrow(/insert-only|justerat|locked/);
      await expect(inTenant(k.ctx.actor, (tx) => tx.$executeRawUnsafe(sql.replace('$1', `'${v}'`))), sql).rejects.toThrow();
    }
    expect((await somAgare('select count(*)::int as n from underskrift where set_id = $1', setId)).rows).toEqual([{ n: 3 }]);
    await ratta(m.maja, { setId, paragrafId: m.paragrafId, text: 'Datumet ska vara den 10 september.' });
    await expect(somAgare(`update rattelse set text = 'X' where set_id = $1`, setId)).rejects.toThrow('insert-only');
  });

  test('en annan nämnd och en annan kommun hittar ingenting', async () => {
    const m = await hallet(k);
    const setId = await justera(k, m);
    const hash = setMed(await m.protokoll()).fryst?.hash ?? '';
    await expect(skrivUnder(await som('Karl Tegel'), { setId, hash })).rejects.toThrow('finns_inte');
    await expect(lasUpp(await som('Lisbet Tornell'), { setId })).rejects.toThrow('finns_inte');
    const grannen = await kommun();
    await expect(skrivUnder(await grannen.som('Anna Falk'), { setId, hash })).rejects.toThrow('finns_inte');
    await expect(lasUpp(await grannen.som('Maja Sundell'), { setId })).rejects.toThrow('finns_inte');
  });
});
