import { z } from 'zod';
import { regelverkSchema, sektioner, tolkaStandardpunkter, type Organslag, type Regelverk } from './regelverk.ts';

const { shape } = regelverkSchema;
const kryss = z.coerce.boolean().default(false);
const dagar = (minst: number, hogst: number, text = `Skriv ett antal dagar mellan ${minst} och ${hogst}.`) => z.coerce.number(text).int('Skriv hela dagar.').min(minst, text).max(hogst, text);
const roller = shape.ratter.unwrap().shape.yttra.default([]);
/** As the template has it, unless the organ has said otherwise. */
const avvikelse = <T extends string>(val: readonly [T, ...T[]]) => z.enum(val).or(z.literal('')).default('' as T);

const rader = (text: string) => text.split('\n').map((rad) => rad.trim()).filter(Boolean);
const ja = { ja: true, nej: false } as const;
const bilagefalt = z.enum(['', 'ja', 'nej']).default('');

/** "KD: L, M" a line: when KD has none left, L is asked and then M. "M/KD: L" where the two take turns. */
const partiordning = z.string().default('').transform((text, ctx) => rader(text).map((rad) => {
  const [, parti = '', sedan = ''] = /^([^:]+):(.*)$/.exec(rad) ?? [];
  if (!parti.trim()) ctx.addIssue({ code: 'custom', message: `Skriv ett parti och kolon först i raden ”${rad}”, till exempel KD: L, M.` });
  return { parti: parti.trim(), sedan: sedan.split(',').map((p) => p.trim()).filter(Boolean) };
}));

/** Headings of one's own: empty is the template's, a dash is none. */
export const egnaRubriker = ['arendet', 'forslag', 'underlag', 'yrkande', 'proposition', 'reservationer'] as const;
const rubriker = z.object(Object.fromEntries(egnaRubriker.map((namn) => [namn, z.string().trim().max(60).default('')])) as Record<(typeof egnaRubriker)[number], z.ZodDefault<z.ZodString>>);

const avvikelser = z.object({
  narvaro: avvikelse(['listor', 'spalter', 'text', 'tabell']), dnr: avvikelse(['under', 'over', 'marginal']), innehall: avvikelse(['ja', 'fore', 'nej']), varje_pa_ny_sida: bilagefalt,
  anslag: avvikelse(['forst', 'sist']), paragraf: avvikelse(['marginal', 'text']), tidigare: avvikelse(['text', 'marginal']), beslut: avvikelse(['forst', 'sist']), enligt: bilagefalt,
  gang: avvikelse(['rubriker', 'prosa']), roster: avvikelse(['tabell', 'text']), foredragande: bilagefalt, tjanstepersoner: bilagefalt, sidfot: bilagefalt, rubriker: rubriker.prefault({}),
}).prefault({});

