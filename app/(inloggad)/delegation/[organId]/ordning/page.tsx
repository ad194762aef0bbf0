import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Checkbox, DateField, Field, Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Empty, PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { getDelegation, type Delegationsvy } from '#lib/delegation/queries';
import { dayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { importeraAction, sparaPunktAction } from '../../actions.ts';
import { Delar } from '../../delar.tsx';

export const metadata: Metadata = { title: 'Delegationsordning' };
type Props = { params: Promise<{ organId: string }>; searchParams: Promise<{ importerade?: string; alla?: string }> };
type Punkt = Delegationsvy['punkter'][number];

export default async function Ordning({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const { organId } = await params;
  const { importerade, alla } = await searchParams;
  const vy = await orNotFound(getDelegation(ctx, { organId, ar: Number(dayOf(ctx.nu).slice(0, 4)) }));
  const synliga = vy.punkter.filter((p) => alla !== undefined || p.galler || p.kommer);
  const utan = synliga.filter(({ saknarDelegat }) => saknarDelegat).length;
  return (
    <>
      <PageHead over={['Delegation', vy.organ.namn]} title="Delegationsordning" lead={synliga.length === 0 ? 'Ingen delegation är inlagd.' : `${capitalNumber(synliga.length)} punkter. Nämnden bestämmer vem som får besluta, på vilka villkor och vad som ska anmälas (KL 6:37–40, 7:5–8).`} action={vy.kan.skota && <PunktDialog vy={vy} look="filled" />} />
      <Delar organId={organId} har="/ordning" />
      {importerade && <Notice>{capitalNumber(Number(importerade))} punkter är inlagda.</Notice>}
      {utan > 0 && <Notice kind="varning">{utan === 1 ? 'En punkt pekar' : `${capitalNumber(utan)} punkter pekar`} på en delegat som inte finns bland befattningarna. Ändra punkten och välj befattning, annars kan ingen besluta efter den.</Notice>}
      <DataTable
        caption="Delegationsordningens punkter"
        columns={[{ key: 'nr', head: 'Punkt', num: true }, { key: 'text', head: 'Ärende', names: true }, { key: 'delegat', head: 'Delegat' }, { key: 'villkor', head: 'Villkor' }, { key: 'anmals', head: 'Anmäls' }, { key: 'tid', head: 'Gäller', num: true }, { key: 'gor', head: 'Åtgärd', hideHead: true, right: true }]}
        rows={synliga.map((p) => ({
          key: p.id,
          cells: {
            nr: p.nr, text: p.text, delegat: p.saknarDelegat ? <span className="nara">{p.delegat}, finns inte som befattning</span> : p.delegat, villkor: p.villkor ?? '', anmals: p.anmals ? 'ja' : p.overklagande === 'KL13' ? 'nej, anslås' : 'nej',
            tid: p.till ? `${p.fran} till ${p.till}` : `från ${p.fran}`, gor: vy.kan.skota && <PunktDialog vy={vy} punkt={p} />,
          },
        }))}
        empty={<Empty title="Ingen delegationsordning än" text="Klistra in nämndens delegationsordning som en tabell, eller lägg till en punkt i taget." />}
      />
      {vy.kan.skota && (
        <Section title="Klistra in" text="En rad för varje punkt: nummer, ärende, delegat, villkor och om beslutet anmäls (ja eller nej). Det går bra att kopiera ur ett kalkylblad eller en tabell." id="klistra">
          <ActionForm action={importeraAction} nyckel={crypto.randomUUID()} label="Klistra in delegationsordning" hidden={{ organId }} prefix="imp-" utkast={`delegationsordning.${organId}`}>
            <TextArea name="text" label="Tabellen" rows={7} />
            <DateField name="fran" label="Gäller från" defaultValue={vy.idag} />
            <Checkbox name="ersatt" label="Ersätter de punkter som gäller nu" hint="De slutar gälla dagen före. Beslut som redan är fattade behåller sin punkt." />
            <SubmitRow look="outlined">Lägg in punkterna</SubmitRow>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function PunktDialog({ vy, punkt, look = 'word' }: { vy: Delegationsvy; punkt?: Punkt; look?: 'filled' | 'word' }) {
  return (
    <DialogButton word={punkt ? <>Ändra<span className="vh"> punkt {punkt.nr}</span></> : 'Ny punkt'} title={punkt ? `Punkt ${punkt.nr}` : 'Ny punkt'} look={look}>
      <ActionForm action={sparaPunktAction} nyckel={crypto.randomUUID()} hidden={{ organId: vy.organ.id, ...(punkt ? { id: punkt.id } : {}) }} prefix={`p${punkt?.id ?? 'ny'}-`} summaryHere keep={punkt !== undefined}>
        <Field name="nr" label="Nummer" short defaultValue={punkt?.nr ?? ''} />
        <TextArea name="text" label="Ärende" rows={3} defaultValue={punkt?.text ?? ''} />
        <Select name="delegat" label="Delegat" defaultValue={punkt?.ordforande ? 'ordforande' : (punkt?.befattningId ?? '')} options={[{ value: 'ordforande', label: 'Ordföranden' }, ...vy.befattningar.map(({ id, namn }) => ({ value: id, label: namn }))]} />
        <Field name="villkor" label="Villkor" required={false} defaultValue={punkt?.villkor ?? ''} />
        <Checkbox name="anmals" label="Besluten anmäls till nämnden" hint="Annars sätts de upp på anslagstavlan om de kan överklagas genom laglighetsprövning (KL 8:10 p 3)." defaultChecked={punkt?.anmals ?? true} />
        <Select name="overklagande" label="Överklagas" placeholder="" defaultValue={punkt?.overklagande ?? 'KL13'} options={[{ value: 'KL13', label: 'Genom laglighetsprövning (KL 13 kap.)' }, { value: 'FL', label: 'Enligt förvaltningslagen' }, { value: 'ingen', label: 'Kan inte överklagas' }]} />
        <DateField name="fran" label="Gäller från" defaultValue={punkt?.fran ?? vy.idag} />
        <DateField name="till" label="Gäller till och med" required={false} defaultValue={punkt?.till ?? ''} />
        <SubmitRow also={<CloseDialog />}>Spara</SubmitRow>
      </ActionForm>
    </DialogButton>
  );
}
