import fs from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '#lib/platform/start/build';
import { runNode } from '#lib/platform/start/database';
import { ensureDemo } from '#lib/platform/start/demo';
import { freePort, untilItAnswers } from '#lib/platform/start/port';
import { startPostlada } from '../../lib/platform/start/postlada.mjs';
import { supervise } from '#lib/platform/start/processes';
import { findBrowser } from './browser.ts';
import type { TestDatabase } from './database.ts';
import type { Tally } from './tally.ts';

type Suite = { title: string; suites?: Suite[]; specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[] };

/** Where journeys run: beside the demo, or in an installation with only its organisations and people, whose clock the journey sets. */
type Varld = { namn: string; demo: Record<string, string> };
const varldar: readonly Varld[] = [
  { namn: 'demo', demo: {} },
  { namn: 'grund', demo: { PARAGRAF_DEMO: 'grund' } },
];

/** The journeys, in a real browser against the built application with its worker and its mail: both worlds at once, each on a server and a database of its own. */
export async function runE2e(files: readonly string[], work: string, database: TestDatabase): Promise<Tally> {
  const browser = await findBrowser();
  const egna = varldar.map((varld) => ({ varld, files: files.filter((file) => file.includes('kedjan') === (varld.namn === 'grund')) })).filter((ena) => ena.files.length > 0);
  await ensureBuild({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const tallies = await Promise.all(egna.map((ena) => runIn(ena.varld, ena.files, work, database, browser)));
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] }), { passed: 0, failed: 0, skipped: [] });
}

async function runIn({ namn, demo }: Varld, files: readonly string[], work: string, database: TestDatabase, browser: Awaited<ReturnType<typeof findBrowser>>): Promise<Tally> {
  const addresses = await database.clone(`resor_${namn}`);
  const port = await freePort();
  const folder = path.join(work, `data-${namn}`);
  fs.mkdirSync(folder, { recursive: true });
  const post = path.join(folder, 'post');
  const klocka = path.join(folder, 'klocka');
  const postlada = await startPostlada(post, { aloud: false });
  const env = {
    DATABASE_URL: addresses.app,
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: crypto.randomUUID(),
    SMTP_URL: postlada.url,
    DATA_DIR: folder,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...demo,
  };
  await ensureDemo(folder, addresses, env);

  // Without the file the clock is the real one; a journey that sets it takes it away again.
  const medKlocka = { ...env, PARAGRAF_KLOCKA: klocka };
  const web = supervise({ name: 'Webben', file: 'lib/platform/server.ts', heap: 512, env: medKlocka });
  const worker = supervise({ name: 'Arbetaren', file: 'lib/platform/worker.ts', heap: 384, env: medKlocka });
  try {
    await untilItAnswers(port);
    const outcome = path.join(work, `playwright-${namn}.json`);
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--config=tests/playwright.config.ts', `--project=${namn}`, `--output=test-results/${namn}`, '--reporter=list,json', ...files.map((file) => `${file.replaceAll('.', '\\.')}$`)];
    const told = { BASE_URL: env.NEXTAUTH_URL, BROWSER: JSON.stringify(browser), POST_DIR: post, DATA_DIR: folder, KLOCKA: klocka, DATABASE_URL: addresses.app, MIGRATOR_DATABASE_URL: addresses.owner, PLAYWRIGHT_JSON_OUTPUT_NAME: outcome, NODE_ENV: 'test' };
    const ran = await runNode('Playwright', args, told, { aloud: true }).then(() => true, () => false);
    return count(outcome, ran);
  } finally {
    await Promise.all([web.stop(), worker.stop()]);
    await postlada.stop();
  }
}

function count(outcome: string, ran: boolean): Tally {
  if (!fs.existsSync(outcome)) return { passed: 0, failed: 1, skipped: [] };
  const { suites } = JSON.parse(fs.readFileSync(outcome, 'utf8')) as { suites: Suite[] };
  const tests = suites.flatMap((suite) => testsOf(suite));
  const having = (...wanted: string[]) => tests.filter(({ status }) => wanted.includes(status));
  // One that passed only at a second try did not pass.
  const failed = having('unexpected', 'flaky').length;
  return { passed: having('expected').length, failed: Math.max(failed, ran ? 0 : 1), skipped: having('skipped').map(({ name }) => name) };
}

const testsOf = (suite: Suite): { name: string; status: string }[] => [
  ...(suite.specs ?? []).flatMap((spec) => spec.tests.map(({ status }) => ({ name: `${suite.title} › ${spec.title}`, status }))),
  ...(suite.suites ?? []).flatMap(testsOf),
];
