'use client';
import { useCallback, useId, useRef, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { useAutosave, useMote } from './gor.tsx';

/** The §'s background as plain lines. Saved while one writes; what somebody else has written meanwhile is shown, and never written over. */
export function Textform({ text, spara, label }: { text: string; spara: (input: { text: string; fore: string }) => Promise<Svar>; label: string }) {
  const id = useId();
  const { kor } = useMote();
  const [krock, satt] = useState('');
  const last = useRef(text);
  const skicka = useCallback(async (nytt: string) => {
    const svar = await spara({ text: nytt, fore: last.current });
    if (svar.ok) last.current = nytt;
    satt(svar.kod?.startsWith('texten_andrad') ? (svar.kod.split('|')[1] ?? 'Någon annan') : '');
    return svar;
  }, [spara]);
  const falt = useAutosave(text, skicka, (nytt) => { last.current = nytt; });
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={id}>{label}</label>
      <textarea id={id} className="doc-falt" rows={Math.min(18, Math.max(5, falt.value.split('\n').length + 2))} value={falt.value} onChange={falt.onChange} onBlur={falt.onBlur} />
      {krock && <div className="inaktuell" role="alert"><p>{krock} har ändrat texten medan du skrev. Din står kvar ovanför. Så här lyder den nu:</p><pre className="doc">{text}</pre><p className="rad-ord"><button type="button" className="gor" onClick={() => { falt.ta(text); satt(''); }}>Ta {krock.split(' ')[0]}s</button><button type="button" className="gor" onClick={() => { last.current = text; void kor(() => skicka(falt.value)); }}>Spara min i stället</button></p></div>}
      <p className="liten mut">Tom rad ger nytt stycke, ## en rubrik, - en punkt. Sparas medan du skriver.</p>
    </div>
  );
}
