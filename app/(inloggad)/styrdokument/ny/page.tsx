import type { Metadata } from 'next';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getNyttStyrdokument } from '#lib/styrdokument/queries';
import { slagnamn, styrdokumentslag } from '#lib/styrdokument/styrdokument';
import { skapaAction } from '../actions.ts';
import { Uppgiftsfalt } from '../falt.tsx';

export const metadata: Metadata = { title: 'Nytt styrdokument' };

export default async function Nytt() {
  const { myndigheter, befattningar } = await orNotFound(getNyttStyrdokument(await pageCtx(), null));
  return (
    <>
      <PageHead title="Nytt styrdokument" lead="Skriv det här, eller ta upp det som redan finns med sin fil. Beslutet noteras på versionen efteråt, eller kommer av sig självt när paragrafen är justerad." />
      <ActionForm action={skapaAction} nyckel={crypto.randomUUID()} label="Nytt styrdokument" utkast="nytt-styrdokument">
        <Field name="titel" label="Titel" />
        <Select name="slag" label="Slag" options={styrdokumentslag.map((s) => ({ value: s, label: slagnamn[s] }))} />
        <Select name="myndighetId" label="Hör till" options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} {...(myndigheter.length === 1 ? { defaultValue: myndigheter[0]?.id } : {})} />
        <Field name="versionsnummer" label="Versionsnummer" short defaultValue="1" hint="Ett löpnummer. När versionen gäller skrivs nedan." />
        <Uppgiftsfalt befattningar={befattningar.map((b) => ({ id: b.id, namn: `${b.namn}, ${b.myndighet.namn}` }))} />
        <Field name="revisionsmanader" label="Revideras efter (månader)" required={false} short inputMode="numeric" />
        <Field name="revision" label="Med dokumentets ord" required={false} hint="Till exempel: vart fjärde år om inte rådet beslutar annat." />
        <Field name="arende" label="Ärende" required={false} short hint="Diarienumret om det redan finns ett ärende. Annars öppnas ett nytt." />
        <Filfalt hjalp="Frivilligt: dokumentet som fil. Utan fil skrivs texten här." />
        <SubmitRow busy="Tar upp …">Ta upp i registret</SubmitRow>
      </ActionForm>
    </>
  );
}
