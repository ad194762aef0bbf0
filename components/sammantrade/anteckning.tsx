'use client';
import { useId } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Namnval } from './beslutsgang.tsx';
import { useStang } from './fall.tsx';
import { Fel, Gor, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
export type Anteckning = { paragrafId: string; slag: string; av: string[]; parti?: string; grupp?: string; text: string };

/** Reservations and other notes, by persons, a party or a group, and the text when there is one. `mening`: who may have an opinion noted here without serving. */
export function Anteckningsform({ paragrafId, ledamoter, kanReservera, mening, partier, anteckna, ingen, avslutat }: {
  paragrafId: string; ledamoter: Val[]; kanReservera: string[]; mening: Val[]; partier: string[]; anteckna: (input: Anteckning) => Promise<Svar>; ingen: (() => Promise<Svar>) | null; avslutat: boolean;
}) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar(`anteckning.${paragrafId}`, { slag: 'reservation', av: [] as string[], parti: '', grupp: '', text: '' });
  const synliga = form.slag === 'reservation' ? ledamoter.filter((l) => kanReservera.includes(l.id)) : form.slag === 'ersattares_mening' ? mening : ledamoter;
  const spara = async () => { const { parti, grupp, ...f } = form; if (await kor(() => anteckna({ paragrafId, ...f, ...(parti ? { parti } : {}), ...(grupp ? { grupp } : {}) }))) { if (glom(form)) stang(); } };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}s`}>Vad</label>
      <select id={`${id}s`} value={form.slag} onChange={(e) => satt({ ...form, slag: e.target.value, av: [] })}><option value="reservation">Reservation</option><option value="sarskilt_yttrande">Särskilt yttrande</option><option value="protokollsanteckning">Protokollsanteckning</option>{mening.length > 0 && <option value="ersattares_mening">Ersättares mening</option>}</select>
      {avslutat && form.slag === 'reservation' && <p className="nara">Sammanträdet är avslutat. En reservation ska anmälas innan dess (4 kap. 27 § kommunallagen) och antecknas nu som sen.</p>}
      <Namnval legend={form.slag === 'reservation' ? 'Vilka reserverar sig mot beslutet?' : 'Vem gäller det?'} personer={synliga} valda={form.av} satt={(av) => satt({ ...form, av })} />
      {form.av.length === 0 && <>
        <label className="etikett" htmlFor={`${id}p`}>Eller ett parti</label><select id={`${id}p`} value={form.parti} onChange={(e) => satt({ ...form, parti: e.target.value })}><option value="">Inget</option>{partier.map((x) => <option key={x}>{x}</option>)}</select>
        <label className="etikett" htmlFor={`${id}g`}>Eller en grupp</label><input type="text" id={`${id}g`} value={form.grupp} onChange={(e) => satt({ ...form, grupp: e.target.value })} />
      </>}
      <label className="etikett" htmlFor={`${id}t`}>Text{form.slag === 'reservation' ? ' (frivilligt)' : ''}</label>
      <textarea id={`${id}t`} rows={2} value={form.text} onChange={(e) => satt({ ...form, text: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna</button>{ingen && <Gor look="word" gor={ingen}>Ingen reserverar sig</Gor>}</div>
      <Fel />
    </div>
  );
}
