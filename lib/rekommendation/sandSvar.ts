import { z } from 'zod';
import { command } from '#lib/platform/command';
import { post } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import type { Besked, Svarsinnehall } from './kuvert.ts';
import { loadSvar, saveSvar } from './mottagen.ts';
import { may } from './policy.ts';

/** What our § meant goes back to whoever recommended it, with the utdrag that backs it. Done twice it is done once. */
export const sandSvar = command({
  name: 'rekommendation.sandSvar',
  input: z.object({ svarId: z.uuid(), namn: z.string().min(1).optional(), bytes: z.instanceof(Uint8Array).optional() }),
  load: (tx, { svarId }) => loadSvar(tx, svarId),
  may: (actor) => may.system(actor),
  async run(tx, { mottagen, svar }, { nu }, { namn, bytes }) {
    const event = { subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { organ: svar.organNamn, paragraf: svar.beteckning, datum: svar.datum } };
    if (svar.lage !== 'skickas') return { ...event, type: 'rekommendation.svar_fanns' };
    const fil = bytes && namn ? await storeMade(tx, bytes, namn) : null;
    const { franOrganisationId, franMyndighetKod, utbyteId: svarPaUtbyteId } = mottagen;
    if (franOrganisationId && svarPaUtbyteId) {
      const grund = { svarPaUtbyteId, organ: svar.organNamn, dnr: svar.dnr, datum: svar.datum };
      const besked: Besked = { ...grund, slag: 'pa_vag', text: `${svar.ovrigt.join(', ')}, ${svar.beteckning}` };
      const innehall: Svarsinnehall = { ...grund, beteckning: svar.beteckning, rubrik: mottagen.titel, satser: svar.utfall.map(({ nr, utfall, andring }) => ({ nr, utfall, andring })), ovrigt: svar.ovrigt };
      const arBeslut = svar.slag === 'beslut';
      await post(tx, { utbyteId: svar.utbyteId, slag: arBeslut ? 'rekommendationssvar' : 'rekommendationsbesked', tillOrganisationId: franOrganisationId, tillMyndighetKod: franMyndighetKod, innehall: arBeslut ? innehall : besked, filer: fil ? [fil] : [], amneId: mottagen.id, arendeId: mottagen.arendeId }, nu);
    }
    await saveSvar(tx, svar, { lage: 'skickad', ...(fil ? { utdragFilHash: fil.hash } : {}) });
    return { ...event, type: svar.slag === 'beslut' ? 'rekommendation.svar_skickat' : 'rekommendation.lage_skickat' };
  },
});
