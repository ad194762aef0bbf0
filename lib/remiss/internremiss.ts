import { regelverkFor } from '#lib/organisation/regelverk';
import { query } from '#lib/platform/command';
import { dagarEfter, dagarMellan, dagI } from '#lib/platform/dag';
import { flyttaBak } from '#lib/platform/frist';
import { dayInText } from '#lib/platform/datum';
import { Refused } from '#lib/platform/result';
import { bakatplan } from './bakatplan.ts';
import { remissensFiler } from './filer.ts';
import { may } from './policy.ts';
import type { Fraga } from './remiss.ts';
import { egenOrganisation, loadMottagen, provaId, tillDag, tillDatum, vagt } from './store.ts';

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
    const beslutar = await tx.organ.findFirst({ where: { myndighetId: mottagen.myndighetId, aktiv: true, slag: { in: ['styrelse', 'namnd'] } }, orderBy: { id: 'asc' } });
    const moten = beslutar ? await tx.sammantrade.findMany({ where: { organId: beslutar.id, datum: { gte: tillDatum(dagI(nu)) ?? nu } }, orderBy: { datum: 'asc' }, take: 60, select: { datum: true } }) : [];
    const organ = beslutar && { namn: beslutar.namn, kallelsedagar: regelverkFor(beslutar.slag, beslutar.regelverk).kallelsedagar, sammantraden: moten.map((m) => tillDag(m.datum) ?? '') };
    return { myndighetId: mottagen.myndighetId, mottagen, myndigheter, filer, organisation, organ, nu };
  },
  may: may.internremittera,
  view: ({ mottagen, myndigheter, filer, organisation, organ, nu }) => ({
    mottagen: { ...mottagen, fragor: mottagen.fragor, svarSenast: tillDag(mottagen.svarSenast) }, fragor: mottagen.fragor as unknown as Fraga[], svarstid: vagt(mottagen.svarstid), idag: dagI(nu), myndigheter, filer, organisation,
    ...foreslaDag(dagI(nu), tillDag(mottagen.svarSenast), organ),
  }),
});

type Beslutande = { namn: string; kallelsedagar: number; sammantraden: string[] } | null;

/**
 * The last day for the nämnder, counted backwards from the day our answer is due by our own meetings. Without a calendar half of the time that is
 * left: the styrelse needs the rest for its own beredning and decision.
 */
function foreslaDag(idag: string, slutdag: string | null, organ: Beslutande): { forslag: string | null; plan: string | null } {
  if (!slutdag || slutdag <= idag) return { forslag: null, plan: null };
  const half = dagarMellan(idag, slutdag) < 6 ? null : flyttaBak(dagarEfter(idag, Math.floor(dagarMellan(idag, slutdag) / 2)));
  if (!organ || organ.sammantraden.length === 0) return { forslag: half, plan: null };
  const led = { organ: organ.namn, sammantraden: organ.sammantraden, kallelsedagar: organ.kallelsedagar, beredningsdagar: 5, expedieringsdagar: 5 };
  const plan = bakatplan(slutdag, [led], idag);
  if (!plan.mojlig) return { forslag: half, plan: plan.mening };
  // A week from the nämnder's answers to the handlingar: they are to be merged first.
  const dag = flyttaBak(dagarEfter(plan.utkastSenast, -7));
  return dag <= idag ? { forslag: half, plan: null } : { forslag: dag, plan: `${organ.namn} kan besluta ${dayInText(plan.led.at(-1)?.sammantrade ?? slutdag)}; då ska handlingarna vara klara ${dayInText(plan.utkastSenast)}.` };
}
