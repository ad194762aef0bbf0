// Plain JavaScript of the Node 18 level, built-in modules only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every path of the start and of the tests is taken from here, never from where the command was typed. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const windows = process.platform === 'win32';
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.paragraf-installed');
const bundledNode = path.join(modules, 'node/bin', windows ? 'node.exe' : 'node');

/** Installs what the lock file says when node_modules says otherwise, and returns only on Node 24: an older one runs `entry` anew and exits with its code. */
export async function prepare(entry) {
  process.chdir(root);
  noteNpm();
  try {
    await installPackages();
    if (runsBundled()) return;
    await installNode();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  if (fs.existsSync(bundledNode)) await runAnew(fileURLToPath(entry));
}

/** npm runs a script by a shell, which may or may not give way to us: what matters is when npm itself is gone. */
function noteNpm() {
  if (!process.env['npm_lifecycle_event'] || process.env['PARAGRAF_NPM'] || windows) return;
  const status = read(`/proc/${process.ppid}/status`) ?? '';
  const shell = /^Name:\s+(sh|dash|bash|ash|busybox)$/m.test(status);
  process.env['PARAGRAF_NPM'] = shell ? /^PPid:\s+(\d+)/m.exec(status)[1] : String(process.ppid);
}

const runsBundled = () => fs.existsSync(bundledNode) && fs.realpathSync(process.execPath) === fs.realpathSync(bundledNode);

async function installPackages() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (read(stamp) === wanted) return;

  if (!matches(JSON.parse(lock.toString('utf8')))) {
    console.log('Installerar paket enligt package-lock.json (npm ci). Första gången tar det ungefär en halv minut.');
    // NODE_ENV=production would leave out what the build's type check and the tests need.
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], root, 'Installerar paket');
  }
  fs.writeFileSync(stamp, wanted);
}

/** What npm itself wrote down about node_modules, against the lock file: an install made by hand is good enough. */
function matches(lock) {
  const installed = read(path.join(modules, '.package-lock.json'));
  if (!installed) return false;
  const there = JSON.parse(installed).packages;
  return Object.entries(lock.packages).every(([where, wanted]) => {
    if (where === '') return true;
    const found = there[where];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

/** The package `node` fetches its binary in an install script: where those are turned off, the same script is run here. */
async function installNode() {
  if (fs.existsSync(bundledNode)) return;
  const folder = path.join(modules, 'node');
  console.log('Hämtar Node 24 (paketet node).');
  await run(process.execPath, ['installArchSpecificPackage.js'], folder, 'Hämtar Node 24').catch(() => {});
  if (fs.existsSync(bundledNode)) return;
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  throw new Error(`Paragraf behöver Node 24. Paketet node kunde inte hämta det, och den här datorn har ${process.version}.\nInstallera Node 24 eller tillåt paketens installationsskript, och kör kommandot igen.`);
}

/** npm of the machine: its own script when npm started us, else the one in PATH. */
async function npm(args, cwd, what) {
  const script = process.env['npm_execpath'];
  const machineNode = outside(process.execPath) ? process.execPath : undefined;
  if (script && /npm-cli\.c?js$/.test(script) && machineNode) return run(machineNode, [script, ...args], cwd, what);
  return run(windows ? 'npm.cmd' : 'npm', args, cwd, what);
}

const outside = (file) => path.relative(modules, file).startsWith('..');

function run(command, args, cwd, what) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const progress = setInterval(() => console.log(`  ${what} … ${seconds()} s`), 10_000);
  // npm ci removes node_modules: no command of it may be found there while it works.
  const PATH = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => outside(folder) || cwd !== root).join(path.delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-8_000)));
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => done(code === 0 ? '' : `${said.trim()}\n(slutade med kod ${code})`));
    function done(wrong) {
      clearInterval(progress);
      if (wrong) return reject(new Error(`${what} misslyckades efter ${seconds()} s:\n${wrong}`));
      console.log(`  ${what}: klart på ${seconds()} s.`);
      resolve(undefined);
    }
  });
}

/** The child has our terminal; the channel tells it when we are gone, however that came about. */
async function runAnew(entry) {
  const child = spawn(bundledNode, [entry, ...process.argv.slice(2)], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A terminal sends Ctrl-C to both of us: the child decides. What is sent to us alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.on('exit', (status, signal) => resolve(signal ? 1 : status)));
  process.exit(code);
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
