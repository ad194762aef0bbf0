'use client';
import { useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Namnval } from './beslutsgang.tsx';
import { Fel, Gor, useMote } from './gor.tsx';

type Val = { id: string; namn: string };

/** Whether everybody agrees that what has not been announced is decided: one press for all, or those who do not (KL 5:52). */
export function Samtyckesform({ paragrafId, ledamoter, nej, anteckna, fragad }: { paragrafId: string; ledamoter: Val[]; nej: string[]; anteckna: (input: { paragrafId: string; nej: string[] }) => Promise<Svar>; fragad: boolean }) {
  const { kor } = useMote();
  const [valda, satt] = useState(nej);
  return (
    <div className="inmat">
      <div className="knappar"><Gor gor={() => anteckna({ paragrafId, nej: [] })}>{fragad ? 'Fråga på nytt: alla' : 'Alla'} {ledamoter.length} samtycker</Gor></div>
      <details open={nej.length > 0}><summary className="gor">Någon samtycker inte</summary>
        <Namnval legend="Samtycker inte" personer={ledamoter} valda={valda} satt={satt} />
        <div className="knappar"><button type="button" className="knapp2" disabled={valda.length === 0} onClick={() => void kor(() => anteckna({ paragrafId, nej: valda }))}>Anteckna vilka som inte samtycker</button></div>
      </details>
      <Fel />
    </div>
  );
}
