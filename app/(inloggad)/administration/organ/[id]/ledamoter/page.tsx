import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { DateField } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { getOrgan, valbaraPersoner } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { tillsattFleraAction } from '../../../actions.ts';
import { idag } from '../../../namn.ts';
import { Ram } from '../../../ram.tsx';
import { Lista } from './lista.tsx';

export const metadata: Metadata = { title: 'Klistra in ledamöter' };

export default async function KlistraIn({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx();
  const organ = await orNotFound(getOrgan(ctx, (await params).id));
  const personer = await valbaraPersoner(ctx, null);
  return (
    <Ram over={organ.namn} title="Klistra in ledamöter" lead="En rad för varje ledamot: namn, parti inom parentes och roll. Det går lika bra med rader ur ett kalkylblad.">
      <ActionForm action={tillsattFleraAction} nyckel={crypto.randomUUID()} label="Klistra in ledamöter" hidden={{ organId: organ.id }} utkast={`ledamoter.${organ.id}`}>
        <DateField name="fran" label="Från och med" defaultValue={idag(ctx.nu)} hint="Den dag uppdragen börjar." />
        <Lista personer={personer.map(({ id, namn, epost }) => ({ id, namn, epost }))} platser={organ.plats} />
        <SubmitRow also={<ActionWord href={`/administration/organ/${organ.id}`}>Avbryt</ActionWord>}>Tillsätt ledamöterna</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
