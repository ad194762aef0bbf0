'use client';
import { useEffect } from 'react';
import type { Svar } from '#lib/platform/svar';

/** Remembers which punkt one reads, once it has been in view for a moment: a glance while turning pages is no reading. */
export function Last({ sammantradeId, nyckel, markera }: { sammantradeId: string; nyckel: string; markera: (input: { sammantradeId: string; nyckel: string }) => Promise<Svar> }) {
  useEffect(() => {
    const timer = setTimeout(() => { markera({ sammantradeId, nyckel }).catch(() => undefined); }, 1_500);
    return () => clearTimeout(timer);
  }, [sammantradeId, nyckel, markera]);
  return null;
}
