import { afterAll, beforeAll, expect, test } from 'vitest';
import { kommentera } from '#lib/dokument/kommentera';
import { skapaDokument } from '#lib/dokument/skapaDokument';
import { disconnect, pool } from '#lib/platform/db';
import { kommun as enkel } from '../factories/kommun.ts';
import { kommun as moteskommun } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';
import { internt } from '../factories/remiss.ts';
import { godkantYttrande, justeradParagraf, remissarende } from '../factories/skriv.ts';

type Fraga = { rader: number; fel: string | null };
let organisationer: string[];
let frammande: string;
let tabeller: { namn: string; kolumner: string[] }[];

/** One statement as the app's own role in one tenant; nothing of it stays. */
async function som(tenant: string, sql: string, varden: unknown[] = []): Promise<Fraga> {
  const klient = await pool.connect();
  try {
    await klient.query('begin');
    await klient.query(`select set_config('app.tenant', $1, true), set_config('app.person', $2, true)`, [tenant, crypto.randomUUID()]);
    return await klient.query(sql, varden).then(({ rows, rowCount }) => ({ rader: sql.startsWith('select') ? Number(rows[0]?.n) : (rowCount ?? 0), fel: null }), (e: Error) => ({ rader: 0, fel: e.message }));
  } finally {
    await klient.query('rollback');
    klient.release();
  }
}

beforeAll(async () => {
  const { k, r } = await internt();
  const { arendeId, organId } = await remissarende(k, 'SN');
  const { yttrandeId, versionId } = await godkantYttrande(k, 'SN', arendeId);
  await justeradParagraf(k, { organId, arendeId, yttrandeId, versionId });
  const skribent = (await k.person('handlaggare', 'SN')).ctx;
  const { subject: dokumentId } = await skapaDokument(skribent, { slag: 'tjansteskrivelse', titel: 'Skrivelse', arendeId });
  await kommentera(skribent, { dokumentId, id: crypto.randomUUID(), citat: 'målen', text: 'Vilka?' });
  const m = await moteskommun();
  await justera(m, await hallet(m));
  organisationer = [k.id, r.id, m.id];
  frammande = (await enkel()).id;
  tabeller = (await pool.query(`
    select c.table_name as namn, array_agg(c.column_name::text) as kolumner from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 having bool_or(c.column_name = 'organisation_id') order by 1`)).rows.filter(({ namn }) => !['session', 'lank', 'tjanstgoring'].includes(namn));
});
afterAll(() => disconnect());

test('en annan organisation läser inte en rad i någon tabell, och det finns rader att läsa', async () => {
  const lackor: string[] = [];
  const fyllda: string[] = [];
  for (const { namn } of tabeller) {
    for (const id of organisationer) {
      const egna = await som(id, `select count(*)::int n from ${namn} where organisation_id = '${id}'`);
      if (egna.rader > 0) fyllda.push(namn);
      const andras = await som(frammande, `select count(*)::int n from ${namn} where organisation_id <> app_tenant()`);
      if (andras.rader > 0) lackor.push(namn);
    }
  }
  expect(lackor).toEqual([]);
  expect(tabeller.length).toBeGreaterThan(100);
  expect(new Set(fyllda).size).toBeGreaterThan(40);
});

test('den ändrar ingen, tar bort ingen och lägger ingen i en annans namn', async () => {
  const lackor: string[] = [];
  const nekad = /row-level security|permission denied/;
  for (const { namn } of tabeller) {
    const [id = ''] = organisationer;
    for (const sql of [`update ${namn} set organisation_id = organisation_id where organisation_id <> app_tenant()`, `delete from ${namn} where organisation_id <> app_tenant()`]) {
      const { rader, fel } = await som(frammande, sql);
      if (rader > 0 || (fel && !nekad.test(fel))) lackor.push(`${sql}: ${fel ?? rader}`);
    }
    const { fel } = await som(frammande, `insert into ${namn} (organisation_id) values ($1)`, [id]);
    if (!fel || !nekad.test(fel)) lackor.push(`insert ${namn}: ${fel ?? 'gick'}`);
  }
  expect(lackor).toEqual([]);
});

test('provet avslöjar en tabell som var och en läser', async () => {
  const { rader } = await som(frammande, 'select count(*)::int n from organisation where id <> app_tenant()');
  expect(rader).toBeGreaterThan(0);
});
