import { createHash } from 'node:crypto';

/** One idempotency key per thing done, for jobs that may run twice: the same words give the same uuid. */
export function nyckelFor(...delar: readonly string[]): string {
  const hex = createHash('sha256').update(delar.join('\x1f')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
