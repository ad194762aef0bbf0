'use client';
import { useState } from 'react';
import { FieldFrame } from '#components/ui/field';
import { useField } from '#components/ui/form-state';
import { monsterfel, provaMonster, skrivDiarienummer } from '#lib/arende/diarienummer';

/** The pattern of a series, with the next two numbers written as they would be. */
export function Monsterfalt({ ar, lop = 1, enhet = 'SN', forvalt = '{lop}/{yy}' }: { ar: number; lop?: number; enhet?: string; forvalt?: string }) {
  const { typed } = useField('monster');
  const [monster, setMonster] = useState(typeof typed === 'string' ? typed : forvalt);
  const provat = provaMonster(monster.trim());
  const skriv = (nr: number) => {
    const skrivet = skrivDiarienummer(monster.trim(), { ar, lop: nr, klass: '1.2.3', akt: 1, enhet });
    return skrivet.ok ? skrivet.value : '';
  };
  return (
    <FieldFrame name="monster" label="Mönster" hint={<>Delar: {'{lop}'} löpnummer, {'{lop:4}'} med nollor, {'{yy}'} eller {'{yyyy}'} år, {'{klass}'} klassificering, {'{enhet}'} enhet.</>}>
      {(of) => (
        <>
          <input type="text" {...of} value={monster} autoComplete="off" spellCheck={false} onChange={(e) => setMonster(e.target.value)} />
          <p className="exempel num" aria-live="polite">{provat.ok ? <>Nästa blir <b>{skriv(lop)}</b>, sedan <b>{skriv(lop + 1)}</b>.</> : monsterfel[provat.error]}</p>
        </>
      )}
    </FieldFrame>
  );
}
