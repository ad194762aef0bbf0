import type { Andring } from '#lib/yttrande/skillnad';

/** Taken away is struck, added is underlined; both also say so to who hears the page. */
export function Skillnad({ rader }: { rader: readonly (readonly Andring[])[] }) {
  return (
    <div className="doc">
      {rader.map((rad, i) => (
        <p key={i}>{rad.map((a, j) => (a.slag === 'lika' ? <span key={j}>{a.text}</span> : a.slag === 'borta' ? <del key={j}><span className="vh">borttaget: </span>{a.text}</del> : <ins key={j}><span className="vh">tillagt: </span>{a.text}</ins>))}</p>
      ))}
    </div>
  );
}
