import { paragrafspann } from '#lib/sammantrade/punktlista';
import { arEget, gangFor, malFor } from '#lib/sammantrade/underlag';
import { medAtt, lista, skrivJavsbeslut, skrivYrkande, namnlista, skrivMening, type Namnd } from '#lib/sammantrade/prosa';
import * as prosa from '#lib/sammantrade/prosaBeslutsgang';
import type { Anteckningsrad, Forslagsrad, Paragraf, Person, Sammantrade, Stegrad } from '#lib/sammantrade/sammantrade';

export type Nyckel = `steg:${string}` | `forslag:${string}` | `anteckning:${string}`;
export type Redigerad = { text: string; underlag: string | null };
/** One sentence of the protocol: computed from data, or as the secretary wrote it. `inaktuell`: the data has changed since it was written. */
export type Mening = { nyckel: Nyckel; beraknad: string; text: string; redigerad: boolean; inaktuell: boolean };

export type Personer = Sammantrade['personer'];
export const namnd = (personer: Personer, id: string): Namnd => {
  const p: Person | undefined = personer[id];
  return p ? { namn: p.namn, parti: p.parti } : { namn: id.startsWith('gast:') ? id.slice(5) : 'Okänd' };
};

const partier: Readonly<Record<string, string>> = { S: 'Socialdemokraterna', M: 'Moderaterna', SD: 'Sverigedemokraterna', C: 'Centerpartiet', V: 'Vänsterpartiet', KD: 'Kristdemokraterna', L: 'Liberalerna', MP: 'Miljöpartiet' };
/** A party as it is said: "Vänsterpartiet (V)"; one that is not in the riksdag as it is written. */
const partinamn = (parti: string): Namnd => { const namn = partier[parti]; return namn ? { namn, parti } : { namn: parti }; };

const litet = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const genitiv = (ord: string): string => (/[sxz]$/i.test(ord) ? ord : `${ord}s`);
const agare = ({ namn, parti }: Namnd) => `${genitiv(namn)}${parti ? `\u00A0(${parti})` : ''}`;

/** What a förslag is called in running text: "arbetsutskottets förslag", "Anna Eks (S) yrkande". Two of the same person are told apart. */
export function forslagsnamn(f: Forslagsrad, p: Paragraf, personer: Personer): string {
  if (!arEget(f, p.forslag)) return forslagsnamn(p.forslag.find(({ id }) => id === f.bifallTillId) ?? f, p, personer);
  const namn = grundnamn(f, personer);
  if (f.kalla !== 'ledamoter') return namn;
  const likadana = p.forslag.filter((x) => !x.aterkallat && arEget(x, p.forslag) && x.kalla === 'ledamoter' && grundnamn(x, personer) === namn);
  if (likadana.length < 2 || namn === 'avslag' || !likadana.some(({ id }) => id === f.id)) return namn;
  const [, vem = '', vad = ''] = /^(.*) (\S+)$/.exec(namn) ?? [];
  if (likadana.filter(({ iAndraHand }) => iAndraHand).length === 1 && likadana.length === 2) return `${vem} ${f.iAndraHand ? 'andrahands' : 'förstahands'}${vad}`;
  return `${vem} ${ordningstal[likadana.indexOf(f)] ?? `${likadana.indexOf(f) + 1}:e`} ${vad}`;
}
const ordningstal = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];

function grundnamn(f: Forslagsrad, personer: Personer): string {
  if (f.slag === 'avslag') return 'avslag';
  if (f.slag === 'aterremiss') return 'återremiss';
  if (f.slag === 'bordlaggning') return 'bordläggning';
  if (f.slag === 'avgoras_idag') return 'att ärendet avgörs i dag';
  const yrkar = f.av.filter(({ roll }) => roll === 'yrkar');
  const [forsta, andra] = yrkar;
  const slag = f.slag === 'tillagg' ? 'tilläggsyrkande' : f.slag === 'andring' ? 'ändringsyrkande' : 'yrkande';
  if (forsta?.personId) {
    const flera = yrkar.length > 2 ? ' m.fl.' : andra?.personId ? ` och ${agare(namnd(personer, andra.personId))}` : '';
    return `${agare(namnd(personer, forsta.personId))}${flera} ${slag}`;
  }
  if (f.kalla === 'parti') return `${agare(partinamn(forsta?.parti ?? 'partiet'))} förslag`;
  const vem = forsta?.namn ?? (f.kalla === 'forvaltning' ? 'förvaltningen' : 'det framlagda');
  return `${genitiv(litet(vem))} förslag`;
}

