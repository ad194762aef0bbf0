'use client';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import { tellSignedOut } from '#components/ui/signed-out';
import { clock } from '#lib/platform/datum';
import { oppnaKvar, type Kvar } from './kvar.ts';

export type Lage = 'oppnar' | 'sparat' | 'sparar' | 'borta' | 'utloggad' | 'last';
export type Medskribent = { personId: string; namn: string; nr: number };
type Fran = { dokumentId: string; personId: string; sparat: string; status: () => void; nytt: () => void };
type Besked = { t: string; n?: number; at?: string; skriver?: boolean };

/**
 * The shared text and whether it is saved. What is typed goes to the others at once, lies in this computer until the server has it, and is "Sparat" only
 * when the database says so. Over a lost network, a server that is restarted and a session that has ended it goes on by itself.
 */
export function useSamskrivning({ dokumentId, personId, sparat: borjan, status, nytt }: Fran) {
  const [rum, setRum] = useState<{ y: Y.Doc; provider: HocuspocusProvider } | null>(null);
  const [lage, setLage] = useState<Lage>('oppnar');
  const [sparat, setSparat] = useState(borjan);
  const [kanBehalla, setKanBehalla] = useState(true);
  const [andra, setAndra] = useState<Medskribent[]>([]);
  const tell = useRef({ status, nytt });
  tell.current = { status, nytt };

  useEffect(() => {
    const y = new Y.Doc();
    const socket = new HocuspocusProviderWebsocket({ url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/samskriv`, autoConnect: false, delay: 500, maxDelay: 5_000, minDelay: 300, messageReconnectTimeout: 45_000 });
    const provider = new HocuspocusProvider({ name: dokumentId, document: y, websocketProvider: socket, token: 'session' });
    let kvar: Kvar | null = null;
    let slut = false;
    // How many changes have been made here, and how many of them the database has said that it holds.
    let gjorda = 0;
    let kvarliggande: { n: number; nyckel: number }[] = [];
    let inne = false;
    let last = false;
    let ute = false;
    let snart: ReturnType<typeof setTimeout> | undefined;
    let vantar: ReturnType<typeof setTimeout> | undefined;
    let borta: ReturnType<typeof setTimeout> | undefined;
    let bekraftat = -1;

    const visa = () => setLage(last ? 'last' : ute ? 'utloggad' : !inne ? 'borta' : bekraftat === gjorda ? 'sparat' : 'sparar');
    const omAnslut = () => { socket.disconnect(); if (!slut && navigator.onLine) void socket.connect(); };
    const fraga = () => {
      if (!inne || slut) return;
      clearTimeout(vantar);
      provider.sendStateless(JSON.stringify({ t: 'sparat?', n: gjorda }));
      vantar = setTimeout(omAnslut, 8_000);
    };
    const andrat = (update: Uint8Array, origin: unknown) => {
      if (origin === provider || origin === kvar) return;
      gjorda++;
      const n = gjorda;
      void kvar?.lagg(update).then((nyckel) => { if (n <= bekraftat) void kvar?.ta([nyckel]); else kvarliggande.push({ n, nyckel }); }, () => setKanBehalla(false));
      visa();
      clearTimeout(snart);
      snart = setTimeout(fraga, 200);
    };
    const hort = ({ payload }: { payload: string }) => {
      const b = JSON.parse(payload) as Besked;
      if (b.t === 'status') { last = false; if (b.skriver) fraga(); return tell.current.status(); }
      if (b.t === 'nytt') return tell.current.nytt();
      if (b.t !== 'sparat') return;
      clearTimeout(vantar);
      if (b.skriver === false) { last = gjorda > Math.max(bekraftat, 0); if (!last) bekraftat = gjorda; return visa(); }
      last = false;
      bekraftat = Math.max(bekraftat, b.n ?? -1);
      const klara = kvarliggande.filter((k) => k.n <= bekraftat);
      kvarliggande = kvarliggande.filter((k) => k.n > bekraftat);
      if (klara.length > 0) void kvar?.ta(klara.map((k) => k.nyckel)).catch(() => undefined);
      if (b.at) setSparat(b.at);
      visa();
      if (bekraftat < gjorda) { clearTimeout(snart); snart = setTimeout(fraga, 100); }
    };
    // What others have said while nobody listened here is fetched, the first time and after every break.
    const iSynk = () => { inne = true; ute = false; clearTimeout(borta); setRum({ y, provider }); fraga(); tell.current.nytt(); };
    const fran = () => {
      inne = false;
      clearTimeout(vantar);
      bekraftat = Math.min(bekraftat, gjorda);
      clearTimeout(borta);
      // A short break is not worth a word, unless something is typed in it.
      borta = setTimeout(() => { if (!inne) visa(); }, 700);
      void fetch('/api/session', { cache: 'no-store' }).then((svar) => { if (svar.status === 401 && !inne && !slut) { ute = true; tellSignedOut(); visa(); } }, () => undefined);
    };
    const igen = () => { if (document.visibilityState === 'visible' && !inne) omAnslut(); };
    const utanNat = () => { socket.disconnect(); fran(); visa(); };
    const lamna = (e: BeforeUnloadEvent) => { if (bekraftat < gjorda) e.preventDefault(); };
    const vilka = () => {
      const sedda = new Map<string, Medskribent>();
      for (const [id, s] of provider.awareness?.getStates() ?? []) {
        const u = (s as { user?: { name: string; nr: number; personId: string } }).user;
        if (id !== y.clientID && u && u.personId !== personId) sedda.set(u.personId, { personId: u.personId, namn: u.name, nr: u.nr });
      }
      setAndra((fore) => (fore.length === sedda.size && fore.every((f) => sedda.has(f.personId)) ? fore : [...sedda.values()]));
    };

    y.on('update', andrat);
    provider.on('stateless', hort);
    provider.on('synced', iSynk);
    provider.on('authenticationFailed', () => { last = true; visa(); });
    provider.awareness?.on('change', vilka);
    socket.on('disconnect', fran);
    provider.attach();
    void oppnaKvar(personId, dokumentId).then(async (k) => {
      if (slut) return k?.stang();
      kvar = k;
      setKanBehalla(k !== null);
      // What never reached the server goes there now, beside whatever others have written meanwhile.
      const rader = await k?.las() ?? [];
      for (const r of rader) Y.applyUpdate(y, r.data, k);
      if (rader.length > 0) { gjorda++; kvarliggande.push(...rader.map((r) => ({ n: gjorda, nyckel: r.nyckel }))); }
    }).catch(() => setKanBehalla(false)).finally(() => { if (!slut) void socket.connect(); });
    addEventListener('online', igen);
    addEventListener('offline', utanNat);
    addEventListener('focus', igen);
    document.addEventListener('visibilitychange', igen);
    addEventListener('beforeunload', lamna);
    return () => {
      slut = true;
      for (const t of [snart, vantar, borta]) clearTimeout(t);
      removeEventListener('online', igen);
      removeEventListener('offline', utanNat);
      removeEventListener('focus', igen);
      document.removeEventListener('visibilitychange', igen);
      removeEventListener('beforeunload', lamna);
      provider.destroy();
      socket.destroy();
      y.destroy();
      kvar?.stang();
    };
  }, [dokumentId, personId]);

  return { rum, lage, andra, mening: mening(lage, sparat, kanBehalla) };
}

function mening(lage: Lage, sparat: string, kanBehalla: boolean): string {
  switch (lage) {
    case 'oppnar': return 'Hämtar texten …';
    case 'sparat': return `Sparat ${clock(new Date(sparat))}`;
    case 'sparar': return 'Sparar …';
    case 'borta': return kanBehalla ? 'Offline: sparas på den här datorn' : 'Offline: den här webbläsaren kan inte spara. Låt sidan stå öppen.';
    case 'utloggad': return kanBehalla ? 'Utloggad: sparas på den här datorn' : 'Utloggad: den här webbläsaren kan inte spara. Låt sidan stå öppen.';
    case 'last': return 'Sparas inte: finns kvar på den här datorn';
  }
}
