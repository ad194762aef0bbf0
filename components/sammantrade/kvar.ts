'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

const nyckel = (namn: string) => `paragraf.mote.${namn}`;

/**
 * State of a form that outlives the page: a browser closed in the middle of a vote loses nothing. It is kept in this browser until it is noted.
 * The third value forgets it and begins anew; given what was sent, it lets stand what has been written since, and answers whether it forgot.
 */
export function useKvar<T>(namn: string, start: T): [T, (nytt: T | ((fore: T) => T)) => void, (skickat?: T) => boolean] {
  const [varde, satt] = useState<T>(start);
  const forst = useRef(start);
  const rort = useRef(false);
  const senast = useRef(varde);
  senast.current = varde;
  useEffect(() => {
    if (rort.current) return;
    try {
      const kvar = localStorage.getItem(nyckel(namn));
      if (kvar) satt({ ...(forst.current as object), ...(JSON.parse(kvar) as object) } as T);
    } catch { /* Without a store the form lasts for this page. */ }
  }, [namn]);
  const andra = useCallback((nytt: T | ((fore: T) => T)) => {
    rort.current = true;
    satt((fore) => {
      const nu = typeof nytt === 'function' ? (nytt as (fore: T) => T)(fore) : nytt;
      try { localStorage.setItem(nyckel(namn), JSON.stringify(nu)); } catch { /* As above. */ }
      return nu;
    });
  }, [namn]);
  const glom = useCallback((skickat?: T) => {
    if (skickat !== undefined && senast.current !== skickat) return false;
    try { localStorage.removeItem(nyckel(namn)); } catch { /* As above. */ }
    rort.current = false;
    satt(forst.current);
    return true;
  }, [namn]);
  return [varde, andra, glom];
}
