import type { Tx } from '#lib/platform/db';
import { skrivBeteckning, medKod } from './handling.ts';

type Inkommet = { id: string; myndighetId: string; rubrik: string; innehall: unknown; utbyteId: string | null; filer: readonly { filHash: string; namn: string }[] };
export type Samma = { handlingId: string; arendeId: string; beteckning: string; namn: string };
export type Arendeforslag = { id: string; dnr: string; mening: string; varfor: string };

/** Files that are registered already in this myndighet, byte for byte: "finns redan som KS 183/19, aktbilaga 3". */
export async function sammaFiler(tx: Tx, { myndighetId, filer }: Inkommet): Promise<Samma[]> {
  const rader = await tx.handlingsfil.findMany({
    where: { filHash: { in: filer.map((f) => f.filHash) }, handling: { myndighetId, status: { not: 'makulerad' } } },
    select: { namn: true, handling: { select: { id: true, arendeId: true, aktbilaga: true } } }, take: 5,
  });
  const arenden = await tx.arende.findMany({ where: { id: { in: rader.map((r) => r.handling.arendeId) } }, select: { id: true, dnr: true, myndighet: { select: { kod: true } } } });
  return rader.flatMap(({ namn, handling }) => {
    const arende = arenden.find((a) => a.id === handling.arendeId);
    return arende ? [{ handlingId: handling.id, arendeId: arende.id, namn, beteckning: skrivBeteckning(arende.myndighet.kod, arende.dnr, handling.aktbilaga) }] : [];
  });
}

/** The ärenden that what has arrived seems to belong to: an answer to what was sent from one, or one whose dnr is quoted. */
export async function passandeArenden(tx: Tx, inkommet: Inkommet): Promise<Arendeforslag[]> {
  const { myndighetId, innehall, rubrik, filer } = inkommet;
  const falt = innehall && typeof innehall === 'object' ? (innehall as Record<string, unknown>) : {};
  const svarPa = [falt['svarPaUtbyteId'], inkommet.utbyteId].filter((v): v is string => typeof v === 'string');
  const sant = svarPa.length > 0 ? await tx.utgaende.findMany({ where: { utbyteId: { in: svarPa }, arendeId: { not: null } }, select: { arendeId: true } }) : [];
  const texter = await tx.fil.findMany({ where: { hash: { in: filer.map((f) => f.filHash) } }, select: { text: true } });
  const citerade = dnrI([rubrik, String(falt['dnr'] ?? ''), ...texter.map((t) => t.text?.slice(0, 20_000) ?? '')].join('\n'));
  const arenden = await tx.arende.findMany({
    where: { myndighetId, status: { notIn: ['avslutat', 'levererat'] }, OR: [{ id: { in: sant.flatMap((s) => s.arendeId ?? []) } }, { dnr: { in: citerade } }] },
    select: { id: true, dnr: true, arendemening: true, internMening: true, myndighet: { select: { kod: true } } }, take: 6,
  });
  return arenden.map((a) => {
    const ettSvar = sant.some((s) => s.arendeId === a.id);
    return { id: a.id, dnr: medKod(a.myndighet.kod, a.dnr), mening: a.internMening ?? a.arendemening, varfor: ettSvar ? 'svar på det som skickades härifrån' : 'diarienumret nämns i handlingen' };
  }).sort((a, b) => Number(b.varfor.startsWith('svar')) - Number(a.varfor.startsWith('svar')));
}

/** What may be a dnr in a text: numbers with a slash and a year, and letters followed by numbers. */
function dnrI(text: string): string[] {
  const funna = text.matchAll(/(?:\p{Lu}{2,}[ \u00A0-])?\d{1,6}\/\d{2,5}\b|\b\p{Lu}{1,4}\d{5,8}\b|\b\p{Lu}{2,} \d{4}\/\d{1,6}\b/gu);
  const alla = [...funna].flatMap(([m]) => [m.replaceAll('\u00A0', ' '), m.replace(/^\p{Lu}+[ \u00A0-]/u, '')]);
  return [...new Set(alla)].slice(0, 60);
}
