import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { medKod } from '#lib/handling/handling';
import type { Tx } from '#lib/platform/db';

type Omfang = readonly string[] | null;
const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
const iArende = { select: { dnr: true, myndighet: { select: { kod: true } } } } as const;
const dnr = (a: { dnr: string; myndighet: { kod: string } } | null) => (a ? medKod(a.myndighet.kod, a.dnr) : null);

/** Changes that were made on delegation and that the organ, or the one outside, has not yet been told of. */
export async function attInformeraOm(tx: Tx, omfang: Omfang): Promise<Punkt[]> {
  const i = omfang ? { in: [...omfang] } : undefined;
  const rader = await tx.processteg.findMany({
    where: { slag: 'information', klar: null, ...(i ? { OR: [{ organ: { myndighetId: i } }, { organId: null, styrdokument: { myndighetId: i } }] } : {}) }, take: 20, orderBy: { id: 'asc' },
    include: { styrdokument: { select: { id: true, titel: true, arende: iArende } } },
  });
  return rader.map((p) => ({ id: `informera ${p.id}`, dag: null, titel: p.vad, text: `${p.styrdokument.titel} har ändrats på delegation.`, marke: dnr(p.styrdokument.arende), href: `/styrdokument/${p.styrdokument.id}#process`, gor: 'Informera' }));
}

/** Steps in the process calendar of the styrdokument one looks after: those that are late or due within two weeks. */
export async function processteg(tx: Tx, personId: string, idag: string): Promise<Punkt[]> {
  const snart = new Date(new Date(idag).getTime() + 14 * 86_400_000);
  const rader = await tx.processteg.findMany({
    where: { slag: 'steg', klar: null, tidTill: { lte: snart }, styrdokument: { arende: { handlaggareId: personId, status: { not: 'avslutat' } } } }, take: 20, orderBy: { tidTill: 'asc' },
    include: { styrdokument: { select: { id: true, titel: true, arende: iArende } } },
  });
  return rader.map((p) => ({ id: `steg ${p.id}`, dag: dag(p.tidTill), titel: p.vad, text: `${p.styrdokument.titel}${p.vem ? `, ${p.vem}` : ''}.`, marke: dnr(p.styrdokument.arende), href: `/styrdokument/${p.styrdokument.id}#process`, gor: 'Öppna' }));
}

/** Texts that are frozen, that their own organ is to decide on, and that stand on no list. */
export async function attBeslutaOm(tx: Tx, omfang: Omfang): Promise<Punkt[]> {
  const rader = await tx.styrdokumentversion.findMany({
    where: {
      publicering: { not: 'antagen' }, omfattning: 'revision', dokument: { status: 'godkant' }, remisser: { none: {} }, styrdokumentbeslut: { none: { slag: 'antaget' } },
      styrdokument: { ...(omfang ? { myndighetId: { in: [...omfang] } } : {}), arende: { status: { not: 'avslutat' }, punkter: { none: { utgar: false, sammantrade: { status: { in: ['planerat', 'kallat', 'pagar'] } } } } } },
    },
    take: 20, orderBy: { id: 'asc' }, include: { styrdokument: { select: { id: true, arendeId: true, arende: iArende } } },
  });
  return rader.map((v) => ({ id: `anta ${v.id}`, dag: null, titel: `Styrdokument klart för beslut: ${v.titel}`, text: `Version ${v.nr} är godkänd och kan sättas upp på en lista.`, marke: dnr(v.styrdokument.arende), href: `/arenden/${v.styrdokument.arendeId}`, gor: 'Sätt upp på en lista' }));
}
