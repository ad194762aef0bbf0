import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oppna } from '#lib/arende/oppna';
import { disconnect, inRegister } from '#lib/platform/db';
import { avsluta, publicera } from '#lib/rekommendation/avsluta';
import { bekraftaUtfall } from '#lib/rekommendation/bekraftaUtfall';
import { bytHuvudmannanamn } from '#lib/organisation/huvudmannaregister';
import { gaUppI } from '#lib/rekommendation/gaUppI';
import { lageFor, rutorFor } from '#lib/rekommendation/matris';
import { noteraBeslut } from '#lib/rekommendation/noteraBeslut';
import { paminn } from '#lib/rekommendation/paminn';
import { skickaRekommendation } from '#lib/rekommendation/sand';
import { skapa } from '#lib/rekommendation/skapa';
import { spara } from '#lib/rekommendation/spara';
import { getRekommendation } from '#lib/rekommendation/queries';
import { load } from '#lib/rekommendation/store';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';
import { beslutaOm, fil, huvudman, inkorg, korJobb, lasa, registrera, som, type Huvudman } from '../factories/rekommendation.ts';
import { satser } from '../factories/satser.ts';

let brevlada: Brevlada;
beforeAll(async () => { brevlada = await oppnaBrevlada(); process.env['SMTP_URL'] = brevlada.url; });
afterAll(async () => { await disconnect(); await brevlada.stang(); });

const rekommendationen = (h: Huvudman, id: string) => lasa(h, (tx) => load(tx, id));
const matris = async (h: Huvudman, id: string) => {
  const r = await rekommendationen(h, id);
  return r.mottagare.map((m) => rutorFor(m.beslut, r.satser.map((s) => s.id)).map(({ utfall }) => utfall));
};

