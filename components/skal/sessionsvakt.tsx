'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Band } from '#components/ui/notice';
import { onSignedOut } from '#components/ui/signed-out';

type Lage = 'inne' | 'ute' | 'annan';

/** Notices that the session has ended, leaves the page and what is typed as it is, and offers to sign in beside it. Coming back, it looks again. */
export function Sessionsvakt({ personId }: { personId: string }) {
  const [lage, setLage] = useState<Lage>('inne');
  const path = usePathname();

  useEffect(() => {
    let kollad = Date.now();
    const fraga = async () => {
      kollad = Date.now();
      const svar = await fetch('/api/session', { cache: 'no-store' }).catch(() => null);
      if (svar?.status === 401) setLage('ute');
      else if (svar?.ok) setLage(((await svar.json()) as { personId: string }).personId === personId ? 'inne' : 'annan');
    };
    const tillbaka = () => { if (document.visibilityState === 'visible' && (lage !== 'inne' || Date.now() - kollad > 60_000)) void fraga(); };
    const lyssna = onSignedOut(() => setLage('ute'));
    addEventListener('focus', tillbaka);
    document.addEventListener('visibilitychange', tillbaka);
    return () => {
      lyssna();
      removeEventListener('focus', tillbaka);
      document.removeEventListener('visibilitychange', tillbaka);
    };
  }, [lage, personId]);

  if (lage === 'inne') return null;
  if (lage === 'annan') return <Band aside={<a href={path}>Läs in sidan på nytt</a>}>Någon annan är nu inloggad i den här webbläsaren. Kopiera det du vill ha kvar innan du läser in sidan på nytt.</Band>;
  return <Band aside={<a href={`/logga-in?till=${encodeURIComponent('/inloggad')}`} target="_blank" rel="noopener">Logga in i en ny flik</a>}>Du är inte längre inloggad. Det du har skrivit finns kvar här.</Band>;
}
