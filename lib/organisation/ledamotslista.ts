import { uppdragsnamn } from './roller.ts';

/** The pasted roll of an organ, as people keep it: one member to a row, or names in a running text with commas between. */
export type Uppdrag = 'ledamot' | 'ordforande' | 'vice1' | 'vice2' | 'ersattare';
type Kand = { id: string; namn: string; epost: string | null };
export type Plats = { id: string; slag: string; ordning: number; sitter: { uppdrag: string; parti: string; person: { id: string } } | null };
export type Rad = { nr: number; text: string; namn: string | null; parti: string; uppdrag: Uppdrag; epost: string | null };
/** What becomes of a row: on which seat (null: one that is added), who, and why it cannot be so. `personId` null is somebody new; `namn` null a vacant seat. */
export type Forhandsrad = Rad & { platsId: string | null; ordning: number | null; personId: string | null; sitterRedan: boolean; fel: string | null };

const ord: readonly (readonly [RegExp, Uppdrag])[] = [
  [/^(andre|andra|2:?[ae]|2\.?)\s+(v\.|vice)\s*(ordf\.?|ordförande)$/, 'vice2'],
  [/^((förste|första|1:?[ae]|1\.?)\s+)?(v\.|vice)\s*(ordf\.?|ordförande)$/, 'vice1'],
  [/^(ordf\.?|ordförande)$/, 'ordforande'],
  [/^(ledamot|ordinarie( ledamot)?)$/, 'ledamot'],
  [/^(ers\.?|ersättare|suppleant)$/, 'ersattare'],
];
const uppdragFor = (text: string): Uppdrag | undefined => ord.find(([monster]) => monster.test(text.toLowerCase().trim()))?.[1];
const rubrik = /^(ordinarie|ledamöter|ordinarie ledamöter|beslutande|beslutande ledamöter|ersättare)\s*:?$/i;
const adress = /[^\s<>(),;]+@[^\s<>(),;]+\.[a-zåäö]{2,}/i;
/** Belongs to one meeting, not to the seat. */
const baraMote = /\(?\bdeltar på distans\b\)?/gi;

/** Reads "Namn (parti) roll" row by row. A row that only says Ersättare turns what follows into ersättare; "Vakant (S)" is a seat without holder. */
export function lasLista(text: string): Rad[] {
  let somErsattare = false;
  const rader: Rad[] = [];
  for (const skriven of text.replaceAll('\u00A0', ' ').split(/\r?\n/)) {
    const rad = skriven.trim();
    if (!rad) continue;
    if (rubrik.test(rad)) { somErsattare = /^ersättare/i.test(rad); continue; }
    for (const del of rad.split(/,\s+(?=[^,()\t;]+\()/)) rader.push(lasRad(del.trim(), rader.length + 1, somErsattare));
  }
  return rader;
}

function lasRad(text: string, nr: number, somErsattare: boolean): Rad {
  const epost = text.match(adress)?.[0]?.toLowerCase() ?? null;
  const delar = text.replace(adress, '').replaceAll(baraMote, '').replaceAll(/[<>]/g, '').split(/[\t;,()]/).map((d) => d.trim().replaceAll(/\s+/g, ' ').replace(/^[-–•*]\s*|^\d+[.)]\s+/, '')).filter(Boolean);
  const [namn = '', ...resten] = delar;
  const uppdrag = resten.map(uppdragFor).find((u) => u !== undefined);
  const parti = resten.find((d) => uppdragFor(d) === undefined) ?? '';
  return { nr, text, namn: /^vakant$/i.test(namn) ? null : namn, parti, uppdrag: uppdrag ?? (somErsattare ? 'ersattare' : 'ledamot'), epost };
}

const lika = (a: string, b: string) => a.localeCompare(b, 'sv', { sensitivity: 'accent' }) === 0;
const enda: readonly Uppdrag[] = ['ordforande', 'vice1', 'vice2'];

