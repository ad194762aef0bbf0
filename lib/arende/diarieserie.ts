import { z } from 'zod';
import { may } from '#lib/organisation/policy';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { monsterfel, provaMonster } from './diarienummer.ts';

const monster = z.string().trim().superRefine((text, ctx) => {
  const provat = provaMonster(text);
  if (!provat.ok) ctx.addIssue({ code: 'custom', message: monsterfel[provat.error] });
});

/** One more diary of a myndighet, with its own pattern and its own numbers. */
export const skapaDiarieserie = command({
  name: 'arende.skapaDiarieserie',
  input: z.object({ myndighetId: z.uuid('Välj myndighet.'), kod: z.string().trim().min(1, 'Skriv förkortningen, till exempel SN.').max(12, 'Högst tolv tecken.'), monster, standard: z.coerce.boolean().default(false) }),
  load: (tx, { kod }) => tx.diarieserie.count({ where: { kod } }),
  may: may.administrera,
  async run(tx, finns, _, input) {
    if (finns) throw new Refused('finns_redan');
    if (input.standard) await tx.diarieserie.updateMany({ where: { myndighetId: input.myndighetId }, data: { standard: false } });
    const { id } = await tx.diarieserie.create({ data: input, select: { id: true } });
    return { type: 'arende.diarieserie_skapad', subject: id, detalj: { kod: input.kod } };
  },
});

/** The pattern of the numbers to come; those that are given stay as they were printed. */
export const andraDiarieserie = command({
  name: 'arende.andraDiarieserie',
  input: z.object({ id: z.uuid(), monster, standard: z.coerce.boolean().default(false) }),
  load: (tx, { id }) => tx.diarieserie.findFirst({ where: { id } }),
  may: may.administrera,
  async run(tx, serie, _, input) {
    if (!serie) throw new Refused('finns_inte');
    if (input.standard) await tx.diarieserie.updateMany({ where: { myndighetId: serie.myndighetId }, data: { standard: false } });
    await tx.diarieserie.updateMany({ where: { id: serie.id }, data: { monster: input.monster, standard: input.standard || serie.standard } });
    return { type: 'arende.diarieserie_andrad', subject: serie.id };
  },
});
