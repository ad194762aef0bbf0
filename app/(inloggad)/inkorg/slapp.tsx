'use client';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { Slappyta, type Fil } from '#components/handling/uppladdning';
import { taEmotFil } from './actions.ts';

/** What is dropped becomes one thing in the inbox, and its registration form opens. */
export function SlappFil({ myndighetId, fran }: { myndighetId: string; fran: string }) {
  const router = useRouter();
  const inne = useCallback(async (filer: Fil[]) => {
    const rubrik = (filer[0]?.namn ?? '').replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' ').trim();
    const svar = await taEmotFil({ myndighetId, kanal: 'uppladdad', slag: 'brev', fran, rubrik: rubrik ? rubrik.charAt(0).toUpperCase() + rubrik.slice(1) : 'Inkommen handling', filer }, crypto.randomUUID());
    if (!svar.ok || !svar.subject) return svar.text ?? 'Filen kom fram men kunde inte läggas i inkorgen. Försök igen.';
    router.push(`/inkorg/${svar.subject}`);
    return null;
  }, [myndighetId, fran, router]);
  return <Slappyta inne={inne} text="Släpp en fil var som helst på sidan, eller välj den här" />;
}
