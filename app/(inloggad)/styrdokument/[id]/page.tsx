import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Choices, Field, TextArea } from '#components/ui/field';
import { Facts, PageHead, Section, Timeline } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable, Narrow } from '#components/ui/table';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getStyrdokument, type Styrdokumentvy } from '#lib/styrdokument/queries';
import { omfattningar, omfattningsnamn } from '#lib/styrdokument/styrdokument';
import { klarAction, nyVersionAction, revisionAction, stegAction } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };
const las = cache(async (id: string) => orNotFound(getStyrdokument(await pageCtx(), id)));
const nyckel = () => crypto.randomUUID();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slag, titel } = await las((await params).id);
  return { title: `${slag}: ${titel}` };
}

export default async function Styrdokument({ params }: Props) {
  const s = await las((await params).id);
  const v = s.huvudversion;
  const pagaende = s.versioner.find((x) => x.publicering === 'utkast');
  return (
    <>
      <PageHead over={[s.slag, s.myndighet]} title={s.titel} lead={s.mening} action={<LinkButton href={`/styrdokument/${s.id}/version/${pagaende?.nr ?? v.nr}`}>{pagaende ? `Gå till version ${pagaende.nr}` : 'Läs'}</LinkButton>} />
      <Facts items={[
        { label: 'Läge', value: v.lage }, { label: 'Gäller från', value: v.galler }, { label: 'Gäller till', value: v.tillOchMed }, { label: 'Diarienummer', value: v.dnr }, { label: 'Ansvarig', value: v.ansvarig }, { label: 'Gäller', value: v.forVerksamhet },
        { label: 'Ärende', value: s.arende && <Link href={`/arenden/${s.arende.id}`}>{s.arende.dnr}</Link> },
      ]} />
      <Section title="Versioner" id="versioner">
        <DataTable
          caption="Versioner, den senaste först"
          columns={[{ key: 'nr', head: 'Version', names: true }, { key: 'lage', head: 'Läge' }, { key: 'galler', head: 'Gäller från' }, { key: 'beslut', head: 'Beslut' }, { key: 'jamfor', head: 'Jämför', hideHead: true }]}
          rows={s.versioner.map((x) => ({
            key: x.id, draft: x.publicering === 'utkast',
            cells: {
              nr: <Link className="nb" href={`/styrdokument/${s.id}/version/${x.nr}`}>Version {x.nr}</Link>, lage: x.lage, galler: x.galler && <><Narrow>gäller från </Narrow>{x.galler}</>, beslut: x.besluten.map((b) => <span key={b.id} className="anm">{b.ord}</span>),
              jamfor: x.forra !== null && <Link className="gor" href={`/styrdokument/${s.id}/skillnad?fran=${x.forra}&till=${x.nr}`}>Jämför<span className="vh"> version {x.nr} med version {x.forra}</span></Link>,
            },
          }))}
        />
        {s.kan.remisser.map((r) => (
          <ActionForm key={r.id} action={nyVersionAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id, omfattning: 'revision', remissId: r.id }} inline label={`Nästa version ur remissen ${r.dnrAttAnge}`}>
            <p>Remissen {r.dnrAttAnge && `dnr ${r.dnrAttAnge} `}{r.sammanstalld ? 'är sammanställd' : 'har svar'}. <Submit look="outlined" busy="Öppnar …">Börja nästa version ur remissen</Submit></p>
          </ActionForm>
        ))}
        {s.kan.borja && (
          <details><summary className="gor">Börja en ny version</summary>
            <ActionForm action={nyVersionAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id }} label="Ny version" prefix="ny-">
              <Choices type="radio" name="omfattning" label="Ändringen är" defaultValue="revision" options={omfattningar.filter((o) => o === 'revision' || s.kan.delegera).map((o) => ({ value: o, label: omfattningsnamn[o], hint: o === 'revision' ? 'Organet beslutar.' : 'Den som har rätten fastställer, och organet informeras.' }))} />
              <SubmitRow busy="Öppnar …">Börja version {(s.versioner[0]?.nr ?? 0) + 1}</SubmitRow>
            </ActionForm>
          </details>
        )}
      </Section>
      <Section title="Process" id="process" text={s.kan.skota ? 'Vad som ska hända, och när.' : undefined}>
        {s.steg.length === 0 && <p className="mut">Ingen processkalender är lagd.</p>}
        <Kalender s={s} />
        {s.kan.skota && (
          <details><summary className="gor">Lägg till ett steg</summary>
            <ActionForm action={stegAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id, ...(pagaende ? { versionId: pagaende.id } : {}) }} label="Nytt steg" prefix="steg-">
              <Field name="vad" label="Vad" /><Field name="vem" label="Vem" required={false} /><Field name="tid" label="När" required={false} short hint="Som det är känt: 27 april, maj–oktober 2027, så snart som möjligt." />
              <SubmitRow busy="Lägger till …">Lägg till</SubmitRow>
            </ActionForm>
          </details>
        )}
      </Section>
      {(s.kan.skota || s.revision.ord || s.principiella.length > 0) && (
        <Section title="Revidering" id="revidering">
          <p>{s.revision.ord ? `Revideras ${s.revision.ord}.` : s.revision.manader ? `Revideras efter ${s.revision.manader} månader.` : 'Ingen revidering är bestämd.'}{s.principiella.length > 0 && ` Bara organet självt ändrar ${s.principiella.join(', ')}.`}</p>
          {s.kan.skota && (
            <details><summary className="gor">Ändra</summary>
              <ActionForm action={revisionAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id }} label="Revidering" prefix="rev-" keep>
                <Field name="revisionsmanader" label="Revideras efter (månader)" required={false} short inputMode="numeric" defaultValue={s.revision.manader ?? ''} />
                <Field name="revision" label="Med dokumentets ord" required={false} defaultValue={s.revision.ord ?? ''} />
                <TextArea name="principiella" label="Principiella avsnitt" required={false} defaultValue={s.principiella.join('\n')} hint={`Rubriker vars text bara organet självt får ändra, en på varje rad.${s.rubriker.length > 0 ? ` I texten står: ${s.rubriker.join(', ')}.` : ''}`} />
                <SubmitRow>Spara</SubmitRow>
              </ActionForm>
            </details>
          )}
        </Section>
      )}
      {s.historik.length > 0 && <Section title="Historik"><Timeline items={s.historik.map((h) => ({ id: h.id, when: <DateText when={h.nar} form="table" />, text: h.text }))} /></Section>}
    </>
  );
}

function Kalender({ s }: { s: Styrdokumentvy }) {
  if (s.steg.length === 0) return null;
  return (
    <DataTable
      caption="Processkalender"
      columns={[{ key: 'vad', head: 'Vad', names: true }, { key: 'vem', head: 'Vem' }, { key: 'nar', head: 'När' }, { key: 'gor', head: 'Klart' }]}
      rows={s.steg.map((p) => ({
        key: p.id,
        cells: {
          vad: p.vad, vem: p.vem, nar: p.sen ? <span className="sen">{p.nar}, sen</span> : p.nar,
          gor: s.kan.skota ? <ActionForm action={klarAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id, stegId: p.id, klar: p.klar ? 'nej' : 'ja' }} inline label={`${p.vad}: klart`}><Submit look="word" busy="Sparar …">{p.klar ? 'Ångra klart' : p.slag === 'information' ? 'Informerat' : 'Klart'}<span className="vh">: {p.vad}</span></Submit></ActionForm> : p.klar ? 'Klart' : '',
        },
      }))}
    />
  );
}
