import { z } from 'zod';
import { sistaDag, skrivVagtDatum } from '#lib/platform/vagtDatum';
import { utfall } from './rekommendation.ts';
import type { Mottagare, Rekommendation } from './store.ts';

/** What a rekommendation carries to a huvudman. `beslutsforslag` is what its organ is asked to decide: it becomes the item's förslag, so that nobody types it again. */
export const rekommendationsinnehall = z.object({
  titel: z.string(), fran: z.string(), dnr: z.string(), datum: z.string(), malTid: z.string(), senast: z.string().nullable(), troskel: z.string(),
  satser: z.array(z.object({ nr: z.number().int(), text: z.string() })),
  bilagor: z.array(z.object({ nr: z.number().int(), titel: z.string(), hash: z.string(), namn: z.string() })),
  beslutsforslag: z.object({ fran: z.string(), satser: z.array(z.string()), bakgrund: z.array(z.string()) }),
});
export type Rekommendationsinnehall = z.infer<typeof rekommendationsinnehall>;

/** The same words and files to all. */
export const innehallFor = (r: Rekommendation, datum: string, troskel: string): Rekommendationsinnehall => ({
  titel: r.titel, fran: r.fran, dnr: r.dnr ?? '', datum, malTid: skrivVagtDatum(r.malTid), senast: sistaDag(r.malTid), troskel,
  satser: r.satser.map(({ nr, text }) => ({ nr, text })), bilagor: r.bilagor.map(({ nr, titel, hash, namn }) => ({ nr, titel, hash, namn })),
  beslutsforslag: { fran: r.fran, satser: r.satser.map(({ text }) => text), bakgrund: [...r.bakgrund] },
});

/** What a huvudman decided, clause by clause, with what backs it. */
export const svarsinnehall = z.object({
  svarPaUtbyteId: z.uuid(), organ: z.string().min(1), dnr: z.string(), datum: z.string(), beteckning: z.string(), rubrik: z.string().optional(),
  satser: z.array(z.object({ nr: z.number().int(), utfall: z.enum(utfall), andring: z.string().nullable() })),
  ovrigt: z.array(z.string()).default([]),
});
export type Svarsinnehall = z.infer<typeof svarsinnehall>;

/** A word under way: a reminder, that it has been put off or passed on, that it stands. */
export const beskedsinnehall = z.object({
  svarPaUtbyteId: z.uuid(), slag: z.enum(['paminnelse', 'pa_vag', 'star_fast']), titel: z.string().optional(),
  organ: z.string().optional(), dnr: z.string().optional(), datum: z.string().optional(), text: z.string().max(2_000).optional(),
});
export type Besked = z.infer<typeof beskedsinnehall>;

/** Where a word to that huvudman goes; null when it does not work in this installation. */
export const adressTill = (r: Pick<Rekommendation, 'id' | 'arendeId'>, m: Pick<Mottagare, 'huvudman'>) => ({ tillOrganisationId: m.huvudman.iRegistretId, amneId: r.id, arendeId: r.arendeId });
