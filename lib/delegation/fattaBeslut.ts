import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { dagSchema, tomt, valfrittId } from '#lib/platform/falt';
import { amnen, delegationsslag } from './delegation.ts';
import { may } from './policy.ts';
import { skrivDelegationsbeslut } from './skrivBeslut.ts';
import { loadOrgan } from './store.ts';

/**
 * A decision on the nämnd's behalf by whoever holds the delegation (KL 6:37, 7:5), or by the ordförande when it cannot wait (KL 6:39). It gets the
 * next number of its own series; what may never be delegated is refused (KL 6:38).
 */
export const fattaDelegationsbeslut = command({
  name: 'delegation.fattaBeslut',
  input: z.object({
    organId: z.uuid(),
    slag: z.enum(delegationsslag).default('delegation'),
    punktId: valfrittId,
    /** Who decided, when somebody else writes it down; oneself when left out. */
    delegatId: valfrittId,
    beslutsdatum: dagSchema.optional().or(tomt),
    arendeId: valfrittId,
    /** "version:id" or "handling:id": what the decision rests on. */
    underlag: z.string().optional(),
    text: z.string().trim().min(3, 'Skriv vad som beslutas.').max(2000),
    amne: z.enum(amnen, 'Svara på om beslutet gäller något av detta.'),
    skal: z.string().trim().max(1000).default(''),
  }),
  load: (tx, { organId }) => loadOrgan(tx, organId),
  may: may.fatta,
  async run(tx, { organ }, { actor, nu }, { slag, punktId, delegatId = actor.personId, beslutsdatum = dagI(nu), arendeId, underlag, text, amne, skal }) {
    const { id, nummer, anslas } = await skrivDelegationsbeslut(tx, organ, { actor, nu }, { slag, punktId, delegatId, beslutsdatum, arendeId, underlag, text, amne, skal });
    return { type: 'delegation.beslutat', subject: id, arendeId: arendeId ?? null, detalj: { nummer, organId: organ.id, anslas } };
  },
});

