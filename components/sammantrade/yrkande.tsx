'use client';
import { useId } from 'react';
import type { Svar } from '#lib/platform/svar';
import { useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
export type Yrkande = { paragrafId: string; slag: string; text: string; av: string[]; instammer: string[]; parti?: string; bifallTillId?: string; iAndraHand: boolean; handlingId?: string; dokumentversionId?: string };
const slag = [['bifall', 'Bifall till ett förslag'], ['avslag', 'Avslag'], ['andring', 'Ändring'], ['tillagg', 'Tillägg'], ['eget', 'Eget förslag'], ['aterremiss', 'Återremiss'], ['bordlaggning', 'Bordläggning'], ['avgoras_idag', 'Ärendet avgörs i dag']] as const;

/** Who asks for what, with whom, in which hand; in words or as a filed skrivelse. A party can stand behind it too. */
export function Yrkandeform({ paragrafId, ledamoter, forslag, skrivelser, partier, yrka }: { paragrafId: string; ledamoter: Val[]; forslag: Val[]; skrivelser: Val[]; partier: string[]; yrka: (input: Yrkande) => Promise<Svar> }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar(`yrkande.${paragrafId}`, { av: [''], instammer: [] as string[], parti: '', slag: forslag.length > 0 ? 'bifall' : 'eget', text: '', bifallTillId: '', skrivelse: '', iAndraHand: false });
  const till = ['bifall', 'andring', 'tillagg'].includes(form.slag) && forslag.length > 0;
  const malet = form.bifallTillId || (form.slag === 'tillagg' ? '' : (forslag[0]?.id ?? ''));
  const spara = async () => {
    const { bifallTillId: _, skrivelse, parti, av, ...resten } = form;
    const [sort, vilken = ''] = skrivelse.split(':');
    const gick = await kor(() => yrka({ paragrafId, ...resten, av: av.filter(Boolean), ...(parti ? { parti } : {}), ...(till && malet ? { bifallTillId: malet } : {}), ...(vilken ? (sort === 'h' ? { handlingId: vilken } : { dokumentversionId: vilken }) : {}) }));
    if (gick && glom(form)) stang();
  };
  return (
    <div className="inmat">
      {form.av.map((vem, i) => (
        <div key={i}>
          <label className="etikett" htmlFor={`${id}v${i}`}>{i === 0 ? 'Vem yrkar' : 'Och'}</label>
          <select id={`${id}v${i}`} value={vem} onChange={(e) => satt({ ...form, av: form.av.map((x, j) => (i === j ? e.target.value : x)) })}><option value="">Välj</option>{ledamoter.map((l) => <option key={l.id} value={l.id}>{l.namn}</option>)}</select>
        </div>
      ))}
      <div className="rad-ord">
        <button type="button" className="gor" onClick={() => satt({ ...form, av: [...form.av, ''] })}>En till som yrkar</button>
        {partier.length > 0 && form.av.every((x) => !x) && <><label htmlFor={`${id}p`}>eller ett parti</label><select id={`${id}p`} value={form.parti} onChange={(e) => satt({ ...form, parti: e.target.value })} style={{ width: 'auto' }}><option value="">Inget</option>{partier.map((x) => <option key={x}>{x}</option>)}</select></>}
      </div>
      <label className="etikett" htmlFor={`${id}s`}>Vad</label>
      <select id={`${id}s`} value={form.slag} onChange={(e) => satt({ ...form, slag: e.target.value })}>{slag.map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
      {till && <><label className="etikett" htmlFor={`${id}t`}>Vilket förslag</label><select id={`${id}t`} value={malet} onChange={(e) => satt({ ...form, bifallTillId: e.target.value })}>{form.slag === 'tillagg' && <option value="">Till beslutet</option>}{forslag.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select></>}
      <label className="etikett" htmlFor={`${id}x`}>{form.slag === 'aterremiss' || form.slag === 'bordlaggning' ? 'Motivering' : 'Lydelse'}{['bifall', 'avslag', 'avgoras_idag', 'bordlaggning'].includes(form.slag) || form.skrivelse ? ' (frivilligt)' : ''}</label>
      <textarea id={`${id}x`} rows={2} value={form.text} onChange={(e) => satt({ ...form, text: e.target.value })} />
      {skrivelser.length > 0 && <><label className="etikett" htmlFor={`${id}k`}>Enligt skrivelse (frivilligt)</label><select id={`${id}k`} value={form.skrivelse} onChange={(e) => satt({ ...form, skrivelse: e.target.value })}><option value="">Ingen</option>{skrivelser.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select></>}
      <label><input type="checkbox" checked={form.iAndraHand} onChange={(e) => satt({ ...form, iAndraHand: e.target.checked })} /> I andra hand</label>
      <details><summary className="gor">Med instämmande{form.instammer.length > 0 ? ` av ${form.instammer.length}` : ''}</summary><fieldset><legend>Instämmer</legend><div className="namn">{ledamoter.filter((l) => !form.av.includes(l.id)).map((l) => <label key={l.id}><input type="checkbox" checked={form.instammer.includes(l.id)} onChange={(e) => satt({ ...form, instammer: e.target.checked ? [...form.instammer, l.id] : form.instammer.filter((x) => x !== l.id) })} /> {l.namn}</label>)}</div></fieldset></details>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna yrkandet</button></div>
      <Fel />
    </div>
  );
}
