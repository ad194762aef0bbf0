import type { Frusen } from '#lib/dokument/store';
import { skrivrad, type Rad } from '#lib/dokument/rad';
import { textAv, tomtStycke, type Doc, type Nod } from '#lib/dokument/schema';
import { arStallning, arSvarsvarde, tomSkala, type Stallning, type Svarsvarde } from '#lib/remiss/stallning';

/** A question of a remiss, the receiver's own copy. */
export type Fraga = { nr: number; text: string; avsnitt?: string | null; slag?: string };
export type Fragesvar = { nr: number; fraga: string; stallning: Svarsvarde | null; innehall: Nod[] };

/** What an answer is to whoever receives it: the frozen text whole, and per question. */
export type Yttrandeinnehall = { titel: string; datum: string; hash: string; stallning: Stallning | null; innehall: Doc; svar: Fragesvar[] };

/** The block that holds the position as a whole and the summary. Questions are numbered from 1. */
const helhet = 0;
const helhetsfraga = 'Sammanfattning';

const arSvar = (nod: Nod) => nod.type === 'fragesvar';
const blockTill = (nr: number, fraga: string, slag?: string): Nod => ({ type: 'fragesvar', attrs: { nr, fraga, stallning: slag === 'skala' ? tomSkala : null }, content: [tomtStycke()] });

/** An empty yttrande: the whole first, then a block per question; without questions there is room for running text. */
export function nyttYttrande(fragor: readonly Fraga[]): Doc {
  const svar = fragor.map(({ nr, text, slag }) => blockTill(nr, text, slag));
  return { type: 'doc', content: [blockTill(helhet, helhetsfraga), ...(svar.length ? svar : [tomtStycke()])] };
}

/** The questions of a MottagenRemiss row, whatever it holds. */
export const lasFragor = (varde: unknown): Fraga[] =>
  (Array.isArray(varde) ? varde : []).flatMap((f: unknown) => {
    const { nr, text, avsnitt, slag } = (f ?? {}) as Record<string, unknown>;
    return Number(nr) > 0 && typeof text === 'string' ? [{ nr: Number(nr), text, avsnitt: typeof avsnitt === 'string' ? avsnitt : null, ...(slag === 'skala' ? { slag } : {}) }] : [];
  });

function fragesvar(nod: Nod): Fragesvar {
  const { nr, fraga, stallning } = nod.attrs ?? {};
  return { nr: Number(nr), fraga: String(fraga ?? ''), stallning: typeof stallning === 'string' && arSvarsvarde(stallning) ? stallning : null, innehall: nod.content ?? [] };
}

/** The answers in the document's order, the whole (nr 0) left out. */
export const svarAv = (doc: Doc): Fragesvar[] => doc.content.filter(arSvar).map(fragesvar).filter(({ nr }) => nr !== helhet);
export const helhetAv = (doc: Doc): Fragesvar | null => doc.content.filter(arSvar).map(fragesvar).find(({ nr }) => nr === helhet) ?? null;
/** Running text beside the blocks. */
export const fritextAv = (doc: Doc): Nod[] => doc.content.filter((nod) => !arSvar(nod) && textAv(nod).trim());

/** The position as a whole: the one that is stated, else the one that every answer has, else none. Nothing is guessed. */
export function stallningAv(doc: Doc): Stallning | null {
  const uttalad = helhetAv(doc)?.stallning;
  if (uttalad && arStallning(uttalad)) return uttalad;
  const tagna = new Set(svarAv(doc).map(({ stallning }) => stallning));
  const [enda] = tagna;
  return tagna.size === 1 && enda && arStallning(enda) ? enda : null;
}

/** The answers to one remiss of several that a yttrande answers, numbered as its remittent numbers them. */
function svarTillRemiss(doc: Doc, fragor: readonly Fraga[]): Fragesvar[] {
  const alla = svarAv(doc);
  return fragor.flatMap(({ nr, text }) => alla.filter((s) => s.fraga === text).slice(0, 1).map((s) => ({ ...s, nr })));
}

/** Every question once, numbered through: what two remisser both ask is answered once. */
export const gemensammaFragor = (remisser: readonly (readonly Fraga[])[]): Fraga[] =>
  remisser.length < 2 ? [...(remisser[0] ?? [])] : [...new Map(remisser.flat().map((f) => [f.text, f])).values()].map((f, i) => ({ ...f, nr: i + 1 }));

