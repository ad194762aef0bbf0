import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '#lib/platform/start/port';

// `npm start` as somebody meets it who has just fetched the code. Slow: each checkout installs and builds for itself.
const root = path.join(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;
const left = new Set(['node_modules', '.next', '.data', '.git', 'generated', 'test-results', 'next-env.d.ts']);
const minutes = 60_000;

type Who = { uid: number; gid: number; HOME: string } | undefined;
type Running = { npm: ChildProcess; said: () => string; url: string; ms: number };

function checkout(parent: string, who?: Who): string {
  const folder = fs.mkdtempSync(path.join(parent, 'paragraf-prov-'));
  fs.chmodSync(folder, 0o755);
  fs.cpSync(root, folder, { recursive: true, filter: (file) => path.dirname(file) !== root || !left.has(path.basename(file)) });
  if (who) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, folder]);
  return folder;
}

function remove(folder: string) {
  npm(folder, ['run', 'reset', '--', '--ja']);
  fs.rmSync(folder, { recursive: true, force: true });
}

// What the test's own npm put in the environment would be taken for the new one's.
function bare(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|PARAGRAF_|TEST_|VITEST|NODE_ENV|DATABASE_URL|MIGRATOR)/.test(name));
  const PATH = process.env['PATH']?.split(path.delimiter).filter((folder) => !folder.startsWith(root)).join(path.delimiter);
  return { ...Object.fromEntries(kept), PATH, NODE_ENV: 'production' };
}
const npm = (cwd: string, args: string[]) => execFileSync('npm', args, { cwd, env: bare(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

async function start(cwd: string, who?: Who): Promise<Running> {
  const port = await freePort();
  const begun = Date.now();
  const child = spawn('npm', ['start'], { cwd, ...(who && { uid: who.uid, gid: who.gid }), env: { ...bare(), ...(who && { HOME: who.HOME }), PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    const look = setInterval(() => text.includes('Paragraf är igång') && (clearInterval(look), resolve()), 50);
    child.once('exit', (code) => (clearInterval(look), reject(new Error(`slutade med ${code}:\n${text}`))));
  });
  return { npm: child, said: () => text, url: `http://localhost:${port}`, ms: Date.now() - begun };
}

const answers = (url: string) => fetch(`${url}/api/halsa`).then((answer) => answer.status, () => 0);

async function stop({ npm: child }: Running) {
  const over = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid!, 'SIGINT');
  await over;
}

async function gone(url: string) {
  for (let attempt = 0; attempt < 200 && (await answers(url)) !== 0; attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Every process of a checkout: by what it was started as, and by where it stands (npm, and PostgreSQL in its data). */
function processesOf(folder: string): { pid: number; name: string }[] {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const line = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return `${line}${fs.readlinkSync(`/proc/${name}/cwd`)}`.includes(folder) ? [{ pid: Number(name), name: line }] : [];
    } catch {
      return [];
    }
  });
}

const ended = async (folder: string) => {
  for (let attempt = 0; attempt < 100 && processesOf(folder).length > 0; attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
  return processesOf(folder).map(({ name }) => name);
};

describe('npm start i en nyss hämtad kopia', () => {
  let folder: string;
  beforeAll(() => void (folder = checkout(os.tmpdir())));
  afterAll(() => remove(folder));

  test('installerar, bygger, lägger in demonstrationen och svarar inom tre minuter', async () => {
    const first = await start(folder);
    expect(first.said()).toContain('Lägger in demonstrationens uppgifter');
    expect(await answers(first.url)).toBe(200);
    expect(first.ms).toBeLessThan(3 * minutes);
    console.log(`kall start: ${(first.ms / 1000).toFixed(1)} s`);
    await stop(first);
    expect(await ended(folder)).toEqual([]);
  }, 5 * minutes);

  test('startar andra gången inom tio sekunder och behåller sina uppgifter', async () => {
    const again = await start(folder);
    expect(again.said()).not.toContain('Lägger in');
    expect(again.ms).toBeLessThan(10_000);
    const kilobytes = processesOf(folder).map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]));
    const megabytes = kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(700);
    console.log(`varm start: ${(again.ms / 1000).toFixed(1)} s, minne i vila: ${Math.round(megabytes)} MB`);
    await stop(again);
  }, minutes);

  test('kommer tillbaka efter kill -9 av allt', async () => {
    await start(folder);
    for (const { pid } of processesOf(folder)) try { process.kill(pid, 'SIGKILL'); } catch { /* ended with its parent */ }
    const again = await start(folder);
    expect(again.said()).not.toContain('Lägger in');
    expect(await answers(again.url)).toBe(200);
    await stop(again);
  }, 2 * minutes);

  test('tar webb, arbetare och databas med sig när bara starten dödas', async () => {
    const running = await start(folder);
    for (const { pid, name } of processesOf(folder)) if (name.includes('start.mjs')) process.kill(pid, 'SIGKILL');
    await gone(running.url);
    expect(processesOf(folder).filter(({ name }) => /server\.ts|worker\.ts/.test(name))).toEqual([]);
    const again = await start(folder);
    expect(await answers(again.url)).toBe(200);
    await stop(again);
  }, 2 * minutes);

  test('sätter igång webb, arbetare och databas igen när de dödas', async () => {
    const running = await start(folder);
    onTestFinished(() => stop(running));
    for (const { pid, name } of processesOf(folder)) if (/server\.ts|worker\.ts|bin\/postgres/.test(name)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => answers(running.url), { timeout: 30_000, interval: 200 }).toBe(200);
    await expect.poll(() => processesOf(folder).filter(({ name }) => /worker\.ts/.test(name)).length, { timeout: 30_000 }).toBe(1);
  }, 2 * minutes);
});

describe.skipIf(!isRoot)('npm start av andra och på andra ställen', () => {
  test('av en vanlig användare', async () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-hem-'));
    const who = { uid: 65534, gid: 65534, HOME: home };
    fs.chownSync(home, who.uid, who.gid);
    const folder = checkout(os.tmpdir(), who);
    onTestFinished(() => { fs.rmSync(folder, { recursive: true, force: true }); fs.rmSync(home, { recursive: true, force: true }); });
    const running = await start(folder, who);
    expect(await answers(running.url)).toBe(200);
    await stop(running);
    expect(await ended(folder)).toEqual([]);
  }, 5 * minutes);

  test('av root i en mapp som ingen annan når', async () => {
    const closed = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-stangd-'));
    const folder = checkout(closed);
    onTestFinished(() => { remove(folder); fs.rmSync(closed, { recursive: true, force: true }); });
    const running = await start(folder);
    expect(await answers(running.url)).toBe(200);
    await stop(running);
    expect(await ended(folder)).toEqual([]);
  }, 5 * minutes);
});
