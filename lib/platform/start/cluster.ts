import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { runProgram, settle, type Home } from './binaries.ts';
import { loadInstallation, saveInstallation } from './installation.ts';
import { freePort, isFree } from './port.ts';

/** A PostgreSQL of our own on the loopback. `url` gives the address of a database for one of its logins; `watch` starts it again when it is killed. */
export type Cluster = { url: (login: 'superuser' | 'migrator' | 'app', database: string) => string; watch: () => void; stop: () => void };

const settings = `
# Paragraf
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = '64MB'
max_wal_size = '256MB'
timezone = 'UTC'
log_timezone = 'UTC'
jit = off
`;
// A test database is thrown away: nothing is gained by its surviving a power cut.
const careless = `fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n`;

/** Brings up the server whose data is under `folder`, making it the first time; one that is already running is used as it is. */
export async function startCluster(folder: string, { disposable = false } = {}): Promise<Cluster> {
  const installation = loadInstallation(folder);
  const home = settle(folder, installation.id);
  const data = path.join(home.folder, 'postgres');
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) create(home, data, installation.superuser, disposable ? settings + careless : settings);

  const url: Cluster['url'] = (login, database) => {
    const name = login === 'superuser' ? 'postgres' : login === 'app' ? 'app_login' : login;
    return `postgresql://${name}:${installation[login]}@127.0.0.1:${installation.databasePort}/${database}`;
  };
  const urlAt = (port: string) => url('superuser', 'postgres').replace(/:\d+\/postgres$/, `:${port}/postgres`);
  let watching: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(watching);
    watching = undefined;
    if (isServer(pidIn(data), data)) runProgram(home, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60']);
  };

  const watch = () => {
    watching = setTimeout(async () => {
      if (!isServer(pidIn(data), data)) {
        console.error('PostgreSQL avslutades. Startar den om.');
        await leftBehind(data, urlAt).then(() => start(home, data, installation.databasePort)).catch((error: unknown) => console.error(error));
      }
      if (watching) watch();
    }, 1_000);
  };

  const left = await leftBehind(data, urlAt);
  if (left === undefined) {
    if (!installation.databasePort || !(await isFree(installation.databasePort))) installation.databasePort = await freePort();
    await start(home, data, installation.databasePort);
  } else installation.databasePort = left;
  saveInstallation(folder, installation);
  await ensureLogins(url('superuser', 'postgres'), installation);
  return { url, watch, stop };
}

/** Made beside and moved in place, so that a data folder is never half-made. */
function create(home: Home, data: string, password: string, configuration: string) {
  const fresh = `${data}.ny`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(home.folder, 'losenord.ny');
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.owner) for (const file of [fresh, passwordFile]) fs.chownSync(file, home.owner.uid, home.owner.gid);
  try {
    const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
    runProgram(home, 'initdb', ['-D', fresh, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions', ...language]);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.appendFileSync(path.join(fresh, 'postgresql.conf'), configuration);
  fs.renameSync(fresh, data);
}

async function start(home: Home, data: string, port: number) {
  const log = path.join(data, 'server.log');
  for (let attempt = 1; ; attempt++) {
    try {
      runProgram(home, 'pg_ctl', ['start', '-D', data, '-w', '-t', '90', '-l', log, '-o', `-p ${port}`]);
      return;
    } catch (error) {
      const said = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
      // The children of a killed server hold its memory for a moment after it.
      if (attempt < 10 && /shared memory|lock file/.test(said)) await pause(500);
      else throw new Error(`PostgreSQL startade inte.\n${said || String(error)}`, { cause: error });
    }
  }
}

/** The port of a server that still runs on this data (after a SIGKILL of ours), or undefined once nothing stands in the way of a new one. */
async function leftBehind(data: string, urlAt: (port: string) => string): Promise<number | undefined> {
  const file = path.join(data, 'postmaster.pid');
  for (let attempt = 0; attempt < 60 && fs.existsSync(file); attempt++) {
    const port = fs.readFileSync(file, 'utf8').split('\n')[3];
    if (port && (await serves(urlAt(port.trim()), data))) return Number(port);
    if (!isServer(pidIn(data), data)) {
      fs.rmSync(file, { force: true });
      return undefined;
    }
    await pause(500);
  }
  if (fs.existsSync(file)) throw new Error(`En PostgreSQL-process håller ${data} men svarar inte. Avsluta process ${pidIn(data)} och försök igen.`);
  return undefined;
}

async function serves(url: string, data: string): Promise<boolean> {
  try {
    const [row] = await ask<{ data_directory: string }>(url, 'show data_directory');
    return row !== undefined && fs.realpathSync(row.data_directory) === fs.realpathSync(data);
  } catch {
    return false;
  }
}

function pidIn(data: string): number {
  const file = path.join(data, 'postmaster.pid');
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** A process id is used again by the machine: only a process that names our data counts. */
function isServer(pid: number, data: string): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return process.platform !== 'linux';
  }
}

/** The owner of the schema, and the app's login: neither is a superuser, and the app can make nothing. */
async function ensureLogins(url: string, { migrator, app }: { migrator: string; app: string }) {
  const have = new Set((await ask<{ rolname: string }>(url, 'select rolname from pg_roles')).map((role) => role.rolname));
  if (!have.has('migrator')) await ask(url, `create role migrator login createdb createrole password '${migrator}'`);
  if (!have.has('app_login')) await ask(url, `create role app_login login nosuperuser nocreatedb nocreaterole nobypassrls password '${app}'`);
}

/** One statement on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
