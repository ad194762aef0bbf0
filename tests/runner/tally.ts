/** What a runner counted. `skipped` names each one: nothing is left out in silence. */
export type Tally = { passed: number; failed: number; skipped: readonly string[] };

export const none: Tally = { passed: 0, failed: 0, skipped: [] };

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] });
