import type { Actor } from '#lib/platform/actor';
import { may as remiss } from '#lib/remiss/policy';

type Agd = { myndighetId: string };

/** Those who follow up a remiss put its answers together; those who see the remiss read what has been made. */
export const may = {
  lasa: (actor: Actor, ting: Agd | null) => remiss.visa(actor, ting),
  sammanstalla: (actor: Actor, ting: Agd | null) => remiss.folja(actor, ting),
};
