import type { Beslutsgang, Fraga, Steg } from './beslutsgang.ts';
import type { Beslutforhetsregel } from './beslutforhet.ts';
import { ersattarordningFor, type Ersattarordning } from './ersattare.ts';
import type { Forslag, Kalla, Yrkande } from './forslag.ts';
import { lageVid, type Handelse, type Lage, type Narvaro, type Vid } from './narvaro.ts';
import type { Forslagsrad, Narvarohandelse, Paragraf, Sammantrade, Stegrad } from './sammantrade.ts';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Deltagare, Majoritetsregel } from './votering.ts';

/** The roll of a meeting as the rules of narvaro.ts read it: §§ by id, jäv and its ersättare as events of their own §. */
export function narvaroFor(s: Sammantrade): Narvaro {
  const paragrafer = s.paragrafer.map(({ id }) => id);
  const forsta = paragrafer[0] ?? 'upprop';
  const handelser = s.narvaro.flatMap((n) => handelseAv(n, s) ?? []);
  const jav = s.paragrafer.flatMap((p) => p.jav.filter(({ lage }) => lage !== 'inte_javig' && lage !== 'bortses').flatMap(({ personId, ersattareId, platsId }): Handelse[] => {
    const vid: Vid = { paragraf: p.id, nar: 'fore' };
    return [{ typ: 'jav', personId, vid }, ...(ersattareId && platsId ? [{ typ: 'tjanstgor', personId: ersattareId, platsId, for: personId, endastParagraf: true, vid } as const] : [])];
  }));
  const rang = (uppdrag: string | null) => ['ordforande', 'vice1', 'vice2'].indexOf(uppdrag ?? '');
  return {
    paragrafer: paragrafer.length > 0 ? paragrafer : [forsta],
    platser: s.platser.map(({ id, innehavareId, parti, valkrets }) => ({ id, innehavareId, parti, valkrets: valkrets ?? null })),
    presidium: s.platser.filter(({ uppdrag }) => rang(uppdrag) >= 0).toSorted((a, b) => rang(a.uppdrag) - rang(b.uppdrag)).flatMap(({ innehavareId }) => innehavareId ?? []),
    javLamnarRummet: s.organ.regelverk.jav === 'namnd',
    handelser: [...handelser, ...jav],
  };
}

/** One noted event as narvaro.ts reads it; null for one that says nothing about anybody. */
export function handelseAv(n: Narvarohandelse, s: Pick<Sammantrade, 'paragrafer'>): Handelse | null {
  const vid: Vid = { paragraf: n.paragrafId ?? s.paragrafer[0]?.id ?? 'upprop', nar: n.nar, ...(n.steg === null ? {} : { steg: n.steg }) };
  if (n.slag === 'ny_dag') return n.tid ? { typ: 'ny_dag', dag: dagI(n.tid), vid } : null;
  // Somebody from outside has no row of their own in the register: the name is who it is.
  const personId = n.personId ?? (n.namn ? `gast:${n.namn}` : null);
  if (!personId) return null;
  if (n.slag === 'kommer') return { typ: 'kommer', personId, satt: n.distans ? 'distans' : 'pa_plats', vid, ...(n.utanTjanstgoring ? { utanTjanstgoring: true } : {}) };
  if (n.slag === 'tjanstgor') return n.platsId ? { typ: 'tjanstgor', personId, platsId: n.platsId, for: n.forPersonId, endastParagraf: n.endastParagraf, vid } : null;
  return n.slag === 'presiderar' ? { typ: n.slag, personId, endastParagraf: n.endastParagraf, vid } : { typ: n.slag, personId, vid };
}

/** Which rule of quorum binds the organ: law for fullmäktige and nämnder, for others what its regelverk says (KL 5:45, 6:27). */
export function beslutforhetsregelFor({ slag, regelverk }: Sammantrade['organ'], platser: number): Beslutforhetsregel {
  if (regelverk.beslutforhet === 'ingen') return { typ: 'ingen' };
  if (slag === 'fullmaktige') return { typ: 'fullmaktige' };
  if (regelverk.beslutforhet === 'lag') return { typ: 'namnd' };
  return { typ: 'minst', antal: Math.floor(platser / 2) + 1 };
}

/** The roll at one § (after jäv), or null before the meeting has §§. */
export const lageFor = (s: Sammantrade, paragrafId: string): Lage => lageVid(narvaroFor(s), paragrafId);

/** The day of the meeting that a § was handled on. */
export const dagVid = (s: Sammantrade, paragrafId: string | null): Dag => (paragrafId ? lageFor(s, paragrafId).dag : null) ?? s.datum;

/** The order in which ersättare are called in here, from the organ's regelverk (KL 5:18–21, 6:16–17). */
export const kallasInEnligt = (s: Sammantrade): Ersattarordning => ersattarordningFor(s.organ.regelverk, s.ersattare.toSorted((a, b) => a.ordning - b.ordning), s.platser);

/** Who may take part in the step of that index. */
export function deltagareFor(s: Sammantrade, paragrafId: string): (steg: number) => Deltagare {
  const narvaro = narvaroFor(s);
  return (steg) => {
    const lage = lageVid(narvaro, paragrafId, steg);
    return { tjanstgorande: lage.tjanstgorande.map(({ personId }) => personId), javiga: lage.javiga, ordforandeId: lage.ordforandeId };
  };
}

