'use client';
import { useRouter } from 'next/navigation';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useTransition, type ReactNode } from 'react';
import type { Svar } from '#lib/platform/svar';

type Lage = { pending: boolean; sparat: string; fel: string; andras: string; kor: (work: () => Promise<Svar>) => Promise<boolean> };
const Mote = createContext<Lage>({ pending: false, sparat: '', fel: '', andras: '', kor: async () => false });

const avbrott: Svar = { ok: false, text: 'Servern svarar inte just nu. Det du har skrivit finns kvar här. Försök igen om en stund.' };

type Ovriga = { jag: string; personer: Record<string, string>; paragrafer: Record<string, string> };

/** Everything that is done on the page goes through here: what was refused is said, what was saved says when, and what others do comes in as it happens, with who did it. */
export function Motesrum({ children, folj, ovriga }: { children: ReactNode; folj: string | null; ovriga: Ovriga }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [sparat, satt] = useState('');
  const [fel, sattFel] = useState('');
  const [andras, sattAndras] = useState('');
  const nyss = useRef(0);
  const vilka = useRef(ovriga);
  vilka.current = ovriga;
  const kor = useCallback(async (work: () => Promise<Svar>) => {
    nyss.current = Date.now();
    const svar = await work().catch(() => avbrott);
    nyss.current = Date.now();
    sattFel(svar.ok ? '' : (svar.text ?? Object.values(svar.falt ?? {}).flat()[0] ?? 'Det gick inte att spara.'));
    if (svar.ok) {
      const nu = new Date();
      satt(`Sparat kl. ${nu.getHours()}.${String(nu.getMinutes()).padStart(2, '0')}`);
      sattAndras('');
    }
    // Also after a refusal: what stood in the way is then on the page.
    start(() => router.refresh());
    return svar.ok;
  }, [router]);
  useEffect(() => {
    if (!folj) return;
    const strom = new EventSource(folj);
    let vantar: ReturnType<typeof setTimeout> | undefined;
    const lasOm = (om = 60) => { clearTimeout(vantar); vantar = setTimeout(() => start(() => router.refresh()), om); };
    strom.onmessage = ({ data }: MessageEvent<string>) => {
      const { av, om } = JSON.parse(data) as { av?: string; om?: string };
      // What one has just done here is on its way already; it may also come from another window of one's own, so it is looked at a little later.
      if (av === vilka.current.jag && Date.now() - nyss.current < 1_500) return lasOm(1_200);
      if (av && av !== vilka.current.jag && (om || !document.hidden)) {
        const vem = vilka.current.personer[av];
        if (vem && om) sattAndras(`${vem} ändrade ${vilka.current.paragrafer[om] ?? ''} nyss`);
      }
      lasOm();
    };
    strom.onopen = () => { if (strom.readyState === EventSource.OPEN && nyss.current > 0) lasOm(); };
    return () => { clearTimeout(vantar); strom.close(); };
  }, [folj, router]);
  const varde = useMemo(() => ({ pending, sparat, fel, andras, kor }), [pending, sparat, fel, andras, kor]);
  return <Mote.Provider value={varde}>{children}</Mote.Provider>;
}

export const useMote = () => useContext(Mote);

/** "Sparat kl. 14.37", or what went wrong. */
export function Sparat() {
  const { sparat, fel, andras } = useMote();
  return fel ? <p className="fel nara" role="alert">{fel}</p> : <p className="sparat" role="status">{andras || sparat}</p>;
}

/** A fault said where one writes, too. */
export function Fel() {
  const { fel } = useMote();
  return fel ? <p className="fel" aria-hidden="true">{fel}</p> : null;
}

type GorProps = { children: ReactNode; gor: () => Promise<Svar>; look?: 'filled' | 'outlined' | 'word'; id?: string; label?: string };
const CLASS = { filled: 'knapp', outlined: 'knapp2', word: 'gor' };

/** A button that does one thing on the server. */
export function Gor({ children, gor, look = 'outlined', id, label }: GorProps) {
  const { kor } = useMote();
  const [arbetar, satt] = useState(false);
  return <button type="button" className={CLASS[look]} id={id} aria-label={label} aria-busy={arbetar || undefined} onClick={(e) => {
    if (arbetar) return;
    // The button may be gone when it has done its work: the keyboard then stands at what it belonged to.
    const hem = e.currentTarget.closest('details')?.querySelector('summary') ?? e.currentTarget.closest('[tabindex="-1"], .steg, main');
    satt(true);
    void kor(gor).finally(() => { satt(false); setTimeout(() => { if (document.activeElement === document.body && hem instanceof HTMLElement) hem.focus({ preventScroll: true }); }, 250); });
  }}>{children}</button>;
}

/** Saves what is typed a moment after the last key, and when the field is left. What others saved meanwhile is not overwritten while one types. */
export function useAutosave(start: string, spara: (text: string) => Promise<Svar>, last?: (text: string) => void) {
  const { kor } = useMote();
  const [text, satt] = useState(start);
  const sist = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const skriver = useRef(false);
  useEffect(() => {
    if (skriver.current) return;
    satt(start);
    sist.current = start;
    last?.(start);
    // Only what is on the server is taken in, not a new function at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [start]);
  const ut = useCallback(async (nytt: string) => {
    clearTimeout(timer.current);
    if (nytt === sist.current) { skriver.current = false; return; }
    if (await kor(() => spara(nytt))) { sist.current = nytt; skriver.current = false; }
  }, [kor, spara]);
  return {
    value: text,
    onChange: (e: { target: { value: string } }) => { const nytt = e.target.value; skriver.current = true; satt(nytt); clearTimeout(timer.current); timer.current = setTimeout(() => void ut(nytt), 900); },
    onBlur: () => void ut(text),
    /** Takes somebody else's text in place of one's own. */
    ta: (deras: string) => { clearTimeout(timer.current); skriver.current = false; sist.current = deras; last?.(deras); satt(deras); },
  };
}
