import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { kravFryst, paragrafkommando } from './paragrafkommando.ts';
import { tomt } from './planera.ts';
import { arEget } from './underlag.ts';
import { tagBortMedBeslutet } from './utanOmrostning.ts';

const forslagsslag = ['bifall', 'avslag', 'andring', 'tillagg', 'eget', 'aterremiss', 'bordlaggning', 'avgoras_idag'] as const;
const flera = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]).default([]);

/** Notes who asks for what, with whom: bifall to a förslag that lies there, or one of their own (KL 5:65 p 1). */
export const yrka = paragrafkommando({
  name: 'sammantrade.yrka',
  input: z
    .object({
      paragrafId: z.uuid(),
      slag: z.enum(forslagsslag),
      text: z.string().trim().max(5_000).default(''),
      bifallTillId: tomt(z.uuid()),
      av: flera,
      instammer: flera,
      parti: tomt(z.string().trim().max(20)),
      iAndraHand: z.union([z.boolean(), z.literal('ja').transform(() => true)]).default(false),
      /** A partiskrivelse: a frozen version, or a registered handling of the ärende. */
      dokumentversionId: tomt(z.uuid()),
      handlingId: tomt(z.uuid()),
    })
    .refine(({ av, parti }) => av.length > 0 || parti, { message: 'Välj vem som yrkar.', path: ['av'] })
    .refine(({ slag, text, handlingId, dokumentversionId }) => !['andring', 'tillagg', 'eget'].includes(slag) || text || handlingId || dokumentversionId, { message: 'Skriv vad yrkandet går ut på.', path: ['text'] }),
  async run(tx, { s, p }, _, { av, instammer, parti, bifallTillId: till, dokumentversionId, handlingId, ...forslag }) {
    await kravFryst(tx, [dokumentversionId]);
    await tagBortMedBeslutet(tx, p);
    if (handlingId && !(await tx.handling.count({ where: { id: handlingId, myndighetId: s.organ.myndighetId, makulerad: null } }))) throw new Refused('finns_inte');
    // Avslag, återremiss and bordläggning are one question however many ask for it.
    const samma = ['avslag', 'aterremiss', 'bordlaggning', 'avgoras_idag'].includes(forslag.slag) ? p.forslag.find((f) => f.slag === forslag.slag && !f.aterkallat && arEget(f, p.forslag)) : undefined;
    const bifallTillId = samma?.id ?? till;
    if (bifallTillId && !p.forslag.some(({ id }) => id === bifallTillId)) throw new Refused('finns_inte');
    const { id } = await tx.forslag.create({
      data: { ...forslag, paragrafId: p.id, ordning: Math.max(0, ...p.forslag.map(({ ordning }) => ordning)) + 1, kalla: parti && av.length === 0 ? 'parti' : 'ledamoter', bifallTillId: bifallTillId ?? null, dokumentversionId: dokumentversionId ?? null, handlingId: handlingId ?? null },
      select: { id: true },
    });
    const rader = [...av.map((personId) => ({ personId, roll: 'yrkar' })), ...instammer.filter((i) => !av.includes(i)).map((personId) => ({ personId, roll: 'instammer' }))];
    await tx.forslagsstallare.createMany({ data: (rader.length > 0 ? rader : [{ personId: null, roll: 'yrkar' }]).map((r, i) => ({ ...r, forslagId: id, parti: parti ?? null, ordning: i + 1 })) });
    return { type: 'sammantrade.yrkat', detalj: { forslagId: id } };
  },
});

/** Withdraws a yrkande: it is neither put nor printed (KL 5:65). */
export const aterta = paragrafkommando({
  name: 'sammantrade.aterta',
  input: z.object({ paragrafId: z.uuid(), forslagId: z.uuid() }),
  async run(tx, { p }, _, { forslagId }) {
    const { count } = await tx.forslag.updateMany({ where: { id: forslagId, paragrafId: p.id }, data: { aterkallat: true } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: 'sammantrade.yrkande_atertaget', detalj: { forslagId } };
  },
});
