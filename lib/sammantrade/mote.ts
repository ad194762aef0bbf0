import { avgjort } from './beslutsgang.ts';
import { skrivPunkter } from './beslut.ts';
import { namnlista, skrivJav, skrivMening, skrivNamn, skrivYrkande, type Namnd, type Yrkandetext } from './prosa.ts';
import { skrivAndratFinnande, skrivAnteckning, skrivDeltarInte, skrivEttForslag, skrivMinoritet, skrivMotproposition, skrivOmrostning, skrivPropositionMellan, skrivPropositionNar, skrivReservation, skrivRostlista, skrivSarskiltYttrande, skrivVoteringsproposition } from './prosaBeslutsgang.ts';
import type { Anteckningsrad, Beslutsdelrad, Beslutspunktrad, Forslagsrad, Paragraf, Sammantrade, Stegrad } from './sammantrade.ts';
import { deltagareFor, gangFor } from './underlag.ts';
import { raknaRoster } from './votering.ts';

/** A person of the meeting as printed. */
export const namnd = (s: Sammantrade, id: string | null): Namnd => (id ? (s.personer[id] ?? { namn: 'Okänd' }) : { namn: 'Okänd' });
const namnda = (s: Sammantrade, ids: readonly string[]) => ids.map((id) => namnd(s, id));

/** How a förslag is named inside a sentence: "arbetsutskottets förslag", "Cilla Asks (M) yrkande". */
export function forslagsnamn(s: Sammantrade, p: Paragraf, id: string | null): string {
  const f = p.forslag.find((x) => x.id === id);
  if (!f) return 'förslaget';
  const genitiv = (namn: string) => (/[sxz]$/i.test(namn) ? namn : `${namn}s`);
  const forst = f.av[0];
  const liten = (namn: string) => namn.charAt(0).toLowerCase() + namn.slice(1);
  if (f.kalla === 'forvaltning' || f.kalla === 'organ' || f.kalla === 'motion') return `${liten(genitiv(forst?.namn ?? 'förvaltningen'))} förslag`;
  if (f.kalla === 'parti') return `${genitiv(forst?.parti ?? 'partiet')} förslag`;
  const { namn, parti } = namnd(s, forst?.personId ?? null);
  return `${genitiv(namn)}${parti ? `\u00A0(${parti})` : ''} yrkande${f.slag === 'avslag' ? ' om avslag' : f.slag === 'aterremiss' ? ' om återremiss' : f.slag === 'bordlaggning' ? ' om bordläggning' : ''}`;
}

/** One yrkande as the protocol says it (KL 5:65 p 1). */
export function yrkandetext(s: Sammantrade, p: Paragraf, f: Forslagsrad): string {
  const av = f.av.flatMap(({ personId, roll }) => (personId && roll === 'yrkar' ? personId : []));
  if (av.length === 0) {
    const forst = f.av[0];
    if (f.kalla === 'motion') return `I ${forst?.namn ?? 'motionen'} föreslås fullmäktige besluta`;
    return `${forst?.namn ?? forst?.parti ?? 'Förvaltningen'} föreslår ${s.organ.namn.toLowerCase()} besluta`;
  }
  const instammer = f.av.flatMap(({ personId, roll }) => (personId && roll === 'instammer' ? personId : []));
  const om = f.bifallTillId ? forslagsnamn(s, p, f.bifallTillId) : null;
  return skrivYrkande({
    av: namnda(s, av), instammer: namnda(s, instammer), slag: f.slag as Yrkandetext['slag'], hand: f.iAndraHand ? 'andra' : 'enda', ...(om ? { forslag: om.replace(/ (förslag|yrkande)$/, '') } : {}), ...(f.text ? { text: f.text } : {}),
  });
}

export type Stegvy = { id: string; namn: string; lage: string; text: readonly string[]; summa: { ja: number; nej: number; avstar: number } | null };

