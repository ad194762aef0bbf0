'use client';
import { useEffect, useRef, useState } from 'react';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';

/** Words to take out of a copy: marked in the text beside, suggested, or typed. Without script it is the field and nothing more. */
export function Maskval({ action, nyckel, setId, valda, forslag }: { action: FormAction; nyckel: string; setId: string; valda: string[]; forslag: string[] }) {
  const [rader, sattRader] = useState(valda);
  const ram = useRef<HTMLDivElement>(null);
  const [markerat, setMarkerat] = useState('');
  useEffect(() => {
    const las = () => {
      const val = document.getSelection();
      const ark = document.querySelector('.ark-fast');
      const ord = val && ark && val.anchorNode && ark.contains(val.anchorNode) && val.focusNode && ark.contains(val.focusNode) ? val.toString().replaceAll(/\s+/g, ' ').trim() : '';
      if (ord) setMarkerat(ord);
    };
    document.addEventListener('selectionchange', las);
    return () => document.removeEventListener('selectionchange', las);
  }, []);
  // What has been typed since is kept: the field is the one that is sent.
  const lagg = (ord: string) => {
    const skrivna = (ram.current?.querySelector('textarea')?.value ?? '').split('\n').map((rad) => rad.trim()).filter(Boolean);
    sattRader(skrivna.includes(ord) ? skrivna : [...skrivna, ord]);
    setMarkerat('');
  };
  const kvar = forslag.filter((f) => !rader.includes(f));
  return (
    <ActionForm action={action} nyckel={nyckel} hidden={{ setId }} prefix="ma-" label="Maskera" inline keep>
      <p className="liten" aria-live="polite">{markerat ? <>Markerat: <b>{markerat.length > 60 ? `${markerat.slice(0, 60)} …` : markerat}</b> <button type="button" className="gor" onClick={() => lagg(markerat)}>Maskera det markerade</button></> : 'Inget är markerat i texten.'}</p>
      {kvar.length > 0 && <ul role="list" className="innan" aria-label="Ser ut som personuppgifter">{kvar.map((f) => <li key={f} className="liten"><span>{f}</span> <button type="button" className="gor" onClick={() => lagg(f)}>Maskera<span className="vh"> {f}</span></button></li>)}</ul>}
      <div ref={ram} key={rader.join('\n')}><TextArea name="passager" label="Ord och stycken som tas bort" hint="Ett på varje rad." rows={Math.max(4, rader.length + 1)} defaultValue={rader.join('\n')} /></div>
      <span className="knappar"><Submit look="outlined" busy="Maskerar …">Visa kopian</Submit></span>
    </ActionForm>
  );
}
