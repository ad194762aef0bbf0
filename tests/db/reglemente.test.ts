import { afterAll, beforeAll, expect, test } from 'vitest';
import { andraOrgan } from '#lib/organisation/andraOrgan';
import { andraRegelverk } from '#lib/organisation/andraRegelverk';
import { regelverkFor } from '#lib/organisation/regelverk';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { planera } from '#lib/sammantrade/planera';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let rut: Ctx;
beforeAll(async () => {
  k = await kommun();
  rut = await k.som('Rut Bergslund');
});
afterAll(() => disconnect());

const las = (kod: string) => k.lasa(async (tx) => {
  const organ = await tx.organ.findFirstOrThrow({ where: { id: k.organ[kod] ?? '' } });
  return { ...organ, regelverk: regelverkFor(organ.slag, organ.regelverk) };
});
const till = async (kod: string) => ({ id: k.organ[kod] ?? '', version: (await las(kod)).version });
const motet = { grupp: 'motet' as const, regelverk: { ersattarordning: 'parti' as const } };
const kallelse = (regelverk: Record<string, unknown>) => ({ grupp: 'kallelse' as const, regelverk: { kallelsedagar: '7', beredningsdagar: '14', standardpunkter: { inledning: 'Upprop' }, ...regelverk } as never });

test('en del av reglementet sparas för sig, och resten står som det stod', async () => {
  await andraRegelverk(rut, { ...(await till('SN')), grupp: 'justering', regelverk: { justeringssatt: 'justerare', antalJusterare: '2', justeringsdagar: '10', undertecknare: ['ordforande', 'justerare'], omedelbarText: 'Justeras genast.' } });
  await andraRegelverk(rut, { ...(await till('SN')), ...motet, regelverk: { ...motet.regelverk, partiordning: 'KD: L, M', sedanNagon: 'ja' } });
  expect((await las('SN')).regelverk).toMatchObject({ antalJusterare: 2, justeringsdagar: 10, undertecknare: ['ordforande', 'justerare'], partiordning: [{ parti: 'KD', sedan: ['L', 'M'] }], mall: 'klassisk' });
});

test('fasta punkter som reglementet säger ligger på nästa lista', async () => {
  await andraRegelverk(rut, { ...(await till('BUN')), ...kallelse({ standardpunkter: { inledning: 'Upprop', delegation: 'Anmälan av delegationsbeslut', information: 'Förvaltningen informerar' } }) });
  const { subject } = await planera(await k.som('Lisbet Tornell'), { organId: k.organ['BUN'] ?? '', datum: '2019-10-02', plats: 'Sal A' });
  const punkter = await k.lasa((tx) => tx.punkt.findMany({ where: { sammantradeId: subject }, orderBy: { ordning: 'asc' } }));
  expect(punkter.map(({ slag, sektion, beteckning }) => [beteckning, sektion, slag])).toEqual([['1', 'inledning', 'upprop'], ['2', 'information', 'information'], ['3', 'delegation', 'delegationsbeslut']]);
});

test('vad lagen bestämmer ändrar inget reglemente: beslutförhet och jäv i en nämnd (KL 6:27–28)', async () => {
  await andraRegelverk(rut, { ...(await till('SN')), ...motet, regelverk: { ...motet.regelverk, beslutforhet: 'ingen', jav: 'fullmaktige' } });
  expect((await las('SN')).regelverk).toMatchObject({ beslutforhet: 'lag', jav: 'namnd' });
});

test('fullmäktige kan inte kungöras senare än en vecka före (KL 5:13), och ingen justerar senare än 14 dagar efter (KL 5:69)', async () => {
  await expect(andraRegelverk(rut, { ...(await till('KF')), ...kallelse({ kungorelsedagar: '5' }) })).rejects.toThrow('KL 5:13');
  await expect(andraRegelverk(rut, { ...(await till('KF')), grupp: 'justering', regelverk: { justeringssatt: 'justerare', antalJusterare: '2', justeringsdagar: '15', undertecknare: ['ordforande'], omedelbarText: 'x' } })).rejects.toThrow('KL 5:69');
});

test('en gemensam nämnds anslag pekar på organisationer som finns i registret (KL 9:32)', async () => {
  const anslag = { grupp: 'anslag' as const, regelverk: { overklagande: 'KL13' as const } };
  await expect(andraRegelverk(rut, { ...(await till('SN')), ...anslag, regelverk: { ...anslag.regelverk, anslagsorganisationer: 'Ingenstans kommun' } })).rejects.toThrow('Ingenstans kommun finns inte');
});

test('två som ändrar samtidigt skriver inte över varandra, och bara administratören ändrar', async () => {
  const sett = await till('SN');
  await andraOrgan(rut, { ...sett, namn: 'Socialnämnden', aktiv: 'ja' });
  await expect(andraOrgan(rut, { ...sett, namn: 'Omsorgsnämnden', aktiv: 'ja' })).rejects.toThrow('andrat_av_nagon_annan');
  await expect(andraRegelverk(await k.som('Maja Sundell'), { ...(await till('SN')), ...motet })).rejects.toThrow('saknar_behorighet');
  await expect(andraOrgan(rut, { ...(await till('SN')), namn: 'Socialnämnden', overordnatId: k.organ['SNAU'] ?? '' })).rejects.toThrow('organet_under_sig_sjalvt');
});
