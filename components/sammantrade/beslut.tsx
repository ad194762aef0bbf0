'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
type Form = 'att' | 'punkter' | 'text';
type Punkt = { text: string; dokumentversionId?: string; satsId?: string; satsutfall?: string; under?: Punkt[] };
export type Beslut = { paragrafId: string; last?: string; delar: { adressatOrganId: string | null; form: Form; enligt?: string | null; punkter: Punkt[] }[] };
export type Del = { adressatOrganId: string; form: Form; text: string; dokumentversionId: string; enligt: string };
type Besluta = (input: Beslut) => Promise<Svar>;
/** `vem` wrote the decision meanwhile. */
type Utkast = { delar: Del[] | null; last: string; vem?: string };

const former = [['att', 'Att-satser'], ['punkter', 'Numrerade punkter'], ['text', 'Hela meningar']] as const;
const ren = (rad: string) => rad.replace(/^att\s+/i, '').replace(/(,\s*och|[,.])$/, '');

/** One line a point; a line that begins with - stands under the one above, -- under that. */
function punkterAv(text: string): Punkt[] {
  const rot: Punkt[] = [];
  const vag: Punkt[][] = [rot];
  for (const rad of text.split('\n').map((x) => x.trim()).filter(Boolean)) {
    const [, streck = '', ord = ''] = /^(-*)\s*(.*)$/.exec(rad) ?? [];
    if (!ord) continue;
    const niva = Math.min(streck.length, vag.length - 1);
    const punkt: Punkt = { text: ren(ord) };
    vag[niva]?.push(punkt);
    vag.length = niva + 1;
    punkt.under = [];
    vag.push(punkt.under);
  }
  const putsa = (p: Punkt): Punkt => ({ text: p.text, ...(p.under && p.under.length > 0 ? { under: p.under.map(putsa) } : {}) });
  return rot.map(putsa);
}

/**
 * The decision: one att-sats or point a line, in parts by whom it is for. Somebody else's decision is never written over: what one has typed stays,
 * theirs is shown, and one chooses.
 */
