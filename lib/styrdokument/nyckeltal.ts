/** A value of one year. */
export type Arsvarde = { ar: number; varde: number; preliminart: boolean };
export type Diagram = { bredd: number; hojd: number; linje: string; punkter: readonly (Arsvarde & { x: number; y: number })[]; mal: number | null; skala: readonly { y: number; text: string }[]; ar: readonly { x: number; text: string }[] };

const [bredd, hojd, vanster, botten, over] = [420, 160, 44, 24, 10];

/** "81,25" */
export const skrivTal = (tal: number): string => tal.toLocaleString('sv-SE', { maximumFractionDigits: 2 });

/** Reads a number as it is written in Swedish: 1 234,5. Null when it is none. */
export function lasTal(text: string): number | null {
  const rent = text.trim().replaceAll(/[\s\u00A0\u202F]/g, '').replace('−', '-').replace(',', '.').replace(/%$/, '');
  return /^-?\d+(\.\d+)?$/.test(rent) ? Number(rent) : null;
}

/** Where the line, its points, the target and the axes stand. The scale is widened to round numbers so that the line neither touches the edge nor lies about its height. */
export function diagramFor(varden: readonly Arsvarde[], malvarde: number | null): Diagram {
  const ordnade = varden.toSorted((a, b) => a.ar - b.ar);
  const tal = [...ordnade.map(({ varde }) => varde), ...(malvarde === null ? [] : [malvarde])];
  const [min, max] = [Math.min(...tal), Math.max(...tal)];
  const steg = jamntSteg(max - min || Math.abs(max) || 1);
  const [lag, hog] = [Math.floor(min / steg) * steg, Math.ceil(max / steg) * steg + (max === min ? steg : 0)];
  const y = (v: number) => rund(over + (hojd - over - botten) * (1 - (v - lag) / (hog - lag || 1)));
  const forsta = ordnade[0]?.ar ?? 0;
  const spann = (ordnade.at(-1)?.ar ?? forsta) - forsta;
  const x = (ar: number) => rund(vanster + (bredd - vanster - 20) * (spann === 0 ? 0.5 : (ar - forsta) / spann));
  const punkter = ordnade.map((v) => ({ ...v, x: x(v.ar), y: y(v.varde) }));
  const streck = Array.from({ length: Math.round((hog - lag) / steg) + 1 }, (_, i) => lag + i * steg);
  return {
    bredd, hojd, punkter, linje: punkter.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join(' '), mal: malvarde === null ? null : y(malvarde),
    skala: streck.map((v) => ({ y: y(v), text: skrivTal(rund(v)) })), ar: punkter.filter((_, i) => punkter.length <= 8 || i % Math.ceil(punkter.length / 8) === 0).map((p) => ({ x: p.x, text: String(p.ar) })),
  };
}

const rund = (n: number) => Math.round(n * 100) / 100;
function jamntSteg(spann: number): number {
  const grovt = spann / 3;
  const tio = 10 ** Math.floor(Math.log10(grovt));
  return [1, 2, 5, 10].map((f) => f * tio).find((s) => s >= grovt) ?? tio * 10;
}
