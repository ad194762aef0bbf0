type Antal = { stallning: string; antal: number };
type Props = { rad: string; antal: readonly Antal[]; namn: Readonly<Record<string, string>> };

/** One bar for one question: how the answers fall on the six positions, in their order. Its numbers stand in words beside, so that it says the same without colour. */
export function Stapel({ rad, antal, namn }: Props) {
  const tagna = antal.filter((a) => a.antal > 0);
  const alla = tagna.reduce((summa, a) => summa + a.antal, 0);
  if (alla === 0) return <p className="mut">Ingen har tagit ställning.</p>;
  return (
    <figure className="stapel" aria-label={rad}>
      <div className="andelar" aria-hidden="true">{tagna.map((a) => <span key={a.stallning} data-stallning={a.stallning} style={{ flexGrow: a.antal }}>{a.antal}</span>)}</div>
      <figcaption>{tagna.map((a) => <span key={a.stallning}><i data-stallning={a.stallning} aria-hidden="true" />{namn[a.stallning]} {a.antal}</span>)}</figcaption>
    </figure>
  );
}
