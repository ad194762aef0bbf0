import { dayAndMonth, dayShort } from '#lib/platform/datum';
import { bredd, kapa, LITEN, placera, STOR, tvaRader, type Anchor, type Etikett, type Grad, type Onskan, type Ruta } from './karta-etiketter.ts';
import { skala, type Skala } from './karta-skala.ts';
import { starkast, type Karta, type Lage, type Lane, type Stopp, type Streck } from './karta.ts';

export type Linje = { d: string; slag: Streck; dubbel: boolean };
export type Texter = {
  banor: { id: string; y: number; namn: { y: number; text: string }[]; under: { y: number; text: string } | undefined; sen: boolean }[];
  stopp: (Etikett & { rod: boolean })[];
  lodrata: { id: string; x: number; y: number; anchor: Anchor; text: string; slag: 'idag' | 'frist' }[];
};
export type Ritning = {
  bredd: number;
  hojd: number;
  manader: { x: number; text: string }[];
  banor: { id: string; y: number }[];
  linjer: Linje[];
  snitt: { x: number; y: number }[];
  stopp: { id: string; x: number; y: number; lage: Lage; titel: string }[];
  lodrata: { id: string; x: number; y1: number; y2: number; slag: 'idag' | 'frist' }[];
  stor: Texter;
  liten: Texter;
};

const WIDTH = 1144;
const GUTTER = 212;
const FIRST = 228;
const LAST = 1116;
const TOP = 74;
const CURVE = 44;
const WEIGHT = { skrivelse: 1, au: 2, inkom: 3, beslut: 5 };

type Place = { karta: Karta; scale: Skala; y: Map<string, number>; low: number };

/** The wide drawing, in units of 1144 across: where every line, sign and letter stands. `vikta` are folded lanes, drawn as a double line. */
export function rita(karta: Karta, vikta: ReadonlySet<string> = new Set()): Ritning {
  const scale = skala(karta, FIRST, LAST);
  const y = laneHeights(karta.lanes);
  const low = Math.max(TOP, ...y.values()) + 50;
  const place = { karta, scale, y, low };
  const { linjer, snitt, curves } = ways(place, vikta);
  const lodrata = verticals(place);
  const texts = (grad: Grad) => texter(place, grad, lodrata, curves);
  const [stor, liten] = [texts(STOR), texts(LITEN)];
  return {
    bredd: WIDTH,
    hojd: Math.max(low, ...[...stor.lodrata, ...liten.lodrata].map((t) => t.y)) + 8,
    manader: scale.manader.filter((m) => m.x + 6 + bredd(m.text, LITEN) <= WIDTH + 8),
    banor: karta.lanes.map(({ id }) => ({ id, y: y.get(id) ?? TOP })),
    linjer, snitt,
    stopp: karta.stopp.map((s) => ({ id: s.id, x: scale.x(s.id), y: y.get(s.lane) ?? TOP, lage: s.lage, titel: title(karta, s) })),
    lodrata, stor, liten,
  };
}

function laneHeights(lanes: Lane[]) {
  const y = new Map<string, number>();
  lanes.forEach((lane, i) => {
    const before = lanes[i - 1];
    const step = !before ? 0 : before.sida === 'under' ? 74 : lane.sida === 'over' ? 94 : 88;
    y.set(lane.id, before ? (y.get(before.id) ?? TOP) + step : TOP);
  });
  return y;
}

function title({ lanes }: Karta, s: Stopp) {
  return [lanes.find(({ id }) => id === s.lane)?.namn, s.namn, s.dag ?? dayAndMonth(s.datum), s.beskrivning].filter(Boolean).join(', ');
}

