import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { taEmot } from '#lib/handling/inkorg';
import { disconnect } from '#lib/platform/db';
import { kommun } from '../factories/kommun.ts';
import { siffror, tabell } from './matt.ts';

afterAll(disconnect);

const samtidigt = 10;
const antal = 400;
const nu = new Date('2026-03-09T10:00:00Z');

/** Each of ten takes the next one as soon as it is done with the last. How many per second. */
async function perSekund<T>(att: readonly T[], gor: (en: T, vem: number) => Promise<unknown>): Promise<number> {
  const ko = att.values();
  const fran = performance.now();
  await Promise.all(Array.from({ length: samtidigt }, async (_, vem) => { for (const en of ko) await gor(en, vem); }));
  return (att.length * 1_000) / (performance.now() - fran);
}

test('registreringar per sekund mot den bara räknaren', async () => {
  const k = await kommun(nu);
  const { ctx } = await k.person('registrator', 'SN');
  const ids: string[] = [];
  for (let i = 0; i < antal + 20; i++) ids.push((await taEmot(ctx, { myndighetId: k.myndigheter['SN'] ?? '', fran: 'Region Provlandet', rubrik: 'Remiss om cykelvägar' })).subject);
  const registrera = (inkommetId: string) => registreraInkommet(ctx, { inkommetId, version: 1, till: 'nytt', arendemening: 'Remiss om cykelvägar', rubrik: 'Remiss', motpart: 'Region Provlandet', handlingsdatum: '2026-03-05', ankomstdag: '2026-03-09' });
  await perSekund(ids.slice(0, 20), registrera);

  const bara = await Promise.all(Array.from({ length: samtidigt }, async () => {
    const klient = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await klient.connect();
    return klient;
  }));
  const rakna = async (_: string, vem: number) => {
    const klient = bara[vem];
    await klient?.query('begin');
    await klient?.query(`select set_config('app.tenant', $1, true)`, [k.id]);
    await klient?.query({ name: 'rakna', text: `insert into raknare as r (serie, ar, varde) values ('bench', 2026, 1) on conflict (organisation_id, serie, ar) do update set varde = r.varde + 1 returning varde` });
    await klient?.query('commit');
  };
  await perSekund(ids.slice(0, 20), rakna);

  const [registreringar, raknaren] = [await perSekund(ids.slice(20), registrera), await perSekund(ids.slice(20), rakna)];
  await Promise.all(bara.map((klient) => klient.end()));
  expect(registreringar).toBeGreaterThan(0);
  // A registration is some thirty statements and the audit row; the counter is four.
  expect(registreringar / raknaren).toBeGreaterThan(0.005);
  tabell(`Registreringar, ${antal} stycken, ${samtidigt} samtidigt`, ['vad', 'per sekund', 'kvot'], [['registreraInkommet, nytt ärende', siffror(registreringar), siffror(registreringar / raknaren)], ['den bara räknaren', siffror(raknaren), '1']]);
});
