import '#server-only';
import pg from 'pg';
import type { Tx } from '#lib/platform/db';

/** What somebody has done, told to those who look at the same thing. It carries ids and codes, never text. */
export type Nyhet = { amne: string; av: string; om?: string; vad?: string };
type Lyssnare = (nyhet: Nyhet | null) => void;
type Kanal = { lyssnare: Map<string, Set<Lyssnare>>; klient: pg.Client | null };

// Next's bundle and the server file each evaluate this module; the process shall listen once.
const shared = globalThis as typeof globalThis & { kanal?: Kanal };
const kanal = (shared.kanal ??= { lyssnare: new Map(), klient: null });
const alla = () => [...kanal.lyssnare.values()].flatMap((s) => [...s]);

/** Tells at commit, and not at all if the transaction falls. */
export const tell = (tx: Tx, { amne, om, vad }: Omit<Nyhet, 'av'>): Promise<number> =>
  tx.$executeRaw`select pg_notify('paragraf', json_strip_nulls(json_build_object('amne', ${amne}::text, 'av', current_setting('app.person', true), 'om', ${om ?? null}::text, 'vad', ${vad ?? null}::text))::text)`;

/** Listens for one subject until the answer is called. Null: something may have been missed, look again. */
export function listen(amne: string, on: Lyssnare): () => void {
  const har = kanal.lyssnare.get(amne) ?? new Set<Lyssnare>();
  har.add(on);
  kanal.lyssnare.set(amne, har);
  if (!kanal.klient) void oppna();
  return () => {
    har.delete(on);
    if (har.size === 0) kanal.lyssnare.delete(amne);
    if (kanal.lyssnare.size > 0) return;
    // Nobody looks any more: the connection is given back.
    const klient = kanal.klient;
    kanal.klient = null;
    void klient?.end().catch(() => undefined);
  };
}

/** One connection of its own for the whole process. When it falls it is opened again, and everyone is asked to look. */
async function oppna(igen = false): Promise<void> {
  const klient = new pg.Client({ connectionString: process.env['DATABASE_URL'], keepAlive: true });
  kanal.klient = klient;
  const foll = () => {
    if (kanal.klient !== klient) return;
    kanal.klient = null;
    setTimeout(() => { if (kanal.lyssnare.size > 0 && !kanal.klient) void oppna(true); }, 1_000).unref();
  };
  klient.on('error', foll);
  klient.on('end', foll);
  klient.on('notification', ({ payload }) => {
    const nyhet = JSON.parse(payload ?? '{}') as Nyhet;
    for (const on of kanal.lyssnare.get(nyhet.amne) ?? []) on(nyhet);
  });
  try {
    await klient.connect();
    await klient.query('listen paragraf');
    if (igen) for (const on of alla()) on(null);
  } catch {
    foll();
  }
}
