import type { Metadata } from 'next';
import { Epost } from '#components/ui/epost';
import { ActionWord, LinkButton } from '#components/ui/button';
import { Empty } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { listBefattningar } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { Ram } from '../ram.tsx';

export const metadata: Metadata = { title: 'Befattningar' };

export default async function Befattningar() {
  const befattningar = await orNotFound(listBefattningar(await pageCtx(), null));
  return (
    <Ram flik="/administration/befattningar" title="Befattningar" lead="Utdrag expedieras till en befattning och når den som har den." action={<LinkButton href="/administration/befattningar/ny">Ny befattning</LinkButton>}>
      <DataTable
        caption="Befattningar"
        columns={[{ key: 'namn', head: 'Befattning', names: true }, { key: 'myndighet', head: 'Myndighet' }, { key: 'vem', head: 'Innehavare' }, { key: 'epost', head: 'E-post', hideOnPhone: true }]}
        rows={befattningar.map((b) => ({
          key: b.id,
          cells: { namn: <ActionWord href={`/administration/befattningar/${b.id}`}>{b.namn}</ActionWord>, myndighet: b.myndighet.namn, vem: b.aktiv ? (b.innehavare?.namn ?? <span className="nara">ingen</span>) : 'används inte', epost: b.epost ? <Epost>{b.epost}</Epost> : '' },
        }))}
        empty={<Empty title="Här finns ingen befattning än." text="Lägg upp dem som utdrag ska gå till, till exempel socialchef." />}
      />
    </Ram>
  );
}
