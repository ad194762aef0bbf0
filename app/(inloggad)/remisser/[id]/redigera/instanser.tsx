'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Namnge } from './namnge.tsx';

type Org = { id: string; namn: string; slag: string; grupper: string[]; ansluten: boolean };
type Props = {
  register: readonly Org[]; valda: string[]; andra: (valda: string[]) => void; skyldig: boolean; avviker: string[]; andraAvviker: (avviker: string[]) => void;
  grupper: readonly { namn: string; medlemmar: string[] }[]; sparaGrupp: (namn: string, medlemmar: string[]) => Promise<Svar>;
};
const gruppnamn: Record<string, string> = { 'lanets-kommuner': 'Länets kommuner', regioner: 'Regioner', 'universitet-och-hogskolor': 'Universitet och högskolor' };
const slagnamn: Record<string, string> = { kommun: 'Alla kommuner', region: 'Alla regioner', myndighet: 'Alla myndigheter', bolag: 'Alla bolag', forening: 'Alla föreningar' };
/** So many are listed at a time; a search shows the others. */
const visas = 300;

/** Who is asked, from the register: a whole group at once, or one by one. They are numbered in the order they stand; for each the other of duty and invitation may hold. */
export function Instanser({ register, valda, andra, skyldig, avviker, andraAvviker, grupper: egna, sparaGrupp }: Props) {
  const id = useId();
  const [sok, setSok] = useState('');
  const plats = new Map(valda.map((v, n) => [v, n + 1]));
  const undantag = new Set(avviker);
  const finns = new Set(register.map((o) => o.id));
  const grupper = [
    ...[...new Set(register.flatMap((o) => o.grupper))].map((g) => ({ namn: gruppnamn[g] ?? g, ids: register.filter((o) => o.grupper.includes(g)).map((o) => o.id) })),
    ...Object.entries(slagnamn).map(([slag, namn]) => ({ namn, ids: register.filter((o) => o.slag === slag).map((o) => o.id) })).filter((g) => g.ids.length > 1),
    ...egna.map((g) => ({ namn: g.namn, ids: g.medlemmar.filter((m) => finns.has(m)) })),
  ].filter((g) => g.ids.length > 0);
  const traffar = register.filter((o) => o.namn.toLowerCase().includes(sok.trim().toLowerCase()));
  const satt = (ids: string[], med: boolean) => { const dessa = new Set(ids); andra(med ? [...valda, ...ids.filter((x) => !plats.has(x))] : valda.filter((x) => !dessa.has(x))); };
  const byt = (x: string) => andraAvviker(undantag.has(x) ? avviker.filter((a) => a !== x) : [...avviker, x]);
  return (
    <>
      <p className="rad-ord">
        {grupper.map((g) => {
          const alla = g.ids.every((x) => plats.has(x));
          return <button key={g.namn} type="button" className="gor" onClick={() => satt(g.ids, !alla)}>{alla ? `Ta bort ${g.namn.charAt(0).toLowerCase()}${g.namn.slice(1)}` : `${g.namn} (${g.ids.length})`}</button>;
        })}
      </p>
      {register.length > 12 && <div className="falt"><label htmlFor={id}>Sök i registret</label><div><input id={id} type="search" value={sok} onChange={(e) => setSok(e.target.value)} /></div></div>}
      <fieldset className="instansval">
        <legend className="vh">Remissinstanser</legend>
        {traffar.slice(0, visas).map((o) => (
          <div key={o.id} className="instansrad">
            <label>
              <input type="checkbox" checked={plats.has(o.id)} onChange={(e) => satt([o.id], e.target.checked)} />
              <span>{plats.has(o.id) && <span className="num">{plats.get(o.id)}. </span>}{o.namn}{!o.ansluten && <small className="mut"> nås utanför systemet</small>}</span>
            </label>
            {plats.has(o.id) && <button type="button" className="gor" aria-pressed={undantag.has(o.id)} onClick={() => byt(o.id)}>{skyldig !== undantag.has(o.id) ? 'skyldig' : 'inbjuden'}<span className="vh"> att svara: {o.namn}. Byt.</span></button>}
          </div>
        ))}
        {traffar.length === 0 && <p className="mut">Ingen i registret heter så.</p>}
      </fieldset>
      {traffar.length > visas && <p className="mut">De första {visas} av {traffar.length} visas. Sök efter de andra.</p>}
      {valda.length > 1 && <Namnge falt="Gruppens namn" knapp="Spara de valda som grupp" klart="Gruppen är sparad och går att välja i alla remisser." gor={(namn) => sparaGrupp(namn, valda)} />}
    </>
  );
}
