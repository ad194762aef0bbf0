import '#server-only';
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
  const frysta = dokument.flatMap(({ slag, versioner: [v] }) => (v ? { ...v, slag } : []));
  const skrivelse = frysta.toReversed().find(({ slag, forslag }) => slag !== 'yttrande' && Array.isArray(forslag) && forslag.length > 0) ?? frysta.toReversed().find(({ forslag }) => Array.isArray(forslag) && forslag.length > 0);
  const { handlaggare } = arende;
  return {
    rubrik: arende.arendemening,
    foredragande: handlaggare ? [handlaggare.namn, handlaggare.titel].filter(Boolean).join(', ') : null,
    forslag: (skrivelse?.forslag as string[] | undefined) ?? [],
    yttrandeId: yttrande?.id ?? null,
    handlingar: [
      ...frysta.map((v) => ({ titel: v.titel, datum: v.datum, dokumentversionId: v.id, handlingId: null })),
      ...handlingar.filter((h) => !frysta.some(({ id }) => id === h.dokumentversionId)).map((h) => ({ titel: h.rubrik, datum: h.handlingsdatum, dokumentversionId: null, handlingId: h.id })),
    ],
  };
}

export type Fran = { forslag: readonly string[]; fran: string; organ: boolean };

/** Whose förslag lies on the table: what an utskott of this organ, or styrelsen for fullmäktige (KL 5:28), has put to it goes before the förvaltning's. */
export async function forslagTill(tx: Tx, organ: Pick<Organ, 'id'>, arendeId: string | null, egna: readonly string[]): Promise<Fran> {
  const fran: Fran = { forslag: egna, fran: 'Förvaltningen', organ: false };
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

/** The §'s background to begin from: the frozen skrivelse's own text, without the att-satser that stand under Beslut. */
export async function arendetextFor(tx: Tx, handlingar: readonly { dokumentversionId: string | null }[]): Promise<Nod | null> {
  const ids = handlingar.flatMap(({ dokumentversionId }) => dokumentversionId ?? []);
  const version = await tx.dokumentversion.findFirst({ where: { id: { in: ids }, frusen: true, dokument: { slag: { not: 'yttrande' } } }, orderBy: { skapad: 'desc' } });
  const doc = version?.innehall as Nod | undefined;
  return doc?.type === 'doc' && (doc.content ?? []).length > 0 ? doc : null;
}

/** Underlag of a § as it is printed: what lay on the item. */
export const underlagFor = (handlingar: readonly { titel: string; datum: Date | string | null; hanvisning: string | null }[]) =>
  handlingar.map(({ titel, datum, hanvisning }) => ({ namn: titel, ...(datum ? { datum: typeof datum === 'string' ? datum : dagI(datum) } : {}), ...(hanvisning ? { not: hanvisning } : {}) }));

/** Meetings that an ärende of the myndighet can still be put on. */
export const kommande = (tx: Tx, myndighetId: string, fran: Date): Promise<{ id: string; datum: Date; organ: { namn: string } }[]> =>
  tx.sammantrade.findMany({ where: { organ: { myndighetId }, status: { in: ['planerat', 'kallat', 'pagar'] satisfies Sammantrade['status'][] }, datum: { gte: fran } }, orderBy: { datum: 'asc' }, select: { id: true, datum: true, organ: { select: { namn: true } } } });
