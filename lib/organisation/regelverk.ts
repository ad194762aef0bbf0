import { z } from 'zod';

export const organslag = ['fullmaktige', 'styrelse', 'namnd', 'utskott', 'beredning', 'rad', 'presidium', 'styrgrupp'] as const;
export type Organslag = (typeof organslag)[number];

/**
 * What each council decides itself, in reglemente and arbetsordning: settings of the organ, never constants.
 * Defaults are what most reglementen say; `standardFor` gives them by kind of organ.
 */
export const regelverkSchema = z.object({
  /** Days before the meeting that the kallelse must be out (KL 6:23 leaves it to the nämnd; fullmäktige: 5:13). */
  kallelsedagar: z.int().min(0).max(60).default(7),
  /** Distance only if fullmäktige has decided so (KL 5:16, 6:24). */
  distansTillaten: z.boolean().default(false),
  /** Open to the public unless a § is closed (KL 5:42, 6:25). */
  oppet: z.boolean().default(false),
  /** More than half of the seats must be present (KL 5:45, 6:27); an utskott, råd or beredning may be bound by its reglemente only. */
  beslutforhet: z.enum(['lag', 'reglemente', 'ingen']).default('lag'),
  /** Jäv by the rules of a nämnd (KL 6:28-32) or of fullmäktige (KL 5:47-49). */
  jav: z.enum(['namnd', 'fullmaktige']).default('namnd'),
  /** Who signs, in this order when `ordnadSignering`. */
  undertecknare: z.array(z.enum(['sekreterare', 'ordforande', 'justerare'])).default(['sekreterare', 'ordforande', 'justerare']),
  ordnadSignering: z.boolean().default(false),
  antalJusterare: z.int().min(0).max(4).default(1),
  /** When the whole list gets its §§. */
  paragraferGes: z.enum(['kallelse', 'oppning', 'lasning']).default('oppning'),
  omedelbarText: z.string().default('Paragrafen förklaras omedelbart justerad.'),
  /** The form of the protocol (lib/protokoll/pdf) and what this organ does otherwise. */
  mall: z.enum(['klassisk', 'region', 'beslut_forst']).default('klassisk'),
  avvikelser: z.record(z.string(), z.unknown()).default({}),
  beslutsform: z.enum(['att', 'punkter', 'text']).default('att'),
  expedieringsfras: z.string().default('Exp till'),
  /** Which text on appeal a decision carries unless it is chosen otherwise. */
  overklagande: z.enum(['KL13', 'FL', 'ingen']).default('KL13'),
  /** Beredande §§ are not made public by justering (TF 2:10 last st.). */
  publiceraProtokoll: z.boolean().default(true),
  forvaring: z.string().default(''),
  ersattarordning: z.enum(['parti', 'lista']).default('parti'),
});
export type Regelverk = z.infer<typeof regelverkSchema>;

const avvikelse: Record<Organslag, Partial<Regelverk>> = {
  fullmaktige: { oppet: true, jav: 'fullmaktige', antalJusterare: 2 },
  styrelse: {},
  namnd: {},
  utskott: { publiceraProtokoll: false, overklagande: 'ingen' },
  beredning: { publiceraProtokoll: false, beslutforhet: 'reglemente', overklagande: 'ingen' },
  rad: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false },
  presidium: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false },
  styrgrupp: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false },
};

/** The regelverk of an organ: what its row says, over the defaults of its kind. */
export const regelverkFor = (slag: string, satt: unknown): Regelverk =>
  regelverkSchema.parse({ ...avvikelse[slag as Organslag], ...(satt && typeof satt === 'object' ? satt : {}) });
