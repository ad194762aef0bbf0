'use client';
import { useId, useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import type { Svar } from '#lib/platform/svar';

type Props = { falt: string; knapp: string; klart: string; gor: (namn: string) => Promise<Svar>; av?: boolean };

/** Keeps something under a name: inside a form that saves itself, so it is no form of its own. */
export function Namnge({ falt, knapp, klart, gor, av = false }: Props) {
  const id = useId();
  const router = useRouter();
  const [namn, setNamn] = useState('');
  const [sagt, setSagt] = useState<{ text: string; fel: boolean } | null>(null);
  const [pagar, start] = useTransition();
  const spara = () => start(async () => {
    const svar = await gor(namn.trim()).catch((): Svar => ({ ok: false, text: 'Servern svarar inte just nu. Försök igen om en stund.' }));
    setSagt(svar.ok ? { text: klart, fel: false } : { text: Object.values(svar.falt ?? {}).flat()[0] ?? svar.text ?? 'Det gick inte att spara.', fel: true });
    if (svar.ok) { setNamn(''); router.refresh(); }
  });
  return (
    <div className="falt">
      <label htmlFor={id}>{falt}</label>
      <div>
        <span className="rad-ord">
          <input id={id} type="text" value={namn} maxLength={100} onChange={(e) => setNamn(e.target.value)} onInput={(e) => e.stopPropagation()} aria-describedby={`${id}s`} />
          <button type="button" className="knapp2" aria-disabled={av || pagar || undefined} onClick={() => !av && !pagar && spara()}>{knapp}</button>
        </span>
        <p id={`${id}s`} role="status" className={sagt?.fel ? 'felmed' : 'mut'}>{sagt?.text ?? ''}</p>
      </div>
    </div>
  );
}
