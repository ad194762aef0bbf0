'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fel, useMote } from './gor.tsx';

export type Mottagare = { slag: 'myndighet' | 'befattning' | 'organisation' | 'epost'; id?: string; namn: string; epost?: string };
type Val = { id: string; namn: string; slag: 'myndighet' | 'befattning' };

/** To whom the § goes: chosen from the organisation, or a name and an e-mail address outside it. A remittent that wrote from outside is proposed. */
export function Expedieringsform({ paragrafId, mottagare, valbara, remittent, satt: spara }: { paragrafId: string; mottagare: Mottagare[]; valbara: Val[]; remittent?: { namn: string; epost: string } | undefined; satt: (input: { paragrafId: string; mottagare: Mottagare[] }) => Promise<Svar> }) {
  const { kor } = useMote();
  const id = useId();
  const [vald, sattVald] = useState('');
  const [ute, sattUte] = useState(remittent && !mottagare.some(({ epost }) => epost === remittent.epost) ? remittent : { namn: '', epost: '' });
  const skicka = (nya: Mottagare[]) => kor(() => spara({ paragrafId, mottagare: nya }));
  const laggTill = () => {
    const v = valbara.find((x) => `${x.slag}:${x.id}` === vald);
    if (v) void skicka([...mottagare, { slag: v.slag, id: v.id, namn: v.namn }]).then((ok) => ok && sattVald(''));
  };
  const laggTillUte = () => void skicka([...mottagare, { slag: 'epost', namn: ute.namn.trim() || ute.epost.trim(), epost: ute.epost.trim() }]).then((ok) => ok && sattUte({ namn: '', epost: '' }));
  return (
    <div className="inmat">
      {mottagare.length > 0 && <ul role="list">{mottagare.map((m, i) => <li key={i}>{m.namn}{m.epost && m.epost !== m.namn && `, ${m.epost}`} <button type="button" className="gor" onClick={() => void skicka(mottagare.filter((_, j) => j !== i))}>Ta bort<span className="vh"> {m.namn}</span></button></li>)}</ul>}
      <label className="etikett" htmlFor={`${id}i`}>Inom organisationen</label>
      <select id={`${id}i`} value={vald} onChange={(e) => sattVald(e.target.value)}><option value="">Välj</option>{(['myndighet', 'befattning'] as const).map((s) => <optgroup key={s} label={s === 'myndighet' ? 'Nämnder' : 'Befattningar'}>{valbara.filter((v) => v.slag === s).map((v) => <option key={v.id} value={`${s}:${v.id}`}>{v.namn}</option>)}</optgroup>)}</select>
      <div className="knappar"><button type="button" className="knapp2" onClick={laggTill}>Lägg till mottagaren</button></div>
      <label className="etikett" htmlFor={`${id}n`}>Utanför, namn</label><input type="text" id={`${id}n`} value={ute.namn} onChange={(e) => sattUte({ ...ute, namn: e.target.value })} />
      <label className="etikett" htmlFor={`${id}e`}>E-post</label><input type="text" inputMode="email" id={`${id}e`} value={ute.epost} onChange={(e) => sattUte({ ...ute, epost: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={laggTillUte}>Lägg till adressen</button></div>
      <Fel />
    </div>
  );
}
