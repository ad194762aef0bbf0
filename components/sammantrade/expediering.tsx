'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fel, useMote } from './gor.tsx';

export type Mottagare = { slag: 'myndighet' | 'befattning' | 'organisation' | 'epost' | 'organ' | 'post'; id?: string; namn: string; epost?: string; adress?: string };
/** `value` is the kind and the id, as where a § is sent after the justering. */
type Val = { value: string; label: string; group: string };

/** To whom the § goes: chosen from the organisation, or somebody outside it by e-mail or post. A remittent that wrote from outside is proposed. */
export function Expedieringsform({ paragrafId, mottagare, valbara, remittent, satt: spara }: { paragrafId: string; mottagare: Mottagare[]; valbara: Val[]; remittent?: { namn: string; epost: string } | undefined; satt: (input: { paragrafId: string; mottagare: Mottagare[] }) => Promise<Svar> }) {
  const { kor } = useMote();
  const id = useId();
  const tom = { namn: '', epost: '', adress: '' };
  const [vald, sattVald] = useState('');
  const [ute, sattUte] = useState(remittent && !mottagare.some(({ epost }) => epost === remittent.epost) ? { ...tom, ...remittent } : tom);
  const skicka = (nya: Mottagare[]) => kor(() => spara({ paragrafId, mottagare: nya }));
  const finns = new Set(mottagare.map((m) => `${m.slag} ${m.id}`));
  const laggTill = () => {
    const v = valbara.find((x) => x.value === vald);
    const [slag = '', vilken = ''] = vald.split(' ');
    if (v) void skicka([...mottagare, { slag: slag as 'myndighet', id: vilken, namn: v.label.replace(/, (remittent|har skrivit i ärendet)$/, '') }]).then((ok) => ok && sattVald(''));
  };
  const laggTillUte = () => {
    const [namn, epost, adress] = [ute.namn.trim(), ute.epost.trim(), ute.adress.trim()];
    const ny: Mottagare = epost || !adress ? { slag: 'epost', namn: namn || epost, epost } : { slag: 'post', namn: namn || (adress.split('\n')[0] ?? ''), adress };
    void skicka([...mottagare, ny]).then((ok) => ok && sattUte(tom));
  };
  const grupper = [...new Set(valbara.map(({ group }) => group))];
  const hur = (m: Mottagare) => (m.epost && m.epost !== m.namn ? `, ${m.epost}` : m.adress ? `, med post till ${m.adress.replaceAll('\n', ', ')}` : '');
  return (
    <div className="inmat">
      {mottagare.length > 0 && <ul role="list">{mottagare.map((m, i) => <li key={i}>{m.namn}{hur(m)} <button type="button" className="gor" onClick={() => void skicka(mottagare.filter((_, j) => j !== i))}>Ta bort<span className="vh"> {m.namn}</span></button></li>)}</ul>}
      <label className="etikett" htmlFor={`${id}i`}>Inom organisationen</label>
      <select id={`${id}i`} value={vald} onChange={(e) => sattVald(e.target.value)}><option value="">Välj</option>{grupper.map((g) => <optgroup key={g} label={g}>{valbara.filter((v) => v.group === g && !finns.has(v.value)).map((v) => <option key={v.value} value={v.value}>{v.label}</option>)}</optgroup>)}</select>
      <div className="knappar"><button type="button" className="knapp2" onClick={laggTill}>Lägg till mottagaren</button></div>
      <label className="etikett" htmlFor={`${id}n`}>Utanför, namn</label><input type="text" id={`${id}n`} value={ute.namn} onChange={(e) => sattUte({ ...ute, namn: e.target.value })} />
      <label className="etikett" htmlFor={`${id}e`}>E-post</label><input type="text" inputMode="email" id={`${id}e`} value={ute.epost} onChange={(e) => sattUte({ ...ute, epost: e.target.value })} />
      <label className="etikett" htmlFor={`${id}a`}>Eller postadress</label><textarea id={`${id}a`} rows={2} value={ute.adress} onChange={(e) => sattUte({ ...ute, adress: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={laggTillUte}>Lägg till adressen</button></div>
      <Fel />
    </div>
  );
}
