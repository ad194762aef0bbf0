import { regelverkFor, type Regelverk } from '#lib/organisation/regelverk';
import { query } from '#lib/platform/command';
import { dagarEfter, dagarMellan, dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { flyttaBak } from '#lib/platform/frist';
import { dayInText } from '#lib/platform/datum';
import { Refused } from '#lib/platform/result';
import { bakatplan, type Led } from './bakatplan.ts';
import { remissensUnderlag } from './filer.ts';
import { inreDag, planeraNamnd, type Namndplan } from './namndplan.ts';
import { may } from './policy.ts';
import type { Fraga } from './remiss.ts';
import { egenOrganisation, loadMottagen, provaId, tillDag, tillDatum, vagt } from './store.ts';

type Sokt = { mottagenId: string } | { arendeId: string };

/** The organ that speak for a myndighet, with the meetings that lie ahead: its styrelse or nämnd, and that organ's utskott. */
async function loadOrgan(tx: Tx, nu: Date): Promise<Organkalender[]> {
  const rader = await tx.organ.findMany({
    where: { aktiv: true, slag: { in: ['styrelse', 'namnd', 'utskott'] } }, orderBy: { id: 'asc' },
    select: { id: true, namn: true, slag: true, regelverk: true, myndighetId: true, overordnatId: true, sammantrade: { where: { datum: { gte: tillDatum(dagI(nu)) ?? nu }, status: { in: ['planerat', 'kallat'] } }, orderBy: { datum: 'asc' }, take: 60, select: { datum: true } } },
  });
  return rader.map(({ sammantrade, regelverk, slag, ...organ }) => ({ ...organ, slag, led: ledFor(organ.namn, regelverkFor(slag, regelverk), sammantrade.map((m) => tillDag(m.datum) ?? '')) }));
}

/** What a styrelse needs to ask its nämnder: the remiss as it was registered, the other myndigheter with their calendars, and who has been asked already. */
export const getInternremiss = query({
  name: 'remiss.internremiss',
  async load(tx, sokt: Sokt, { actor, nu }) {
    provaId('mottagenId' in sokt ? sokt.mottagenId : sokt.arendeId);
    const id = 'mottagenId' in sokt ? sokt.mottagenId : (await tx.mottagenRemiss.findFirst({ where: { arendeId: sokt.arendeId, slag: 'extern' }, orderBy: { id: 'asc' }, select: { id: true } }))?.id;
    if (!id) throw new Refused('finns_inte');
    const mottagen = await loadMottagen(tx, id);
    return {
      myndighetId: mottagen.myndighetId, mottagen, nu,
      alla: await tx.myndighet.findMany({ where: { aktiv: true, id: { not: mottagen.myndighetId } }, orderBy: { namn: 'asc' } }),
      ute: await tx.remissinstans.findMany({ where: { remiss: { mottagenId: id } }, orderBy: { id: 'asc' }, select: { id: true, mottagareMyndighetId: true, svarSenast: true, status: true } }),
      organ: await loadOrgan(tx, nu), underlag: await remissensUnderlag(tx, mottagen), organisation: await egenOrganisation(actor.organisationId),
    };
  },
  may: may.internremittera,
  view({ mottagen, alla, ute, organ, underlag, organisation, nu }) {
    const idag = dagI(nu);
    const tid = foreslaDag(idag, tillDag(mottagen.svarSenast), egna(organ, mottagen.myndighetId));
    return {
      mottagen: { ...mottagen, fragor: mottagen.fragor, svarSenast: tillDag(mottagen.svarSenast) }, fragor: mottagen.fragor as unknown as Fraga[], svarstid: vagt(mottagen.svarstid), idag, underlag, organisation, ...tid,
      myndigheter: alla.map(({ id, namn, kod }) => {
        const fragade = ute.filter((u) => u.mottagareMyndighetId === id && u.status !== 'aterkallad');
        return { id, namn, kod, ute: tillDag(fragade.at(-1)?.svarSenast ?? null), instanser: fragade.map((u) => u.id), plan: namndplan(tid, organ, mottagen.myndighetId, id, idag) };
      }),
    };
  },
});

type Organkalender = { id: string; namn: string; slag: string; myndighetId: string; overordnatId: string | null; led: Led };
type Tid = { forslag: string | null; plan: string | null; inre: string | null };

/** Working days from the meeting until its decision is justerad and sent. */
const expedieringsdagar = 5;

const ledFor = (organ: string, { kallelsedagar, beredningsdagar }: Regelverk, sammantraden: string[]): Led =>
  ({ organ, sammantraden, kallelsedagar, beredningsdagar: Math.max(0, Math.round(((beredningsdagar - kallelsedagar) * 5) / 7)), expedieringsdagar });

const beslutande = (organ: readonly Organkalender[], myndighetId: string) => organ.find((o) => o.myndighetId === myndighetId && o.slag !== 'utskott') ?? null;
const utskottTill = (organ: readonly Organkalender[], over: Organkalender | null) => organ.find((o) => o.slag === 'utskott' && o.overordnatId === over?.id && o.led.sammantraden.length > 0) ?? null;

/** Our own way to a decision, through the arbetsutskott where it has meetings. */
function egna(organ: readonly Organkalender[], myndighetId: string): { led: Led[]; utan: Led[] } {
  const styrelse = beslutande(organ, myndighetId);
  const au = utskottTill(organ, styrelse);
  const utan = styrelse && styrelse.led.sammantraden.length > 0 ? [styrelse.led] : [];
  return { utan, led: au && utan.length > 0 ? [au.led, ...utan] : utan };
}

function namndplan({ inre, forslag }: Tid, organ: readonly Organkalender[], egenMyndighetId: string, myndighetId: string, idag: string): Namndplan {
  if (!inre) return { svarSenast: forslag, hinner: null, mening: null };
  const namnd = beslutande(organ, myndighetId);
  return planeraNamnd(inre, { utskott: utskottTill(organ, namnd)?.led ?? null, organ: namnd?.led ?? null, egna: egna(organ, egenMyndighetId).utan }, idag);
}

/**
 * The last day for the nämnder, counted backwards from the day our answer is due by our own meetings. Without a calendar half of the time that is
 * left: the styrelse needs the rest for its own beredning and decision.
 */
function foreslaDag(idag: string, slutdag: string | null, { led, utan }: { led: Led[]; utan: Led[] }): Tid {
  if (!slutdag || slutdag <= idag) return { forslag: null, plan: null, inre: null };
  const half = dagarMellan(idag, slutdag) < 6 ? null : flyttaBak(dagarEfter(idag, Math.floor(dagarMellan(idag, slutdag) / 2)));
  if (utan.length === 0) return { forslag: half, plan: null, inre: null };
  const medUtskott = inreDag(slutdag, led, idag);
  const vag = medUtskott ? led : utan;
  const plan = bakatplan(slutdag, vag, idag);
  if (!plan.mojlig) return { forslag: half, plan: plan.mening, inre: null };
  const inre = medUtskott ?? inreDag(slutdag, utan, idag);
  if (!inre) return { forslag: half, plan: null, inre: null };
  const [forst, sist] = [plan.led[0], plan.led.at(-1)];
  const au = plan.led.length > 1 && forst ? `${forst.organ} bereder ${dayInText(forst.sammantrade)} och ` : '';
  const beslutar = au ? `${sist?.organ.charAt(0).toLowerCase()}${sist?.organ.slice(1)}` : sist?.organ;
  return { inre, forslag: inre, plan: `${au}${beslutar} kan besluta ${dayInText(sist?.sammantrade ?? slutdag)}; då ska handlingarna vara klara ${dayInText(plan.utkastSenast)}.` };
}
