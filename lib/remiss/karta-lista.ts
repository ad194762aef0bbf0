import { dayAndMonth, dayInText, dayNear } from '#lib/platform/datum';
import { idagSyns, starkast, type Karta, type Lage, type Streck } from './karta.ts';

export type Rad = {
  id: string;
  slag: 'stopp' | 'frist' | 'idag';
  datum: string;
  nar: string;
  rubrik: string;
  text: string | undefined;
  lage: Lage | undefined;
  href: string | undefined;
  /** Where its station stands across the strands' column, of 72. */
  x: number;
  streck: { d: string; slag: Streck }[];
};

const MAIN = 11;
const STATION = 28;

/** The same map upright: every stop in order of time, with deadlines and today among them, and the strands that run beside it. Folded lanes share a strand; no stop is left out. */
export function lista(karta: Karta, vikta: ReadonlyMap<string, string[]> = new Map()): Rad[] {
  const rows = inOrder(karta);
  const column = columns(karta, vikta);
  const strands = strandsOf(karta, rows, column);
  return rows.map((row, i) => ({ ...row, x: row.lane === undefined ? MAIN : column(row.lane), streck: strands[i] ?? [] })).map(({ lane: _, ...row }) => row);
}

type Ordered = Omit<Rad, 'x' | 'streck'> & { lane: string | undefined };

function inOrder(karta: Karta): Ordered[] {
  const { idag, lanes } = karta;
  const when = (day: string) => (day.slice(0, 4) === idag.slice(0, 4) ? (day === idag ? dayNear(day, idag) : dayAndMonth(day)) : dayInText(day));
  const stops = karta.stopp.map((s): Ordered => ({
    id: s.id, slag: 'stopp', datum: s.datum, nar: s.nar ?? when(s.datum), lane: s.lane, lage: s.lage, href: s.href,
    rubrik: s.rubrik ?? [lanes.find(({ id }) => id === s.lane)?.namn, s.namn].filter(Boolean).join(', '),
    text: s.beskrivning,
  }));
  const frister = karta.frister.filter((f) => !f.stopp).map((f): Ordered => ({ id: f.id, slag: 'frist', datum: f.datum, nar: when(f.datum), lane: undefined, lage: undefined, href: undefined, rubrik: f.namn.charAt(0).toUpperCase() + f.namn.slice(1), text: undefined }));
  const today: Ordered[] = idagSyns(karta) && !stops.some((s) => s.datum === idag)
    ? [{ id: 'idag', slag: 'idag', datum: idag, nar: dayAndMonth(idag), lane: undefined, lage: undefined, href: undefined, rubrik: 'I dag', text: undefined }] : [];
  // toSorted is stable: stops of one day keep their order, a deadline comes after the stops of its day.
  return [...stops, ...today, ...frister].toSorted((a, b) => a.datum.localeCompare(b.datum));
}

function columns({ lanes }: Karta, vikta: ReadonlyMap<string, string[]>) {
  const home = new Map([...vikta].flatMap(([folded, members]) => members.map((id) => [id, folded] as const)));
  const side = [...new Set(lanes.filter(({ sida }) => sida === 'under').map(({ id }) => home.get(id) ?? id))];
  const step = Math.min(15.5, 50 / Math.max(1, side.length));
  return (lane: string) => MAIN + (side.indexOf(home.get(lane) ?? lane) + 1) * step;
}

function strandsOf({ vagar, lanes }: Karta, rows: Ordered[], column: (lane: string) => number) {
  const at = new Map(rows.map((row, i) => [row.id, i]));
  const rank = new Map(lanes.map(({ id }, i) => [id, i]));
  const today = rows.findLastIndex((row) => row.slag === 'idag' || row.lage === 'klar' || row.lage === 'nu');
  const upper = rows.map(() => new Map<number, Streck>());
  const lower = rows.map(() => new Map<number, Streck>());
  const curves = rows.map(() => new Map<string, Streck>());
  const mark = <K>(map: Map<K, Streck> | undefined, key: K, slag: Streck) => map?.set(key, starkast(map.get(key), slag));

  for (const vag of vagar) {
    const [i, j] = [at.get(vag.fran) ?? -1, at.get(vag.till) ?? -1];
    const [from, to] = [rows[i], rows[j]];
    if (!from?.lane || !to?.lane || i >= j) continue;
    const ahead = vag.slag === 'gatt' && (to.lage === 'sedan' || to.lage === 'sen');
    const slag = (row: number): Streck => (ahead && row > today ? 'plan' : vag.slag);
    const [x0, x1] = [column(from.lane), column(to.lane)];
    const out = (rank.get(to.lane) ?? 0) > (rank.get(from.lane) ?? 0);
    const run = out ? x1 : x0;
    if (x0 !== x1 && out) mark(curves[i], `M${n(x0)} ${STATION}C${n(x0)} 66 ${n(x1)} 50 ${n(x1)} 100`, slag(i));
    else mark(lower[i], run, slag(i));
    for (let row = i + 1; row < j; row++) { mark(upper[row], run, slag(row)); mark(lower[row], run, slag(row)); }
    if (x0 !== x1 && !out) mark(curves[j], `M${n(x0)} 0C${n(x0)} 22 ${n(x1)} 6 ${n(x1)} ${STATION}`, slag(j));
    else mark(upper[j], run, slag(j));
  }

  return rows.map((_, i) => {
    const [up, down] = [upper[i] ?? new Map(), lower[i] ?? new Map()];
    const whole = [...up].filter(([x, slag]) => down.get(x) === slag).map(([x]) => x);
    return [
      ...[...up].map(([x, slag]) => ({ slag, d: `M${n(x)} 0V${whole.includes(x) ? 100 : STATION}` })),
      ...[...down].filter(([x]) => !whole.includes(x)).map(([x, slag]) => ({ slag, d: `M${n(x)} ${STATION}V100` })),
      ...[...(curves[i] ?? [])].map(([d, slag]) => ({ slag, d })),
    ];
  });
}

const n = (x: number) => Math.round(x * 10) / 10;
