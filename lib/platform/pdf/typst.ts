import type { Worker as Thread } from 'node:worker_threads';

// Taken from the running process and not imported: a bundler that sees `new Worker(path)` tries to pack the file it points at.
const { Worker } = process.getBuiltinModule('node:worker_threads');
const path = process.getBuiltinModule('node:path');

export type Engine = 'native' | 'wasm';
export type Job = { id: number; template: string; json: string };
export type Answer = { id: number; pdf: Uint8Array } | { id: number; error: string };

const idleMs = 60_000;
type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
type Room = { thread: Thread; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };
const rooms = new Map<Engine, Room>();
let lastId = 0;

/**
 * Sets a document: `template` is a .typ file named from lib/ ('protokoll/pdf/protokoll.typ') or by its full path under lib/.
 * What comes back claims both PDF/A-2a and PDF/UA-1. Rejects with Typst's own diagnostics.
 * Typst is synchronous, so it runs in a thread of its own; the thread ends after a minute without work.
 */
export function typeset(template: string, data: unknown, engine: Engine = preferred()): Promise<Uint8Array> {
  const json = JSON.stringify(data);
  const room = rooms.get(engine) ?? open(engine);
  clearTimeout(room.idle);
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    room.waiting.set(id, { resolve, reject });
    room.thread.ref();
    room.thread.postMessage({ id, template, json } satisfies Job);
  });
}

const preferred = (): Engine => (process.env['PARAGRAF_TYPST'] === 'wasm' ? 'wasm' : 'native');

function open(engine: Engine): Room {
  // A plain path from where the process was started (the project's root), which is the same file before and after `next build`.
  const file = path.join(process.cwd(), 'lib', 'platform', 'pdf', 'typst-thread.ts');
  const thread = new Worker(file, { workerData: { lib: path.join(process.cwd(), 'lib'), engine }, execArgv: ['--disable-warning=ExperimentalWarning'] });
  const room: Room = { thread, waiting: new Map() };
  rooms.set(engine, room);
  thread.on('message', (answer: Answer) => {
    const waiting = room.waiting.get(answer.id);
    room.waiting.delete(answer.id);
    if (room.waiting.size === 0) rest(engine, room);
    if ('pdf' in answer) waiting?.resolve(answer.pdf);
    else waiting?.reject(new Error(answer.error));
  });
  const fail = (error: Error) => {
    if (rooms.get(engine) === room) rooms.delete(engine);
    for (const waiting of room.waiting.values()) waiting.reject(error);
    room.waiting.clear();
  };
  thread.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', (code) => fail(new Error(`Typst's thread ended with code ${code}`)));
  return room;
}

function rest(engine: Engine, room: Room) {
  room.thread.unref(); // a process with nothing else to do may end
  room.idle = setTimeout(() => {
    rooms.delete(engine);
    void room.thread.terminate();
  }, idleMs).unref();
}
