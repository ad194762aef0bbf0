import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { Field, TextArea } from '#components/ui/field';
import { Facts, PageHead, Section, Timeline } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getInlaga } from '#lib/inlaga/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { aterkallaAction, svaraAction } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };
const las = cache(async (id: string) => orNotFound(getInlaga(await pageCtx(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slagnamn, titel } = await las((await params).id);
  return { title: `${slagnamn}: ${titel}` };
}

export default async function Inlaga({ params }: Props) {
  const i = await las((await params).id);
  const stycken = (text: string) => text.split(/\n{2,}/).map((s, nr) => <p key={nr}>{s}</p>);
  return (
    <>
      <PageHead over={[i.slagnamn, `Dnr ${i.dnr}`]} title={i.titel} lead={i.mening} />
      <Facts items={[
        { label: 'Av', value: i.av }, { label: 'Ställs till', value: i.till }, { label: 'Inlämnad', value: <DateText when={i.inlamnad} /> }, { label: 'Till', value: i.organ }, { label: 'Läge', value: i.sen ? <span className="sen">{i.lage}, sen</span> : i.lage },
        { label: 'Ärende', value: i.arendeId && <Link href={`/arenden/${i.arendeId}`}>{i.dnr}</Link> },
      ]} />
      {i.satser.length > 0 && (
        <Section title="Yrkanden" text={i.satser.length > 1 ? 'Fullmäktige beslutar om vart och ett.' : undefined}>
          <ol className="doc satser" role="list">{i.satser.map((s) => <li key={s.id}>{i.satser.length > 1 && <span className="nr">{s.nr}. </span>}att {s.text}{s.ord && <p className="mut liten">{s.ord}{s.vid && <>, {s.vid}</>}</p>}</li>)}</ol>
        </Section>
      )}
      <Section title={i.slag === 'fraga' ? 'Frågan' : 'Text'}><div className="doc">{stycken(i.text.join('\n\n'))}</div></Section>
      {(i.svar || i.kan.svara) && (
        <Section title="Svar" text={i.till ?? undefined} id="svar">
          {i.svar && <div className="doc">{stycken(i.svar)}</div>}
          {i.kan.svara && (
            <details open={!i.svar}><summary className="gor">{i.svar ? 'Lämna ett nytt svar' : 'Skriv svaret'}</summary>
              <ActionForm action={svaraAction} nyckel={crypto.randomUUID()} hidden={{ inlagaId: i.id }} label="Svar" utkast={`svar-${i.id}`}>
                <TextArea name="svar" label="Svar" rows={10} hint="Läggs i ärendet som en handling och delas ut med kallelsen. Tom rad ger nytt stycke." />
                <Filfalt hjalp="Frivilligt: svaret som fil. Utan fil görs en PDF av texten." />
                <SubmitRow>Lämna svaret</SubmitRow>
              </ActionForm>
            </details>
          )}
        </Section>
      )}
      {i.filer.length > 0 && <Section title="Filer"><ul className="filer" role="list">{i.filer.map((f) => <li key={f.href}><a href={f.href} target="_blank" rel="noopener"><b>{f.namn}</b></a></li>)}</ul></Section>}
      {i.aterkalladSkal && <Section title="Återkallad"><p>{i.aterkalladSkal}</p></Section>}
      <Section title="Historik"><Timeline items={i.historik.map((h) => ({ id: h.id, when: <DateText when={h.nar} form="table" />, text: h.text }))} /></Section>
      {i.kan.aterkalla && (
        <div className="rad-ord"><ConfirmButton word="Återkalla" look="word" title={`Återkalla ${i.slagnamn.toLowerCase()}?`} text="Den står kvar i diariet som återkallad och tas inte upp till beslut." confirm="Återkalla" action={aterkallaAction} nyckel={crypto.randomUUID()} hidden={{ inlagaId: i.id }}><Field name="skal" label="Varför" required={false} /></ConfirmButton></div>
      )}
    </>
  );
}
