import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { command, query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { may } from './policy.ts';

const egen = (tx: Tx, organisationId: string, personId: string) => tx.lank.findFirst({ where: { organisationId, slag: 'kalender', amneId: personId, aterkallad: null }, select: { id: true, token: true } });

/** The secret address of one's own calendar feed; made anew, the old one stops working. */
export const skapaKalenderlank = command({
  name: 'sammantrade.skapaKalenderlank',
  input: z.object({}),
  load: (tx, _, { actor }) => egen(tx, actor.organisationId, actor.personId),
  may: may.lank,
  async run(tx, fore, { actor, nu }) {
    if (fore) await tx.lank.updateMany({ where: { id: fore.id }, data: { aterkallad: nu } });
    // The token is a key and so never stands in the log.
    const { id } = await tx.lank.create({ data: { token: randomBytes(24).toString('base64url'), organisationId: actor.organisationId, slag: 'kalender', amneId: actor.personId }, select: { id: true } });
    return { type: 'sammantrade.kalenderlank_skapad', subject: id };
  },
});

/** The feed's address stops working. */
export const aterkallaKalenderlank = command({
  name: 'sammantrade.aterkallaKalenderlank',
  input: z.object({}),
  load: (tx, _, { actor }) => egen(tx, actor.organisationId, actor.personId),
  may: may.lank,
  async run(tx, fore, { actor, nu }) {
    if (fore) await tx.lank.updateMany({ where: { id: fore.id }, data: { aterkallad: nu } });
    return { type: 'sammantrade.kalenderlank_aterkallad', subject: fore?.id ?? actor.personId };
  },
});

/** One's own feed's address, or null where there is none; `kan` is false for one who has no meetings to see. */
export const getKalenderlank = query({
  name: 'sammantrade.kalenderlank',
  load: (tx, _: null, { actor }) => egen(tx, actor.organisationId, actor.personId),
  may: () => true,
  view: (lank, { actor }) => ({ adress: lank && `/api/kalender/${lank.token}`, kan: may.lank(actor) }),
});
