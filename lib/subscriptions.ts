import type { Handler } from '#lib/platform/jobs';
import type { Mottagare } from '#lib/platform/exchange';

/** Event -> queues: the one list of what follows from what. */
export const subscriptions: Record<string, readonly string[]> = {};

/** Queue -> handler, loaded when first needed: a handler calls commands, and commands read the list above. */
export const handlers: Record<string, () => Promise<Handler>> = {
  'utbyte.leverera': async () => {
    const { deliver } = await import('#lib/platform/exchange');
    return ({ organisationId }) => deliver(organisationId, mottagare);
  },
};

/** Kind of envelope -> the door that takes it in. */
export const mottagare: Record<string, () => Promise<Mottagare>> = {};
