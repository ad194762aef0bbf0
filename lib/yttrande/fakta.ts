import '#server-only';
import { inRegister, type Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { medKod } from '#lib/handling/handling';
import type { Frusen } from '#lib/dokument/store';
import type { Brevfakta } from './pdf/mappa.ts';

/** What the letter says beside the frozen text: from whom, to whom, which dnr. */
export async function brevfakta(tx: Tx, v: Frusen): Promise<Omit<Brevfakta, 'organisation'> & { organisationId: string }> {
  const myndighet = await tx.myndighet.findFirst({ where: { id: v.myndighetId }, include: { organ: { where: { overordnatId: null }, orderBy: { id: 'asc' }, take: 1 } } });
  if (!myndighet) throw new Refused('finns_inte');
  const arende = v.arendeId ? await tx.arende.findFirst({ where: { id: v.arendeId }, select: { dnr: true } }) : null;
  const y = await tx.yttrande.findFirst({ where: { dokumentId: v.dokumentId }, include: { organ: { select: { namn: true } }, remisser: { include: { mottagen: true }, orderBy: { id: 'asc' } } } });
  const mottagna = (y?.remisser ?? []).map((r) => r.mottagen);
  const titlar = [...new Set(mottagna.map((m) => m.titel))];
  return {
    organisationId: myndighet.organisationId, organ: y?.organ.namn ?? myndighet.organ[0]?.namn ?? myndighet.namn, dnr: arende && medKod(myndighet.kod, arende.dnr), forvaltning: myndighet.forvaltning,
    remittenter: [...new Set(mottagna.map((m) => m.remittent))], remittentDnr: [...new Set(mottagna.flatMap((m) => m.remittentDnr ?? []))].join(', ') || null, remissTitel: titlar.join(' och ') || null,
  };
}

/** The register's words about an organisation, for the letter's head. */
export async function avsandare(organisationId: string): Promise<Brevfakta['organisation']> {
  const o = await inRegister((tx) => tx.organisation.findFirst({ where: { id: organisationId }, select: { namn: true, adress: true, epost: true } }));
  return { namn: o?.namn ?? '', adress: o?.adress ?? null, epost: o?.epost ?? null };
}
