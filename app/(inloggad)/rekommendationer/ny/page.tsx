import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select } from '#components/ui/field';
import { PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getNy } from '#lib/rekommendation/queries';
import { skapaAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Ny rekommendation' };

export default async function NyRekommendation({ searchParams }: { searchParams: Promise<{ paragraf?: string; arende?: string }> }) {
  const { paragraf, arende } = await searchParams;
  const { myndigheter, arenden, paragrafer } = await orNotFound(getNy(await pageCtx(), { paragrafId: paragraf }));
  const [enda] = myndigheter;
  if (!enda) notFound();
  const vald = paragrafer.find((p) => p.id === paragraf);
  return (
    <>
      <PageHead title="Ny rekommendation" lead="Flera huvudmän rekommenderas att besluta samma sak, var och en för sig. Allt går att ändra tills den skickas." />
      {paragrafer.length > 0 && (
        <Section title="Ur en justerad paragraf" text="Rubriken, texten, handlingarna och det som rekommenderas följer med.">
          <ActionForm action={skapaAction} nyckel={crypto.randomUUID()} label="Ur en justerad paragraf" prefix="p-">
            <Select name="paragrafId" label="Paragraf" defaultValue={vald?.id ?? ''} options={paragrafer.map((p) => ({ value: p.id, label: `${p.namn}: ${p.rubrik}` }))} />
            <SubmitRow busy="Hämtar …">Börja med paragrafen</SubmitRow>
          </ActionForm>
        </Section>
      )}
      <Section title={paragrafer.length > 0 ? 'Från någon annan' : 'Vad och från vem'} text="Till exempel ett projekts styrgrupp.">
        <ActionForm action={skapaAction} nyckel={crypto.randomUUID()} label="Från någon annan" utkast="ny-rekommendation" hidden={myndigheter.length === 1 ? { myndighetId: enda.id } : {}}>
          <Field name="titel" label="Vad rekommendationen gäller" />
          <Field name="fran" label="Vem som rekommenderar" required={false} hint="Så som det ska stå: ”Den politiska styrgruppen för …”. Lämnas det tomt står organisationens namn." />
          {myndigheter.length > 1 && <Select name="myndighetId" label="I vems diarium" defaultValue={enda.id} placeholder="" options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} />}
          <Select name="arendeId" label="Ärende" required={false} defaultValue={arende ?? ''} placeholder="Öppna ett nytt ärende" options={arenden.map((a) => ({ value: a.id, label: `${a.dnr} ${a.mening}` }))} />
          <SubmitRow look={paragrafer.length > 0 ? 'outlined' : 'filled'} busy="Skapar …">Börja skriva</SubmitRow>
        </ActionForm>
      </Section>
    </>
  );
}
