import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { St } from '#components/ui/station';
import { pageCtx } from '#lib/platform/page';
import { listSammantraden } from '#lib/sammantrade/queries';
import { skrivTid } from '#lib/platform/dag';
import { Flikar } from './flikar.tsx';

export const metadata: Metadata = { title: 'Sammanträden' };

const ord = { planerat: 'Planeras', kallat: 'Kallat', pagar: 'Pågår', avslutat: 'Avslutat', installt: 'Inställt' } as const;
const tecken = { planerat: 'sedan', kallat: 'sedan', pagar: 'nu', avslutat: 'klar', installt: 'klar' } as const;
type Props = { searchParams: Promise<{ fore?: string; organ?: string }> };

export default async function Sammantraden({ searchParams }: Props) {
  const { fore, organ } = await searchParams;
  const { rader, narmast: kommande, planerbara, nasta } = await listSammantraden(await pageCtx(), { fore, organId: organ });
  const lead = kommande ? <>Närmast kommer {kommande.organ.toLowerCase()} <DateText when={kommande.datum} />{kommande.kl && <>, kl.{'\u00A0'}{skrivTid(kommande.kl)}</>}.</> : 'Inget sammanträde är planerat framåt.';
  return (
    <>
      <PageHead title="Sammanträden" lead={lead} action={planerbara.length > 0 && <LinkButton href="/sammantraden/ny">Planera sammanträde</LinkButton>} />
      <Flikar flik="/sammantraden" />
      <DataTable
        caption="Sammanträden, senaste först"
        columns={[{ key: 'datum', head: 'Datum', num: true }, { key: 'organ', head: 'Organ', names: true }, { key: 'kl', head: 'Tid och plats' }, { key: 'lage', head: 'Läge' }, { key: 'par', head: 'Paragrafer', num: true, hideOnPhone: true }, { key: 'las', head: 'Läsrum', hideHead: true }]}
        rows={rader.map((r) => ({
          key: r.id,
          cells: {
            datum: r.datum, kl: [r.kl && `kl. ${skrivTid(r.kl)}`, r.plats].filter(Boolean).join(', '), lage: <><St kind={tecken[r.status]} alt={false} />{ord[r.status]}</>,
            organ: <Link href={r.personal ? `/sammantraden/${r.id}` : `/sammantraden/${r.id}/lasrum`}>{r.organ}<span className="vh"> {r.datum}</span></Link>,
            par: r.paragrafer.length > 1 ? `§§\u00A0${r.paragrafer[0]}–${r.paragrafer.at(-1)}` : r.paragrafer.length === 1 ? `§\u00A0${r.paragrafer[0]}` : '',
            las: r.personal && r.punkter > 0 ? <Link className="gor" href={`/sammantraden/${r.id}/lasrum`}>Läs<span className="vh"> handlingarna till {r.organ} {r.datum}</span></Link> : '',
          },
        }))}
        empty={<Empty title="Inga sammanträden än" text="Här kommer nämndens sammanträden: föredragningslistan medan den byggs, mötet medan det pågår och protokollet när det är skrivet." />}
        {...(nasta ? { later: `/sammantraden?fore=${nasta}${organ ? `&organ=${organ}` : ''}` } : {})}
      />
    </>
  );
}
