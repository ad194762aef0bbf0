import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { farPubliceras, lasInnehall } from './innehall.ts';
import { maskera as maskeraText } from './maskera.ts';
import { may } from './policy.ts';
import { loadSet, type Vald } from './store.ts';

const rader = z.union([z.array(z.string()), z.string().transform((text) => text.split('\n'))]).transform((alla) => alla.map((rad) => rad.trim()).filter(Boolean)).pipe(z.array(z.string().max(2_000)).max(500));
const justerat = ({ set, fryst }: Vald) => {
  if (set.status !== 'justerat' || !fryst) throw new Refused('inte_justerat_an');
  return fryst;
};

/** Chooses words and passages that a copy for the public shall not hold. The copy is looked at before it is published. */
export const maskera = command({
  name: 'protokoll.maskera',
  input: z.object({ setId: z.uuid(), passager: rader }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, vald, { actor, nu }, { setId, passager }) {
    const fryst = justerat(vald);
    const maskerat = maskeraText(lasInnehall(fryst.json), passager);
    if (!maskerat.ok) throw new Refused(maskerat.error);
    await tx.publicering.createMany({ data: [{ setId, frystId: fryst.id, slag: 'utkast', masker: [...new Set(passager)], personId: actor.personId, at: nu }] });
    return { type: 'protokoll.maskerat', subject: setId, detalj: { antal: passager.length } };
  },
});

/**
 * Says what the public reads of a justerat set: the masked copy that was looked at, the original, or nothing, until a day. The signed original does not
 * change. What only prepares an ärende is published only where the organ says so (TF 2:10).
 */
export const publicera = command({
  name: 'protokoll.publicera',
  input: z.object({ setId: z.uuid(), slag: z.enum(['maskerad', 'original', 'ingen']), till: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-29.').or(z.literal('')).optional(), skal: z.string().trim().max(500).optional() }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, vald, { actor, nu }, { setId, slag, till, skal }) {
    const fryst = justerat(vald);
    if (slag !== 'ingen' && !farPubliceras(lasInnehall(fryst.json), true, vald.s.organ.regelverk.publiceraBeredande)) throw new Refused('beredande_publiceras_inte');
    if (till && till <= dagI(nu)) throw new Refused('avpubliceras_i_framtiden');
    const utkast = slag === 'maskerad' ? await tx.publicering.findFirst({ where: { setId, frystId: fryst.id, slag: 'utkast' }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }) : null;
    if (slag === 'maskerad' && !utkast) throw new Refused('inget_att_maskera');
    const { id } = await tx.publicering.create({ data: { setId, frystId: fryst.id, slag, masker: utkast?.masker ?? [], till: till ? new Date(till) : null, skal: skal || null, personId: actor.personId, at: nu }, select: { id: true } });
    return { type: 'protokoll.publicering_vald', subject: setId, detalj: { slag, publiceringId: id, till: till || null } };
  },
});
