'use client';
import { useId, useRef, useState } from 'react';

export type Utkastfraga = { text: string; slag: 'stallning' | 'skala' | 'text'; avsnitt: string };

/** The questions in order: added, moved and removed by buttons; what was done is said aloud. */
export function Fragor({ fragor, andra }: { fragor: Utkastfraga[]; andra: (fragor: Utkastfraga[]) => void }) {
  const id = useId();
  const lista = useRef<HTMLOListElement>(null);
  const [sagt, setSagt] = useState('');
  const byt = (i: number, del: Partial<Utkastfraga>) => andra(fragor.map((f, n) => (n === i ? { ...f, ...del } : f)));
  const flytta = (i: number, steg: -1 | 1) => {
    const [ny, fri] = [[...fragor], i + steg];
    const [a, b] = [fragor[i], fragor[fri]];
    if (!a || !b) return;
    [ny[i], ny[fri]] = [b, a];
    andra(ny);
    setSagt(`Frågan är nu nummer ${fri + 1}.`);
    requestAnimationFrame(() => lista.current?.querySelector<HTMLElement>(`[data-flytta="${fri} ${steg}"]:not([aria-disabled=true]), [data-flytta="${fri} ${-steg}"]`)?.focus());
  };
  const laggTill = () => {
    andra([...fragor, { text: '', slag: 'stallning', avsnitt: '' }]);
    requestAnimationFrame(() => lista.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus());
  };
  return (
    <>
      <ol ref={lista} className="fragor-lista" role="list">
        {fragor.map((f, i) => (
          <li key={i}>
            <div className="falt">
              <label htmlFor={`${id}t${i}`}>Fråga {i + 1}</label>
              <div>
                <textarea id={`${id}t${i}`} rows={2} value={f.text} onChange={(e) => byt(i, { text: e.target.value })} />
                <div className="rad-ord">
                  <label className="nb">Svaras med<span className="vh">, fråga {i + 1}</span> <select value={f.slag} onChange={(e) => byt(i, { slag: e.target.value as Utkastfraga['slag'] })}><option value="stallning">ställningstagande</option><option value="skala">skala: hur långt man instämmer</option><option value="text">bara text</option></select></label>
                  <label className="avsnitt-ord">Avsnitt<span className="vh">, fråga {i + 1}</span> <input type="text" value={f.avsnitt} onChange={(e) => byt(i, { avsnitt: e.target.value })} /></label>
                </div>
                <div className="rad-ord">
                  {([[-1, 'Flytta upp', i === 0], [1, 'Flytta ned', i === fragor.length - 1]] as const).map(([steg, ord, kant]) => (
                    <button key={steg} type="button" className="gor" data-flytta={`${i} ${steg}`} aria-disabled={kant || undefined} onClick={() => !kant && flytta(i, steg)}>{ord}<span className="vh"> fråga {i + 1}</span></button>
                  ))}
                  <button type="button" className="gor" onClick={() => { andra(fragor.filter((_, n) => n !== i)); setSagt(`Fråga ${i + 1} är borttagen.`); }}>Ta bort<span className="vh"> fråga {i + 1}</span></button>
                </div>
              </div>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" className="knapp2" onClick={laggTill}>Lägg till fråga</button>
      <p className="vh" role="status">{sagt}</p>
    </>
  );
}
