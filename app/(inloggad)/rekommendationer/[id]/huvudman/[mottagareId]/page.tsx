import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { utfallstecken } from '#components/rekommendation/matris';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { DateText } from '#components/ui/date-text';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { Facts, PageHead, Section, Timeline } from '#components/ui/page';
import { St } from '#components/ui/station';
import { Submit, SubmitRow } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getHuvudmannen } from '#lib/rekommendation/queries';
import { noteraBeslutAction, paminnAction } from '../../../actions.ts';

type Props = { params: Promise<{ id: string; mottagareId: string }> };
const las = cache(async (id: string, mottagareId: string) => orNotFound(getHuvudmannen(await pageCtx(), { id, mottagareId })));
type Vy = Awaited<ReturnType<typeof las>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, mottagareId } = await params;
  const vy = await las(id, mottagareId);
  return { title: `${vy.rad.namn}: ${vy.titel}` };
}

const hande: Record<string, string> = { mejlad: 'Brev skickat', registrerad: 'Registrerad', paminnelse: 'Påmind', pa_vag: 'Behandlad', fel: 'Brevet gick inte fram' };

export default async function Huvudmannen({ params }: Props) {
  const { id, mottagareId } = await params;
  const vy = await las(id, mottagareId);
  const { rad, beslut, handelser, kan } = vy;
  const lead = rad.beslut ? `${rad.beslut.organ} beslutade den ${dayInText(rad.beslut.datum)}, ${rad.beslut.beteckning ?? ''}${rad.beslut.dnr ? `, dnr ${rad.beslut.dnr}` : ''}.` : `Inget beslut än. ${rad.vagen ? `${rad.vagen.text}${rad.vagen.sedan ? ` ${rad.vagen.sedan}` : ''}.` : ''}`;
  return (
    <>
      <PageHead over={[<Link key="r" href={`/rekommendationer/${id}`}>{vy.titel}</Link>, `Dnr ${vy.dnr ?? ''}`]} title={rad.namn} lead={lead} action={kan.paminna ? <ActionForm action={paminnAction} nyckel={crypto.randomUUID()} hidden={{ rekommendationId: id, mottagareId }} label="Påminn" inline><Submit look="outlined" busy="Påminner …">Påminn</Submit></ActionForm> : undefined} />
      <Facts items={[{ label: 'Namn', value: rad.bytte ? rad.namnMedTid : null }, { label: 'Uppgått i', value: rad.uppgatt && `${rad.uppgatt.i ?? 'en annan'} ${rad.uppgatt.fran}` }, { label: 'Tröskeln', value: rad.kravs ? 'Måste anta' : null }, { label: 'Svarar', value: rad.ansluten ? 'I systemet' : 'Utanför systemet' }]} />
      {beslut.map((b) => <Beslutet key={b.id} b={b} ensam={beslut.length === 1} namn={rad.namn} />)}
      {kan.notera && (
        <Section title={beslut.length > 0 ? 'Anteckna ett nytt beslut' : 'Anteckna beslutet'} text={rad.ansluten ? 'Behövs bara om utdraget kommer på annat sätt: annars fylls det i av sig själv när paragrafen är justerad.' : 'Ur protokollsutdraget som de har skickat.'} id="notera">
          <Noteraform vy={vy} mottagareId={mottagareId} />
        </Section>
      )}
      {handelser.length > 0 && <Section title="Vad som hänt"><Timeline items={handelser.toReversed().map((h) => ({ id: h.id, when: <DateText when={h.at} form="table" />, text: [hande[h.slag] ?? h.slag, h.organ, h.dnr && `dnr ${h.dnr}`, h.text].filter(Boolean).join(', ') }))} /></Section>}
    </>
  );
}

function Beslutet({ b, ensam, namn }: { b: Vy['beslut'][number]; ensam: boolean; namn: string }) {
  return (
    <Section title={ensam ? 'Beslutet' : b.galler ? 'Beslutet som gäller' : 'Tidigare beslut'} text={b.franSystemet ? 'Läst ur den justerade paragrafen.' : 'Antecknat för hand.'}>
      <Facts items={[{ label: 'Organ', value: b.organ }, { label: 'Datum', value: <DateText when={b.datum} /> }, { label: 'Paragraf', value: b.beteckning }, { label: 'Dnr', value: b.dnr }, { label: 'Hette då', value: b.namnDa === namn ? null : b.namnDa }, { label: 'Protokollsutdrag', value: b.utdrag && <a href={b.utdrag.href} target="_blank" rel="noopener">{b.utdrag.namn}</a> }]} />
      <ol className="doc satser" role="list">{b.satser.map((s) => <li key={s.nr}>{b.satser.length > 1 && <span className="nr">{s.nr}. </span>}att {s.text}<p className="liten"><St kind={utfallstecken[s.utfall]} alt={false} />{s.ord}</p>{s.andring && <blockquote className="citat">{s.andring}</blockquote>}</li>)}</ol>
      {b.ovrigt.length > 0 && <p className="mut">Beslutet säger också: {b.ovrigt.join('; ')}.</p>}
      {b.registrera && <p><Link className="gor" href={`/inkorg/${b.registrera}`}>Registrera utdraget, som ligger i inkorgen</Link></p>}
    </Section>
  );
}

function Noteraform({ vy, mottagareId }: { vy: Vy; mottagareId: string }) {
  return (
    <ActionForm action={noteraBeslutAction} nyckel={crypto.randomUUID()} hidden={{ rekommendationId: vy.id, mottagareId }} label="Anteckna beslutet" utkast={`beslut-${mottagareId}`}>
      <Field name="organNamn" label="Organ" hint="Det som beslutade, till exempel Kommunfullmäktige." />
      <DateField name="datum" label="Beslutsdag" />
      <Field name="beteckning" label="Paragraf" short hint="Till exempel § 71." />
      <Field name="dnr" label="Deras dnr" required={false} short />
      {vy.satser.map((s, i) => (
        <div key={s.id} className="satsutfall">
          <input type="hidden" name={`satser.${i}.satsId`} value={s.id} />
          <Choices type="radio" name={`satser.${i}.utfall`} label={`${vy.satser.length > 1 ? `${s.nr}. ` : ''}att ${s.text}`} inRow options={[{ value: 'antar', label: 'Antar' }, { value: 'antar_med_andring', label: 'Antar med ändring' }, { value: 'avslar', label: 'Avslår' }, { value: 'ej_behandlat', label: 'Ej behandlat' }]} />
          <div className="vid-andring"><TextArea name={`satser.${i}.andring`} label="Så lyder den efter ändringen" rows={2} required={false} /></div>
        </div>
      ))}
      {vy.valbara.length > 0 && <Select name="handlingId" label="Utdraget i ärendet" required={false} placeholder="Ligger inte där än" options={vy.valbara.map((h) => ({ value: h.id, label: `Aktbilaga ${h.aktbilaga}: ${h.rubrik}${h.motpart ? `, ${h.motpart}` : ''}` }))} />}
      <Filfalt etikett="Protokollsutdraget" hjalp="Registreras i ärendet som inkommen handling. Behövs om det inte redan ligger där." />
      <SubmitRow>Anteckna beslutet</SubmitRow>
    </ActionForm>
  );
}
