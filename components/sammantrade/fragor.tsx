'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fel, Gor, useMote } from './gor.tsx';

export type Fraga = { av: string; till: string; om: string; besvarad: boolean };
type Props = { paragrafId: string; fragor: readonly Fraga[]; namn: readonly string[]; fast: boolean; spara: (input: { paragrafId: string; fragor: Fraga[] }) => Promise<Svar> };

const svar = (f: Fraga) => (f.besvarad ? 'Ändra till inte besvarad' : `${f.till} svarar`);

/** Questions put under a § and whether they were answered: an interpellation's own, or those of a frågestund as they come. */
export function Fragor({ paragrafId, fragor, namn, fast, spara }: Props) {
  const { kor } = useMote();
  const id = useId();
  const tom = { av: '', till: '', om: '', besvarad: true };
  const [ny, satt] = useState<Fraga>(tom);
  const allt = (nya: readonly Fraga[]) => () => spara({ paragrafId, fragor: [...nya] });
  const lagg = async () => { if (await kor(allt([...fragor, ny]))) satt(tom); };
  return (
    <div className="inmat">
      <datalist id={`${id}n`}>{namn.map((n) => <option key={n} value={n} />)}</datalist>
      {fragor.map((f, i) => (
        <p key={i} className="rad-ord">
          {fragor.length > 1 && <span className="mut">{f.av}</span>}
          <Gor look={f.besvarad ? 'word' : 'outlined'} gor={allt(fragor.map((x, j) => (j === i ? { ...x, besvarad: !x.besvarad } : x)))} label={`${svar(f)}, frågan från ${f.av}`}>{svar(f)}</Gor>
          {!fast && <Gor look="word" gor={allt(fragor.filter((_, j) => j !== i))} label={`Stryk frågan från ${f.av}`}>Stryk</Gor>}
        </p>
      ))}
      {!fast && (
        <>
          <label className="etikett" htmlFor={`${id}a`}>Vem frågar</label><input type="text" id={`${id}a`} list={`${id}n`} value={ny.av} onChange={(e) => satt({ ...ny, av: e.target.value })} />
          <label className="etikett" htmlFor={`${id}t`}>Till vem</label><input type="text" id={`${id}t`} list={`${id}n`} value={ny.till} onChange={(e) => satt({ ...ny, till: e.target.value })} />
          <label className="etikett" htmlFor={`${id}o`}>Om vad</label><input type="text" id={`${id}o`} value={ny.om} onChange={(e) => satt({ ...ny, om: e.target.value })} />
          <label><input type="checkbox" checked={ny.besvarad} onChange={(e) => satt({ ...ny, besvarad: e.target.checked })} /> Besvaras vid sammanträdet</label>
          <div className="knappar"><button type="button" className="knapp2" onClick={() => void lagg()}>Anteckna frågan</button></div>
        </>
      )}
      <Fel />
    </div>
  );
}
