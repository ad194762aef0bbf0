import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Field } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getJag } from '#lib/organisation/queries';
import { pageCtx } from '#lib/platform/page';
import { bytOrganisation, loggaUt, loggaUtOverallt } from '../actions.ts';
import { bytLosenordAction } from './actions.ts';

export const metadata: Metadata = { title: 'Ditt konto' };

export default async function Konto({ searchParams }: { searchParams: Promise<{ bytt?: string }> }) {
  const jag = await getJag(await pageCtx(), null);
  return (
    <>
      <PageHead over={jag.organisation.namn} title="Ditt konto" lead={`${jag.namn}${jag.titel ? `, ${jag.titel}` : ''}.`} />
      {(await searchParams).bytt !== undefined && <Notice>Lösenordet är bytt. Du är utloggad överallt utom här.</Notice>}
      <Section title="Roller" text="Ges av administratören.">
        {jag.roller.length > 0 ? <ul className="rader">{jag.roller.map((roll) => <li key={roll}>{roll}</li>)}</ul> : <p className="mut">Du har inga roller här.</p>}
      </Section>
      {jag.andra.length > 0 && (
        <Section title="Organisationer" text="Du arbetar i flera.">
          <ul className="rader">{jag.andra.map(({ id, namn }) => <li key={id}><form action={bytOrganisation}><button className="gor" name="organisationId" value={id}>Byt till {namn}</button></form></li>)}</ul>
        </Section>
      )}
      <Section title="Lösenord">
        <ActionForm action={bytLosenordAction} nyckel={crypto.randomUUID()} label="Byt lösenord">
          <Field name="nuvarande" label="Nuvarande lösenord" type="password" autoComplete="current-password" />
          <Field name="losenord" label="Nytt lösenord" type="password" autoComplete="new-password" hint="Minst åtta tecken." />
          <Field name="igen" label="Nytt lösenord igen" type="password" autoComplete="new-password" />
          <SubmitRow>Byt lösenord</SubmitRow>
        </ActionForm>
      </Section>
      <Section title="Logga ut" text="Om du har glömt att logga ut någonstans.">
        <div className="rad-ord">
          <form action={loggaUt}><button className="gor">Logga ut här</button></form>
          <form action={loggaUtOverallt}><button className="gor">Logga ut överallt</button></form>
        </div>
      </Section>
    </>
  );
}
