import { z } from 'zod';

export const organslag = ['fullmaktige', 'styrelse', 'namnd', 'utskott', 'beredning', 'rad', 'presidium', 'styrgrupp'] as const;
export type Organslag = (typeof organslag)[number];

/** The parts of a föredragningslista, in their order. */
export const sektioner = ['inledning', 'beslut', 'information', 'anmalan', 'delegation', 'ovrigt'] as const;
export type Sektion = (typeof sektioner)[number];
export const sektionsnamn: Record<Sektion, string> = { inledning: 'Inledning', beslut: 'Beslutsärenden', information: 'Information', anmalan: 'Anmälningar', delegation: 'Delegationsbeslut', ovrigt: 'Övriga' };

/** What a standing item is: `beslut` decides without an ärende, val and avsägelse need no beredning (KL 5:29–30), `fragestund` puts questions and decides nothing, `delegationsbeslut` lists what has been decided on delegation since last time, and the two `obesvarade` what fullmäktige has not decided yet (KL 5:35). */
export const standardslag = ['upprop', 'justerare', 'dagordning', 'beslut', 'information', 'anmalan', 'delegationsbeslut', 'val', 'avsagelse', 'fragestund', 'obesvarade_motioner', 'obesvarade_medborgarforslag'] as const;
export type Standardslag = (typeof standardslag)[number];
const standardpunkt = z.object({ sektion: z.enum(sektioner), slag: z.enum(standardslag), rubrik: z.string().trim().min(1).max(300) });
export type Standardpunkt = z.infer<typeof standardpunkt>;

/** As whom somebody is in the room. A ledamot and an ersättare who serves take part in everything; the others have what the regelverk gives them. */
export const motesroller = ['ledamot', 'tjanstgorande_ersattare', 'ersattare', 'insynsplats', 'tjansteperson', 'personalforetradare'] as const;
export type Motesroll = (typeof motesroller)[number];
/** To speak, to put förslag, and to have an opinion noted are three rights (KL 4:28, 5:39, 6:17, 6:26, 7:10–19). */
export type Motesratt = 'yttra' | 'foresla' | 'mening';
const roller = z.array(z.enum(motesroller));

/**
 * What each council decides itself, in reglemente and arbetsordning: settings of the organ, never constants.
 * Defaults are what most reglementen say; `standardFor` gives them by kind of organ.
 */
export const regelverkSchema = z.object({
  /** Days before the meeting that the kallelse must be out (KL 6:23 leaves it to the nämnd; fullmäktige: 5:13). */
  kallelsedagar: z.int().min(0).max(60).default(7),
  /** Fullmäktige only: days before the meeting that it is announced with all its ärenden; never fewer than a week (KL 5:13). */
  kungorelsedagar: z.int().min(7).max(60).default(7),
  /** Days before the meeting that an ärende must be beredd to come on the list. */
  beredningsdagar: z.int().min(0).max(90).default(14),
  /** What every list begins with, section by section. */
  standardpunkter: z.array(standardpunkt).default([
    { sektion: 'inledning', slag: 'upprop', rubrik: 'Upprop' },
    { sektion: 'inledning', slag: 'justerare', rubrik: 'Val av justerare' },
    { sektion: 'inledning', slag: 'dagordning', rubrik: 'Fastställande av dagordning' },
  ]),
  /** Distance only if fullmäktige has decided so (KL 5:16, 6:24). */
  distansTillaten: z.boolean().default(false),
  /** Open to the public unless a § is closed (KL 5:42, 6:25). */
  oppet: z.boolean().default(false),
  /** More than half of the seats must be present (KL 5:45, 6:27); an utskott, råd or beredning may be bound by its reglemente only. */
  beslutforhet: z.enum(['lag', 'reglemente', 'ingen']).default('lag'),
  /** Jäv by the rules of a nämnd (KL 6:28-32) or of fullmäktige (KL 5:47-49). */
  jav: z.enum(['namnd', 'fullmaktige']).default('namnd'),
  ratter: z.object({ yttra: roller, foresla: roller, mening: roller }).default({ yttra: ['ersattare', 'insynsplats', 'tjansteperson', 'personalforetradare'], foresla: [], mening: ['ersattare', 'personalforetradare'] }),
  /** In the way fullmäktige has decided (KL 5:69): by justerare chosen at the meeting, by the organ itself, or by the ordförande alone. */
  justeringssatt: z.enum(['justerare', 'organet', 'ordforande']).default('justerare'),
  /** Never more than 14 days after the meeting (KL 5:69). */
  justeringsdagar: z.int().min(0).max(14).default(14),
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
  /** Lists that are printed as bilagor of the protocol instead of in it. */
  bilagor: z.object({ omrostningslista: z.boolean(), narvarolista: z.boolean() }).default({ omrostningslista: false, narvarolista: false }),
  expedieringsfras: z.string().default('Exp till'),
  /** Which text on appeal a decision carries unless it is chosen otherwise. */
  overklagande: z.enum(['KL13', 'FL', 'ingen']).default('KL13'),
  /** Whether this organ's protocols may be read from the board. */
  publiceraProtokoll: z.boolean().default(true),
  /** A § that only prepares an ärende is not made allmän by justering (TF 2:10 last st.): published only where the organ says so. */
  publiceraBeredande: z.boolean().default(false),
  forvaring: z.string().default(''),
  /** Whether a justering is put up on the board by itself (KL 8:12). An utskott's is not, unless the organ says so. */
  anslaJustering: z.boolean().default(true),
  /** A joint nämnd is announced in each of its organisations, and the clock runs from the last (KL 8:9, 9:32): ids in the register, beside one's own. */
  anslagsorganisationer: z.array(z.string()).default([]),
  /**
   * Who is called in for an empty seat: the seat's own party (in its valkrets first), or whoever is next on the list. It is fullmäktige's
   * decision (KL 5:18–21, 6:16–17); `partiordning` says which parties come in when a party has none left, and `sedanNagon` whether anyone does after that.
   */
  ersattarordning: z.enum(['parti', 'valkrets', 'lista']).default('parti'),
  partiordning: z.array(z.object({ parti: z.string().trim().min(1), sedan: z.array(z.string().trim().min(1)) })).default([]),
  sedanNagon: z.boolean().default(true),
  /** Whether a ledamot who has broken off for something else than jäv serves again that day: where the ersättare changed the balance between the parties, never, or always. In fullmäktige it is law (KL 5:21), in a nämnd its reglemente. */
  aterkomst: z.enum(['styrkebalans', 'aldrig', 'alltid']).default('styrkebalans'),
  /** How many seats fullmäktige has decided on, and where (KL 5:5–8, 6:15); null where nobody has said. */
  antalPlatser: z.object({ ordinarie: z.int().min(1).max(201).nullable(), ersattare: z.int().min(0).max(201).nullable(), beslut: z.string() }).default({ ordinarie: null, ersattare: null, beslut: '' }),
});
export type Regelverk = z.infer<typeof regelverkSchema>;

