import { createHash } from 'node:crypto';

/** One text per content: keys sorted, no white space, absent and undefined the same. */
function kanonisk(varde: unknown): string {
  if (Array.isArray(varde)) return `[${varde.map(kanonisk).join(',')}]`;
  if (typeof varde === 'object' && varde !== null) {
    const par = Object.entries(varde).filter(([, v]) => v !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${par.map(([k, v]) => `${JSON.stringify(k)}:${kanonisk(v)}`).join(',')}}`;
  }
  return JSON.stringify(varde ?? null);
}

export type Hashat = { slag: string; titel: string; datum: string | null; innehall: unknown; forslag: readonly string[]; undertecknare: readonly { namn: string; titel: string }[] };

/** SHA-256 over everything that the reader of a version sees: what a decision points at. */
export const dokumenthash = ({ slag, titel, datum, innehall, forslag, undertecknare }: Hashat): string =>
  createHash('sha256').update(kanonisk({ slag, titel, datum, innehall, forslag, undertecknare })).digest('hex');
