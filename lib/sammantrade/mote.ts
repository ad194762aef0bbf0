import { skrivPunkter } from './beslut.ts';
import { namnlista, skrivJav, skrivMening, type Namnd } from './prosa.ts';
import type { Beslutsdelrad, Beslutspunktrad, Paragraf, Sammantrade, Stegrad } from './sammantrade.ts';
import { deltagareFor, gangFor } from './underlag.ts';
import { raknaRoster } from './votering.ts';

/** A person of the meeting as printed. */
export const namnd = (s: Sammantrade, id: string | null): Namnd => (id ? (s.personer[id] ?? { namn: 'Okänd' }) : { namn: 'Okänd' });
const namnda = (s: Sammantrade, ids: readonly string[]) => ids.map((id) => namnd(s, id));

export type Rostsida = { rost: 'ja' | 'nej' | 'avstar' | 'franvarande'; ord: string; namn: readonly Namnd[] };
export type Stegvy = { namn: string; lage: string; fel: string | null; sidor: readonly Rostsida[]; utslagsrost: Namnd | null };

const stegnamn: Record<Stegrad['slag'], string> = { proposition: 'Proposition', motproposition: 'Motförslag', votering: 'Omröstning', utan_omrostning: 'Utan omröstning', minoritet: 'Minoritetens begäran', jav: 'Jävsfrågan', val: 'Val' };
const rollnamn = { ensam: 'Omröstning', motproposition: 'Omröstning om motförslag', huvudvotering: 'Huvudvotering' };

/** A step of the beslutsgång beside its sentence: what it is called, what it is about and how the votes fell. */
export function stegvy(s: Sammantrade, p: Paragraf, t: Stegrad, i: number): Stegvy {
  const gang = gangFor(p).steg[i];
  const raknat = gang?.typ === 'votering' ? raknaRoster(gang.votering, deltagareFor(s, p.id)(i)) : null;
  const sida = (rost: Rostsida['rost'], ord: string): Rostsida => ({ rost, ord, namn: namnda(s, t.roster.filter((r) => r.rost === rost).map(({ personId }) => personId)) });
  return {
    namn: t.slag === 'votering' ? rollnamn[t.innehall.roll ?? 'ensam'] : stegnamn[t.slag],
    lage: t.slag === 'jav' || t.slag === 'minoritet' || t.slag === 'val' ? '' : t.innehall.medBeslutet ? 'ingen har något annat förslag' : fragetext(t.innehall.fraga ?? 'huvud', p),
    fel: raknat && !raknat.ok ? raknat.error : null,
    sidor: t.slag === 'votering' && !t.sluten ? [sida('ja', 'Ja'), sida('nej', 'Nej'), sida('avstar', 'Avstår'), sida('franvarande', 'Frånvarande')].filter(({ rost, namn }) => rost === 'ja' || rost === 'nej' || namn.length > 0) : [],
    utslagsrost: t.utslagsrostId ? namnd(s, t.utslagsrostId) : null,
  };
}

/** What a question is called: "när ärendet avgörs", "huvudfrågan", "Anna Eks (S) tilläggsyrkande". */
const fragetext = (fraga: string, p: Paragraf): string =>
  fraga === 'nar' ? 'när ärendet avgörs' : fraga === 'huvud' ? 'i huvudsaken' : fraga.startsWith('tillagg:') ? `tilläggsyrkande ${p.forslag.filter(({ slag }) => slag === 'tillagg').findIndex((f) => fraga.endsWith(f.id)) + 1}` : 'en punkt';

type Rak = { text: string; underpunkter: Rak[] };
const rak = (b: Beslutspunktrad): Rak => ({ text: b.text, underpunkter: b.under.map(rak) });

/** The points of a decision as printed. */
export const beslutsrader = (d: Beslutsdelrad) =>
  d.form === 'text' ? skrivPunkter({ adressat: { typ: 'egen' }, form: 'numrerade', punkter: d.punkter.map(rak) }).map(({ text }) => ({ beteckning: '', niva: 0, text: skrivMening(text) })) : skrivPunkter({ adressat: { typ: 'egen' }, form: d.form === 'att' ? 'att_satser' : 'numrerade', punkter: d.punkter.map(rak) });

/** Jäv of a § as printed; one that the organ found not to be there, or disregards, is said by the step that decided it. */
export function javtext(s: Sammantrade, p: Paragraf): string {
  const galler = p.jav.filter(({ lage, stegId }) => stegId === null && (lage === 'anmalt' || lage === 'javig'));
  const omstridda = p.jav.filter(({ lage }) => lage === 'ifragasatt');
  return [
    ...(galler.length > 0 ? [skrivJav(namnda(s, galler.map(({ personId }) => personId)), s.organ.regelverk.jav === 'namnd', galler.flatMap(({ ersattareId, personId }) => (ersattareId ? [{ ersattare: namnd(s, ersattareId), for: namnd(s, personId) }] : [])))] : []),
    ...(omstridda.length > 0 ? [skrivMening(`jäv ifrågasätts för ${namnlista(namnda(s, omstridda.map(({ personId }) => personId)))}`)] : []),
  ].join(' ');
}

export type Lagesord = 'klar' | 'nu' | 'tom';

/** Whether there is nothing left to do under a §: it decides, is put off, has been told, or is the roll call that has been held. */
export const arBehandlad = (p: Paragraf, { narvaro }: Pick<Sammantrade, 'narvaro'>): boolean =>
  p.utgar || p.beslut.length > 0 || p.ejAktuellt.includes('beslut') || (p.slag === 'upprop' && narvaro.length > 0) || (p.slag === 'fragor' ? p.fragor.some(({ besvarad }) => besvarad) : p.slag !== 'beslut' && p.arendetext !== null);

/** How far a § has come in the list of §§. */
export const lageAv = (p: Paragraf, vald: boolean, s: Pick<Sammantrade, 'narvaro'>): Lagesord => (arBehandlad(p, s) ? 'klar' : vald ? 'nu' : 'tom');
