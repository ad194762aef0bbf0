/** A seat: the number of seats is fullmäktige's decision, and a vacant one still counts towards quorum (KL 5:45, 6:27). */
export type Plats = { id: string; innehavareId: string | null; parti: string | null; valkrets?: string | null };

/**
 * Where in the meeting it happened. `under` with `steg` is in the middle of a §: it holds from that step of the
 * beslutsgång. `efter` is between this § and the next.
 */
export type Vid = { paragraf: string; nar: 'fore' | 'under' | 'efter'; steg?: number };

export type Handelse = { vid: Vid; kl?: string } & (
  | { typ: 'kommer'; personId: string; satt: 'pa_plats' | 'distans'; utanTjanstgoring?: boolean }
  | { typ: 'gar'; personId: string }
  /** An ersättare takes a seat; `for` is whom the protocol prints, null when nobody is named. `endastParagraf`: for this § only. */
  | { typ: 'tjanstgor'; personId: string; platsId: string; for?: string | null; endastParagraf?: boolean }
  | { typ: 'slutar_tjanstgora'; personId: string }
  | { typ: 'jav'; personId: string }
  | { typ: 'presiderar'; personId: string; endastParagraf?: boolean }
  | { typ: 'ajournering'; fran: string; till: string }
  | { typ: 'ny_dag'; dag: string }
);

export type Narvaro = {
  /** The §§ in the order they were handled, which need not be the order of their numbers. */
  paragrafer: readonly string[];
  platser: readonly Plats[];
  /** Ordförande, 1:e vice, 2:e vice: the first of them who is there and not jävig presides. */
  presidium: readonly string[];
  /** In a nämnd who is jävig also leaves the room (KL 6:30); in fullmäktige only takes no part (KL 5:47). */
  javLamnarRummet: boolean;
  handelser: readonly Handelse[];
};

export type Tjanstgorande = { platsId: string; personId: string; for: string | null };

export type Lage = {
  ordforandeId: string | null;
  tjanstgorande: readonly Tjanstgorande[];
  /** Seats nobody serves on, vacant or with an absent holder. */
  tommaPlatser: readonly string[];
  vakanta: readonly string[];
  rummet: ReadonlyMap<string, 'pa_plats' | 'distans'>;
  javiga: readonly string[];
  dag: string | null;
};

/**
 * Who serves, who presides and who is in the room at a §, at a step of it or (without a step) when it is decided.
 * Computed from the events alone; who served where is what the protocol must show (KL 5:65–68, 6:35).
 */
export function lageVid(narvaro: Narvaro, paragraf: string, steg: number = Number.POSITIVE_INFINITY): Lage {
  const stallning = spela(narvaro.platser, iOrdning(narvaro).filter(({ vid }) => intraffat(narvaro, vid, paragraf, steg)));
  return avlas(narvaro, stallning, paragraf);
}

/** The state just before one of the events, in the order of the meeting. */
export const lageFore = (narvaro: Narvaro, handelse: Handelse): Lage => {
  const ordnade = iOrdning(narvaro);
  return avlas(narvaro, spela(narvaro.platser, ordnade.slice(0, ordnade.indexOf(handelse))), handelse.vid.paragraf);
};

/** Events by where in the meeting they happened; those at the same place keep the order they were entered in. */
export function iOrdning({ paragrafer, handelser }: Pick<Narvaro, 'paragrafer' | 'handelser'>): readonly Handelse[] {
  const nar = { fore: 0, under: 1, efter: 2 };
  return handelser.toSorted(
    ({ vid: a }, { vid: b }) =>
      paragrafer.indexOf(a.paragraf) - paragrafer.indexOf(b.paragraf) || nar[a.nar] - nar[b.nar] || (a.steg ?? 0) - (b.steg ?? 0),
  );
}

type Sittande = { personId: string; for: string | null };
type Tillfalligt = { platser: Map<string, Sittande>; javiga: string[]; ordforandeId: string | null };
type Stallning = {
  rummet: Map<string, 'pa_plats' | 'distans'>;
  /** Persons on seats; an absent key is a seat nobody serves on. */
  platser: Map<string, Sittande>;
  /** What holds for one § only, by §. */
  tillfalligt: Map<string, Tillfalligt>;
  ordforandeId: string | null;
  dag: string | null;
};

