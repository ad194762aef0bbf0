'use client';

/** What this computer keeps of what is not yet with the server: nothing else, and nothing when all is saved. */
export type Kvar = { las: () => Promise<{ nyckel: number; data: Uint8Array }[]>; lagg: (data: Uint8Array) => Promise<number>; ta: (nycklar: readonly number[]) => Promise<void>; stang: () => void };

const svar = <T,>(r: IDBRequest<T>) => new Promise<T>((klart, fel) => { r.onsuccess = () => klart(r.result); r.onerror = () => fel(r.error); });

const forst = 'paragraf.skriv/';

/** The store of one person's unsent words in one document. Null in a browser that keeps nothing. */
export async function oppnaKvar(personId: string, dokumentId: string): Promise<Kvar | null> {
  try {
    const begaran = indexedDB.open('paragraf.skriv', 1);
    begaran.onupgradeneeded = () => begaran.result.createObjectStore('kvar', { autoIncrement: true }).createIndex('vems', 'vems');
    const db = await svar(begaran);
    const vems = `${personId}/${dokumentId}`;
    const lada = (hur: IDBTransactionMode) => db.transaction('kvar', hur).objectStore('kvar');
    return {
      async las() {
        for (const namn of Object.keys(localStorage).filter((n) => n.startsWith(`${forst}${vems}/`))) {
          await svar(lada('readwrite').add({ vems, data: Uint8Array.from(atob(localStorage.getItem(namn) ?? ''), (t) => t.charCodeAt(0)) }));
          localStorage.removeItem(namn);
        }
        const rader = lada('readonly');
        const [nycklar, varden] = await Promise.all([svar(rader.index('vems').getAllKeys(vems)), svar(rader.index('vems').getAll(vems) as IDBRequest<{ data: Uint8Array }[]>)]);
        return nycklar.map((n, i) => ({ nyckel: Number(n), data: varden[i]?.data ?? new Uint8Array([0, 0]) }));
      },
      async lagg(data) {
        // The store answers a moment later, and a page can be closed in it: until then the words lie where they are laid at once.
        const namn = `${forst}${vems}/${crypto.randomUUID()}`;
        try { if (data.length < 100_000) localStorage.setItem(namn, btoa(Array.from(data, (b) => String.fromCharCode(b)).join(''))); } catch { /* What has no room waits for the store. */ }
        const nyckel = Number(await svar(lada('readwrite').add({ vems, data })));
        localStorage.removeItem(namn);
        return nyckel;
      },
      async ta(nycklar) { const rader = lada('readwrite'); await Promise.all(nycklar.map((n) => svar(rader.delete(n)))); },
      stang: () => db.close(),
    };
  } catch {
    return null;
  }
}
