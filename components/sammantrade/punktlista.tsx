'use client';
import { useEffect, useOptimistic, useRef, useState, useTransition, type ReactNode } from 'react';
import type { Svar } from '#lib/platform/svar';

export type Listrad = { id: string; nr: string; rubrik: string; kan: boolean; avdelning?: string; content: ReactNode };
type Props = { rader: Listrad[]; flytta: (input: { sammantradeId: string; punktId: string; till: number }) => Promise<Svar>; sammantradeId: string };

/** The list being built: each item moved by its buttons or dragged by its number. What has moved stands there at once. */
export function Punktlista({ rader, flytta, sammantradeId }: Props) {
  const [ordning, satt] = useOptimistic(rader);
  const [pending, start] = useTransition();
  const [drar, setDrar] = useState<string | null>(null);
  const [sagt, saga] = useState('');

  // A button that has moved with its row has lost the focus in some browsers: it is given back.
  const knapp = useRef<string | null>(null);
  useEffect(() => {
    if (knapp.current && document.activeElement === document.body) document.getElementById(knapp.current)?.focus();
    if (!pending) knapp.current = null;
  });

  const till = (id: string, plats: number) => {
    const fran = ordning.findIndex((r) => r.id === id);
    const rad = ordning[fran];
    if (!rad || plats < 0 || plats >= ordning.length || plats === fran) return;
    start(async () => {
      const andra = ordning.filter((r) => r.id !== id);
      satt([...andra.slice(0, plats), rad, ...andra.slice(plats)]);
      const svar = await flytta({ sammantradeId, punktId: id, till: plats + 1 });
      saga(svar.ok ? `${rad.rubrik} är nu nummer ${plats + 1}.` : (svar.text ?? 'Det gick inte att flytta.'));
    });
  };

  return (
    <>
      <ol className="fore-lista" role="list" aria-busy={pending}>
        {ordning.map((r, i) => (
          <li
            key={r.id} id={`punkt-${r.id}`} className={drar === r.id ? 'drar' : undefined}
            onDragOver={(e) => { if (drar && r.kan) e.preventDefault(); }}
            onDrop={(e) => { e.preventDefault(); if (drar) till(drar, i); setDrar(null); }}
          >
            <p className="fore-nr" draggable={r.kan} title={r.kan ? 'Dra för att flytta' : undefined} onDragStart={(e) => { e.dataTransfer.effectAllowed = 'move'; setDrar(r.id); }} onDragEnd={() => setDrar(null)}>{r.nr}</p>
            <div>
              {r.avdelning && r.avdelning !== ordning[i - 1]?.avdelning && <p className="fore-avdelning">{r.avdelning}</p>}
              {r.content}
            </div>
            {r.kan && (
              <p className="fore-flytt">
                <button type="button" className="gor" id={`upp-${r.id}`} aria-disabled={i === 0} onClick={() => { knapp.current = `upp-${r.id}`; till(r.id, i - 1); }} aria-label={`Flytta upp ${r.rubrik}`}>Upp</button>
                <button type="button" className="gor" id={`ner-${r.id}`} aria-disabled={i === ordning.length - 1} onClick={() => { knapp.current = `ner-${r.id}`; till(r.id, i + 1); }} aria-label={`Flytta ner ${r.rubrik}`}>Ner</button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="vh" role="status">{sagt}</p>
    </>
  );
}
