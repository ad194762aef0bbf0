import '#server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';

const stalld = new AsyncLocalStorage<Date>();

/** Everything that `work` sets off takes place at that moment. For the demo's own history, which is laid by the real commands. */
export const medKlocka = <T>(nar: Date, work: () => Promise<T>): Promise<T> => stalld.run(nar, work);

/**
 * What time it is for the domain: now, or the moment in the file that PARAGRAF_KLOCKA names. Only tests and the demo's own
 * history set it; sessions and sign-in always use the real time.
 */
export function nu(): Date {
  const stalldTill = stalld.getStore();
  if (stalldTill) return stalldTill;
  const fil = process.env['PARAGRAF_KLOCKA'];
  if (!fil) return new Date();
  try {
    const satt = new Date(readFileSync(fil, 'utf8').trim());
    return Number.isNaN(satt.getTime()) ? new Date() : satt;
  } catch {
    return new Date();
  }
}