/** A step of the beslutsgång in Swedish, from its data. */
export function stegvy(s: Sammantrade, p: Paragraf, t: Stegrad, i: number): Stegvy {
  const organ = s.organ.namn.toLowerCase();
  const namn = (id: string | null) => forslagsnamn(s, p, id);
  const ids = t.forslag.map(({ forslagId }) => forslagId);
  const slagAv = (id: string | null | undefined) => p.forslag.find((f) => f.id === id)?.slag ?? '';
  const inte = t.deltarInte.length > 0 ? [skrivDeltarInte(namnda(s, t.deltarInte.map(({ personId }) => personId)), t.slag === 'votering' ? 'omröstningen' : 'beslutet')] : [];
  const bas = { id: t.id, summa: null };
  if (t.redigerad) return { ...bas, namn: stegnamn[t.slag], lage: '', text: [t.redigerad] };
  switch (t.slag) {
    case 'proposition': {
      const uppskov = ids.map(slagAv).find((x) => x === 'aterremiss' || x === 'bordlaggning') as 'aterremiss' | 'bordlaggning' | undefined;
      const text = t.innehall.fraga === 'nar' && uppskov ? skrivPropositionNar(uppskov, slagAv(t.vinnandeId) === uppskov ? 'uppskov' : 'avgoras_idag') : ids.length > 1 ? skrivPropositionMellan(organ, ids.map(namn), namn(t.vinnandeId)) : skrivEttForslag(namn(ids[0] ?? null));
      return { ...bas, namn: 'Proposition', lage: fragetext(t, p), text: [text, ...inte] };
    }
    case 'motproposition': return { ...bas, namn: 'Motförslag', lage: 'utses', text: [skrivMotproposition('huvudförslaget', ids.map(namn), namn(t.vinnandeId)), ...inte] };
    case 'utan_omrostning': return { ...bas, namn: 'Utan omröstning', lage: fragetext(t, p), text: [skrivMening(`${organ} beslutar enligt ${namn(t.vinnandeId)}`), ...inte] };
    case 'minoritet': return { ...bas, namn: 'Minoritetens begäran', lage: 'ärendet skjuts upp', text: [skrivMinoritet(slagAv(ids[0]) === 'aterremiss' ? 'aterremiss' : 'bordlaggning', namnda(s, t.innehall.begardAv ?? []), t.innehall.motivering ?? '')] };
    case 'jav': return { ...bas, namn: 'Jävsfrågan', lage: 'avgörs', text: [skrivMening(`${s.organ.namn} beslutar att ${skrivNamn(namnd(s, t.innehall.personId ?? null))} ${t.innehall.beslut === 'inte_javig' ? 'inte är jävig' : t.innehall.beslut === 'bortses' ? 'är jävig, och bortser från jävet' : 'är jävig'}`)] };
    case 'votering': {
      const gang = gangFor(p).steg[i];
      const raknat = gang?.typ === 'votering' ? raknaRoster(gang.votering, deltagareFor(s, p.id)(i)) : null;
      const som = (sida: string) => namn(t.forslag.find((f) => f.som === sida)?.forslagId ?? null);
      if (!raknat?.ok) return { ...bas, namn: 'Omröstning', lage: 'behöver rättas', text: ['Rösterna stämmer inte med närvaron. Stryk steget och för in det på nytt.'] };
      const avg = avgjort({ ...gangFor(p), steg: gangFor(p).steg.slice(0, i + 1) }, deltagareFor(s, p.id));
      const andrat = avg.ok && avg.value.fragor.some((f) => f.stegId === t.id && f.finnandetAndrades);
      const sida = (rost: 'ja' | 'nej' | 'avstar') => ({ sida: rost, personer: namnda(s, t.roster.filter((r) => r.rost === rost).map(({ personId }) => personId)) });
      return {
        ...bas, namn: t.innehall.roll === 'motproposition' ? 'Omröstning om motförslag' : t.innehall.roll === 'huvudvotering' ? 'Huvudvotering' : 'Omröstning', lage: fragetext(t, p), summa: { ja: raknat.value.ja, nej: raknat.value.nej, avstar: raknat.value.avstar },
        text: [skrivVoteringsproposition(som('ja'), som('nej')), skrivOmrostning(organ, raknat.value, namn(raknat.value.forslagId)), ...(andrat ? [skrivAndratFinnande(s.organ.namn, namn(raknat.value.forslagId))] : []), ...(t.sluten ? [] : skrivRostlista([sida('ja'), sida('nej'), sida('avstar')])), ...inte],
      };
    }
  }
}

