import '#server-only';
import { query } from '#lib/platform/command';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { anslutna } from './efter.ts';
import { load } from './store.ts';
import { matrisvy } from './vy.ts';

/** What anybody may read, while the one who recommended lets it be open: what is asked, and what each has decided. Nothing of whom it waits for, or of letters. */
export const getOppen = query({
  name: 'rekommendation.oppen',
  load: async (tx, id: string) => { const r = await load(tx, id); return { ...r, inne: await anslutna(r) }; },
  may: (_actor, r) => r.publik && r.status !== 'utkast',
  view(r, { nu }) {
    const { titel, fran, dnr, datum, malTid, troskel, mening, satser, bakgrund, bilagor, rader, uppnadd } = matrisvy(r, r.inne, nu);
    return { id: r.id, titel, fran, dnr, datum, malTid, troskel, mening, satser, bakgrund, bilagor: bilagor.map(({ id, nr, titel: t, hash }) => ({ id, nr, titel: t, hash })), uppnadd, rader: rader.map(({ nr, namn, namnMedTid, bytte, kravs, uppgatt, rutor, beslut }) => ({ nr, namn: bytte ? namnMedTid : namn, kravs, uppgatt, rutor, beslut })) };
  },
});
export type Oppenvy = Awaited<ReturnType<typeof getOppen>>;

/** A bilaga or the rekommendation itself, to anybody, while it is open. */
export const openOppenFil = query({
  name: 'rekommendation.oppenFil',
  async load(tx, { id, filId }: { id: string; filId: string }) {
    const r = await load(tx, id);
    const bilaga = r.bilagor.find((b) => b.id === filId);
    const hash = filId === 'rekommendation' ? r.filHash : bilaga?.hash;
    if (!hash || !r.publik || r.status === 'utkast') throw new Refused('finns_inte');
    return { ...(await openFile(tx, hash)), namn: bilaga?.namn ?? `Rekommendation ${r.titel}.pdf` };
  },
  may: () => true,
  view: ({ bytes, typ, namn }) => ({ bytes, typ, namn }),
});
