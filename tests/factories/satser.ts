import pg from 'pg';

export type Sats = { name?: string; text: string; values?: unknown[] };

/** The statements that reach PostgreSQL while `work` runs, in order. */
export async function satser(work: () => Promise<unknown>): Promise<Sats[]> {
  const query = pg.Client.prototype.query;
  const sanda: Sats[] = [];
  pg.Client.prototype.query = function raknad(this: pg.Client, ...args: never[]) {
    const [sats, values] = args as unknown as [string | Sats, unknown[]?];
    sanda.push(typeof sats === 'string' ? { text: sats, ...(Array.isArray(values) ? { values } : {}) } : { text: sats.text, ...(sats.name ? { name: sats.name } : {}), ...(sats.values ? { values: sats.values } : {}) });
    return (query as (...a: never[]) => unknown).apply(this, args);
  } as typeof query;
  await work().finally(() => { pg.Client.prototype.query = query; });
  return sanda;
}
