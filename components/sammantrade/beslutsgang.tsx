'use client';
import { useId, useState, type ReactNode } from 'react';
import type { Svar } from '#lib/platform/svar';
import { useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
/** A question the chair can put, in words, with its förslag. */
export type Fraga = { id: string; namn: string; forslag: Val[]; avgjord: boolean; funnet: string | null; motforslag: string | null };
export type Steg = {
  paragrafId: string; efter: number; slag: string; innehall?: Record<string, unknown>; forslag?: { forslagId: string; som: string }[]; finner?: string;
  roster?: { personId: string; rost: string }[]; deltarInte?: { personId: string; villkor?: string }[];
};
export type Lagg = (input: Steg) => Promise<Svar>;
export type Gang = { paragrafId: string; efter: number; lagg: Lagg };

/** The question that is next: the one just found upon for a vote, else the first that is not settled. */
export const nastaFraga = (fragor: Fraga[], vote: boolean): string => ((vote && fragor.findLast(({ funnet }) => funnet)) || fragor.find(({ avgjord }) => !avgjord) || fragor[0])?.id ?? 'huvud';

/** Names with boxes before them. */
export function Namnval({ legend, personer, valda, satt }: { legend: ReactNode; personer: Val[]; valda: string[]; satt: (valda: string[]) => void }) {
  return <fieldset><legend>{legend}</legend><div className="namn">{personer.map((l) => <label key={l.id}><input type="checkbox" checked={valda.includes(l.id)} onChange={(e) => satt(e.target.checked ? [...valda, l.id] : valda.filter((x) => x !== l.id))} /> {l.namn}</label>)}</div></fieldset>;
}

const satten = [['proposition', 'Ordföranden ställer proposition'], ['utan_omrostning', 'Beslutas utan omröstning'], ['motproposition', 'Motförslag till huvudvoteringen utses']] as const;

/** The chair puts förslag against each other and finds one of them carried; or settles it without a vote, or chooses who stands against the main one. */
export function Propositionsform({ gang: { paragrafId, efter, lagg }, fragor, ledamoter }: { gang: Gang; fragor: Fraga[]; ledamoter: Val[] }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [vald, sattVald] = useState('');
  const [satt, sattSatt] = useState('proposition');
  const [ur, sattUr] = useState<string[] | null>(null);
  const [finner, sattFinner] = useState('');
  const [inte, sattInte] = useState<string[]>([]);
  const [villkor, sattVillkor] = useState('');
  const fraga = fragor.find((f) => f.id === (vald || nastaFraga(fragor, false))) ?? fragor[0];
  if (!fraga) return null;
  const mojliga = satt === 'motproposition' ? fraga.forslag.filter((f) => f.id !== fraga.funnet && f.id !== 'avslag') : fraga.forslag;
  // Avslag that nobody has asked for is put only where it is the other side.
  const forst = mojliga.filter((f) => f.id !== 'avslag' || fraga.id.startsWith('tillagg:')).map((f) => f.id);
  const valda = (ur ?? forst).filter((x) => mojliga.some((f) => f.id === x));
  const bifalls = valda.includes(finner) ? finner : (valda[0] ?? '');
  const spara = async () => {
    const stallda = satt === 'utan_omrostning' ? [bifalls] : valda;
    if (await kor(() => lagg({ paragrafId, efter, slag: satt, innehall: { fraga: fraga.id }, forslag: stallda.map((forslagId) => ({ forslagId, som: 'om' })), finner: bifalls, deltarInte: inte.map((personId) => ({ personId, ...(villkor ? { villkor } : {}) })) }))) {
      sattInte([]); sattUr(null); sattFinner(''); sattVald(''); sattSatt('proposition'); sattVillkor(''); stang();
    }
  };
  return (
    <div className="inmat">
      {fragor.length > 1 && <><label className="etikett" htmlFor={`${id}f`}>Vad prövas</label><select id={`${id}f`} value={fraga.id} onChange={(e) => { sattVald(e.target.value); sattUr(null); }}>{fragor.map((f) => <option key={f.id} value={f.id}>{f.namn}{f.avgjord ? ' (avgjord)' : ''}</option>)}</select></>}
      <label className="etikett" htmlFor={`${id}s`}>Hur</label>
      <select id={`${id}s`} value={satt} onChange={(e) => { sattSatt(e.target.value); sattUr(null); }}>{satten.filter(([v]) => v !== 'motproposition' || fraga.forslag.length > 2).map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
      {satt !== 'utan_omrostning' && <fieldset><legend>{satt === 'motproposition' ? 'Vilka förslag står mot varandra?' : 'Vilka förslag ställs under proposition?'}</legend>{mojliga.map((f) => <div key={f.id}><label><input type="checkbox" checked={valda.includes(f.id)} onChange={(e) => sattUr(e.target.checked ? mojliga.map((x) => x.id).filter((x) => x === f.id || valda.includes(x)) : valda.filter((x) => x !== f.id))} /> {f.namn}</label></div>)}</fieldset>}
      <fieldset><legend>{satt === 'motproposition' ? 'Motförslag blir' : satt === 'utan_omrostning' ? 'Beslutas enligt' : 'Ordföranden finner bifall till'}</legend>{mojliga.filter((f) => satt === 'utan_omrostning' || valda.includes(f.id)).map((f) => <div key={f.id}><label><input type="radio" name={id} checked={(satt === 'utan_omrostning' ? finner || mojliga[0]?.id : bifalls) === f.id} onChange={() => { sattFinner(f.id); if (satt === 'utan_omrostning' && !valda.includes(f.id)) sattUr([...valda, f.id]); }} /> {f.namn}</label></div>)}</fieldset>
      <details><summary className="gor">Någon deltar inte i beslutet</summary><Namnval legend="Deltar inte" personer={ledamoter} valda={inte} satt={sattInte} /><label className="etikett" htmlFor={`${id}v`}>Villkor eller när det anmäldes (frivilligt)</label><input type="text" id={`${id}v`} value={villkor} onChange={(e) => sattVillkor(e.target.value)} /></details>
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna {satt === 'proposition' ? 'propositionen' : 'steget'}</button></div>
      <Fel />
    </div>
  );
}

/** Fullmäktige: a third of those present put the ärende off (KL 5:50–51). */
export function Minoritetsform({ gang: { paragrafId, efter, lagg }, uppskov, ledamoter }: { gang: Gang; uppskov: Val[]; ledamoter: Val[] }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar(`minoritet.${paragrafId}`, { forslag: '', begardAv: [] as string[], motivering: '' });
  const kravs = Math.ceil(ledamoter.length / 3);
  const spara = async () => { if (await kor(() => lagg({ paragrafId, efter, slag: 'minoritet', innehall: { fraga: 'nar', begardAv: form.begardAv, motivering: form.motivering }, forslag: [{ forslagId: form.forslag || (uppskov[0]?.id ?? ''), som: 'om' }] }))) { glom(); stang(); } };
  return (
    <div className="inmat">
      <label className="etikett" htmlFor={`${id}f`}>Vad begärs</label>
      <select id={`${id}f`} value={form.forslag || uppskov[0]?.id} onChange={(e) => satt({ ...form, forslag: e.target.value })}>{uppskov.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select>
      <Namnval legend={`Vilka begär det? ${form.begardAv.length} av minst ${kravs}.`} personer={ledamoter} valda={form.begardAv} satt={(begardAv) => satt({ ...form, begardAv })} />
      <label className="etikett" htmlFor={`${id}m`}>Motivering</label><textarea id={`${id}m`} rows={2} value={form.motivering} onChange={(e) => satt({ ...form, motivering: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna begäran</button></div>
      <Fel />
    </div>
  );
}

/** Who takes no part in the step that was just taken, and on what condition. */
export function DeltarInteform({ paragrafId, steg, ledamoter, deltarInte }: { paragrafId: string; steg: { id: string; namn: string; valda: string[]; villkor: string }[]; ledamoter: Val[]; deltarInte: (input: { paragrafId: string; stegId: string; personer: string[]; villkor: string }) => Promise<Svar> }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [stegId, sattSteg] = useState('');
  const valt = steg.find((t) => t.id === stegId) ?? steg.at(-1);
  const [andrat, andra] = useState<{ id: string; valda: string[]; villkor: string } | null>(null);
  if (!valt) return null;
  const nu = andrat?.id === valt.id ? andrat : { id: valt.id, valda: valt.valda, villkor: valt.villkor };
  const spara = async () => { if (await kor(() => deltarInte({ paragrafId, stegId: valt.id, personer: nu.valda, villkor: nu.villkor }))) { andra(null); stang(); } };
  return (
    <div className="inmat">
      {steg.length > 1 && <><label className="etikett" htmlFor={`${id}s`}>I vilket steg</label><select id={`${id}s`} value={valt.id} onChange={(e) => sattSteg(e.target.value)}>{steg.map((t, i) => <option key={t.id} value={t.id}>{i + 1}. {t.namn}</option>)}</select></>}
      <Namnval legend="Deltar inte" personer={ledamoter} valda={nu.valda} satt={(valda) => andra({ ...nu, valda })} />
      <label className="etikett" htmlFor={`${id}v`}>Villkor eller när det anmäldes (frivilligt)</label><input type="text" id={`${id}v`} value={nu.villkor} onChange={(e) => andra({ ...nu, villkor: e.target.value })} />
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna vilka som inte deltar</button></div>
      <Fel />
    </div>
  );
}
