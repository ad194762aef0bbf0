import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Field } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { getMyndighet } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { andraMyndighetAction } from '../../actions.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Ändra myndighet' };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sparat?: string }> };

export default async function Myndighet({ params, searchParams }: Props) {
  const m = await orNotFound(getMyndighet(await pageCtx(), (await params).id));
  return (
    <Ram title={m.namn} besked={(await searchParams).sparat !== undefined && 'Sparat.'}>
      <ActionForm action={andraMyndighetAction} nyckel={crypto.randomUUID()} label={`Ändra ${m.namn}`} hidden={{ id: m.id }} keep>
        <Field name="namn" label="Namn" defaultValue={m.namn} />
        <Field name="forvaltning" label="Förvaltning" required={false} defaultValue={m.forvaltning ?? ''} />
        <Field name="epost" label="E-post" type="email" required={false} defaultValue={m.epost ?? ''} />
        <Checkbox name="tarEmotRemisser" label="Tar emot remisser utifrån" defaultChecked={m.tarEmotRemisser} />
        <Checkbox name="delarBeredning" label="Visar remittenten hur beredningen går" hint="Den som har skickat en remiss hit ser vilket kontor som handlägger den och vilken dag beslut väntas. Inget annat visas." defaultChecked={m.delarBeredning} />
        <Checkbox name="aktiv" label="Används" hint="Förkortningen ändras inte: den står i nummer som redan är givna." defaultChecked={m.aktiv} />
        <SubmitRow>Spara</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
