import '#server-only';
import { readFileSync } from 'node:fs';

/**
 * What time it is for the domain: now, or the moment in the file that PARAGRAF_KLOCKA names. Only tests and the demo's own
 * history set it; sessions and sign-in always use the real time.
 */
export function nu(): Date {
  const fil = process.env['PARAGRAF_KLOCKA'];
  if (!fil) return new Date();
  try {
    const satt = new Date(readFileSync(fil, 'utf8').trim());
    return Number.isNaN(satt.getTime()) ? new Date() : satt;
  } catch {
    return new Date();
  }
}
