import { createHash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [nyckel: string]: Json | undefined };

/**
 * One text per content (as RFC 8785): keys sorted by UTF-16 code unit, no whitespace, absent and undefined the same.
 * What is not JSON (a Date, NaN, a half surrogate) is a bug and is thrown, never written as something else.
 */
export function kanonisk(varde: Json): string {
  if (varde === null || typeof varde === 'boolean') return String(varde);
  if (typeof varde === 'number') {
    if (!Number.isFinite(varde)) throw new TypeError(`${varde} has no canonical form`);
    return JSON.stringify(varde);
  }
  if (typeof varde === 'string') {
    if (!varde.isWellFormed()) throw new TypeError('a string with a half surrogate has no canonical form');
    return JSON.stringify(varde);
  }
  if (Array.isArray(varde)) return `[${varde.map((v: Json) => kanonisk(v)).join(',')}]`;
  if (typeof varde !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(varde))) {
    throw new TypeError(`${typeof varde} ${Object.prototype.toString.call(varde)} has no canonical form`);
  }
  const par = Object.entries(varde).flatMap(([nyckel, v]) => (v === undefined ? [] : [[nyckel, v] as const]));
  return `{${par.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([nyckel, v]) => `${kanonisk(nyckel)}:${kanonisk(v)}`).join(',')}}`;
}

/** SHA-256 over the canonical text, in hex: what is printed in the PDF and what a signer has read. */
export const kontrollsumma = (varde: Json): string => createHash('sha256').update(kanonisk(varde), 'utf8').digest('hex');
