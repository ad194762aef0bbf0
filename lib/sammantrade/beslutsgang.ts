import { ok, refuse, type Result } from '#lib/platform/result';
import { kanStallas, yrkarePa, type Forslag, type Yrkande } from './forslag.ts';
import { narAndelen, raknaRoster, type Deltagare, type Votering, type Voteringsfel, type Voteringsutfall } from './votering.ts';

/**
 * What a step helps to settle: whether to decide today at all, the main question, one point decided by itself,
 * or one tilläggsyrkande (which may be put after the main decision).
 */
export type Fraga = 'nar' | 'huvud' | `punkt:${string}` | `tillagg:${string}` | `val:${string}`;

export type Steg = { id: string } & (
  /** The chair puts förslag and finds one of them carried; `namner` are those whose yrkande the finding names. */
  | { typ: 'proposition'; fraga: Fraga; forslag: readonly string[]; finner: string; namner: readonly string[]; deltarInte: readonly string[] }
  /** One of several förslag is chosen to stand against the main one, without a vote. */
  | { typ: 'motproposition'; fraga: Fraga; forslag: readonly string[]; utses: string; deltarInte: readonly string[] }
  | { typ: 'votering'; fraga: Fraga; roll: 'ensam' | 'motproposition' | 'huvudvotering'; votering: Votering }
  | { typ: 'utan_omrostning'; fraga: Fraga; forslag: string; deltarInte: readonly string[] }
  /** Put off on the request of a third of those present, without anybody calling a vote (KL 5:50). */
  | { typ: 'minoritet'; forslag: string; begardAv: readonly string[]; motivering: string }
  /** A closed vote for a val: who is elected comes from the ballots and the lot, not from a förslag (KL 5:54–56). */
  | { typ: 'val'; valda: readonly string[]; deltarInte: readonly string[] }
  | { typ: 'jav'; personId: string; beslut: 'javig' | 'inte_javig' | 'bortses'; deltarInte: readonly string[] }
);

export type Beslutsgang = { forslag: readonly Forslag[]; yrkanden: readonly Yrkande[]; steg: readonly Steg[] };

/** What one step settled; a motproposition only chooses who stands against, so it settles nothing. */
export type Avgorande = {
  fraga: Fraga;
  forslagId: string;
  stegId: string;
  genom: 'proposition' | 'votering' | 'utan_omrostning' | 'minoritet';
  /** The vote went against what the chair had found (KL 5:53). */
  finnandetAndrades: boolean;
  votering: Voteringsutfall | null;
};

export type Avgjort = {
  fragor: readonly Avgorande[];
  utfall: 'beslut' | 'bordlagt' | 'aterremitterat' | 'inget';
  /** Kept in the ärende's history: next time a simple majority is needed to put it off (KL 5:50). */
  begardAvMinoritet: boolean;
};

export type Gangfel = 'okant_forslag' | 'forslag_utan_yrkare' | 'namner_annan_an_yrkare' | 'finner_annat_an_stallt' | 'efter_avgorande' | 'motforslag_saknas' | 'finnandet_saknas_i_voteringen' | 'for_fa_for_minoritet' | Voteringsfel;

/** One Swedish sentence per refusal; those of the vote itself stand in votering.ts. */
export const gangfel: Record<Exclude<Gangfel, Voteringsfel>, string> = {
  okant_forslag: 'Ett steg pekar på ett förslag som inte finns i paragrafen. Välj ett av förslagen.',
  forslag_utan_yrkare: 'Ett förslag ställs under proposition fast ingen yrkar det längre. För in yrkandet eller ta bort förslaget ur steget.',
  namner_annan_an_yrkare: 'Finnandet nämner någon som inte har yrkat det förslag som bifalls. Rätta namnen eller yrkandet.',
  finner_annat_an_stallt: 'Ordföranden finner ett förslag bifallet som inte ställdes under proposition.',
  efter_avgorande: 'Frågan är redan avgjord av ett tidigare steg. Flytta steget eller ta bort det.',
  motforslag_saknas: 'Huvudvoteringen gäller ett motförslag som inte vann motpropositionen.',
  finnandet_saknas_i_voteringen: 'Omröstningen gäller inte det förslag som ordföranden fann bifallet.',
  for_fa_for_minoritet: 'Färre än en tredjedel av de närvarande har begärt det (5 kap. 50 § kommunallagen). Det krävs en omröstning med enkel majoritet.',
};

