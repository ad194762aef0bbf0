import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ask, type Cluster } from './cluster.ts';
import { root } from './install.mjs';

/** The two addresses of one database: its owner migrates, the app may only what it was granted. */
export type Addresses = { owner: string; app: string };

/** The database in our own cluster, made when it is missing. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<Addresses> {
  const have = await ask(cluster.url('superuser', 'postgres'), 'select from pg_database where datname = $1', [name]);
  if (have.length === 0) await ask(cluster.url('superuser', 'postgres'), `create database ${pg.escapeIdentifier(name)} owner migrator`);
  return { owner: cluster.url('migrator', name), app: cluster.url('app', name) };
}

export async function dropDatabase(url: string, name: string) {
  await ask(url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** Brings the database to the newest migration and lets the app in. Nothing to do costs one question. */
export async function migrate({ owner, app }: Addresses) {
  if ((await compare(owner)).missing.length > 0) {
    await runNode('prisma migrate deploy', ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], { MIGRATOR_DATABASE_URL: owner });
    // An engine that does nothing also ends with 0: what counts is what the database says.
    const { missing } = await compare(owner);
    if (missing.length > 0) throw new Error(`Migreringarna gick inte in i databasen: ${missing.join(', ')}`);
  }
  const { changed } = await compare(owner);
  if (changed.length > 0) throw new Error(`Migreringar har ändrats sedan databasen gjordes: ${changed.join(', ')}.\nTa tillbaka filerna som de var, eller börja om med tom databas: npm run reset`);
  if (owner !== app) await admit(owner, decodeURIComponent(new URL(app).username));
}

/** The migrations of prisma/migrations against the database's own list: those it lacks, and those it has in another wording. */
async function compare(owner: string): Promise<{ missing: string[]; changed: string[] }> {
  const [there] = await ask<{ found: boolean }>(owner, `select to_regclass('_prisma_migrations') is not null as found`);
  const done = there?.found ? await ask<{ name: string; checksum: string }>(owner, 'select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null') : [];
  const known = new Map(done.map((row) => [row.name, row.checksum]));
  const folder = path.join(root, 'prisma/migrations');
  const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')));
  const checksum = (name: string) => createHash('sha256').update(fs.readFileSync(path.join(folder, name, 'migration.sql'))).digest('hex');
  return { missing: names.filter((name) => !known.has(name)), changed: names.filter((name) => known.has(name) && known.get(name) !== checksum(name)) };
}

async function admit(owner: string, login: string) {
  const [row] = await ask<{ missing: boolean }>(owner, `select not pg_has_role($1, 'app', 'member') as missing`, [login]);
  if (row?.missing) await ask(owner, `grant app to ${pg.escapeIdentifier(login)}`);
}

/** Row level security does not hold for a superuser or the like: the app is never let in as one. */
export async function passesRowSecurity(url: string): Promise<boolean> {
  const [row] = await ask<{ passes: boolean }>(url, 'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user');
  return row?.passes ?? false;
}

/** A login for the app in a database of somebody else's, beside the owner that DATABASE_URL names. */
export async function ensureAppLogin(owner: string, id: string, password: string): Promise<string> {
  const name = `paragraf_app_${id}`;
  const have = await ask(owner, 'select from pg_roles where rolname = $1', [name]);
  await ask(owner, `${have.length ? 'alter' : 'create'} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`);
  const url = new URL(owner);
  url.username = name;
  url.password = password;
  return url.href;
}

/** True in a database that nobody has used: the demo is never put beside somebody's own data. */
export async function isEmpty(owner: string): Promise<boolean> {
  const [row] = await ask<{ used: boolean }>(owner, 'select exists (select from organisation) as used');
  return row?.used === false;
}

/** Runs a program of ours on this Node and resolves when it ends well; what it said comes with the error, or all along. */
export function runNode(what: string, args: string[], env: Record<string, string | undefined>, { aloud = false } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: aloud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8_000)));
    child.on('error', reject);
    child.on('close', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${what} slutade med ${signal ?? `kod ${code}`}.\n${said.trim()}`))));
  });
}
