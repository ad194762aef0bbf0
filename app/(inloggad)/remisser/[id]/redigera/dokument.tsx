'use client';
import { useId, useState } from 'react';

export type Fil = { hash: string; namn: string; typ: string };

async function lamna(fil: File): Promise<Fil | string> {
  const svar = await fetch('/api/filer', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-filnamn': encodeURIComponent(fil.name) }, body: fil }).catch(() => null);
  const kropp = (await svar?.json().catch(() => null)) as (Partial<Fil> & { text?: string }) | null;
  return svar?.ok && kropp?.hash ? (kropp as Fil) : `${fil.name}: ${kropp?.text ?? 'Uppladdningen bröts. Lägg till filen på nytt.'}`;
}

/** The documents that go with the remiss, in order. */
export function Dokument({ filer, andra }: { filer: Fil[]; andra: (filer: Fil[]) => void }) {
  const id = useId();
  const [pagar, setPagar] = useState('');
  const [fel, setFel] = useState<string[]>([]);
  const taEmot = async (lista: readonly File[]) => {
    const inne: Fil[] = [];
    const nej: string[] = [];
    for (const fil of lista) {
      setPagar(`${fil.name} laddas upp …`);
      const svar = await lamna(fil);
      if (typeof svar === 'string') nej.push(svar);
      else if (![...filer, ...inne].some((f) => f.hash === svar.hash)) inne.push(svar);
    }
    setPagar('');
    setFel(nej);
    if (inne.length > 0) andra([...filer, ...inne]);
  };
  return (
    <>
      {filer.length > 0 && (
        <ol className="filer-lista" role="list">
          {filer.map((fil) => <li key={fil.hash}><span>{fil.namn}</span> <button type="button" className="gor" onClick={() => andra(filer.filter((f) => f !== fil))}>Ta bort<span className="vh"> {fil.namn}</span></button></li>)}
        </ol>
      )}
      <div className="falt">
        <label htmlFor={id}>Lägg till dokument</label>
        <div>
          <input id={id} type="file" multiple aria-describedby={`${id}h`} onChange={(e) => { const lista = [...(e.target.files ?? [])]; e.target.value = ''; void taEmot(lista); }} />
          <p className="hjalp" id={`${id}h`}>PDF, Word (DOCX) eller text, högst 200 MB.</p>
          <p role="status">{pagar}</p>
          {fel.length > 0 && <div role="alert">{fel.map((f) => <p key={f} className="felmed">{f}</p>)}</div>}
        </div>
      </div>
    </>
  );
}
