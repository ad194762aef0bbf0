'use client';
import { useId } from 'react';
import type { Svar } from '#lib/platform/svar';
import type { Gang } from './beslutsgang.tsx';
import { useStang } from './fall.tsx';
import { Fel, Gor, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
export type Jav = { paragrafId: string; personId: string; ersattareId?: string; skal: string; lage?: 'anmalt' | 'ifragasatt' };

/** Jäv for this § only: who, why, who serves meanwhile; or that somebody contests it. `forslag`: whom the order calls in, by person. */
export function Javform({ paragrafId, ledamoter, lediga, forslag, jav }: { paragrafId: string; ledamoter: Val[]; lediga: Val[]; forslag: Record<string, string>; jav: (input: Jav) => Promise<Svar> }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar(`jav.${paragrafId}`, { personId: '', ersattareId: null as string | null, skal: '', lage: 'anmalt' });
  const ersattare = form.ersattareId ?? forslag[form.personId] ?? '';
  const spara = async () => { if (await kor(() => jav({ paragrafId, personId: form.personId, skal: form.skal, lage: form.lage as 'anmalt', ...(ersattare ? { ersattareId: ersattare } : {}) }))) { glom(); stang(); } };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}v`}>Vem</label><select id={`${id}v`} value={form.personId} onChange={(e) => satt({ ...form, personId: e.target.value, ersattareId: null })}><option value="">Välj</option>{ledamoter.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>
      <label className="etikett" htmlFor={`${id}l`}>Läge</label><select id={`${id}l`} value={form.lage} onChange={(e) => satt({ ...form, lage: e.target.value })}><option value="anmalt">Anmäler jäv</option><option value="ifragasatt">Jävet är omstritt och ska avgöras</option></select>
      <label className="etikett" htmlFor={`${id}s`}>Skäl (frivilligt)</label><input type="text" id={`${id}s`} value={form.skal} onChange={(e) => satt({ ...form, skal: e.target.value })} />
      <label className="etikett" htmlFor={`${id}e`}>Ersättare under paragrafen</label><select id={`${id}e`} value={ersattare} onChange={(e) => satt({ ...form, ersattareId: e.target.value })}><option value="">Ingen</option>{lediga.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna jävet</button></div>
      <Fel />
    </div>
  );
}

/** The organ decides a contested jäv itself (KL 6:30); a nämnd may also disregard it (KL 6:29). */
export function Javsfraga({ gang: { paragrafId, efter, lagg }, person, kanBortse }: { gang: Gang; person: Val; kanBortse: boolean }) {
  const besluta = (beslut: string) => () => lagg({ paragrafId, efter, slag: 'jav', innehall: { fraga: 'huvud', personId: person.id, beslut } });
  return (
    <div className="rad-ord">
      <Gor look="word" gor={besluta('javig')} label={`${person.namn} är jävig`}>Är jävig</Gor>
      <Gor look="word" gor={besluta('inte_javig')} label={`${person.namn} är inte jävig`}>Är inte jävig</Gor>
      {kanBortse && <Gor look="word" gor={besluta('bortses')} label={`Bortse från jävet för ${person.namn}`}>Bortse från jävet</Gor>}
    </div>
  );
}