/** Who may take part in a step: the roll is computed per § and step. */
export type DeltagareVid = (stegIndex: number) => Deltagare;

/** What the ordered steps decided: one winner per question, or the first thing that makes the chain impossible (KL 5:53–54). */
export function avgjort(gang: Beslutsgang, deltagareVid: DeltagareVid): Result<Avgjort, Gangfel> {
  const fragor: Avgorande[] = [];
  const motforslag = new Map<Fraga, string>();
  let minoritet = false;

  for (const [i, steg] of gang.steg.entries()) {
    if (steg.typ === 'jav') continue;
    if (steg.typ === 'val') {
      satt(fragor, { fraga: `val:${steg.id}`, forslagId: steg.id, stegId: steg.id, genom: 'votering', finnandetAndrades: false, votering: null });
      continue;
    }
    const fel = felISteg(gang, i) ?? felEfter(gang, fragor, i);
    if (fel) return refuse(fel);

    if (steg.typ === 'minoritet') {
      const { tjanstgorande } = deltagareVid(i);
      const narvarande = new Set(steg.begardAv.filter((id) => tjanstgorande.includes(id)));
      if (!narAndelen(narvarande.size, tjanstgorande.length, 'en_tredjedel')) return refuse('for_fa_for_minoritet');
      satt(fragor, { fraga: 'nar', forslagId: steg.forslag, stegId: steg.id, genom: 'minoritet', finnandetAndrades: false, votering: null });
      minoritet = narvarande.size * 2 <= tjanstgorande.length;
      continue;
    }
    if (steg.typ === 'motproposition') {
      motforslag.set(steg.fraga, steg.utses);
      continue;
    }
    const fanns = fragor.find(({ fraga }) => fraga === steg.fraga);
    if (steg.typ === 'proposition') {
      satt(fragor, { fraga: steg.fraga, forslagId: steg.finner, stegId: steg.id, genom: 'proposition', finnandetAndrades: false, votering: null });
    } else if (steg.typ === 'utan_omrostning') {
      satt(fragor, { fraga: steg.fraga, forslagId: steg.forslag, stegId: steg.id, genom: 'utan_omrostning', finnandetAndrades: false, votering: null });
    } else {
      const utfall = raknaRoster(steg.votering, deltagareVid(i));
      if (!utfall.ok) return utfall;
      const { forslagId, ja, nej, vinnare } = utfall.value;
      if (steg.roll === 'motproposition') {
        motforslag.set(steg.fraga, forslagId);
        continue;
      }
      const mot = motforslag.get(steg.fraga);
      if (mot && steg.votering.ja !== mot && steg.votering.nej !== mot) return refuse('motforslag_saknas');
      const finnandetAndrades = fanns?.genom === 'proposition' && fanns.forslagId !== forslagId;
      satt(fragor, { fraga: steg.fraga, forslagId, stegId: steg.id, genom: 'votering', finnandetAndrades, votering: utfall.value });
      if (steg.fraga === 'nar') minoritet = steg.votering.regel.typ === 'andel' && (vinnare === 'ja' ? ja <= nej : nej <= ja);
    }
  }

  const nar = gang.forslag.find(({ id }) => id === fragor.find(({ fraga }) => fraga === 'nar')?.forslagId)?.slag;
  const utfall = nar === 'bordlaggning' ? 'bordlagt' : nar === 'aterremiss' ? 'aterremitterat' : fragor.some(({ fraga }) => fraga !== 'nar') ? 'beslut' : 'inget';
  return ok({ fragor, utfall, begardAvMinoritet: minoritet && (utfall === 'bordlagt' || utfall === 'aterremitterat') });
}

/** Every fault in the chain taken alone, for pre-flight; the roll is not needed. */
export const granskaGang = (gang: Beslutsgang): readonly { stegId: string; fel: Gangfel }[] =>
  gang.steg.flatMap((steg, i) => {
    const fel = felISteg(gang, i);
    return fel ? { stegId: steg.id, fel } : [];
  });