/** The same where one chooses among them: also who asks for avslag or to put it off. */
export function forslagsval(f: Forslagsrad, p: Paragraf, personer: Personer): string {
  const namn = forslagsnamn(f, p, personer);
  const forst = f.av.find(({ roll }) => roll === 'yrkar')?.personId;
  if (!forst || !['avslag', 'aterremiss', 'bordlaggning'].includes(f.slag) || !arEget(f, p.forslag)) return namn;
  return `${agare(namnd(personer, forst))} yrkande om ${namn}`;
}

const namnEfter = (id: string | undefined, p: Paragraf, personer: Personer) => {
  const f = p.forslag.find((x) => x.id === id);
  return f ? forslagsnamn(f, p, personer) : 'förslaget';
};

/** "yrkar …" of one förslag, or nothing for what officials and organ have put. */
function yrkandemening(f: Forslagsrad, p: Paragraf, s: Sammantrade): string | null {
  const { personer } = s;
  const vem = (roll: string) => f.av.filter((a) => a.roll === roll).flatMap((a): Namnd[] => (a.personId ? [namnd(personer, a.personId)] : a.parti && f.kalla === 'parti' ? [partinamn(a.parti)] : []));
  const av = vem('yrkar');
  if (f.aterkallat || av.length === 0) return null;
  // Avslag on avslag is only one more who asks for it.
  const mal = f.bifallTillId && (f.slag === 'bifall' || arEget(f, p.forslag)) ? p.forslag.find(({ id }) => id === f.bifallTillId) : undefined;
  const forslag = mal ? forslagsnamn(mal, p, personer).replace(/ förslag$/, '') : undefined;
  const slag = f.slag as Parameters<typeof skrivYrkande>[0]['slag'];
  const y = gangFor(p).yrkanden.find(({ av: ids, forslagId }) => forslagId === malFor(f, p.forslag) && ids.some((id) => f.av.some(({ personId }) => personId === id)));
  const instammer = vem('instammer');
  const medInstammande = instammer.length > 0 ? `, med instämmande av ${namnlista(instammer)},` : '';
  if (slag === 'bifall' && mal && forslag?.endsWith('yrkande')) return skrivMening(`${namnlista(av)}${medInstammande} yrkar bifall till ${forslag}`);
  if (slag === 'tillagg' && mal && f.text) return skrivMening(`${namnlista(av)}${medInstammande} yrkar som tillägg till ${forslagsnamn(mal, p, personer)} ${medAtt(f.text.replaceAll('\n', ', '))}`);
  const skrivelse = s.punkter.flatMap(({ handlingar }) => handlingar).find((h) => (f.handlingId !== null && h.handlingId === f.handlingId) || (f.dokumentversionId !== null && h.dokumentversionId === f.dokumentversionId))?.titel ?? (f.handlingId ? 'en inlämnad skrivelse' : undefined);
  const ord = slag === 'tillagg' || slag === 'eget' ? f.text.replaceAll('\n', ', ') : f.text;
  const text = skrivelse ? `${ord}${ord ? ' ' : ''}enligt skrivelsen ”${skrivelse}”` : ord;
  return skrivYrkande({ av, instammer, slag, hand: f.iAndraHand ? 'andra' : (y?.hand ?? 'enda'), ...(forslag ? { forslag } : {}), ...(text ? { text } : {}) });
}