/** One more remiss is answered by the same text: blocks for the questions that are not there yet, after the others. */
export function medFragor(doc: Doc, fragor: readonly Fraga[]): Doc {
  const finns = svarAv(doc);
  const nya = fragor.filter((f) => !finns.some((s) => s.fraga === f.text));
  const sist = Math.max(0, ...finns.map((s) => s.nr));
  return { type: 'doc', content: [...doc.content, ...nya.map((f, i) => blockTill(sist + i + 1, f.text))] };
}

/** A frozen yttrande as it is sent; with `fragor` to one remittent of several. */
export const yttrandeinnehall = ({ titel, datum, hash, innehall }: Pick<Frusen, 'titel' | 'datum' | 'hash' | 'innehall'>, fragor?: readonly Fraga[]): Yttrandeinnehall =>
  ({ titel, datum, hash, stallning: stallningAv(innehall), innehall, svar: fragor ? svarTillRemiss(innehall, fragor) : svarAv(innehall) });

const besvarad = ({ innehall }: Fragesvar) => innehall.some((nod) => textAv(nod).trim());

/** What is not complete yet. Advice, never a wall: an answer may be short, and a question may be left. */
export function yttranderad(doc: Doc): Rad[] {
  const hela = helhetAv(doc);
  const svar = svarAv(doc);
  const rad: Rad[] = [];
  if (!stallningAv(doc)) rad.push({ kod: 'saknar_stallning', nr: helhet, text: 'Yttrandet säger inte var ni står i det hela. Välj ett ställningstagande.' });
  if (hela && !besvarad(hela)) rad.push({ kod: 'saknar_sammanfattning', nr: helhet, text: 'Sammanfattningen är tom. Den läses först: skriv några meningar.' });
  for (const s of svar) {
    if (!besvarad(s) && !s.stallning) rad.push({ kod: 'obesvarad', nr: s.nr, text: `Fråga ${s.nr} är inte besvarad.` });
    else if (!s.stallning) rad.push({ kod: 'saknar_stallning', nr: s.nr, text: `Fråga ${s.nr} har text men inget ställningstagande.` });
  }
  return [...rad, ...[...(hela ? [hela] : []), ...svar].flatMap((s) => skrivrad(s.innehall, s.nr)), ...skrivrad(doc.content.filter((n) => !arSvar(n)))];
}

/** One passage that is brought over from a registered answer. */
export type Hamtat = { till: number; nod: Nod; kalla: { handlingId: string; organ: string; paragraf: string; datum: string }; stycke: number };

/** Merges: each passage is put last in its question's answer, and every paragraph of it says where it comes from. What stood there is not touched. */
export function foga(doc: Doc, hamtade: readonly Hamtat[]): Doc {
  const content = doc.content.map((nod) => ({ ...nod }));
  for (const { till, nod, kalla, stycke } of hamtade) {
    const markt = medProveniens(nod, { ...kalla, stycke });
    const plats = content.find((n) => arSvar(n) && Number(n.attrs?.['nr']) === till);
    if (!plats) content.push(markt);
    else plats.content = [...(plats.content ?? []).filter((n, i, alla) => i < alla.length - 1 || textAv(n).trim() !== ''), markt];
  }
  return { type: 'doc', content };
}

function medProveniens(nod: Nod, proveniens: Record<string, unknown>): Nod {
  if (nod.type === 'paragraph') return { ...nod, attrs: { ...nod.attrs, proveniens } };
  return nod.content ? { ...nod, content: nod.content.map((n) => medProveniens(n, proveniens)) } : nod;
}

/** Every piece of provenance in the text, once each, in order. */
export function kallor(doc: Doc): { handlingId: string; organ: string; paragraf: string; datum: string }[] {
  const hittade = new Map<string, { handlingId: string; organ: string; paragraf: string; datum: string }>();
  const sok = (nod: Nod) => {
    const p = nod.attrs?.['proveniens'] as { handlingId: string; organ: string; paragraf: string; datum: string } | null | undefined;
    if (p) hittade.set(p.handlingId, { handlingId: p.handlingId, organ: p.organ, paragraf: p.paragraf, datum: p.datum });
    nod.content?.forEach(sok);
  };
  doc.content.forEach(sok);
  return [...hittade.values()];
}
