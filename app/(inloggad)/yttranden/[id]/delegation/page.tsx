import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { Checkbox, Choices, Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Empty, PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getYttrandeform } from '#lib/delegation/queries';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { besvaraYttrandeAction } from '../../../delegation/actions.ts';
import { amnen } from '../../../delegation/amnen.ts';

export const metadata: Metadata = { title: 'Besvara genom delegationsbeslut' };
type Props = { params: Promise<{ id: string }> };

export default async function BesvaraPaDelegation({ params }: Props) {
  const f = await orNotFound(getYttrandeform(await pageCtx(), (await params).id));
  const till = f.mottagare.join(' och ');
  return (
    <>
      <PageHead over={[<Link key="y" href={`/yttranden/${f.id}`}>Yttrandet</Link>, f.organ.namn]} title="Besvara genom delegationsbeslut" lead={f.version ? `Det som beslutas är version ${f.version.nr} av ${f.titel}${f.version.datum ? `, ${dayInText(f.version.datum)}` : ''}. Precis den texten skickas${till ? ` till ${till}` : ''}, och beslutet anmäls till nämnden.` : 'Yttrandet har ingen godkänd version än.'} />
      {f.strategisk && <Notice kind="varning">”{f.strategisk}” ser ut att gälla verksamhetens mål och inriktning. Ett sådant yttrande är i regel nämndens eget (KL 6:38 p 1). Skriv skälet om det ändå lämnas på delegation.</Notice>}
      {!f.kan.besvara ? <Empty title="Yttrandet kan inte besvaras på delegation" text={f.punkter.length === 0 ? 'Delegationsordningen pekar inte ut någon befattning som du har. Sätt upp ärendet på nämndens föredragningslista, eller be nämndsekreteraren se över delegationsordningen.' : 'Det behöver vara godkänt och får inte vara beslutat.'} action={<ActionWord href={`/yttranden/${f.id}`}>Tillbaka till yttrandet</ActionWord>} /> : (
        <ActionForm action={besvaraYttrandeAction} nyckel={crypto.randomUUID()} label="Besvara genom delegationsbeslut" hidden={{ yttrandeId: f.id }} keep>
          <Select name="punktId" label="Stöds på punkt" placeholder="Välj punkt" options={f.punkter.map((p) => ({ value: p.id, label: `${p.nr} ${p.text.length > 90 ? `${p.text.slice(0, 90)} …` : p.text} (${p.delegat}${p.villkor ? `; ${p.villkor}` : ''})` }))} />
          {f.registrera && <Select name="delegatId" label="Beslutat av" placeholder="" defaultValue={f.personer.some(({ id }) => id === f.jag) ? f.jag : ''} options={f.personer.map(({ id, namn, titel }) => ({ value: id, label: [namn, titel].filter(Boolean).join(', ') }))} />}
          <Choices type="radio" name="amne" label="Gäller yttrandet något av detta?" defaultValue="annat" options={amnen} />
          <TextArea name="skal" label="Skäl" required={Boolean(f.strategisk)} rows={2} hint="Behövs där det står ovan." />
          {f.kan.sanda && <Checkbox name="sand" value="ja" label={`Skicka genast till ${till}`} hint="Annars skickar handläggaren eller registratorn det från yttrandets sida." defaultChecked />}
          <SubmitRow also={<ActionWord href={`/yttranden/${f.id}`}>Avbryt</ActionWord>} note="Beslutet får sitt nummer genast.">{f.kan.sanda ? 'Besluta och skicka' : 'Fatta beslutet'}</SubmitRow>
        </ActionForm>
      )}
    </>
  );
}
