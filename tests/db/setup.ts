import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';

// Runs before the test file is read, so that lib/platform/db.ts opens its pool on this file's own copy of the migrated database.
const { TEST_ADMIN_URL: admin, TEST_OWNER_URL: owner, TEST_APP_URL: app, TEST_TEMPLATE: template, TEST_OWNER: ownerName } = process.env;
if (!admin || !owner || !app || !template || !ownerName) throw new Error('Databastesterna behöver en server: kör npm test -- db');

const name = `prov_${crypto.randomUUID().replaceAll('-', '')}`;
await onServer(`create database ${name} template ${pg.escapeIdentifier(template)} owner ${pg.escapeIdentifier(ownerName)}`);
process.env['MIGRATOR_DATABASE_URL'] = at(owner);
process.env['DATABASE_URL'] = at(app);

// The certificate that protocols are signed with is made here, and not in the checkout's own .data.
const folder = mkdtempSync(path.join(tmpdir(), 'paragraf-prov-'));
process.env['DATA_DIR'] = folder;

// A pool that was just ended may still be saying good-bye: to cut it off would be an error that no test expects.
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (let i = 0; i < 40 && (await onServer('select from pg_stat_activity where datname = $1', [name])) > 0; i++) await new Promise((done) => { setTimeout(done, 25); });
  await onServer(`drop database if exists ${name} with (force)`);
});

async function onServer(sql: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  return client.query(sql, values).then(({ rowCount }) => rowCount ?? 0).finally(() => client.end());
}

function at(url: string) {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}
