import type { Instansvy } from './instansvy.ts';
import type { Frist, Karta, Lage, Lane, Stopp, Vag } from './karta.ts';
import { dagI } from '#lib/platform/dag';
import { dayAndMonth } from '#lib/platform/datum';

export type Kartinstans = Instansvy & { utskickad: string; svarRegistreratDag: string | null };
type Underlag = { idag: string; namn: string; dnr: string; utskickad: string; svarSenast: string | null; remissId: string; intern: boolean; instanser: readonly Kartinstans[] };

/** One that has said that it will not answer, or has answered that it takes no position: not one that has answered. */
const avstod = ({ lage, stallning }: Pick<Instansvy, 'lage' | 'stallning'>): boolean => lage === 'avstar' || stallning === 'avstar';

/** The state of one that is asked, in the words under its lane's name. */
function lanetext({ lage, sen, stallning, dnr }: Pick<Instansvy, 'lage' | 'sen' | 'stallning' | 'dnr'>): string {
  const ord = avstod({ lage, stallning }) ? 'avstår' : lage === 'besvarad' ? 'besvarat' : lage === 'obesvarad' ? 'svarade inte' : sen ? 'svarstiden är ute' : lage === 'mottagen' || lage === 'under_beredning' ? 'har tagit emot' : lage === 'levererad' ? 'levererad' : lage === 'utanfor' ? 'får den för hand' : 'på väg';
  return [dnr, ord].filter(Boolean).join(', ');
}

/** The stops of one that is asked: mottagen when its receipt said so, and its answer or the last day for one. */
export function instansstopp(i: Kartinstans, idag: string, href?: string): { lane: Lane; stopp: Stopp[]; vagar: Vag[]; slut: string } {
  const id = `i${i.id}`;
  const lane: Lane = { id, namn: i.namn, under: lanetext(i), sida: 'under', sen: i.sen, besvarat: i.lage === 'besvarad' && !avstod(i), avstod: avstod(i), uteblev: i.lage === 'obesvarad' };
  const stopp: Stopp[] = [];
  if (i.registrerad) stopp.push({ id: `${id}m`, lane: id, datum: dagI(i.registrerad), namn: 'Mottagen', slag: 'inkom', lage: 'klar', beskrivning: i.dnr ? `registrerad, dnr ${i.dnr}` : 'registrerad' });
  const svarat = i.besvarad !== null;
  const lage: Lage = svarat ? 'klar' : i.sen ? 'sen' : 'sedan';
  // Of one that let the time pass nothing more is expected: its line ends where it ended.
  const dag = svarat ? (i.datum ?? dagI(i.besvarad ?? new Date(0))) : i.lage === 'obesvarad' ? null : i.svarSenast;
  if (dag) {
    // An answer cannot stand before what it answers, whatever day its decision bears.
    const tidigast = stopp.at(-1)?.datum ?? i.utskickad;
    const datum = dag < tidigast ? tidigast : dag;
    const hur: Partial<Stopp> = svarat ? { beskrivning: [avstod(i) ? 'avstår från att svara' : 'besvarat', i.organ, i.paragraf].filter(Boolean).join(', '), ...(datum === dag ? {} : { dag: dayAndMonth(dag), nar: dayAndMonth(dag) }) } : { beskrivning: i.sen ? 'svaret har inte kommit' : 'svar väntas', ...(i.sen ? { dag: 'svar saknas' } : {}) };
    stopp.push({ id: `${id}s`, lane: id, datum, namn: svarat ? (avstod(i) ? 'Avstår' : (i.paragraf ?? 'Svar')) : 'Svar', slag: 'beslut', lage, ...hur, ...(href && i.harSvar ? { href } : {}) });
  }
  const vagar: Vag[] = stopp.slice(1).map((s, n) => ({ fran: stopp[n]?.id ?? '', till: s.id, slag: s.lage === 'klar' ? 'gatt' : 'plan' }));
  return { lane, stopp, vagar, slut: stopp.at(-1)?.id ?? '' };
}

/** The map of a remiss that was sent: from the sender out to each that is asked, and back when all is in. */
export function byggRemisskarta({ idag, namn, dnr, utskickad, svarSenast, remissId, intern, instanser }: Underlag): Karta {
  const delar = instanser.map((i) => instansstopp(i, idag, `/remisser/${remissId}/svar/${i.id}`));
  const klara = instanser.filter((i) => i.besvarad && !avstod(i)).length;
  const ut: Stopp = { id: 'ut', lane: 'vi', datum: utskickad, namn: intern ? 'Internremiss' : 'Remiss ut', lage: 'klar', beskrivning: `skickad, dnr ${dnr}` };
  const frister: Frist[] = svarSenast ? [{ id: 'frist', datum: svarSenast, namn: 'sista svarsdag' }] : [];
  return {
    idag, ...(instanser.length > 60 ? { bara: 'vikt' as const } : {}), grupp: intern ? 'nämnder' : 'instanser', frister,
    lanes: [{ id: 'vi', namn, under: `${dnr}, ${klara} svar av ${instanser.length}`, sida: 'over' }, ...delar.map((d) => d.lane)],
    stopp: [ut, ...delar.flatMap((d) => d.stopp)],
    vagar: delar.flatMap((d) => (d.stopp[0] ? [{ fran: 'ut', till: d.stopp[0].id, slag: d.stopp[0].lage === 'klar' ? ('gatt' as const) : ('plan' as const) }, ...d.vagar] : [])),
  };
}
