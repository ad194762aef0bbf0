import { kontrollsumma, type Json } from '#lib/platform/kanonisk';

export type Hashat = { slag: string; titel: string; datum: string | null; innehall: unknown; forslag: readonly string[]; undertecknare: readonly { namn: string; titel: string }[] };

/** SHA-256 over everything that the reader of a version sees: what a decision points at. */
export const dokumenthash = ({ slag, titel, datum, innehall, forslag, undertecknare }: Hashat): string => kontrollsumma({ slag, titel, datum, innehall: innehall as Json, forslag, undertecknare });
