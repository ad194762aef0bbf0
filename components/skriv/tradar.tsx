'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState, useTransition, type RefObject } from 'react';
import { clock, dayNear } from '#lib/platform/datum';
import type { Svar } from '#lib/platform/svar';

export type Trad = { id: string; citat: string; fraga: number | null; lost: Date | null; iTexten: boolean; borta: boolean; namnerMig: boolean; inlagg: { id: string; namn: string; text: string; skapad: Date }[] };
export type Tradatgarder = {
  kommentera: (input: { dokumentId: string; id: string; citat: string; fraga: number | null; text: string }) => Promise<Svar>;
  svara: (input: { kommentarId: string; text: string }) => Promise<Svar>;
  los: (input: { kommentarId: string }) => Promise<Svar>;
  ateroppna: (input: { kommentarId: string }) => Promise<Svar>;
  harSett: (input: { dokumentId: string }) => Promise<Svar>;
};
export type NyTrad = { id: string; citat: string; fraga: number | null };

type Props = {
  dokumentId: string; tradar: readonly Trad[]; atgarder: Tradatgarder; kan: boolean; nu: string; kollegor: readonly { id: string; namn: string }[];
  ny: NyTrad | null; klarMedNy: (sparad: boolean) => void;
  /** Where the passages stand: threads hang beside them on a wide screen. */
  text?: RefObject<HTMLElement | null>; takt?: number;
};

/** The talk in the margin: threads beside their passages, then those whose passage is gone, then those that are done with. */
export function Tradar({ dokumentId, tradar, atgarder, kan, nu, kollegor, ny, klarMedNy, text, takt = 0 }: Props) {
  const spalt = useRef<HTMLDivElement>(null);
  const oppna = tradar.filter((t) => !t.lost);
  const klara = tradar.filter((t) => t.lost);
  useLayoutEffect(() => {
    const lagg = () => hang(spalt.current, text?.current ?? null);
    lagg();
    addEventListener('resize', lagg);
    return () => removeEventListener('resize', lagg);
  }, [tradar, ny, text, takt]);
  // Whoever has the talk before the eyes has seen where the own name stands.
  const namner = tradar.some((t) => t.namnerMig);
  useEffect(() => { if (namner) void atgarder.harSett({ dokumentId }).catch(() => undefined); }, [namner, atgarder, dokumentId]);
  if (!ny && tradar.length === 0) return <div className="tradspalt" />;
  return (
    <div className="tradspalt" ref={spalt}>
      <h2 className="vh">Kommentarer</h2>
      {ny && <Nytt {...{ dokumentId, ny, klarMedNy, kollegor }} kommentera={atgarder.kommentera} />}
      {oppna.map((t, i) => <En key={t.id} nr={i + 1} {...{ t, atgarder, kan, nu, kollegor }} />)}
      {klara.length > 0 && (
        <details className="klara-tradar">
          <summary>{klara.length === 1 ? 'En klar kommentar' : `${klara.length} klara kommentarer`}</summary>
          {klara.map((t, i) => <En key={t.id} nr={oppna.length + i + 1} {...{ t, atgarder, kan, nu, kollegor }} />)}
        </details>
      )}
    </div>
  );
}

/** Each thread at the height of its passage, pushed down where two would meet. Without room they follow each other. */
function hang(spalt: HTMLElement | null, text: HTMLElement | null) {
  if (!spalt) return;
  const lappar = [...spalt.querySelectorAll<HTMLElement>(':scope > .not')];
  const bredvid = text && spalt.getBoundingClientRect().left >= text.getBoundingClientRect().right - 4;
  let under = 0;
  const bas = spalt.getBoundingClientRect().top;
  const hojd = (l: HTMLElement) => text?.querySelector(`[data-kommentar="${l.dataset['trad']}"]`)?.getBoundingClientRect().top;
  const ordning = lappar.map((l) => ({ l, y: hojd(l) })).sort((a, b) => (a.y ?? Infinity) - (b.y ?? Infinity));
  for (const { l, y } of ordning) {
    l.style.marginTop = '';
    if (bredvid && y !== undefined) l.dataset['fast'] = 'ja';
    else delete l.dataset['fast'];
    if (!bredvid) continue;
    const vill = y === undefined ? under : Math.max(under, y - bas);
    l.style.marginTop = `${Math.max(0, vill - under)}px`;
    l.style.order = String(ordning.findIndex((o) => o.l === l));
    under = vill + l.offsetHeight;
  }
}

