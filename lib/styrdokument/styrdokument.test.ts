import { describe, expect, test } from 'vitest';
import { exakt, tolkaVagtDatum } from '#lib/platform/vagtDatum';
import { attBeslutas, giltighetFor, huvudversion, innebarAndring, lageAv, lasBeslut, lasSidor, nastaRevision, tolkaVersionsnummer, type Publicering, type Ratt } from './styrdokument.ts';

test('en version har ett löpnummer: ett datum känns igen och nekas med sina egna ord', () => {
  expect(['1', ' 2 ', 'Version 3', '4.0'].map((t) => tolkaVersionsnummer(t))).toEqual([1, 2, 3, 4].map((value) => ({ ok: true, value })));
  for (const datum of ['2030-01-01', '2030', '1/7 2022', '1 juli 2022', '2022-07']) expect(tolkaVersionsnummer(datum), datum).toEqual({ ok: false, error: 'versionen_ar_ett_datum' });
  for (const annat of ['', 'A', '0', '1.2', '-3']) expect(tolkaVersionsnummer(annat), annat).toEqual({ ok: false, error: 'versionen_ar_inget_nummer' });
});

describe('giltighet', () => {
  const v = (nr: number, publicering: Publicering, fran: string, till = '', beslut: { slag: 'upphavt' | 'antaget' | 'forlangt' }[] = []) => ({ nr, publicering, giltigFran: tolkaVagtDatum(fran), giltigTill: till ? tolkaVagtDatum(till) : { precision: 'obestamt' as const, fran: null, till: null, text: null }, beslut });
  const [forsta, andra, utkast] = [v(1, 'antagen', '2019-01-01', '2022'), v(2, 'antagen', '2022-07-01', '2030'), v(3, 'utkast', '')];
  const alla = [forsta, andra, utkast];

  test('räknas från dagen: gäller, ersatt när nästa har börjat gälla, kommande, utgången, upphävd', () => {
    expect(giltighetFor(forsta, alla, '2022-06-30')).toBe('galler');
    expect(giltighetFor(andra, alla, '2022-06-30')).toBe('kommande');
    expect([giltighetFor(forsta, alla, '2022-07-01'), giltighetFor(andra, alla, '2022-07-01')]).toEqual(['ersatt', 'galler']);
    expect(giltighetFor(andra, alla, '2030-12-31')).toBe('galler');
    expect(giltighetFor(andra, alla, '2031-01-01')).toBe('utgangen');
    expect(giltighetFor(v(2, 'antagen', '2022', '2023', [{ slag: 'forlangt' }]), alla, '2025-01-01')).toBe('galler');
    expect(giltighetFor(v(2, 'antagen', '2022', '', [{ slag: 'upphavt' }]), alla, '2025-01-01')).toBe('upphavd');
  });
  test('den som gäller läses först, sedan den rekommenderade, sist utkastet', () => {
    expect(huvudversion(alla, '2023-01-01')?.nr).toBe(2);
    expect(huvudversion([v(1, 'rekommenderad', ''), utkast], '2023-01-01')?.nr).toBe(1);
    expect(huvudversion([utkast], '2023-01-01')?.nr).toBe(3);
  });
  test('revideringen räknas i månader från den dag versionen började gälla', () => {
    expect([nastaRevision(48, '2022-07-01'), nastaRevision(null, '2022-07-01'), nastaRevision(6, '2022-08-31')]).toEqual(['2026-07-01', null, '2023-02-28']);
  });
});

test('beslutets ord säger vad det gör av versionen', () => {
  expect(lasBeslut(['anta Strategi för nära omsorg att gälla från 1 juli'])).toBe('antaget');
  expect(lasBeslut(['fastställa planen', 'upphäva den tidigare planen'])).toBe('antaget');
  expect(lasBeslut(['rekommendera region och kommuner att anta strategin'])).toBe('rekommenderat');
  expect(lasBeslut(['föreslå fullmäktige att anta strategin'])).toBeNull();
  expect(lasBeslut(['återremittera ärendet'])).toBeNull();
  expect(lasBeslut(['avslå förslaget att anta planen'])).toBeNull();
  expect(lasBeslut(['godkänna överenskommelsen'])).toBe('godkant');
  expect(lasBeslut(['upphäva policyn'])).toBe('upphavt');
  expect(lasBeslut(['notera informationen'])).toBeNull();
  expect([innebarAndring(['anta strategin med följande ändring']), innebarAndring(['anta strategin'])]).toEqual([true, false]);
});

describe('vem som ska besluta', () => {
  const ratt = (vem: string, omfattning: Ratt['omfattning'], organId: string | null = null): Ratt => ({ vem, organId, befattningId: null, omfattning, villkor: null, efterSamrad: null, informerar: null, informerarOrganId: null });
  const ratter = [ratt('Nätverket', 'revision'), ratt('Socialnämnden', 'revision', 'sn'), ratt('Chefsnätverket', 'ej_principiellt')];

  test('versionen är antagen först när alla som ska besluta har gjort det', () => {
    const natverket = { slag: 'godkant' as const, organId: null, organNamn: 'nätverket ' };
    expect(attBeslutas(ratter, 'revision', [natverket])).toEqual(['Socialnämnden']);
    expect(lageAv('utkast', ratter, 'revision', [natverket])).toBe('utkast');
    expect(lageAv('utkast', ratter, 'revision', [natverket, { slag: 'antaget', organId: 'ks', organNamn: 'Kommunstyrelsen' }])).toBe('utkast');
    expect(lageAv('utkast', ratter, 'revision', [natverket, { slag: 'antaget', organId: 'sn', organNamn: 'Socialnämnden' }])).toBe('antagen');
  });
  test('en rekommendation gör den rekommenderad, och utan namngivet organ räcker ett beslut att anta', () => {
    expect(lageAv('utkast', ratter, 'revision', [{ slag: 'rekommenderat', organId: null, organNamn: 'Rådet' }])).toBe('rekommenderad');
    expect(lageAv('rekommenderad', [], 'revision', [{ slag: 'antaget', organId: 'kf', organNamn: 'Kommunfullmäktige' }])).toBe('antagen');
    expect(lageAv('utkast', [], 'revision', [{ slag: 'godkant', organId: 'x', organNamn: 'X' }])).toBe('utkast');
  });
});

test('sidor läses ur det som skrivs', () => {
  expect(lasSidor('sid 10, 16 och 18')).toEqual([10, 16, 18]);
  expect(lasSidor('')).toEqual([]);
  expect(exakt('2022-07-01').precision).toBe('dag');
});
