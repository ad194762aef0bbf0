import { spawn, type ChildProcess } from 'node:child_process';
import { root } from './install.mjs';

/** A child that is kept alive. `stop` resolves when it has ended. */
export type Supervised = { pid: () => number | undefined; stop: () => Promise<void> };

type Spec = {
  name: string;
  file: string;
  /** In megabytes: at rest nobody needs more, and a collector that is told of no limit lets the heap grow. */
  heap: number;
  env: Record<string, string | undefined>;
  /** Asked when the child has ended: true when starting it anew would not help. */
  isHopeless?: () => Promise<boolean>;
};

/** Starts a child and starts it again when it dies: after half a second, then twice as long each time, up to half a minute. */
export function supervise({ name, file, heap, env, isHopeless }: Spec): Supervised {
  const args = [`--max-old-space-size=${heap}`, '--import', './lib/platform/start/child.mjs', file];
  let child: ChildProcess | undefined;
  let stopping = false;
  let failures = 0;
  let again: NodeJS.Timeout | undefined;

  function run() {
    const begun = Date.now();
    // The channel is how the child learns that we are gone, even by SIGKILL.
    child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('exit', async (code, signal) => {
      if (stopping || (await isHopeless?.()) || stopping) return;
      failures = Date.now() - begun > 60_000 ? 0 : failures + 1;
      const wait = Math.min(500 * 2 ** Math.max(0, failures - 1), 30_000);
      console.error(`${name} avslutades (${signal ?? `kod ${code}`}). Startar om den om ${wait / 1000} s.`);
      again = setTimeout(run, wait);
    });
  }
  run();

  return {
    pid: () => child?.pid,
    stop: () => {
      stopping = true;
      clearTimeout(again);
      return end(child);
    },
  };
}

async function end(child: ChildProcess | undefined) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(force);
}
