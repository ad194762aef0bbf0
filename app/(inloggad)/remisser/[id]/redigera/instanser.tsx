'use client';
import { useId, useState } from 'react';

type Org = { id: string; namn: string; slag: string; grupper: string[]; ansluten: boolean };
const gruppnamn: Record<string, string> = { 'lanets-kommuner': 'Länets kommuner', regioner: 'Regioner' };

/** Who is asked, from the register: a whole group at once, or one by one. They are numbered in the order they stand. */
export function Instanser({ register, valda, andra }: { register: readonly Org[]; valda: string[]; andra: (valda: string[]) => void }) {
  const id = useId();
  const [sok, setSok] = useState('');
  const i = new Set(valda);
  const grupper = [...new Set(register.flatMap((o) => o.grupper))];
  const visade = register.filter((o) => o.namn.toLowerCase().includes(sok.trim().toLowerCase()));
  const satt = (ids: string[], med: boolean) => andra(med ? [...valda, ...ids.filter((x) => !i.has(x))] : valda.filter((x) => !ids.includes(x)));
  return (
    <>
      <p className="rad-ord">
        {grupper.map((g) => {
          const ids = register.filter((o) => o.grupper.includes(g)).map((o) => o.id);
          const alla = ids.every((x) => i.has(x));
          return <button key={g} type="button" className="gor" onClick={() => satt(ids, !alla)}>{alla ? `Ta bort ${(gruppnamn[g] ?? g).toLowerCase()}` : `${gruppnamn[g] ?? g} (${ids.length})`}</button>;
        })}
      </p>
      {register.length > 12 && <div className="falt"><label htmlFor={id}>Sök i registret</label><div><input id={id} type="search" value={sok} onChange={(e) => setSok(e.target.value)} /></div></div>}
      <fieldset className="instansval">
        <legend className="vh">Remissinstanser</legend>
        {visade.map((o) => (
          <label key={o.id}>
            <input type="checkbox" checked={i.has(o.id)} onChange={(e) => satt([o.id], e.target.checked)} />
            <span>{i.has(o.id) && <span className="num">{valda.indexOf(o.id) + 1}. </span>}{o.namn}{!o.ansluten && <small className="mut"> får den för hand</small>}</span>
          </label>
        ))}
        {visade.length === 0 && <p className="mut">Ingen i registret heter så.</p>}
      </fieldset>
    </>
  );
}
