import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Button } from '#components/ui/button';
import { ConfirmButton } from '#components/ui/confirm-button';
import { Checkbox, Choices, Field, TextArea } from '#components/ui/field';
import { PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { numberWord } from '#lib/platform/tal';
import { getUtkast } from '#lib/rekommendation/queries';
import { bristtext } from '#lib/rekommendation/rekommendation';
import { skickaAction, sparaAction } from '../../actions.ts';
import { Huvudmannaval } from './huvudmannaval.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sparat?: string }> };
const las = cache(async (id: string) => orNotFound(getUtkast(await pageCtx(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Skriv rekommendation: ${(await las((await params).id)).utkast.titel}` };
}

export default async function Redigera({ params, searchParams }: Props) {
  const { id } = await params;
  const r = await las(id);
  if (r.status !== 'utkast') redirect(`/rekommendationer/${id}`);
  const { utkast, saknas } = r;
  const sparat = (await searchParams).sparat === String(r.version);
  const antal = `${numberWord(utkast.huvudman.length)} ${utkast.huvudman.length === 1 ? 'huvudman' : 'huvudmän'}`;
  return (
    <>
      <PageHead
        over={[r.myndighet, `Dnr ${r.dnr ?? ''}`]} title={utkast.titel}
        lead={saknas.length > 0 ? `Innan den kan skickas: ${saknas.map((b) => bristtext[b]).join(' ')}` : `Klar att skickas till ${antal}. Det som senast sparades är det som skickas.`}
        action={saknas.length > 0
          ? <Button look="outlined" reason={saknas[0] ? bristtext[saknas[0]] : ''}>Skicka</Button>
          : <ConfirmButton look="filled" word="Skicka" title="Skicka rekommendationen?" text={`Den går till ${antal}, med samma bilagor till alla, och registreras i ert ärende. Efter det ändras den inte.`} confirm="Skicka rekommendationen" action={skickaAction} nyckel={crypto.randomUUID()} hidden={{ id }} />}
      >
        <p className="sparat">{sparat && <span role="status">Sparat. </span>}<a className="gor" href={`/api/rekommendationer/${id}/tryck`} target="_blank" rel="noopener">Visa som PDF</a></p>
      </PageHead>
      {r.vid && <p className="mut">Ur {r.vid}. {r.arendeId && <Link className="gor" href={`/arenden/${r.arendeId}`}>Öppna ärendet</Link>}</p>}
      <ActionForm key={r.version} action={sparaAction} nyckel={crypto.randomUUID()} hidden={{ id, version: String(r.version) }} label="Rekommendationen" utkast={`rekommendation-${id}-${r.version}`}>
        <Section title="Vad och från vem">
          <Field name="titel" label="Vad den gäller" defaultValue={utkast.titel} />
          <Field name="fran" label="Vem som rekommenderar" defaultValue={utkast.fran} />
          <TextArea name="satser" label="Att-satser" rows={4} defaultValue={utkast.satser.map((s) => `att ${s}`).join('\n')} required hint="Vad var och en rekommenderas att besluta, en att-sats på varje rad. De blir förslag till beslut hos huvudmannen, så skriv dem så att de kan beslutas där." />
          <TextArea name="bakgrund" label="Bakgrund" rows={8} required={false} defaultValue={utkast.bakgrund.join('\n\n')} hint="Tom rad ger nytt stycke." />
          <Field name="malTid" label="Beslut behövs" required={false} defaultValue={r.malTid} hint="Ett datum, eller så vagt som det är: ”innan årsskiftet”, ”våren 2027”. De som inte har beslutat påminns två veckor före den sista dagen." />
        </Section>
        <Section title="När beslutet står">
          <Choices type="radio" name="troskel" label="Det som krävs" defaultValue={utkast.troskel.slag} options={[{ value: 'alla', label: 'Alla huvudmän antar' }, { value: 'majoritet', label: 'Fler än hälften antar' }, { value: 'namngivna', label: 'Vissa antar', hint: 'kryssa för vilka nedan' }, { value: 'antal', label: 'Minst så många antar' }, { value: 'andel', label: 'Minst så många procent antar' }]} />
          <div className="vid-antal"><Field name="troskelvarde" label="Hur många" short required={false} inputMode="numeric" defaultValue={utkast.troskel.varde === null ? '' : String(utkast.troskel.varde)} /></div>
        </Section>
        <Section title="Huvudmän" text="De som arbetar här får den i sin inkorg. Andra får brev."><Huvudmannaval register={r.register} valda={utkast.huvudman} /></Section>
        <Section title="Bilagor" text="Samma filer till alla. Kontrollsumman visar det.">
          {utkast.bilagor.map((b, i) => (
            <div key={b.hash} className="bilaga">
              <input type="hidden" name={`bilagor.${i}.hash`} value={b.hash} />
              <Field name={`bilagor.${i}.titel`} label={`Bilaga ${i + 1}`} defaultValue={b.titel} hint={<span className="hash">{b.namn}, {b.hash}</span>} />
              <Checkbox name={`bilagor.${i}.kvar`} label={`Bilaga ${i + 1} följer med`} defaultChecked />
            </div>
          ))}
          <Filfalt etikett={utkast.bilagor.length > 0 ? 'Lägg till bilagor' : 'Bilagor'} />
        </Section>
        <SubmitRow look={saknas.length > 0 ? 'filled' : 'outlined'}>Spara</SubmitRow>
      </ActionForm>
    </>
  );
}
