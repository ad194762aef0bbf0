'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Reads the page anew every few seconds while something works in the background; a hidden window waits. Without script the page is as it was read. */
export function LiveRefresh({ seconds = 3 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => { if (document.visibilityState === 'visible' && !document.querySelector('dialog[open]')) router.refresh(); }, seconds * 1_000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
