import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { listDialogmoten } from '#lib/dialogmote/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';

export const metadata: Metadata = { title: 'Dialogmöten' };

export default async function Dialogmoten() {
  const { rader, kan } = await orNotFound(listDialogmoten(await pageCtx(), null));
  const vantar = rader.reduce((summa, r) => summa + (r.utkast ? 0 : r.obesvarade), 0);
  return (
    <>
      <PageHead title="Dialogmöten" lead={`Minnesanteckningar från samtal mellan presidier och med förvaltningar. Inga protokoll.${vantar > 0 ? ` ${vantar} medskick väntar på svar.` : ''}`} {...(kan.skapa ? { action: <LinkButton href="/dialogmoten/ny">Nya minnesanteckningar</LinkButton> } : {})} />
      <DataTable
        caption="Dialogmöten, det senaste först"
        columns={[{ key: 'titel', head: 'Vad', names: true }, { key: 'dagar', head: 'Dagar', num: true }, { key: 'vem', head: 'Vems', hideOnPhone: true }, { key: 'lage', head: 'Läge' }, { key: 'medskick', head: 'Medskick' }]}
        rows={rader.map((r) => ({ key: r.id, draft: r.utkast, cells: { titel: <Link href={`/dialogmoten/${r.id}`}>{r.titel}</Link>, dagar: r.dagar.map((d) => <span key={d} className="nb">{d} </span>), vem: r.myndighet, lage: r.lage, medskick: r.medskick === 0 ? '' : r.utkast || r.obesvarade === 0 ? `${r.medskick} medskick${r.utkast ? '' : ', besvarade'}` : `${r.obesvarade} av ${r.medskick} medskick väntar på svar` } }))}
        empty={<Empty title="Inga dialogmöten än." text="Anteckningar från presidiets samtal med nämnder och förvaltningar skrivs här, punkt för punkt. Det som skickas med till ett annat organ följs upp tills det är besvarat." />}
      />
    </>
  );
}
