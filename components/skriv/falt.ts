'use client';
import { useCallback, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { ersatt, ersattRader } from '#lib/dokument/yrad';

/** The shared title and att-satser as fields hold them: several can write in the same line. */
export function useFalt(y: Y.Doc) {
  const las = useCallback(() => ({ titel: y.getText('titel').toString(), forslag: y.getArray<Y.Text>('forslag').toArray().map((f) => f.toString()) }), [y]);
  const [falt, setFalt] = useState(las);
  useEffect(() => {
    const igen = () => setFalt(las());
    const [titel, forslag] = [y.getText('titel'), y.getArray<Y.Text>('forslag')];
    titel.observe(igen);
    forslag.observeDeep(igen);
    igen();
    return () => { titel.unobserve(igen); forslag.unobserveDeep(igen); };
  }, [y, las]);
  return {
    ...falt,
    setTitel: (titel: string) => y.transact(() => ersatt(y.getText('titel'), titel)),
    setForslag: (forslag: string[]) => y.transact(() => ersattRader(y.getArray<Y.Text>('forslag'), forslag)),
  };
}
