'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tellSignedOut } from '#components/ui/signed-out';
import { clock } from '#lib/platform/datum';
import type { Doc } from '#lib/dokument/schema';
import type { Rad } from '#lib/dokument/rad';
import type { Svar } from '#lib/platform/svar';

export type Text = { titel: string; innehall: Doc; forslag: string[] };
export type Sparsvar = Svar & { detalj?: Record<string, string | number | boolean | null> | undefined; rad?: Rad[] | undefined };
export type SparaText = (input: Text & { dokumentId: string; version: number; ersatter?: boolean }) => Promise<Sparsvar>;
export type Lage = 'sparat' | 'sparar' | 'borta' | 'utloggad' | 'krock' | 'last' | 'fel';

type Kvar = Text & { version: number; at: string };
const nyckelFor = (id: string) => `paragraf.dokument.${id}`;
const skriv = (id: string, text: Text, version: number) => {
  try { localStorage.setItem(nyckelFor(id), JSON.stringify({ ...text, version, at: new Date().toISOString() } satisfies Kvar)); return true; } catch { return false; }
};
const glom = (id: string) => { try { localStorage.removeItem(nyckelFor(id)); } catch { /* A browser that keeps nothing has nothing to forget. */ } };

/** What this computer kept because the server never got it, or null. */
export function kvarlamnat(id: string): Kvar | null {
  try { return JSON.parse(localStorage.getItem(nyckelFor(id)) ?? 'null') as Kvar | null; } catch { return null; }
}
export const glomKvarlamnat = glom;

/**
 * The autosave: what is typed lies in this computer at once and goes to the server a moment later. What the server has not got is tried again
 * until it has, over a lost network, a database that is away and a session that has ended.
 */
export function useSparning(dokumentId: string, borjan: { version: number; andrad: string }, spara: SparaText, hamta: () => Text, nyaRad: (rad: Rad[]) => void) {
  const [lage, setLage] = useState<Lage>('sparat');
  const [sparat, setSparat] = useState(borjan.andrad);
  const [ord, setOrd] = useState('');
  const minne = useRef({ version: borjan.version, smutsig: false, pagar: false, stannad: false, forsok: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const skicka = useCallback(async (ersatter = false): Promise<void> => {
    const m = minne.current;
    clearTimeout(timer.current);
    if (m.pagar || (m.stannad && !ersatter) || (!m.smutsig && !ersatter)) return;
    m.pagar = true;
    m.smutsig = false;
    const text = hamta();
    setLage('sparar');
    const svar: Sparsvar = await spara({ dokumentId, version: m.version, ...text, ...(ersatter ? { ersatter } : {}) }).catch(() => ({ ok: false, kod: 'avbrott' }));
    m.pagar = false;
    if (svar.ok && svar.detalj?.['krock'] === true) {
      m.stannad = true;
      m.version = Number(svar.detalj['version']);
      return setLage('krock');
    }
    if (svar.ok) {
      m.version = Number(svar.detalj?.['version'] ?? m.version + 1);
      m.forsok = 0;
      m.stannad = false;
      if (svar.rad) nyaRad(svar.rad);
      if (m.smutsig) { skriv(dokumentId, hamta(), m.version); return skicka(); }
      glom(dokumentId);
      setSparat(new Date().toISOString());
      return setLage('sparat');
    }
    m.smutsig = true;
    if (svar.kod === 'dokumentet_ar_godkant' || svar.kod === 'saknar_behorighet' || svar.kod === 'finns_inte') {
      m.stannad = true;
      setOrd(svar.text ?? '');
      return setLage('last');
    }
    if (svar.kod === 'ogiltig') { setOrd(Object.values(svar.falt ?? {}).flat()[0] ?? svar.text ?? ''); return setLage('fel'); }
    if (svar.kod === 'inte_inloggad') tellSignedOut();
    setLage(svar.kod === 'inte_inloggad' ? 'utloggad' : 'borta');
    m.forsok++;
    timer.current = setTimeout(() => void skicka(), svar.kod === 'andrat_av_nagon_annan' ? 300 : Math.min(15_000, 2_000 * m.forsok));
  }, [dokumentId, hamta, nyaRad, spara]);

  const andrad = useCallback(() => {
    const m = minne.current;
    m.smutsig = true;
    const lagd = skriv(dokumentId, hamta(), m.version);
    setLage((fore) => (fore === 'sparat' || fore === 'fel' ? 'sparar' : fore));
    if (!lagd) setOrd('Den här webbläsaren kan inte spara på datorn.');
    if (m.stannad || m.pagar) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void skicka(), 1_200);
  }, [dokumentId, hamta, skicka]);

  useEffect(() => {
    const igen = () => { if (document.visibilityState === 'visible') void skicka(); };
    const lamna = (e: BeforeUnloadEvent) => { if (minne.current.smutsig || minne.current.pagar) { void skicka(); e.preventDefault(); } };
    addEventListener('online', igen);
    addEventListener('focus', igen);
    addEventListener('beforeunload', lamna);
    return () => { removeEventListener('online', igen); removeEventListener('focus', igen); removeEventListener('beforeunload', lamna); clearTimeout(timer.current); };
  }, [skicka]);

  /** After a krock: mine over theirs (theirs is kept as a version), or theirs (mine already is). */
  const behallMin = () => void skicka(true);
  const taDeras = (version: number) => { Object.assign(minne.current, { version, stannad: false, smutsig: false }); glom(dokumentId); setLage('sparat'); };
  /** Everything is with the server, so a newer text may take its place. */
  const ren = () => !minne.current.smutsig && !minne.current.pagar && !minne.current.stannad;
  return { lage, ord, mening: mening(lage, sparat, ord), andrad, skicka, behallMin, taDeras, ren, version: () => minne.current.version };
}

function mening(lage: Lage, sparat: string, ord: string): string {
  switch (lage) {
    case 'sparat': return `Sparat ${clock(new Date(sparat))}`;
    case 'sparar': return 'Sparar …';
    case 'borta': return 'Offline: sparas på den här datorn';
    case 'utloggad': return 'Utloggad: sparas på den här datorn';
    case 'krock': return 'Två texter: välj vilken som gäller';
    case 'last': return 'Sparas inte: finns kvar på den här datorn';
    case 'fel': return ord || 'Kunde inte sparas';
  }
}
