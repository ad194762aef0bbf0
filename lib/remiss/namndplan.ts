import { dayInText } from '#lib/platform/datum';
import { dagarEfter, flyttaBak, type Dag } from '#lib/platform/frist';
import { bakatplan, tidigastMojliga, type Led } from './bakatplan.ts';

/** What one nämnd is asked to keep: the day that is proposed, and what its calendar says about it; `hinner` is null when no calendar is known. */
export type Namndplan = { svarSenast: Dag | null; hinner: boolean | null; mening: string | null };

/** Calendar days between the nämnder's answers and the handlingar of one's own meeting: they are to be merged first. */
const sammanstallningsdagar = 7;

/** The day the nämnder's answers must be in for our own organs to meet in time; null when ours cannot. */
export function inreDag(slutdag: Dag, egna: readonly Led[], idag: Dag): Dag | null {
  const plan = bakatplan(slutdag, egna, idag);
  if (!plan.mojlig) return null;
  const dag = flyttaBak(dagarEfter(plan.utkastSenast, -sammanstallningsdagar));
  return dag > idag ? dag : null;
}

/**
 * One nämnd's own day, backwards over its meetings and kallelser (its arbetsutskott too, when that has meetings and there is time for both).
 * When the calendar makes it impossible it says so, and the first day our answer could be ready with what it can do.
 */
export function planeraNamnd(inre: Dag, { utskott, organ, egna }: { utskott: Led | null; organ: Led | null; egna: readonly Led[] }, idag: Dag): Namndplan {
  if (!organ || organ.sammantraden.length === 0) return { svarSenast: inre, hinner: null, mening: 'Nämnden har inga sammanträden inlagda framåt.' };
  const med = utskott && utskott.sammantraden.length > 0 ? bakatplan(inre, [utskott, organ], idag) : null;
  const plan = med?.mojlig ? med : bakatplan(inre, [organ], idag);
  if (!plan.mojlig) {
    const forst = tidigastMojliga([organ], idag);
    const vart = tidigastMojliga([organ, ...egna], idag);
    const nasta = forst ? `Nämnden kan svara först ${dayInText(forst)}` : 'Nämnden har inget sammanträde som hinns med';
    return { svarSenast: inre, hinner: false, mening: `${nasta}. ${vart ? `Begär anstånd till ${dayInText(vart)}, eller låt nämndens svar beslutas på delegation.` : 'Låt svaret beslutas på delegation, eller lägg in ett sammanträde.'}` };
  }
  const { sammantrade, expedierasSenast } = plan.led.at(-1) ?? { sammantrade: inre, expedierasSenast: inre };
  const au = plan === med ? `${dayInText(plan.led[0]?.sammantrade ?? sammantrade)} i utskottet och ` : '';
  const utan = med && !med.mojlig ? ' Arbetsutskottet hinner inte före.' : '';
  return { svarSenast: expedierasSenast <= inre ? expedierasSenast : inre, hinner: true, mening: `Kan behandla det ${au}${dayInText(sammantrade)}${au ? ' i nämnden' : ''}; handlingarna ska vara klara ${dayInText(plan.utkastSenast)}.${utan}` };
}
