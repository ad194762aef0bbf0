'use client';
import { useState, useTransition } from 'react';
import type { Svar } from '#lib/platform/svar';

type Rad = { personId: string | null; namn: string; titel: string };
type Kollega = { id: string; namn: string; titel: string | null };
type Props = { dokumentId: string; undertecknare: readonly Rad[]; kollegor: readonly Kollega[]; satt: (input: { dokumentId: string; undertecknare: Rad[] }) => Promise<Svar> };

/** Who signs, two at the most here: chosen among colleagues, saved at once. */
export function Undertecknare({ dokumentId, undertecknare, kollegor, satt }: Props) {
  const [rader, setRader] = useState<readonly Rad[]>(undertecknare);
  const [ord, setOrd] = useState('');
  const [, starta] = useTransition();
  const valj = (plats: number, id: string) => {
    const k = kollegor.find((x) => x.id === id);
    const nya = [0, 1].flatMap((i) => (i === plats ? (k ? [{ personId: k.id, namn: k.namn, titel: k.titel ?? '' }] : []) : (rader[i] ?? [])));
    setRader(nya);
    starta(async () => {
      const svar = await satt({ dokumentId, undertecknare: nya }).catch(() => ({ ok: false, text: 'Servern svarar inte. Välj igen om en stund.' }) as Svar);
      setOrd(svar.ok ? 'Undertecknare sparade.' : (svar.text ?? ''));
    });
  };
  return (
    <section className="undertecknare" aria-labelledby="undertecknare-h">
      <h2 id="undertecknare-h">Undertecknare</h2>
      {[0, 1].map((i) => (
        <p key={i}>
          <label htmlFor={`undertecknare-${i}`}>{i === 0 ? 'Första' : 'Andra'}</label>
          <select id={`undertecknare-${i}`} value={rader[i]?.personId ?? ''} onChange={(e) => valj(i, e.target.value)}>
            <option value="">Ingen vald</option>
            {kollegor.map((k) => <option key={k.id} value={k.id}>{k.namn}{k.titel ? `, ${k.titel}` : ''}</option>)}
          </select>
        </p>
      ))}
      <p role="status" className="liten mut">{ord}</p>
    </section>
  );
}
