import { avgjort, type Fraga } from './beslutsgang.ts';
import { yrkarePa } from './forslag.ts';
import type { Forslagsrad, Paragraf, Sammantrade } from './sammantrade.ts';
import { arEget, deltagareFor, gangFor } from './underlag.ts';

/** A question that the chair can put, with the förslag in it; 'avslag' and 'avgoras_idag' need not have been asked for. */
export type Stallbar = { fraga: Fraga; forslag: readonly string[]; avgjord: boolean; funnet: string | null; motforslag: string | null };

/** Whether a förslag can be put: somebody who is not a speaker stands behind it, or somebody asks for it still. */
export const kanStallas = (p: Paragraf, f: Forslagsrad): boolean =>
  arEget(f, p.forslag) && (f.kalla === 'ledamoter' || f.kalla === 'motion' ? yrkarePa(f.id, gangFor(p).yrkanden).length > 0 : !f.aterkallat);

/** The questions under a § in the order in which they are put: when, the matter itself, and each tillägg (KL 5:53). */
export function stallbaraFragor(s: Sammantrade, p: Paragraf): readonly Stallbar[] {
  const lagda = p.forslag.filter((f) => kanStallas(p, f));
  const av = (...slag: string[]) => lagda.filter((f) => slag.includes(f.slag)).map(({ id }) => id);
  const underforstatt = (slag: 'avslag' | 'avgoras_idag') => p.forslag.find((f) => f.slag === slag && arEget(f, p.forslag) && !f.aterkallat)?.id ?? slag;
  const uppskov = av('aterremiss', 'bordlaggning');
  const sak = av('eget', 'bifall', 'andring', 'avslag');
  const utfall = avgjort(gangFor(p), deltagareFor(s, p.id));
  const fragor: [Fraga, readonly string[]][] = [
    ...(uppskov.length > 0 ? [['nar', [underforstatt('avgoras_idag'), ...uppskov]] as [Fraga, string[]]] : []),
    ...(sak.length > 0 ? [['huvud', sak.length === 1 && lagda.find(({ id }) => id === sak[0])?.slag !== 'avslag' ? [...sak, underforstatt('avslag')] : sak] as [Fraga, string[]]] : []),
    ...av('tillagg').map((id): [Fraga, readonly string[]] => [`tillagg:${id}`, [id, underforstatt('avslag')]]),
  ];
  return fragor.map(([fraga, forslag]) => {
    const steg = p.steg.filter((t) => (t.innehall.fraga ?? 'huvud') === fraga);
    const mot = steg.findLast((t) => t.slag === 'motproposition' || (t.slag === 'votering' && t.innehall.roll === 'motproposition'));
    return {
      fraga, forslag, avgjord: utfall.ok && utfall.value.fragor.some((f) => f.fraga === fraga),
      funnet: steg.findLast(({ slag }) => slag === 'proposition')?.vinnandeId ?? null, motforslag: mot?.vinnandeId ?? null,
    };
  });
}
