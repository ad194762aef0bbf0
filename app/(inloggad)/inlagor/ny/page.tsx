import type { Metadata } from 'next';
import Link from 'next/link';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { harSatser, inlageslag, slagnamn, type Inlageslag } from '#lib/inlaga/inlaga';
import { getNyInlaga } from '#lib/inlaga/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { lamnaInAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Lämna in till fullmäktige' };

const ord: Record<Inlageslag, string> = { motion: 'motion', interpellation: 'interpellation', fraga: 'fråga', medborgarforslag: 'medborgarförslag' };
const om: Record<Inlageslag, string> = {
  motion: 'Ett förslag från en ledamot. Det får ett diarienummer när du lämnar in det, bereds av styrelsen och avgörs av fullmäktige, helst inom ett år.',
  interpellation: 'En fråga till ordföranden i en nämnd, med motivering. Svaret ges vid sammanträdet och leder till debatt.',
  fraga: 'En kort fråga till ordföranden i en nämnd, för att inhämta upplysningar.',
  medborgarforslag: 'Ett förslag från någon som är folkbokförd här. Kansliet registrerar det.',
};

export default async function NyInlaga({ searchParams }: { searchParams: Promise<{ slag?: string }> }) {
  const { slag: valt } = await searchParams;
  const { organ, kansli, idag, slag: tillatna, ledamoter, till } = await orNotFound(getNyInlaga(await pageCtx(), null));
  const slag = tillatna.find((s) => s === valt) ?? inlageslag[0];
  return (
    <>
      <PageHead over={organ.namn} title={`Lämna in ${ord[slag]}`} lead={om[slag]} />
      <nav className="flikord" aria-label="Vad som lämnas in">{tillatna.map((s) => <Link key={s} href={`/inlagor/ny?slag=${s}`} aria-current={s === slag ? 'page' : undefined}>{slagnamn[s]}</Link>)}</nav>
      <ActionForm key={slag} action={lamnaInAction} nyckel={crypto.randomUUID()} label={slagnamn[slag]} utkast={`ny-${slag}`} hidden={{ organId: organ.id, slag }}>
        <Field name="titel" label="Rubrik" hint={`Visas i diariet och på kallelsen efter ”${slagnamn[slag]}:”.`} />
        {!harSatser(slag) && <Select name="tillPersonId" label="Ställs till" options={till.map((p) => ({ value: p.id, label: p.namn }))} />}
        <TextArea name="text" label={slag === 'fraga' ? 'Fråga' : harSatser(slag) ? 'Motivering' : 'Text'} rows={slag === 'fraga' ? 4 : 10} hint="Tom rad ger nytt stycke." />
        {harSatser(slag) && <TextArea name="satser" label="Yrkanden" rows={4} hint="Vad fullmäktige ska besluta. En att-sats på varje rad; ”att” behöver inte skrivas. De beslutas var för sig." />}
        {slag !== 'medborgarforslag' && ledamoter.length > 0 && (
          <details open={kansli}>
            <summary className="gor">{kansli ? 'Vem eller vilka' : 'Lägg till fler som står bakom'}</summary>
            <Choices type="checkbox" name="forfattare[]" label={kansli ? 'Av' : 'Tillsammans med'} required={kansli} options={ledamoter.map((l) => ({ value: l.id, label: `${l.namn} (${l.parti})` }))} inRow />
          </details>
        )}
        {kansli && slag === 'medborgarforslag' && <TextArea name="namn" label="Av" rows={2} hint="Ett namn på varje rad. Namnet syns för alla som arbetar här." />}
        {kansli && <DateField name="inlamnad" label="Kom in" defaultValue={idag} />}
        {kansli && <Filfalt hjalp="Det inskannade brevet eller filen som kom. Utan fil görs en PDF av texten." />}
        <SubmitRow busy="Lämnar in …" note="Diarienumret ges när du lämnar in.">{kansli ? 'Registrera' : 'Lämna in'}</SubmitRow>
      </ActionForm>
    </>
  );
}
