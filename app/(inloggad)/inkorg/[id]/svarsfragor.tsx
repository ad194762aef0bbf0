'use client';
import { useState } from 'react';
import { Fragor, type Utkastfraga } from '../../remisser/[id]/redigera/fragor.tsx';

/** The remiss's questions in the registration form. Those that came with it are shown as they are; for one from outside they are written here. */
export function Svarsfragor({ fragor: forst, las }: { fragor: Utkastfraga[]; las: boolean }) {
  const [fragor, setFragor] = useState(forst);
  return (
    <div className="falt">
      <span className="etikett">Frågor</span>
      <div>
        {las ? <ol className="fragor-text">{fragor.map((f) => <li key={f.text}>{f.text}</li>)}</ol> : <Fragor fragor={fragor} andra={setFragor} />}
        {las && fragor.length === 0 && <p className="mut">Remissen har inga frågor.</p>}
        {fragor.map((f, i) => (['text', 'slag', 'avsnitt'] as const).map((del) => <input key={`${i}${del}`} type="hidden" name={`fragor.${i}.${del}`} value={f[del]} />))}
      </div>
    </div>
  );
}
