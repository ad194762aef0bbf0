import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { svaret } from '#lib/remiss/instansvy';
import { stallningar } from '#lib/remiss/stallning';
import { may } from './policy.ts';
import { svarsstycken, valjStalle } from './sammanstallning.ts';
import { loadSvaret, sammanstallningFor, temaMed } from './store.ts';

/** Leaves out what a form sends empty. */
export const tomtAr = <S extends z.ZodType>(schema: S) => z.preprocess((v) => (v === '' ? undefined : v), schema.optional());
const tecken = tomtAr(z.coerce.number().int().min(0));
export const temanamn = z.string().trim().max(200, { error: 'Temat är för långt. Skriv högst 200 tecken.' }).default('');

/** Marks a passage of an answer as a synpunkt: the whole paragraph, or from one sign to another in it. The question it answers follows from where it stands. */
export const marka = command({
  name: 'sammanstallning.marka',
  input: z.object({ remissId: z.uuid(), instansId: z.uuid(), stycke: z.coerce.number().int().min(1), fran: tecken, till: tecken, tema: temanamn, stallning: tomtAr(z.enum(stallningar)) }),
  load: loadSvaret,
  may: may.sammanstalla,
  async run(tx, { remiss, instans }, { nu }, { stycke, fran, till, tema, stallning }) {
    const { id: sammanstallningId } = await sammanstallningFor(tx, remiss, nu);
    const tagna = await tx.remissynpunkt.findMany({ where: { sammanstallningId, instansId: instans.id }, select: { stycke: true, teckenFran: true, teckenTill: true } });
    const valt = valjStalle(svarsstycken(svaret(instans)?.yttrande ?? null), { stycke, fran, till }, tagna.map((t) => ({ stycke: t.stycke, fran: t.teckenFran, till: t.teckenTill })));
    if (!valt.ok) throw new Refused(valt.error);
    const { citat, fraga, ...stalle } = valt.value;
    const { id } = await tx.remissynpunkt.create({
      data: {
        sammanstallningId, instansId: instans.id, handlingId: instans.svarHandlingId, fragaId: remiss.fragor.find((f) => f.nr === fraga)?.id ?? null, temaId: await temaMed(tx, sammanstallningId, tema),
        stycke, teckenFran: stalle.fran, teckenTill: stalle.till, citat, stallning: stallning ?? null, skapad: nu,
      },
      select: { id: true },
    });
    return { type: 'sammanstallning.markt', subject: remiss.id, arendeId: remiss.arendeId, detalj: { synpunktId: id, instansId: instans.id, stycke } };
  },
});
