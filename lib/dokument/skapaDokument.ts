import { z } from 'zod';
import type { Prisma } from '#prisma';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Dokumentslag } from './dokument.ts';
import { may } from './policy.ts';
import { tomtDoc, type Doc } from './schema.ts';

type Nytt = { slag: Dokumentslag; titel: string; arendeId: string | null; myndighetId: string; forfattareId: string; innehall?: Doc; forslag?: string[]; nu: Date };

/** A new draft; its first words come from the caller or from nothing. */
export async function nyttDokument(tx: Tx, { innehall = tomtDoc(), forslag = [], nu, ...resten }: Nytt): Promise<string> {
  const { id } = await tx.dokument.create({ data: { ...resten, innehall: innehall as unknown as Prisma.InputJsonValue, forslag, skapad: nu, andrad: nu }, select: { id: true } });
  return id;
}

/** Begins a tjänsteskrivelse or minnesanteckning in an ärende. A yttrande is begun by skapaYttrande, which knows the remiss. */
export const skapaDokument = command({
  name: 'dokument.skapa',
  input: z.object({ arendeId: z.uuid(), slag: z.enum(['tjansteskrivelse', 'minnesanteckning']), titel: z.string().trim().max(300).optional() }),
  async load(tx, { arendeId }) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { id: true, myndighetId: true, arendemening: true } });
    if (!arende) throw new Refused('finns_inte');
    return arende;
  },
  may: may.skapa,
  async run(tx, arende, { actor, nu }, { slag, titel }) {
    const innehall: Doc | undefined = slag === 'tjansteskrivelse'
      ? { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bakgrund' }] }, { type: 'paragraph' }, { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bedömning' }] }, { type: 'paragraph' }] }
      : undefined;
    const id = await nyttDokument(tx, { slag, titel: titel || arende.arendemening, arendeId: arende.id, myndighetId: arende.myndighetId, forfattareId: actor.personId, nu, ...(innehall ? { innehall } : {}) });
    return { type: 'dokument.skapat', subject: id, arendeId: arende.id, detalj: { slag } };
  },
});
