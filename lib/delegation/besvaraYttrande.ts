import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { frusenVersion } from '#lib/dokument/store';
import { may as mayYttrande } from '#lib/yttrande/policy';
import { sandYttrande } from '#lib/yttrande/sand';
import { flytta, loadYttrande } from '#lib/yttrande/store';
import { stallningAv } from '#lib/yttrande/yttrande';
import { amnen, serStrategiskUt } from './delegation.ts';
import { may } from './policy.ts';
import { skrivDelegationsbeslut } from './skrivBeslut.ts';
import { loadOrgan } from './store.ts';

/**
 * A yttrande is decided on delegation and, where one may, sent at once: exactly the frozen version that was approved. What may never be delegated is
 * refused, and a remiss about goals and direction takes a reason (KL 6:37–38). It is reported to the nämnd as any other delegationsbeslut (KL 6:40).
 */
export const besvaraYttrande = command({
  name: 'delegation.besvaraYttrande',
  input: z.object({
    yttrandeId: z.uuid(),
    punktId: z.uuid('Välj den punkt i delegationsordningen som beslutet stöds på.'),
    delegatId: valfrittId,
    amne: z.enum(amnen, 'Svara på om yttrandet gäller något av detta.'),
    skal: z.string().trim().max(1000).default(''),
    /** Sent with the decision; else by whoever keeps the ärende, afterwards. */
    sand: z.literal('ja').optional().or(z.literal('').transform(() => undefined)),
  }),
  async load(tx, { yttrandeId }) {
    const y = await loadYttrande(tx, yttrandeId);
    return { y, myndighetId: y.myndighetId, ...(await loadOrgan(tx, y.organ.id)) };
  },
  may: may.fatta,
  async run(tx, { y, organ }, ctx, { punktId, delegatId = ctx.actor.personId, amne, skal, sand }) {
    const { nu } = ctx;
    if (y.status !== 'godkant') throw new Refused(y.status === 'beslutat' || y.status === 'oversant' ? 'yttrandet_ar_beslutat' : 'yttrandet_ar_inte_godkant');
    if (await tx.punkt.count({ where: { yttrandeId: y.id, utgar: false, sammantrade: { status: { in: ['kallat', 'pagar'] } } } })) throw new Refused('yttrandet_star_pa_listan');
    const mottagna = y.remisser.map((r) => r.mottagen);
    if (!skal && amne === 'annat' && mottagna.some(({ titel }) => serStrategiskUt(titel))) throw new Refused('delegation_strategisk');
    const { id: versionId } = await tx.dokumentversion.findFirstOrThrow({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'desc' }, select: { id: true } });
    const v = await frusenVersion(tx, versionId);
    const idag = dagI(nu);
    const { id, nummer, anslas, delegat } = await skrivDelegationsbeslut(tx, organ, ctx, {
      slag: 'delegation', punktId, delegatId, beslutsdatum: idag, arendeId: y.arendeId, underlag: `version:${v.id}`, amne, skal,
      text: `Avge yttrande${mottagna[0] ? ` till ${mottagna.map(({ remittent }) => remittent).join(' och ')} över ${mottagna[0].titel}` : ''}: ${v.titel}`.slice(0, 2000),
    });
    await tx.yttrandebeslut.createMany({ data: [{ yttrandeId: y.id, delegationsbeslutId: id, organId: organ.id, datum: new Date(idag), paragraf: nummer, dokumentversionId: v.id, slag: 'enligt_forslag', hash: v.hash, skapad: nu }] });
    await tx.mottagenRemiss.updateMany({ where: { id: { in: mottagna.map((m) => m.id) }, status: { notIn: ['insand', 'kvitterad', 'avslutad'] } }, data: { status: 'beslutad' } });
    const status = await flytta(tx, y, 'besluta_pa_delegation', { stallning: stallningAv(v.innehall) });
    const skickas = sand === 'ja' && mottagna.length > 0 && mayYttrande.oversand(ctx.actor, y);
    if (skickas) {
      await sandYttrande(tx, y, mottagna, { dokumentversionId: v.id, hash: v.hash, organ: organ.namn, datum: idag, paragraf: nummer, delegat }, ctx);
      await flytta(tx, { ...y, status, version: y.version + 1 }, 'oversand', { oversant: nu });
    }
    return { type: 'delegation.yttrande_besvarat', subject: id, arendeId: y.arendeId, detalj: { nummer, organId: organ.id, anslas, yttrandeId: y.id, versionId: v.id, hash: v.hash, skickat: skickas } };
  },
});