export function Beslutsform({ paragrafId, delar: start, last, form: vanlig, organ, versioner, besluta }: { paragrafId: string; delar: Del[]; last: string; form: Form; organ: Val[]; versioner: Val[]; besluta: Besluta }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [utkast, satt, glom] = useKvar<Utkast>(`beslut.${paragrafId}`, { delar: null, last });
  const tom: Del = { adressatOrganId: '', form: vanlig, text: '', dokumentversionId: '', enligt: '' };
  const box = useRef<HTMLDivElement>(null);
  // The decision has been written by somebody else since this was begun: it is seen also when the page is read anew, or the form has moved.
  const krock = utkast.delar !== null && utkast.last !== last ? (utkast.vem ?? 'Någon annan') : '';
  useEffect(() => { if (krock) box.current?.closest('details')?.setAttribute('open', ''); }, [krock]);
  const delar = utkast.delar ?? (start.length > 0 ? start : [tom]);
  const andra = (i: number, del: Partial<Del>) => satt({ delar: delar.map((d, j) => (i === j ? { ...d, ...del } : d)), last: utkast.delar ? utkast.last : last });
  const spara = async (grund: string) => {
    let kod = '';
    const gick = await kor(async () => {
      const svar = await besluta({
        paragrafId, last: grund,
        delar: delar.map(({ adressatOrganId, form, text, dokumentversionId, enligt }) => {
          const [forst, ...resten] = punkterAv(text);
          return { adressatOrganId: adressatOrganId || null, form, ...(enligt ? { enligt } : {}), punkter: forst ? [{ ...forst, ...(dokumentversionId ? { dokumentversionId } : {}) }, ...resten] : [] };
        }),
      });
      kod = svar.kod ?? '';
      return svar;
    });
    if (kod.startsWith('beslutet_andrat')) satt((u) => ({ ...u, delar, vem: kod.split('|')[1] ?? 'Någon annan' }));
    if (gick) { glom(); stang(); }
  };
  return (
    <div className="inmat" ref={box}>
      {delar.map((d, i) => (
        <div key={i}>
          <label className="etikett" htmlFor={`${id}o${i}`}>{delar.length > 1 ? `Del ${i + 1}: ` : ''}Vem beslutar</label>
          <select id={`${id}o${i}`} value={d.adressatOrganId} onChange={(e) => andra(i, { adressatOrganId: e.target.value })}><option value="">Organet själv</option>{organ.map((o) => <option key={o.id} value={o.id}>Förslag till {o.namn.toLowerCase()}</option>)}</select>
          <label className="etikett" htmlFor={`${id}t${i}`}>{d.form === 'att' ? 'Att-satser, en på varje rad' : d.form === 'text' ? 'Beslutet som hela meningar, en på varje rad' : 'Punkter, en på varje rad'}</label>
          <textarea id={`${id}t${i}`} className="doc-falt" rows={Math.max(2, d.text.split('\n').length + 1)} value={d.text} onChange={(e) => andra(i, { text: e.target.value })} />
          <details><summary className="gor">Form och underlag</summary>
            <label className="etikett" htmlFor={`${id}f${i}`}>Skrivs som</label><select id={`${id}f${i}`} value={d.form} onChange={(e) => andra(i, { form: e.target.value as Form })}>{former.map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
            <p className="liten mut">En rad som börjar med - blir en underpunkt, med -- en punkt under den.</p>
            <label className="etikett" htmlFor={`${id}e${i}`}>Enligt vems förslag (frivilligt)</label><input type="text" id={`${id}e${i}`} value={d.enligt} onChange={(e) => andra(i, { enligt: e.target.value })} />
          </details>
          {versioner.length > 0 && <><label className="etikett" htmlFor={`${id}v${i}`}>Beslutet gäller texten</label><select id={`${id}v${i}`} value={d.dokumentversionId} onChange={(e) => andra(i, { dokumentversionId: e.target.value })}><option value="">Ingen särskild</option>{versioner.map((v) => <option key={v.id} value={v.id}>{v.namn}</option>)}</select></>}
        </div>
      ))}
      {krock && <div className="inaktuell" role="alert"><p>{krock} skrev beslutet medan du skrev. Ditt står kvar här ovanför. Så här lyder det nu:</p><pre className="doc">{start.map((d) => d.text).join('\n\n')}</pre><p className="rad-ord"><button type="button" className="gor" onClick={() => { glom(); stang(); }}>Ta {krock.split(' ')[0]}s</button><button type="button" className="gor" onClick={() => void spara(last)}>Spara mitt i stället</button></p></div>}
      <div className="knappar">
        <button type="button" className="knapp" onClick={() => void spara(utkast.delar ? utkast.last : last)}>Anteckna beslutet</button>
        <button type="button" className="gor" onClick={() => satt({ delar: [...delar, { ...tom, adressatOrganId: organ[0]?.id ?? '' }], last: utkast.delar ? utkast.last : last })}>Lägg till en del</button>
        {utkast.delar && <button type="button" className="gor" onClick={() => glom()}>Börja om</button>}
      </div>
      <Fel />
    </div>
  );
}

/** A task given inside a point of the decision: to whom, what, and by when. */
export function Uppdragsform({ paragrafId, punkter, ge }: { paragrafId: string; punkter: Val[]; ge: (input: { paragrafId: string; beslutspunktId: string; mottagare: string; text: string; senast: string }) => Promise<Svar> }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const tomt = { beslutspunktId: '', mottagare: '', text: '', senast: '' };
  const [form, satt] = useState(tomt);
  const vald = punkter.find((p) => p.id === form.beslutspunktId) ?? punkter[0];
  const falt = (namn: 'mottagare' | 'text' | 'senast', ord: string) => <><label className="etikett" htmlFor={id + namn}>{ord}</label><input type="text" id={id + namn} value={form[namn]} onChange={(e) => satt({ ...form, [namn]: e.target.value })} /></>;
  return (
    <div className="inmat">
      {punkter.length > 1 && <><label className="etikett" htmlFor={`${id}p`}>I vilken punkt</label><select id={`${id}p`} value={vald?.id} onChange={(e) => satt({ ...form, beslutspunktId: e.target.value })}>{punkter.map((p) => <option key={p.id} value={p.id}>{p.namn}</option>)}</select></>}
      {falt('mottagare', 'Vem får uppdraget')}{falt('text', 'Vad ska göras')}{falt('senast', 'Senast (frivilligt)')}
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void kor(() => ge({ paragrafId, ...form, beslutspunktId: vald?.id ?? '' })).then((ok) => { if (ok) { satt(tomt); stang(); } })}>Anteckna uppdraget</button></div>
      <Fel />
    </div>
  );
}