describe('en paragraf som rekommenderar regionen och tio kommuner att anta', () => {
  const malbild = 'anta reviderad målbild för nära vård';
  let region: Huvudman;
  let kommuner: Huvudman[];
  let id: string;
  let paragraf: Awaited<ReturnType<typeof beslutaOm>>;

  beforeAll(async () => {
    region = await huvudman('Region Provmark', { slag: 'region', organ: [['RS', 'Regionstyrelsen', 'styrelse'], ['SRB', 'Strategisk beredning', 'beredning'], ['RF', 'Regionfullmäktige', 'fullmaktige']], monster: 'HSF{yy}{lop:4}' });
    kommuner = [];
    for (const [i, namn] of ['Alvik', 'Bergånger', 'Dalsta', 'Ekmo', 'Forshult', 'Granvik', 'Hedeby', 'Isnäs', 'Järvsta', 'Klinta'].entries()) {
      kommuner.push(await huvudman(`${namn}s kommun`, { organ: i === 0 ? [['KS', 'Kommunstyrelsen', 'styrelse'], ['KF', 'Kommunfullmäktige', 'fullmaktige']] : [['KF', 'Kommunfullmäktige', 'fullmaktige']] }));
    }
    const { subject: arendeId } = await oppna(await som(region, 'namndsekreterare', '2024-04-02'), { myndighetId: region.myndighetId, arendemening: 'Gemensam målbild för nära vård' });
    paragraf = await beslutaOm(region, { arendeId, organ: 'SRB', datum: '2024-04-19', punkter: [`Beredningen ställer sig bakom förslaget och rekommenderar Region Provmark och länets kommuner att ${malbild}.`] });
    await korJobb('2024-04-20');
  }, 120_000);

  test('tas upp på sin paragraf, skickas till alla och läggs i deras inkorgar', async () => {
    const handlaggare = await som(region, 'handlaggare', '2024-05-03');
    ({ subject: id } = await skapa(handlaggare, { paragrafId: paragraf.paragrafId }));
    const utkast = await rekommendationen(region, id);
    expect(utkast).toMatchObject({ fran: 'Strategisk beredning', titel: 'Gemensam målbild för nära vård', status: 'utkast', dnr: expect.stringMatching(/^HSF24\d{4}$/) });
    expect(utkast.satser.map(({ text }) => text)).toEqual([malbild]);
    const bilaga = await fil(handlaggare, 'malbild.txt', 'Målbilden');
    const form = { id, version: utkast.version, titel: utkast.titel, fran: utkast.fran, satser: malbild, bakgrund: 'Omställningen behöver drivas gemensamt.\n\nProcessen är förankrad.', malTid: 'innan årsskiftet', filer: [bilaga], huvudman: [region.id, ...kommuner.map((k) => k.id)] };
    await expect(skickaRekommendation(handlaggare, { id })).rejects.toThrow('rekommendationen_ar_inte_hel');
    await spara(handlaggare, form);
    await expect(spara(handlaggare, form)).rejects.toThrow('andrat_av_nagon_annan');
    await skickaRekommendation({ ...handlaggare, nyckel: crypto.randomUUID() }, { id });
    await expect(skickaRekommendation(handlaggare, { id })).rejects.toThrow('rekommendationen_ar_utsand');
    await expect(spara(handlaggare, { ...form, version: 3 })).rejects.toThrow('rekommendationen_ar_utsand');
    await korJobb('2024-05-03');
    await korJobb('2024-05-03');
    for (const k of [region, ...kommuner]) {
      const brev = await inkorg(k, 'rekommendation');
      expect(brev.map(({ rubrik, fran }) => [rubrik, fran])).toEqual([['Rekommendation: Gemensam målbild för nära vård', 'Strategisk beredning']]);
      const filer = await lasa(k, (tx) => tx.inkommetfil.findMany({ where: { inkommetId: brev[0]?.id ?? '' }, orderBy: { ordning: 'asc' } }));
      expect(filer.map(({ namn, filHash }) => [namn.split('.').at(-1), filHash === bilaga.hash])).toEqual([['pdf', false], ['txt', true]]);
    }
    expect((await rekommendationen(region, id)).malTid).toEqual({ precision: 'senast', fran: null, till: '2024-12-31', text: 'innan årsskiftet' });
  }, 60_000);

  test('varje huvudman registrerar i sitt eget diarium, beslutar genom sin egen paragraf utan att skriva av, och rutan fylls av sig själv', async () => {
    const [forsta] = kommuner;
    for (const [i, k] of [region, ...kommuner].entries()) {
      const { arendeId } = await registrera(k, '2024-05-06');
      const datum = `2024-06-${String(i + 3).padStart(2, '0')}`;
      if (k === forsta) {
        // Styrelsen puts it to fullmäktige, which decides what lies there.
        const ks = await beslutaOm(k, { arendeId, organ: 'KS', datum: '2024-05-20', till: 'KF' });
        expect(ks).toMatchObject({ forslag: [malbild], forslagFran: 'Strategisk beredning' });
        expect(JSON.stringify(ks.arendetext)).toContain('Processen är förankrad.');
        await korJobb('2024-05-21');
        const m = (await rekommendationen(region, id)).mottagare[1];
        expect(m?.handelser.map(({ slag, organNamn, text }) => [slag, organNamn, text])).toEqual([['registrerad', expect.any(String), null], ['pa_vag', 'Kommunstyrelsen', expect.stringContaining('förslag till kommunfullmäktige')]]);
        expect(m?.beslut).toEqual([]);
      }
      const { forslag } = await beslutaOm(k, { arendeId, organ: k === region ? 'RF' : 'KF', datum });
      expect(forslag).toEqual([malbild]);
      await korJobb(datum);
      const r = await rekommendationen(region, id);
      const m = r.mottagare[i];
      expect(m?.handelser.find(({ slag }) => slag === 'registrerad')?.dnr).toMatch(k === region ? /^HSF24/ : /^KF? ?2024\/1$|^KS\u00A0?2024\/1$|^KF\u00A0?KS 2024\/1$|KS 2024\/1$/);
      expect(m?.beslut.map(({ organNamn, datum: d, beteckning, utdragFilHash, utfall }) => [organNamn, d, beteckning?.startsWith('§'), utdragFilHash?.length, [...utfall.values()]])).toEqual([[k === region ? 'Regionfullmäktige' : 'Kommunfullmäktige', datum, true, 64, [{ utfall: 'antar', andring: null }]]]);
      expect(r.uppnadd).toBe(i === 10 ? '2024-06-13' : null);
    }
    expect(await matris(region, id)).toEqual(Array.from({ length: 11 }, () => ['antar']));
    expect(await inkorg(region, 'rekommendationssvar')).toHaveLength(11);
  }, 240_000);

  test('när den sista har antagit står beslutet, och alla har fått veta det i sitt ärende', async () => {
    for (const k of kommuner) {
      const mottagen = await lasa(k, (tx) => tx.mottagenRekommendation.findFirstOrThrow());
      expect(mottagen.status).toBe('star_fast');
      expect(await lasa(k, (tx) => tx.handelse.count({ where: { type: 'rekommendation.star_fast_mottaget', arendeId: mottagen.arendeId } }))).toBe(1);
    }
    await avsluta(await som(region, 'handlaggare', '2024-06-20'), { id });
    await expect(paminn(await som(region, 'handlaggare', '2024-06-20'), { rekommendationId: id })).rejects.toThrow('rekommendationen_ar_inte_utsand');
  });

  test('ett kuvert som levereras en gång till fyller ingen ruta en gång till', async () => {
    await lasa(kommuner[3] ?? region, (tx) => tx.utgaende.updateMany({ data: { levererad: null } }));
    await lasa(region, (tx) => tx.utgaende.updateMany({ data: { levererad: null } }));
    const { deliver } = await import('#lib/platform/exchange');
    const { mottagare } = await import('#lib/subscriptions');
    for (const k of [region, kommuner[3] ?? region]) await deliver(k.id, mottagare);
    expect((await rekommendationen(region, id)).mottagare.map(({ beslut, handelser }) => [beslut.length, handelser.filter((h) => h.slag === 'registrerad').length])).toEqual(Array.from({ length: 11 }, () => [1, 1]));
    for (const k of kommuner) expect(await inkorg(k, 'rekommendation')).toHaveLength(1);
  });

  test('ingen annan organisation ser rekommendationen, och ingen annan ser vad en huvudman har fått', async () => {
    const [a, b] = kommuner;
    expect(await lasa(a ?? region, (tx) => tx.rekommendation.count())).toBe(0);
    const mottagen = await lasa(b ?? region, (tx) => tx.mottagenRekommendation.findFirstOrThrow({ include: { svar: true } }));
    expect(await lasa(a ?? region, (tx) => tx.mottagenRekommendation.count({ where: { id: mottagen.id } }))).toBe(0);
    const svar = { svarId: mottagen.svar[0]?.id ?? '', version: 1, satser: [{ nr: 1, utfall: 'avslar' as const }] };
    await expect(bekraftaUtfall(await som(a ?? region, 'handlaggare', '2024-06-20'), svar)).rejects.toThrow('finns_inte');
    await expect(paminn(await som(a ?? region, 'handlaggare', '2024-06-20'), { rekommendationId: id })).rejects.toThrow('finns_inte');
    await expect(publicera(await som(a ?? region, 'handlaggare', '2024-06-20'), { id, publik: 'ja' })).rejects.toThrow('finns_inte');
  });
});

