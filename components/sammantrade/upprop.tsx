'use client';
import { useId } from 'react';
import type { Anteckna, Handelse } from './handelse.ts';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
/** `tur`: who is called in to the seat, the first first, by the organ's ersättarordning. */
export type Uppropsplats = { platsId: string; nr: number; namn: string; innehavareId: string | null; tur: string[] };

type Svarat = 'pa_plats' | 'distans' | 'borta';
type Form = { svar: Record<string, Svarat>; ersattare: Record<string, Svarat>; istallet: Record<string, string>; ovriga: string[]; gaster: { namn: string; titel: string }[] };
const tomt: Form = { svar: {}, ersattare: {}, istallet: {}, ovriga: [], gaster: [{ namn: '', titel: '' }] };

/** Upprop: seat by seat who is there, who is called in by the order, and who else is in the room. Noted all at once. */
export function Upprop({ sammantradeId, platser, ersattare, personal, distansTillaten, anteckna }: { sammantradeId: string; platser: Uppropsplats[]; ersattare: Val[]; personal: Val[]; distansTillaten: boolean; anteckna: Anteckna }) {
  const { kor } = useMote();
  const id = useId();
  const [form, satt, glom] = useKvar<Form>(`upprop.${sammantradeId}`, tomt);
  const av = (p: Uppropsplats): Svarat => (p.innehavareId ? (form.svar[p.platsId] ?? 'pa_plats') : 'borta');
  const dar = (vem: string): Svarat => form.ersattare[vem] ?? 'borta';
  const inkallade = foresla(platser.filter((p) => av(p) === 'borta'), form.istallet, ersattare.filter((e) => dar(e.id) !== 'borta').map((e) => e.id));
  const tjanst = new Set(Object.values(inkallade));
  const spara = async () => {
    const med = ersattare.filter((e) => dar(e.id) !== 'borta' || tjanst.has(e.id));
    const handelser: Handelse[] = [
      ...platser.flatMap((p): Handelse[] => (p.innehavareId && av(p) !== 'borta' ? [{ slag: 'kommer', personId: p.innehavareId, distans: av(p) === 'distans' }] : [])),
      ...med.map((e): Handelse => ({ slag: 'kommer', personId: e.id, distans: dar(e.id) === 'distans' })),
      ...Object.entries(inkallade).map(([platsId, personId]): Handelse => ({ slag: 'tjanstgor', personId, platsId })),
      ...form.ovriga.map((personId): Handelse => ({ slag: 'kommer', personId, grupp: 'tjansteperson' })),
      ...form.gaster.filter(({ namn }) => namn.trim()).map(({ namn, titel }): Handelse => ({ slag: 'kommer', grupp: 'gast', namn: namn.trim(), titel: titel.trim() })),
    ];
    if (await kor(() => anteckna({ sammantradeId, handelser }))) glom();
  };
  const narvaroval = <><option value="pa_plats">På plats</option>{distansTillaten && <option value="distans">På distans</option>}<option value="borta">Frånvarande</option></>;
  return (
    <div className="inmat">
      <div className="upprop">
        {platser.map((p) => (
          <div key={p.platsId}>
            <span id={`${id}${p.platsId}`}>{p.namn}</span>
            {p.innehavareId ? (
              <select aria-labelledby={`${id}${p.platsId}`} value={av(p)} onChange={(e) => satt({ ...form, svar: { ...form.svar, [p.platsId]: e.target.value as Svarat } })}>{narvaroval}</select>
            ) : <span className="mut">vakant</span>}
            {av(p) === 'borta' ? (
              <select aria-label={`Tjänstgör på ${p.namn}`} value={inkallade[p.platsId] ?? ''} onChange={(e) => satt({ ...form, istallet: { ...form.istallet, [p.platsId]: e.target.value } })}><option value="">Ingen ersättare</option>{ersattare.filter((x) => x.id === inkallade[p.platsId] || !tjanst.has(x.id)).map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>
            ) : <span />}
          </div>
        ))}
      </div>
      {ersattare.length > 0 && <fieldset className="upprop"><legend>Ersättare. De som är på plats föreslås på tomma platser i den ordning som gäller för organet.</legend>
        {ersattare.map((x) => <div key={x.id}><span id={`${id}${x.id}`}>{x.namn}</span><select aria-labelledby={`${id}${x.id}`} value={tjanst.has(x.id) && dar(x.id) === 'borta' ? 'pa_plats' : dar(x.id)} onChange={(e) => satt({ ...form, ersattare: { ...form.ersattare, [x.id]: e.target.value as Svarat } })}>{narvaroval}</select><span className="mut">{tjanst.has(x.id) ? 'tjänstgör' : ''}</span></div>)}
      </fieldset>}
      <fieldset><legend>Tjänstepersoner</legend><div className="namn">{personal.map((x) => <label key={x.id}><input type="checkbox" checked={form.ovriga.includes(x.id)} onChange={(e) => satt({ ...form, ovriga: e.target.checked ? [...form.ovriga, x.id] : form.ovriga.filter((y) => y !== x.id) })} /> {x.namn}</label>)}</div></fieldset>
      {form.gaster.map((g, i) => {
        const andra = (ny: Partial<typeof g>) => satt({ ...form, gaster: form.gaster.map((x, j) => (i === j ? { ...x, ...ny } : x)) });
        const nr = form.gaster.length > 1 ? ` ${i + 1}` : '';
        return <div key={i}><label className="etikett" htmlFor={`${id}g${i}`}>Annan närvarande{nr} (frivilligt)</label><input type="text" id={`${id}g${i}`} value={g.namn} onChange={(e) => andra({ namn: e.target.value })} /><label className="etikett" htmlFor={`${id}gt${i}`}>Titel{nr} (frivilligt)</label><input type="text" id={`${id}gt${i}`} value={g.titel} onChange={(e) => andra({ titel: e.target.value })} /></div>;
      })}
      <div className="knappar"><button type="button" className="knapp" onClick={() => void spara()}>Anteckna uppropet</button><button type="button" className="gor" onClick={() => satt({ ...form, gaster: [...form.gaster, { namn: '', titel: '' }] })}>Fler närvarande</button></div>
      <Fel />
    </div>
  );
}

/** Who serves on the empty seats: as chosen, and else the first in the seat's order who is there and not yet called in. */
function foresla(tomma: Uppropsplats[], valda: Record<string, string>, dar: string[]): Record<string, string> {
  const ut: Record<string, string> = {};
  for (const { platsId } of tomma) if (valda[platsId]) ut[platsId] = valda[platsId];
  for (const { platsId, tur } of tomma) {
    if (platsId in valda) continue;
    const vem = tur.find((x) => dar.includes(x) && !Object.values(ut).includes(x));
    if (vem) ut[platsId] = vem;
  }
  return ut;
}
