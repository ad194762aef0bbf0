'use client';
import { useEffect, useRef, useState } from 'react';

const med = /^regelverk\.(mall|beslutsform|expedieringsfras|bilagor\.|avvikelser\.)/;

/** The organ's latest protocol as it would be printed with what is chosen in the form beside it, drawn anew when a choice is made. Without script there is a link. */
export function Mallprov({ organId }: { organId: string }) {
  const har = useRef<HTMLDivElement>(null);
  const [fraga, setFraga] = useState('');
  const [visas, setVisas] = useState(false);
  const [pdf, setPdf] = useState<string | null>(null);
  const [fel, setFel] = useState(false);
  const adress = `/api/organ/${organId}/protokollprov${fraga && `?${fraga}`}`;

  useEffect(() => {
    const form = har.current?.closest('section')?.querySelector('form');
    if (!form) return;
    const las = () => setFraga(new URLSearchParams([...new FormData(form)].flatMap(([namn, varde]) => (med.test(namn) && typeof varde === 'string' && varde !== '' ? [[namn, varde]] : []))).toString());
    form.addEventListener('change', las);
    return () => form.removeEventListener('change', las);
  }, []);

  useEffect(() => {
    if (!visas) return;
    let adressen: string | null = null;
    const stopp = new AbortController();
    const vanta = setTimeout(() => {
      fetch(adress, { signal: stopp.signal }).then(async (svar) => {
        setFel(!svar.ok);
        if (!svar.ok) return;
        adressen = URL.createObjectURL(await svar.blob());
        setPdf(adressen);
      }).catch(() => { if (!stopp.signal.aborted) setFel(true); });
    }, 250);
    return () => { clearTimeout(vanta); stopp.abort(); if (adressen) URL.revokeObjectURL(adressen); };
  }, [adress, visas]);

  return (
    <div className="mallprov" ref={har}>
      <p className="rad-ord">
        <button type="button" className="gor" aria-expanded={visas} onClick={() => setVisas(!visas)}>{visas ? 'Dölj förhandsvisningen' : 'Förhandsgranska här'}</button>
        <a className="gor" href={adress} target="_blank">Öppna som PDF</a>
      </p>
      {visas && fel && <p className="felmed" role="alert">Förhandsvisningen kunde inte göras. Spara eller ändra valen och försök igen.</p>}
      {visas && pdf && !fel && <iframe title="Protokollet med de här valen" src={`${pdf}#view=FitH&toolbar=0`} />}
    </div>
  );
}
