'use client';
import { useId } from 'react';
import type { Gang } from './beslutsgang.tsx';
import { useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

const tomt = { kandidater: [{ namn: '', antal: '' }, { namn: '', antal: '' }], blanka: '', ogiltiga: '', antal: '1', lottning: '', proportionellt: false, valda: '' };

/** A closed vote for a val: the ballots counted, the lot where they are even, or a proportional val as it came out. */
export function Valform({ gang: { paragrafId, efter, lagg } }: { gang: Gang }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar(`val.${paragrafId}`, tomt);
  const kandidater = form.kandidater.filter(({ namn }) => namn.trim()).map(({ namn, antal }) => ({ namn: namn.trim(), antal: Number(antal) || 0 }));
  const namn = (text: string) => text.split(/\n|,/).map((x) => x.trim()).filter(Boolean);
  // Even at the last seat: then the lot decides, and it is said in which order it fell.
  const grans = kandidater.map((k) => k.antal).toSorted((a, b) => b - a)[Number(form.antal) - 1] ?? 0;
  const lika = kandidater.filter((k) => k.antal === grans && k.antal > 0);
  const lottas = !form.proportionellt && kandidater.filter((k) => k.antal > grans).length + lika.length > Number(form.antal);
  const vinnare = form.lottning || '';
  const spara = async () => {
    const lottning = lottas && vinnare ? [vinnare, ...lika.map((k) => k.namn).filter((x) => x !== vinnare)] : [];
    const valet = { kandidater, blanka: Number(form.blanka) || 0, ogiltiga: Number(form.ogiltiga) || 0, antal: Number(form.antal) || 1, lottning, proportionellt: form.proportionellt, valda: form.proportionellt ? namn(form.valda) : [] };
    if (await kor(() => lagg({ paragrafId, efter, slag: 'val', innehall: { valet } }))) { glom(); stang(); }
  };
  const tal = (falt: 'blanka' | 'ogiltiga' | 'antal', ord: string) => <><label className="etikett" htmlFor={id + falt}>{ord}</label><input type="text" inputMode="numeric" id={id + falt} value={form[falt]} onChange={(e) => satt({ ...form, [falt]: e.target.value })} /></>;
  return (
    <div className="inmat">
      {tal('antal', 'Hur många ska väljas')}
      {form.kandidater.map((k, i) => {
        const andra = (ny: Partial<typeof k>) => satt({ ...form, kandidater: form.kandidater.map((x, j) => (i === j ? { ...x, ...ny } : x)) });
        return <div className="kandidat" key={i}><label className="etikett" htmlFor={`${id}n${i}`}>Kandidat {i + 1}</label><input type="text" id={`${id}n${i}`} value={k.namn} onChange={(e) => andra({ namn: e.target.value })} /><label className="etikett" htmlFor={`${id}a${i}`}>Röster på kandidat {i + 1}</label><input type="text" inputMode="numeric" id={`${id}a${i}`} value={k.antal} onChange={(e) => andra({ antal: e.target.value })} /></div>;
      })}
      <button type="button" className="gor" onClick={() => satt({ ...form, kandidater: [...form.kandidater, { namn: '', antal: '' }] })}>En kandidat till</button>
      {tal('blanka', 'Blanka')}{tal('ogiltiga', 'Ogiltiga')}
      {lottas && <fieldset><legend>Lika många röster. Vem vann lotten?</legend>{lika.map((k) => <div key={k.namn}><label><input type="radio" name={`${id}l`} checked={vinnare === k.namn} onChange={() => satt({ ...form, lottning: k.namn })} /> {k.namn}</label></div>)}</fieldset>}
      <label><input type="checkbox" checked={form.proportionellt} onChange={(e) => satt({ ...form, proportionellt: e.target.checked })} /> Proportionellt val: skriv utfallet</label>
      {form.proportionellt && <><label className="etikett" htmlFor={`${id}v`}>Valda, en på varje rad</label><textarea id={`${id}v`} rows={3} value={form.valda} onChange={(e) => satt({ ...form, valda: e.target.value })} /></>}
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna valet</button></div>
      <Fel />
    </div>
  );
}
