import path from 'node:path';
import { ask, startCluster } from '#lib/platform/start/cluster';
import { dropDatabase, ensureAppLogin, ensureDatabase, migrate, type Addresses } from '#lib/platform/start/database';
import pg from 'pg';

/** A server with one migrated database that nobody writes in: every test file and the journeys get a copy of it. */
export type TestDatabase = { env: Record<string, string>; clone: (name: string) => Promise<Addresses>; stop: () => void | Promise<void> };

const template = 'mall';

/** A PostgreSQL in the test's own folder; TEST_DATABASE_URL names another (its login must be allowed to create databases and roles). */
export async function openTestDatabase(work: string): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? openGiven(given) : openOwn(work);
}

async function openOwn(work: string): Promise<TestDatabase> {
  const cluster = await startCluster(path.join(work, 'databas'), { disposable: true });
  const addresses = await ensureDatabase(cluster, template);
  await migrate(addresses);
  return from(cluster.url('superuser', 'postgres'), addresses, template, 'migrator', () => cluster.stop());
}

async function openGiven(given: string): Promise<TestDatabase> {
  const id = crypto.randomUUID().slice(0, 8);
  const name = `paragraf_mall_${id}`;
  await ask(given, `create database ${name}`);
  const owner = at(given, name);
  const addresses = { owner, app: await ensureAppLogin(owner, `test_${id}`, crypto.randomUUID()) };
  await migrate(addresses);
  const copies: string[] = [];
  const stop = async () => {
    for (const each of [...copies, name]) await dropDatabase(given, each);
    await ask(given, `drop role ${pg.escapeIdentifier(decodeURIComponent(new URL(addresses.app).username))}`);
  };
  const database = from(given, addresses, name, decodeURIComponent(new URL(given).username), stop);
  return { ...database, clone: (copy) => (copies.push(`${copy}_${id}`), database.clone(`${copy}_${id}`)) };
}

function from(admin: string, { owner, app }: Addresses, source: string, ownerName: string, stop: TestDatabase['stop']): TestDatabase {
  return {
    env: { TEST_ADMIN_URL: admin, TEST_OWNER_URL: owner, TEST_APP_URL: app, TEST_TEMPLATE: source, TEST_OWNER: ownerName },
    clone: async (name) => {
      await ask(admin, `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(source)} owner ${pg.escapeIdentifier(ownerName)}`);
      return { owner: at(owner, name), app: at(app, name) };
    },
    stop,
  };
}

/** The same server and login, another database. */
function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}
