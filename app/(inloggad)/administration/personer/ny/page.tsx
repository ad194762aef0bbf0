import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Field } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { valbaraPersoner } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skapaPersonAction } from '../../actions.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Ny person' };

export default async function NyPerson() {
  await orNotFound(valbaraPersoner(await pageCtx(), null));
  return (
    <Ram title="Ny person" lead="Roller och uppdrag ges sedan. Den som redan har ett konto i en annan organisation loggar in med det.">
      <ActionForm action={skapaPersonAction} nyckel={crypto.randomUUID()} label="Ny person">
        <Field name="namn" label="Namn" autoComplete="off" />
        <Field name="titel" label="Titel" required={false} hint="Till exempel utredare. Står på skrivelser och i protokoll." />
        <Field name="telefon" label="Telefon" type="tel" required={false} autoComplete="off" />
        <Field name="epost" label="E-post" type="email" required={false} autoComplete="off" hint="Behövs för att kunna logga in." />
        <Field name="losenord" label="Första lösenordet" type="password" required={false} autoComplete="new-password" hint="Minst åtta tecken. Personen byter det själv under Ditt konto." />
        <SubmitRow>Lägg upp personen</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
