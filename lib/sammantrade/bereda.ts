import '#server-only';
import { z } from 'zod';
import type { Inlagerad } from '#lib/inlaga/inlaga';
import { dagI, skrivDag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import type { Organ, Sammantrade } from './sammantrade.ts';

export type Underbyggt = { rubrik: string; foredragande: string | null; forslag: string[]; yttrandeId: string | null; handlingar: { titel: string; datum: Date | null; dokumentversionId: string | null; handlingId: string | null }[] };

/** What an ärende brings to the list by itself: its frozen texts, its handlingar with files, and the latest skrivelse's förslag till beslut. */
export async function underbygg(tx: Tx, arendeId: string): Promise<Underbyggt> {
  const [arende, dokument, handlingar, yttrande] = [
    await tx.arende.findFirstOrThrow({ where: { id: arendeId }, include: { handlaggare: true } }),
    await tx.dokument.findMany({ where: { arendeId }, include: { versioner: { where: { frusen: true }, orderBy: { nr: 'desc' }, take: 1 } }, orderBy: { skapad: 'asc' } }),
    await tx.handling.findMany({ where: { arendeId, makulerad: null, sekretess: false, filer: { some: {} } }, orderBy: { aktbilaga: 'asc' } }),
    await tx.yttrande.findFirst({ where: { arendeId }, orderBy: { skapad: 'desc' } }),
  ];
  // Of a styrdokument's versions only the newest is put before the organ.
  const nyaste = dokument.findLast(({ slag, versioner }) => slag === 'styrdokument' && versioner.length > 0);
  const frysta = dokument.filter((d) => d.slag !== 'styrdokument' || d.id === nyaste?.id).flatMap(({ slag, versioner: [v] }) => (v ? { ...v, slag } : []));
  const skrivelse = frysta.toReversed().find(({ slag, forslag }) => slag !== 'yttrande' && Array.isArray(forslag) && forslag.length > 0) ?? frysta.toReversed().find(({ forslag }) => Array.isArray(forslag) && forslag.length > 0);
  const { handlaggare } = arende;
  return {
    rubrik: arende.arendemening,
    foredragande: handlaggare ? [handlaggare.namn, handlaggare.titel].filter(Boolean).join(', ') : null,
    forslag: (skrivelse?.forslag as string[] | undefined) ?? (await rekommenderatI(tx, { arendeId }))?.satser ?? [],
    yttrandeId: yttrande?.id ?? null,
    handlingar: [
      ...frysta.map((v) => ({ titel: v.titel, datum: v.datum, dokumentversionId: v.id, handlingId: null })),
      ...handlingar.filter((h) => !frysta.some(({ id }) => id === h.dokumentversionId)).map((h) => ({ titel: h.rubrik, datum: h.handlingsdatum, dokumentversionId: null, handlingId: h.id })),
    ],
  };
}

const rekommenderat = z.object({ beslutsforslag: z.object({ fran: z.string(), satser: z.array(z.string()).min(1), bakgrund: z.array(z.string()) }) });
type Rekommenderat = z.infer<typeof rekommenderat>['beslutsforslag'];

/** What came in with clauses of its own for our organ to decide (a rekommendation): they are the förslag until a skrivelse of ours says something else. */
async function rekommenderatI(tx: Tx, i: { arendeId: string } | { id: { in: string[] } }): Promise<Rekommenderat | null> {
  const rader = await tx.handling.findMany({ where: { ...i, makulerad: null, riktning: 'inkommen', innehall: { path: ['beslutsforslag', 'fran'], string_contains: '' } }, orderBy: { aktbilaga: 'desc' }, take: 1, select: { innehall: true } });
  return rekommenderat.safeParse(rader[0]?.innehall).data?.beslutsforslag ?? null;
}

export type Fran = { forslag: readonly string[]; fran: string; organ: boolean };

/** Who has put what is written on the list itself: fullmäktige has no förvaltning of its own, its ärenden come through styrelsen (KL 5:28) and the rest from its presidium. */
async function skrivetAv(tx: Tx, organ: Pick<Organ, 'slag'>, arendeId: string | null): Promise<Omit<Fran, 'forslag'>> {
  if (organ.slag !== 'fullmaktige') return { fran: 'Förvaltningen', organ: false };
  const styrelsen = arendeId ? await tx.organ.findFirst({ where: { slag: 'styrelse', aktiv: true }, select: { namn: true } }) : null;
  return { fran: styrelsen?.namn ?? 'Presidiet', organ: true };
}

/** Whose förslag lies on the table: what an utskott of this organ, or styrelsen for fullmäktige (KL 5:28), has put to it goes before the förvaltning's. */
export async function forslagTill(tx: Tx, organ: Pick<Organ, 'id' | 'slag'>, arendeId: string | null, egna: readonly string[]): Promise<Fran> {
  const kom = arendeId && egna.length > 0 ? await rekommenderatI(tx, { arendeId }) : null;
  const fran: Fran = kom?.satser.join('\n') === egna.join('\n') && kom ? { forslag: egna, fran: kom.fran, organ: true } : { forslag: egna, ...(await skrivetAv(tx, organ, arendeId)) };
  if (!arendeId) return fran;
  const fore = await tx.paragraf.findFirst({
    where: { arendeId, utgar: false, organId: { not: organ.id }, beslut: { some: { adressatOrganId: organ.id } } },
    include: { organ: true, beslut: { where: { adressatOrganId: organ.id }, include: { punkter: { orderBy: { ordning: 'asc' } } } } },
    orderBy: { sammantrade: { datum: 'desc' } },
  });
  if (!fore) return fran;
  return { forslag: fore.beslut.flatMap(({ punkter }) => punkter.map(({ text }) => text)), fran: fore.organ.slag === 'utskott' ? 'Arbetsutskottet' : fore.organ.namn, organ: true };
}

/** The motion itself as the §'s background, when no skrivelse says more: who wrote it, when it came, and its yrkanden. */
export const inlagetext = ({ slag, av, inlamnad, satser }: Inlagerad): Nod => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: `${av} har i ${slag === 'motion' ? 'en motion' : 'ett medborgarförslag'} som kom in den ${skrivDag(inlamnad)} föreslagit` }] },
    ...satser.map((sats, i) => ({ type: 'paragraph', content: [{ type: 'text', text: `att ${sats.text}${i === satser.length - 1 ? '.' : i === satser.length - 2 ? ', och' : ','}` }] })),
  ],
});