/** A §'s förslag, yrkanden and steps as the rules of beslutsgang.ts read them. */
export function gangFor(p: Paragraf): Beslutsgang {
  const egna = p.forslag.filter((f) => arEget(f, p.forslag));
  // What is decided with no förslag on the table is the decision's own text.
  const egetBeslut: Forslag[] = p.steg.some((t) => t.slag === 'utan_omrostning' && t.vinnandeId === null && t.forslag.length === 0) ? [{ id: beslutet, slag: 'eget', text: '', kalla: { typ: 'organ', namn: '' } }] : [];
  return { forslag: [...egna.map(forslag), ...egetBeslut], yrkanden: p.forslag.flatMap((f) => yrkande(f, p.forslag)), steg: p.steg.map(steg) };
}

/** Whether a row is a förslag of its own, and not only somebody more who asks for one that is already there. */
export function arEget({ bifallTillId, slag }: Pick<Forslagsrad, 'bifallTillId' | 'slag'>, alla: readonly Forslagsrad[]): boolean {
  const mal = alla.find(({ id }) => id === bifallTillId);
  return !mal || (slag !== 'bifall' && mal.slag !== slag) || slag === 'andring' || slag === 'tillagg';
}

/** The förslag that a row asks for: itself, or the one it joins. */
export const malFor = (f: Forslagsrad, alla: readonly Forslagsrad[]): string => (arEget(f, alla) ? f.id : (f.bifallTillId ?? f.id));

const beslutet = 'beslutet';
const namnet = (f: Forslagsrad) => f.av[0]?.namn ?? f.av[0]?.parti ?? '';
const kalla = (f: Forslagsrad): Kalla => {
  switch (f.kalla) {
    case 'forvaltning': return { typ: 'forvaltning', namn: namnet(f) };
    case 'organ': return { typ: 'organ', namn: namnet(f) };
    case 'parti': return { typ: 'parti', parti: f.av[0]?.parti ?? '' };
    case 'motion': return { typ: 'motion', satsId: f.satsId ?? '' };
    case 'ledamoter': return { typ: 'ledamoter' };
  }
};
const forslag = (f: Forslagsrad): Forslag => ({ id: f.id, slag: f.slag as Forslag['slag'], text: f.text, kalla: kalla(f) });

function yrkande(f: Forslagsrad, alla: readonly Forslagsrad[]): Yrkande[] {
  const med = (roll: 'yrkar' | 'instammer') => f.av.flatMap(({ personId, roll: r }) => (personId && r === roll ? personId : []));
  const av = med('yrkar');
  if (av.length === 0) return [];
  const aven = alla.some((annat) => annat.iAndraHand && annat.id !== f.id && annat.av.some(({ personId }) => personId !== null && av.includes(personId)));
  return [{ forslagId: malFor(f, alla), av, instammer: med('instammer'), hand: f.iAndraHand ? 'andra' : aven ? 'forsta' : 'enda', aterkallat: f.aterkallat }];
}

function steg(t: Stegrad): Steg {
  const { id, slag, innehall, forslag: om, deltarInte, vinnandeId } = t;
  const fraga = (innehall.fraga ?? 'huvud') as Fraga;
  const ids = om.map(({ forslagId }) => forslagId);
  const inte = deltarInte.map(({ personId }) => personId);
  const som = (sida: string) => om.find((o) => o.som === sida)?.forslagId ?? '';
  switch (slag) {
    case 'proposition': return { id, typ: slag, fraga, forslag: ids, finner: vinnandeId ?? ids[0] ?? '', namner: innehall.namner ?? [], deltarInte: inte };
    case 'motproposition': return { id, typ: slag, fraga, forslag: ids, utses: vinnandeId ?? ids[0] ?? '', deltarInte: inte };
    case 'utan_omrostning': return { id, typ: slag, fraga, forslag: vinnandeId ?? ids[0] ?? beslutet, deltarInte: inte };
    case 'minoritet': return { id, typ: slag, forslag: ids[0] ?? '', begardAv: innehall.begardAv ?? [], motivering: innehall.motivering ?? '' };
    case 'val': return { id, typ: slag, valda: innehall.valet?.valda ?? [], deltarInte: inte };
    case 'jav': return { id, typ: slag, personId: innehall.personId ?? '', beslut: innehall.beslut ?? 'javig', deltarInte: inte };
    case 'votering':
      return {
        id, typ: slag, fraga, roll: innehall.roll ?? 'ensam',
        votering: { ja: som('ja'), nej: som('nej'), regel: regel(innehall), slag: innehall.val ? 'val' : 'sak', roster: t.roster.map(({ personId, rost }) => ({ personId, rost })), deltarInte: inte, lott: innehall.lott ?? null },
      };
  }
}

const regel = ({ andel }: Stegrad['innehall']): Majoritetsregel => (andel ? { typ: 'andel', andel: andel.av, for: andel.for, av: andel.bas } : { typ: 'enkel' });
