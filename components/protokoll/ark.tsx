import type { ReactNode } from 'react';
import { heldDays } from '#components/ui/page';
import { dayInText } from '#lib/platform/datum';
import type { Innehall } from '#lib/protokoll/innehall';
import type { Mening } from '#lib/protokoll/meningar';
import type { Narvarande, Nummer } from '#lib/protokoll/pdf/protokoll';
import { Paragraf, type Redigerare } from './paragraf.tsx';
import { skrivTid } from '#lib/platform/dag';

type Props = { innehall: Innehall; etikett: string; meningar?: Record<string, readonly Mening[]>; texter?: Record<string, { rubrik: string; text: string | null }>; redigera?: (paragrafId: string) => Redigerare; slut?: ReactNode; noter?: Record<string, string> };
const grupper = { beslutande: 'Beslutande', ersattare: 'Ersättare', tjansteperson: 'Tjänstepersoner', ovrig: 'Övriga närvarande' } as const;

/** The page of paper: head, who was there, and the §§ of one set as they will be printed. */
export function Ark({ innehall, etikett, meningar = {}, texter = {}, redigera, slut, noter = {} }: Props) {
  const { organ, sammantrade: m, narvarande, paragrafer } = innehall;
  return (
    <article className="ark-fast" aria-label={etikett}>
      <header className="huvud"><p><b>{organ.namn}</b><br />Sammanträdesprotokoll</p><p className="r num">{m.datum}<br />{innehall.organisation.namn}</p></header>
      <dl className="arkhuvud">
        <div><dt>Plats och tid</dt><dd>{heldDays([m.plats, ...(m.dagar ?? [{ datum: m.datum, start: m.start, slut: m.slut }]).map(dagen), ...m.avbrott.map((a) => `ajournering kl.\u00A0${skrivTid(a.start)}${a.slut ? `–${skrivTid(a.slut)}` : ''}`)].filter(Boolean).join(', '))}</dd></div>
        {(Object.keys(grupper) as (keyof typeof grupper)[]).map((grupp) => {
          const dem = narvarande.filter((n) => n.grupp === grupp);
          return dem.length > 0 && <div key={grupp}><dt>{grupper[grupp]}</dt><dd>{dem.map((n) => <span key={n.namn}>{person(n)}</span>)}</dd></div>;
        })}
      </dl>
      {paragrafer.map((p) => (
        <Paragraf key={p.id} p={p} expedieringsfras={innehall.mall.expedieringsfras} meningar={meningar[p.id] ?? []} text={texter[p.id]} not={noter[p.id]} {...(redigera ? { redigera: redigera(p.id) } : {})} />
      ))}
      {slut}
    </article>
  );
}

const dagen = ({ datum, start, slut }: { datum: string; start: string | null; slut: string | null }) => `${dayInText(datum)}${start ? `, kl.\u00A0${skrivTid(start)}${slut ? `–${skrivTid(slut)}` : ''}` : ''}`;

function person({ namn, parti, uppdrag, titel, tjanstgor_for: ersatter, distans, paragrafer }: Narvarande): string {
  const for_ = ersatter && `för ${ersatter.namn}${ersatter.parti ? ` (${ersatter.parti})` : ''}`;
  return [`${namn}${parti ? `\u00A0(${parti})` : ''}`, uppdrag, titel, for_, distans && 'deltar på distans', paragrafer && paragrafer.length > 0 && spann(paragrafer)].filter(Boolean).join(', ');
}

/** "§§ 7–10, 12": a § one was not there for is never implied. */
function spann(nummer: readonly Nummer[]): string {
  const foljder: Nummer[][] = [];
  for (const nr of nummer) {
    const pagar = foljder.at(-1);
    if (pagar && typeof nr === 'number' && pagar.at(-1) === nr - 1) pagar.push(nr);
    else foljder.push([nr]);
  }
  return `§${nummer.length > 1 ? '§' : ''}\u00A0${foljder.map((f) => (f.length > 1 ? `${f[0]}–${f.at(-1)}` : String(f[0]))).join(', ')}`;
}
