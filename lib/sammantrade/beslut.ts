import type { Satsutfall } from '#lib/inlaga/inlaga';
import { ok, refuse, type Result } from '#lib/platform/result';

export type Beslutspunkt = { text: string; underpunkter: readonly Beslutspunkt[] };

/** A beslut has parts by addressee, each with its own numbering: what the organ decides itself, what it proposes to another. */
export type Beslutsdel = {
  adressat: { typ: 'egen' } | { typ: 'organ'; namn: string };
  form: 'att_satser' | 'numrerade';
  punkter: readonly Beslutspunkt[];
};


export type Beslut = {
  delar: readonly Beslutsdel[];
  /** For a motion: the outcome of every yrkandesats. */
  satser: readonly { satsId: string; utfall: Satsutfall }[];
};

export type Beslutsfel = 'ingen_del' | 'tom_del' | 'tom_punkt' | 'att_dubbelt' | 'sats_utan_utfall' | 'sats_tva_ganger' | 'okand_sats';

/** One Swedish sentence per reason a beslut is not complete. */
export const beslutsfel: Record<Beslutsfel, string> = {
  ingen_del: 'Beslutet är tomt. Skriv vad organet beslutar.',
  tom_del: 'En del av beslutet saknar punkter. Fyll i eller ta bort den.',
  tom_punkt: 'En punkt i beslutet saknar text. Fyll i eller ta bort den.',
  att_dubbelt: 'En att-sats är skriven med ”att” två gånger.',
  sats_utan_utfall: 'En yrkandesats saknar utfall. Ange om den bifalls, avslås eller är besvarad.',
  sats_tva_ganger: 'En yrkandesats har två utfall. Behåll det ena.',
  okand_sats: 'Ett utfall gäller en yrkandesats som inte finns i motionen.',
};

/** Whether the beslut says something in every part and gives every yrkandesats of the motion exactly one outcome. */
export function provaBeslut({ delar, satser }: Beslut, motionensSatser: readonly string[] = []): Result<true, Beslutsfel> {
  if (delar.length === 0 && satser.length === 0) return refuse('ingen_del');
  if (delar.some(({ punkter }) => punkter.length === 0)) return refuse('tom_del');
  const texter = delar.flatMap(({ punkter }) => platta(punkter).map(({ text }) => text.trim()));
  if (texter.includes('')) return refuse('tom_punkt');
  if (texter.some((text) => /^att\s+att\b/i.test(text))) return refuse('att_dubbelt');
  const ids = satser.map(({ satsId }) => satsId);
  if (new Set(ids).size < ids.length) return refuse('sats_tva_ganger');
  if (ids.some((id) => !motionensSatser.includes(id))) return refuse('okand_sats');
  return motionensSatser.every((id) => ids.includes(id)) ? ok(true) : refuse('sats_utan_utfall');
}

/** "Socialnämnden beslutar", "Kommunstyrelsen föreslår kommunfullmäktige besluta". */
export const skrivIngress = ({ adressat }: Beslutsdel, organ: string): string =>
  adressat.typ === 'egen' ? `${organ} beslutar` : `${organ} föreslår ${medLitenBokstav(adressat.namn)} besluta`;

/**
 * The points as they are printed. Att-satser read as one sentence: comma after each, "och" before the last, full stop.
 * Numbered points are sentences of their own, 1, 2, 2.1; nested points under an att-sats get a, b, c.
 */
export function skrivPunkter({ form, punkter }: Beslutsdel): readonly { beteckning: string; niva: number; text: string }[] {
  return form === 'att_satser'
    ? punkter.flatMap((punkt, i) => [
        { beteckning: '', niva: 0, text: attSats(punkt, i, punkter.length) },
        ...punkt.underpunkter.flatMap((under, j) => bokstavera(under, j, 1)),
      ])
    : punkter.flatMap((punkt, i) => numrera(punkt, String(i + 1), 0));
}

/** Every point of a part, nested ones too, in reading order. */
const platta = (punkter: readonly Beslutspunkt[]): readonly Beslutspunkt[] => punkter.flatMap((punkt) => [punkt, ...platta(punkt.underpunkter)]);

function attSats({ text, underpunkter }: Beslutspunkt, i: number, antal: number): string {
  const sats = `att ${utanSlut(text.replace(/^att\s+/i, ''))}`;
  if (underpunkter.length > 0) return `${sats}:`;
  if (i === antal - 1) return `${sats}.`;
  return i === antal - 2 ? `${sats}, och` : `${sats},`;
}

const numrera = ({ text, underpunkter }: Beslutspunkt, nr: string, niva: number): { beteckning: string; niva: number; text: string }[] => [
  { beteckning: `${nr}.`, niva, text: underpunkter.length > 0 ? `${utanSlut(text)}:` : mening(text) },
  ...underpunkter.flatMap((under, i) => numrera(under, `${nr}.${i + 1}`, niva + 1)),
];

const bokstavera = ({ text, underpunkter }: Beslutspunkt, i: number, niva: number): { beteckning: string; niva: number; text: string }[] => [
  { beteckning: `${String.fromCharCode(97 + i)})`, niva, text: mening(text) },
  ...underpunkter.flatMap((under, j) => bokstavera(under, j, niva + 1)),
];

const utanSlut = (text: string) => text.trim().replace(/(?:,\s*och|,\s*samt|[.,;:])$/, '');
const mening = (text: string) => (/[.!?:]$/.test(text.trim()) ? text.trim() : `${utanSlut(text)}.`);
const medLitenBokstav = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
