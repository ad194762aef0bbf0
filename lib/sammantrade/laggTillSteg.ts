import { z } from 'zod';
import type { Prisma } from '#prisma';
import { Refused } from '#lib/platform/result';
import { avgjort } from './beslutsgang.ts';
import { kravBeslutfor } from './kravBeslutfor.ts';
import { paragrafkommando } from './paragrafkommando.ts';
import type { Stegrad } from './sammantrade.ts';
import { deltagareFor, gangFor } from './underlag.ts';
import { tagBortMedBeslutet } from './utanOmrostning.ts';
import { raknaRoster } from './votering.ts';

const innehall = z.object({
  fraga: z.string().regex(/^(nar|huvud|(punkt|tillagg):.+)$/).default('huvud'),
  roll: z.enum(['ensam', 'motproposition', 'huvudvotering']).optional(),
  val: z.boolean().optional(),
  lott: z.enum(['ja', 'nej']).optional(),
  namner: z.array(z.uuid()).optional(),
  begardAv: z.array(z.uuid()).optional(),
  motivering: z.string().max(2_000).optional(),
  personId: z.uuid().optional(),
  beslut: z.enum(['javig', 'inte_javig', 'bortses']).optional(),
  andel: z.object({ av: z.enum(['en_tredjedel', 'tva_tredjedelar', 'tre_fjardedelar', 'alla']), for: z.enum(['ja', 'nej']), bas: z.enum(['avgivna', 'narvarande']) }).optional(),
});

/** Adds the next step of the beslutsgång. What the steps together make impossible is refused with the reason; who won is computed, never typed (KL 5:53–54). */
export const laggTillSteg = paragrafkommando({
  name: 'sammantrade.laggTillSteg',
  input: z.object({
    paragrafId: z.uuid(),
    slag: z.enum(['proposition', 'motproposition', 'votering', 'utan_omrostning', 'minoritet', 'jav']),
    innehall: innehall.default({ fraga: 'huvud' }),
    forslag: z.array(z.object({ forslagId: z.uuid(), som: z.enum(['ja', 'nej', 'huvud', 'mot', 'om']) })).default([]),
    finner: z.uuid().optional(),
    roster: z.array(z.object({ personId: z.uuid(), rost: z.enum(['ja', 'nej', 'avstar', 'franvarande']) })).default([]),
    deltarInte: z.array(z.object({ personId: z.uuid(), villkor: z.string().max(300).nullish() })).default([]),
    sluten: z.boolean().default(false),
  }),
  async run(tx, { s, p: fore }, _, { slag, innehall: data, forslag, finner, roster, deltarInte, sluten }) {
    if (slag !== 'jav') kravBeslutfor(s, fore);
    const p = slag === 'jav' ? fore : await tagBortMedBeslutet(tx, fore);
    const rost = (personId: string) => ({ platsId: s.platser.find(({ innehavareId }) => innehavareId === personId)?.id ?? null, parti: s.personer[personId]?.parti ?? '' });
    const nytt: Stegrad = {
      id: 'nytt', ordning: p.steg.length + 1, slag, innehall: data, forslag, roster: roster.map((r) => ({ ...r, ...rost(r.personId) })), deltarInte: deltarInte.map(({ personId, villkor }) => ({ personId, villkor: villkor ?? null })),
      utfall: null, vinnandeId: finner ?? (slag === 'utan_omrostning' || slag === 'minoritet' ? (forslag[0]?.forslagId ?? null) : null), majoritet: data.andel?.av ?? (slag === 'votering' ? 'enkel' : null), sluten, utslagsrostId: null, redigerad: null,
    };
    const gang = gangFor({ ...p, steg: [...p.steg, nytt] });
    const deltagare = deltagareFor(s, p.id);
    const provat = avgjort(gang, deltagare);
    if (!provat.ok) throw new Refused(provat.error);

    const sist = gang.steg.at(-1);
    const raknat = sist?.typ === 'votering' ? raknaRoster(sist.votering, deltagare(p.steg.length)) : null;
    const vinnandeId = raknat?.ok ? raknat.value.forslagId : nytt.vinnandeId;
    const { id } = await tx.beslutssteg.create({
      data: {
        paragrafId: p.id, ordning: Math.max(0, ...p.steg.map(({ ordning }) => ordning)) + 1, slag, innehall: data as Prisma.InputJsonValue, vinnandeId, majoritet: nytt.majoritet, sluten,
        utfall: provat.value.utfall, utslagsrostId: raknat?.ok && raknat.value.genom === 'utslagsrost' ? deltagare(p.steg.length).ordforandeId : null,
      },
      select: { id: true },
    });
    await tx.stegforslag.createMany({ data: forslag.map((f, i) => ({ ...f, stegId: id, ordning: i + 1 })) });
    await tx.rost.createMany({ data: nytt.roster.map((r, i) => ({ ...r, stegId: id, ordning: i + 1 })) });
    await tx.deltarInte.createMany({ data: nytt.deltarInte.map((d) => ({ ...d, stegId: id })) });
    return { type: 'sammantrade.steg_tillagt', detalj: { stegId: id, slag } };
  },
});

/** Takes back the last step, for one that was entered wrongly. */
export const strykSistaSteget = paragrafkommando({
  name: 'sammantrade.strykSistaSteget',
  input: z.object({ paragrafId: z.uuid() }),
  async run(tx, { p }) {
    const sista = p.steg.at(-1);
    if (!sista) throw new Refused('finns_inte');
    await tx.beslutssteg.deleteMany({ where: { id: sista.id } });
    return { type: 'sammantrade.steg_struket' };
  },
});
