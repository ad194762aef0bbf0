import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { Choices, DateField, Select, TextArea } from '#components/ui/field';
import { Empty, PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getDelegationsform } from '#lib/delegation/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { fattaAction } from '../../actions.ts';
import { amnen } from '../../amnen.ts';

export const metadata: Metadata = { title: 'Fatta delegationsbeslut' };
type Props = { params: Promise<{ organId: string }>; searchParams: Promise<{ arende?: string }> };

export default async function Fatta({ params, searchParams }: Props) {
  const { organId } = await params;
  const f = await orNotFound(getDelegationsform(await pageCtx(), { organId, arendeId: (await searchParams).arende }));
  const ordforande = f.arOrdforande || f.registrera;
  return (
    <>
      <PageHead over={['Delegation', f.organ.namn]} title="Fatta delegationsbeslut" lead={f.arende ? `Ärende ${f.arende.dnr}, ${f.arende.arendemening}.` : 'Beslutet får nästa nummer i serien och anmäls på nämndens nästa sammanträde om delegationsordningen säger det.'} />
      {f.punkter.length === 0 && !ordforande ? <Empty title="Du har ingen delegation här" text="Delegationsordningen pekar inte ut någon befattning som du har. Lämna ärendet till nämnden, eller be nämndsekreteraren se över delegationsordningen." action={<ActionWord href={`/delegation/${organId}/ordning`}>Se delegationsordningen</ActionWord>} /> : (
        <ActionForm action={fattaAction} nyckel={crypto.randomUUID()} label="Delegationsbeslut" hidden={{ organId, ...(f.arende ? { arendeId: f.arende.id } : {}) }} utkast={`delegation.${organId}.${f.arende?.id ?? ''}`} keep>
          {ordforande && <Choices type="radio" name="slag" label="Slags beslut" inRow defaultValue="delegation" options={[{ value: 'delegation', label: 'Delegationsbeslut' }, { value: 'ordforande', label: 'Ordförandebeslut', hint: 'så brådskande att nämnden inte kan avvaktas (KL 6:39)' }]} />}
          <Select name="punktId" label="Stöds på punkt" required={!ordforande} placeholder="Välj punkt" options={f.punkter.map((p) => ({ value: p.id, label: `${p.nr} ${p.text.length > 90 ? `${p.text.slice(0, 90)} …` : p.text} (${p.delegat}${p.villkor ? `; ${p.villkor}` : ''})` }))} />
          {f.registrera && <Select name="delegatId" label="Beslutat av" placeholder="" defaultValue={f.personer.some(({ id }) => id === f.jag) ? f.jag : ''} options={f.personer.map(({ id, namn, titel }) => ({ value: id, label: [namn, titel].filter(Boolean).join(', ') }))} />}
          <DateField name="beslutsdatum" label="Beslutsdag" defaultValue={f.idag} />
          {!f.arende && <Select name="arendeId" label="Ärende" required={false} placeholder="Inget ärende" options={f.arenden.map((a) => ({ value: a.id, label: `${a.dnr} ${a.arendemening}` }))} />}
          {f.underlag.length > 0 && <Select name="underlag" label="Handling" required={false} placeholder="Ingen handling" options={f.underlag} />}
          <TextArea name="text" label="Beslut" rows={3} hint="Som det ska stå i anmälan, till exempel: Bevilja Hallstahammars idrottsklubb 15 000 kronor." />
          <Choices type="radio" name="amne" label="Gäller beslutet något av detta?" defaultValue="annat" options={amnen} />
          <TextArea name="skal" label="Skäl" required={false} rows={2} hint="Behövs för ett ordförandebeslut (varför det inte kan vänta) och där det står ovan." />
          <SubmitRow also={<ActionWord href={`/delegation/${organId}`}>Avbryt</ActionWord>} note="Beslutet får sitt nummer genast.">Fatta beslutet</SubmitRow>
        </ActionForm>
      )}
    </>
  );
}