function ways({ karta, scale, y }: Place, vikta: ReadonlySet<string>) {
  const byId = new Map(karta.stopp.map((s) => [s.id, s]));
  const curves: { d: string; slag: Streck; dubbel: boolean; points: [number, number][] }[] = [];
  const along = new Map<string, { from: number; to: number; slag: Streck }[]>();
  const lay = (lane: string, from: number, to: number, slag: Streck) => { if (to > from + 0.5) along.set(lane, [...(along.get(lane) ?? []), { from, to, slag }]); };

  for (const vag of karta.vagar) {
    const [a, b] = [byId.get(vag.fran), byId.get(vag.till)];
    if (!a || !b) continue;
    const [x0, x1, y0, y1] = [scale.x(a.id), scale.x(b.id), y.get(a.lane) ?? TOP, y.get(b.lane) ?? TOP];
    if (x1 < x0) continue;
    let from = x0;
    if (a.lane !== b.lane) {
      const width = Math.min(Math.abs(y1 - y0) > 200 ? CURVE + 8 : CURVE, x1 - x0);
      from = x0 + width;
      curves.push({ d: curve(x0, y0, from, y1), slag: vag.slag, dubbel: vikta.has(a.lane) || vikta.has(b.lane), points: samples(x0, y0, from, y1) });
    }
    // What has not arrived is travelled up to today and planned from there.
    const ahead = vag.slag === 'gatt' && (b.lage === 'sedan' || b.lage === 'sen') && scale.idag !== undefined;
    const turn = ahead ? Math.min(x1, Math.max(from, scale.idag ?? x1)) : x1;
    lay(b.lane, from, turn, vag.slag);
    lay(b.lane, turn, x1, 'plan');
  }

  const snitt: { x: number; y: number }[] = [];
  const straight = [...along].flatMap(([lane, parts]) => {
    const level = y.get(lane) ?? TOP;
    return strongest(parts).flatMap((part) => {
      const cuts = scale.glapp.map((g) => g.mitt).filter((m) => m - 7 > part.from && m + 7 < part.to);
      for (const x of cuts) if (!snitt.some((s) => s.x === x && s.y === level)) snitt.push({ x, y: level });
      const edges = [part.from, ...cuts.flatMap((m) => [m - 7, m + 7]), part.to];
      return edges.flatMap((x, i) => (i % 2 ? [] : [{ d: `M${r(x)} ${level}H${r(edges[i + 1] ?? x)}`, slag: part.slag, dubbel: vikta.has(lane) }]));
    });
  });
  const unique = [...new Map(curves.map((c) => [c.d, c])).values()];
  const order: Streck[] = ['plan', 'vantar', 'gatt'];
  const linjer = [...straight, ...unique.map(({ points: _, ...c }) => c)].toSorted((a, b) => order.indexOf(a.slag) - order.indexOf(b.slag));
  return { linjer, snitt, curves: unique.flatMap((c) => c.points) };
}

const r = (n: number) => Math.round(n * 10) / 10;
const curve = (x0: number, y0: number, x1: number, y1: number) => `M${r(x0)} ${y0}C${r((x0 + x1) / 2)} ${y0} ${r((x0 + x1) / 2)} ${y1} ${r(x1)} ${y1}`;

function samples(x0: number, y0: number, x1: number, y1: number): [number, number][] {
  return Array.from({ length: 17 }, (_, i) => {
    const t = i / 16;
    const m = (x0 + x1) / 2;
    const bezier = (a: number, b: number, c: number, d: number) => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    return [bezier(x0, m, m, x1), bezier(y0, y0, y1, y1)];
  });
}

/** Where several ways share a lane, the heaviest is drawn. */
function strongest(parts: { from: number; to: number; slag: Streck }[]) {
  const edges = [...new Set(parts.flatMap((p) => [p.from, p.to]))].toSorted((a, b) => a - b);
  const drawn: { from: number; to: number; slag: Streck }[] = [];
  edges.slice(1).forEach((to, i) => {
    const from = edges[i] ?? to;
    const slag = parts.filter((p) => p.from <= from && p.to >= to).reduce<Streck | undefined>((heavy, p) => starkast(heavy, p.slag), undefined);
    const before = drawn.at(-1);
    if (!slag) return;
    if (before && before.to === from && before.slag === slag) before.to = to;
    else drawn.push({ from, to, slag });
  });
  return drawn;
}

function verticals({ karta, scale, y, low }: Place): Ritning['lodrata'] {
  const asked = karta.lanes.filter(({ sida }) => sida === 'under').map(({ id }) => id);
  const frister = karta.frister.map((frist) => {
    const carrier = karta.stopp.find(({ id }) => id === frist.stopp)?.lane;
    const lanes = (carrier ? [carrier] : frist.lanes?.length ? frist.lanes : asked.length ? asked : karta.lanes.map(({ id }) => id)).flatMap((id) => y.get(id) ?? []);
    const short = frist.stopp !== undefined || (asked.length > 0 && frist.lanes !== undefined && frist.lanes.every((id) => !asked.includes(id)));
    const top = Math.min(low, ...lanes);
    return { id: frist.id, x: frist.stopp ? scale.x(frist.stopp) : scale.xDag(frist.datum), y1: short ? top - 40 : top - 26, y2: short ? top - 9 : low, slag: 'frist' as const };
  });
  return [...(scale.idag === undefined ? [] : [{ id: 'idag', x: scale.idag, y1: 24, y2: low, slag: 'idag' as const }]), ...frister];
}

