import fs from 'node:fs';
import path from 'node:path';
import { runNode } from '#lib/platform/start/database';
import type { TestDatabase } from './database.ts';
import type { Part } from './main.ts';
import type { Tally } from './tally.ts';

type Report = { testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[] };

/** Vitest over the given files, counted from its own report. */
export async function runVitest(chosen: readonly { part: Part; files: readonly string[] }[], work: string, database: TestDatabase | undefined): Promise<Tally> {
  const outcome = path.join(work, 'vitest.json');
  const projects = chosen.map(({ part }) => `--project=${part}`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${outcome}`, ...chosen.flatMap(({ files }) => files)];
  const ran = await runNode('Vitest', args, { ...database?.env, NODE_ENV: 'test' }, { aloud: true }).then(() => true, () => false);
  return count(outcome, ran);
}

function count(outcome: string, ran: boolean): Tally {
  if (!fs.existsSync(outcome)) return { passed: 0, failed: 1, skipped: [] };
  const files = (JSON.parse(fs.readFileSync(outcome, 'utf8')) as Report).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  // A file that cannot be read has no tests, and yet it failed.
  const unreadable = files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName);
  // An error outside every test (an unhandled rejection) also ends Vitest with a failure.
  return { passed, failed: Math.max(failed + unreadable, ran ? 0 : 1), skipped };
}
