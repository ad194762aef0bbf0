'use client';
import { useId, useState } from 'react';
import type { Satsutfall } from '#lib/inlaga/inlaga';
import type { Svar } from '#lib/platform/svar';
import { Fel, useMote } from './gor.tsx';

export type Satsbeslut = { paragrafId: string; adressatOrganId?: string | null; satser: { satsId: string; utfall: string; tillagg: string }[]; ytterligare: string };
type Sats = { id: string; nr: number; text: string; utfall: Satsutfall | null };
type Props = { paragrafId: string; adressat: { id: string; namn: string } | null; vad: string; satser: readonly Sats[]; ytterligare: string; spara: (input: Satsbeslut) => Promise<Svar> };

const val: readonly (readonly [Satsutfall, string])[] = [['bifalls', 'Bifalls'], ['bifalls_delvis', 'Bifalls delvis'], ['avslas', 'Avslås'], ['besvarad', 'Anses besvarad'], ['tillgodosedd', 'Anses tillgodosedd']];

/** An outcome for each yrkandesats of a motion; the att-satser of the decision are written from it. */
export function Satsform({ paragrafId, adressat, vad, satser, ytterligare, spara }: Props) {
  const { kor } = useMote();
  const id = useId();
  const [blev, satt] = useState<Record<string, { utfall: string; tillagg: string }>>(Object.fromEntries(satser.map((s) => [s.id, { utfall: s.utfall ?? '', tillagg: '' }])));
  const [mer, sattMer] = useState(ytterligare);
  const en = (satsId: string) => blev[satsId] ?? { utfall: '', tillagg: '' };
  const andra = (satsId: string, del: Partial<{ utfall: string; tillagg: string }>) => satt({ ...blev, [satsId]: { ...en(satsId), ...del } });
  const alla = (utfall: string) => satt(Object.fromEntries(satser.map((s) => [s.id, { utfall, tillagg: '' }])));
  return (
    <div className="inmat">
      {satser.map((s) => (
        <div key={s.id}>
          <label className="etikett" htmlFor={`${id}${s.id}`}>{satser.length > 1 ? `${s.nr}. ` : ''}att {s.text}</label>
          <select id={`${id}${s.id}`} value={en(s.id).utfall} onChange={(e) => andra(s.id, { utfall: e.target.value })}><option value="">Inget än</option>{val.map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
          {en(s.id).utfall === 'bifalls_delvis' && <><label className="etikett" htmlFor={`${id}${s.id}t`}>På vilket sätt</label><input type="text" id={`${id}${s.id}t`} placeholder="" value={en(s.id).tillagg} onChange={(e) => andra(s.id, { tillagg: e.target.value })} /></>}
        </div>
      ))}
      {satser.length > 1 && <p className="rad-ord"><span className="mut">Alla:</span>{val.filter(([v]) => v !== 'bifalls_delvis').map(([v, t]) => <button type="button" className="gor" key={v} onClick={() => alla(v)}>{t.toLowerCase()}</button>)}</p>}
      <label className="etikett" htmlFor={`${id}m`}>Beslut därutöver (frivilligt)</label>
      <textarea id={`${id}m`} className="doc-falt" rows={2} value={mer} onChange={(e) => sattMer(e.target.value)} />
      <div className="knappar"><button type="button" className="knapp" onClick={() => void kor(() => spara({ paragrafId, adressatOrganId: adressat?.id ?? null, satser: satser.map((s) => ({ satsId: s.id, ...en(s.id) })), ytterligare: mer }))}>{adressat ? `Anteckna förslaget till ${adressat.namn.toLowerCase()}` : `Anteckna utfallet för ${vad}`}</button></div>
      <Fel />
    </div>
  );
}
