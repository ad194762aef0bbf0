import { z } from 'zod';
import type { Prisma } from '#prisma';
import { Refused } from '#lib/platform/result';
import { docTillText, textTillDoc } from './enkelText.ts';
import { paragrafkommando } from './paragrafkommando.ts';
import { vemSkrev } from './vemSkrev.ts';

const nod: z.ZodType<Record<string, unknown>> = z.looseObject({ type: z.string() });

/** The §'s background: rich text, or plain lines where it is typed as such. Refused when somebody else has saved since it was read. */
export const skrivArendetext = paragrafkommando({
  name: 'sammantrade.skrivArendetext',
  input: z.object({ paragrafId: z.uuid(), version: z.coerce.number().int().optional(), fore: z.string().max(100_000).optional(), doc: nod.optional(), text: z.string().max(100_000).optional() }),
  async run(tx, { p }, _, { version, fore, doc, text }) {
    if (fore !== undefined && fore.trim() !== docTillText(p.arendetext).trim() && text?.trim() !== docTillText(p.arendetext).trim()) throw new Refused(`texten_andrad|${await vemSkrev(tx, p.id, 'sammantrade.arendetext_skriven')}`);
    if (version !== undefined && version !== p.version) throw new Refused('andrat_av_nagon_annan');
    const skrivet = doc ?? textTillDoc(text ?? '');
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { arendetext: skrivet as Prisma.InputJsonValue } });
    return { type: 'sammantrade.arendetext_skriven' };
  },
});

/** To whom the § goes: another myndighet inside, a befattning, another organisation, an e-mail address outside. */
export const sattExpediering = paragrafkommando({
  name: 'sammantrade.sattExpediering',
  input: z.object({
    paragrafId: z.uuid(),
    mottagare: z.array(z.object({ slag: z.enum(['myndighet', 'befattning', 'organisation', 'epost', 'organ', 'post']), adress: z.string().trim().max(400).optional(), id: z.uuid().optional(), namn: z.string().trim().min(1, 'Skriv vem det ska till.').max(200), epost: z.email('Skriv en e-postadress, till exempel namn@kommun.se.').optional() })).max(60),
  }),
  async run(tx, { p }, _, { mottagare }) {
    for (const { slag, id, epost, adress } of mottagare) {
      if (slag === 'post' && !adress) throw new Refused('adress_saknas');
      if (slag === 'organ' && !(id && (await tx.organ.count({ where: { id } })))) throw new Refused('finns_inte');
      if (slag === 'epost' && !epost) throw new Refused('epost_saknas');
      if (slag === 'myndighet' && !(id && (await tx.myndighet.count({ where: { id } })))) throw new Refused('finns_inte');
      if (slag === 'befattning' && !(id && (await tx.befattning.count({ where: { id } })))) throw new Refused('finns_inte');
    }
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { expediering: mottagare } });
    return { type: 'sammantrade.expediering_satt', detalj: { antal: mottagare.length } };
  },
});

/** Omedelbar justering is a decision in the § itself, taken before the meeting ends. */
export const forklaraOmedelbart = paragrafkommando({
  name: 'sammantrade.forklaraOmedelbart',
  input: z.object({ paragrafId: z.uuid(), omedelbart: z.union([z.boolean(), z.enum(['ja', 'nej']).transform((v) => v === 'ja')]) }),
  async run(tx, { s, p }, _, { omedelbart }) {
    if (omedelbart && s.status === 'avslutat') throw new Refused('sammantradet_ar_avslutat');
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { omedelbar: omedelbart, omedelbarText: omedelbart ? s.organ.regelverk.omedelbarText : null } });
    return { type: omedelbart ? 'sammantrade.omedelbart_forklarad' : 'sammantrade.omedelbart_struken' };
  },
});

/** A § without a decision (information, frågestund, parentation, anmälan) is handled once it has been told; one that was meant to decide becomes such a §. */
export const markeraBehandlad = paragrafkommando({
  name: 'sammantrade.markeraBehandlad',
  input: z.object({ paragrafId: z.uuid(), behandlad: z.boolean() }),
  async run(tx, { s, p }, _, { behandlad }) {
    if (behandlad && (p.beslut.length > 0 || p.steg.length > 0)) throw new Refused('paragrafen_ar_behandlad');
    const avsedd = s.punkter.find(({ id }) => id === p.punktId)?.slag;
    const slag = behandlad ? (p.slag === 'beslut' ? 'information' : p.slag) : p.slag === 'information' && ['arende', 'justerare', 'dagordning', 'beslut'].includes(avsedd ?? '') ? 'beslut' : p.slag;
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { slag, ejAktuellt: behandlad ? [...new Set([...p.ejAktuellt, 'beslut'])] : p.ejAktuellt.filter((x) => x !== 'beslut') } });
    return { type: 'sammantrade.behandlad_utan_beslut', detalj: { behandlad } };
  },
});

/** Says that something the protocol must otherwise show did not occur under this § (KL 5:65–68). */
export const markeraEjAktuellt = paragrafkommando({
  name: 'sammantrade.markeraEjAktuellt',
  input: z.object({ paragrafId: z.uuid(), vad: z.enum(['yrkanden', 'proposition', 'reservation', 'jav', 'sarskilt_yttrande']), ejAktuellt: z.union([z.boolean(), z.enum(['ja', 'nej']).transform((v) => v === 'ja')]).default(true) }),
  async run(tx, { p }, _, { vad, ejAktuellt }) {
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { ejAktuellt: ejAktuellt ? [...new Set([...p.ejAktuellt, vad])] : p.ejAktuellt.filter((x) => x !== vad) } });
    return { type: 'sammantrade.ej_aktuellt', detalj: { vad } };
  },
});
