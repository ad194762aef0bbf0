import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureClient } from '#lib/platform/start/build';
import { root } from '../../lib/platform/start/install.mjs';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { runE2e } from './e2e.ts';
import { add, none, type Tally } from './tally.ts';
import { runVitest } from './vitest.ts';

const parts = ['enhet', 'db', 'e2e', 'prov', 'bench'] as const;
export type Part = (typeof parts)[number];
const usual: readonly Part[] = ['enhet', 'db', 'e2e'];

/** Where the files of a part are. */
const filesOf: Record<Part, RegExp> = {
  enhet: /^(lib|components)\/.*\.test\.tsx?$|^tests\/[^/]+\.test\.ts$/,
  db: /^tests\/db\/.*\.test\.ts$/,
  e2e: /^tests\/e2e\/.*\.spec\.ts$/,
  prov: /^tests\/prov\/.*\.test\.ts$/,
  bench: /^tests\/bench\/.*\.test\.ts$/,
};

/** Runs the parts that were asked for, says how it went on the last line, and returns the exit code: 0 only when something ran and nothing failed. */
export async function main(args: readonly string[]): Promise<number> {
  const { asked, words } = readArguments(args);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-test-'));
  fs.chmodSync(work, 0o711);
  let database: TestDatabase | undefined;
  let tally = none;
  const cleanUp = async () => {
    await database?.stop();
    fs.rmSync(work, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
  process.once('disconnect', () => void cleanUp().finally(() => process.exit(1)));

  try {
    const chosen = asked.map((part) => ({ part, files: list(part, words) })).filter(({ files }) => files.length > 0);
    const vitestFiles = chosen.filter(({ part }) => part !== 'e2e');
    if (chosen.length > 0) await ensureClient();
    if (chosen.some(({ part, files }) => part !== 'enhet' && (part !== 'prov' || files.some((file) => /\/(utbyte|skrivrum)\.test\.ts$/.test(file))))) database = await openTestDatabase(work);
    if (vitestFiles.length > 0) tally = add(tally, await runVitest(vitestFiles, work, database));
    const e2e = chosen.find(({ part }) => part === 'e2e');
    if (e2e && database) tally = add(tally, await runE2e(e2e.files, work, database));
  } catch (error) {
    console.error(error);
    tally = add(tally, { ...none, failed: 1 });
  } finally {
    await cleanUp();
  }
  return report(tally);
}

function report({ passed, failed, skipped }: Tally): number {
  for (const name of skipped) console.log(`Hoppades över: ${name}`);
  if (passed + failed === 0) console.error('Inga tester kördes.');
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function readArguments(args: readonly string[]): { asked: readonly Part[]; words: readonly string[] } {
  const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);
  const only = args.flatMap((arg) => (arg.startsWith('--bara=') ? arg.slice('--bara='.length).split(',') : isPart(arg) ? [arg] : []));
  const unknown = only.find((word) => !isPart(word)) ?? args.find((arg) => arg.startsWith('-') && !arg.startsWith('--bara='));
  if (unknown) {
    console.error(`Okänt: ${unknown}. Skriv npm test, npm test -- ${parts.join('|')}, eller npm test -- <del av filnamn>.`);
    process.exit(2);
  }
  const words = args.filter((arg) => !arg.startsWith('-') && !isPart(arg));
  return { asked: only.length > 0 ? only.filter(isPart) : usual, words };
}

/** The files of a part whose path contains one of the words; all of them without words. */
function list(part: Part, words: readonly string[]): string[] {
  return ['lib', 'components', 'tests']
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))))
    .filter((file) => filesOf[part].test(file) && (words.length === 0 || words.some((word) => file.includes(word))))
    .sort();
}
