import { ok, refuse, type Result } from '#lib/platform/result';
import type { Innehall } from './innehall.ts';

export const maskord = '[maskerat]';
/** Keys whose values are codes of the template and never words of the text. */
const koder = new Set(['type', 'steg', 'rost', 'form', 'slag', 'grupp', 'id', 'personId', 'hash', 'dokumentversionId']);

/** A passage as it may stand in the text: any case, and any space between its words. */
function monster(passage: string): RegExp {
  const ord = passage.trim().split(/[\s\u00A0]+/).map((o) => o.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(ord.join(String.raw`[\s\u00A0]+`), 'giu');
}
const langstForst = (passager: readonly string[]) => [...new Set(passager.map((p) => p.trim()).filter(Boolean))].toSorted((a, b) => b.length - a.length);

function byt<T>(varde: T, monstren: readonly RegExp[], nyckel = ''): T {
  if (typeof varde === 'string') return (koder.has(nyckel) ? varde : monstren.reduce<string>((text, m) => text.replace(m, maskord), varde)) as T;
  if (Array.isArray(varde)) return varde.map((v: unknown) => byt(v, monstren, nyckel)) as T;
  if (varde && typeof varde === 'object') return Object.fromEntries(Object.entries(varde).map(([k, v]) => [k, byt(v, monstren, k)])) as T;
  return varde;
}

/** All words of a part, in order and with nothing between them: so a passage split by bold or italics is found too. */
function ordI(varde: unknown, nyckel = ''): string {
  if (typeof varde === 'string') return koder.has(nyckel) ? '' : varde;
  if (Array.isArray(varde)) return varde.map((v) => ordI(v, nyckel)).join('');
  return varde && typeof varde === 'object' ? Object.entries(varde).map(([k, v]) => ordI(v, k)).join('') : '';
}

type Hinder = 'inget_att_maskera' | `passagen_finns_inte|${string}` | `fortroendevalda_maskeras_inte|${string}` | `passagen_ar_delad|${string}` | 'passagen_ar_for_kort';

/**
 * A copy of the frozen text in which the chosen passages are not there at all: replaced before anything is typeset (domain: the original stays, what is
 * published is derived from it). Names of those elected stay. Refused when a passage is not in the text, or would be left somewhere.
 */
export function maskera(innehall: Innehall, passager: readonly string[]): Result<Innehall, Hinder> {
  const valda = langstForst(passager);
  if (valda.length === 0) return refuse('inget_att_maskera');
  if (valda.some((p) => p.length < 3)) return refuse('passagen_ar_for_kort');
  const valdaNamn = new Set([...innehall.paragrafer.flatMap(({ tjanstgorande }) => tjanstgorande.map(({ namn }) => namn)), ...innehall.narvarande.filter(({ grupp }) => grupp === 'beslutande' || grupp === 'ersattare').map(({ namn }) => namn), ...innehall.set.undertecknare.filter(({ roll }) => roll !== 'sekreterare').map(({ namn }) => namn)]);
  for (const passage of valda) {
    const traffad = [...valdaNamn].find((namn) => monster(passage).test(namn));
    if (traffad) return refuse(`fortroendevalda_maskeras_inte|${traffad}`);
  }
  const lasbart = { paragrafer: innehall.paragrafer.map(({ text }) => text), narvarande: innehall.narvarande };
  const allt = ordI(lasbart);
  const saknad = valda.find((passage) => !monster(passage).test(allt));
  if (saknad !== undefined) return refuse(`passagen_finns_inte|${saknad}`);
  const monstren = valda.map(monster);
  const maskerat = byt(lasbart, monstren);
  const kvar = valda.find((passage) => monster(passage).test(ordI(maskerat)));
  if (kvar !== undefined) return refuse(`passagen_ar_delad|${kvar}`);
  return ok({
    ...innehall, narvarande: maskerat.narvarande,
    // What follows from a § (references, recipients) is no part of a copy for the public.
    paragrafer: innehall.paragrafer.map((p, i) => ({ ...p, text: maskerat.paragrafer[i] ?? p.text, hanvisningar: [], expediering: [] })),
  });
}

const tecken: readonly RegExp[] = [
  // personnummer and samordningsnummer
  /\b(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+ ]?\d{4}\b/g,
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g,
  /\b0\d{1,3}[-\s]\d{2,3}(?:[\s-]?\d{2}){1,3}\b/g,
];
/** Words that look like personal data: numbers of persons and telephones, addresses of e-mail. Suggestions for a person to go through. */
export const forslagAttMaskera = (innehall: Innehall): readonly string[] => {
  const text = innehall.paragrafer.map((p) => ordMedMellanrum(p.text)).join(' ');
  return [...new Set(tecken.flatMap((m) => [...text.matchAll(m)].map(([t]) => t.trim())))];
};
function ordMedMellanrum(varde: unknown, nyckel = ''): string {
  if (typeof varde === 'string') return koder.has(nyckel) ? '' : varde;
  if (Array.isArray(varde)) return varde.map((v) => ordMedMellanrum(v, nyckel)).join(' ');
  return varde && typeof varde === 'object' ? Object.entries(varde).map(([k, v]) => ordMedMellanrum(v, k)).join(' ') : '';
}