const avvikelse: Record<Organslag, Partial<Regelverk>> = {
  fullmaktige: {
    oppet: true, jav: 'fullmaktige', antalJusterare: 2, ersattarordning: 'valkrets', sedanNagon: false, bilagor: { omrostningslista: true, narvarolista: true },
    ratter: { yttra: ['tjansteperson'], foresla: [], mening: [] },
  },
  styrelse: {},
  namnd: {},
  utskott: { publiceraProtokoll: false, overklagande: 'ingen', anslaJustering: false },
  beredning: { publiceraProtokoll: false, beslutforhet: 'reglemente', overklagande: 'ingen', anslaJustering: false },
  rad: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false, anslaJustering: false },
  presidium: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false, anslaJustering: false },
  styrgrupp: { beslutforhet: 'ingen', overklagande: 'ingen', publiceraProtokoll: false, anslaJustering: false },
};

/** The regelverk of an organ: what its row says, over the defaults of its kind. */
export const regelverkFor = (slag: string, satt: unknown): Regelverk =>
  regelverkSchema.parse({ ...avvikelse[slag as Organslag], ...(satt && typeof satt === 'object' ? satt : {}) });

/** Whether somebody in the room has that right here. Who takes part in the decisions has all three (KL 4:27–28). */
export const harRatt = ({ ratter }: Pick<Regelverk, 'ratter'>, roll: Motesroll, ratt: Motesratt): boolean => roll === 'ledamot' || roll === 'tjanstgorande_ersattare' || ratter[ratt].includes(roll);

/** What a new list begins with. Nobody is chosen to check a protocol that the ordförande or the organ itself does (KL 5:69). */
export const standardpunkterFor = ({ standardpunkter, justeringssatt, antalJusterare }: Regelverk): readonly Standardpunkt[] =>
  standardpunkter
    .filter(({ slag }) => slag !== 'justerare' || (justeringssatt === 'justerare' && antalJusterare > 0))
    .toSorted((a, b) => sektioner.indexOf(a.sektion) - sektioner.indexOf(b.sektion));

/** Standing items as they are written, one a line: what kind each is follows from its words and its section. */
export const tolkaStandardpunkter = (sektion: Sektion, text: string): Standardpunkt[] =>
  text.split('\n').map((rad) => rad.trim()).filter(Boolean).map((rubrik) => ({ sektion, rubrik, slag: slagFor(sektion, rubrik) }));

function slagFor(sektion: Sektion, rubrik: string): Standardslag {
  if (/^upprop\b/i.test(rubrik)) return 'upprop';
  if (/^val av (?:en |två )?justerare|^utseende av (?:en |två )?justerare/i.test(rubrik)) return 'justerare';
  if (/dagordning|föredragningslista|ärendelista/i.test(rubrik)) return 'dagordning';
  const obesvarat = /(?:obesvarade?|ej avgjorda?|inte avgjorda?|oavslutade|obehandlade|ännu inte).*(motioner|medborgarförslag)/i.exec(rubrik)?.[1]?.toLowerCase();
  if (obesvarat) return obesvarat === 'motioner' ? 'obesvarade_motioner' : 'obesvarade_medborgarforslag';
  if (sektion === 'delegation') return 'delegationsbeslut';
  if (sektion === 'beslut') return 'beslut';
  return sektion === 'anmalan' ? 'anmalan' : 'information';
}

/** The least number of seats the law asks for, and whether an odd number: fullmäktige by how many may vote (KL 5:5–6), a styrelse five (KL 6:15). */
export function platsanmarkning(slag: string, { ordinarie }: Regelverk['antalPlatser'], tillsatta: number): string | null {
  if (slag === 'fullmaktige' && ordinarie !== null && ordinarie % 2 === 0) return 'Fullmäktige ska ha ett udda antal ledamöter (KL 5:5).';
  if (slag === 'fullmaktige' && ordinarie !== null && ordinarie < 21) return 'Fullmäktige ska ha minst 21 ledamöter (KL 5:5).';
  if (slag === 'styrelse' && ordinarie !== null && ordinarie < 5) return 'Styrelsen ska ha minst fem ledamöter (KL 6:15).';
  return ordinarie !== null && ordinarie !== tillsatta ? `Fullmäktige har beslutat om ${ordinarie} platser men här finns ${tillsatta}. Beslutförheten räknas på platserna som finns.` : null;
}
