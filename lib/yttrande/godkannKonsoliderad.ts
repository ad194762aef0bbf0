import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { frusenVersion } from '#lib/dokument/store';
import { may } from './policy.ts';
import { flytta, loadYttrande } from './store.ts';
import { stallningAv } from './yttrande.ts';

const schema = z.object({
  yttrandeId: z.uuid(),
  /** What was read: the frozen version that holds the text with the changes in it. */
  hash: z.string().length(64),
  som: z.enum(['ordforande', 'delegation']),
  grund: z.string().trim().max(300).default(''),
}).check(({ value, issues }) => {
  if (value.som === 'delegation' && value.grund.length < 3) issues.push({ code: 'custom', input: value.grund, path: ['grund'], message: 'Skriv vilken punkt i delegationsordningen du godkänner enligt.' });
});

/**
 * The text that was put together after the decision is approved by the organ's ordförande or on delegation: a frozen version later than the one that was
 * decided on, with the hash that was read. Only then may the yttrande be sent, and what is sent is exactly this.
 */
export const godkannKonsoliderad = command({
  name: 'yttrande.godkannKonsoliderad',
  input: schema,
  async load(tx, { yttrandeId }, { actor }) {
    const y = await loadYttrande(tx, yttrandeId);
    if (!may.visa(actor, y) && !may.presiderar(actor, y)) throw new Refused('finns_inte');
    const sist = await tx.dokumentversion.findFirst({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'desc' }, select: { id: true } });
    return { ...y, sist };
  },
  may: (actor, y) => may.presiderar(actor, y) || may.godkanna(actor, y),
  async run(tx, { sist, ...y }, { actor, nu }, { hash, som, grund }) {
    const beslut = y.beslut.at(-1);
    if (y.status !== 'konsolideras' || !beslut) throw new Refused('inget_att_sammanfoga');
    if (som === 'ordforande' && !may.presiderar(actor, y)) throw new Refused('inte_ordforande');
    if (!sist || sist.id === beslut.dokumentversionId) throw new Refused('texten_ar_inte_sammanfogad');
    const v = await frusenVersion(tx, sist.id);
    if (v.hash !== hash) throw new Refused('andrat_sedan_du_laste');
    await tx.yttrandekonsolidering.create({ data: { yttrandeId: y.id, beslutId: beslut.id, dokumentversionId: v.id, hash, som, grund: grund || null, godkandAvId: actor.personId, godkand: nu } });
    await flytta(tx, y, 'godkann_konsoliderad', { stallning: stallningAv(v.innehall) });
    return { type: 'yttrande.konsolideringen_godkand', subject: y.id, arendeId: y.arendeId, detalj: { versionId: v.id, hash, som } };
  },
});
