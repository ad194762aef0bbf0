import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

const flera = z.preprocess((v) => (typeof v === 'string' ? [v] : v), z.array(z.uuid(), 'Välj minst en paragraf.').min(1, 'Välj minst en paragraf.'));

/** Certifies that an utdrag of one or several §§ says what the justerat protocol says (utdragsbestyrkande): who and when, in a row of its own. Its PDF is made after. */
export const bestyrkUtdrag = command({
  name: 'protokoll.bestyrkUtdrag',
  input: z.object({ setId: z.uuid(), paragrafer: flera, narvaro: z.enum(['ja']).optional() }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.bestyrka,
  async run(tx, { set, fryst }, { actor, nu }, { setId, paragrafer, narvaro }) {
    if (set.status !== 'justerat' || !fryst) throw new Refused('inte_justerat_an');
    if (paragrafer.some((id) => !set.paragrafer.includes(id))) throw new Refused('finns_inte');
    const person = await tx.person.findFirst({ where: { id: actor.personId }, select: { namn: true, titel: true } });
    if (!person) throw new Refused('finns_inte');
    const { id } = await tx.protokollsutdrag.create({
      data: { setId, frystId: fryst.id, paragrafer: set.paragrafer.filter((p) => paragrafer.includes(p)), narvaro: narvaro === 'ja', personId: actor.personId, namn: person.namn, titel: person.titel, at: nu, metod: 'inloggning' }, select: { id: true },
    });
    return { type: 'protokoll.utdrag_bestyrkt', subject: setId, detalj: { utdragId: id, antal: paragrafer.length } };
  },
});
