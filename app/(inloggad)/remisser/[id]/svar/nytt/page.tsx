import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { DateField, Field, Select, TextArea } from '#components/ui/field';
import { PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getAttSvara } from '#lib/remiss/queries';
import { stallningar, stallningsnamn, valFor } from '#lib/remiss/stallning';
import { registreraForHandAction } from '../../../actions.ts';

export const metadata: Metadata = { title: 'Registrera ett svar' };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ instans?: string }> };
const val = stallningar.map((value) => ({ value, label: stallningsnamn[value] }));

export default async function NyttSvar({ params, searchParams }: Props) {
  const remiss = await orNotFound(getAttSvara(await pageCtx(), (await params).id));
  const { instans = '' } = await searchParams;
  if (!remiss.kan.registrera) notFound();
  return (
    <>
      <PageHead over={[<Link key="r" href={`/remisser/${remiss.id}`}>{remiss.titel}</Link>, `Dnr ${remiss.dnr}`]} title="Registrera ett svar" lead="För ett svar som kom med e-post, på papper eller på annat sätt. Det registreras i remissens ärende och ställs bland de andra svaren." />
      <ActionForm action={registreraForHandAction} nyckel={crypto.randomUUID()} hidden={{ id: remiss.id }} label="Registrera ett svar" utkast={`remissvar-${remiss.id}`}>
        <Section title="Vem och när">
          <Select name="instansId" label="Vem som svarar" required={false} placeholder="Någon som inte var tillfrågad" defaultValue={remiss.instanser.some((i) => i.id === instans) ? instans : ''} options={remiss.instanser.map((i) => ({ value: i.id, label: `${i.namn}${i.besvarad ? ' (har svarat)' : ''}` }))} />
          <Field name="namn" label="Namn, om den inte var tillfrågad" required={false} hint="Den hålls isär från de tillfrågade i all räkning." />
          <DateField name="ankomstdag" label="Ankomstdag" defaultValue={remiss.idag} hint={remiss.svarSenast ? `Sista dag för svar är ${remiss.svarSenast}. Kom det senare tas det in och märks som sent.` : 'Den dag svaret kom in.'} />
          <Filfalt hjalp="Svaret som det kom: PDF, Word (DOCX) eller text, högst 200 MB." />
        </Section>
        <Section title="Beslutet bakom" text="Det som står i svaret.">
          <Field name="organ" label="Organ" required={false} /><DateField name="datum" label="Beslutsdatum" required={false} />
          <Field name="paragraf" label="Paragraf" required={false} short /><Field name="dnr" label="Deras diarienummer" required={false} short />
        </Section>
        <Section title="Svaret" text="Fyll i det som går att läsa ut. Lämnar du texten tom används filens egen text.">
          <Select name="stallning" label="Ställningstagande i det hela" required={false} placeholder="Inget särskilt" options={val} />
          <TextArea name="text" label="Svaret i sin helhet" required={false} rows={4} />
          {remiss.fragor.map((f, i) => (
            <fieldset key={f.nr} className="valgrupp">
              <legend>Fråga {f.nr}. {f.text}</legend>
              <input type="hidden" name={`fragor.${i}.nr`} value={f.nr} />
              {f.slag !== 'text' && <Select name={`fragor.${i}.stallning`} label={`${f.slag === 'skala' ? 'Hur långt de instämmer' : 'Ställningstagande'}, fråga ${f.nr}`} required={false} placeholder="Inget särskilt" options={valFor(f.slag).map((value) => ({ value, label: stallningsnamn[value] }))} />}
              <TextArea name={`fragor.${i}.text`} label={`Svar på fråga ${f.nr}`} required={false} rows={2} />
            </fieldset>
          ))}
        </Section>
        <SubmitRow busy="Registrerar …" note="Löpnummer och aktbilaga ges när du registrerar.">Registrera svaret</SubmitRow>
      </ActionForm>
    </>
  );
}
