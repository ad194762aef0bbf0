import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { taEmot } from '#lib/handling/inkorg';
import { taEmotUtdrag } from '#lib/handling/jobs';
import { lamnaFil, lasIn } from '#lib/handling/lamnaFil';
import { makulera } from '#lib/handling/makulera';
import { markeraSekretess } from '#lib/handling/markeraSekretess';
import { getHandling, getInkommet, listInkorg, openHandlingsfil, openInkommetfil } from '#lib/handling/queries';
import { laggTillbaka } from '#lib/handling/laggTillbaka';
import { registrerasEj } from '#lib/handling/registrerasEj';
import { inTenant } from '#lib/platform/db';
import { kommun, type Kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

async function medFil(k: Kommun, text: string, kod = 'SN') {
  const { ctx } = await k.person('registrator', kod);
  const fil = await lamnaFil(ctx, bytes(text), 'brev.txt');
  const { subject } = await taEmot(ctx, { myndighetId: k.myndigheter[kod] ?? '', fran: 'Föreningen', rubrik: 'Ett brev', filer: [fil] });
  return { ctx, id: subject, fil };
}

const form = (inkommetId: string, extra = {}) => ({ inkommetId, version: 1, till: 'nytt' as const, arendemening: 'Ett ärende', rubrik: 'Brev', motpart: 'Föreningen', handlingsdatum: '2026-03-05', ankomstdag: '2026-03-09', ...extra });

describe('inkorgen', () => {
  test('visar det som väntar i den egna nämnden, det äldsta först', async () => {
    const k = await kommun(nu);
    const { ctx } = await medFil(k, 'ett');
    await medFil(k, 'hos ks', 'KS');
    await taEmot(ctx, { myndighetId: k.myndigheter['SN'] ?? '', fran: 'Posten', rubrik: 'Gammalt brev', kanal: 'post', ankomstdag: '2 mars 2026' });
    expect((await listInkorg(ctx, {})).rader.map((r) => r.rubrik)).toEqual(['Gammalt brev', 'Ett brev']);
  });

  test('ett brev kan inte ha kommit i morgon, och en fil som inte sparats nekas', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const brev = { myndighetId: k.myndigheter['SN'] ?? '', fran: 'A', rubrik: 'B' };
    await expect(taEmot(ctx, { ...brev, ankomstdag: '2026-03-10' })).rejects.toThrow('ankomst_i_framtiden');
    await expect(taEmot(ctx, { ...brev, filer: [{ hash: 'a'.repeat(64), namn: 'x.pdf', typ: 'application/pdf' }] })).rejects.toThrow('filen_finns_inte');
    await expect(taEmot(ctx, { ...brev, myndighetId: k.myndigheter['KS'] ?? '' })).rejects.toThrow('finns_inte');
  });

  test('samma fil som redan är registrerad sägs finnas, med dnr och aktbilaga, men bara inom nämnden', async () => {
    const k = await kommun(nu);
    const forsta = await medFil(k, 'samma text');
    await registreraInkommet(forsta.ctx, form(forsta.id));
    const andra = await medFil(k, 'samma text');
    expect((await getInkommet(andra.ctx, andra.id)).samma).toMatchObject([{ beteckning: 'SN\u00A01/26, aktbilaga 1', namn: 'brev.txt' }]);
    const hosKs = await medFil(k, 'samma text', 'KS');
    expect((await getInkommet(hosKs.ctx, hosKs.id)).samma).toEqual([]);
  });

  test('ett diarienummer som nämns i filen föreslår sitt ärende', async () => {
    const k = await kommun(nu);
    const forsta = await medFil(k, 'något');
    const { arendeId } = await registreraInkommet(forsta.ctx, form(forsta.id));
    const svar = await medFil(k, 'Angående ert ärende SN 1/26: vi tillstyrker.');
    const vy = await getInkommet(svar.ctx, svar.id);
    expect(vy.passande).toMatchObject([{ id: arendeId, dnr: 'SN\u00A01/26', varfor: 'diarienumret nämns i handlingen' }]);
    expect(vy.forval).toMatchObject({ till: 'befintligt', arendeId });
  });

  test('registreras ej tar ett skäl, kan ångras, och går inte om någon hunnit före', async () => {
    const k = await kommun(nu);
    const { ctx, id } = await medFil(k, 'reklam');
    await expect(registrerasEj(ctx, { inkommetId: id, version: 1, skal: '' })).rejects.toThrow('Skriv varför');
    await registrerasEj(ctx, { inkommetId: id, version: 1, skal: 'Reklam' });
    expect((await listInkorg(ctx, {})).rader).toEqual([]);
    expect((await listInkorg(ctx, { visa: 'hanterade' })).rader).toMatchObject([{ skal: 'Reklam', status: 'ej_registrerad' }]);
    await expect(registreraInkommet(ctx, form(id))).rejects.toThrow('redan_lagd_at_sidan');
    await laggTillbaka(ctx, { inkommetId: id });
    await expect(laggTillbaka(ctx, { inkommetId: id })).rejects.toThrow('inte_lagd_at_sidan');
    expect((await registreraInkommet(ctx, form(id, { version: 3 }))).detalj).toMatchObject({ dnr: '1/26' });
  });

  test('ett protokollsutdrag från en annan nämnd kommer in genom sin dörr, en gång', async () => {
    const k = await kommun(nu);
    const kuvert = {
      utbyteId: crypto.randomUUID(), slag: 'utdrag', franOrganisationId: k.id, tillOrganisationId: k.id, tillMyndighetKod: 'KS', filer: [], skapad: nu,
      innehall: { organ: 'Socialnämnden', organKod: 'SN', datum: '2026-03-08', paragraf: '§\u00A092', rubrik: 'Cykelvägar', dnr: 'SN 1/26', protokoll: {}, hash: 'x' },
    };
    await taEmotUtdrag(kuvert);
    await taEmotUtdrag(kuvert);
    const { ctx } = await k.person('registrator', 'KS');
    const { rader } = await listInkorg(ctx, {});
    expect(rader).toMatchObject([{ fran: 'Socialnämnden', slag: 'utdrag', rubrik: 'Protokollsutdrag Socialnämnden §\u00A092: Cykelvägar' }]);
    expect((await getInkommet(ctx, rader[0]?.id ?? '')).forval.handlingsdatum).toBe('2026-03-08');
  });
});

