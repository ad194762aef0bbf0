import { utanTommaRubriker } from '#lib/dokument/rad';
import { slagnamn } from '#lib/inlaga/inlaga';
import { utfallPerSats } from '#lib/inlaga/satsbeslut';
import { medKod } from '#lib/handling/handling';
import type { RikNod } from '#lib/platform/pdf/data';
import { avgjort } from '#lib/sammantrade/beslutsgang';
import { skrivSamtycke } from '#lib/sammantrade/enighet';
import { skrivFragor } from '#lib/sammantrade/fragetext';
import { narvarolista } from '#lib/sammantrade/narvarolista';
import type { Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';
import { deltagareFor, gangFor, lageFor, narvaroFor } from '#lib/sammantrade/underlag';
import type { Fullmaktigefakta } from './fullmaktigekontroll.ts';
import type { Hanvisning, Innehall, Motesdag, Paragrafinnehall, Undertecknare, Utfall } from './innehall.ts';
import { kanonisk, type Json } from '#lib/platform/kanonisk';
import { forslagsnamn, meningarFor, namnd, type Mening, type Redigerad } from './meningar.ts';
import { beslutstext, eftertext, forslagstext, gangtext, klockslag, narvarotext, nummerAv } from './paragraftext.ts';
import { mallFor } from './mall.ts';
import type { Narvarande, Paragraf as Paragraftext, Steg, Underlag } from './pdf/protokoll.ts';

export type Versionsfakta = Hanvisning & { frusen: boolean; innehall: RikNod | null };

/** What stands beside the meeting itself and belongs in its protocol. */
export type Kring = {
  organisation: { id: string; namn: string };
  myndighet: { id: string; namn: string; kod: string; forvaltning: string | null };
  versioner: ReadonlyMap<string, Versionsfakta>;
  redigerade: ReadonlyMap<string, Redigerad>;
  /** The ärenden that are marked with sekretess. */
  sekretess: ReadonlySet<string>;
  /** The day the last uppdrag in the organ ended, of those who have none without an end. */
  uppdragetSlutade: ReadonlyMap<string, string>;
  /** Earlier meetings whose §§ have no numbers yet, where the organ numbers at locking and this one has none either. */
  onumreradeFore?: readonly string[];
  /** Of a fullmäktige: what has been announced of the meeting, and which organ bereder. */
  fullmaktige?: Fullmaktigefakta;
};

export type Setuppgift = { id: string; nr: number; omedelbar: boolean; plats: string | null; planeradTid: Date | null; kandTid: boolean; paragrafer: readonly string[]; undertecknare: readonly Undertecknare[] };

/** A meeting's set as the frozen, signed text: everything KL 5:65–68 asks for, with who served and how each voted computed from the rows. */
export function byggInnehall(s: Sammantrade, set: Setuppgift, kring: Kring): Innehall {
  const valda = s.paragrafer.filter(({ id }) => set.paragrafer.includes(id));
  const sistaDag = s.dagar.at(-1)?.datum ?? null;
  const { regelverk } = s.organ;
  const rader = narvarolista(narvaroFor(s));
  return {
    format: 'paragraf.protokoll.1',
    organisation: kring.organisation,
    organ: { id: s.organ.id, namn: s.organ.namn, kod: s.organ.kod, slag: s.organ.slag, myndighet: { id: kring.myndighet.id, namn: kring.myndighet.namn, kod: kring.myndighet.kod } },
    sammantrade: {
      id: s.id, datum: s.datum, slutdatum: sistaDag !== null && sistaDag !== s.datum ? sistaDag : null, plats: s.plats,
      start: s.start && klockslag(s.start), slut: s.slut && klockslag(s.slut), avbrott: s.ajourneringar.map(({ fran, till }) => ({ start: klockslag(fran), slut: till && klockslag(till) })),
      ...(s.dagar.length > 1 ? { dagar: motesdagar(s) } : {}),
    },
    mall: mallFor(regelverk),
    set: { id: set.id, nr: set.nr, omedelbar: set.omedelbar, plats: set.plats, tid: set.planeradTid && (set.kandTid ? `${dag(set.planeradTid)}T${klockslag(set.planeradTid)}` : dag(set.planeradTid)), undertecknare: set.undertecknare, ...(regelverk.justeringssatt === 'justerare' ? {} : { justeringssatt: regelverk.justeringssatt }) },
    ...(regelverk.publiceraProtokoll ? { anslag: { forvaring: regelverk.forvaring || kring.myndighet.forvaltning || kring.myndighet.namn } } : {}),
    narvarande: narvarande(s, valda, rader),
    paragrafer: valda.map((p) => byggParagraf(p, s, kring, rader)),
  };
}

const motesdagar = (s: Sammantrade): readonly Motesdag[] => s.dagar.map((d, i) => {
  const [start, slut] = [d.start ?? (i === 0 ? s.start : null), d.slut ?? (i === s.dagar.length - 1 ? s.slut : null)];
  return { datum: d.datum, start: start && klockslag(start), slut: slut && klockslag(slut) };
});

const dag = (tid: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(tid);

type Narvarorader = ReturnType<typeof narvarolista>;

function narvarande(s: Sammantrade, valda: readonly Paragraf[], rader: Narvarorader): readonly Narvarande[] {
  const ids = valda.map(({ id }) => id);
  const nr = new Map(valda.map(({ id, beteckning }) => [id, nummerAv(beteckning)]));
  const uppdrag = (id: string) => ({ ordforande: 'ordförande', vice1: '1:e vice ordförande', vice2: '2:e vice ordförande' })[s.platser.find(({ innehavareId }) => innehavareId === id)?.uppdrag ?? ''];
  return rader.flatMap((r): Narvarande[] => {
    const bland = (paragrafer: readonly string[]) => paragrafer.filter((id) => ids.includes(id));
    const [dar, tjanst] = [bland(r.narvarande), bland(r.tjanstgjorde)];
    if (dar.length === 0) return [];
    const rad = s.narvaro.find((n) => (n.personId ?? `gast:${n.namn}`) === r.personId && n.slag === 'kommer');
    const person = namnd(s.personer, r.personId);
    const visas = tjanst.length > 0 ? tjanst : dar;
    const delvis = visas.length < ids.length ? { paragrafer: visas.flatMap((id) => nr.get(id) ?? []) } : {};
    if (rad && rad.grupp !== 'fortroendevald') {
      const titel = rad.titel ?? s.personer[r.personId]?.titel ?? null;
      return [{ grupp: rad.grupp === 'gast' ? 'ovrig' : 'tjansteperson', namn: person.namn, titel, ...(bland(r.distans).length > 0 ? { distans: true } : {}), ...delvis }];
    }
    const ersatter = r.for.find(({ paragrafer }) => bland(paragrafer).length > 0)?.personId;
    return [{
      grupp: tjanst.length > 0 ? 'beslutande' : 'ersattare', ...person, uppdrag: uppdrag(r.personId) ?? (tjanst.length > 0 && !ersatter && !s.platser.some(({ innehavareId }) => innehavareId === r.personId) ? 'tjänstgörande ersättare' : null),
      ...(ersatter ? { tjanstgor_for: namnd(s.personer, ersatter) } : {}), ...(bland(r.distans).length > 0 ? { distans: true } : {}), ...delvis,
    }];
  });
}

/** Which frozen versions a § points at: by its decision, its förslag and what lay on the item. */
export function versionerI(p: Paragraf, s: Sammantrade): readonly string[] {
  const i = (punkter: Paragraf['beslut'][number]['punkter']): string[] => punkter.flatMap((b) => [...(b.dokumentversionId ? [b.dokumentversionId] : []), ...i(b.under)]);
  const punkt = s.punkter.find(({ id }) => id === p.punktId);
  return [...new Set([...p.beslut.flatMap(({ punkter }) => i(punkter)), ...p.forslag.flatMap((f) => f.dokumentversionId ?? []), ...(punkt?.handlingar.flatMap((h) => h.dokumentversionId ?? []) ?? [])])];
}

function byggParagraf(p: Paragraf, s: Sammantrade, kring: Kring, rader: Narvarorader): Paragrafinnehall {
  const meningar = meningarFor(p, s, kring.redigerade);
  const lage = lageFor(s, p.id);
  const versioner = versionerI(p, s).flatMap((id) => kring.versioner.get(id) ?? []);
  const handlingsnr = s.punkter.find(({ id }) => id === p.punktId)?.handlingsnr;
  const dnr = p.arende && `${medKod(kring.myndighet.kod, p.arende.dnr)}${handlingsnr ? `. Handling ${s.datum.slice(0, 4)} nr ${handlingsnr}` : ''}`;
  const gang = avgjort(gangFor(p), deltagareFor(s, p.id));
  const utfall: Utfall = p.utgar ? 'utgar' : gang.ok && gang.value.utfall !== 'inget' ? gang.value.utfall : p.beslut.some(({ punkter }) => punkter.length > 0) ? 'beslut' : 'inget';
  const text = (slag: string) => p.anteckningar.filter((a) => a.slag === slag).map((a) => ({ text: [meningar.find((m) => m.nyckel === `anteckning:${a.id}`)?.text ?? '', ...(a.text ? a.text.split(/\n{2,}/) : [])] }));
  const efter = eftertext(p, s);
  const skriven: Paragraftext = {
    nr: nummerAv(p.beteckning), rubrik: p.rubrik, dnr, remiss: p.arende?.remiss ?? null, utgar: p.utgar, narvaro: narvarotext(p, s), jav: javtext(p, s, meningar),
    foredragande: s.punkter.find(({ id }) => id === p.punktId)?.foredragande ?? null, tjanstepersoner: baraHar(p, s, rader), enligt: vemsForslag(p, s),
    ...bakgrund(p, versioner, kring),
    bereddes: p.tidigare.map(({ organNamn, datum, paragraf }) => ({ organ: organNamn, datum, ...(paragraf ? { paragraf: nummerAv(paragraf) } : {}) })),
    forslag: forslagstext(p, s), gang: [...samtycke(p, s), ...fragor(p), ...gangtext(p, s, meningar)], beslut: beslutstext(p.beslut),
    omedelbar: p.omedelbar ? (p.omedelbarText ?? s.organ.regelverk.omedelbarText) : null,
    reservationer: text('reservation'), sarskilda_yttranden: text('sarskilt_yttrande'), anteckningar: [...text('protokollsanteckning'), ...text('ersattares_mening')],
    underlag: underlag(p, versioner), expedieras: p.expediering.map(({ namn }) => namn),
    ...(efter ? { slutord: efter } : {}),
  };
  return {
    id: p.id, ar: p.ar, nr: p.nr ?? 0, beteckning: p.beteckning, slag: p.slag, arende: p.arende && { id: p.arende.id, dnr: dnr ?? p.arende.dnr }, oppen: p.oppen, utfall, ...(p.arende && kring.sekretess.has(p.arende.id) ? { sekretess: true } : {}),
    beredande: ['utskott', 'beredning'].includes(s.organ.slag) || (p.beslut.length > 0 && p.beslut.every(({ adressat }) => adressat === 'organ')),
    begardAvMinoritet: gang.ok && gang.value.begardAvMinoritet,
    ordforande: lage.ordforandeId && namnd(s.personer, lage.ordforandeId).namn,
    tjanstgorande: lage.tjanstgorande.map(({ personId }) => ({ personId, namn: namnd(s.personer, personId).namn, parti: namnd(s.personer, personId).parti ?? null })),
    hanvisningar: versioner.map(({ frusen: _f, innehall: _i, ...h }) => h),
    ...inlagan(p, s, utfall), expediering: p.expediering, text: skriven,
  };
}

// Whether what has not been announced may be decided is asked before anything else (KL 5:52).
const samtycke = (p: Paragraf, s: Sammantrade): readonly Steg[] => { const text = skrivSamtycke(s, p); return text ? [{ steg: 'handelse', text }] : []; };

const fragor = (p: Paragraf): readonly Steg[] => skrivFragor(p).map((text) => ({ steg: 'handelse', rubrik: p.arende?.inlaga ? slagnamn[p.arende.inlaga.slag] : 'Frågor', text }));

/** What fullmäktige made of a motion, for the inlaga to take back once the § is justerad. Only where there is one, so that other texts keep their hash. */
function inlagan(p: Paragraf, s: Sammantrade, utfall: Utfall): Pick<Paragrafinnehall, 'inlaga'> {
  const inlaga = p.arende?.inlaga;
  if (!inlaga || inlaga.organId !== s.organ.id) return {};
  if (inlaga.satser.length === 0) return p.fragor.some(({ besvarad }) => besvarad) ? { inlaga: { id: inlaga.id, utfall: [], besvarad: true } } : {};
  if (utfall !== 'beslut') return {};
  const blev = utfallPerSats(inlaga.satser, p.beslut.filter(({ adressat }) => adressat === 'eget').flatMap(({ punkter }) => punkter));
  return { inlaga: { id: inlaga.id, utfall: [...blev].map(([satsId, u]) => ({ satsId, utfall: u })), besvarad: blev.size === inlaga.satser.length } };
}

function javtext(p: Paragraf, s: Sammantrade, meningar: readonly Mening[]): Paragraftext['jav'] {
  // What was contested is said by how it was decided.
  const provade = p.steg.flatMap((t) => (t.slag === 'jav' ? [{ ...namnd(s.personer, t.innehall.personId ?? ''), mening: meningar.find(({ nyckel }) => nyckel === `steg:${t.id}`)?.text ?? '' }] : []));
  const galler = p.jav.filter(({ lage, stegId }) => stegId === null && (lage === 'anmalt' || lage === 'javig'));
  return [...provade, ...galler.map((j) => ({
    ...namnd(s.personer, j.personId), ...(j.ersattareId ? { ersatts_av: namnd(s.personer, j.ersattareId) } : {}),
    ...(j.lage === 'javig' && s.organ.regelverk.jav === 'namnd' ? { text: 'är jävig, deltar inte i handläggningen av ärendet och är inte närvarande vid den.' } : {}),
    ...(s.organ.regelverk.jav === 'fullmaktige' ? { text: 'anmäler jäv och deltar inte i handläggningen av ärendet.' } : {}),
  }))];
}

// Officials and guests who were there for some §§ only: those who sat through the meeting stand on its front page.
function baraHar(p: Paragraf, s: Sammantrade, rader: Narvarorader): readonly string[] {
  return rader.filter((r) => r.narvarande.includes(p.id) && r.narvarande.length < s.paragrafer.length).flatMap((r) => {
    const rad = s.narvaro.find((n) => (n.personId ?? `gast:${n.namn}`) === r.personId && n.slag === 'kommer');
    if (!rad || rad.grupp === 'fortroendevald') return [];
    return [[namnd(s.personer, r.personId).namn, rad.titel ?? s.personer[r.personId]?.titel].filter(Boolean).join(', ')];
  });
}

// Whose förslag became the decision; nothing where it was put off or turned down.
function vemsForslag(p: Paragraf, s: Sammantrade): string | null {
  const vinnandeId = p.steg.findLast((t) => t.vinnandeId !== null && t.innehall.roll !== 'motproposition' && (t.innehall.fraga ?? 'huvud') === 'huvud')?.vinnandeId;
  const f = p.forslag.find(({ id }) => id === vinnandeId);
  if (!f || !/ (förslag|yrkande)$/.test(forslagsnamn(f, p, s.personer)) || p.beslut.length === 0) return null;
  return forslagsnamn(f, p, s.personer).replace(/ \S+$/, '');
}

// The skrivelse quoted word for word is set as a quotation with its date and who signed it; once the secretary has edited it, it is the §'s own text.
function bakgrund(p: Paragraf, versioner: readonly Versionsfakta[], { myndighet }: Kring): Pick<Paragraftext, 'arendet' | 'skrivelser'> {
  if (p.arendetext === null || typeof p.arendetext !== 'object') return {};
  const egen = p.arendetext as RikNod;
  const citerad = versioner.find((v) => v.slag !== 'yttrande' && v.innehall !== null && kanonisk(v.innehall as unknown as Json) === kanonisk(egen as unknown as Json));
  if (!citerad) return { arendet: { ...egen, content: utanTommaRubriker(egen.content ?? []) } };
  return { skrivelser: [{ av: myndighet.forvaltning ?? 'Förvaltningen', datum: citerad.datum, text: utanTommaRubriker(egen.content ?? []), undertecknare: citerad.undertecknare }] };
}

function underlag(p: Paragraf, versioner: readonly Versionsfakta[]): readonly Underlag[] {
  const rader: readonly Underlag[] = p.underlag.length > 0 ? p.underlag : versioner.map(({ titel, datum }) => ({ namn: titel, datum }));
  return rader.map((u) => {
    const v = versioner.find(({ titel, datum }) => titel === u.namn && (datum ?? undefined) === (u.datum ?? undefined));
    const namn = v?.undertecknare.map(({ namn: n, titel }) => [n, titel].filter(Boolean).join(', ')) ?? [];
    return u.not || namn.length === 0 ? u : { ...u, not: `undertecknad av ${namn.length > 1 ? `${namn.slice(0, -1).join('; ')} och ${namn.at(-1)}` : namn[0]}` };
  });
}
