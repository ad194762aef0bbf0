import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { loadSvar, saveSvar } from './mottagen.ts';
import { may } from './policy.ts';
import { utfall } from './rekommendation.ts';

/**
 * Somebody says what our § means for each clause, where the system could not know; or corrects what was said. What was changed is told in the § 's own
 * words or in theirs. It goes to the recommender with the utdrag.
 */
export const bekraftaUtfall = command({
  name: 'rekommendation.bekraftaUtfall',
  input: z.object({
    svarId: z.uuid(), version: z.coerce.number().int(),
    satser: z.array(z.object({ nr: z.coerce.number().int(), utfall: z.enum(utfall, 'Välj vad beslutet betyder för att-satsen.'), andring: z.string().trim().max(5_000).default('') })).min(1),
  }).check(({ value, issues }) => {
    for (const [i, s] of value.satser.entries()) if (s.utfall === 'antar_med_andring' && !s.andring) issues.push({ code: 'custom', input: s.andring, path: ['satser', i, 'andring'], message: 'Skriv hur att-satsen lyder efter ändringen.' });
  }),
  load: (tx, { svarId }) => loadSvar(tx, svarId),
  may: (actor, { mottagen }) => may.svara(actor, mottagen),
  async run(tx, { mottagen, svar }, _, { version, satser }) {
    if (svar.slag !== 'beslut') throw new Refused('finns_inte');
    if (svar.version !== version) throw new Refused('andrat_av_nagon_annan');
    const givna = mottagen.satser.flatMap(({ nr }) => satser.filter((s) => s.nr === nr).slice(0, 1));
    if (givna.length !== mottagen.satser.length) throw new Refused('sats_utan_utfall');
    const rader = givna.map((s) => ({ nr: s.nr, utfall: s.utfall, andring: s.utfall === 'antar_med_andring' ? s.andring : null, sakert: true, punkt: svar.utfall.find(({ nr }) => nr === s.nr)?.punkt ?? null }));
    // Corrected, it goes as a new envelope beside the first.
    await saveSvar(tx, { id: svar.id, version }, { utfall: rader as unknown as Prisma.InputJsonValue, lage: 'skickas', ...(svar.lage === 'skickad' ? { utbyteId: crypto.randomUUID() } : {}) });
    return { type: 'rekommendation.utfall_bekraftat', subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { svarId: svar.id, organ: svar.organNamn, paragraf: svar.beteckning, datum: svar.datum } };
  },
});
