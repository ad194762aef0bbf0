import { addDays, dayAndMonth, dayInText, daysBetween, dayShort, weekdayOf } from '#lib/platform/datum';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { skrivTid } from '#lib/platform/dag';

/** Something that waits: `dag` is the day by which it must be done, null when it can be done when there is time. */
export type Punkt = { id: string; dag: string | null; tid?: string | null; titel: string; text?: string | null; marke?: string | null; href: string; gor: string; gorHref?: string };
export type Dagrad = Punkt & { nar: string; sen: boolean };
export type Dagsgrupp = { id: string; namn: string; under?: string; rader: Dagrad[] };

const stor = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const manad = (dag: string, idag: string) => (dag.slice(0, 4) === idag.slice(0, 4) ? dayAndMonth(dag) : dayInText(dag));

/** What waits, by day: late first, then today, the coming days, next week and later. */
export function iDagar(punkter: readonly Punkt[], idag: string): Dagsgrupp[] {
  const veckodag = (new Date(`${idag}T00:00:00Z`).getUTCDay() + 6) % 7;
  const sondag = addDays(idag, 6 - veckodag);
  const grupper = new Map<string, Dagsgrupp & { ordning: string }>();
  for (const punkt of [...punkter].sort((a, b) => (a.dag ?? idag).localeCompare(b.dag ?? idag) || Number(a.dag === null) - Number(b.dag === null) || (a.tid ?? '').localeCompare(b.tid ?? ''))) {
    const g = gruppFor(punkt.dag, idag, sondag);
    const grupp = grupper.get(g.id) ?? { ...g, rader: [] };
    grupper.set(g.id, grupp);
    grupp.rader.push({ ...punkt, ...narSagt(punkt, g.id, idag) });
  }
  return [...grupper.values()].sort((a, b) => a.ordning.localeCompare(b.ordning)).map(({ ordning: _, ...g }) => g);
}

function gruppFor(dag: string | null, idag: string, sondag: string) {
  const om = dag === null ? 0 : daysBetween(idag, dag);
  if (dag === null || om === 0) return { id: 'i-dag', namn: 'I dag', under: `${weekdayOf(idag)} ${dayAndMonth(idag)}`, ordning: '1' };
  if (om < 0) return { id: 'forsenat', namn: 'Försenat', ordning: '0' };
  if (om === 1) return { id: 'i-morgon', namn: 'I morgon', under: `${weekdayOf(dag)} ${dayAndMonth(dag)}`, ordning: '2' };
  if (dag <= sondag) return { id: dag, namn: stor(weekdayOf(dag)), under: dayAndMonth(dag), ordning: `3${dag}` };
  const slut = addDays(sondag, 7);
  if (dag <= slut) return { id: 'nasta-vecka', namn: 'Nästa vecka', under: `${dayShort(addDays(sondag, 1))}–${dayShort(slut)}`, ordning: '4' };
  return { id: 'senare', namn: 'Senare', ordning: '5' };
}

function narSagt({ dag, tid }: Punkt, grupp: string, idag: string): { nar: string; sen: boolean } {
  if (dag === null) return { nar: 'när du kan', sen: false };
  const sena = daysBetween(dag, idag);
  if (sena > 0) return { nar: `${numberWord(sena)} ${sena === 1 ? 'dag' : 'dagar'} sen`, sen: true };
  if (grupp === 'nasta-vecka') return { nar: `${weekdayOf(dag).slice(0, 3)} ${dayShort(dag)}`, sen: false };
  if (grupp === 'senare') return { nar: dag.slice(0, 4) === idag.slice(0, 4) ? dayShort(dag) : `${dayShort(dag)} ${dag.slice(0, 4)}`, sen: false };
  return { nar: tid ? `kl. ${skrivTid(tid)}` : 'hela dagen', sen: false };
}

/** The one sentence at the top: how much waits today, how much is late, and what comes first. */
export function ingress(grupper: readonly Dagsgrupp[], idag: string): string {
  const antal = (id: string) => grupper.find((g) => g.id === id)?.rader.length ?? 0;
  const [nu, sena] = [antal('i-dag'), antal('forsenat')];
  const forst = grupper[0]?.rader[0];
  if (!forst) return 'Inget väntar på dig just nu.';
  if (nu + sena === 0) return `Inget väntar på dig i dag. Härnäst: ${mening(forst.titel)}${narHarnast(forst, idag)}.`;
  const saker = (n: number) => `${capitalNumber(n)} ${n === 1 ? 'sak' : 'saker'}`;
  const sen = (n: number) => `${n === 1 ? 'en är försenad' : `${numberWord(n)} är försenade`}`;
  const lage = nu === 0 ? `${saker(sena)} ${sena === 1 ? 'är försenad' : 'är försenade'}.` : `${saker(nu)} väntar på dig i dag${sena ? ` och ${sen(sena)}` : ''}.`;
  return nu + sena > 1 ? `${lage} Först: ${mening(forst.titel)}.` : `${lage.slice(0, -1)}: ${mening(forst.titel)}.`;
}

/** When, unless the title says the day itself. */
function narHarnast({ dag, titel }: Punkt, idag: string): string {
  if (!dag || titel.includes(dayAndMonth(dag))) return '';
  return daysBetween(idag, dag) === 1 ? ' i morgon' : `${/\d\s[a-z]{3,9}$/.test(titel) ? ', senast' : ''} den ${manad(dag, idag)}`;
}

/** A title inside a sentence: without its own full stop. Names keep their capital. */
const mening = (titel: string) => titel.replace(/\.$/, '');