function texter({ karta, scale, y, low }: Place, grad: Grad, lodrata: Ritning['lodrata'], curves: [number, number][]): Texter {
  const deadline = new Set(karta.frister.flatMap((f) => f.stopp ?? []));
  const banor = karta.lanes.map((lane) => {
    const level = y.get(lane.id) ?? TOP;
    const lines = tvaRader(lane.namn, GUTTER - 10, grad, true);
    return {
      id: lane.id, y: level, sen: lane.sen ?? false,
      namn: lines.map((text, i) => ({ text, y: level - 4 - (lines.length - 1 - i) * (grad.px + 2) })),
      under: lane.under ? { y: level + grad.px + 1, text: kapa(lane.under, GUTTER - 4, grad, lane.sen) } : undefined,
    };
  });

  // The axis says the first year; a label says its own only where it is another.
  const year = karta.stopp.map((s) => s.datum.slice(0, 4)).toSorted()[0];
  const day = (s: Stopp) => `${s.slag && s.slag !== 'inkom' ? dayShort(s.datum) : dayAndMonth(s.datum)}${s.datum.slice(0, 4) === year ? '' : ` ${s.datum.slice(0, 4)}`}`;
  const carried = new Set(karta.frister.filter((f) => f.stopp).map((f) => f.id));
  const wishes: Onskan[] = karta.stopp.filter((s) => grad.px === STOR.px || s.slag !== 'skrivelse').map((s) => ({
    id: s.id, x: scale.x(s.id), y: y.get(s.lane) ?? TOP, namn: s.namn, dag: s.dag ?? day(s),
    sida: karta.lanes.find(({ id }) => id === s.lane)?.sida ?? 'under',
    vikt: s.lage === 'sen' ? 8 : s.lage === 'nu' ? 7 : deadline.has(s.id) ? 6 : (s.slag ? WEIGHT[s.slag] : 4),
    slapps: s.lage !== 'sen' && s.lage !== 'nu' && !deadline.has(s.id) && s.slag !== undefined && s.slag !== 'beslut',
  }));
  const short = lodrata.filter((v) => v.slag === 'frist' && v.y2 < low && !carried.has(v.id));
  for (const v of short) {
    const frist = karta.frister.find(({ id }) => id === v.id);
    if (frist) wishes.push({ id: v.id, x: v.x, y: v.y2 + 9, namn: frist.namn, dag: dayAndMonth(frist.datum), sida: 'over', vikt: 6, slapps: false });
  }
  const dot = (x: number, level: number, half: number): Ruta => ({ x1: x - half, x2: x + half, y1: level - half, y2: level + half });
  const placed = placera(wishes, grad, {
    fast: karta.stopp.map((s) => dot(scale.x(s.id), y.get(s.lane) ?? TOP, 7)),
    helst: [...lodrata.map((v) => ({ x1: v.x - 1, x2: v.x + 1, y1: v.y1, y2: v.y2 })), ...curves.map(([x, level]) => dot(x, level, 2))],
    ram: { x1: GUTTER - 4, x2: WIDTH + 4, y1: 0, y2: low },
  });
  const red = new Set([...karta.stopp.filter((s) => s.lage === 'sen').map((s) => s.id), ...deadline, ...short.map((v) => v.id)]);
  return { banor, stopp: placed.map((label) => ({ ...label, rod: red.has(label.id) })), lodrata: footTexts(karta, lodrata.filter((v) => v.y2 >= low), grad, low, scale.idag) };
}

/** The words under the verticals: today to the left of its line, deadlines to the right, on a second row where they would meet. */
function footTexts(karta: Karta, lines: Ritning['lodrata'], grad: Grad, low: number, today: number | undefined): Texter['lodrata'] {
  const taken: Ruta[] = [];
  return lines.map((line) => {
    const frist = karta.frister.find(({ id }) => id === line.id);
    const text = frist ? `${dayAndMonth(frist.datum)}, ${frist.namn}` : `i dag, ${dayAndMonth(karta.idag)}`;
    const width = bredd(text, grad, true);
    const passed = frist && today !== undefined && line.x < today;
    const anchors: Anchor[] = frist ? (passed ? ['end', 'start'] : ['start', 'end']) : lines.some((o) => o.slag === 'frist' && o.x > line.x) || lines.length === 1 ? ['end', 'start'] : ['start', 'end'];
    const row = (n: number) => low + grad.px + 4 + n * (grad.rad + 2);
    const options = [0, 1, 2, 3].flatMap((n) => anchors.map((anchor) => ({ anchor, y: row(n), x: anchor === 'end' ? line.x - 2 : line.x + 2, x1: anchor === 'end' ? line.x - 2 - width : line.x + 2 })));
    const free = options.find((o) => o.x1 >= 0 && o.x1 + width <= WIDTH + 8 && !taken.some((t) => o.y === t.y1 && o.x1 < t.x2 + AIR && o.x1 + width + AIR > t.x1)) ?? options[0];
    const at = free ?? { anchor: 'start' as const, y: row(0), x: line.x, x1: line.x };
    taken.push({ x1: at.x1, x2: at.x1 + width, y1: at.y, y2: at.y });
    return { id: line.id, x: at.x, y: at.y, anchor: at.anchor, text, slag: line.slag };
  });
}

const AIR = 10;
