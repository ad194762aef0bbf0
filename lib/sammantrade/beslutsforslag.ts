import { avgjort } from './beslutsgang.ts';
import { skrivMotivering } from './prosa.ts';
import type { Forslagsrad, Paragraf, Sammantrade } from './sammantrade.ts';
import { deltagareFor, gangFor } from './underlag.ts';

export type Foreslaget = { satser: readonly string[]; dokumentversionId: string | null; forslagId: string | null };

const satser = ({ text }: Pick<Forslagsrad, 'text'>): string[] => text.split('\n').map((rad) => rad.trim().replace(/^att\s+/i, '').replace(/[.,]$/, '')).filter(Boolean);

/**
 * What the decision says when it follows from what was put and how it was settled: the winning förslag and the tillägg that were carried,
 * avslag, or that the ärende is put off and why (KL 5:51, 5:53). The secretary words it; it is never decided by itself.
 */
export function foreslagetBeslut(s: Sammantrade, p: Paragraf): Foreslaget {
  const tomt: Foreslaget = { satser: [], dokumentversionId: null, forslagId: null };
  const utfall = avgjort(gangFor(p), deltagareFor(s, p.id));
  const efter = (id: string | undefined) => p.forslag.find((f) => f.id === id);
  if (!utfall.ok) return tomt;
  const { fragor, utfall: hur } = utfall.value;
  const vann = (fraga: string) => efter(fragor.find((f) => f.fraga === fraga)?.forslagId);
  if (hur === 'bordlagt') return { ...tomt, satser: ['bordlägga ärendet'] };
  if (hur === 'aterremitterat') {
    const steg = p.steg.find(({ slag }) => slag === 'minoritet');
    return { ...tomt, satser: [`återremittera ärendet${skrivMotivering(steg?.innehall.motivering || vann('nar')?.text || '')}`] };
  }
  const val = p.steg.findLast(({ slag }) => slag === 'val')?.innehall.valet;
  if (val) return { ...tomt, satser: [`välja ${val.valda.join(', ').replace(/, ([^,]*)$/, ' och $1')}`] };
  const egna = p.forslag.filter((f) => !f.aterkallat && f.slag === 'eget' && f.kalla !== 'motion' && f.text.trim());
  const huvud = vann('huvud') ?? (p.steg.some(({ slag, innehall }) => slag !== 'jav' && innehall.fraga === 'huvud') ? undefined : egna[0]);
  const tillagg = fragor.flatMap(({ fraga, forslagId }) => (fraga.startsWith('tillagg:') && fraga.endsWith(forslagId) ? efter(forslagId) ?? [] : []));
  if (!huvud) return { ...tomt, satser: tillagg.flatMap(satser) };
  if (huvud.slag === 'avslag') return { ...tomt, satser: ['avslå förslaget', ...tillagg.flatMap(satser)], forslagId: huvud.id };
  const grund = huvud.slag === 'andring' ? efter(huvud.bifallTillId ?? undefined) : undefined;
  return { satser: [...(grund ? satser(grund) : []), ...satser(huvud), ...tillagg.flatMap(satser)], dokumentversionId: huvud.dokumentversionId ?? grund?.dokumentversionId ?? null, forslagId: huvud.id };
}
