import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { remissensFiler } from './filer.ts';
import { may } from './policy.ts';
import type { Fraga } from './remiss.ts';
import { egenOrganisation, loadMottagen, tillDag, vagt } from './store.ts';

type Sokt = { mottagenId: string } | { arendeId: string };

/** What a styrelse needs to ask its nämnder: the remiss as it was registered, the other myndigheter, and who has been asked already. */
export const getInternremiss = query({
  name: 'remiss.internremiss',
  async load(tx, sokt: Sokt, { actor, nu }) {
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
  }),
});