/** What a step says in Swedish. For an omröstning only its outcome: the rest is printed from the votes themselves. */
function stegmening(t: Stegrad, p: Paragraf, s: Sammantrade): string {
  const { personer } = s;
  const organ = litet(s.organ.namn);
  const om = t.forslag.map(({ forslagId }) => forslagId);
  const slag = (id: string | undefined) => p.forslag.find((f) => f.id === id)?.slag;
  const namn = (id: string | undefined | null) => namnEfter(id ?? undefined, p, personer);
  switch (t.slag) {
    case 'utan_omrostning':
      if (t.innehall.enBloc) return skrivMening(`paragraferna ${paragrafspann(s.paragrafer.filter((x) => x.steg.some(({ innehall }) => innehall.enBloc === t.innehall.enBloc)).map(({ nr, beteckning }) => nr ?? beteckning.replace(/^§\u00A0/, '')))} avgörs i ett sammanhang`);
      if (t.innehall.medBeslutet) return skrivMening(`${s.organ.namn} beslutar utan omröstning`);
      return prosa.skrivEttForslag(namn(t.vinnandeId ?? om[0]));
    case 'proposition': {
      const uppskov = om.map(slag).find((x) => x === 'aterremiss' || x === 'bordlaggning');
      if (t.innehall.fraga === 'nar' && uppskov) return prosa.skrivPropositionNar(uppskov as 'aterremiss', slag(t.vinnandeId ?? '') === uppskov ? 'uppskov' : 'avgoras_idag');
      if (om.length < 2) return prosa.skrivEttForslag(namn(t.vinnandeId ?? om[0]));
      if (om.length === 2 && om.some((id) => slag(id) === 'avslag')) return prosa.skrivPropositionBifallAvslag(organ, namn(om.find((id) => slag(id) !== 'avslag')), slag(t.vinnandeId ?? '') === 'avslag' ? 'avslag' : 'bifall');
      return prosa.skrivPropositionMellan(organ, om.map(namn), namn(t.vinnandeId));
    }
    case 'motproposition': {
      const fore = p.steg.filter((x) => x.ordning < t.ordning && x.slag === 'proposition').at(-1)?.vinnandeId;
      return prosa.skrivMotproposition(namn(t.forslag.find(({ som }) => som === 'huvud')?.forslagId ?? fore), om.filter((id) => id !== fore).map(namn), namn(t.vinnandeId));
    }
    case 'votering': {
      const fore = p.steg.filter((x) => x.ordning < t.ordning && x.slag === 'proposition' && x.innehall.fraga === t.innehall.fraga).at(-1)?.vinnandeId;
      if (t.innehall.roll === 'motproposition') return skrivMening(`${namn(t.vinnandeId)} är därmed motförslag i huvudvoteringen`);
      // Those who lost may be a third of those present: then the vote is not the end of it (KL 5:50).
      if (slag(t.vinnandeId ?? undefined) === 'avgoras_idag' && p.steg.some((x) => x.slag === 'minoritet' && x.ordning > t.ordning)) return skrivMening('en majoritet röstar för att ärendet ska avgöras i dag');
      const mot = om.find((id) => id !== t.vinnandeId);
      const vad = prosa.beslutatVad(slag(t.vinnandeId ?? undefined), namn(t.vinnandeId), namn(mot));
      return fore && t.vinnandeId && fore !== t.vinnandeId ? prosa.skrivAndratFinnande(s.organ.namn, vad) : skrivMening(`${s.organ.namn} beslutar därmed ${vad}`);
    }
    case 'val': return valmening(t);
    case 'minoritet':
      return prosa.skrivMinoritet(slag(om[0]) === 'bordlaggning' ? 'bordlaggning' : 'aterremiss', (t.innehall.begardAv ?? []).map((id) => namnd(personer, id)), t.innehall.motivering ?? '');
    case 'jav':
      return skrivJavsbeslut(s.organ.namn, namnd(personer, t.innehall.personId ?? ''), {
        beslut: t.innehall.beslut ?? 'javig', provade: t.innehall.provadeSjalv ? 'sjalv' : t.deltarInte.length > 0 ? 'inte' : 'okant', lamnarRummet: s.organ.regelverk.jav === 'namnd', ersattare: javersattare(t, p, personer),
      });
  }
}

/** Who serves while one who was found jävig is out. */
function javersattare(t: Stegrad, p: Paragraf, personer: Personer): Namnd | null {
  const id = t.innehall.beslut === 'javig' ? p.jav.find(({ stegId }) => stegId === t.id)?.ersattareId : null;
  return id ? namnd(personer, id) : null;
}

/** Who was elected by closed ballots, and how the lot fell (KL 5:55–56). */
function valmening({ innehall: { valet } }: Stegrad): string {
  if (!valet) return '';
  const valda = prosa.skrivValda(valet.valda);
  if (valet.proportionellt) return skrivMening(`valet är proportionellt. ${valda}`);
  return valet.lottning.length > 0 ? `${skrivMening(`lottning sker mellan ${lista(valet.lottning.toSorted((a, b) => a.localeCompare(b, 'sv')))}`)} ${valda}` : valda;
}

