'use client';
import { useId, useState, type ReactNode } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fall } from './fall.tsx';
import { Fel, Gor, useMote } from './gor.tsx';
import type { Anteckna, Handelse } from './handelse.ts';

type Val = { id: string; namn: string };
export type Rullrad = { platsId: string; nr: number; namn: string; not: string; tecken: 'klar' | 'halv' | 'jav' | 'tom'; personId: string | null; innehavareId: string | null; ersattare: boolean; forslag: Val | null };
type Person = Val & { dar: boolean; tjanstgor: boolean; innehavare: boolean };
type Handelserad = { id: string; slag: 'narvaro' | 'paus' | 'dag'; har: boolean; text: string };
type Paragraf = { id: string; beteckning: string; steg: number; behandlad: boolean };

export type Rulldata = {
  sammantradeId: string; paragraf: Paragraf; rader: Rullrad[]; personer: Person[]; utanplats: Val[]; ovriga: (Val & { personId: string | null; titel: string; distans: boolean })[]; personal: Val[];
  aterkomst: Record<Nar, Record<string, string>>; handelser: Handelserad[]; distans: boolean; ajournerat: boolean; far: boolean;
};
type Gora = {
  anteckna: Anteckna; stryk: (input: { sammantradeId: string; handelseId: string }) => Promise<Svar>; jav: (input: { paragrafId: string; personId: string; ersattareId?: string }) => Promise<Svar>;
  pausa: (input: { sammantradeId: string; paragrafId: string; nar: Nar; steg?: number; fran: string; till: string }) => Promise<Svar>; strykPaus: (input: { sammantradeId: string; ajourneringId: string }) => Promise<Svar>;
  nyDag: (input: { sammantradeId: string; paragrafId: string; datum: string; kl: string; slutade: string }) => Promise<Svar>; strykDag: (input: { sammantradeId: string }) => Promise<Svar>;
};
type Nar = 'fore' | 'under' | 'efter';

