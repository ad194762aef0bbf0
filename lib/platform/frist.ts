import Holidays from 'date-holidays';
import { dagarEfter, delar, veckodag, type Dag } from './dag.ts';

export { arDag, dagarEfter, dagI, dagarMellan,  skrivDag, veckorEfter, type Dag } from './dag.ts';

const sverige = new Holidays('SE');
const perAr = new Map<number, ReadonlyMap<Dag, string>>();

/** Saturday, Sunday, public holiday, midsommarafton, julafton or nyårsafton (lag 1930:173 2 §). */
export const arLedigDag = (dag: Dag): boolean => veckodag(dag) % 6 === 0 || helgdagar(delar(dag).ar).has(dag);

/** What the day off is called: "trettondedag jul", "en lördag"; null for a working day. */
export const namnPaLedigDag = (dag: Dag): string | null => helgdagar(delar(dag).ar).get(dag) ?? { 0: 'en söndag', 6: 'en lördag' }[veckodag(dag)] ?? null;

export const arArbetsdag = (dag: Dag): boolean => !arLedigDag(dag);

/** A last day for an act that falls on a day off moves to the next weekday (lag 1930:173 2 §). */
export function flyttaFram(dag: Dag): Dag {
  let vardag = dag;
  while (arLedigDag(vardag)) vardag = dagarEfter(vardag, 1);
  return vardag;
}

/** The nearest working day at or before: for a deadline counted backwards, where moving forward would be too late. */
export function flyttaBak(dag: Dag): Dag {
  let vardag = dag;
  while (arLedigDag(vardag)) vardag = dagarEfter(vardag, -1);
  return vardag;
}

/** n working days later (earlier when n is negative); the day itself is never counted. */
export function arbetsdagarEfter(dag: Dag, n: number): Dag {
  const steg = Math.sign(n);
  let nadd = dag;
  for (let kvar = Math.abs(n); kvar > 0; ) {
    nadd = dagarEfter(nadd, steg);
    if (arArbetsdag(nadd)) kvar -= 1;
  }
  return nadd;
}

/** Working days after `fran` up to and including `till`; zero when there are none. */
export function arbetsdagarMellan(fran: Dag, till: Dag): number {
  let antal = 0;
  for (let dag = dagarEfter(fran, 1); dag <= till; dag = dagarEfter(dag, 1)) if (arArbetsdag(dag)) antal += 1;
  return antal;
}

// "bank" is what date-holidays calls the three eves of lag 1930:173; other eves and feast days are ordinary weekdays.
function helgdagar(ar: number): ReadonlyMap<Dag, string> {
  const kanda = perAr.get(ar);
  if (kanda) return kanda;
  const arets = sverige.getHolidays(ar);
  // Whit Monday was a public holiday until nationaldagen took its place in 2005 (lag 1989:253).
  const lediga = arets.filter(({ type, rule }) => type === 'public' || type === 'bank' || (ar < 2005 && rule === 'easter 50'));
  const dagar = new Map(lediga.map(({ date, name }) => [date.slice(0, 10), name]));
  perAr.set(ar, dagar);
  return dagar;
}
