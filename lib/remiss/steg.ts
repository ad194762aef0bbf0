import { query } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Where an ärende stands with its remisser, for the next step that is offered on its page. */
export const getRemisslage = query({
  name: 'remiss.lage',
  async load(tx, arendeId: string) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { myndighetId: true } });
    if (!arende) throw new Refused('finns_inte');
    const mottagen = await tx.mottagenRemiss.findFirst({ where: { arendeId, slag: 'extern' }, select: { id: true, status: true } });
    const fragade = mottagen ? await tx.remissinstans.findMany({ where: { remiss: { arendeId, slag: 'intern' }, status: { not: 'aterkallad' } }, orderBy: { id: 'asc' }, select: { status: true, mottagareMyndighetId: true } }) : [];
    // Asked again a nämnd is still one nämnd: the last time counts.
    const instanser = [...new Map(fragade.map((i) => [i.mottagareMyndighetId, i])).values()];
    // It is the styrelse that asks the others; a nämnd answers for itself.
    const styrelse = mottagen ? await tx.organ.count({ where: { myndighetId: arende.myndighetId, slag: 'styrelse', aktiv: true } }) : 0;
    const andra = styrelse > 0 ? await tx.myndighet.count({ where: { aktiv: true, id: { not: arende.myndighetId } } }) : 0;
    const skrivs = mottagen ? await tx.yttrande.count({ where: { arendeId } }) : 0;
    return { ...arende, mottagen, instanser, andra, skrivs };
  },
  may: may.visa,
  view: ({ myndighetId, mottagen, instanser, andra, skrivs }, { actor }) => ({
    skrivs: skrivs > 0, extern: mottagen !== null, tillfragade: instanser.length, besvarade: instanser.filter((i) => i.status === 'besvarad' || i.status === 'avstar').length,
    kanInternremittera: mottagen !== null && andra > 0 && !['beslutad', 'insand', 'kvitterad', 'avslutad'].includes(mottagen.status) && may.internremittera(actor, { myndighetId }),
  }),
});
