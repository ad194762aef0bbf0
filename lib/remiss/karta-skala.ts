import { addDays, daysBetween, monthName } from '#lib/platform/datum';
import { idagSyns, type Karta, type Stopp } from './karta.ts';

/** A quiet period, drawn at a fixed width and marked // at `mitt`. */
export type Glapp = { fran: number; till: number; mitt: number };
export type Manad = { x: number; text: string };
export type Skala = { x: (stoppId: string) => number; xDag: (dag: string) => number; glapp: Glapp[]; manader: Manad[]; idag: number | undefined };

const QUIET_DAYS = 21;
const QUIET_WIDTH = 120;
/** As wide as a quiet period may be drawn where there is nothing else to fill the width with. */
const QUIET_ALONE = 420;
const MOST_PER_DAY = 26;
const SAME_LANE = 20;
const CHANGE_LANE = 42;
/** What has arrived from the lane above and goes on from the next stop has its label between the two curves. */
const ARRIVED = 84;

/** Where each date stands: real time, with quiet periods pressed together (never across today or a deadline), and just enough room where one day holds several stops in a row. */
export function skala(karta: Karta, left: number, right: number): Skala {
  const today = idagSyns(karta) ? karta.idag : undefined;
  const days = [...new Set([...karta.stopp.map((s) => s.datum), ...karta.frister.map((f) => f.datum), ...(today ? [today] : [])])].toSorted();
  const inside = offsets(karta);
  const own = days.map((day) => Math.max(0, ...karta.stopp.filter((s) => s.datum === day).map((s) => inside.get(s.id) ?? 0)));
  const steps = days.slice(1).map((day, i) => {
    const before = days[i] ?? day;
    const length = daysBetween(before, day);
    return { length, quiet: length > QUIET_DAYS, need: need(karta, before, day, inside) };
  });

  const quiet = steps.filter((s) => s.quiet).length;
  const room = right - left - own.reduce((a, b) => a + b, 0);
  const quietWidth = quiet ? Math.min(QUIET_WIDTH, (room * 0.6) / quiet) : 0;
  const fitted = fit(steps, room - quiet * quietWidth, quietWidth);
  const spare = Math.max(0, room - fitted.reduce((a, b) => a + b, 0)) / Math.max(1, quiet);
  const widths = fitted.map((width, i) => (steps[i]?.quiet ? Math.min(Math.max(width, QUIET_ALONE), width + spare) : width));

  const starts: number[] = [];
  let x = left;
  days.forEach((_, i) => { starts.push(x); x += (own[i] ?? 0) + (widths[i] ?? 0); });
  const end = (i: number) => (starts[i] ?? left) + (own[i] ?? 0);

  const xDag = (day: string) => {
    const after = days.findIndex((d) => d >= day);
    if (after === -1) return end(days.length - 1);
    if (days[after] === day || after === 0) return starts[after] ?? left;
    const from = days[after - 1] ?? day;
    const share = daysBetween(from, day) / daysBetween(from, days[after] ?? day);
    return end(after - 1) + share * ((starts[after] ?? left) - end(after - 1));
  };
  const place = new Map(karta.stopp.map((s) => [s.id, xDag(s.datum) + (inside.get(s.id) ?? 0)]));
  const glapp = steps.flatMap((s, i) => (s.quiet ? [{ i, fran: end(i), till: starts[i + 1] ?? left, mitt: end(i) + 0.55 * ((starts[i + 1] ?? left) - end(i)) }] : []));
  return {
    x: (id) => place.get(id) ?? left,
    xDag,
    glapp: glapp.map(({ i: _, ...g }) => g),
    manader: manader(days, xDag, glapp.map((g) => ({ from: days[g.i] ?? '', to: days[g.i + 1] ?? '', x: g.mitt + 14 })), karta.idag),
    idag: today ? xDag(today) + Math.max(0, ...karta.stopp.filter((s) => s.datum === today && s.lage === 'nu').map((s) => inside.get(s.id) ?? 0)) : undefined,
  };
}

