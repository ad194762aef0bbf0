import { z } from 'zod';
import { provaHandlaggare } from '#lib/arende/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { stallningar } from '#lib/remiss/stallning';
import { temanamn, tomtAr } from './marka.ts';
import { may } from './policy.ts';
import { loadSynpunkt, temaMed } from './store.ts';

/** Gives a marked passage another theme, position or answerer. The words themselves are the respondent's and stay. */
export const andra = command({
  name: 'sammanstallning.andra',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int(), tema: temanamn, stallning: tomtAr(z.enum(stallningar)), ansvarigId: tomtAr(z.uuid()) }),
  load: (tx, { id }) => loadSynpunkt(tx, id),
  may: (actor, s) => may.sammanstalla(actor, s.sammanstallning.remiss),
  async run(tx, { id, sammanstallning: { id: sammanstallningId, remiss } }, { nu }, { version, tema, stallning, ansvarigId }) {
    if (ansvarigId) await provaHandlaggare(tx, ansvarigId, remiss.myndighetId, nu);
    const data = { temaId: await temaMed(tx, sammanstallningId, tema), stallning: stallning ?? null, ansvarigId: ansvarigId ?? null, version: version + 1 };
    const { count } = await tx.remissynpunkt.updateMany({ where: { id, version }, data });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'sammanstallning.andrad', subject: remiss.id, arendeId: null, detalj: { synpunktId: id } };
  },
});
