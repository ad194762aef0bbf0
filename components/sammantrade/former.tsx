'use client';
import { useId, useState } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Fel, Gor, useAutosave, useMote } from './gor.tsx';

type Val = { id: string; namn: string };
export type Yrkande = { paragrafId: string; slag: string; text: string; av: string[]; instammer: string[]; bifallTillId?: string; iAndraHand: boolean };
const slag = [['bifall', 'Bifall till ett förslag'], ['avslag', 'Avslag'], ['andring', 'Ändring'], ['tillagg', 'Tillägg'], ['eget', 'Eget förslag'], ['aterremiss', 'Återremiss'], ['bordlaggning', 'Bordläggning'], ['avgoras_idag', 'Ärendet avgörs i dag']] as const;

/** Who asks for what. Names in the order of the roll; the others in the list can join. */
export function Yrkandeform({ paragrafId, ledamoter, forslag, yrka }: { paragrafId: string; ledamoter: Val[]; forslag: Val[]; yrka: (input: Yrkande) => Promise<Svar> }) {
  const { kor } = useMote();
  const id = useId();
  const [form, satt] = useState({ av: '', instammer: [] as string[], slag: forslag.length > 0 ? 'bifall' : 'eget', text: '', bifallTillId: forslag[0]?.id ?? '', iAndraHand: false });
  const till = ['bifall', 'avslag', 'andring'].includes(form.slag) && forslag.length > 0;
  const spara = async () => {
    const { bifallTillId, ...resten } = form;
    const gick = await kor(() => yrka({ paragrafId, ...resten, av: form.av ? [form.av] : [], ...(form.slag === 'bifall' && bifallTillId ? { bifallTillId } : {}) }));
    if (gick) satt({ ...form, av: '', instammer: [], text: '' });
  };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}v`}>Vem yrkar</label>
      <select id={`${id}v`} value={form.av} onChange={(e) => satt({ ...form, av: e.target.value })}><option value="">Välj</option>{ledamoter.map((l) => <option key={l.id} value={l.id}>{l.namn}</option>)}</select>
      <label className="etikett" htmlFor={`${id}s`}>Vad</label>
      <select id={`${id}s`} value={form.slag} onChange={(e) => satt({ ...form, slag: e.target.value })}>{slag.map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
      {till && <><label className="etikett" htmlFor={`${id}t`}>Vilket förslag</label><select id={`${id}t`} value={form.bifallTillId} onChange={(e) => satt({ ...form, bifallTillId: e.target.value })}>{forslag.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select></>}
      <label className="etikett" htmlFor={`${id}x`}>Lydelse{form.slag === 'bifall' || form.slag === 'avslag' ? ' (frivilligt)' : ''}</label>
      <textarea id={`${id}x`} rows={2} value={form.text} onChange={(e) => satt({ ...form, text: e.target.value })} />
      <fieldset><legend>Instämmer</legend><div className="namn">{ledamoter.filter((l) => l.id !== form.av).map((l) => <label key={l.id}><input type="checkbox" checked={form.instammer.includes(l.id)} onChange={(e) => satt({ ...form, instammer: e.target.checked ? [...form.instammer, l.id] : form.instammer.filter((x) => x !== l.id) })} /> {l.namn}</label>)}</div></fieldset>
      <label><input type="checkbox" checked={form.iAndraHand} onChange={(e) => satt({ ...form, iAndraHand: e.target.checked })} /> I andra hand</label>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna yrkandet</button></div>
      <Fel />
    </div>
  );
}

export type Steg = { paragrafId: string; slag: string; innehall?: Record<string, unknown>; forslag: { forslagId: string; som: string }[]; finner?: string; roster?: { personId: string; rost: string }[]; deltarInte?: { personId: string }[] };
type Stegval = Val & { slag: string };

const fraga = (forslag: readonly Stegval[], valda: readonly string[]) => {
  const slagen = forslag.filter((f) => valda.includes(f.id));
  if (slagen.some((f) => ['aterremiss', 'bordlaggning', 'avgoras_idag'].includes(f.slag))) return 'nar';
  const tillagg = slagen.find((f) => f.slag === 'tillagg');
  return tillagg ? `tillagg:${tillagg.id}` : 'huvud';
};

/** The chair puts förslag against each other and finds one of them carried. */
export function Propositionsform({ paragrafId, forslag, lagg }: { paragrafId: string; forslag: Stegval[]; lagg: (input: Steg) => Promise<Svar> }) {
  const { kor } = useMote();
  const namn = useId();
  const [valda, sattValda] = useState<string[]>(forslag.map(({ id }) => id));
  const [finner, sattFinner] = useState(forslag[0]?.id ?? '');
  const spara = () => kor(() => lagg({ paragrafId, slag: 'proposition', innehall: { fraga: fraga(forslag, valda) }, forslag: valda.map((forslagId) => ({ forslagId, som: 'om' })), finner }));
  return (
    <div className="inmat">
      <fieldset><legend>Vilka förslag ställs under proposition?</legend>{forslag.map((f) => <div key={f.id}><label><input type="checkbox" checked={valda.includes(f.id)} onChange={(e) => sattValda(e.target.checked ? [...valda, f.id] : valda.filter((x) => x !== f.id))} /> {f.namn}</label></div>)}</fieldset>
      <fieldset><legend>Ordföranden finner bifall till</legend>{forslag.filter((f) => valda.includes(f.id)).map((f) => <div key={f.id}><label><input type="radio" name={namn} checked={finner === f.id} onChange={() => sattFinner(f.id)} /> {f.namn}</label></div>)}</fieldset>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna propositionen</button></div>
      <Fel />
    </div>
  );
}

type Rost = 'ja' | 'nej' | 'avstar' | 'deltar_inte';
const sidor: readonly [Rost, string, string][] = [['ja', 'Ja', 'j'], ['nej', 'Nej', 'n'], ['avstar', 'Avstår', 'a'], ['deltar_inte', 'Deltar inte', 'd']];

/** A named vote: what ja and nej stand for, and how each voted. J, N, A and D vote for the row and go on to the next. */
export function Voteringsform({ paragrafId, forslag, ledamoter, lagg }: { paragrafId: string; forslag: Stegval[]; ledamoter: Val[]; lagg: (input: Steg) => Promise<Svar> }) {
  const { kor } = useMote();
  const id = useId();
  const [ja, sattJa] = useState(forslag[0]?.id ?? '');
  const [nej, sattNej] = useState(forslag[1]?.id ?? '');
  const [roll, sattRoll] = useState('ensam');
  const [roster, satt] = useState<Record<string, Rost>>({});
  const antal = (r: Rost) => Object.values(roster).filter((x) => x === r).length;
  const spara = () => kor(() => lagg({
    paragrafId, slag: 'votering', innehall: { fraga: fraga(forslag, [ja, nej]), roll }, forslag: [{ forslagId: ja, som: 'ja' }, { forslagId: nej, som: 'nej' }],
    roster: Object.entries(roster).flatMap(([personId, rost]) => (rost === 'deltar_inte' ? [] : [{ personId, rost }])), deltarInte: Object.entries(roster).flatMap(([personId, rost]) => (rost === 'deltar_inte' ? [{ personId }] : [])),
  }));
  const tangent = (e: React.KeyboardEvent<HTMLTableRowElement>, personId: string) => {
    const rost = sidor.find(([, , t]) => t === e.key.toLowerCase())?.[0];
    if (!rost || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    e.stopPropagation();
    satt((r) => ({ ...r, [personId]: rost }));
    e.currentTarget.nextElementSibling?.querySelector<HTMLInputElement>('input')?.focus();
  };
  const vag = (sida: string, v: string, s: (x: string) => void) => <><label className="etikett" htmlFor={`${id}${sida}`}>{sida} betyder</label><select id={`${id}${sida}`} value={v} onChange={(e) => s(e.target.value)}><option value="">Välj</option>{forslag.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select></>;
  return (
    <div className="inmat">
      {vag('Ja', ja, sattJa)}{vag('Nej', nej, sattNej)}
      {forslag.length > 2 && <><label className="etikett" htmlFor={`${id}roll`}>Omröstningen är</label><select id={`${id}roll`} value={roll} onChange={(e) => sattRoll(e.target.value)}><option value="ensam">ensam</option><option value="motproposition">om motförslag</option><option value="huvudvotering">huvudvotering</option></select></>}
      <table className="rost-tab">
        <caption className="vh">Hur var och en röstar. Tangenterna J, N, A och D röstar och går till nästa.</caption>
        <thead><tr><th scope="col">Ledamot</th>{sidor.map(([r, ord, t]) => <th scope="col" key={r}>{ord} <kbd>{t.toUpperCase()}</kbd></th>)}</tr></thead>
        <tbody>{ledamoter.map((l) => (
          <tr key={l.id} onKeyDown={(e) => tangent(e, l.id)}>
            <th scope="row" id={`${id}${l.id}`}>{l.namn}</th>
            {sidor.map(([r, ord]) => <td key={r}><label><input type="radio" name={`${id}${l.id}r`} checked={roster[l.id] === r} onChange={() => satt({ ...roster, [l.id]: r })} aria-label={`${l.namn}: ${ord}`} /></label></td>)}
          </tr>
        ))}</tbody>
      </table>
      <p className="sum"><span>Ja <b>{antal('ja')}</b></span><span>Nej <b>{antal('nej')}</b></span><span>Avstår <b>{antal('avstar')}</b></span></p>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna omröstningen</button></div>
      <Fel />
    </div>
  );
}

export type Beslut = { paragrafId: string; version?: number; delar: { adressatOrganId?: string | null; form: 'att' | 'punkter' | 'text'; punkter: { text: string; dokumentversionId?: string }[] }[] };
export type Del = { adressatOrganId: string; form: 'att' | 'punkter' | 'text'; text: string; dokumentversionId: string };

/** The decision: one att-sats a line, in parts by whom it is for. It is saved while one writes. */
export function Beslutsform({ paragrafId, delar: start, form, organ, versioner, besluta }: { paragrafId: string; delar: Del[]; form: Del['form']; organ: Val[]; versioner: Val[]; besluta: (input: Beslut) => Promise<Svar> }) {
  const { kor } = useMote();
  const id = useId();
  const [delar, satt] = useState<Del[]>(start.length > 0 ? start : [{ adressatOrganId: '', form, text: '', dokumentversionId: '' }]);
  const spara = (nya: readonly Del[]) => kor(() => besluta({
    paragrafId, delar: nya.map(({ adressatOrganId, form, text, dokumentversionId }) => ({
      adressatOrganId: adressatOrganId || null, form,
      punkter: text.split('\n').map((rad) => rad.trim()).filter(Boolean).map((rad, i) => ({ text: rad.replace(/^att\s+/i, '').replace(/(,\s*och|[,.])$/, ''), ...(i === 0 && dokumentversionId ? { dokumentversionId } : {}) })),
    })),
  }));
  const andra = (i: number, del: Partial<Del>, nu = false) => { const nya = delar.map((d, j) => (i === j ? { ...d, ...del } : d)); satt(nya); if (nu) void spara(nya); };
  return (
    <div className="inmat">
      {delar.map((d, i) => (
        <div key={i}>
          <label className="etikett" htmlFor={`${id}o${i}`}>{delar.length > 1 ? `Del ${i + 1}: ` : ''}Vem beslutar</label>
          <select id={`${id}o${i}`} value={d.adressatOrganId} onChange={(e) => andra(i, { adressatOrganId: e.target.value }, true)}><option value="">Organet själv</option>{organ.map((o) => <option key={o.id} value={o.id}>Förslag till {o.namn.toLowerCase()}</option>)}</select>
          <label className="etikett" htmlFor={`${id}t${i}`}>{d.form === 'att' ? 'Att-satser, en på varje rad' : d.form === 'text' ? 'Beslutet som hela meningar, en på varje rad' : 'Punkter, en på varje rad'}</label>
          <textarea id={`${id}t${i}`} className="doc-falt" rows={Math.max(2, d.text.split('\n').length + 1)} value={d.text} onChange={(e) => andra(i, { text: e.target.value })} onBlur={() => void spara(delar)} />
          {versioner.length > 0 && <><label className="etikett" htmlFor={`${id}v${i}`}>Beslutet gäller texten</label><select id={`${id}v${i}`} value={d.dokumentversionId} onChange={(e) => andra(i, { dokumentversionId: e.target.value }, true)}><option value="">Ingen särskild</option>{versioner.map((v) => <option key={v.id} value={v.id}>{v.namn}</option>)}</select></>}
        </div>
      ))}
      <div className="knappar">
        <button type="button" className="knapp" onClick={() => void spara(delar)}>Anteckna beslutet</button>
        <button type="button" className="gor" onClick={() => satt([...delar, { adressatOrganId: organ[0]?.id ?? '', form, text: '', dokumentversionId: '' }])}>Lägg till en del</button>
      </div>
      <Fel />
    </div>
  );
}

/** The §'s background as plain lines. Saved while one writes. */
export function Textform({ text, spara, label }: { text: string; spara: (text: string) => Promise<Svar>; label: string }) {
  const id = useId();
  const falt = useAutosave(text, spara);
  return <div className="inmat"><label className="etikett" htmlFor={id}>{label}</label><textarea id={id} className="doc-falt" rows={Math.min(18, Math.max(5, falt.value.split('\n').length + 2))} {...falt} /><p className="liten mut">Tom rad ger nytt stycke, ## en rubrik, - en punkt. Sparas medan du skriver.</p></div>;
}

export type Anteckning = { paragrafId: string; slag: string; av: string[]; parti?: string; text: string };

/** Reservations and other notes: who, and the text when there is one. */
export function Anteckningsform({ paragrafId, ledamoter, kanReservera, anteckna, ingen }: { paragrafId: string; ledamoter: Val[]; kanReservera: string[]; anteckna: (input: Anteckning) => Promise<Svar>; ingen: (() => Promise<Svar>) | null }) {
  const { kor } = useMote();
  const id = useId();
  const tomt = { slag: 'reservation', av: [] as string[], parti: '', text: '' };
  const [form, satt] = useState(tomt);
  const synliga = form.slag === 'reservation' ? ledamoter.filter((l) => kanReservera.includes(l.id)) : ledamoter;
  const spara = async () => { const { parti, ...f } = form; if (await kor(() => anteckna({ paragrafId, ...f, ...(parti ? { parti } : {}) }))) satt(tomt); };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}s`}>Vad</label>
      <select id={`${id}s`} value={form.slag} onChange={(e) => satt({ ...form, slag: e.target.value, av: [] })}><option value="reservation">Reservation</option><option value="sarskilt_yttrande">Särskilt yttrande</option><option value="protokollsanteckning">Protokollsanteckning</option><option value="ersattares_mening">Ersättares mening</option></select>
      <fieldset><legend>{form.slag === 'reservation' ? 'Vilka reserverar sig mot beslutet?' : 'Vem gäller det?'}</legend><div className="namn">{synliga.map((l) => <label key={l.id}><input type="checkbox" checked={form.av.includes(l.id)} onChange={(e) => satt({ ...form, av: e.target.checked ? [...form.av, l.id] : form.av.filter((x) => x !== l.id) })} /> {l.namn}</label>)}</div></fieldset>
      <label className="etikett" htmlFor={`${id}t`}>Text{form.slag === 'reservation' ? ' (frivilligt)' : ''}</label>
      <textarea id={`${id}t`} rows={2} value={form.text} onChange={(e) => satt({ ...form, text: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna</button>{ingen && <Gor look="word" gor={ingen}>Ingen reserverar sig</Gor>}</div>
      <Fel />
    </div>
  );
}