/** Stops of the same day that follow each other stand a little apart, in their order. */
function offsets({ lanes, stopp, vagar }: Karta) {
  const at = new Map<string, number>();
  const byId = new Map(stopp.map((s) => [s.id, s]));
  for (const s of stopp) {
    const before = vagar.filter((v) => v.till === s.id).flatMap((v) => { const from = byId.get(v.fran); return from && from.datum === s.datum ? [from] : []; });
    const earlier = stopp.slice(0, stopp.indexOf(s)).filter((o) => o.datum === s.datum && o.lane === s.lane);
    at.set(s.id, Math.max(0, ...before.map((b) => (at.get(b.id) ?? 0) + distance({ lanes }, b, s)), ...earlier.map((e) => (at.get(e.id) ?? 0) + SAME_LANE)));
  }
  return at;
}

const distance = ({ lanes }: Pick<Karta, 'lanes'>, a: Stopp, b: Stopp) => {
  if (a.lane !== b.lane) return CHANGE_LANE;
  return a.slag === 'inkom' && lanes.find(({ id }) => id === a.lane)?.sida === 'over' ? ARRIVED : SAME_LANE;
};

/** The least room between two neighbouring days: signs must not lie on each other, a change of lane must have its curve. */
function need({ lanes, stopp, vagar }: Karta, from: string, to: string, inside: Map<string, number>) {
  const early = stopp.filter((s) => s.datum === from);
  const late = stopp.filter((s) => s.datum === to);
  const ownWidth = Math.max(0, ...early.map((s) => inside.get(s.id) ?? 0));
  const wants = early.flatMap((a) => late.filter((b) => a.lane === b.lane || vagar.some((v) => v.fran === a.id && v.till === b.id))
    .map((b) => distance({ lanes }, a, b) - (ownWidth - (inside.get(a.id) ?? 0)) - (inside.get(b.id) ?? 0)));
  return Math.max(0, ...wants);
}

function fit(steps: { length: number; quiet: boolean; need: number }[], room: number, quietWidth: number) {
  let free = steps.filter((s) => !s.quiet);
  let left = room;
  let perDay = 0;
  // A step that needs more than its days give is fixed at its need, and the rest share what is left.
  for (;;) {
    const length = free.reduce((sum, s) => sum + s.length, 0);
    perDay = length ? Math.min(MOST_PER_DAY, Math.max(0, left) / length) : 0;
    const tight = free.filter((s) => s.need > s.length * perDay);
    if (!tight.length) break;
    left -= tight.reduce((sum, s) => sum + s.need, 0);
    free = free.filter((s) => !tight.includes(s));
  }
  return steps.map((s) => (s.quiet ? quietWidth : Math.max(s.need, s.length * perDay)));
}

function manader(days: string[], xDag: (day: string) => number, gaps: { from: string; to: string; x: number }[], today: string): Manad[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const ticks: { x: number; day: string; sure: boolean }[] = [];
  for (let day = nextMonth(first); day <= last; day = nextMonth(day)) {
    if (!gaps.some(({ from, to }) => day > from && day < to)) ticks.push({ x: xDag(day), day, sure: true });
  }
  for (const soft of [{ x: xDag(first) - 16, day: first }, ...gaps.map(({ x, to }) => ({ x, day: to }))]) {
    if (!ticks.some((t) => t.sure && t.day.slice(0, 7) === soft.day.slice(0, 7))) ticks.push({ ...soft, sure: false });
  }
  const shown: { x: number; end: number; day: string; text: string }[] = [];
  const several = first.slice(0, 4) !== last.slice(0, 4) || first.slice(0, 4) !== today.slice(0, 4);
  for (const tick of ticks.toSorted((a, b) => Number(b.sure) - Number(a.sure) || a.x - b.x)) {
    const text = monthName(tick.day);
    const end = tick.x + 22 + (text.length + (several ? 5 : 0)) * 8;
    if (!shown.some((s) => tick.x < s.end && end > s.x)) shown.push({ x: tick.x, end, day: tick.day, text });
  }
  shown.sort((a, b) => a.x - b.x);
  return shown.map(({ x, day, text }, i) => ({ x, text: several && day.slice(0, 4) !== shown[i - 1]?.day.slice(0, 4) ? `${text} ${day.slice(0, 4)}` : text }));
}

const nextMonth = (day: string) => `${addDays(`${day.slice(0, 7)}-28`, 7).slice(0, 7)}-01`;
