import { afterAll, expect, test } from 'vitest';
import { getDokument } from '#lib/dokument/queries';
import { sattUndertecknare } from '#lib/dokument/sattUndertecknare';
import { skapaDokument } from '#lib/dokument/skapaDokument';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { disconnect } from '#lib/platform/db';
import { planera } from '#lib/sammantrade/planera';
import { getMote } from '#lib/sammantrade/queries';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { arende, kommun } from '../factories/mote/kommun.ts';

afterAll(() => disconnect());

test('ett yttrande kan undertecknas av nämndens ordförande, en tjänsteskrivelse av tjänstepersoner', async () => {
  const k = await kommun();
  const saga = await k.som('Saga Wennerholt');
  const arendeId = await arende(k, 'SN', 192);
  const { detalj } = await skapaYttrande(saga, { arendeId });
  const dokumentId = String(detalj?.['dokumentId']);
  const val = (await getDokument(saga, dokumentId)).undertecknarval;
  expect(val.slice(0, 3).map(({ namn, titel }) => [namn, titel])).toEqual([['Anna Falk', 'ordförande'], ['Bengt Orre', '1:e vice ordförande'], ['Cilla Ask', '2:e vice ordförande']]);
  expect(val.map(({ namn }) => namn)).toContain('Saga Wennerholt');
  expect(val.map(({ namn }) => namn)).not.toContain('Karl Tegel');
  const [anna] = val;
  await sattUndertecknare(saga, { dokumentId, undertecknare: [{ personId: anna?.id ?? null, namn: anna?.namn ?? '', titel: anna?.titel ?? '' }] });
  expect((await getDokument(saga, dokumentId)).undertecknare).toEqual([{ personId: k.person['Anna Falk'], namn: 'Anna Falk', titel: 'ordförande' }]);

  const { subject } = await skapaDokument(saga, { slag: 'tjansteskrivelse', titel: 'Skrivelse', arendeId });
  expect((await getDokument(saga, subject)).undertecknarval.map(({ namn }) => namn)).not.toContain('Anna Falk');
});

test('ett beslut kan gå vidare inom den egna myndigheten, till styrelsen och till fullmäktige, men inte till en annan nämnds utskott', async () => {
  const k = await kommun();
  await skapaOrgan(k.ctx, { kod: 'BUNAU', namn: 'Barn- och utbildningsnämndens arbetsutskott', slag: 'utskott', myndighetId: k.myndighet['BUN'] ?? '', platser: 3, ersattarplatser: 0, overordnatId: k.organ['BUN'] ?? '' });
  const maja = await k.som('Maja Sundell');
  const { subject } = await planera(maja, { organId: k.organ['SN'] ?? '', datum: '2019-11-26', plats: 'Sessionssalen' });
  expect((await getMote(maja, subject)).organ.map(({ namn }) => namn)).toEqual(['Kommunfullmäktige', 'Socialnämndens arbetsutskott']);
});
