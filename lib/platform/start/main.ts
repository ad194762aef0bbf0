import path from 'node:path';
import { ensureBuild, ensureClient } from './build.ts';
import { claim, isAlive, release, write } from './claim.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { dropDatabase, ensureAppLogin, ensureDatabase, isEmpty, migrate, passesRowSecurity, type Addresses } from './database.ts';
import { ensureDemo, forgetHalfSeeded, isHalfSeeded, listDemo } from './demo.ts';
import { root } from './install.mjs';
import { loadInstallation } from './installation.ts';
import { isFree, untilItAnswers } from './port.ts';
import { startPostlada } from './postlada.mjs';
import { supervise } from './processes.ts';

const folder = path.join(root, '.data');
const database = 'paragraf';
const ending: (() => void | Promise<void>)[] = [];
let ended: Promise<void> | undefined;

/** Brings up everything Paragraf needs and keeps it up until it is told to stop. */
export async function main(args: readonly string[]) {
  process.umask(0o022);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0, 'Stoppar …'));
  process.on('disconnect', () => void end(0, 'Stoppar …'));
  endWithNpm();
  try {
    await serve({ dev: args.includes('--dev') });
  } catch (error) {
    await end(1, error instanceof Error ? error.message : String(error));
  }
}

async function serve({ dev }: { dev: boolean }) {
  const begun = Date.now();
  const port = Number(process.env['PORT'] || 3000);
  const installation = loadInstallation(folder);

  const other = await claim(folder, port);
  if (other) throw new Error(`Paragraf körs redan härifrån, på http://localhost:${other.port} (process ${other.start}).\nAvsluta den med Ctrl-C där den startades, eller med: kill ${other.start}`);
  ending.push(() => release(folder));
  if (!(await isFree(port))) throw new Error(takenBySomeoneElse(port));

  await ensureClient();
  const { owner, app } = await openDatabase(installation.id, installation.app);
  const env: Record<string, string | undefined> = {
    DATABASE_URL: app,
    MIGRATOR_DATABASE_URL: undefined,
    NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] ?? installation.nextauth,
    NEXTAUTH_URL: process.env['NEXTAUTH_URL'] ?? `http://localhost:${port}`,
    PORT: String(port),
    DATA_DIR: folder,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  if (!dev) await ensureBuild(env);

  if (process.env['SMTP_URL']) env['SMTP_URL'] = process.env['SMTP_URL'];
  else {
    const postlada = await startPostlada(path.join(folder, 'post'));
    ending.push(() => postlada.stop());
    env['SMTP_URL'] = postlada.url;
  }
  if (process.env['PARAGRAF_DEMO'] !== '0') await ensureDemo(folder, { owner, app }, env);

  const isHopeless = async () => {
    const taken = !(await isFree(port));
    if (taken) void end(1, takenBySomeoneElse(port));
    return taken;
  };
  const web = supervise({ name: 'Webben', file: 'lib/platform/server.ts', heap: 512, env, isHopeless });
  const worker = supervise({ name: 'Arbetaren', file: 'lib/platform/worker.ts', heap: 384, env });
  ending.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
  const note = () => write(folder, { start: process.pid, port, children: [web.pid(), worker.pid()].filter((pid) => pid !== undefined) });
  note();
  const noting = setInterval(note, 5_000);
  ending.push(() => clearInterval(noting));

  await untilItAnswers(port);
  if (ended) return;
  console.log(`\nParagraf är igång på ${env['NEXTAUTH_URL']} (efter ${((Date.now() - begun) / 1000).toFixed(1)} s). Ctrl-C stoppar allt.`);
  for (const line of listDemo(folder)) console.log(line);
  if (await isEmpty(owner)) console.log('Ingen kan logga in än: lägg upp organisationen och dess administratör med npm run installera, i ett annat fönster.');
}

async function openDatabase(id: string, password: string): Promise<Addresses> {
  const given = process.env['DATABASE_URL'];
  const addresses = given ? await openGiven(given, id, password) : await openOwn();
  await migrate(addresses);
  return addresses;
}

async function openGiven(app: string, id: string, password: string): Promise<Addresses> {
  const owner = process.env['MIGRATOR_DATABASE_URL'] ?? app;
  if (!(await passesRowSecurity(app))) return { owner, app };
  console.log('Inloggningen i DATABASE_URL går förbi databasens radskydd: den får migrera, och appen får en egen inloggning.');
  return { owner, app: await ensureAppLogin(owner, id, password) };
}

async function openOwn(): Promise<Addresses> {
  const cluster: Cluster = await startCluster(folder);
  ending.push(() => cluster.stop());
  cluster.watch();
  if (isHalfSeeded(folder)) {
    console.log('Förra starten avbröts medan demonstrationen lades in. Börjar om med en tom databas.');
    await dropDatabase(cluster.url('superuser', 'postgres'), database);
    forgetHalfSeeded(folder);
  }
  return ensureDatabase(cluster, database);
}

const takenBySomeoneElse = (port: number) =>
  `Port ${port} används redan av ett annat program.\nStoppa det, eller välj en annan port: PORT=${port + 1} npm start`;

/** Ends everything in the order opposite to how it was begun, once. */
function end(code: number, say: string) {
  if (ended) return ended;
  console[code === 0 ? 'log' : 'error'](`\n${say}`);
  ended = (async () => {
    for (const step of ending.reverse()) await Promise.resolve().then(step).catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
  return ended;
}

/** npm that is killed tells nobody. Its id was noted when npm started us. */
function endWithNpm() {
  const npm = Number(process.env['PARAGRAF_NPM']);
  if (npm) setInterval(() => isAlive(npm) || void end(0, 'Kommandot som startade Paragraf är borta. Stoppar …'), 1_000).unref();
}
