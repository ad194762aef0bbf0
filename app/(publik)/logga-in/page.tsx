import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Field } from '#components/ui/field';
import { PageHead, Section } from '#components/ui/page';
import { Main, Mark, SkipLink } from '#components/ui/shell';
import { SubmitRow } from '#components/ui/submit';
import { Demolista } from '#components/skal/demolista';
import { getActor } from '#lib/platform/auth';
import { demolosenord, listDemoanvandare } from '#lib/organisation/queries';
import { loggaIn, loggaInDemo } from './actions.ts';
import { egenAdress } from './till.ts';

export const metadata: Metadata = { title: 'Logga in' };

export default async function LoggaIn({ searchParams }: { searchParams: Promise<{ till?: string }> }) {
  const till = egenAdress((await searchParams).till);
  if (await getActor()) redirect(till);
  const demo = await listDemoanvandare();
  return (
    <>
      <SkipLink />
      <header className="topp"><Mark href="/logga-in" /></header>
      <Main>
        <PageHead title="Logga in" lead="Remisser, ärenden, sammanträden och protokoll för kommuner och regioner." />
        <ActionForm action={loggaIn} nyckel={crypto.randomUUID()} label="Logga in" hidden={{ till }} keep>
          <Field name="epost" label="E-post" type="email" autoComplete="username" />
          <Field name="losenord" label="Lösenord" type="password" autoComplete="current-password" />
          <SubmitRow busy="Loggar in …">Logga in</SubmitRow>
        </ActionForm>
        {demo.length > 0 && (
          <Section title="Demo" text={`Påhittade personer. Klicka på en så är du inloggad. Deras lösenord är ${demolosenord}; det behövs när ett protokoll skrivs under.`}>
            <ActionForm action={loggaInDemo} nyckel={crypto.randomUUID()} label="Logga in som en demoanvändare" hidden={{ till }} keep prefix="demo-" inline>
              <Demolista organisationer={demo} />
            </ActionForm>
          </Section>
        )}
      </Main>
    </>
  );
}