const egetSlag: Readonly<Record<string, string>> = { avslag: 'yrkande om avslag', aterremiss: 'yrkande om återremiss', bordlaggning: 'yrkande om bordläggning', tillagg: 'tilläggsyrkande', andring: 'ändringsyrkande' };

/** In favour of what a reservation is: one's own yrkande that fell, or the one they all stood behind. Nobody is given another's. */
function tillForman(ids: readonly string[], p: Paragraf, personer: Personer): string | undefined {
  const fragan = (t: Stegrad) => t.innehall.fraga ?? 'huvud';
  const avgorande = p.steg.filter(({ slag, innehall }) => slag !== 'jav' && slag !== 'motproposition' && innehall.roll !== 'motproposition');
  const vann = avgorande.flatMap((t, i) => (avgorande.slice(i + 1).some((senare) => fragan(senare) === fragan(t)) ? [] : (t.vinnandeId ?? [])));
  const mal = (f: Forslagsrad) => malFor(f, p.forslag);
  const forlorade = ids.map((id) => p.forslag.filter((f) => !f.aterkallat && f.slag !== 'avgoras_idag' && !vann.includes(mal(f)) && f.av.some(({ personId }) => personId === id)));
  const [forsta = []] = forlorade;
  if (forlorade.some((f) => f.length === 0) || ids.length === 0) return undefined;
  const yrkar = (f: Forslagsrad, id: string | undefined) => f.slag !== 'bifall' && f.av.some(({ personId, roll }) => personId === id && roll === 'yrkar');
  const ett = forlorade.every((f) => f.length === 1) && forsta[0];
  if (ett && ids.length === 1 && yrkar(ett, ids[0])) return `eget ${egetSlag[ett.slag] ?? 'yrkande'}`;
  if (ett && forlorade.every(([f]) => f && mal(f) === mal(ett))) return ids.length > 1 && egetSlag[ett.slag]?.startsWith('yrkande om') ? (egetSlag[ett.slag] ?? '').replace('yrkande', 'yrkandet') : forslagsval(ett, p, personer);
  return forlorade.every((f, i) => f.some((x) => yrkar(x, ids[i]))) ? 'egna yrkanden' : undefined;
}

/** The first sentence of a reservation, a särskilt yttrande or an anteckning; the text follows it. */
function anteckningsmening(a: Anteckningsrad, p: Paragraf, personer: Personer): string {
  const av = a.av.flatMap(({ personId }) => (personId ? [namnd(personer, personId)] : []));
  const grupp = a.av.find((x) => x.grupp ?? x.parti);
  const vem: readonly Namnd[] = av.length > 0 ? av : grupp?.grupp ? [{ namn: grupp.grupp }] : [partinamn(grupp?.parti ?? 'En ledamot')];
  if (a.slag === 'reservation') return prosa.skrivReservation(vem, tillForman(a.av.flatMap(({ personId }) => personId ?? []), p, personer));
  if (a.slag === 'sarskilt_yttrande') return prosa.skrivSarskiltYttrande(vem);
  return vem.length === 1 && vem[0] ? prosa.skrivAnteckning(vem[0]) : `${namnlista(vem)} får följande antecknat till protokollet:`;
}

/** All the sentences of a § that the secretary may word otherwise, in the order they are printed. */
export function meningarFor(p: Paragraf, s: Sammantrade, redigerade: ReadonlyMap<string, Redigerad>): readonly Mening[] {
  const mening = (nyckel: Nyckel, beraknad: string): Mening => {
    const r = redigerade.get(nyckel);
    return { nyckel, beraknad, text: r?.text ?? beraknad, redigerad: r !== undefined, inaktuell: r !== undefined && r.underlag !== beraknad };
  };
  return [
    ...p.forslag.flatMap((f) => {
      const text = yrkandemening(f, p, s);
      return text === null ? [] : mening(`forslag:${f.id}`, text);
    }),
    ...p.steg.map((t) => mening(`steg:${t.id}`, stegmening(t, p, s))),
    ...p.anteckningar.map((a) => mening(`anteckning:${a.id}`, anteckningsmening(a, p, s.personer))),
  ];
}
