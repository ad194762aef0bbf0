'use client';
import { useId, useRef, useState } from 'react';
import { useField } from '#components/ui/form-state';

type Org = { id: string; namn: string; slag: string; grupper: string[]; ansluten: boolean; epost: string | null };
type Vald = { organisationId: string; kravs: boolean };
const gruppnamn: Record<string, string> = { 'lanets-kommuner': 'Länets kommuner', regioner: 'Regioner' };

/** Who is asked, from the register: boxes that work as they stand; a group's word ticks all of it. Beside each, whether the decision needs just that one. */
export function Huvudmannaval({ register, valda }: { register: readonly Org[]; valda: readonly Vald[] }) {
  const id = useId();
  const rutor = useRef<HTMLFieldSetElement>(null);
  const { fault, faultId } = useField('huvudman');
  const [sok, setSok] = useState('');
  const grupper = [...new Set(register.flatMap((o) => o.grupper))];
  const alla = (grupp: string) => {
    const i = [...(rutor.current?.querySelectorAll<HTMLInputElement>('input[name="huvudman[]"]') ?? [])].filter((x) => register.some((o) => o.id === x.value && o.grupper.includes(grupp)));
    const kryssa = i.some((x) => !x.checked);
    for (const x of i) x.checked = kryssa;
  };
  const traffar = (o: Org) => o.namn.toLowerCase().includes(sok.trim().toLowerCase());
  return (
    <>
      {grupper.length > 0 && <p className="rad-ord">{grupper.map((g) => <button key={g} type="button" className="gor" onClick={() => alla(g)}>{gruppnamn[g] ?? g} ({register.filter((o) => o.grupper.includes(g)).length})</button>)}</p>}
      {register.length > 24 && <div className="falt"><label htmlFor={id}>Sök i registret</label><div><input id={id} type="search" value={sok} onChange={(e) => setSok(e.target.value)} /></div></div>}
      {fault && <p className="felmed" id={faultId}>{fault}</p>}
      <fieldset className="instansval huvudmannaval" ref={rutor}>
        <legend className="vh">Huvudmän</legend>
        {register.map((o, i) => {
          const vald = valda.find((v) => v.organisationId === o.id);
          return (
            <div key={o.id} hidden={!traffar(o)}>
              <label><input type="checkbox" id={i === 0 ? 'huvudman' : undefined} name="huvudman[]" value={o.id} defaultChecked={vald !== undefined} /><span>{o.namn}{!o.ansluten && <small className="mut"> {o.epost ? 'får brev' : 'får den för hand'}</small>}</span></label>
              <label className="kravs"><input type="checkbox" name="kravs[]" value={o.id} defaultChecked={vald?.kravs ?? false} /><span><span className="vh">{o.namn} </span>måste anta</span></label>
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
