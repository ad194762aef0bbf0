import type { Metadata } from 'next';
import { Epost } from '#components/ui/epost';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select, TextArea } from '#components/ui/field';
import { Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { listOrganisationer } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { andraOrganisationAction, laggTillOrganisationAction } from '../actions.ts';
import { organisationsslag, val } from '../namn.ts';
import { Ram } from '../ram.tsx';

export const metadata: Metadata = { title: 'Organisationer' };

export default async function Organisationer({ searchParams }: { searchParams: Promise<{ sparat?: string }> }) {
  const { egen, ovriga } = await orNotFound(listOrganisationer(await pageCtx(), null));
  return (
    <Ram flik="/administration/organisationer" title="Organisationer" lead="Registret som remisser och utdrag skickas till. Det är gemensamt för alla i installationen." besked={(await searchParams).sparat !== undefined && 'Sparat.'}>
      <Section title="Er organisation">
        <ActionForm action={andraOrganisationAction} nyckel={crypto.randomUUID()} label="Er organisation" keep>
          <p className="falt"><span className="etikett">Namn</span><span>{egen?.namn}</span></p>
          <Field name="epost" label="E-post" type="email" defaultValue={egen?.epost ?? ''} hint="Dit andra skickar det som ska till registrator." />
          <TextArea name="adress" label="Postadress" required={false} rows={3} defaultValue={egen?.adress ?? ''} />
          <Field name="vardnamn" label="Anslagstavlans värdnamn" required={false} defaultValue={egen?.vardnamn ?? ''} hint="Till exempel anslag.kommun.se, om tavlan ska ha en egen adress (KL 8:9)." />
          <TextArea name="inbaddning" label="Webbplatser som får bädda in tavlan" required={false} rows={2} defaultValue={egen?.inbaddning.join('\n') ?? ''} hint="En adress på varje rad, till exempel https://www.kommun.se. Utan någon får ingen." />
          <SubmitRow look="outlined">Spara</SubmitRow>
        </ActionForm>
        {egen && <p className="liten mut">Tavlan: <a href={`/${egen.kod}/anslagstavla`}>som sida</a>, <a href={`/${egen.kod}/anslagstavla/inbaddad`}>att bädda in</a>, <a href={`/${egen.kod}/anslagstavla/fragment`}>som HTML</a>, <a href={`/${egen.kod}/anslagstavla/flode.xml`}>som Atom</a>, <a href={`/${egen.kod}/anslagstavla/flode.json`}>som JSON</a>.</p>}
      </Section>
      <Section title="Andra">
        <DataTable caption="Andra organisationer" columns={[{ key: 'namn', head: 'Namn', names: true }, { key: 'slag', head: 'Slag' }, { key: 'epost', head: 'E-post' }, { key: 'hur', head: 'Hur det når dem' }]}
          rows={ovriga.map((o) => ({ key: o.id, cells: { namn: o.namn, slag: organisationsslag[o.slag] ?? o.slag, epost: o.epost ? <Epost>{o.epost}</Epost> : '', hur: o.ansluten ? 'direkt hit' : 'med e-post' } }))} />
        <p className="liten mut">Den som nås med e-post kan börja arbeta här längre fram: den som sköter installationen kör <code>npm run installera</code> med organisationens namn. Det som har skickats till den följer med.</p>
      </Section>
      <Section title="Lägg till">
        <ActionForm action={laggTillOrganisationAction} nyckel={crypto.randomUUID()} label="Lägg till en organisation" prefix="ny-">
          <Field name="namn" label="Namn" />
          <Select name="slag" label="Slag" options={val(organisationsslag)} />
          <Field name="epost" label="E-post" type="email" />
          <TextArea name="adress" label="Postadress" required={false} rows={3} />
          <SubmitRow look="outlined">Lägg till</SubmitRow>
        </ActionForm>
      </Section>
    </Ram>
  );
}
