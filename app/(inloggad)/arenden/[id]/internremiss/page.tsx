import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { TextArea } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { medKod } from '#lib/handling/handling';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { getInternremiss } from '#lib/remiss/internremiss';
import { internremitteraAction } from '../../../remisser/actions.ts';
import { Namnder } from './namnder.tsx';

type Props = { params: Promise<{ id: string }> };
export const metadata: Metadata = { title: 'Fråga nämnderna' };

export default async function Internremiss({ params }: Props) {
  const { id } = await params;
  const { mottagen, myndigheter, fragor, filer, forslag, plan } = await orNotFound(getInternremiss(await pageCtx(), { arendeId: id }));
  const slutdag = mottagen.svarSenast;
  return (
    <>
      <PageHead
        over={[<Link key="a" href={`/arenden/${id}`}>{mottagen.titel}</Link>, `Dnr ${medKod(mottagen.myndighet.kod, mottagen.arende.dnr)}`]} title="Fråga nämnderna"
        lead={slutdag ? `Svaret till ${mottagen.remittent} ska vara inne ${dayInText(slutdag)}. ${plan ?? 'Ge nämnderna en dag som lämnar tid för er egen beredning.'}` : `Varje nämnd svarar i ett eget ärende, till den dag du sätter.`}
      />
      <ActionForm action={internremitteraAction} nyckel={crypto.randomUUID()} hidden={{ mottagenId: mottagen.id }} label="Internremiss" utkast={`internremiss-${mottagen.id}`}>
        <Namnder myndigheter={myndigheter} forslag={forslag} />
        <TextArea name="text" label="Till nämnderna" required={false} rows={4} hint="Om de ska tänka på något särskilt. Frågorna och dokumenten går med ändå." />
        <div className="falt"><span className="etikett">Går med</span><div>
          <p>{fragor.length === 0 ? 'Remissen har inga frågor.' : `${capitalNumber(fragor.length)} ${fragor.length === 1 ? 'fråga' : 'frågor'} att svara på.`}</p>
          <ul className="filer-lista" role="list">{filer.map((f) => <li key={f.hash}>{f.namn}</li>)}</ul>
        </div></div>
        <SubmitRow busy="Skickar …" note="Missivet görs av systemet, med er dnr att ange.">Skicka till nämnderna</SubmitRow>
      </ActionForm>
    </>
  );
}
