import { skrivTid } from '#lib/platform/dag';
import { hindradeVid } from './aterkomst.ts';
import { foreslaErsattare, turordning } from './ersattare.ts';
import { beslutforhetFor } from './kravBeslutfor.ts';
import { arBehandlad, namnd } from './mote.ts';
import { lageVid } from './narvaro.ts';
import { lista, skrivNamn } from './prosa.ts';
import type { Narvarohandelse, Paragraf, Sammantrade } from './sammantrade.ts';
import { klI } from './tid.ts';
import { dagVid, kallasInEnligt, narvaroFor } from './underlag.ts';

type Val = { id: string; namn: string };
export type Rullrad = {
  platsId: string; nr: number; namn: string; not: string; tecken: 'klar' | 'halv' | 'jav' | 'tom'; personId: string | null; innehavareId: string | null;
  /** An ersättare serves here. */
  ersattare: boolean;
  /** Who is called in to the seat by the ersättarordning: where it is empty, or would be by jäv. */
  forslag: Val | null;
};
const uppdragsord: Record<string, string> = { ordforande: 'ordförande', vice1: '1:e vice', vice2: '2:e vice' };

/** The roll at one §, by seats: who serves, for whom, at a distance or not, who is out and who is next to be called in (KL 5:65–66). */
export function rulla(s: Sammantrade, p: Paragraf) {
  const narvaro = narvaroFor(s);
  const lage = lageVid(narvaro, p.id);
  const ropad = s.narvaro.length > 0;
  const ordning = kallasInEnligt(s);
  const val = (id: string): Val => ({ id, namn: skrivNamn(namnd(s, id)) });
  const rader = s.platser.map((plats): Rullrad => {
    const t = lage.tjanstgorande.find(({ platsId }) => platsId === plats.id);
    const nasta = foreslaErsattare(plats, ordning, lage, s.platser);
    const basen = { platsId: plats.id, nr: plats.ordning, innehavareId: plats.innehavareId, ersattare: t !== undefined && t.personId !== plats.innehavareId, forslag: nasta.ok ? val(nasta.value.personId) : null };
    if (t) {
      const distans = lage.rummet.get(t.personId) === 'distans';
      const uppdrag = lage.ordforandeId === t.personId ? 'ordförande' : t.personId === plats.innehavareId ? (uppdragsord[plats.uppdrag ?? ''] ?? '') : '';
      return { ...basen, namn: skrivNamn(namnd(s, t.personId)), personId: t.personId, not: lista([uppdrag, t.for ? `för ${skrivNamn(namnd(s, t.for))}` : '', distans ? 'på distans' : ''].filter(Boolean)), tecken: distans ? 'halv' : 'klar' };
    }
    if (!plats.innehavareId) return { ...basen, namn: `Vakant plats${plats.parti ? `\u00A0(${plats.parti})` : ''}`, not: 'vakant', tecken: 'tom', personId: null };
    const javig = lage.javiga.includes(plats.innehavareId);
    return { ...basen, namn: skrivNamn(namnd(s, plats.innehavareId)), not: javig ? 'jäv' : ropad ? 'frånvarande' : 'inte uppropad', tecken: javig ? 'jav' : 'tom', personId: null };
  });
  const tjanstgor = new Set(lage.tjanstgorande.map(({ personId }) => personId));
  const ersattare = s.ersattare.filter(({ personId }) => lage.rummet.has(personId) && !tjanstgor.has(personId)).map(({ personId }) => val(personId));
  const ovriga = [...lage.rummet].flatMap(([id, satt]) => {
    const n = s.narvaro.find((x) => x.slag === 'kommer' && x.grupp !== 'fortroendevald' && (x.personId ?? `gast:${x.namn}`) === id);
    return n ? [{ id, personId: n.personId, namn: namnd(s, n.personId).namn === 'Okänd' ? (n.namn ?? '') : namnd(s, n.personId).namn, titel: n.titel ?? s.personer[n.personId ?? '']?.titel ?? '', distans: satt === 'distans' }] : [];
  });
  return { rader, ersattare, ovriga, rummet: lage.rummet, tjanstgor, ordforandeId: lage.ordforandeId, tjanstgorande: lage.tjanstgorande.map(({ personId }) => val(personId)), beslutforhet: beslutforhetFor(s, p) };
}

