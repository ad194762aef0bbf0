export type Ruta = { x1: number; x2: number; y1: number; y2: number };
export type Anchor = 'start' | 'middle' | 'end';
export type Etikett = { id: string; x: number; anchor: Anchor; rader: { y: number; text: string }[]; ruta: Ruta };

/** Letters at t1 (14) on a wide page, at t2 (16) where the drawing is scaled down. */
export type Grad = { px: number; rad: number };
export const STOR: Grad = { px: 14, rad: 16 };
export const LITEN: Grad = { px: 16, rad: 19 };

const NARROW = /[iljtfrI.,:;'’ ()/\u00a0-]/;
const BROAD = /[mwMWÅÄÖ§%@]/;

/** About how wide a text is, in the drawing's units; rather too wide than too narrow. */
export function bredd(text: string, { px }: Grad, bold = false) {
  const em = [...text].reduce((sum, c) => sum + (NARROW.test(c) ? 0.29 : BROAD.test(c) ? 0.76 : /[A-ZÅÄÖ]/.test(c) ? 0.6 : 0.5), 0);
  return em * px * (bold ? 1.04 : 1);
}

/** The text cut to a width, with its dots. */
export function kapa(text: string, most: number, grad: Grad, bold = false) {
  if (bredd(text, grad, bold) <= most) return text;
  let cut = text;
  while (cut && bredd(`${cut}…`, grad, bold) > most) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The text in at most two lines of a width, the second one cut. */
export function tvaRader(text: string, most: number, grad: Grad, bold = false): string[] {
  if (bredd(text, grad, bold) <= most) return [text];
  const words = text.split(' ');
  let first = words.shift() ?? '';
  while (words[0] && bredd(`${first} ${words[0]}`, grad, bold) <= most) first += ` ${words.shift()}`;
  return words.length ? [kapa(first, most, grad, bold), kapa(words.join(' '), most, grad, bold)] : [kapa(first, most, grad, bold)];
}

export type Onskan = { id: string; x: number; y: number; namn: string; dag: string; sida: 'over' | 'under'; vikt: number; slapps: boolean };
type Mot = { fast: Ruta[]; helst: Ruta[]; ram: Ruta };

const AIR = 8;
const hits = (a: Ruta, b: Ruta) => a.x1 < b.x2 && a.x2 > b.x1 && a.y1 < b.y2 && a.y2 > b.y1;
const overlap = (a: Ruta, b: Ruta) => (hits(a, b) ? (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)) * (Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1)) : 0);

/**
 * Names over dates, placed in order of weight: on the lane's own side, else the other, else at the right or left edge, else dropped,
 * if it may be. Lines that cross a label are avoided where there is a choice.
 */
export function placera(wishes: Onskan[], grad: Grad, { fast, helst, ram }: Mot): Etikett[] {
  const placed: Etikett[] = [];
  const taken = [...fast];
  for (const wish of wishes.toSorted((a, b) => b.vikt - a.vikt || a.x - b.x)) {
    const options = candidates(wish, grad).filter(({ ruta }) => ruta.x1 >= ram.x1 && ruta.x2 <= ram.x2);
    const scored = options.map((label, rank) => ({
      label,
      clash: taken.reduce((sum, r) => sum + overlap(label.ruta, { x1: r.x1 - AIR, x2: r.x2 + AIR, y1: r.y1, y2: r.y2 }), 0),
      cost: rank + helst.filter((r) => hits(label.ruta, r)).length * 12,
    })).toSorted((a, b) => a.clash - b.clash || a.cost - b.cost);
    const best = scored[0];
    if (!best || (best.clash > 0 && wish.slapps)) continue;
    placed.push(best.label);
    taken.push(best.label.ruta);
  }
  return placed;
}

function candidates({ id, x, y, namn, dag, sida }: Onskan, grad: Grad): Etikett[] {
  const width = Math.max(bredd(namn, grad, true), bredd(dag, grad));
  const sides = sida === 'over' ? (['over', 'under'] as const) : (['under', 'over'] as const);
  // `clear` keeps the label wholly beside the stop, where a vertical stands in it.
  const at = (side: 'over' | 'under', anchor: Anchor, clear = false): Etikett => {
    const edge = anchor === 'start' ? x + (clear ? 7 : -6) : anchor === 'end' ? x + (clear ? -7 : 6) : x;
    const left = anchor === 'middle' ? edge - width / 2 : anchor === 'start' ? edge : edge - width;
    const base = side === 'over' ? y - 14 - grad.rad : y + 10 + grad.px;
    const lines = side === 'over' ? [base, y - 14] : [base, base + grad.rad];
    return {
      id, anchor,
      x: edge,
      rader: [{ y: lines[0] ?? base, text: namn }, { y: lines[1] ?? base, text: dag }],
      ruta: { x1: left, x2: left + width, y1: (lines[0] ?? base) - grad.px, y2: (lines[1] ?? base) + 4 },
    };
  };
  return [
    ...sides.map((side) => at(side, 'middle')),
    ...sides.flatMap((side) => [at(side, 'start'), at(side, 'end'), at(side, 'end', true), at(side, 'start', true)]),
  ];
}
