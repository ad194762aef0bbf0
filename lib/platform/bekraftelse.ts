import '#server-only';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { bekraftaLosenord } from './auth.ts';

/** One way to show again who one is, just before something is signed: refused when it does not hold. `given` is what its own fields sent. */
type Bekraftelse = (actor: Actor, given: Record<string, unknown>) => Promise<void>;

const losenord = z.object({ losenord: z.string('Skriv ditt lösenord.').min(1, 'Skriv ditt lösenord.') });

/** By method. A passkey, a one-time code or an e-legitimation comes beside the password, with fields of its own in the form. */
export const bekraftelser: Record<string, Bekraftelse> = {
  losenord: async (actor, given) => bekraftaLosenord(actor, losenord.parse(given).losenord),
};