/** Seat by seat for a roll call: the holder, and who is called in if the seat is empty. */
export const uppropsplatser = (s: Sammantrade) => s.platser.map((plats) => ({
  platsId: plats.id, nr: plats.ordning, innehavareId: plats.innehavareId, namn: plats.innehavareId ? skrivNamn(namnd(s, plats.innehavareId)) : `Vakant plats${plats.parti ? `\u00A0(${plats.parti})` : ''}`,
  tur: [...turordning(plats, kallasInEnligt(s))],
}));

/** By when in the §, who may not take the seat back from whom (KL 5:21). */
const aterkomst = (s: Sammantrade, p: Paragraf) => Object.fromEntries((['fore', 'under', 'efter'] as const).map((nar) =>
  [nar, Object.fromEntries(Object.entries(hindradeVid(s, p, nar, p.steg.length)).map(([vem, av]) => [vem, skrivNamn(namnd(s, av))]))])) as Record<'fore' | 'under' | 'efter', Record<string, string>>;

const slagord: Record<Narvarohandelse['slag'], string> = { kommer: 'kommer', gar: 'går', tjanstgor: 'tjänstgör', slutar_tjanstgora: 'slutar tjänstgöra', presiderar: 'leder mötet', ny_dag: 'ny dag' };

/** All that the view of the roll draws, and what it takes to note more. */
export function rulldata(s: Sammantrade, p: Paragraf, personal: readonly { id: string; namn: string; titel: string | null }[], far: boolean) {
  const r = rulla(s, p);
  const innehavare = s.platser.flatMap(({ innehavareId }) => innehavareId ?? []);
  const person = (id: string, arInnehavare: boolean) => ({ id, namn: skrivNamn(namnd(s, id)), dar: r.rummet.has(id), tjanstgor: r.tjanstgor.has(id), innehavare: arInnehavare });
  const plats = (paragrafId: string | null, nar: string, steg: number | null) => {
    const vid = s.paragrafer.find(({ id }) => id === paragrafId);
    return vid ? `${nar === 'fore' ? 'före' : nar === 'efter' ? 'efter' : 'under'} ${vid.beteckning}${nar === 'under' ? ` efter steg ${steg ?? 0}` : ''}` : 'vid upprop';
  };
  const kl = (tid: Date | null) => (tid ? `kl.\u00A0${skrivTid(klI(tid))}` : '');
  const text = (n: Narvarohandelse) => [
    n.slag === 'ny_dag' ? `Mötet fortsätter ${n.tid ? dagVid(s, n.paragrafId) : ''}` : `${n.personId ? skrivNamn(namnd(s, n.personId)) : (n.namn ?? '')} ${slagord[n.slag]}${n.slag === 'tjanstgor' && n.forPersonId ? ` för ${skrivNamn(namnd(s, n.forPersonId))}` : ''}${n.endastParagraf ? ' bara här' : ''}${n.utanTjanstgoring ? ' utan att tjänstgöra' : ''}${n.skal ? ` (${n.skal})` : ''}`,
    plats(n.paragrafId, n.nar, n.steg), kl(n.tid),
  ].filter(Boolean).join(', ');
  return {
    sammantradeId: s.id, far, distans: s.organ.regelverk.distansTillaten, ajournerat: s.ajourneringar.some(({ till }) => till === null),
    paragraf: { id: p.id, beteckning: p.beteckning, steg: p.steg.length, behandlad: arBehandlad(p, s) && p.slag !== 'upprop' },
    aterkomst: aterkomst(s, p), rader: r.rader, utanplats: r.ersattare, ovriga: r.ovriga, personal: personal.map((x) => ({ id: x.id, namn: [x.namn, x.titel].filter(Boolean).join(', ') })),
    personer: [...innehavare.map((id) => person(id, true)), ...s.ersattare.filter(({ personId }) => !innehavare.includes(personId)).map(({ personId }) => person(personId, false))],
    handelser: [
      ...s.narvaro.map((n) => ({ id: n.id, slag: n.slag === 'ny_dag' ? ('dag' as const) : ('narvaro' as const), har: n.paragrafId === p.id, text: text(n) })),
      ...s.ajourneringar.map((a) => ({ id: a.id, slag: 'paus' as const, har: a.paragrafId === p.id, text: [`Paus ${kl(a.fran)}${a.till ? `–${skrivTid(klI(a.till))}` : ', pågår'}`, plats(a.paragrafId, a.nar, a.steg)].join(', ') })),
    ],
  };
}