describe('filer', () => {
  test('öppnas av nämndens folk och finns inte för andra', async () => {
    const k = await kommun(nu);
    const { ctx, id } = await medFil(k, 'innehållet');
    const filId = (await getInkommet(ctx, id)).filer[0]?.id ?? '';
    expect(new TextDecoder().decode((await openInkommetfil(ctx, { id, filId })).bytes)).toBe('innehållet');
    const { subject } = await registreraInkommet(ctx, form(id));
    const handlingsfil = { id: subject, filId: (await getHandling(ctx, subject)).filer[0]?.id ?? '' };
    expect(await openHandlingsfil(ctx, handlingsfil)).toMatchObject({ typ: 'text/plain', namn: 'brev.txt' });
    const annan = await kommun(nu);
    for (const vem of [k.person('registrator', 'KS'), annan.person('registrator', 'SN'), k.person('administrator')]) {
      const fel = (await vem).ctx;
      await expect(openHandlingsfil(fel, handlingsfil)).rejects.toThrow('finns_inte');
      await expect(openInkommetfil(fel, { id, filId })).rejects.toThrow('finns_inte');
      await expect(getHandling(fel, subject)).rejects.toThrow('finns_inte');
      await expect(getInkommet(fel, id)).rejects.toThrow('finns_inte');
    }
  });

  test.each([
    ['0 byte', 'tom.pdf', new Uint8Array(), 'filen_ar_tom'],
    ['en text som kallas PDF', 'fel.pdf', bytes('inte en pdf'), 'filen_ar_nagot_annat'],
    ['ett program', 'x.exe', bytes('MZ'), 'filtypen_tas_inte_emot'],
    ['en avhuggen PDF', 'halv.pdf', bytes('%PDF-1.7\n1 0 obj\n<<'), 'filen_ar_trasig'],
  ])('%s nekas med sitt skäl', async (_, namn, innehall, kod) => {
    const k = await kommun(nu);
    await expect(lamnaFil((await k.person('registrator', 'SN')).ctx, innehall, namn)).rejects.toThrow(kod);
  });

  test('en PDF med lösenord nekas, och sägs vara låst', async () => {
    const k = await kommun(nu);
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: 'hemligt', ownerPassword: 'hemligare' });
    const last = await pdf.save({ useObjectStreams: false });
    await expect(lamnaFil((await k.person('registrator', 'SN')).ctx, last, 'last.pdf')).rejects.toThrow('filen_ar_krypterad');
  });

  test('läsningen avbryts så snart filen är för stor, hur stor den än påstår sig vara', async () => {
    let givna = 0;
    const oandlig = new ReadableStream<Uint8Array>({ pull(c) { givna += 1; c.enqueue(new Uint8Array(1_000)); } });
    await expect(lasIn(oandlig, 10_000)).rejects.toThrow('filen_ar_for_stor');
    expect(givna).toBeLessThan(15);
  });

  test('samma innehåll sparas en gång per organisation', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    await Promise.all([1, 2, 3].map((i) => lamnaFil(ctx, bytes('lika'), `namn${i}.txt`)));
    expect(await inTenant(ctx.actor, (tx) => tx.fil.count())).toBe(1);
  });
});

