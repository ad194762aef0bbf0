import type { Metadata } from 'next';
import { ActionWord, LinkButton } from '#components/ui/button';
import { Empty, Section } from '#components/ui/page';
import { DataTable, Narrow } from '#components/ui/table';
import { listMyndigheter } from '#lib/organisation/administration';
import { brytbar } from '#lib/platform/organnamn';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { slagnamn } from './namn.ts';
import { Ram } from './ram.tsx';

export const metadata: Metadata = { title: 'Administration' };

export default async function Administration() {
  const myndigheter = await orNotFound(listMyndigheter(await pageCtx(), null));
  const vakanta = myndigheter.flatMap(({ organ }) => organ).reduce((n, o) => n + o.vakanta, 0);
  const lead = vakanta === 0 ? 'Alla platser är tillsatta.' : vakanta === 1 ? 'En plats är vakant.' : `${capitalNumber(vakanta)} platser är vakanta.`;
  return (
    <Ram flik="/administration" title="Nämnder och organ" lead={myndigheter.length > 0 ? lead : undefined} action={<LinkButton href="/administration/myndigheter/ny">Ny myndighet</LinkButton>}>
      {myndigheter.length === 0 && <Empty title="Här finns ingen nämnd än." text="Lägg upp den första myndigheten: en nämnd eller styrelse med sin förvaltning och sitt diarium." />}
      {myndigheter.map((m) => (
        <Section key={m.id} title={brytbar(m.namn)} text={<>{m.kod}{m.forvaltning && <>, {m.forvaltning}</>}<br />{!m.aktiv && <>Används inte längre<br /></>}{m.tarEmotRemisser && <>Tar emot remisser utifrån<br /></>}<ActionWord href={`/administration/myndigheter/${m.id}`}>Ändra<span className="vh"> {m.namn}</span></ActionWord></>}>
          <DataTable
            caption={`Organ i ${m.namn}`}
            columns={[{ key: 'namn', head: 'Organ', names: true }, { key: 'slag', head: 'Slag' }, { key: 'platser', head: 'Platser', num: true }, { key: 'ersattare', head: 'Ersättare', num: true }, { key: 'vakanta', head: 'Vakanta', num: true }]}
            rows={m.organ.map((o) => ({
              key: o.id,
              cells: { namn: <ActionWord href={`/administration/organ/${o.id}`}>{o.namn}</ActionWord>, slag: slagnamn[o.slag] ?? o.slag, platser: <>{o.ordinarie}<Narrow> platser</Narrow></>, ersattare: <>{o.ersattare}<Narrow> ersättare</Narrow></>, vakanta: o.vakanta > 0 ? <span className="nara">{o.vakanta} vakant{o.vakanta === 1 ? '' : 'a'}</span> : <>inga<Narrow> vakanta</Narrow></> },
            }))}
            empty={<Empty title="Inget organ sammanträder här än." />}
          />
          <p><ActionWord href={`/administration/organ/ny?myndighet=${m.id}`}>Nytt organ<span className="vh"> i {m.namn}</span></ActionWord></p>
        </Section>
      ))}
    </Ram>
  );
}

/** On a phone the columns have no heads: the word goes with the number. */