'use client';
import { useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fall, useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';

type Val = { id: string; namn: string };
type Besluta = (input: { sammantradeId: string; paragrafer: string[] }) => Promise<Svar>;

/** Several §§ in one act: bifall to what is proposed under each. Those with a yrkande against it are not here. */
export function EnBloc({ sammantradeId, paragrafer, besluta }: { sammantradeId: string; paragrafer: Val[]; besluta: Besluta }) {
  return paragrafer.length < 2 ? null : <Fall id="oppna-en-bloc" ord="Besluta flera §§"><Form {...{ sammantradeId, paragrafer, besluta }} /></Fall>;
}

function Form({ sammantradeId, paragrafer, besluta }: { sammantradeId: string; paragrafer: Val[]; besluta: Besluta }) {
  const { kor } = useMote();
  const stang = useStang();
  const [valda, satt] = useState<string[]>([]);
  const kvar = valda.filter((id) => paragrafer.some((p) => p.id === id));
  return (
    <div className="inmat">
      <fieldset><legend>Bifall till förslaget under</legend>{paragrafer.map((p) => <div key={p.id}><label><input type="checkbox" checked={kvar.includes(p.id)} onChange={(e) => satt(e.target.checked ? [...kvar, p.id] : kvar.filter((x) => x !== p.id))} /> {p.namn}</label></div>)}</fieldset>
      <div className="knappar"><button type="button" className="knapp2" disabled={kvar.length < 2} onClick={() => void kor(() => besluta({ sammantradeId, paragrafer: kvar })).then((ok) => { if (ok) { satt([]); stang(); } })}>Bifall {kvar.length > 1 ? `${kvar.length} §§` : 'valda'}</button><button type="button" className="gor" onClick={() => satt(paragrafer.map((p) => p.id))}>Välj alla</button></div>
      <Fel />
    </div>
  );
}
