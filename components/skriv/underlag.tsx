'use client';
import { useState, type MouseEvent } from 'react';
import type { Underlag as Underlagvy } from '#lib/yttrande/queries';
import { dayInText } from '#lib/platform/datum';
import { Dokumenttext } from './dokumenttext.tsx';
import type { Val } from './noder.tsx';

type Props = {
  underlag: Pick<Underlagvy, 'fragor' | 'filer' | 'svar' | 'remittent'>; nr: number; stallningar: readonly Val[];
  /** Brings a marked passage over; absent where one only reads. */
  citera?: (text: string, kalla: string) => void;
};

/** Beside the sheet: the question, the remiss's own text page by page, and others' registered answers to the same question. */
export function Underlag({ underlag: { fragor, filer, svar, remittent }, nr, stallningar, citera }: Props) {
  const [flik, setFlik] = useState(0);
  const [sida, setSida] = useState(0);
  const [ord, setOrd] = useState('');
  const fraga = fragor.find((f) => f.nr === nr);
  const namn = Object.fromEntries(stallningar.map((s) => [s.value, s.label]));
  const fil = filer[flik];
  const nuvarande = fil?.sidor[Math.min(sida, fil.sidor.length - 1)];
  const hamta = (event: MouseEvent<HTMLButtonElement>) => {
    const markering = getSelection();
    const inom = event.currentTarget.closest('[data-underlag]');
    const text = markering?.toString().trim() ?? '';
    const har = markering?.anchorNode && inom?.contains(markering.anchorNode) ? (markering.anchorNode instanceof Element ? markering.anchorNode : markering.anchorNode.parentElement) : null;
    const ur = har?.closest<HTMLElement>('[data-kallnamn]')?.dataset['kallnamn'];
    if (!text || !ur || !citera) return setOrd('Markera först det du vill citera i texten här under.');
    citera(text, ur);
    setOrd('Citatet står i yttrandet.');
  };
  const andras = svar.flatMap((k) => k.svar.filter((s) => s.nr === nr).map((s) => ({ ...k, s })));
  return (
    <div data-underlag>
      {fragor.length > 0 && <p className="liten mut">{fraga ? `Fråga ${nr} av ${fragor.length}${fraga.avsnitt ? `, ${fraga.avsnitt}` : ''}` : 'Sammanfattning'}</p>}
      <p className="fraga">{fraga?.text ?? (fragor.length ? 'Var står ni i det hela, och varför?' : (remittent ? `Remiss från ${remittent}` : 'Underlag'))}</p>
      {filer.length > 1 && (
        <p className="valj-fil"><label>Handling <select value={flik} onChange={(e) => { setFlik(Number(e.target.value)); setSida(0); }}>{filer.map((f, i) => <option key={i} value={i}>{f.namn}</option>)}</select></label></p>
      )}
      {citera && (fil || andras.length > 0) && <p className="rad-ord"><button type="button" className="gor" onMouseDown={(e) => e.preventDefault()} onClick={hamta}>Citera det markerade</button> <span role="status" className="liten mut">{ord}</span></p>}
      {fil && nuvarande && (
        <section aria-label={`${fil.namn}, sida ${nuvarande.sida}`}>
          <p className="liten mut ursprung">{fil.namn}{fil.sidor.length > 1 && `, sid. ${nuvarande.sida} av ${fil.sidor.length}`}</p>
          <div className="doc" data-kallnamn={fil.sidor.length > 1 ? `Ur ${fil.namn}, sid. ${nuvarande.sida}` : `Ur ${fil.namn}`}>
            {nuvarande.stycken.length ? nuvarande.stycken.map((s, i) => <p key={i}>{s}</p>) : <p className="mut">Sidan har ingen text.</p>}
          </div>
          {fil.sidor.length > 1 && (
            <p className="rad-ord sidval">
              {sida > 0 && <button type="button" className="gor" onClick={() => setSida(sida - 1)}>Sid. {nuvarande.sida - 1}</button>}
              {sida < fil.sidor.length - 1 && <button type="button" className="gor" onClick={() => setSida(sida + 1)}>Sid. {nuvarande.sida + 1}</button>}
            </p>
          )}
        </section>
      )}
      {!fil && <p className="mut">Remissens handlingar har ingen text att visa här.</p>}
      {andras.map((k) => (
        <section key={k.handlingId} className="annat-svar" aria-label={`${k.organ}s svar`}>
          <p className="liten mut">{k.organ}, {k.paragraf}{k.datum && `, ${/^\d{4}-\d\d-\d\d$/.test(k.datum) ? dayInText(k.datum) : k.datum}`}</p>
          {k.s.stallning && <p><b>{namn[k.s.stallning] ?? k.s.stallning}</b></p>}
          <div className="doc" data-kallnamn={`Ur ${k.organ}, ${k.paragraf}`}><Dokumenttext noder={k.s.innehall} stallningar={namn} /></div>
        </section>
      ))}
    </div>
  );
}
