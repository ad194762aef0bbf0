import { skrivDag, skrivTid } from '#lib/platform/dag';
import { iOrdning, lageFore, lageVid, type Handelse, type Narvaro } from './narvaro.ts';
import { namnlista, skrivAjournering, skrivKommerGar, skrivMening, skrivNamn, skrivPresiderar, skrivTjanstgoring, type Namnd } from './prosa.ts';
import type { Narvarohandelse, Paragraf, Sammantrade } from './sammantrade.ts';
import { klI } from './tid.ts';
import { handelseAv, narvaroFor } from './underlag.ts';

/** A sentence about the room. `steg` is how many steps of the beslutsgång had been taken; before the § it is 0. */
export type Handelsetext = { nar: 'fore' | 'under' | 'efter'; steg: number; text: string };

/** Who came and went, who serves for whom, who presides, and pauses: printed at the § where it happened (KL 5:65–66, 6:35). */
export function handelsetexter(s: Sammantrade, p: Paragraf): readonly Handelsetext[] {
  const narvaro = narvaroFor(s);
  const vem = (id: string): Namnd => s.personer[id] ?? { namn: id.startsWith('gast:') ? id.slice(5) : 'Okänd' };
  const rader = s.narvaro.filter(({ paragrafId }) => paragrafId === p.id);
  const texter = [...grupper(rader)].map((grupp): Handelsetext => ({ nar: grupp[0].nar, steg: grupp[0].steg ?? 0, text: gruppens(grupp, s, narvaro, vem) })).filter(({ text }) => text !== '');
  const pauser = s.ajourneringar.filter(({ paragrafId }) => paragrafId === p.id).map((a): Handelsetext => ({ nar: a.nar, steg: a.steg ?? 0, text: paus(a) }));
  return [...texter, ...ledningen(s, p, narvaro, vem), ...pauser].toSorted((a, b) => ordning[a.nar] - ordning[b.nar] || a.steg - b.steg);
}

const ordning = { fore: 0, under: 1, efter: 2 };
const paus = ({ fran, till }: { fran: Date; till: Date | null }) => (till ? skrivAjournering(klI(fran), klI(till)) : skrivMening(`sammanträdet ajourneras kl.\u00A0${skrivTid(klI(fran))}`));

type Grupp = [Narvarohandelse, ...Narvarohandelse[]];

/** Those who come or go at the same place and the same minute share a sentence. */
function grupper(rader: readonly Narvarohandelse[]): Grupp[] {
  const ordnade = rader.toSorted((a, b) => ordning[a.nar] - ordning[b.nar] || (a.steg ?? 0) - (b.steg ?? 0) || a.ordning - b.ordning);
  const samma = (a: Narvarohandelse, b: Narvarohandelse) =>
    ['kommer', 'gar'].includes(a.slag) && a.slag === b.slag && a.grupp === b.grupp && a.nar === b.nar && a.steg === b.steg && a.distans === b.distans && Boolean(a.utanTjanstgoring) === Boolean(b.utanTjanstgoring) && (a.tid && klI(a.tid)) === (b.tid && klI(b.tid));
  const grupperna: Grupp[] = [];
  for (const rad of ordnade) {
    const sist = grupperna.at(-1);
    if (sist && samma(sist[0], rad)) sist.push(rad);
    else grupperna.push([rad]);
  }
  return grupperna;
}

function gruppens(grupp: Grupp, s: Sammantrade, narvaro: Narvaro, vem: (id: string) => Namnd): string {
  const [n] = grupp;
  const personer = grupp.flatMap((x) => (x.personId ? [vem(x.personId)] : x.namn ? [{ namn: x.namn }] : []));
  const kl = n.tid ? klI(n.tid) : null;
  if (n.slag === 'ny_dag') return n.tid ? skrivMening(`sammanträdet fortsätter den ${skrivDag(dagAv(s, n))} kl.\u00A0${skrivTid(klI(n.tid))}`) : '';
  if (personer.length === 0) return '';
  switch (n.slag) {
    case 'kommer': {
      // Officials and guests stand in the lists, with their §§.
      if (n.grupp !== 'fortroendevald') return '';
      const tar = grupp.flatMap((x) => avloser(x, s, narvaro));
      const slutar = tar.length > 0 ? ` ${skrivMening(`${namnlista(tar.map(vem))} slutar därmed att tjänstgöra`)}` : '';
      return `${skrivKommerGar('kommer', personer, kl, { distans: n.distans, utanTjanstgoring: n.utanTjanstgoring === true })}${slutar}`;
    }
    case 'gar': return n.grupp === 'fortroendevald' ? skrivKommerGar('gar', personer, kl) : '';
    case 'tjanstgor': return skrivTjanstgoring(personer[0] ?? { namn: '' }, n.forPersonId ? vem(n.forPersonId) : null, null);
    case 'slutar_tjanstgora': return skrivMening(`${namnlista(personer)} slutar att tjänstgöra`);
    // Who presides is computed from all that happens in the room, below.
    case 'presiderar': return '';
  }
}

const dagAv = (s: Sammantrade, n: Narvarohandelse) => narvaroFor({ ...s, narvaro: [n] }).handelser.flatMap((h) => (h.typ === 'ny_dag' ? h.dag : []))[0] ?? s.datum;

/** The ersättare whose seat a holder takes back by coming. */
function avloser(n: Narvarohandelse, s: Sammantrade, narvaro: Narvaro): string[] {
  const h = handelseAv(n, s);
  const egen = s.platser.find(({ innehavareId }) => innehavareId === n.personId);
  if (!h || !egen || n.utanTjanstgoring) return [];
  const i = narvaro.handelser.findIndex((x) => JSON.stringify(x) === JSON.stringify(h));
  const fore = narvaro.handelser[i];
  const sitter = fore && lageFore(narvaro, fore).tjanstgorande.find(({ platsId }) => platsId === egen.id);
  return sitter && sitter.personId !== n.personId ? [sitter.personId] : [];
}

/** Who presides is said when it is another than before: for this § only, or from here on. */
function ledningen(s: Sammantrade, p: Paragraf, narvaro: Narvaro, vem: (id: string) => Namnd): Handelsetext[] {
  const i = narvaro.paragrafer.indexOf(p.id);
  if (i < 0 || s.narvaro.length === 0 || p.utgar) return [];
  const bestaende = (h: Handelse) => h.typ !== 'jav' && !('endastParagraf' in h && h.endastParagraf);
  const fast: Narvaro = { ...narvaro, handelser: iOrdning(narvaro).filter(bestaende) };
  const forra = narvaro.paragrafer[i - 1];
  const innan = forra ? lageVid(fast, forra).ordforandeId : (narvaro.presidium[0] ?? null);
  const [har, harFast] = [lageVid(narvaro, p.id, -1).ordforandeId, lageVid(fast, p.id, -1).ordforandeId];
  const fore = har && har !== harFast ? skrivPresiderar(vem(har)) : harFast && harFast !== innan ? skrivMening(`${skrivNamn(vem(harFast))} är ordförande från och med denna paragraf`) : null;
  const texter: Handelsetext[] = fore ? [{ nar: 'fore', steg: 0, text: fore }] : [];
  let nu = har;
  for (let steg = 0; steg <= p.steg.length; steg += 1) {
    const da = lageVid(narvaro, p.id, steg).ordforandeId;
    if (da && nu && da !== nu) texter.push({ nar: 'under', steg, text: skrivMening(`${skrivNamn(vem(da))} övertar ordförandeskapet`) });
    nu = da;
  }
  return texter;
}
