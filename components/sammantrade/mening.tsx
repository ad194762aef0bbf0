'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Gor, useMote } from './gor.tsx';

export type Meningsvy = { nyckel: string; beraknad: string; text: string; redigerad: boolean; inaktuell: boolean };
type Redigera = (input: { paragrafId: string; falt: string; text: string }) => Promise<Svar>;

/** A sentence that writes itself, and can be worded otherwise. One that was worded before the data changed says so, and asks which to keep. */
export function Mening({ paragrafId, m, redigera }: { paragrafId: string; m: Meningsvy; redigera: Redigera | null }) {
  const { kor } = useMote();
  const id = useId();
  const [text, satt] = useState<string | null>(null);
  const spara = (ny: string) => () => redigera ? redigera({ paragrafId, falt: m.nyckel, text: ny }) : Promise.resolve({ ok: false });
  if (text !== null) {
    return (
      <div className="inmat">
        <label className="etikett" htmlFor={id}>Meningen som den ska stå</label>
        <textarea id={id} className="doc-falt" rows={3} value={text} ref={(el) => { if (el && document.activeElement !== el && !el.dataset['sett']) { el.dataset['sett'] = 'ja'; el.focus(); } }} onChange={(e) => satt(e.target.value)} />
        <div className="knappar"><button type="button" className="knapp2" onClick={() => void kor(spara(text)).then((ok) => ok && satt(null))}>Spara meningen</button><button type="button" className="gor" onClick={() => satt(null)}>Avbryt</button></div>
      </div>
    );
  }
  return (
    <>
      <p className={m.inaktuell ? 'nara' : undefined}>{m.text} {redigera && <button type="button" className="gor andra-m" onClick={() => satt(m.text)} aria-label={`Ändra meningen: ${m.text.slice(0, 60)}`}>Ändra</button>}</p>
      {m.inaktuell && <div className="inaktuell" role="note"><p>Uppgifterna har ändrats sedan du skrev om meningen. Nu skulle den lyda: ”{m.beraknad}”</p>{redigera && <p className="rad-ord"><Gor look="word" gor={spara(m.text)}>Behåll min</Gor><Gor look="word" gor={spara('')}>Ta den nya</Gor></p>}</div>}
      {m.redigerad && !m.inaktuell && redigera && <p className="liten mut">Omskriven av sekreteraren. <Gor look="word" gor={spara('')}>Återställ</Gor></p>}
    </>
  );
}