function spela(platser: readonly Plats[], handelser: readonly Handelse[]): Stallning {
  const s: Stallning = { rummet: new Map(), platser: new Map(), tillfalligt: new Map(), ordforandeId: null, dag: null };
  const lamna = (personId: string) => {
    for (const [platsId, sittande] of s.platser) if (sittande.personId === personId) s.platser.delete(platsId);
  };
  const endast = (paragraf: string) => {
    const finns: Tillfalligt = s.tillfalligt.get(paragraf) ?? { platser: new Map(), javiga: [], ordforandeId: null };
    s.tillfalligt.set(paragraf, finns);
    return finns;
  };

  for (const h of handelser) {
    switch (h.typ) {
      case 'kommer': {
        const egen = platser.find(({ innehavareId }) => innehavareId === h.personId);
        s.rummet.set(h.personId, h.satt);
        // The holder takes the seat back from an ersättare, unless told not to (KL 5:21, aterkomst.ts).
        if (egen && !h.utanTjanstgoring) {
          lamna(h.personId);
          s.platser.set(egen.id, { personId: h.personId, for: null });
        }
        break;
      }
      case 'gar':
        lamna(h.personId);
        s.rummet.delete(h.personId);
        for (const t of s.tillfalligt.values()) for (const [platsId, sittande] of t.platser) if (sittande.personId === h.personId) t.platser.delete(platsId);
        if (s.ordforandeId === h.personId) s.ordforandeId = null;
        break;
      case 'tjanstgor': {
        const plats = platser.find(({ id }) => id === h.platsId);
        if (!plats) break;
        if (!s.rummet.has(h.personId)) s.rummet.set(h.personId, 'pa_plats');
        const sittande = { personId: h.personId, for: h.for === undefined ? (plats.innehavareId === h.personId ? null : plats.innehavareId) : h.for };
        if (h.endastParagraf) endast(h.vid.paragraf).platser.set(plats.id, sittande);
        else {
          lamna(h.personId);
          s.platser.set(plats.id, sittande);
        }
        break;
      }
      case 'slutar_tjanstgora':
        lamna(h.personId);
        break;
      case 'jav':
        endast(h.vid.paragraf).javiga.push(h.personId);
        break;
      case 'presiderar':
        if (h.endastParagraf) endast(h.vid.paragraf).ordforandeId = h.personId;
        else s.ordforandeId = h.personId;
        break;
      case 'ajournering':
        break;
      case 'ny_dag':
        s.dag = h.dag;
        break;
    }
  }
  return s;
}

function avlas({ platser, presidium, javLamnarRummet }: Narvaro, s: Stallning, paragraf: string): Lage {
  const tillfalligt = s.tillfalligt.get(paragraf);
  const javiga = [...new Set(tillfalligt?.javiga)];
  const rummet = new Map([...s.rummet].filter(([personId]) => !(javLamnarRummet && javiga.includes(personId))));

  const flyttade = new Set([...(tillfalligt?.platser.values() ?? [])].map(({ personId }) => personId));
  const tjanstgorande: Tjanstgorande[] = [];
  for (const { id } of platser) {
    const sittande = tillfalligt?.platser.get(id) ?? utom(s.platser.get(id), flyttade);
    if (!sittande || javiga.includes(sittande.personId) || tjanstgorande.some(({ personId }) => personId === sittande.personId)) continue;
    tjanstgorande.push({ platsId: id, ...sittande });
  }

  const kanPresidera = (personId: string | null | undefined): personId is string =>
    !!personId && rummet.has(personId) && !javiga.includes(personId);
  const tjanstgor = (personId: string) => tjanstgorande.some((t) => t.personId === personId);
  const ordforandeId =
    [tillfalligt?.ordforandeId, s.ordforandeId].find(kanPresidera) ?? presidium.find((id) => kanPresidera(id) && tjanstgor(id)) ?? null;

  const tommaPlatser = platser.flatMap(({ id }) => (tjanstgorande.some(({ platsId }) => platsId === id) ? [] : id));
  const vakanta = platser.flatMap(({ id, innehavareId }) => (innehavareId === null ? id : []));
  return { ordforandeId, tjanstgorande, tommaPlatser, vakanta, rummet, javiga, dag: s.dag };
}

const utom = <S extends { personId: string }>(sittande: S | undefined, flyttade: ReadonlySet<string>) =>
  sittande && !flyttade.has(sittande.personId) ? sittande : undefined;

function intraffat({ paragrafer }: Narvaro, vid: Vid, paragraf: string, steg: number): boolean {
  const har = paragrafer.indexOf(paragraf);
  const dar = paragrafer.indexOf(vid.paragraf);
  if (har < 0) throw new Error(`§ ${paragraf} is not in the meeting`);
  if (dar !== har) return dar >= 0 && dar < har;
  return vid.nar === 'fore' || (vid.nar === 'under' && (vid.steg ?? 0) <= steg);
}
