import { geBehorighet, roller } from '#lib/organisation/geBehorighet';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { systemActor, type Actor } from '#lib/platform/actor';
import type { Ctx } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';

type Roll = (typeof roller)[number];
export type Kommun = {
  id: string;
  system: Ctx;
  myndigheter: Record<string, string>;
  /** Somebody with these roles in the myndighet, made on the first call. */
  person: (roll: Roll, myndighet?: string) => Promise<{ id: string; ctx: Ctx; actor: Actor }>;
};

/** An organisation with its myndigheter, through the real commands. `nu` is what every ctx says that the time is. */
export async function kommun(nu = new Date('2026-03-09T10:00:00Z'), { koder = ['KS', 'SN'], slag = 'kommun', monster = '{lop}/{yy}' } = {}): Promise<Kommun> {
  const kod = `k${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await inRegister((tx) => tx.organisation.create({ data: { namn: `Provby ${kod}`, kortnamn: 'Provby', kod, slag, grupper: [], ansluten: true }, select: { id: true } }));
  const system: Ctx = { actor: systemActor(id), nu };
  const myndigheter: Record<string, string> = {};
  for (const k of koder) myndigheter[k] = (await skapaMyndighet(system, { namn: `Nämnden ${k}`, kod: k, tarEmotRemisser: k === koder[0], monster })).subject;

  const kanda = new Map<string, Promise<{ id: string; ctx: Ctx; actor: Actor }>>();
  const ny = async (roll: Roll, myndighet: string | undefined) => {
    const personId = (await skapaPerson(system, { namn: `${roll} ${myndighet ?? ''}`.trim(), titel: roll })).subject;
    await geBehorighet(system, { personId, roll, fran: new Date('2015-01-01'), ...(myndighet ? { myndighetId: myndigheter[myndighet] ?? '' } : {}) });
    const actor = await actorFor(id, personId);
    return { id: personId, actor, ctx: { actor, nu } };
  };
  const person: Kommun['person'] = (roll, myndighet) => {
    const nyckel = `${roll} ${myndighet ?? ''}`;
    const redan = kanda.get(nyckel) ?? ny(roll, myndighet);
    kanda.set(nyckel, redan);
    return redan;
  };
  return { id, system, myndigheter, person };
}
