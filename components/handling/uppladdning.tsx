'use client';
import { useCallback, useEffect, useId, useState } from 'react';
import { Progress } from '#components/ui/page';

export type Fil = { hash: string; namn: string; typ: string };
type Pagaende = { namn: string; andel: number };

const bruten = 'Uppladdningen bröts. Kontrollera nätet och lägg till filen på nytt.';

/** Sends one file and says how far it has come. XMLHttpRequest, because fetch does not tell of the sending. */
function skicka(fil: File, framat: (andel: number) => void): Promise<Fil> {
  return new Promise((klar, fel) => {
    const anrop = new XMLHttpRequest();
    anrop.open('POST', '/api/filer');
    anrop.setRequestHeader('content-type', 'application/octet-stream');
    anrop.setRequestHeader('x-filnamn', encodeURIComponent(fil.name));
    anrop.upload.onprogress = (e) => e.lengthComputable && framat(e.loaded / e.total);
    anrop.onerror = () => fel(new Error(bruten));
    anrop.onload = () => {
      const svar = tolkat(anrop.responseText);
      if (anrop.status === 200 && svar.hash) klar(svar as Fil);
      else fel(new Error(svar.text ?? bruten));
    };
    anrop.send(fil);
  });
}

function tolkat(text: string): Partial<Fil> & { text?: string } {
  try {
    return JSON.parse(text) as Partial<Fil> & { text?: string };
  } catch {
    return {};
  }
}

/** Uploads several, one after the other, and tells which were not taken and why. */
function useUppladdning(klara: (filer: Fil[]) => void) {
  const [pagar, setPagar] = useState<Pagaende | null>(null);
  const [fel, setFel] = useState<{ namn: string; text: string }[]>([]);
  const taEmot = useCallback(async (lista: readonly File[]) => {
    setFel([]);
    const inne: Fil[] = [];
    for (const fil of lista) {
      setPagar({ namn: fil.name, andel: 0 });
      try {
        if (fil.size > 200 * 1024 * 1024) throw new Error('Filen är större än 200 MB. Dela upp den eller be avsändaren om en mindre.');
        inne.push(await skicka(fil, (andel) => setPagar({ namn: fil.name, andel })));
      } catch (error) {
        setFel((forra) => [...forra, { namn: fil.name, text: error instanceof Error ? error.message : bruten }]);
      }
    }
    setPagar(null);
    if (inne.length > 0) klara(inne);
  }, [klara]);
  return { pagar, fel, taEmot };
}

const Lage = ({ pagar, fel }: { pagar: Pagaende | null; fel: { namn: string; text: string }[] }) => (
  <>
    {pagar && <Progress title={`${pagar.namn} ${pagar.andel < 1 ? 'laddas upp' : 'granskas'}`} {...(pagar.andel < 1 ? { value: Math.round(pagar.andel * 100), max: 100 } : {})} />}
    {fel.length > 0 && <div role="alert">{fel.map(({ namn, text }) => <p key={namn} className="felmed"><b>{namn}</b>: {text}</p>)}</div>}
  </>
);

const godtas = '.pdf,.docx,.txt,.odt,.xlsx,.pptx,.png,.jpg,.jpeg';

/** A field for files in a form: each is sent when it is chosen, and goes along as its hash, name and type (`filer.0.hash` …). */
export function Filfalt({ namn = 'filer', etikett = 'Filer', hjalp = 'PDF, Word (DOCX) eller text, högst 200 MB.' }: { namn?: string; etikett?: string; hjalp?: string }) {
  const [filer, setFiler] = useState<Fil[]>([]);
  const id = useId();
  const laggTill = useCallback((nya: Fil[]) => setFiler((forra) => [...forra, ...nya.filter((n) => !forra.some((f) => f.hash === n.hash))]), []);
  const { pagar, fel, taEmot } = useUppladdning(laggTill);
  return (
    <div className="falt">
      <label htmlFor={id}>{etikett}</label>
      <div>
        <ul className="filer" role="list">
          {filer.map((fil, i) => (
            <li key={fil.hash}>
              {fil.namn} <button type="button" className="gor" onClick={() => setFiler(filer.filter((f) => f !== fil))}>Ta bort<span className="vh"> {fil.namn}</span></button>
              {(['hash', 'namn', 'typ'] as const).map((k) => <input key={k} type="hidden" name={`${namn}.${i}.${k}`} value={fil[k]} />)}
            </li>
          ))}
        </ul>
        <input className="vh" id={id} type="file" multiple accept={godtas} aria-describedby={`${id}h`} onChange={(e) => { const lista = [...(e.target.files ?? [])]; e.target.value = ''; void taEmot(lista); }} />
        <label htmlFor={id} className="knapp2 valj-fil" aria-hidden="true">Välj filer</label>
        <p className="hjalp" id={`${id}h`}>{hjalp}</p>
        <Lage pagar={pagar} fel={fel} />
      </div>
    </div>
  );
}

/** The whole page takes a file that is dropped on it; a button does the same without dragging. What was dropped together is one thing that has arrived. */
export function Slappyta({ inne, text }: { inne: (filer: Fil[]) => Promise<string | null>; text: string }) {
  const [over, setOver] = useState(false);
  const [nej, setNej] = useState<string | null>(null);
  const id = useId();
  const klara = useCallback((filer: Fil[]) => void inne(filer).then(setNej), [inne]);
  const { pagar, fel, taEmot } = useUppladdning(klara);
  useEffect(() => {
    const harFil = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false;
    const dra = (e: DragEvent) => { if (harFil(e)) { e.preventDefault(); setOver(true); } };
    const bort = (e: DragEvent) => { if (!e.relatedTarget) setOver(false); };
    const slapp = (e: DragEvent) => { if (!harFil(e)) return; e.preventDefault(); setOver(false); void taEmot([...(e.dataTransfer?.files ?? [])]); };
    window.addEventListener('dragover', dra);
    window.addEventListener('dragleave', bort);
    window.addEventListener('drop', slapp);
    return () => { window.removeEventListener('dragover', dra); window.removeEventListener('dragleave', bort); window.removeEventListener('drop', slapp); };
  }, [taEmot]);
  return (
    <div className={over ? 'slapp over' : 'slapp'}>
      <label htmlFor={id}>{over ? 'Släpp filen här' : text}</label>
      <label htmlFor={id} className="knapp2 valj-fil" aria-hidden="true">Välj filer</label>
      <input className="vh" id={id} type="file" multiple accept={godtas} onChange={(e) => { const lista = [...(e.target.files ?? [])]; e.target.value = ''; void taEmot(lista); }} />
      <Lage pagar={pagar} fel={fel} />
      {nej && <p className="felmed" role="alert">{nej}</p>}
    </div>
  );
}
