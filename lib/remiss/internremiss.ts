import { query } from '#lib/platform/command';
import { dagarEfter, dagarMellan, dagI } from '#lib/platform/dag';
import { flyttaBak } from '#lib/platform/frist';
import { Refused } from '#lib/platform/result';
import { remissensFiler } from './filer.ts';
import { may } from './policy.ts';
import type { Fraga } from './remiss.ts';
import { egenOrganisation, loadMottagen, provaId, tillDag, vagt } from './store.ts';

type Sokt = { mottagenId: string } | { arendeId: string };

/** What a styrelse needs to ask its nämnder: the remiss as it was registered, the other myndigheter, and who has been asked already. */
export const getInternremiss = query({
  name: 'remiss.internremiss',
  async load(tx, sokt: Sokt, { actor, nu }) {
    provaId('mottagenId' in sokt ? sokt.mottagenId : sokt.arendeId);
    const id = 'mottagenId' in sokt ? sokt.mottagenId : (await tx.mottagenRemiss.findFirst({ where: { arendeId: sokt.arendeId, slag: 'extern' }, orderBy: { id: 'asc' }, select: { id: true } }))?.id;
    if (!id) throw new Refused('finns_inte');
    const mottagen = await loadMottagen(tx, id);
    const [alla, ute, filer, organisation] = [
      await tx.myndighet.findMany({ where: { aktiv: true, id: { not: mottagen.myndighetId } }, orderBy: { namn: 'asc' } }),
      await tx.remissinstans.findMany({ where: { remiss: { mottagenId: id } }, select: { mottagareMyndighetId: true, svarSenast: true, status: true } }),
      await remissensFiler(tx, mottagen.handlingId),
      await egenOrganisation(actor.organisationId),
    ];
    const myndigheter = alla.map(({ id: myndighetId, namn, kod }) => ({ id: myndighetId, namn, kod, ute: ute.filter((u) => u.mottagareMyndighetId === myndighetId && u.status !== 'aterkallad').map((u) => tillDag(u.svarSenast)).at(-1) ?? null }));
    return { myndighetId: mottagen.myndighetId, mottagen, myndigheter, filer, organisation, nu };
  },
  may: may.internremittera,
  view: ({ mottagen, myndigheter, filer, organisation, nu }) => ({
    mottagen: { ...mottagen, fragor: mottagen.fragor, svarSenast: tillDag(mottagen.svarSenast) }, fragor: mottagen.fragor as unknown as Fraga[], svarstid: vagt(mottagen.svarstid), idag: dagI(nu), myndigheter, filer, organisation,
    /** Half of the time that is left, on a working day: the styrelse needs the rest for its own beredning and decision. */
    forslag: forslagTillDag(dagI(nu), tillDag(mottagen.svarSenast)),
  }),
});

function forslagTillDag(idag: string, slutdag: string | null): string | null {
  const kvar = slutdag ? dagarMellan(idag, slutdag) : 0;
  return kvar < 6 ? null : flyttaBak(dagarEfter(idag, Math.floor(kvar / 2)));
}
