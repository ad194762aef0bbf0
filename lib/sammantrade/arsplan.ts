import type { Regelverk } from '#lib/organisation/regelverk';
import { dagarEfter, delar, sistaDagI, veckodag as veckodagFor, type Dag } from '#lib/platform/dag';
import { flyttaBak, flyttaFram, namnPaLedigDag } from '#lib/platform/frist';

/** Every n:th week, or the first, second … or last such weekday of the month. */
export type Monster = { slag: 'veckor'; n: number } | { slag: 'manad'; vilken: 1 | 2 | 3 | 4 | -1 };

export const monster: Readonly<Record<string, { namn: string; monster: Monster }>> = {
  'vecka-1': { namn: 'Varje vecka', monster: { slag: 'veckor', n: 1 } },
  'vecka-2': { namn: 'Varannan vecka', monster: { slag: 'veckor', n: 2 } },
  'vecka-3': { namn: 'Var tredje vecka', monster: { slag: 'veckor', n: 3 } },
  'vecka-4': { namn: 'Var fjärde vecka', monster: { slag: 'veckor', n: 4 } },
  'manad-1': { namn: 'Den första i månaden', monster: { slag: 'manad', vilken: 1 } },
  'manad-2': { namn: 'Den andra i månaden', monster: { slag: 'manad', vilken: 2 } },
  'manad-3': { namn: 'Den tredje i månaden', monster: { slag: 'manad', vilken: 3 } },
  'manad-4': { namn: 'Den fjärde i månaden', monster: { slag: 'manad', vilken: 4 } },
  'manad-sista': { namn: 'Den sista i månaden', monster: { slag: 'manad', vilken: -1 } },
};

type Val = { monster: Monster; veckodag: number; fran: Dag; till: Dag; utan?: readonly number[] };

/** The days that a pattern gives between two days, months left out (juli, say) not counted. */
export function dagarEnligt({ monster: m, veckodag, fran, till, utan = [] }: Val): Dag[] {
  const alla = m.slag === 'veckor' ? varNteVecka(m.n, veckodag, fran, till) : manaderna(fran, till).flatMap(({ ar, manad }) => dagenI(ar, manad, veckodag, m.vilken));
  return alla.filter((dag) => dag >= fran && dag <= till && !utan.includes(delar(dag).manad));
}

/** A planned day that is a day off gives way to the next working day, and says which it was. */
export function utanHelg(dag: Dag): { dag: Dag; flyttad: string | null } {
  const namn = namnPaLedigDag(dag);
  return namn === null ? { dag, flyttad: null } : { dag: flyttaFram(dag), flyttad: `Flyttad från ${dag}, ${namn}.` };
}

export type Frister = { beredning: Dag; kallelse: Dag; kungorelse: Dag | null };

/** The last days before a meeting: counted backwards, and to the working day before where they fall on a day off (KL 5:13–14, 6:23). */
export function fristerFore(dag: Dag, slag: string, { beredningsdagar, kallelsedagar, kungorelsedagar }: Pick<Regelverk, 'beredningsdagar' | 'kallelsedagar' | 'kungorelsedagar'>): Frister {
  const fore = (dagar: number) => flyttaBak(dagarEfter(dag, -dagar));
  return { beredning: fore(Math.max(beredningsdagar, kallelsedagar)), kallelse: fore(kallelsedagar), kungorelse: slag === 'fullmaktige' ? fore(kungorelsedagar) : null };
}

/** What is said where the kallelse is not out in time. In fullmäktige it is the law that is not kept (KL 5:13–14), elsewhere the reglemente (KL 6:23). */
export function kallelseVarning(idag: Dag, dag: Dag, slag: string, regelverk: Pick<Regelverk, 'beredningsdagar' | 'kallelsedagar' | 'kungorelsedagar'>): string | null {
  const { kallelse } = fristerFore(dag, slag, regelverk);
  if (idag <= kallelse) return null;
  return slag === 'fullmaktige'
    ? `Kallelsen skulle ha varit ute senast ${kallelse}: minst en vecka före, till varje ledamot och ersättare (KL 5:14). Ett ärende som inte är kungjort i tid får bara avgöras om alla närvarande är med på det (KL 5:52).`
    : `Kallelsen skulle enligt reglementet ha varit ute senast ${kallelse}, ${regelverk.kallelsedagar} dagar före (KL 6:23).`;
}

export type Mote = { id: string; organId: string; organ: string; dag: Dag; kl: string | null; personer: readonly { id: string; namn: string }[] };

/** Meetings of other organs the same day that some of the same people sit in. */
export function krockar(dag: Dag, organId: string, personer: readonly string[], andra: readonly Mote[]): string[] {
  return andra.filter((m) => m.dag === dag && m.organId !== organId).flatMap((m) => {
    const samma = m.personer.filter(({ id }) => personer.includes(id)).map(({ namn }) => namn);
    if (samma.length === 0) return [];
    const namnda = samma.length > 3 ? `${samma.slice(0, 2).join(', ')} och ${samma.length - 2} till` : samma.length > 1 ? `${samma.slice(0, -1).join(', ')} och ${samma.at(-1)}` : samma[0];
    return [`Samma dag som ${m.organ}${m.kl ? `, kl. ${m.kl.replace(':', '.').replace(/^0/, '')}` : ''}: ${namnda}.`];
  });
}

function varNteVecka(n: number, veckodag: number, fran: Dag, till: Dag): Dag[] {
  const dagar: Dag[] = [];
  let dag = dagarEfter(fran, (veckodag - veckodagFor(fran) + 7) % 7);
  for (; dag <= till; dag = dagarEfter(dag, 7 * n)) dagar.push(dag);
  return dagar;
}

function manaderna(fran: Dag, till: Dag): { ar: number; manad: number }[] {
  const [a, b] = [delar(fran), delar(till)];
  return Array.from({ length: Math.max(0, (b.ar - a.ar) * 12 + b.manad - a.manad + 1) }, (_, i) => ({ ar: a.ar + Math.floor((a.manad - 1 + i) / 12), manad: ((a.manad - 1 + i) % 12) + 1 }));
}

function dagenI(ar: number, manad: number, veckodag: number, vilken: 1 | 2 | 3 | 4 | -1): Dag {
  const sista = sistaDagI(ar, manad);
  if (vilken === -1) return dagarEfter(sista, -((veckodagFor(sista) - veckodag + 7) % 7));
  const forsta = `${sista.slice(0, 8)}01`;
  return dagarEfter(forsta, ((veckodag - veckodagFor(forsta) + 7) % 7) + 7 * (vilken - 1));
}