/** What each part of the settings holds, as its form sends it. What a form leaves out stays as it is. */
export const regelverksgrupper = {
  kallelse: z.object({
    kallelsedagar: dagar(0, 60), beredningsdagar: dagar(0, 90), distansTillaten: kryss,
    kungorelsedagar: dagar(7, 60, 'Fullmäktige ska kungöras minst en vecka före (KL 5:13). Skriv mellan 7 och 60 dagar.').optional(),
    standardpunkter: z.object(Object.fromEntries(sektioner.map((s) => [s, z.string().default('')])) as Record<(typeof sektioner)[number], z.ZodDefault<z.ZodString>>)
      .transform((per) => sektioner.flatMap((sektion) => tolkaStandardpunkter(sektion, per[sektion]))),
  }),
  motet: z.object({
    oppet: kryss, beslutforhet: shape.beslutforhet.unwrap().optional(), jav: shape.jav.unwrap().optional(), ersattarordning: shape.ersattarordning.unwrap(), partiordning, sedanNagon: kryss, aterkomst: shape.aterkomst.unwrap().optional(),
    ratter: z.object({ yttra: roller, foresla: roller, mening: roller }).default({ yttra: [], foresla: [], mening: [] }),
  }),
  justering: z.object({
    justeringssatt: shape.justeringssatt.unwrap(), antalJusterare: z.coerce.number('Skriv antalet med en siffra.').int().min(0).max(4, 'Högst fyra justerare.'),
    justeringsdagar: dagar(0, 14, 'Protokollet ska justeras senast 14 dagar efter sammanträdet (KL 5:69). Skriv högst 14.'),
    undertecknare: z.array(shape.undertecknare.unwrap().element, 'Välj minst en som skriver under.').min(1, 'Välj minst en som skriver under.'), ordnadSignering: kryss,
    omedelbarText: z.string().trim().min(1, 'Skriv texten.').max(300),
  }),
  protokoll: z.object({
    paragraferGes: shape.paragraferGes.unwrap(), mall: shape.mall.unwrap(), beslutsform: shape.beslutsform.unwrap(), bilagor: z.object({ omrostningslista: kryss, narvarolista: kryss }).default({ omrostningslista: false, narvarolista: false }),
    expedieringsfras: z.string().trim().min(1, 'Skriv frasen, till exempel Exp till.').max(80), avvikelser,
  }),
  anslag: z.object({
    overklagande: shape.overklagande.unwrap(), anslaJustering: kryss, publiceraProtokoll: kryss, publiceraBeredande: kryss, forvaring: z.string().trim().max(300).default(''),
    /** Names in the register, one a line. */
    anslagsorganisationer: z.string().default('').transform(rader),
  }),
};

/** What the law itself decides for a kind of organ: no reglemente can say otherwise (KL 5:21, 5:45–47, 6:27–28). */
export const bundetAvLag = (slag: string): Partial<Pick<Regelverk, 'beslutforhet' | 'jav' | 'aterkomst'>> =>
  ({ fullmaktige: { beslutforhet: 'lag', jav: 'fullmaktige', aterkomst: 'styrkebalans' }, styrelse: { beslutforhet: 'lag', jav: 'namnd' }, namnd: { beslutforhet: 'lag', jav: 'namnd' } } as Partial<Record<Organslag, Partial<Pick<Regelverk, 'beslutforhet' | 'jav' | 'aterkomst'>>>>)[slag as Organslag] ?? {};

type Avvikelsefalt = Record<string, string | Readonly<Record<string, string>>>;

/** How the organ's protocol differs from its template: a field left as the template has it is no difference. */
export function nyaAvvikelser(fore: Record<string, unknown>, falt: Avvikelsefalt): Record<string, unknown> {
  const nya = { ...fore };
  for (const [namn, varde] of Object.entries(falt)) {
    if (typeof varde === 'object') nya[namn] = Object.fromEntries(Object.entries(varde).filter(([, text]) => text !== '').map(([del, text]) => [del, text === '-' ? null : text]));
    else if (varde === '') delete nya[namn];
    else nya[namn] = varde in ja ? ja[varde as 'ja'] : varde;
  }
  return nya;
}

/** The same the other way, for a form to show. */
export const avvikelsefalt = (avvikelser: Record<string, unknown>, namn: string): string => {
  const varde = avvikelser[namn];
  return varde === true ? 'ja' : varde === false ? 'nej' : typeof varde === 'string' ? varde : '';
};

/** A heading of one's own, as its field shows it. */
export const rubrikfalt = ({ rubriker: egna }: Record<string, unknown>, namn: string): string => {
  const varde = egna && typeof egna === 'object' ? (egna as Record<string, unknown>)[namn] : undefined;
  return varde === null ? '-' : typeof varde === 'string' ? varde : '';
};

/** "KD: L, M", a line per party. */
export const skrivPartiordning = (ordning: Regelverk['partiordning']): string => ordning.map(({ parti, sedan }) => `${parti}: ${sedan.join(', ')}`).join('\n');
