import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool } from '#lib/platform/db';

/** The only tables that are nobody's: the register of organisations, konto with where it serves, session, links followed without a login. */
const globala = ['konto', 'lank', 'organisation', 'session', 'tjanstgoring'];
/** What only the person who wrote it sees. */
const privata = ['lasmarke', 'notering', 'skrivnotering', 'uppladdning'];

type Tabell = { namn: string; rls: boolean; force: boolean; policyer: { namn: string; using: string | null; check: string | null; cmd: string }[]; nycklar: { namn: string; unik: boolean; primar: boolean; forst: string }[]; frammande: { namn: string; par: string[]; till: string }[]; tenant: { notNull: boolean; standard: string | null } | null; ager: boolean; far: string[] };

let tabeller: Tabell[];
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
  await owner.connect();
  // Asked as the app's own role.
  const { rows } = await pool.query<Tabell>(`
    select c.relname as namn, c.relrowsecurity as rls, c.relforcerowsecurity as force, pg_has_role(current_user, c.relowner, 'member') as ager,
      (select coalesce(json_agg(json_build_object('namn', p.polname, 'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid), 'cmd', p.polcmd)), '[]') from pg_policy p where p.polrelid = c.oid) as policyer,
      (select coalesce(json_agg(json_build_object('namn', i.indexrelid::regclass::text, 'unik', i.indisunique, 'primar', i.indisprimary, 'forst', (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]))), '[]') from pg_index i where i.indrelid = c.oid) as nycklar,
      (select coalesce(json_agg(json_build_object('namn', k.conname, 'till', k.confrelid::regclass::text, 'par', (select json_agg(fa.attname || '>' || ta.attname order by u.n) from unnest(k.conkey, k.confkey) with ordinality u(f, t, n) join pg_attribute fa on fa.attrelid = k.conrelid and fa.attnum = u.f join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = u.t))), '[]') from pg_constraint k where k.conrelid = c.oid and k.contype = 'f') as frammande,
      (select json_build_object('notNull', a.attnotnull, 'standard', pg_get_expr(d.adbin, d.adrelid)) from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as tenant,
      array_remove(array[case when has_table_privilege(c.oid, 'insert') then 'insert' end, case when has_any_column_privilege(c.oid, 'update') then 'update' end, case when has_table_privilege(c.oid, 'delete') then 'delete' end, case when has_table_privilege(c.oid, 'truncate') then 'truncate' end], null) as far
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations' order by 1`);
  tabeller = rows;
});
afterAll(async () => { await owner.end(); await pool.end(); });

const namnPa = (rader: Tabell[]) => rader.map(({ namn }) => namn);
const egnas = () => tabeller.filter(({ namn }) => !globala.includes(namn));

describe('schemat', () => {
  test('appens roll äger ingenting, kan inte gå förbi RLS och tömmer ingen tabell', async () => {
    expect(tabeller.length).toBeGreaterThan(80);
    expect(namnPa(tabeller.filter(({ ager }) => ager))).toEqual([]);
    expect(namnPa(tabeller.filter(({ far }) => far.includes('truncate')))).toEqual([]);
    const { rows: [roll] } = await pool.query('select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as fri, has_schema_privilege(current_user, \'public\', \'create\') as skapar from pg_roles where rolname = current_user');
    expect(roll).toEqual({ fri: false, skapar: false });
  });

  test('de globala tabellerna är fem och inga andra saknar RLS', () => {
    expect(namnPa(tabeller.filter(({ rls, force }) => !rls || !force))).toEqual(globala);
  });

  test('varje policy gäller allt, jämför organisationen och har både USING och WITH CHECK', () => {
    const bra = ({ namn, policyer }: Tabell) => {
      const vill = privata.includes(namn) ? /^\(\(organisation_id = app_tenant\(\)\) AND \(person_id = app_person\(\)\)\)$/ : /^\(organisation_id = app_tenant\(\)\)$/;
      return policyer.length === 1 && policyer.every((p) => p.cmd === '*' && vill.test(p.using ?? '') && vill.test(p.check ?? ''));
    };
    expect(namnPa(egnas().filter((t) => !bra(t)))).toEqual([]);
  });

  test('organisationen står först i primärnyckel, unika nycklar och index', () => {
    const fel = egnas().flatMap(({ nycklar }) => nycklar.filter((n) => n.forst !== 'organisation_id').map((n) => n.namn));
    expect(fel).toEqual([]);
    expect(namnPa(egnas().filter(({ nycklar }) => !nycklar.some(({ primar }) => primar)))).toEqual([]);
  });

  test('främmande nycklar bär organisationen med sig: ingen rad kan peka in i en annan', () => {
    const fel = egnas().flatMap(({ namn, frammande }) => frammande.filter(({ par, till }) => globala.includes(till) || par[0] !== 'organisation_id>organisation_id').map((f) => `${namn}.${f.namn}`));
    expect(fel).toEqual([]);
  });

  test('ingen skriver sin organisation själv: kolumnen får den av sessionen', () => {
    expect(namnPa(egnas().filter(({ tenant, namn }) => namn !== 'audit_head' && !(tenant?.notNull && tenant.standard === 'app_tenant()')))).toEqual([]);
  });

  test('det som bara läggs till får appen varken ändra eller ta bort, och inte heller ägaren', async () => {
    const { rows } = await owner.query<{ namn: string }>(`select c.relname as namn from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'bara_insert' and t.tgenabled = 'O' order by 1`);
    const fasta = rows.map(({ namn }) => namn);
    expect(fasta).toEqual(expect.arrayContaining(['handelse', 'frysttext', 'underskrift', 'dokumentversion', 'protokollfil', 'fil', 'fildel', 'kallelse', 'yttrandebeslut']));
    expect(namnPa(tabeller.filter(({ namn, far }) => fasta.includes(namn) && far.some((r) => r !== 'insert')))).toEqual([]);
    expect(namnPa(tabeller.filter(({ namn, far }) => namn !== 'audit_head' && !globala.includes(namn) && !far.includes('update') && !fasta.includes(namn)))).toEqual([]);
    for (const tabell of fasta) await expect(owner.query(`truncate ${tabell} cascade`), tabell).rejects.toThrow('insert-only');
  });

  test('huvudraden i kedjan läser appen bara', () => {
    expect(tabeller.find(({ namn }) => namn === 'audit_head')?.far).toEqual([]);
  });

  test('provet avslöjar en tabell som glömts', async () => {
    await owner.query('begin');
    await owner.query('create table glomd (id uuid primary key, organisation_id uuid)');
    const { rows } = await owner.query(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relforcerowsecurity and relname <> all ($1)`, [[...globala, '_prisma_migrations']]);
    await owner.query('rollback');
    expect(rows).toEqual([{ relname: 'glomd' }]);
  });

  test('migrationerna ger schemat: prisma ser ingen skillnad', async () => {
    const rot = path.join(import.meta.dirname, '..', '..');
    const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'], { cwd: rot, env: process.env });
    expect(stdout).toMatch(/No difference|empty migration/i);
  });
});
