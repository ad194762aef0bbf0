import Link from 'next/link';
import { Empty } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { Tabs } from '#components/ui/tabs';
import type { Delegationsvy } from '#lib/delegation/queries';

/** The two views of a nämnd's delegation. */
export const Delar = ({ organId, har }: { organId: string; har: '' | '/ordning' }) => <Tabs label="Delegation" items={[['', 'Beslut'], ['/ordning', 'Delegationsordning']].map(([sida = '', text]) => ({ href: `/delegation/${organId}${sida}`, text, current: sida === har }))} />;

/** Decisions with what they rest on, and where they have been reported or announced. */
export const Beslutstabell = ({ beslut }: { beslut: Delegationsvy['beslut'] }) => (
  <DataTable
    caption="Beslut på delegation"
    columns={[{ key: 'nr', head: 'Nummer', num: true }, { key: 'dag', head: 'Datum', num: true }, { key: 'text', head: 'Beslut', names: true }, { key: 'arende', head: 'Ärende' }, { key: 'vem', head: 'Beslutat av' }, { key: 'punkt', head: 'Punkt' }, { key: 'lage', head: 'Anmält' }]}
    rows={beslut.map((b) => ({
      key: b.id,
      cells: {
        nr: <span className="nb">{b.nummer}</span>, dag: b.dag, text: <>{b.text}{b.underlag && <span className="anm">Underlag: {b.underlag}</span>}{b.skal && <span className="anm">Skäl: {b.skal}</span>}</>, arende: b.arende ? <Link href={`/arenden/${b.arende.id}`}>{b.arende.dnr}</Link> : '',
        vem: b.delegat, punkt: b.punkt ?? '', lage: b.anmald ? <Link href={`/sammantraden/${b.anmald.sammantradeId}`}>{b.anmald.paragraf}</Link> : b.anmals ? <span className="nara">väntar</span> : b.anslagId ? 'anslaget' : b.anslas ? 'anslås' : 'anmäls inte',
      },
    }))}
    empty={<Empty title="Inga beslut än" text="Den som har delegation fattar sina beslut här. De får nummer i följd och anmäls på nästa sammanträde." />}
  />
);
