import type { Demoanvandare, Demoorganisation } from '#lib/organisation/queries';

/** The demo's people as buttons, by organisation and role. Those with one person only are folded away. */
export function Demolista({ organisationer }: { organisationer: Demoorganisation[] }) {
  const stora = organisationer.filter(({ anvandare }) => anvandare.length > 3);
  const sma = organisationer.filter(({ anvandare }) => anvandare.length <= 3 && anvandare.length > 0);
  return (
    <>
      {stora.map(({ id, namn, anvandare }) => (
        <section key={id} className="demo" aria-labelledby={`demo-${id}`}>
          <h3 id={`demo-${id}`}>{namn}</h3>
          <dl className="demolista">{[...new Set(anvandare.map((a) => a.grupp))].map((grupp) => <Grupp key={grupp} grupp={grupp} anvandare={anvandare.filter((a) => a.grupp === grupp)} />)}</dl>
        </section>
      ))}
      {sma.length > 0 && (
        <details className="demo">
          <summary>Övriga kommuner</summary>
          <dl className="demolista">{sma.map(({ id, namn, anvandare }) => <Grupp key={id} grupp={namn} anvandare={anvandare} />)}</dl>
        </details>
      )}
    </>
  );
}

function Grupp({ grupp, anvandare }: { grupp: string; anvandare: Demoanvandare[] }) {
  if (anvandare.length === 0) return null;
  return (
    <div>
      <dt>{grupp}</dt>
      {anvandare.map(({ kontoId, namn, vad }) => <dd key={kontoId}><button className="gor" name="kontoId" value={kontoId}>{namn}</button>{vad && <span className="mut"> {vad.replaceAll(' i ', ' i\u00A0')}</span>}</dd>)}
    </div>
  );
}
