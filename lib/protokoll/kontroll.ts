import type { RikNod } from '#lib/platform/pdf/data';
import { beslutforhetVid } from '#lib/sammantrade/beslutforhet';
import type { Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';
import { beslutforhetsregelFor, deltagareFor, gangFor, lageFor, narvaroFor } from '#lib/sammantrade/underlag';
import { raknaRoster } from '#lib/sammantrade/votering';
import { versionerI, type Kring } from './bygg.ts';
import { forkontroll, type Forkontroll, type KontrolleradParagraf, type Uppgift } from './forkontroll.ts';
import type { Innehall } from './innehall.ts';
import { namnd } from './meningar.ts';
import { tillText } from './text.ts';

type Underskriven = { namn: string; hash: string };

/** Pre-flight of a set as it reads now: the walls and warnings of forkontroll.ts, on the meeting's rows. */
export function kontrollera(s: Sammantrade, innehall: Innehall, kring: Kring, justeras: string, hash: string, underskrifter: readonly Underskriven[] = []): Forkontroll {
  const valda = s.paragrafer.filter(({ id }) => innehall.paragrafer.some((p) => p.id === id));
  return forkontroll({
    paragrafer: valda.map((p) => kontrollerad(p, s, kring)), justeras, hash, underskrifter, planerad: innehall.set.tid,
    sammantrade: { dagar: s.dagar.length > 0 ? s.dagar.map(({ datum }) => datum) : [s.datum], start: innehall.sammantrade.start, slut: innehall.sammantrade.slut },
  });
}

function kontrollerad(p: Paragraf, s: Sammantrade, kring: Kring): KontrolleradParagraf {
  const gang = gangFor(p);
  const lage = lageFor(s, p.id);
  const namn = (id: string) => namnd(s.personer, id).namn;
  const harBeslut = p.beslut.some(({ punkter }) => punkter.length > 0);
  const bestrids = p.steg.some(({ slag }) => slag === 'votering') || gang.yrkanden.length > 1;
  const ej = (uppgift: string): Uppgift => (p.ejAktuellt.includes(uppgift) ? 'ej_aktuellt' : 'saknas');
  const sista = p.steg.at(-1)?.deltarInte.map(({ personId }) => personId) ?? [];
  const deltagare = deltagareFor(s, p.id);
  const bara = p.steg.length > 0 && p.steg.every(({ slag }) => slag === 'jav') ? 'javsfraga' as const : null;
  return {
    nr: p.beteckning.replace(/^§\u00A0/, ''), slag: p.utgar ? 'utgar' : p.slag === 'beslut' || (p.slag !== 'information' && p.steg.length > 0) ? 'beslut' : 'information', rubrik: p.rubrik,
    stycken: [{ rubrik: '', text: tillText(p.arendetext as RikNod | null) }, ...p.anteckningar.map(({ text }) => ({ rubrik: '', text: text ?? '' }))],
    gang, beslut: p.beslut.flatMap(({ punkter }) => punkter.map(({ text }) => text)), deltagare: lage.tjanstgorande.map(({ personId }) => namn(personId)),
    forslagOchYrkanden: p.forslag.length > 0 ? 'ifylld' : p.arende === null || !harBeslut ? 'ej_aktuellt' : ej('yrkanden'),
    propositionsordning: gang.steg.length > 0 ? 'ifylld' : ej('proposition'),
    omrostningar: 'ej_aktuellt',
    reservationer: !bestrids || p.anteckningar.some(({ slag }) => slag === 'reservation') ? 'ej_aktuellt' : ej('reservation'),
    voteringar: p.steg.flatMap((t, i) => {
      const steg = gang.steg[i];
      if (t.slag !== 'votering' || t.sluten || steg?.typ !== 'votering') return [];
      const raknat = raknaRoster(steg.votering, deltagare(i));
      const antal = (rost: string) => t.roster.filter((r) => r.rost === rost).length;
      return [{ ja: antal('ja'), nej: antal('nej'), trycktaSummor: null, saknarRost: raknat.ok ? raknat.value.saknarRost.map(namn) : [] }];
    }),
    reserverarSig: p.anteckningar.filter(({ slag }) => slag === 'reservation').flatMap((a) => a.av.flatMap(({ personId }) => (personId
      ? [{ namn: namn(personId), deltog: lage.tjanstgorande.some((t) => t.personId === personId) && !sista.includes(personId), efterSammantradet: a.efterSammantradet }] : []))),
    beslutforhet: beslutforhetVid(narvaroFor(s), p.id, beslutforhetsregelFor(s.organ, s.platser.length), bara),
    hanvisningar: versionerI(p, s).map((id) => ({ text: kring.versioner.get(id)?.titel ?? 'ett dokument', fryst: kring.versioner.get(id)?.frusen ?? false })),
  };
}
