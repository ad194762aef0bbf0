import { ok, refuse, type Result } from '#lib/platform/result';

export type Rost = 'ja' | 'nej' | 'avstar' | 'franvarande';
export type Sida = 'ja' | 'nej';

/**
 * Simple majority unless the law says otherwise (KL 5:54). A share is what the side `for` must reach: two thirds to
 * adopt, a third of those present to have an ärende put off (KL 5:50), or all present to take up what was not announced (KL 5:52).
 */
export type Majoritetsregel =
  | { typ: 'enkel' }
  | { typ: 'andel'; andel: 'en_tredjedel' | 'tva_tredjedelar' | 'tre_fjardedelar' | 'alla'; for: Sida; av: 'avgivna' | 'narvarande' };

export type Votering = {
  /** Which förslag a ja is for, and which a nej: sometimes ja means avslag. */
  ja: string;
  nej: string;
  regel: Majoritetsregel;
  /** A val is settled by lot when it is even (KL 5:56), everything else by the chair's vote (KL 5:54). */
  slag: 'sak' | 'val';
  roster: readonly { personId: string; rost: Rost }[];
  /** Stands beside the votes: who announced that they take no part in this step (KL 4:25). */
  deltarInte: readonly string[];
  lott?: Sida | null;
};

/** Who may take part in the step: from the roll at that § and step. */
export type Deltagare = {
  tjanstgorande: readonly string[];
  javiga: readonly string[];
  ordforandeId: string | null;
  /** Exercise of authority against an individual: who takes part must also decide (KL 4:26). */
  myndighetsutovning?: boolean;
};

export type Voteringsfel =
  | 'samma_forslag_pa_bada_sidor'
  | 'rostar_tva_ganger'
  | 'javig_rostar'
  | 'tjanstgor_inte'
  | 'rostar_och_deltar_inte'
  | 'maste_delta_i_beslutet'
  | 'inga_roster'
  | 'ordforanden_maste_rosta'
  | 'lottning_kravs';

/** One Swedish sentence per refusal, saying what to do. */
export const voteringsfel: Record<Voteringsfel, string> = {
  samma_forslag_pa_bada_sidor: 'Ja och nej står för samma förslag. Välj olika förslag för de två sidorna.',
  rostar_tva_ganger: 'En person har två röster. Ta bort den ena.',
  javig_rostar: 'Den som är jävig i ärendet får inte rösta. Ta bort rösten eller ändra jävet.',
  tjanstgor_inte: 'En röst är avgiven av någon som inte tjänstgör vid paragrafen. Rätta närvaron eller ta bort rösten.',
  rostar_och_deltar_inte: 'Samma person både röstar och deltar inte i steget. Behåll det ena.',
  maste_delta_i_beslutet: 'I ett ärende om myndighetsutövning mot enskild måste den som deltar i handläggningen också delta i beslutet (4 kap. 26 § kommunallagen).',
  inga_roster: 'Ingen har röstat ja eller nej. För in rösterna.',
  ordforanden_maste_rosta: 'Rösterna är lika många, och ordföranden som har utslagsröst har inte röstat. För in ordförandens röst.',
  lottning_kravs: 'Rösterna i valet är lika många. Dra lott och för in utfallet.',
};

export type Voteringsutfall = {
  ja: number;
  nej: number;
  avstar: number;
  franvarande: number;
  deltarInte: number;
  vinnare: Sida;
  forslagId: string;
  genom: 'roster' | 'utslagsrost' | 'lottning';
  /** Serving but on neither list: a warning, since how each voted openly must be shown (KL 5:65–68). */
  saknarRost: readonly string[];
};

/** Counts a named vote. Totals exist only here, so they can never contradict the names. */
export function raknaRoster(votering: Votering, deltagare: Deltagare): Result<Voteringsutfall, Voteringsfel> {
  const fel = felIVotering(votering, deltagare);
  if (fel) return refuse(fel);

  const antal = (rost: Rost) => votering.roster.filter((r) => r.rost === rost).length;
  const [ja, nej, avstar, franvarande] = [antal('ja'), antal('nej'), antal('avstar'), antal('franvarande')];
  if (ja + nej === 0) return refuse('inga_roster');

  const avgjort = avgor(votering, deltagare, ja, nej);
  if (!avgjort.ok) return avgjort;
  const namnda = new Set([...votering.roster.map(({ personId }) => personId), ...votering.deltarInte]);
  return ok({
    ja, nej, avstar, franvarande,
    deltarInte: votering.deltarInte.length,
    ...avgjort.value,
    forslagId: votering[avgjort.value.vinnare],
    saknarRost: deltagare.tjanstgorande.filter((id) => !namnda.has(id)),
  });
}

/** The first thing that is wrong with a vote, also while it is being entered. */
function felIVotering({ ja, nej, roster, deltarInte }: Votering, { tjanstgorande, javiga, myndighetsutovning }: Deltagare): Voteringsfel | null {
  const rostande = roster.map(({ personId }) => personId);
  const avger = roster.filter(({ rost }) => rost !== 'franvarande').map(({ personId }) => personId);
  if (ja === nej) return 'samma_forslag_pa_bada_sidor';
  if (new Set(rostande).size < rostande.length || new Set(deltarInte).size < deltarInte.length) return 'rostar_tva_ganger';
  if (avger.some((id) => javiga.includes(id))) return 'javig_rostar';
  if (rostande.some((id) => deltarInte.includes(id))) return 'rostar_och_deltar_inte';
  if ([...avger, ...deltarInte].some((id) => !tjanstgorande.includes(id))) return 'tjanstgor_inte';
  if (myndighetsutovning && (deltarInte.length > 0 || roster.some(({ rost }) => rost === 'avstar'))) return 'maste_delta_i_beslutet';
  return null;
}

const brak = { en_tredjedel: [1, 3], tva_tredjedelar: [2, 3], tre_fjardedelar: [3, 4], alla: [1, 1] } as const;

/** Whether `antal` reaches the share of `bas`: whole numbers, so a third of 41 is 14. */
export const narAndelen = (antal: number, bas: number, andel: keyof typeof brak): boolean => antal > 0 && antal * brak[andel][1] >= bas * brak[andel][0];

function avgor(
  { regel, slag, roster, lott }: Votering,
  { tjanstgorande, ordforandeId }: Deltagare,
  ja: number,
  nej: number,
): Result<Pick<Voteringsutfall, 'vinnare' | 'genom'>, Voteringsfel> {
  if (regel.typ === 'andel') {
    const fick = regel.for === 'ja' ? ja : nej;
    const bas = regel.av === 'avgivna' ? ja + nej : tjanstgorande.length;
    return ok({ vinnare: narAndelen(fick, bas, regel.andel) ? regel.for : motsatt[regel.for], genom: 'roster' });
  }
  if (ja !== nej) return ok({ vinnare: ja > nej ? 'ja' : 'nej', genom: 'roster' });
  if (slag === 'val') return lott ? ok({ vinnare: lott, genom: 'lottning' }) : refuse('lottning_kravs');
  const utslag = roster.find(({ personId }) => personId === ordforandeId)?.rost;
  return utslag === 'ja' || utslag === 'nej' ? ok({ vinnare: utslag, genom: 'utslagsrost' }) : refuse('ordforanden_maste_rosta');
}

const motsatt = { ja: 'nej', nej: 'ja' } as const;
