'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fel, Gor, useMote } from './gor.tsx';

type Val = { id: string; namn: string };
export type Handelse = { slag: 'kommer' | 'gar' | 'tjanstgor' | 'slutar_tjanstgora' | 'presiderar'; grupp?: 'fortroendevald' | 'tjansteperson' | 'gast'; personId?: string; namn?: string; titel?: string; platsId?: string; paragrafId?: string; nar?: 'fore' | 'under' | 'efter'; distans?: boolean };
export type Anteckna = (input: { sammantradeId: string; handelser: Handelse[] }) => Promise<Svar>;
export type Uppropsplats = { platsId: string; nr: number; namn: string; innehavareId: string | null };

type Svarat = 'pa_plats' | 'distans' | 'borta';

/** Upprop: seat by seat, who is there, who serves instead, and who else is in the room. Noted all at once. */
export function Upprop({ sammantradeId, platser, ersattare, personal, distansTillaten, anteckna }: { sammantradeId: string; platser: Uppropsplats[]; ersattare: Val[]; personal: Val[]; distansTillaten: boolean; anteckna: Anteckna }) {
  const { kor } = useMote();
  const id = useId();
  const [svar, sattSvar] = useState<Record<string, Svarat>>({});
  const [istallet, sattIstallet] = useState<Record<string, string>>({});
  const [ovriga, sattOvriga] = useState<string[]>([]);
  const [gast, sattGast] = useState({ namn: '', titel: '' });
  const [fler, sattFler] = useState<string[]>([]);
  const av = (p: Uppropsplats): Svarat => (p.innehavareId ? (svar[p.platsId] ?? 'pa_plats') : 'borta');
  const upptagna = Object.values(istallet);
  const spara = () => {
    const handelser: Handelse[] = [
      ...platser.flatMap((p): Handelse[] => (p.innehavareId && av(p) !== 'borta' ? [{ slag: 'kommer', personId: p.innehavareId, distans: av(p) === 'distans' }] : [])),
      ...platser.flatMap((p): Handelse[] => { const vem = istallet[p.platsId]; return av(p) === 'borta' && vem ? [{ slag: 'kommer', personId: vem }, { slag: 'tjanstgor', personId: vem, platsId: p.platsId }] : []; }),
      ...fler.filter((vem) => !upptagna.includes(vem)).map((personId): Handelse => ({ slag: 'kommer', personId })),
      ...ovriga.map((personId): Handelse => ({ slag: 'kommer', personId, grupp: 'tjansteperson' })),
      ...(gast.namn.trim() ? [{ slag: 'kommer' as const, grupp: 'gast' as const, namn: gast.namn.trim(), titel: gast.titel.trim() }] : []),
    ];
    return kor(() => anteckna({ sammantradeId, handelser }));
  };
  return (
    <div className="inmat">
      <div className="upprop">
        {platser.map((p) => (
          <div key={p.platsId}>
            <span id={`${id}${p.platsId}`}>{p.namn}</span>
            {p.innehavareId ? (
              <select aria-labelledby={`${id}${p.platsId}`} value={av(p)} onChange={(e) => sattSvar({ ...svar, [p.platsId]: e.target.value as Svarat })}><option value="pa_plats">På plats</option>{distansTillaten && <option value="distans">På distans</option>}<option value="borta">Frånvarande</option></select>
            ) : <span className="mut">vakant</span>}
            {av(p) === 'borta' ? (
              <select aria-label={`Tjänstgör på ${p.namn}`} value={istallet[p.platsId] ?? ''} onChange={(e) => sattIstallet({ ...istallet, [p.platsId]: e.target.value })}><option value="">Ingen ersättare</option>{ersattare.filter((x) => x.id === istallet[p.platsId] || !upptagna.includes(x.id)).map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>
            ) : <span />}
          </div>
        ))}
      </div>
      <fieldset><legend>Ersättare som är med utan att tjänstgöra</legend><div className="namn">{ersattare.filter((x) => !upptagna.includes(x.id)).map((x) => <label key={x.id}><input type="checkbox" checked={fler.includes(x.id)} onChange={(e) => sattFler(e.target.checked ? [...fler, x.id] : fler.filter((y) => y !== x.id))} /> {x.namn}</label>)}</div></fieldset>
      <fieldset><legend>Tjänstepersoner</legend><div className="namn">{personal.map((x) => <label key={x.id}><input type="checkbox" checked={ovriga.includes(x.id)} onChange={(e) => sattOvriga(e.target.checked ? [...ovriga, x.id] : ovriga.filter((y) => y !== x.id))} /> {x.namn}</label>)}</div></fieldset>
      <label className="etikett" htmlFor={`${id}g`}>Annan närvarande (frivilligt)</label><input type="text" id={`${id}g`} value={gast.namn} onChange={(e) => sattGast({ ...gast, namn: e.target.value })} />
      <label className="etikett" htmlFor={`${id}gt`}>Titel (frivilligt)</label><input type="text" id={`${id}gt`} value={gast.titel} onChange={(e) => sattGast({ ...gast, titel: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp" onClick={() => void spara()}>Anteckna uppropet</button></div>
      <Fel />
    </div>
  );
}

/** What can happen to one seat from the § that is open: its holder goes or comes, somebody serves instead, jäv for this § only. */
export function Platsval({ sammantradeId, paragrafId, platsId, namn, personId, innehavareId, ersattare, distansTillaten, anteckna, jav }: {
  sammantradeId: string; paragrafId: string; platsId: string; namn: string; personId: string | null; innehavareId: string | null; ersattare: Val[]; distansTillaten: boolean; anteckna: Anteckna;
  jav: (input: { paragrafId: string; personId: string; ersattareId?: string; skal?: string }) => Promise<Svar>;
}) {
  const id = useId();
  const [vem, satt] = useState('');
  const gor = (...handelser: Handelse[]) => () => anteckna({ sammantradeId, handelser: handelser.map((h) => ({ ...h, paragrafId, nar: 'fore' as const })) });
  const valj = ersattare.length > 0 && <><label className="vh" htmlFor={id}>Ersättare</label><select id={id} value={vem} onChange={(e) => satt(e.target.value)}><option value="">Välj ersättare</option>{ersattare.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select></>;
  return (
    <details>
      <summary>{namn}<span className="vh">, ändra</span></summary>
      <div className="rad-ord">
        {personId ? (
          <>
            <Gor look="word" gor={gor({ slag: 'gar', personId })}>Går</Gor>
            <Gor look="word" gor={gor({ slag: 'presiderar', personId })}>Leder mötet</Gor>
            <Gor look="word" gor={() => jav({ paragrafId, personId, ...(vem ? { ersattareId: vem } : {}) })}>Jäv i denna §</Gor>
            {valj}
          </>
        ) : (
          <>
            {innehavareId && <Gor look="word" gor={gor({ slag: 'kommer', personId: innehavareId })}>Kommer</Gor>}
            {innehavareId && distansTillaten && <Gor look="word" gor={gor({ slag: 'kommer', personId: innehavareId, distans: true })}>Kommer på distans</Gor>}
            {valj}
            {vem && <Gor look="word" gor={gor({ slag: 'kommer', personId: vem }, { slag: 'tjanstgor', personId: vem, platsId })}>Låt ersättaren tjänstgöra</Gor>}
          </>
        )}
      </div>
    </details>
  );
}
