import { bestamd, satsutfall, type Inlageslag, type Satsutfall } from './inlaga.ts';

export type Sats = { id: string; nr: number; text: string };
type Inlaga = { slag: Inlageslag; satser: readonly Sats[] };
export type Utfall = { satsId: string; utfall: Satsutfall; tillagg?: string | undefined };
/** A point of the decision; without `satsId` its outcome is every sats'. */
export type Satspunkt = { text: string; satsId: string | null; satsutfall: Satsutfall };

const ordning = ['nollte', 'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde', 'elfte', 'tolfte'];
const ordningstal = (n: number) => ordning[n] ?? `${n}:${n % 10 < 3 && n % 10 > 0 && n % 100 !== 11 && n % 100 !== 12 ? 'a' : 'e'}`;

function skriv(utfall: Satsutfall, vad: string, ratt: string): string {
  switch (utfall) {
    case 'bifalls': return `bifalla ${vad}`;
    case 'bifalls_delvis': return `delvis bifalla ${vad}`;
    case 'avslas': return `avslå ${vad}`;
    case 'besvarad': return `anse ${vad} ${ratt === 'neutrum' ? 'besvarat' : 'besvarad'}`;
    case 'tillgodosedd': return `anse ${vad} ${ratt === 'neutrum' ? 'tillgodosett' : 'tillgodosedd'}`;
    case 'overlamnas': return `överlämna ${vad} till kommunstyrelsen`;
  }
}

/** What a decision says of one sats: "bifalla motionens första att-sats"; of the whole when it has but one, or all became the same: "avslå motionen". */
const omSats = ({ slag, satser }: Inlaga, sats: Sats | null, utfall: Satsutfall): string =>
  sats === null || satser.length === 1 ? skriv(utfall, bestamd[slag], slag === 'medborgarforslag' ? 'neutrum' : 'utrum') : skriv(utfall, `${bestamd[slag]}s ${ordningstal(sats.nr)} att-sats`, 'utrum');

/** The decision on a motion, sats by sats in the motion's own order, in the words that protocols use (KL 5:65). */
export function skrivSatsbeslut(inlaga: Inlaga, utfall: readonly Utfall[]): readonly Satspunkt[] {
  const valda = inlaga.satser.flatMap((sats) => utfall.filter(({ satsId }) => satsId === sats.id).map((u) => ({ sats, ...u })));
  const [forsta] = valda;
  if (!forsta) return [];
  const lika = valda.length === inlaga.satser.length && valda.every((v) => v.utfall === forsta.utfall && !v.tillagg);
  if (lika) return [{ text: omSats(inlaga, null, forsta.utfall), satsId: inlaga.satser.length === 1 ? forsta.satsId : null, satsutfall: forsta.utfall }];
  return valda.map(({ sats, utfall: u, tillagg }) => ({ text: `${omSats(inlaga, sats, u)}${tillagg ? ` ${tillagg.trim().replace(/\.$/, '')}` : ''}`, satsId: sats.id, satsutfall: u }));
}

/** The same read backwards: what a point as it is written means for the satser, also when it came with another organ's förslag. Null when it is about something else. */
export function kannIgen(inlaga: Inlaga, text: string): { satsId: string | null; satsutfall: Satsutfall } | null {
  const rent = text.trim().replace(/^att\s+/i, '').replace(/[.,;]$/, '').toLowerCase();
  for (const u of satsutfall) {
    if (rent === omSats(inlaga, null, u)) return { satsId: inlaga.satser.length === 1 ? (inlaga.satser[0]?.id ?? null) : null, satsutfall: u };
    for (const sats of inlaga.satser) {
      const borjan = omSats(inlaga, sats, u);
      if (rent === borjan || rent.startsWith(`${borjan} `)) return { satsId: sats.id, satsutfall: u };
    }
  }
  return null;
}

/** What each sats became by the points of a decision: a point about the whole holds for those that no point of its own names. */
export function utfallPerSats(satser: readonly Pick<Sats, 'id'>[], punkter: readonly { satsId: string | null; satsutfall: string | null }[]): ReadonlyMap<string, Satsutfall> {
  const hela = punkter.find(({ satsId, satsutfall: u }) => satsId === null && u !== null)?.satsutfall ?? null;
  return new Map(satser.flatMap(({ id }): [string, Satsutfall][] => {
    const u = punkter.find(({ satsId }) => satsId === id)?.satsutfall ?? hela;
    return u ? [[id, u as Satsutfall]] : [];
  }));
}
