import '#server-only';
import type { Prisma } from '#prisma';
import { serie } from '#lib/organisation/serie';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { skrivParagrafnummer, type Sammantrade } from './sammantrade.ts';

/**
 * Gives every § of the meeting that has no number yet the next one, in the order of the list: at the first locking, where the organ numbers then
 * (KL 5:65). What somebody has written about "§ (7)" says its number from here on. True when there was any.
 */
export async function numreraParagrafer(tx: Tx, { id: sammantradeId, organ, paragrafer }: Pick<Sammantrade, 'id' | 'organ' | 'paragrafer'>): Promise<boolean> {
  const utan = paragrafer.filter(({ nr }) => nr === null).toSorted((a, b) => a.ordning - b.ordning);
  if (utan.length === 0) return false;
  const givna = new Map<string, string>();
  for (const p of utan) {
    const nr = await nextNumber(tx, serie.paragraf(organ.id), p.ar);
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { nr, version: { increment: 1 } } });
    givna.set(p.beteckning, skrivParagrafnummer(organ.paragrafmonster, { ...p, nr }));
  }
  await skrivIn(tx, sammantradeId, (text) => text.replaceAll(/§[ \u00A0]\([^)]{1,8}\)/g, (skrivet) => givna.get(skrivet.replace(' ', '\u00A0')) ?? skrivet));
  return true;
}

const namner = /§[ \u00A0]\(/;

// Only the few texts that name one of them are written anew.
async function skrivIn(tx: Tx, sammantradeId: string, satt: (text: string) => string): Promise<void> {
  const i = { paragraf: { sammantradeId } };
  const byt = <T extends Record<string, unknown>>(rad: T): T | null => {
    const ny = Object.fromEntries(Object.entries(rad).map(([falt, varde]) => [falt, typeof varde === 'string' && falt !== 'id' ? satt(varde) : varde])) as T;
    return Object.values(rad).some((varde) => typeof varde === 'string' && namner.test(varde)) ? ny : null;
  };
  for (const { id, arendetext } of await tx.paragraf.findMany({ where: { sammantradeId }, select: { id: true, arendetext: true } })) {
    const text = arendetext === null ? '' : JSON.stringify(arendetext);
    if (namner.test(text)) await tx.paragraf.updateMany({ where: { id }, data: { arendetext: JSON.parse(satt(text)) as Prisma.InputJsonValue } });
  }
  const redigerat = { id: true, redigerad: true, redigeradUnderlag: true } as const;
  for (const rad of await tx.beslutssteg.findMany({ where: i, select: redigerat })) if (byt(rad)) await tx.beslutssteg.updateMany({ where: { id: rad.id }, data: { ...byt(rad) } });
  for (const rad of await tx.forslag.findMany({ where: i, select: { ...redigerat, text: true } })) if (byt(rad)) await tx.forslag.updateMany({ where: { id: rad.id }, data: { ...byt(rad) } });
  for (const rad of await tx.paragrafanteckning.findMany({ where: i, select: { ...redigerat, text: true } })) if (byt(rad)) await tx.paragrafanteckning.updateMany({ where: { id: rad.id }, data: { ...byt(rad) } });
  for (const rad of await tx.beslutspunkt.findMany({ where: { del: i }, select: { id: true, text: true } })) if (byt(rad)) await tx.beslutspunkt.updateMany({ where: { id: rad.id }, data: { text: satt(rad.text) } });
}