type Nod = { type: string; content?: Nod[]; text?: string; attrs?: Record<string, unknown> };

/** The §'s background to begin from: the frozen skrivelse's own text, without the att-satser that stand under Beslut; else that of the rekommendation that came. */
export async function arendetextFor(tx: Tx, handlingar: readonly { dokumentversionId: string | null; handlingId: string | null }[]): Promise<Nod | null> {
  const ids = handlingar.flatMap(({ dokumentversionId }) => dokumentversionId ?? []);
  const version = await tx.dokumentversion.findFirst({ where: { id: { in: ids }, frusen: true, dokument: { slag: { not: 'yttrande' } } }, orderBy: { skapad: 'desc' } });
  const doc = version?.innehall as Nod | undefined;
  if (doc?.type === 'doc' && (doc.content ?? []).length > 0) return doc;
  const kom = await rekommenderatI(tx, { id: { in: handlingar.flatMap(({ handlingId }) => handlingId ?? []) } });
  return kom && kom.bakgrund.length > 0 ? { type: 'doc', content: kom.bakgrund.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) } : null;
}

/** Underlag of a § as it is printed: what lay on the item. */
export const underlagFor = (handlingar: readonly { titel: string; datum: Date | string | null; hanvisning: string | null }[]) =>
  handlingar.map(({ titel, datum, hanvisning }) => ({ namn: titel, ...(datum ? { datum: typeof datum === 'string' ? datum : dagI(datum) } : {}), ...(hanvisning ? { not: hanvisning } : {}) }));

/** Meetings that an ärende of the myndighet can still be put on. */
export const kommande = (tx: Tx, myndighetId: string, fran: Date): Promise<{ id: string; datum: Date; organ: { namn: string } }[]> =>
  tx.sammantrade.findMany({ where: { organ: { myndighetId }, status: { in: ['planerat', 'kallat', 'pagar'] satisfies Sammantrade['status'][] }, datum: { gte: fran } }, orderBy: { datum: 'asc' }, select: { id: true, datum: true, organ: { select: { namn: true } } } });
