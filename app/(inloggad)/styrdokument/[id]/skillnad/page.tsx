import type { Metadata } from 'next';
import Link from 'next/link';
import { Skillnad } from '#components/skriv/skillnad';
import { PageHead, Section } from '#components/ui/page';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getSkillnad } from '#lib/styrdokument/queries';

export const metadata: Metadata = { title: 'Skillnad mellan versioner' };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fran?: string; till?: string }> };

export default async function Jamforelse({ params, searchParams }: Props) {
  const { fran = '', till = '' } = await searchParams;
  const s = await orNotFound(getSkillnad(await pageCtx(), { id: (await params).id, fran: Number(fran), till: Number(till) }));
  return (
    <>
      <PageHead over="Skillnad mellan versioner" title={s.titel} lead={s.andrade === 0 ? `Texten är densamma i version ${s.fran} och version ${s.till}.` : `${s.andrade} ${s.andrade === 1 ? 'stycke skiljer' : 'stycken skiljer'} version ${s.fran} från version ${s.till}. Det som är borttaget är överstruket och det som är tillagt understruket.`} />
      <form className="sokrad" action={`/styrdokument/${s.id}/skillnad`}>
        {([['fran', 'Från', s.fran], ['till', 'Till', s.till]] as const).map(([namn, etikett, vald]) => <label key={namn}>{etikett}<select name={namn} defaultValue={vald}>{s.versioner.map((nr) => <option key={nr} value={nr}>Version {nr}</option>)}</select></label>)}
        <button type="submit" className="knapp2">Jämför</button>
        <Link className="gor" href={`/styrdokument/${s.id}/version/${s.till}`}>Läs version {s.till}</Link>
      </form>
      <Section title="Texten"><Skillnad rader={s.rader} /></Section>
    </>
  );
}
