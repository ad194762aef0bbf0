import type { Handler } from '#lib/platform/jobs';
import type { Mottagare } from '#lib/platform/exchange';

/** Event -> queues: the one list of what follows from what. */
export const subscriptions: Record<string, readonly string[]> = {
  // handling och ärende
  'handling.registrerad': ['utbyte.leverera'],
};

/** Queue -> handler, loaded when first needed: a handler calls commands, and commands read the list above. */
export const handlers: Record<string, () => Promise<Handler>> = {
  'utbyte.leverera': async () => {
    const { deliver } = await import('#lib/platform/exchange');
    return ({ organisationId }) => deliver(organisationId, mottagare);
  },
};

/** Kind of envelope -> the door that takes it in. */
export const mottagare: Record<string, () => Promise<Mottagare>> = {
  // handling och ärende
  utdrag: async () => (await import('#lib/handling/jobs')).taEmotUtdrag,
};
