import type { Metadata } from 'next';
import Link from 'next/link';
import { randomUUID } from 'node:crypto';
import { Sammanstall } from '#components/skriv/sammanstall';
import { Notice } from '#components/ui/notice';
import { Empty, PageHead } from '#components/ui/page';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getSammanstallning } from '#lib/yttrande/queries';
import { sammanstallAction } from '../actions.ts';
import { capitalNumber } from '#lib/platform/tal';

export const metadata: Metadata = { title: 'Sammanställ svaren' };

export default async function Sammanstallning({ params }: { params: Promise<{ id: string }> }) {
  const vy = await orNotFound(getSammanstallning(await pageCtx(), (await params).id));
  const antal = vy.kallor.length;
  return (
    <>
      <PageHead over={[<Link key="y" href={`/yttranden/${vy.id}`}>{vy.dnr}, yttrandet</Link>]} title="Sammanställ nämndernas svar" lead={antal === 0 ? 'Inget svar är registrerat i ärendet.' : antal === 1 ? 'Ett svar är registrerat i ärendet.' : `${capitalNumber(antal)} svar är registrerade i ärendet.`} />
      {vy.godkant ? <Notice kind="varning">Yttrandet är godkänt och fryst. Börja en ny version av det innan du hämtar mer text.</Notice>
        : antal === 0 ? <Empty title="Inget svar är registrerat än." text="När ett protokollsutdrag från en nämnd har registrerats i ärendet står dess svar här, fråga för fråga." />
        : <Sammanstall vy={vy} action={sammanstallAction} nyckel={randomUUID()} />}
    </>
  );
}
