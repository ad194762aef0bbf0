import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { kontrollsumma, type Json } from '#lib/platform/kanonisk';
import { storeMade } from '#lib/platform/files';
import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import { mottagarslag } from './expediering.ts';
import { lamnaUt } from './lamnaUt.ts';
import { may } from './policy.ts';
import { loadAttSkicka, loadJusterat } from './store.ts';

const tomt = z.literal('').transform(() => undefined);
/** "myndighet 0198…" as the form's choice says it; nothing for one outside. */
const vald = z.string().trim().optional().transform((v, ctx) => {
  if (!v) return null;
  const [slag = '', id = ''] = v.split(' ');
  const kant = mottagarslag.find((m) => m === slag);
  if (kant && z.uuid().safeParse(id).success) return { slag: kant, id };
  ctx.addIssue({ code: 'custom', message: 'Välj mottagaren i listan.' });
  return z.NEVER;
});

/** Sends a justerad § to somebody more: an utdrag, or a letter of its own with a short text. Its PDF is made after, and then it goes. */
export const skickaTill = command({
  name: 'expediering.skickaTill',
  input: z.object({
    setId: z.uuid(), paragrafId: z.uuid('Välj paragraf.'), vem: vald, namn: z.string().trim().max(200).optional(), epost: z.email('Skriv en e-postadress, till exempel namn@kommun.se.').or(tomt).optional(),
    adress: z.string().trim().max(400).optional(), text: z.string().trim().max(8_000).optional(),
  }),
  async load(tx, { setId, paragrafId }, { actor }) {
    const { justerat, p } = await loadAttSkicka(tx, actor, { setId, paragrafId });
    return { p, myndighetId: justerat.myndighetId, sist: (await tx.expediering.aggregate({ where: { setId, paragrafId }, _max: { ordning: true } }))._max.ordning ?? 0 };
  },
  may: may.skicka,
  async run(tx, { p, sist }, { nu }, { setId, paragrafId, vem, namn, epost, adress, text }) {
    const inom = vem ? await namnPa(tx, vem) : null;
    if (vem && !inom) throw new Refused('finns_inte');
    const slag = vem?.slag ?? (epost ? 'epost' : adress ? 'post' : null);
    const kallas = inom ?? namn;
    if (!slag) throw new Refused('valj_vem_det_ska_till');
    if (!kallas) throw new Refused('skriv_vem_det_ska_till');
    const { id } = await tx.expediering.create({
      data: { paragrafId, setId, ordning: sist + 1, mottagarslag: slag, namn: kallas, slag: text ? 'brev' : 'utdrag', text: text || null, epost: epost ?? null, adress: adress || null, ...mal(vem), utbyteId: crypto.randomUUID(), status: 'gors', skapad: nu }, select: { id: true },
    });
    return { type: 'expediering.begard', subject: setId, arendeId: p.arende?.id ?? null, detalj: { expedieringId: id, paragrafId, paragraf: p.beteckning } };
  },
});

const mal = (vem: { slag: string; id: string } | null) => (vem?.slag === 'myndighet' ? { myndighetId: vem.id } : vem?.slag === 'organ' ? { organId: vem.id } : vem?.slag === 'befattning' ? { befattningId: vem.id } : vem?.slag === 'organisation' ? { organisationIdTill: vem.id } : {});

async function namnPa(tx: Parameters<typeof loadJusterat>[0], { slag, id }: { slag: string; id: string }): Promise<string | null> {
  const val = { where: { id }, select: { namn: true } };
  const rad = slag === 'myndighet' ? await tx.myndighet.findFirst(val) : slag === 'organ' ? await tx.organ.findFirst(val) : slag === 'befattning' ? await tx.befattning.findFirst(val) : slag === 'organisation' ? await tx.organisation.findFirst(val) : null;
  return rad?.namn ?? null;
}

/** What was asked for has its PDF: now it goes, once. */
export const lamnaUtGjord = command({
  name: 'expediering.lamnaUtGjord',
  input: z.object({ id: z.uuid(), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  async load(tx, { id }) {
    await tx.$queryRaw`select 1 from expediering where id = ${id}::uuid for update`;
    const e = await tx.expediering.findFirst({ where: { id } });
    if (!e?.setId) throw new Refused('finns_inte');
    const justerat = await loadJusterat(tx, e.setId);
    const p = justerat.innehall.paragrafer.find((x) => x.id === e.paragrafId);
    if (!p) throw new Refused('finns_inte');
    return { e, setId: e.setId, justerat, p };
  },
  may: may.system,
  async run(tx, { e, setId, justerat, p }, ctx, { id, namn, bytes }) {
    const event = { subject: setId, arendeId: p.arende?.id ?? null, detalj: { paragrafId: p.id, paragraf: p.beteckning, organ: justerat.innehall.organ.namn, antal: 1 } };
    if (e.status !== 'gors') return { ...event, type: 'expediering.fanns' };
    const fil = await storeMade(tx, bytes, namn);
    const m: Expedieringsmottagare = { slag: e.mottagarslag as Expedieringsmottagare['slag'], id: e.myndighetId ?? e.organId ?? e.befattningId ?? e.organisationIdTill ?? undefined, namn: e.namn, epost: e.epost ?? undefined, adress: e.adress ?? undefined };
    await tx.expediering.updateMany({ where: { id }, data: { ...(await lamnaUt(tx, ctx, justerat, p, m, fil, e.utbyteId)), filHash: fil.hash, jsonHash: kontrollsumma(p as unknown as Json), version: { increment: 1 } } });
    return { ...event, type: 'expediering.skickad' };
  },
});
