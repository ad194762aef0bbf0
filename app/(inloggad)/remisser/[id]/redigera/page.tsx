import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { PageHead } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getUtkast } from '#lib/remiss/queries';
import { skickaAction, sparaAction, sparaGruppAction, sparaMallAction } from '../../actions.ts';
import { Redigerare } from './redigerare.tsx';

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Skriv remiss: ${(await orNotFound(getUtkast(await pageCtx(), (await params).id))).utkast.titel}` };
}

export default async function Redigera({ params }: Props) {
  const { id } = await params;
  const remiss = await orNotFound(getUtkast(await pageCtx(), id));
  if (remiss.status === 'beslutad') return <Fortsatt id={id} titel={remiss.utkast.titel} />;
  if (remiss.status !== 'utkast') redirect(`/remisser/${id}`);
  return <Redigerare remiss={remiss} spara={sparaAction} sparaGrupp={sparaGruppAction} sparaMall={sparaMallAction} skicka={skickaAction} nyckel={crypto.randomUUID()} />;
}

/** Decided but stopped before it was sent: the only step left is to send it. */
const Fortsatt = ({ id, titel }: { id: string; titel: string }) => (
  <>
    <PageHead title={titel} lead="Remissen är beslutad och har fått sitt diarienummer, men utskicket blev avbrutet." />
    <ActionForm action={skickaAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Skicka" inline><Submit busy="Skickar …">Skicka remissen</Submit></ActionForm>
  </>
);