/** The roll at one §, seat by seat, and what can happen in the room: from the § on, in the middle of it, or after it. */
export function Rullan({ data, gora }: { data: Rulldata; gora: Gora }) {
  const { sammantradeId, paragraf: p, far } = data;
  const { kor } = useMote();
  const [nar, sattNar] = useState<Nar | ''>('');
  const [kl, sattKl] = useState('');
  const valt: Nar = nar || (p.behandlad ? 'efter' : p.steg > 0 ? 'under' : 'fore');
  const vid = { paragrafId: p.id, nar: valt, ...(valt === 'under' ? { steg: p.steg } : {}), ...(kl ? { kl } : {}) };
  const skicka = (handelser: Handelse[]) => gora.anteckna({ sammantradeId, handelser: handelser.map((h) => ({ ...vid, ...h })) });
  const gor = (...handelser: Handelse[]) => () => skicka(handelser);
  const kommerOm = (personId: string): Handelse[] => (data.personer.some((x) => x.id === personId && x.dar) ? [] : [{ slag: 'kommer', personId }]);
  const tarPlats = (personId: string, rad: Rullrad): Handelse[] => [...kommerOm(personId), ...(rad.personId ? [{ slag: 'slutar_tjanstgora' as const, personId: rad.personId }] : []), { slag: 'tjanstgor', personId, platsId: rad.platsId, ...(rad.tecken === 'jav' ? { endastParagraf: true, nar: 'fore' as const } : {}) }];
  const lediga = data.personer.filter((x) => !x.tjanstgor && !x.innehavare);
  const narval = <Narval {...{ p, valt, sattNar, kl, sattKl }} />;
  return (
    <>
      {far && <Fall id="oppna-narvaro" ord="Någon kommer, går eller leder"><Handelseform {...{ data, tarPlats, kommerOm, narval }} hindrade={data.aterkomst[valt]} skicka={(h) => kor(() => skicka(h))} /></Fall>}
      <ul className="rulla" role="list">
        {data.rader.map((r) => (
          <li key={r.platsId} className={r.tecken === 'jav' ? 'jv' : r.tecken === 'tom' ? 'ute' : undefined}>
            <span className="vh">Plats {r.nr}:</span><i className={`st ${r.tecken === 'tom' ? '' : r.tecken}`} aria-hidden="true" />
            {far ? (
              <details>
                <summary>{r.namn}<span className="vh">, ändra</span></summary>
                <div className="rad-ord">
                  {r.personId ? <>
                    <Gor look="word" gor={gor({ slag: 'gar', personId: r.personId })}>Går</Gor>
                    <Gor look="word" gor={gor({ slag: 'presiderar', personId: r.personId })}>Leder mötet</Gor>
                    <Gor look="word" gor={() => gora.jav({ paragrafId: p.id, personId: r.personId ?? '', ...(r.forslag ? { ersattareId: r.forslag.id } : {}) })}>Jäv i denna §</Gor>
                    {r.ersattare && <Gor look="word" gor={gor({ slag: 'slutar_tjanstgora', personId: r.personId })}>Slutar tjänstgöra</Gor>}
                  </> : <>
                    {r.innehavareId && r.tecken !== 'jav' && <Gor look="word" gor={gor({ slag: 'kommer', personId: r.innehavareId })}>Kommer</Gor>}
                    {r.innehavareId && r.tecken !== 'jav' && data.distans && <Gor look="word" gor={gor({ slag: 'kommer', personId: r.innehavareId, distans: true })}>Kommer på distans</Gor>}
                    {r.forslag && <Gor look="word" gor={() => skicka(tarPlats(r.forslag?.id ?? '', r))}>{r.forslag.namn} tjänstgör</Gor>}
                  </>}
                  {(r.ersattare || !r.personId) && lediga.length > 0 && <Annan namn={r.namn} lediga={lediga} gor={(vem) => skicka(tarPlats(vem, r))} />}
                </div>
              </details>
            ) : <span>{r.namn}</span>}
            <span>{r.not}</span>
          </li>
        ))}
      </ul>
      {(data.utanplats.length > 0 || data.ovriga.length > 0) && <h3>Också i rummet</h3>}
      <ul className="rulla" role="list">
        {data.utanplats.map((e) => <li key={e.id}><i className="st" aria-hidden="true" /><span>{e.namn}</span><span>ersättare</span></li>)}
        {data.ovriga.map((o) => <li key={o.id}><i className={o.distans ? 'st halv' : 'st klar'} aria-hidden="true" /><span>{o.namn}</span><span>{o.titel}{far && <> <Gor look="word" gor={gor({ slag: 'gar', grupp: 'tjansteperson', ...(o.personId ? { personId: o.personId } : { namn: o.namn, grupp: 'gast' as const }) })} label={`${o.namn} går`}>Går</Gor></>}</span></li>)}
      </ul>
      {far && <>
        <Handelselista {...{ data, gora }} />
        <Fall ord="Paus med tider"><Pausform gora={gora} sammantradeId={sammantradeId} p={p} valt={valt} narval={narval} /></Fall>
        <Fall ord="Mötet fortsätter en annan dag"><Dagform gora={gora} sammantradeId={sammantradeId} p={p} /></Fall>
      </>}
    </>
  );
}

