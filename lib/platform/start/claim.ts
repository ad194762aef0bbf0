import fs from 'node:fs';
import path from 'node:path';

/** What runs from this checkout, written down so that the next start can tell a living one from what a SIGKILL left. */
export type Running = { start: number; port: number; children: number[] };

const fileIn = (folder: string) => path.join(folder, 'kor.json');

/** The start that already runs here, or null; what a dead one left behind is ended first. */
export async function claim(folder: string, port: number): Promise<Running | null> {
  const file = fileIn(folder);
  const before = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Running) : null;
  if (before && before.start !== process.pid && is(before.start, 'start.mjs')) return before;
  for (const pid of before?.children ?? []) await endStale(pid);
  write(folder, { start: process.pid, port, children: [] });
  return null;
}

export const write = (folder: string, running: Running) => fs.writeFileSync(fileIn(folder), JSON.stringify(running));
export const release = (folder: string) => fs.rmSync(fileIn(folder), { force: true });

/** They end by themselves when their channel closes; this is for one that hangs. */
async function endStale(pid: number) {
  for (let attempt = 0; attempt < 50 && is(pid, 'lib/platform/'); attempt++) {
    if (attempt === 0) console.log(`Avslutar process ${pid}, som en tidigare start lämnade efter sig.`);
    process.kill(pid, attempt < 30 ? 'SIGTERM' : 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A process id is used again by the machine: only one whose command line names us counts. */
function is(pid: number, words: string): boolean {
  if (!isAlive(pid)) return false;
  const said = read(`/proc/${pid}/cmdline`);
  return said === null ? process.platform !== 'linux' : said.includes(words);
}

/** False for a process that has ended, also when nobody has taken notice of it yet (a zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !/^State:\s+Z/m.test(read(`/proc/${pid}/status`) ?? '');
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
