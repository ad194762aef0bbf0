'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Svar } from '#lib/platform/svar';

export type Notering = { id: string; citat: string; text: string };
export type Noteringsatgarder = { notera: (input: { dokumentId: string; citat: string; text: string }) => Promise<Svar>; taBort: (input: { dokumentId: string; noteringId: string }) => Promise<Svar> };

/** One's own notes beside the draft: nobody else can read them. `markerat` tells what is marked in the text just now. */
export function Noteringar({ dokumentId, noteringar, atgarder, markerat }: { dokumentId: string; noteringar: readonly Notering[]; atgarder: Noteringsatgarder; markerat: () => string }) {
  const router = useRouter();
  const [citat, setCitat] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [fel, setFel] = useState('');
  const [gar, starta] = useTransition();
  const gor = (vad: () => Promise<Svar>) => starta(async () => {
    const svar = await vad().catch(() => ({ ok: false, text: 'Servern svarar inte. Försök igen.' }) as Svar);
    if (!svar.ok) return setFel(svar.falt?.['text']?.[0] ?? svar.text ?? '');
    setFel(''); setText(''); setCitat(null);
    router.refresh();
  });
  return (
    <section className="egna-noteringar" aria-labelledby="notering-h">
      <h2 id="notering-h">Egna noteringar</h2>
      <p className="liten mut">Bara du kan läsa dem.</p>
      {noteringar.map((n) => (
        <div key={n.id} className="egen-notering">
          {n.citat && <blockquote>{n.citat}</blockquote>}
          <p>{n.text} <button type="button" className="gor" aria-busy={gar || undefined} onClick={() => gor(() => atgarder.taBort({ dokumentId, noteringId: n.id }))}>Ta bort<span className="vh"> noteringen {n.text.slice(0, 40)}</span></button></p>
        </div>
      ))}
      {citat === null
        ? <p><button type="button" className="gor" onMouseDown={(e) => e.preventDefault()} onClick={() => setCitat(markerat().slice(0, 500))}>Notera för dig själv</button></p>
        : (
          <div>
            {citat && <blockquote>{citat}</blockquote>}
            <label htmlFor="egen-notering">Notering</label>
            <textarea id="egen-notering" rows={2} autoFocus value={text} onChange={(e) => setText(e.target.value)} aria-invalid={fel ? true : undefined} aria-describedby={fel ? 'egen-notering-fel' : undefined} />
            <p><button type="button" className="gor" aria-busy={gar || undefined} onClick={() => gor(() => atgarder.notera({ dokumentId, citat, text }))}>Spara noteringen</button> <button type="button" className="gor" onClick={() => { setCitat(null); setFel(''); }}>Avbryt</button></p>
          </div>
        )}
      {fel && <p className="felmed" id="egen-notering-fel" role="alert">{fel}</p>}
    </section>
  );
}