describe('en styrgrupps rekommendation till flera, några utanför', () => {
  const texter = ['anta huvudpunkterna enligt bilaga 2', 'godkänna förslaget till direktiv enligt bilaga 3'];
  let r: Huvudman;
  let inne: Huvudman[];
  let ute: Huvudman[];
  let id: string;
  const handlaggare = (dag: string) => som(r, 'handlaggare', dag);
  const mottagare = async (h: Huvudman) => (await rekommendationen(r, id)).mottagare.find((m) => m.huvudman.iRegistretId === h.id);

  beforeAll(async () => {
    r = await huvudman('Provlandets läns landsting', { slag: 'region', organ: [['LS', 'Landstingsstyrelsen', 'styrelse']], monster: 'VLL {lop}-{yyyy}' });
    inne = [await huvudman('Ottsjös kommun'), await huvudman('Norrfors kommun'), await huvudman('Myrhedens kommun')];
    ute = [await huvudman('Lillåns kommun', { ansluten: false, epost: 'kommun@lillan.exempel.se' }), await huvudman('Utköpings kommun', { ansluten: false })];
    const ctx = await handlaggare('2018-09-28');
    ({ subject: id } = await skapa(ctx, { myndighetId: r.myndighetId, titel: 'Struktur för samverkan', fran: 'Projektets politiska styrgrupp' }));
    const filer = [await fil(ctx, 'bilaga1.txt', 'Slutrapport'), await fil(ctx, 'bilaga2.txt', 'Huvudpunkter'), await fil(ctx, 'bilaga3.txt', 'Direktiv')];
    await spara(ctx, { id, version: 1, titel: 'Struktur för samverkan', fran: 'Projektets politiska styrgrupp', satser: `att ${texter.join('; samt\natt ')}.`, bakgrund: 'En utredning har gjorts.', malTid: 'innan årsskiftet', filer, huvudman: [r, ...inne, ...ute].map((h) => h.id), troskel: 'alla' });
    await skickaRekommendation(await handlaggare('2018-10-01'), { id });
    await korJobb('2018-10-01');
  }, 60_000);

  test('den utanför får brev, en gång, och den utan adress syns som en att fylla för hand', async () => {
    const sanda = (await mottagare(ute[0] ?? r))?.handelser.map(({ slag }) => slag);
    expect(sanda).toEqual(['mejlad']);
    expect(brevlada.brev.map((b) => [b.includes('To: kommun@lillan.exempel.se'), b.includes('att anta huvudpunkterna enligt bilaga 2'), (b.match(/Content-Disposition: attachment/g) ?? []).length])).toEqual([[true, true, 4]]);
    expect((await mottagare(ute[1] ?? r))?.handelser).toEqual([]);
  });

  test('ändrade ord frågas det om, och svaret går först när någon har sagt vad de betyder', async () => {
    const [k = r] = inne;
    const { arendeId, mottagenId } = await registrera(k, '2018-10-08');
    await beslutaOm(k, { arendeId, organ: 'KS', datum: '2018-11-19', punkter: [texter[0] ?? '', `${texter[1]} med tillägg av en tidplan`] });
    await korJobb('2018-11-20');
    expect((await mottagare(k))?.beslut).toEqual([]);
    const [svar] = (await lasa(k, (tx) => tx.rekommendationssvar.findMany({ where: { mottagenId } })));
    expect(svar).toMatchObject({ lage: 'fragas', utfall: [{ nr: 1, utfall: 'antar', sakert: true }, { nr: 2, utfall: 'antar_med_andring', sakert: false, andring: `${texter[1]} med tillägg av en tidplan` }] });
    const ge = async (utfall: 'antar' | 'antar_med_andring', andring: string, version: number) => bekraftaUtfall(await som(k, 'handlaggare', '2018-11-21'), { svarId: svar?.id ?? '', version, satser: [{ nr: 1, utfall: 'antar' }, { nr: 2, utfall, andring }] });
    await expect(ge('antar_med_andring', '', 1)).rejects.toThrow('hur att-satsen lyder');
    await ge('antar_med_andring', 'godkänna direktivet, med en tidplan', 1);
    await expect(ge('antar', '', 1)).rejects.toThrow('andrat_av_nagon_annan');
    await korJobb('2018-11-21');
    const [beslut, ...fler] = (await mottagare(k))?.beslut ?? [];
    expect([...(beslut?.utfall.values() ?? [])]).toEqual(expect.arrayContaining([{ utfall: 'antar', andring: null }, { utfall: 'antar_med_andring', andring: 'godkänna direktivet, med en tidplan' }]));
    expect(fler).toEqual([]);
    // Corrected, the later word holds and the earlier stands beside it.
    await ge('antar', '', 3);
    await korJobb('2018-11-22');
    const efter = await rekommendationen(r, id);
    const m = efter.mottagare.find((x) => x.huvudman.iRegistretId === k.id);
    expect([m?.beslut.length, rutorFor(m?.beslut ?? [], efter.satser.map((s) => s.id)).map(({ utfall }) => utfall)]).toEqual([2, ['antar', 'antar']]);
  }, 60_000);

  test('ett avslag i systemets egna ord läses utan att någon tillfrågas', async () => {
    const k = inne[1] ?? r;
    const { arendeId } = await registrera(k, '2018-10-09');
    await beslutaOm(k, { arendeId, organ: 'KS', datum: '2018-11-26', punkter: ['avslå rekommendationen'] });
    await korJobb('2018-11-27');
    const rad = await rekommendationen(r, id);
    const m = rad.mottagare.find((x) => x.huvudman.iRegistretId === k.id);
    expect(lageFor(rutorFor(m?.beslut ?? [], rad.satser.map((s) => s.id)))).toBe('avslar');
  }, 60_000);

  test('den utanför fylls för hand med sitt utdrag, och aldrig utan', async () => {
    const ctx = await handlaggare('2018-12-03');
    const rad = await rekommendationen(r, id);
    const m = await mottagare(ute[0] ?? r);
    const form = { rekommendationId: id, mottagareId: m?.id ?? '', organNamn: 'Kommunfullmäktige', dnr: 'KS 2018/71', datum: '2018-11-26', beteckning: '104', satser: rad.satser.map(({ id: satsId }) => ({ satsId, utfall: 'antar' as const })) };
    await expect(noteraBeslut(ctx, form)).rejects.toThrow('Lägg till protokollsutdraget');
    await expect(noteraBeslut(ctx, { ...form, datum: '2018-12-24', filer: [await fil(ctx, 'utdrag.txt', 'Utdrag')] })).rejects.toThrow('beslutet_i_framtiden');
    await noteraBeslut(ctx, { ...form, filer: [await fil(ctx, 'utdrag.txt', 'Utdrag')] });
    const beslut = (await mottagare(ute[0] ?? r))?.beslut[0];
    expect(beslut).toMatchObject({ organNamn: 'Kommunfullmäktige', dnr: 'KS 2018/71', datum: '2018-11-26', beteckning: '§\u00A0104', utdragHandlingId: expect.any(String) });
    const handling = await lasa(r, (tx) => tx.handling.findFirstOrThrow({ where: { id: beslut?.utdragHandlingId ?? '' } }));
    expect([handling.riktning, handling.motpart, handling.rubrik]).toEqual(['inkommen', 'Lillåns kommun', 'Protokollsutdrag: Kommunfullmäktige §\u00A0104, Lillåns kommun']);
  });

  test('två veckor före årsskiftet påminns de som inte har beslutat, av sig själv och en gång', async () => {
    await korJobb('2018-12-16');
    expect((await mottagare(inne[2] ?? r))?.handelser.filter(({ slag }) => slag === 'paminnelse')).toHaveLength(0);
    await korJobb('2018-12-17');
    await korJobb('2018-12-18');
    const paminda = (await rekommendationen(r, id)).mottagare.filter(({ handelser }) => handelser.some(({ slag }) => slag === 'paminnelse'));
    expect(paminda.map((m) => m.huvudman.iRegistretId)).toEqual([r.id, inne[2]?.id, ute[1]?.id]);
    // It is not registered there yet, so the word lies in the inbox: nothing that has arrived vanishes.
    expect((await inkorg(inne[2] ?? r, 'brev')).map(({ rubrik }) => rubrik)).toEqual(['Påminnelse om rekommendation: Struktur för samverkan']);
    expect(brevlada.brev).toHaveLength(1);
    await paminn(await handlaggare('2018-12-19'), { rekommendationId: id, mottagareId: paminda[1]?.id ?? '' });
    expect((await mottagare(inne[2] ?? r))?.handelser.filter(({ slag }) => slag === 'paminnelse')).toHaveLength(2);
    await expect(paminn(await handlaggare('2018-12-19'), { rekommendationId: id, mottagareId: (await mottagare(inne[0] ?? r))?.id ?? '' })).rejects.toThrow('ingen_att_paminna');
  });

  test('en huvudman som byter namn mitt i är densamma, och den som går upp i en annan svarar genom den', async () => {
    const ctx = await handlaggare('2019-01-02');
    const landsting = (await mottagare(r))?.huvudman.id ?? '';
    await bytHuvudmannanamn(ctx, { huvudmanId: landsting, namn: 'Region Provlandet', fran: '2019-01-01' });
    await expect(bytHuvudmannanamn(ctx, { huvudmanId: landsting, namn: 'Region Annat', fran: '2018-06-01' })).rejects.toThrow('namnet_galler_redan');
    expect((await mottagare(r))?.huvudman.namn).toEqual([{ namn: 'Provlandets läns landsting', fran: null, till: '2018-12-31' }, { namn: 'Region Provlandet', fran: '2019-01-01', till: null }]);
    const [u, l] = [await mottagare(ute[1] ?? r), await mottagare(ute[0] ?? r)];
    await expect(gaUppI(ctx, { huvudmanId: u?.huvudman.id ?? '', iId: u?.huvudman.id ?? '', fran: '2019-01-01' })).rejects.toThrow('gar_inte_att_ga_upp_i');
    await gaUppI(ctx, { huvudmanId: u?.huvudman.id ?? '', iId: l?.huvudman.id ?? '', fran: '2019-01-01' });
    expect((await mottagare(ute[1] ?? r))?.huvudman.uppgar).toEqual({ i: l?.huvudman.id, fran: '2019-01-01' });
  });
});

