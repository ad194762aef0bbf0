import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionWord } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Done } from '#components/ui/notice';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { listInkorg, okandAvsandare } from '#lib/handling/queries';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { laggTillbakaAction } from './actions.ts';
import { kanalord, slagord } from './ord.ts';
import { SlappFil } from './slapp.tsx';

export const metadata: Metadata = { title: 'Inkorg' };
type Sok = { visa?: string; efter?: string; undan?: string };

export default async function Inkorg({ searchParams }: { searchParams: Promise<Sok> }) {
  const { visa = 'nya', efter, undan } = await searchParams;
  const { rader, nasta, myndigheter } = await orNotFound(listInkorg(await pageCtx(), { visa, ...(efter ? { efter } : {}) }));
  const nya = visa !== 'hanterade';
  const flera = myndigheter.length > 1;
  const aldst = rader[0];
  const lead = !nya ? 'Det som har registrerats eller lagts åt sidan, det senaste först.'
    : aldst && !efter ? `${nasta ? 'Fler än femtio' : capitalNumber(rader.length)} ${rader.length === 1 ? 'försändelse väntar' : 'försändelser väntar'} på att registreras. Den äldsta kom ${dayInText(aldst.inkom)}.`
    : 'Inget väntar på att registreras.';
  const hem = myndigheter[0];

  return (
    <>
      <PageHead over={flera ? 'Dina nämnder' : hem?.namn} title="Inkorg" lead={lead} action={<ActionWord href="/inkorg/ny">Anteckna brev som kommit med post</ActionWord>} />
      {hem && nya && <SlappFil myndighetId={hem.id} fran={okandAvsandare} />}
      <nav className="flikord" aria-label="Visa">
        <Link href="/inkorg" aria-current={nya ? 'page' : undefined}>Väntar</Link>
        <Link href="/inkorg?visa=hanterade" aria-current={nya ? undefined : 'page'}>Hanterat</Link>
      </nav>
      <DataTable
        caption={nya ? 'Det som kommit in och väntar, det äldsta först' : 'Det som är hanterat, det senaste först'}
        columns={[
          { key: 'inkom', head: 'Inkom', num: true }, { key: 'rubrik', head: 'Vad', names: true }, { key: 'fran', head: 'Från' }, { key: 'slag', head: 'Slag', hideOnPhone: true, ...(nya ? {} : { hideOnTablet: true }) },
          ...(flera ? [{ key: 'organ', head: 'Till' }] : []), { key: 'kanal', head: 'Kom genom', hideOnPhone: true, hideOnTablet: true }, { key: 'gor', head: nya ? 'Gör' : 'Blev', hideHead: nya, right: nya },
        ]}
        rows={rader.map((r) => ({
          key: r.id,
          cells: {
            inkom: <DateText when={r.inkom} form="table" withClock={r.kanal !== 'post'} />, rubrik: <Link href={`/inkorg/${r.id}`}>{r.rubrik}</Link>, fran: r.fran, slag: slagord[r.slag] ?? r.slag, organ: r.organ, kanal: kanalord[r.kanal] ?? r.kanal,
            gor: nya ? <ActionWord href={`/inkorg/${r.id}`} aria-label={`Registrera ${r.rubrik}`}>Registrera</ActionWord> : r.blev ? <Link href={`/arenden/${r.arendeId}`}>{r.blev.replace('aktbilaga ', 'aktbilaga\u00A0')}</Link> : `Registreras ej: ${r.skal ?? ''}`,
          },
        }))}
        empty={<Empty title={nya ? 'Inkorgen är tom.' : 'Inget är hanterat än.'} text={nya ? 'Här hamnar remisser och protokollsutdrag som andra skickar genom systemet, och filer som du släpper på sidan.' : 'Här syns det som har registrerats eller lagts åt sidan.'} />}
        {...(nasta ? { later: `/inkorg?visa=${visa}&efter=${nasta}` } : {})}
      />
      {undan && <Done text="Den registreras inte, men finns kvar under Hanterat." undo={{ action: laggTillbakaAction, nyckel: crypto.randomUUID(), hidden: { inkommetId: undan } }} />}
    </>
  );
}
