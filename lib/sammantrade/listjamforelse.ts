type Handling = { titel: string };
export type Listrad = { id: string; beteckning: string; rubrik: string; utgar: boolean; handlingar: readonly Handling[] };

export type Skillnad = {
  tillagda: readonly Listrad[];
  /** Withdrawn: kept on the list as "Utgår". */
  utgangna: readonly Listrad[];
  /** Taken off before anybody had been called to it. */
  borttagna: readonly Listrad[];
  flyttade: readonly (Listrad & { fran: string })[];
  andrade: readonly (Listrad & { vad: readonly string[] })[];
};

/** What has happened to a list since it was sent: an item is moved only when its order among those that are left has changed, so that one added above moves nobody. */
export function jamforListor(fore: readonly Listrad[], nu: readonly Listrad[]): Skillnad {
  const da = new Map(fore.map((p, i) => [p.id, { ...p, plats: i }]));
  const kvar = nu.filter((p) => da.has(p.id));
  const star = langstaFoljd(kvar.map(({ id }) => da.get(id)?.plats ?? 0));
  return {
    tillagda: nu.filter((p) => !da.has(p.id)),
    utgangna: nu.filter((p) => p.utgar && da.get(p.id)?.utgar === false),
    borttagna: fore.filter((p) => !nu.some(({ id }) => id === p.id)),
    flyttade: kvar.flatMap((p, i) => (star.has(i) ? [] : [{ ...p, fran: da.get(p.id)?.beteckning ?? '' }])),
    andrade: kvar.flatMap((p) => {
      const vad = andrat(da.get(p.id) ?? p, p);
      return vad.length > 0 ? [{ ...p, vad }] : [];
    }),
  };
}

export const arLika = (s: Skillnad): boolean => Object.values(s).every((rader) => rader.length === 0);

function andrat(fore: Listrad, nu: Listrad): string[] {
  const titlar = (p: Listrad) => p.handlingar.map(({ titel }) => titel);
  const nya = titlar(nu).filter((t) => !titlar(fore).includes(t));
  const borta = titlar(fore).filter((t) => !titlar(nu).includes(t));
  return [...(fore.rubrik === nu.rubrik ? [] : [`hette ${fore.rubrik}`]), ...nya.map((t) => `ny handling: ${t}`), ...borta.map((t) => `handling borttagen: ${t}`)];
}

/** The places of a longest run that still stands in order: everything else has been moved. */
function langstaFoljd(tal: readonly number[]): ReadonlySet<number> {
  const langd: number[] = [];
  const fran: number[] = [];
  for (const [i, t] of tal.entries()) {
    const basta = tal.slice(0, i).reduce((b, f, j) => (f < t && (langd[j] ?? 0) > (b < 0 ? 0 : (langd[b] ?? 0)) ? j : b), -1);
    langd[i] = 1 + (basta < 0 ? 0 : (langd[basta] ?? 0));
    fran[i] = basta;
  }
  const star = new Set<number>();
  for (let i = langd.indexOf(Math.max(0, ...langd)); i >= 0; i = fran[i] ?? -1) star.add(i);
  return star;
}
