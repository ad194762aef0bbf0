'use client';
import { useRef, useState, type ReactNode } from 'react';
import { Noteringar, type Notering, type Noteringsatgarder } from './noteringar.tsx';
import { Tradar, type NyTrad, type Trad, type Tradatgarder } from './tradar.tsx';

type Props = { dokumentId: string; tradar: Trad[]; atgarder: Tradatgarder & Noteringsatgarder; kan: boolean; nu: string; kollegor: { id: string; namn: string }[]; noteringar: Notering[]; children: ReactNode };

/** The sheet for reading: the text as it is, and comments on what is marked in it. */
export function Lasyta({ dokumentId, tradar, atgarder, kan, nu, kollegor, noteringar, children }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const [ny, setNy] = useState<NyTrad | null>(null);
  const [ord, setOrd] = useState('');
  const kommentera = () => {
    const markering = getSelection();
    const citat = markering?.toString().replaceAll(/\s+/g, ' ').trim().slice(0, 500) ?? '';
    if (!citat || !markering?.anchorNode || !text.current?.contains(markering.anchorNode)) return setOrd('Markera först det du vill säga något om.');
    setOrd('');
    const svar = (markering.anchorNode instanceof Element ? markering.anchorNode : markering.anchorNode.parentElement)?.closest('.svar')?.id.replace('svar-', '');
    setNy({ id: crypto.randomUUID(), citat, fraga: svar === undefined ? null : Number(svar) });
  };
  return (
    <div className="ark">
      <div className="bred">
        {kan && <p className="verktyg"><button type="button" className="gor" onMouseDown={(e) => e.preventDefault()} onClick={kommentera}>Kommentera det markerade</button> <span role="status" className="liten mut">{ord}</span></p>}
        <div className="doc lastext" ref={text}>{children}</div>
        <Noteringar dokumentId={dokumentId} noteringar={noteringar} atgarder={atgarder} markerat={() => { const m = getSelection(); return m?.anchorNode && text.current?.contains(m.anchorNode) ? m.toString().replaceAll(/\s+/g, ' ').trim() : ''; }} />
      </div>
      <Tradar {...{ dokumentId, tradar, atgarder, kan, nu, kollegor, ny, text }} klarMedNy={() => setNy(null)} />
    </div>
  );
}