describe('en registrerad handling', () => {
  test('makuleras med skäl: numren står kvar och återanvänds inte', async () => {
    const k = await kommun(nu);
    const { ctx, id } = await medFil(k, 'fel handling');
    const { subject, arendeId = null } = await registreraInkommet(ctx, form(id));
    await expect(makulera((await k.person('handlaggare', 'SN')).ctx, { handlingId: subject, skal: 'Registrerad av misstag' })).rejects.toThrow('saknar_behorighet');
    await makulera(ctx, { handlingId: subject, skal: 'Registrerad av misstag' });
    await expect(makulera(ctx, { handlingId: subject, skal: 'Igen' })).rejects.toThrow('gar_inte_i_det_laget');
    expect(await getHandling(ctx, subject)).toMatchObject({ status: 'makulerad', makuleradSkal: 'Registrerad av misstag', lopnr: 1, kan: { makulera: false } });
    const nasta = await medFil(k, 'rätt handling');
    expect((await registreraInkommet(ctx, form(nasta.id, { till: 'befintligt', arendeId }))).detalj).toMatchObject({ lopnr: 2, aktbilaga: 2 });
  });

  test('under sekretess: varje läsning antecknas', async () => {
    const k = await kommun(nu);
    const { ctx, id } = await medFil(k, 'känsligt');
    const { subject } = await registreraInkommet(ctx, form(id));
    await getHandling(ctx, subject);
    await markeraSekretess(ctx, { handlingId: subject, bestammelse: 'OSL 26 kap. 1 §' });
    expect(await getHandling(ctx, subject)).toMatchObject({ sekretess: 'OSL 26 kap. 1 §', sekretessDatum: '2026-03-09' });
    expect(await inTenant(ctx.actor, (tx) => tx.atkomst.findMany({ select: { personId: true, subject: true } }))).toEqual([{ personId: ctx.actor.personId, subject }]);
  });

  test('registreringens uppgifter kan ingen ändra i databasen', async () => {
    const k = await kommun(nu);
    const { ctx, id } = await medFil(k, 'fast');
    const { subject } = await registreraInkommet(ctx, form(id));
    await expect(inTenant(ctx.actor, (tx) => tx.handling.updateMany({ where: { id: subject }, data: { rubrik: 'Något annat' } }))).rejects.toThrow(/permission denied|42501/);
  });
});
