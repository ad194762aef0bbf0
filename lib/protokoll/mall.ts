import { z } from 'zod';
import type { Regelverk } from '#lib/organisation/regelverk';

export const mallar = ['klassisk', 'region', 'beslut_forst'] as const;
export type Mallnamn = (typeof mallar)[number];
export const mallnamn: Record<Mallnamn, string> = { klassisk: 'Klassisk', region: 'Region', beslut_forst: 'Beslutet först' };

const sidodel = z.enum(['plats', 'narvaro', 'justering', 'underskrifter', 'anslag']);

/** What an organ may have otherwise than its template; pdf/mallar.typ has the defaults. What is not set is the template's own choice. */
const val = {
  framsida: z.array(sidodel),
  slutsida: z.array(z.enum(['underskrifter', 'anslag'])),
  narvaro: z.enum(['listor', 'spalter', 'text', 'tabell', 'bilaga']),
  innehall: z.union([z.boolean(), z.literal('fore')]),
  forsta_pa_ny_sida: z.boolean(),
  varje_pa_ny_sida: z.boolean(),
  paragraf: z.enum(['marginal', 'text']),
  dnr: z.enum(['under', 'over', 'marginal']),
  tidigare: z.enum(['text', 'marginal']),
  beslutsform: z.enum(['att', 'punkter', 'text']),
  beslut: z.enum(['forst', 'sist']),
  enligt: z.boolean(),
  gang: z.enum(['rubriker', 'prosa']),
  roster: z.enum(['tabell', 'text', 'bilaga']),
  foredragande: z.boolean(),
  tjanstepersoner: z.boolean(),
  sidfot: z.boolean(),
  anslag: z.enum(['forst', 'sist']),
  ordning: z.array(z.string()),
  rubriker: z.record(z.string(), z.string().nullable()),
} as const;
type Val = typeof val;
export type Avvikelser = { readonly [K in keyof Val]?: z.infer<Val[K]> };

/** The organ's own choices, each looked at by itself: what no template knows is left out and named, so that a protocol is never stopped by it. */
export function lasAvvikelser(satta: Record<string, unknown>): { avvikelser: Avvikelser; okanda: readonly string[] } {
  const lasta = Object.entries(satta).map(([namn, varde]) => ({ namn, last: namn in val ? val[namn as keyof Val].safeParse(varde) : null }));
  return {
    avvikelser: Object.fromEntries(lasta.flatMap(({ namn, last }) => (last?.success ? [[namn, last.data]] : []))) as Avvikelser,
    okanda: lasta.filter(({ last }) => !last?.success).map(({ namn }) => namn),
  };
}

export type Mall = { namn: Mallnamn; expedieringsfras: string; avvikelser: Avvikelser };

/** The template of an organ's protocol: its own, with what the organ does otherwise and the lists it wants as bilagor. */
export function mallFor({ mall, avvikelser: satta, beslutsform, bilagor, expedieringsfras }: Pick<Regelverk, 'mall' | 'avvikelser' | 'beslutsform' | 'bilagor' | 'expedieringsfras'>): Mall {
  const { avvikelser } = lasAvvikelser(satta);
  return {
    namn: mall, expedieringsfras,
    avvikelser: {
      beslutsform, ...avvikelser, ...(bilagor.narvarolista ? { narvaro: 'bilaga' as const } : {}), ...(bilagor.omrostningslista ? { roster: 'bilaga' as const } : {}),
      rubriker: { expedieras: expedieringsfras, ...avvikelser.rubriker },
    },
  };
}

/** The same text in another template, as that template is by itself. The text is not touched. */
export const somMall = <T extends { mall: Mallnamn; avvikelser?: Avvikelser }>({ avvikelser: _, ...data }: T, mall: Mallnamn): Omit<T, 'avvikelser'> & { mall: Mallnamn } => ({ ...data, mall });
