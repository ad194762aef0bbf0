import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { Select } from '#components/ui/field';
import { Section } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { dayInText } from '#lib/platform/datum';
import { listForArende } from '#lib/sammantrade/queries';
import { laggTillPunktAction } from './actions.ts';

/** On the page of an ärende: where it has been and will be handled, and one press that puts it on a list. */
export async function ArendetsSammantraden({ arende, ctx }: { arende: ArendeView; ctx: Ctx }) {
  const { punkter, kommande: moten } = await listForArende(ctx, arende.id);
  // Nothing more is decided in an ärende that is closed, until it is opened again.
  const kommande = arende.avslutat ? [] : moten;
  if (punkter.length === 0 && kommande.length === 0) return null;
  const [forst] = kommande;
  return (
    <Section title="Sammanträden" text={punkter.length === 0 ? 'Står inte på någon lista än.' : undefined}>
      {punkter.length > 0 && <ul role="list">{punkter.map((p) => <li key={p.id}><Link href={`/sammantraden/${p.sammantradeId}`}>{p.organ}, {dayInText(p.datum)}</Link>, {p.paragraf ?? `punkt ${p.beteckning}`}{p.utgar && ', utgår'}</li>)}</ul>}
      {forst && (
        <ActionForm action={laggTillPunktAction} nyckel={crypto.randomUUID()} hidden={{ arendeId: arende.id, slag: 'arende' }} label="Sätt upp på ett sammanträde" prefix="till-mote-" inline>
          <Select name="sammantradeId" label="Sätt upp på" placeholder="" defaultValue={forst.id} options={kommande.map((k) => ({ value: k.id, label: `${k.organ} ${k.datum}` }))} />
          <div className="spara"><Submit look="outlined">Sätt upp på listan</Submit></div>
        </ActionForm>
      )}
    </Section>
  );
}