function Nytt({ dokumentId, ny, klarMedNy, kollegor, kommentera }: { dokumentId: string; ny: NyTrad; klarMedNy: (sparad: boolean) => void; kollegor: Props['kollegor']; kommentera: Tradatgarder['kommentera'] }) {
  const [fel, setFel] = useState('');
  const [ord, setOrd] = useState('');
  const [gar, starta] = useTransition();
  const router = useRouter();
  const sand = () => starta(async () => {
    const svar = await kommentera({ dokumentId, ...ny, text: ord }).catch(() => ({ ok: false, text: 'Servern svarar inte. Försök igen.' }) as Svar);
    if (!svar.ok) return setFel(svar.falt?.['text']?.[0] ?? svar.text ?? '');
    klarMedNy(true);
    router.refresh();
  });
  return (
    <aside className="not" data-trad={ny.id} aria-label="Ny kommentar">
      <blockquote>{ny.citat}</blockquote>
      <label htmlFor="ny-kommentar">Kommentar</label>
      <textarea id="ny-kommentar" rows={3} autoFocus value={ord} onChange={(e) => setOrd(e.target.value)} aria-invalid={fel ? true : undefined} aria-describedby={fel ? 'ny-kommentar-fel' : undefined} />
      <Namn id="ny-kommentar-namn" kollegor={kollegor} lagg={(namn) => setOrd((o) => `${o}${o && !/\s$/.test(o) ? ' ' : ''}@${namn} `)} />
      {fel && <p className="felmed" id="ny-kommentar-fel" role="alert">{fel}</p>}
      <p><button type="button" className="gor" onClick={sand} aria-busy={gar || undefined}>{gar ? 'Sparar …' : 'Spara kommentaren'}</button> <button type="button" className="gor" onClick={() => klarMedNy(false)}>Avbryt</button></p>
    </aside>
  );
}

/** Puts a colleague's name in the comment: whoever is named is told. */
function Namn({ id, kollegor, lagg }: { id: string; kollegor: Props['kollegor']; lagg: (namn: string) => void }) {
  return (
    <p className="namn-val">
      <label htmlFor={id}>Nämn någon</label> <select id={id} value="" onChange={(e) => { if (e.target.value) lagg(e.target.value); }}><option value="">Välj …</option>{kollegor.map((k) => <option key={k.id} value={k.namn}>{k.namn}</option>)}</select>
    </p>
  );
}

function En({ t, nr, atgarder, kan, nu, kollegor }: { t: Trad; nr: number; atgarder: Tradatgarder; kan: boolean; nu: string; kollegor: Props['kollegor'] }) {
  const [svarar, setSvarar] = useState(false);
  const [ord, setOrd] = useState('');
  const [fel, setFel] = useState('');
  const [gar, starta] = useTransition();
  const router = useRouter();
  const gor = (vad: () => Promise<Svar>) => starta(async () => {
    const svar = await vad().catch(() => ({ ok: false, text: 'Servern svarar inte. Försök igen.' }) as Svar);
    if (!svar.ok) return setFel(svar.falt?.['text']?.[0] ?? svar.text ?? '');
    setFel(''); setOrd(''); setSvarar(false);
    router.refresh();
  });
  const faltId = `svar-${t.id}`;
  return (
    <aside className="not" data-trad={t.id} aria-label={`Kommentar ${nr}, till ”${t.citat.slice(0, 60)}”`}>
      <blockquote>{t.citat}</blockquote>
      {t.borta && !t.lost && <p className="mut">Det som kommenteras står inte kvar i texten.</p>}
      {t.namnerMig && <p><b>Du är nämnd här.</b></p>}
      {t.inlagg.map((i) => <div key={i.id}><p><b>{i.namn}</b> <span className="num">{dayNear(i.skapad, new Date(nu))} {clock(i.skapad)}</span></p><p>{i.text}</p></div>)}
      {svarar && (
        <>
          <label htmlFor={faltId}>Svar</label>
          <textarea id={faltId} rows={2} autoFocus value={ord} onChange={(e) => setOrd(e.target.value)} />
          <Namn id={`namn-${t.id}`} kollegor={kollegor} lagg={(namn) => setOrd((o) => `${o}${o && !/\s$/.test(o) ? ' ' : ''}@${namn} `)} />
        </>
      )}
      {fel && <p className="felmed" role="alert">{fel}</p>}
      {kan && !t.lost && (
        <p>
          {svarar
            ? <><button type="button" className="gor" aria-busy={gar || undefined} onClick={() => gor(() => atgarder.svara({ kommentarId: t.id, text: ord }))}>Spara svaret</button><button type="button" className="gor" onClick={() => setSvarar(false)}>Avbryt</button></>
            : <><button type="button" className="gor" onClick={() => setSvarar(true)}>Svara</button><button type="button" className="gor" aria-busy={gar || undefined} onClick={() => gor(() => atgarder.los({ kommentarId: t.id }))}>Klart</button></>}
        </p>
      )}
      {kan && t.lost && <p><button type="button" className="gor" onClick={() => gor(() => atgarder.ateroppna({ kommentarId: t.id }))}>Öppna igen</button></p>}
    </aside>
  );
}
