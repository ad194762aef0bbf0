'use client';
import { useRef, useState } from 'react';

type Props = { forslag: readonly string[]; andra: (forslag: string[]) => void };

/** Förslag till beslut as att-satser: written, moved and taken away, each with a button; what was taken away can be had back. */
export function Forslag({ forslag, andra }: Props) {
  const [borta, setBorta] = useState<{ text: string; plats: number } | null>(null);
  const lista = useRef<HTMLOListElement>(null);
  const satser = forslag.length ? forslag : [''];
  const fokusera = (i: number) => requestAnimationFrame(() => lista.current?.querySelectorAll('textarea')[i]?.focus());
  const byt = (i: number, j: number) => { const nya = [...satser]; [nya[i], nya[j]] = [nya[j] ?? '', nya[i] ?? '']; andra(nya); fokusera(j); };
  return (
    <section className="forslag" aria-labelledby="forslag-h">
      <h2 id="forslag-h">Förslag till beslut</h2>
      <ol ref={lista}>
        {satser.map((text, i) => (
          <li key={i}>
            <label htmlFor={`sats-${i}`}><i>att</i><span className="vh">-sats {i + 1}</span></label>
            <textarea id={`sats-${i}`} rows={1} value={text} onChange={(e) => andra(satser.map((s, j) => (j === i ? e.target.value.replace(/^att\s+/i, '') : s)))} />
            <span className="rad-ord">
              {i > 0 && <button type="button" className="gor" onClick={() => byt(i, i - 1)}>Upp<span className="vh"> sats {i + 1}</span></button>}
              {i < satser.length - 1 && <button type="button" className="gor" onClick={() => byt(i, i + 1)}>Ner<span className="vh"> sats {i + 1}</span></button>}
              {(satser.length > 1 || text) && <button type="button" className="gor" onClick={() => { setBorta({ text, plats: i }); andra(satser.filter((_, j) => j !== i)); }}>Ta bort<span className="vh"> sats {i + 1}</span></button>}
            </span>
          </li>
        ))}
      </ol>
      <p className="rad-ord">
        <button type="button" className="gor" onClick={() => { andra([...satser, '']); fokusera(satser.length); }}>Lägg till en att-sats</button>
        {borta && <span role="status">Att-satsen togs bort. <button type="button" className="gor" onClick={() => { andra(satser.toSpliced(borta.plats, 0, borta.text).filter((s, i, alla) => s || alla.length === 1 || i === borta.plats)); setBorta(null); }}>Ångra</button></span>}
      </p>
    </section>
  );
}