/** Row by row what the list would do: known people are met by e-mail, else by name; vacant seats are taken in their order and new ones added when they run out. */
export function forhandsgranska(rader: readonly Rad[], personer: readonly Kand[], platser: readonly Plats[]): Forhandsrad[] {
  const lediga = (slag: string) => platser.filter((p) => p.slag === slag && !p.sitter).toSorted((a, b) => a.ordning - b.ordning);
  const kvar = { ordinarie: lediga('ordinarie'), ersattare: lediga('ersattare') };
  const sista = { ordinarie: Math.max(0, ...platser.filter((p) => p.slag === 'ordinarie').map((p) => p.ordning)), ersattare: Math.max(0, ...platser.filter((p) => p.slag === 'ersattare').map((p) => p.ordning)) };
  const sitter = new Map(platser.flatMap((p) => (p.sitter ? [[p.sitter.person.id, p] as const] : [])));
  const tagna = new Set(platser.map((p) => p.sitter?.uppdrag));
  const sedda = new Set<string>();

  return rader.map((rad) => {
    const traffar = rad.namn === null ? [] : personer.filter((p) => (rad.epost && p.epost ? p.epost === rad.epost : lika(p.namn, rad.namn ?? '')));
    const personId = traffar.length === 1 ? (traffar[0]?.id ?? null) : null;
    const redan = personId ? sitter.get(personId) : undefined;
    const slag = rad.uppdrag === 'ersattare' ? 'ersattare' : 'ordinarie';
    const vem = personId ?? `${rad.namn?.toLowerCase()} ${rad.epost ?? ''}`;
    const tvaGanger = rad.namn !== null && sedda.has(vem);
    const upptagen = !redan && enda.includes(rad.uppdrag) && tagna.has(rad.uppdrag);
    const fel = felI(rad, { traffar: traffar.length, tvaGanger, upptagen, sitter: redan?.sitter ?? null });
    sedda.add(vem);
    if (!redan) tagna.add(rad.uppdrag);
    if (redan) return { ...rad, platsId: redan.id, ordning: redan.ordning, personId, sitterRedan: true, fel };
    const plats = fel ? undefined : kvar[slag].shift();
    const ordning = fel ? null : (plats?.ordning ?? ++sista[slag]);
    return { ...rad, platsId: plats?.id ?? null, ordning, personId, sitterRedan: false, fel };
  });
}

function felI(rad: Rad, { traffar, tvaGanger, upptagen, sitter }: { traffar: number; tvaGanger: boolean; upptagen: boolean; sitter: Plats['sitter'] }): string | null {
  if (rad.namn !== null && (rad.namn.length < 3 || !/\p{L}/u.test(rad.namn))) return `”${rad.text}” har inget namn. Skriv för- och efternamn först.`;
  if (rad.namn !== null && !/\s/.test(rad.namn)) return `”${rad.namn}” är bara ett namn. Skriv både för- och efternamn.`;
  if (!rad.parti) return `${rad.namn ?? 'Den vakanta platsen'} saknar parti. Skriv det inom parentes, till exempel (S).`;
  if (rad.parti.length > 20) return `”${rad.parti}” är inget parti och ingen roll. Skriv partiet kort, sedan rollen.`;
  if (tvaGanger) return `${rad.namn} står två gånger i listan. Ta bort den ena raden.`;
  if (traffar > 1) return `Här finns ${traffar} personer som heter ${rad.namn}. Skriv e-postadressen efter namnet.`;
  if (sitter && (sitter.uppdrag !== rad.uppdrag || sitter.parti !== rad.parti)) return `${rad.namn} har redan en plats här, som ${uppdragsnamn[sitter.uppdrag]} (${sitter.parti}). Entlediga därifrån först.`;
  if (upptagen) return `Det finns redan en ${uppdragsnamn[rad.uppdrag]}. Ändra rollen för ${rad.namn ?? 'den vakanta platsen'}.`;
  return null;
}