/**
 * What it takes to put an ärende off in fullmäktige: a third of those present, or a simple majority when it was
 * already put off on a minority's request (KL 5:50). In a nämnd always a simple majority (KL 6:33).
 */
export const regelForUppskov = (regelverk: 'fullmaktige' | 'namnd', historik: readonly { begardAvMinoritet: boolean }[]): 'en_tredjedel' | 'enkel' =>
  regelverk === 'fullmaktige' && !historik.some((h) => h.begardAvMinoritet) ? 'en_tredjedel' : 'enkel';

/** The förslag a step names, whatever its kind. */
function forslagISteg(steg: Steg): readonly string[] {
  switch (steg.typ) {
    case 'proposition':
      return [...steg.forslag, steg.finner];
    case 'motproposition':
      return [...steg.forslag, steg.utses];
    case 'votering':
      return [steg.votering.ja, steg.votering.nej];
    case 'utan_omrostning':
    case 'minoritet':
      return [steg.forslag];
    case 'jav':
    case 'val':
      return [];
  }
}

function felISteg({ forslag, yrkanden, steg: alla }: Beslutsgang, i: number): Gangfel | null {
  const steg = alla[i];
  if (!steg) return null;
  const namnda = forslagISteg(steg).map((id) => forslag.find((f) => f.id === id));
  if (namnda.some((f) => f === undefined)) return 'okant_forslag';
  // "To decide today" is the other side of every återremiss; nobody needs to have asked for it.
  if (namnda.some((f) => f && f.slag !== 'avgoras_idag' && f.slag !== 'avslag' && !kanStallas(f, yrkanden))) return 'forslag_utan_yrkare';

  if (steg.typ === 'proposition') {
    if (!steg.forslag.includes(steg.finner)) return 'finner_annat_an_stallt';
    return steg.namner.every((id) => yrkarePa(steg.finner, yrkanden).includes(id)) ? null : 'namner_annan_an_yrkare';
  }
  if (steg.typ === 'motproposition') return steg.forslag.includes(steg.utses) ? null : 'finner_annat_an_stallt';
  return null;
}

// A finding can be overturned by the vote that follows it; anything else on a settled question comes too late.
function felEfter({ forslag, steg: alla }: Beslutsgang, fragor: readonly Avgorande[], i: number): Gangfel | null {
  const steg = alla[i];
  if (!steg || steg.typ === 'jav' || steg.typ === 'val') return null;
  const slagAv = (id: string) => forslag.find((f) => f.id === id)?.slag;
  const fraga = steg.typ === 'minoritet' ? 'nar' : steg.fraga;

  const uppskjutet = fragor.find((a) => a.fraga === 'nar');
  const skots = uppskjutet && ['aterremiss', 'bordlaggning'].includes(slagAv(uppskjutet.forslagId) ?? '');
  if (fraga !== 'nar' && skots) return 'efter_avgorande';

  if (steg.typ === 'minoritet') return skots ? 'efter_avgorande' : null;

  const tidigare = fragor.find((a) => a.fraga === fraga);
  const provarFinnandet = tidigare?.genom === 'proposition' && (steg.typ === 'votering' || steg.typ === 'motproposition');
  // Återremiss may fall and bordläggning be put after it: the question when stays open until something is put off.
  const provarUppskovIgen = fraga === 'nar' && !skots && steg.typ === 'proposition';
  if (tidigare && !provarFinnandet && !provarUppskovIgen) return 'efter_avgorande';
  if (steg.typ !== 'votering') return null;

  const { ja, nej } = steg.votering;
  if (steg.roll !== 'motproposition' && tidigare && ja !== tidigare.forslagId && nej !== tidigare.forslagId) return 'finnandet_saknas_i_voteringen';
  return null;
}

function satt(fragor: Avgorande[], avgorande: Avgorande) {
  const plats = fragor.findIndex(({ fraga }) => fraga === avgorande.fraga);
  if (plats < 0) fragor.push(avgorande);
  else fragor[plats] = avgorande;
}
