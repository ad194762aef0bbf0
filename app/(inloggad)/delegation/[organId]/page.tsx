import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { PageHead } from '#components/ui/page';
import { getDelegation, type Delegationsvy } from '#lib/delegation/queries';
import { dayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { Beslutstabell, Delar } from '../delar.tsx';

export const metadata: Metadata = { title: 'Delegationsbeslut' };
type Props = { params: Promise<{ organId: string }>; searchParams: Promise<{ ar?: string; fattat?: string }> };

export default async function Delegationsbeslut({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const { organId } = await params;
  const { ar: skrivet, fattat } = await searchParams;
  const ar = /^\d{4}$/.test(skrivet ?? '') ? Number(skrivet) : Number(dayOf(ctx.nu).slice(0, 4));
  const vy = await orNotFound(getDelegation(ctx, { organId, ar }));
  const nyss = vy.beslut.find(({ id }) => id === fattat);
  return (
    <>
      <PageHead over={['Delegation', vy.organ.namn]} title={`Delegationsbeslut ${ar}`} lead={mening(vy)} action={vy.kan.fatta && <LinkButton href={`/delegation/${organId}/nytt`}>Fatta beslut</LinkButton>} />
      <Delar organId={organId} har="" />
      {nyss && <Notice>{nyss.nummer} är fattat. {nyss.anmals ? 'Det anmäls på nästa sammanträde.' : nyss.anslas ? 'Det anmäls inte, så det sätts upp på anslagstavlan.' : 'Det anmäls inte.'}</Notice>}
      <p className="rad-ord"><Link className="gor" href={`/delegation/${organId}?ar=${ar - 1}`}>{ar - 1}</Link><Link className="gor" href={`/delegation/${organId}?ar=${ar + 1}`}>{ar + 1}</Link></p>
      <Beslutstabell beslut={vy.beslut} />
    </>
  );
}

function mening({ beslut, vantar }: Delegationsvy): string {
  if (beslut.length === 0) return 'Inga beslut har fattats på delegation.';
  return `${capitalNumber(beslut.length)} beslut. ${vantar === 0 ? 'Alla som ska anmälas är anmälda.' : vantar === 1 ? 'Ett väntar på att anmälas.' : `${capitalNumber(vantar)} väntar på att anmälas.`}`;
}