const stegnamn: Record<Stegrad['slag'], string> = { proposition: 'Proposition', motproposition: 'Motförslag', votering: 'Omröstning', utan_omrostning: 'Utan omröstning', minoritet: 'Minoritetens begäran', jav: 'Jävsfrågan' };
const fragetext = ({ innehall: { fraga = 'huvud' } }: Stegrad, p: Paragraf) =>
  fraga === 'nar' ? 'när ärendet avgörs' : fraga === 'huvud' ? 'i huvudsaken' : fraga.startsWith('tillagg:') ? `tilläggsyrkande ${p.forslag.find((f) => fraga.endsWith(f.id))?.ordning ?? ''}` : 'en punkt';

type Rak = { text: string; underpunkter: Rak[] };
const rak = (b: Beslutspunktrad): Rak => ({ text: b.text, underpunkter: b.under.map(rak) });

/** The points of a decision as printed. */
export const beslutsrader = (d: Beslutsdelrad) =>
  d.form === 'text' ? skrivPunkter({ adressat: { typ: 'egen' }, form: 'numrerade', punkter: d.punkter.map(rak) }).map(({ text }) => ({ beteckning: '', niva: 0, text })) : skrivPunkter({ adressat: { typ: 'egen' }, form: d.form === 'att' ? 'att_satser' : 'numrerade', punkter: d.punkter.map(rak) });

/** A reservation or another note as printed. */
export function anteckningstext(s: Sammantrade, a: Anteckningsrad): string {
  if (a.redigerad) return a.redigerad;
  const personer = namnda(s, a.av.flatMap(({ personId }) => personId ?? []));
  const grupp = a.av.map(({ grupp: g, parti }) => g ?? (parti ? `${parti}-gruppen` : null)).find((g) => g !== null);
  const vem = personer.length > 0 ? personer : grupp ? { grupp } : personer;
  const text = a.text ? ` ${a.text}` : '';
  const sent = a.efterSammantradet ? ' Anmäld efter sammanträdet.' : '';
  if (a.slag === 'reservation') return `${skrivReservation(vem)}${text}${sent}`;
  const alla = personer.length > 0 ? personer : [{ namn: grupp ?? '' }];
  if (a.slag === 'sarskilt_yttrande') return `${skrivSarskiltYttrande(alla)}${text}`;
  return `${skrivAnteckning({ namn: namnlista(alla) })}${text}`;
}

/** Jäv of a § as printed. */
export const javtext = (s: Sammantrade, p: Paragraf): string =>
  p.jav.length === 0 ? '' : skrivJav(namnda(s, p.jav.map(({ personId }) => personId)), s.organ.regelverk.jav === 'namnd', p.jav.flatMap(({ ersattareId, personId }) => (ersattareId ? [{ ersattare: namnd(s, ersattareId), for: namnd(s, personId) }] : [])));

export type Lagesord = 'klar' | 'nu' | 'tom';

/** Whether there is nothing left to do under a §: it decides, is put off, has been told, or is the roll call that has been held. */
export const arBehandlad = (p: Paragraf, { narvaro }: Pick<Sammantrade, 'narvaro'>): boolean =>
  p.utgar || p.beslut.length > 0 || p.ejAktuellt.includes('beslut') || p.steg.some(({ utfall }) => utfall === 'bordlagt' || utfall === 'aterremitterat') || (p.slag === 'upprop' && narvaro.length > 0) || (p.slag !== 'beslut' && p.arendetext !== null);

/** How far a § has come in the list of §§. */
export const lageAv = (p: Paragraf, vald: boolean, s: Pick<Sammantrade, 'narvaro'>): Lagesord => (arBehandlad(p, s) ? 'klar' : vald ? 'nu' : 'tom');
