import { manaderEfter, type Dag } from '#lib/platform/dag';

export const inlageslag = ['motion', 'interpellation', 'fraga', 'medborgarforslag'] as const;
export type Inlageslag = (typeof inlageslag)[number];
export const slagnamn: Record<Inlageslag, string> = { motion: 'Motion', interpellation: 'Interpellation', fraga: 'Fråga', medborgarforslag: 'Medborgarförslag' };
/** "motionen", for running text. */
export const bestamd: Record<Inlageslag, string> = { motion: 'motionen', interpellation: 'interpellationen', fraga: 'frågan', medborgarforslag: 'medborgarförslaget' };

/** What one yrkandesats became. */
export const satsutfall = ['bifalls', 'bifalls_delvis', 'avslas', 'besvarad', 'tillgodosedd', 'overlamnas'] as const;
export type Satsutfall = (typeof satsutfall)[number];
export const utfallsord: Record<Satsutfall, string> = { bifalls: 'Bifallen', bifalls_delvis: 'Delvis bifallen', avslas: 'Avslagen', besvarad: 'Anses besvarad', tillgodosedd: 'Anses tillgodosedd', overlamnas: 'Överlämnad' };

export type Forfattare = { personId?: string | undefined; namn: string; parti?: string | undefined };

/** What stands beside the § of an ärende that began with one. */
export type Inlagerad = { id: string; slag: Inlageslag; titel: string; av: string; inlamnad: Dag; organId: string | null; till: { id: string | null; namn: string } | null; svarad: boolean; aterkallad: boolean; satser: readonly { id: string; nr: number; text: string }[] };

/** A member's motion and a medborgarförslag carry yrkanden that fullmäktige decides; an interpellation and a fråga are answered by whom they are put to (KL 5:59–64). */
export const harSatser = (slag: Inlageslag): boolean => slag === 'motion' || slag === 'medborgarforslag';

/** Fullmäktige should be able to decide within a year from when it was raised (KL 5:35). What is only answered has no such day. */
export const avgorsSenast = (slag: Inlageslag, inlamnad: Dag): Dag | null => (harSatser(slag) ? manaderEfter(inlamnad, 12) : null);

export type Lage = 'vantar' | 'bereds' | 'svar_finns' | 'avgjord' | 'aterkallad';
export const lagesord: Record<Lage, string> = { vantar: 'Väntar', bereds: 'Bereds', svar_finns: 'Svar finns', avgjord: 'Avgjord', aterkallad: 'Återkallad' };
type Fakta = { slag: Inlageslag; aterkallad: Dag | null; besvarad: Dag | null; svarad: boolean; behandlad: boolean };

/** Where it stands, from what has happened to it. */
export function lageFor({ aterkallad, besvarad, svarad, behandlad }: Fakta): Lage {
  if (aterkallad) return 'aterkallad';
  if (besvarad) return 'avgjord';
  if (svarad) return 'svar_finns';
  return behandlad ? 'bereds' : 'vantar';
}

/** True when the year is over and fullmäktige has neither decided nor been told why not (KL 5:35). */
export const arSen = (lage: Lage, senast: Dag | null, idag: Dag): boolean => senast !== null && senast < idag && lage !== 'avgjord' && lage !== 'aterkallad';

/** "Elin Sörvik (V) och Peter Wiklund (V)" */
export const skrivForfattare = (av: readonly Forfattare[]): string => {
  const namn = av.map(({ namn: n, parti }) => `${n}${parti ? `\u00A0(${parti})` : ''}`);
  return namn.length < 2 ? (namn[0] ?? '') : `${namn.slice(0, -1).join(', ')} och ${namn.at(-1)}`;
};

/** The yrkanden as they were written: one a line, without the "att" and the marks that the print sets itself. */
export const delaSatser = (text: string): readonly string[] =>
  text.split('\n').map((rad) => rad.trim().replace(/^(?:[-–•*]|\d+[.)])\s*/, '').replace(/^att\s+/i, '').replace(/(?:,\s*och|,\s*samt|[.,;])$/, '').trim()).filter(Boolean);
