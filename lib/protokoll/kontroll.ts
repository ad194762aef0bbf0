import type { RikNod } from '#lib/platform/pdf/data';
import { aterkomster } from '#lib/sammantrade/aterkomst';
import { beslutforhetVid } from '#lib/sammantrade/beslutforhet';
import { beslutforhetFor } from '#lib/sammantrade/kravBeslutfor';
import type { Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';
import { beslutforhetsregelFor, deltagareFor, gangFor, lageFor, narvaroFor } from '#lib/sammantrade/underlag';
import { raknaRoster } from '#lib/sammantrade/votering';
import { versionerI, type Kring } from './bygg.ts';
import { forkontroll, type Forkontroll, type KontrolleradParagraf, type Uppgift } from './forkontroll.ts';
import { fullmaktigevarningar } from './fullmaktigekontroll.ts';
import type { Innehall } from './innehall.ts';
import { lasAvvikelser } from './mall.ts';
import { namnd } from './meningar.ts';
import { tillText } from './text.ts';

type Underskriven = { namn: string; hash: string };

/** Pre-flight of a set as it reads now: the walls and warnings of forkontroll.ts, on the meeting's rows. */
export function kontrollera(s: Sammantrade, innehall: Innehall, kring: Kring, justeras: string, hash: string, underskrifter: readonly Underskriven[] = []): Forkontroll {
  const valda = s.paragrafer.filter(({ id }) => innehall.paragrafer.some((p) => p.id === id));
  const funnet = forkontroll({
    paragrafer: valda.map((p) => kontrollerad(p, s, kring)), justeras, hash, underskrifter,
    allaNummer: s.paragrafer.map(({ beteckning }) => nrI(beteckning)), omedelbar: innehall.set.omedelbar, okandaMallval: lasAvvikelser(s.organ.regelverk.avvikelser).okanda,
    undertecknare: innehall.set.undertecknare.filter(({ roll }) => roll !== 'sekreterare').map(({ personId, namn }) => ({ namn, uppdragetSlutade: kring.uppdragetSlutade.get(personId) ?? null })),
    distansUtanBeslut: s.organ.regelverk.distansTillaten ? [] : innehall.narvarande.filter(({ grupp, distans }) => distans && (grupp === 'beslutande' || grupp === 'ersattare')).map(({ namn }) => namn), planerad: innehall.set.tid,
    justeringsdagar: s.organ.regelverk.justeringsdagar, onumreradeFore: kring.onumreradeFore ?? [],
    justering: { satt: s.organ.regelverk.justeringssatt, kravs: s.organ.regelverk.undertecknare.includes('justerare') ? s.organ.regelverk.antalJusterare : 0, utsedda: innehall.set.undertecknare.filter(({ roll }) => roll === 'justerare').length },
    tjanstgorIgen: aterkomster(s).filter(({ skal, paragrafId }) => !skal && valda.some(({ id }) => id === paragrafId)).map((a) => ({ namn: namnd(s.personer, a.personId).namn, ersattare: namnd(s.personer, a.ersattareId).namn, paragraf: nrI(s.paragrafer.find(({ id }) => id === a.paragrafId)?.beteckning ?? '') })),
    sammantrade: { dagar: s.dagar.length > 0 ? s.dagar.map(({ datum }) => datum) : [s.datum], start: innehall.sammantrade.start, slut: innehall.sammantrade.slut },
  });
  return kring.fullmaktige ? { ...funnet, varningar: [...fullmaktigevarningar(s, valda, kring.fullmaktige), ...funnet.varningar] } : funnet;
}

function kontrollerad(p: Paragraf, s: Sammantrade, kring: Kring): KontrolleradParagraf {
  const gang = gangFor(p);
  const lage = lageFor(s, p.id);
  const namn = (id: string) => namnd(s.personer, id).namn;
  const harBeslut = p.beslut.some(({ punkter }) => punkter.length > 0);
  const bestrids = p.steg.some(({ slag }) => slag === 'votering') || gang.yrkanden.length > 1;
  const ej = (uppgift: string): Uppgift => (p.ejAktuellt.includes(uppgift) ? 'ej_aktuellt' : 'saknas');
  const sista = p.steg.findLast(({ slag }) => slag !== 'jav')?.deltarInte.map(({ personId }) => personId) ?? [];
  const deltagare = deltagareFor(s, p.id);
  const bara = p.steg.length > 0 && p.steg.every(({ slag }) => slag === 'jav') ? 'javsfraga' as const : null;
  return {
    nr: nrI(p.beteckning), slag: p.utgar ? 'utgar' : p.slag === 'beslut' || (p.slag !== 'information' && p.steg.length > 0) ? 'beslut' : 'information', rubrik: p.rubrik,
    stycken: [...styckenI(p.arendetext as RikNod | null), ...p.anteckningar.map(({ text }) => ({ rubrik: '', text: text ?? '' }))],
    omedelbar: p.omedelbar, sekretess: p.arende !== null && kring.sekretess.has(p.arende.id),
    citerade: [...p.underlag.flatMap(({ namn: text, datum }) => (datum ? [{ text, dag: datum }] : [])), ...p.tidigare.map(({ organNamn, datum }) => ({ text: `${organNamn}s behandling`, dag: datum }))].filter(({ dag }) => /^\d{4}-\d{2}-\d{2}$/.test(dag)),
    namndaUtanYrkande: namndaUtanYrkande(p, s, kring),
    slutna: p.steg.flatMap(({ sluten, slag, innehall: { antal } }, i) => (sluten && slag === 'votering' && antal ? [{ avgivna: antal.ja + antal.nej + antal.avstar, deltagare: deltagare(i).tjanstgorande.length }] : [])),
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
    reserverarSig: p.anteckningar.filter(({ slag }) => slag === 'reservation').flatMap((a) => a.av.flatMap(({ personId, parti }) => {
      const deltog = (id: string) => lage.tjanstgorande.some((t) => t.personId === id) && !sista.includes(id);
      if (personId) return [{ namn: namn(personId), deltog: deltog(personId), efterSammantradet: a.efterSammantradet }];
      return parti ? [{ namn: parti, deltog: lage.tjanstgorande.some((t) => s.personer[t.personId]?.parti === parti && deltog(t.personId)), efterSammantradet: a.efterSammantradet }] : [];
    })),
    beslutforhet: bara ? beslutforhetVid(narvaroFor(s), p.id, beslutforhetsregelFor(s.organ, s.platser.length), bara) : beslutforhetFor(s, p),
    hanvisningar: versionerI(p, s).map((id) => ({ text: kring.versioner.get(id)?.titel ?? 'ett dokument', fryst: kring.versioner.get(id)?.frusen ?? false })),
  };
}

const nrI = (beteckning: string) => beteckning.replace(/^§\u00A0/, '');

// Heading by heading, so that one without text under it is found; what stands before the first has none.
function styckenI(doc: RikNod | null): { rubrik: string; text: string }[] {
  const delar: { rubrik: string; noder: RikNod[] }[] = [{ rubrik: '', noder: [] }];
  for (const nod of (doc?.content ?? []).filter((n): n is RikNod => typeof n !== 'string')) {
    if (nod.type === 'heading') delar.push({ rubrik: tillText({ type: 'doc', content: [{ ...nod, type: 'paragraph' }] }), noder: [] });
    else delar.at(-1)?.noder.push(nod);
  }
  return delar.map(({ rubrik, noder }) => ({ rubrik, text: noder.some(({ type }) => type === 'table') ? tillText({ type: 'doc', content: noder }) || '–' : tillText({ type: 'doc', content: noder }) }));
}

// Only what the secretary has worded can name the wrong person: what is computed names those who put it.
function namndaUtanYrkande(p: Paragraf, s: Sammantrade, kring: Kring): readonly string[] {
  const yrkare = new Set(p.forslag.flatMap(({ av }) => av.flatMap(({ personId }) => personId ?? [])));
  const skrivna = p.steg.filter(({ slag }) => slag !== 'jav' && slag !== 'minoritet').flatMap(({ id }) => kring.redigerade.get(`steg:${id}`)?.text ?? []).join('\n');
  return Object.values(s.personer).filter(({ id, namn }) => !yrkare.has(id) && namn.includes(' ') && skrivna.includes(namn)).map(({ namn }) => namn);
}