function Annan({ namn, lediga, gor }: { namn: string; lediga: Val[]; gor: (vem: string) => Promise<Svar> }) {
  const id = useId();
  const [vem, satt] = useState('');
  return <><label className="vh" htmlFor={id}>Ersättare på {namn}</label><select id={id} value={vem} onChange={(e) => satt(e.target.value)}><option value="">Annan ersättare</option>{lediga.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>{vem && <Gor look="word" gor={() => gor(vem)}>Låt tjänstgöra</Gor>}</>;
}

function Narval({ p, valt, sattNar, kl, sattKl }: { p: Paragraf; valt: Nar; sattNar: (n: Nar) => void; kl: string; sattKl: (kl: string) => void }) {
  const id = useId();
  return (
    <>
      <label className="etikett" htmlFor={`${id}n`}>När</label>
      <select id={`${id}n`} value={valt} onChange={(e) => sattNar(e.target.value as Nar)}><option value="fore">Före {p.beteckning}</option>{p.steg > 0 && <option value="under">Under {p.beteckning}, efter steg {p.steg}</option>}<option value="efter">Efter {p.beteckning}</option></select>
      <label className="etikett" htmlFor={`${id}k`}>Kl. (tomt betyder nu)</label>
      <input type="text" id={`${id}k`} value={kl} inputMode="numeric" onChange={(e) => sattKl(e.target.value)} />
    </>
  );
}

const vad = [['kommer', 'Kommer'], ['gar', 'Går'], ['tjanstgor', 'Tjänstgör på en plats'], ['leder', 'Leder mötet härifrån'], ['leder_har', 'Leder bara den här paragrafen'], ['annan', 'Någon annan är med'], ['annan_har', 'Någon annan är med bara här']] as const;

/** One event by keyboard: what, who, when. */
function Handelseform({ data, hindrade, tarPlats, kommerOm, narval, skicka }: { data: Rulldata; hindrade: Record<string, string>; tarPlats: (vem: string, rad: Rullrad) => Handelse[]; kommerOm: (vem: string) => Handelse[]; narval: ReactNode; skicka: (h: Handelse[]) => Promise<boolean> }) {
  const id = useId();
  const tomt = { slag: 'gar', vem: '', plats: '', namn: '', titel: '', distans: false, igen: false, skal: '', okant: false };
  const [form, satt] = useState(tomt);
  const rad = data.rader.find(({ platsId }) => platsId === form.plats);
  const annan = form.slag.startsWith('annan');
  const valbara: Val[] = form.slag === 'kommer' ? data.personer.filter((x) => !x.dar || (x.innehavare && !x.tjanstgor))
    : form.slag === 'gar' ? [...data.personer.filter((x) => x.dar), ...data.ovriga.map((o) => ({ id: o.personId ?? `namn:${o.namn}`, namn: o.namn }))]
    : form.slag === 'tjanstgor' ? data.personer.filter((x) => !x.tjanstgor && !x.innehavare) : annan ? data.personal : data.personer.filter((x) => x.tjanstgor);
  const vem = form.vem || (form.slag === 'tjanstgor' ? (rad?.forslag?.id ?? '') : '');
  const hindrar = form.slag === 'kommer' ? hindrade[vem] : undefined;
  const ater = hindrar ? (form.igen ? { skal: form.skal } : { utanTjanstgoring: true }) : {};
  const spara = async () => {
    const gast = form.namn.trim() ? { namn: form.namn.trim(), titel: form.titel.trim(), grupp: 'gast' as const } : null;
    const vemda = vem.startsWith('namn:') ? { namn: vem.slice(5), grupp: 'gast' as const } : { personId: vem };
    const med: Handelse = gast ? { slag: 'kommer', ...gast } : { slag: 'kommer', personId: vem, grupp: 'tjansteperson' };
    const handelser: Handelse[] = form.slag === 'tjanstgor' ? (rad ? tarPlats(vem, rad).map((h) => (h.slag === 'tjanstgor' && form.okant ? { ...h, okantForVem: true } : h)) : [{ slag: 'tjanstgor', personId: vem }])
      : annan ? [{ ...med, distans: form.distans, ...(form.slag === 'annan_har' ? { nar: 'fore' as const } : {}) }, ...(form.slag === 'annan_har' ? [{ ...med, slag: 'gar' as const, nar: 'efter' as const }] : [])]
      : form.slag === 'leder' || form.slag === 'leder_har' ? [...kommerOm(vem), { slag: 'presiderar', personId: vem, endastParagraf: form.slag === 'leder_har' }]
      : [{ slag: form.slag as 'kommer', ...vemda, ...ater, distans: form.slag === 'kommer' && form.distans, ...(form.slag === 'gar' && data.ovriga.some((o) => o.personId === vem) ? { grupp: 'tjansteperson' as const } : {}) }];
    if (await skicka(handelser)) satt({ ...tomt, slag: form.slag });
  };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}s`}>Vad händer</label>
      <select id={`${id}s`} value={form.slag} onChange={(e) => satt({ ...tomt, slag: e.target.value })}>{vad.map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
      {form.slag === 'tjanstgor' && <><label className="etikett" htmlFor={`${id}p`}>På vilken plats</label><select id={`${id}p`} value={form.plats} onChange={(e) => satt({ ...form, plats: e.target.value, vem: '' })}><option value="">Välj</option>{data.rader.filter((r) => !r.personId || r.ersattare).map((r) => <option key={r.platsId} value={r.platsId}>{r.namn}{r.not ? `, ${r.not}` : ''}</option>)}</select></>}
      <label className="etikett" htmlFor={`${id}v`}>Vem</label>
      <select id={`${id}v`} value={vem} onChange={(e) => satt({ ...form, vem: e.target.value })}><option value="">Välj</option>{valbara.map((x) => <option key={x.id} value={x.id}>{x.namn}</option>)}</select>
      {annan && <><label className="etikett" htmlFor={`${id}x`}>Eller skriv namnet</label><input type="text" id={`${id}x`} value={form.namn} onChange={(e) => satt({ ...form, namn: e.target.value })} /><label className="etikett" htmlFor={`${id}t`}>Titel (frivilligt)</label><input type="text" id={`${id}t`} value={form.titel} onChange={(e) => satt({ ...form, titel: e.target.value })} /></>}
      {form.slag === 'tjanstgor' && rad?.innehavareId && <label><input type="checkbox" checked={form.okant} onChange={(e) => satt({ ...form, okant: e.target.checked })} /> Det sägs inte för vem</label>}
      {hindrar && <>
        <p className="nara">{data.personer.find((x) => x.id === vem)?.namn} har avbrutit tjänstgöringen i dag, och {hindrar} tjänstgör nu utan att styrkebalansen har ändrats (5 kap. 21 § kommunallagen eller reglementet).</p>
        <label><input type="checkbox" checked={form.igen} onChange={(e) => satt({ ...form, igen: e.target.checked })} /> Tjänstgör igen ändå</label>
        {form.igen && <><label className="etikett" htmlFor={`${id}sk`}>Varför</label><input type="text" id={`${id}sk`} value={form.skal} onChange={(e) => satt({ ...form, skal: e.target.value })} /></>}
      </>}
      {data.distans && (form.slag === 'kommer' || annan) && <label><input type="checkbox" checked={form.distans} onChange={(e) => satt({ ...form, distans: e.target.checked })} /> På distans</label>}
      {form.slag !== 'annan_har' && form.slag !== 'leder_har' && narval}
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna händelsen</button></div>
      <Fel />
    </div>
  );
}

/** What has been noted of the room: each can be taken back. */
function Handelselista({ data, gora }: { data: Rulldata; gora: Gora }) {
  const { sammantradeId } = data;
  const stryk = (h: Handelserad) => () => (h.slag === 'paus' ? gora.strykPaus({ sammantradeId, ajourneringId: h.id }) : h.slag === 'dag' ? gora.strykDag({ sammantradeId }) : gora.stryk({ sammantradeId, handelseId: h.id }));
  const rad = (h: Handelserad) => <li key={h.id}><span>{h.text}</span> <Gor look="word" gor={stryk(h)} label={`Stryk: ${h.text}`}>Stryk</Gor></li>;
  const har = data.handelser.filter((h) => h.har);
  const andra = data.handelser.filter((h) => !h.har);
  return (
    <>
      {har.length > 0 && <><h3>Hände vid {data.paragraf.beteckning}</h3><ul className="hant" role="list">{har.map(rad)}</ul></>}
      {andra.length > 0 && <details className="fall"><summary className="gor">Allt som har hänt i rummet ({andra.length})</summary><ul className="hant" role="list">{andra.map(rad)}</ul></details>}
    </>
  );
}

function Pausform({ gora, sammantradeId, p, valt, narval }: { gora: Gora; sammantradeId: string; p: Paragraf; valt: Nar; narval: ReactNode }) {
  const { kor } = useMote();
  const id = useId();
  const [form, satt] = useState({ fran: '', till: '' });
  const spara = async () => { if (await kor(() => gora.pausa({ sammantradeId, paragrafId: p.id, nar: valt, ...(valt === 'under' ? { steg: p.steg } : {}), ...form }))) satt({ fran: '', till: '' }); };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}f`}>Ajournerades kl.</label><input type="text" id={`${id}f`} inputMode="numeric" value={form.fran} onChange={(e) => satt({ ...form, fran: e.target.value })} />
      <label className="etikett" htmlFor={`${id}t`}>Återupptogs kl.</label><input type="text" id={`${id}t`} inputMode="numeric" value={form.till} onChange={(e) => satt({ ...form, till: e.target.value })} />
      <details><summary className="gor">Var i mötet</summary>{narval}</details>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna pausen</button></div>
      <Fel />
    </div>
  );
}

function Dagform({ gora, sammantradeId, p }: { gora: Gora; sammantradeId: string; p: Paragraf }) {
  const { kor } = useMote();
  const id = useId();
  const tomt = { datum: '', kl: '', slutade: '' };
  const [form, satt] = useState(tomt);
  const falt = (namn: keyof typeof tomt, ord: string) => <><label className="etikett" htmlFor={id + namn}>{ord}</label><input type="text" id={id + namn} value={form[namn]} onChange={(e) => satt({ ...form, [namn]: e.target.value })} /></>;
  return (
    <div className="inmat">
      <p className="liten mut">Den nya dagen börjar med {p.beteckning}.</p>
      {falt('slutade', 'Förra dagen slutade kl.')}{falt('datum', 'Ny dag, datum')}{falt('kl', 'Börjar kl.')}
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void kor(() => gora.nyDag({ sammantradeId, paragrafId: p.id, ...form })).then((ok) => ok && satt(tomt))}>Anteckna den nya dagen</button></div>
      <Fel />
    </div>
  );
}