test('matrisen läses i samma antal satser för två huvudmän som för tolv', async () => {
  const h = await huvudman('Räknå kommun');
  const andra: string[] = [];
  for (let i = 0; i < 12; i++) andra.push((await huvudman(`Granne ${i} kommun`, { ansluten: false })).id);
  const ctx = await som(h, 'handlaggare', '2024-02-01');
  const antal = async (hur: number) => {
    const { subject: id } = await skapa(ctx, { myndighetId: h.myndighetId, titel: `Plan ${hur}` });
    await spara(ctx, { id, version: 1, titel: `Plan ${hur}`, fran: 'Rådet', satser: 'anta planen', huvudman: andra.slice(0, hur) });
    await skickaRekommendation(ctx, { id });
    return (await satser(() => getRekommendation(ctx, id))).length;
  };
  const [fa, manga] = [await antal(2), await antal(12)];
  expect(manga).toBe(fa);
});

test('den som inte arbetar i myndigheten kan varken skriva, skicka eller påminna', async () => {
  const [h, annan] = [await huvudman('Testå kommun'), await huvudman('Annå kommun')];
  const { subject: id } = await skapa(await som(h, 'handlaggare', '2024-01-10'), { myndighetId: h.myndighetId, titel: 'En plan' });
  await expect(skapa(await som(annan, 'handlaggare', '2024-01-10'), { myndighetId: h.myndighetId, titel: 'Intrång' })).rejects.toThrow('finns_inte');
  await expect(skickaRekommendation(await som(annan, 'handlaggare', '2024-01-10'), { id })).rejects.toThrow('finns_inte');
  expect(await inRegister((tx) => tx.organisation.count({ where: { id: annan.id } }))).toBe(1);
});
