import { ok, refuse, type Result } from '#lib/platform/result';

export type Underskrift = { personId: string; hash: string; skrevUnder: Date };
export type Vagran = { personId: string; skal: string; vagrade: Date };

type Grund = {
  id: string;
  version: number;
  organId: string;
  paragrafer: readonly string[];
  /** In the order they sign when the organ says so (`iTurordning`); otherwise the order is only how they are printed. */
  undertecknare: readonly string[];
  iTurordning: boolean;
  /** Decided in the § before the meeting ended: the set follows at once and not within the 14 days. */
  omedelbar: boolean;
};

export type Utkast = Grund & { status: 'utkast' };
/** The text is locked: `hash` is what is read and signed. */
export type Signeras = Grund & { status: 'signeras'; hash: string; underskrifter: readonly Underskrift[]; vagran: Vagran | null };
export type Justerat = Grund & { status: 'justerat'; hash: string; underskrifter: readonly Underskrift[]; justerat: Date };
export type Justeringsset = Utkast | Signeras | Justerat;

export type Hinder =
  | 'inte_last'
  | 'redan_justerat'
  | 'redan_last'
  | 'inte_undertecknare'
  | 'inte_din_tur'
  | 'redan_underskrivet'
  | 'andrat_sedan_du_laste'
  | 'nagon_vagrar'
  | 'utan_paragrafer'
  | 'utan_undertecknare'
  | 'undertecknare_tva_ganger'
  | 'vagg_i_forkontrollen'
  | 'skal_saknas';

/** One Swedish sentence per refusal, saying what to do. */
export const hinder: Record<Hinder, string> = {
  inte_last: 'Texten är inte låst än. Lås den innan någon skriver under.',
  redan_justerat: 'Paragraferna är justerade och kan inte ändras. Skriv en rättelse som egen anteckning.',
  redan_last: 'Texten är redan låst för underskrift.',
  inte_undertecknare: 'Bara den som är utsedd att justera kan skriva under.',
  inte_din_tur: 'Någon ska skriva under före dig. Du får besked när det är din tur.',
  redan_underskrivet: 'Du har redan skrivit under.',
  andrat_sedan_du_laste: 'Texten har ändrats sedan du läste den. Läs igen och skriv sedan under.',
  nagon_vagrar: 'En utsedd justerare har vägrat skriva under. Rätta texten eller utse någon annan.',
  utan_paragrafer: 'Välj minst en paragraf att justera.',
  utan_undertecknare: 'Utse minst en som skriver under.',
  undertecknare_tva_ganger: 'Samma person är utsedd två gånger. Ta bort den ena.',
  vagg_i_forkontrollen: 'Förkontrollen stoppar justeringen. Rätta det den pekar på.',
  skal_saknas: 'Skriv varför du inte skriver under.',
};

/** Freezes the text as it reads now: what is signed from here on is this hash and nothing else (KL 5:69). */
export function las(set: Justeringsset, hash: string, vaggar: number): Result<Signeras, Hinder> {
  if (set.status === 'justerat') return refuse('redan_justerat');
  if (set.status === 'signeras') return refuse('redan_last');
  if (set.paragrafer.length === 0) return refuse('utan_paragrafer');
  if (set.undertecknare.length === 0) return refuse('utan_undertecknare');
  if (new Set(set.undertecknare).size < set.undertecknare.length) return refuse('undertecknare_tva_ganger');
  if (vaggar > 0) return refuse('vagg_i_forkontrollen');
  return ok({ ...set, status: 'signeras', hash, underskrifter: [], vagran: null });
}

/** The paragrafer are justerade only when everyone appointed has signed the same text (KL 5:69). */
export function skrivUnder(set: Justeringsset, personId: string, last: string, nu: Date): Result<Signeras | Justerat, Hinder> {
  if (set.status === 'utkast') return refuse('inte_last');
  if (set.status === 'justerat') return refuse('redan_justerat');
  if (set.hash !== last) return refuse('andrat_sedan_du_laste');
  if (!set.undertecknare.includes(personId)) return refuse('inte_undertecknare');
  if (set.underskrifter.some((u) => u.personId === personId)) return refuse('redan_underskrivet');
  if (set.vagran && set.vagran.personId !== personId) return refuse('nagon_vagrar');
  if (set.iTurordning && nastaAttSkriva(set) !== personId) return refuse('inte_din_tur');

  const underskrifter = [...set.underskrifter, { personId, hash: last, skrevUnder: nu }];
  const allaHarSkrivitUnder = underskrifter.length === set.undertecknare.length;
  if (!allaHarSkrivitUnder) return ok({ ...set, underskrifter, vagran: null });

  const { vagran: _vagran, ...grund } = set;
  return ok({ ...grund, status: 'justerat', underskrifter, justerat: nu });
}

/** Someone appointed will not sign, and says why; nothing is justerat until that is resolved. */
export function vagra(set: Justeringsset, personId: string, skal: string, nu: Date): Result<Signeras, Hinder> {
  if (set.status === 'utkast') return refuse('inte_last');
  if (set.status === 'justerat') return refuse('redan_justerat');
  if (!set.undertecknare.includes(personId)) return refuse('inte_undertecknare');
  if (set.underskrifter.some((u) => u.personId === personId)) return refuse('redan_underskrivet');
  return skal.trim() === '' ? refuse('skal_saknas') : ok({ ...set, vagran: { personId, skal: skal.trim(), vagrade: nu } });
}

/** A change before the last signature voids those given: nobody has signed the new text. */
export function ateruppta(set: Justeringsset): Result<Utkast, Hinder> {
  if (set.status === 'justerat') return refuse('redan_justerat');
  const { id, version, organId, paragrafer, undertecknare, iTurordning, omedelbar } = set;
  return ok({ id, version, organId, paragrafer, undertecknare, iTurordning, omedelbar, status: 'utkast' });
}

/** The same for another who signs instead, when an uppdrag has ended or somebody is ill. */
export function utseUndertecknare(set: Justeringsset, undertecknare: readonly string[]): Result<Utkast, Hinder> {
  const oppnat = ateruppta(set);
  return oppnat.ok ? ok({ ...oppnat.value, undertecknare }) : oppnat;
}

/** Whose signature is missing, in order; the first is whose turn it is. */
export const kvarAttSkriva = (set: Justeringsset): readonly string[] =>
  set.status === 'justerat' ? [] : set.undertecknare.filter((id) => set.status !== 'signeras' || !set.underskrifter.some((u) => u.personId === id));

const nastaAttSkriva = (set: Signeras) => kvarAttSkriva(set)[0];
