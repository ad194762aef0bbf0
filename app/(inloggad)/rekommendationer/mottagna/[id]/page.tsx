import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { utfallstecken } from '#components/rekommendation/matris';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Choices, TextArea } from '#components/ui/field';
import { Facts, PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { SubmitRow } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getMottagen, type Mottagenvy } from '#lib/rekommendation/queries';
import { utfallsord } from '#lib/rekommendation/rekommendation';
import { bekraftaUtfallAction } from '../../actions.ts';

type Props = { params: Promise<{ id: string }> };
const las = cache(async (id: string) => orNotFound(getMottagen(await pageCtx(), id)));
type Svar = Mottagenvy['svar'][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Rekommendation: ${(await las((await params).id)).titel}` };
}

export default async function Mottagen({ params }: Props) {
  const m = await las((await params).id);
  const fraga = m.svar.find((s) => s.lage === 'fragas');
  const beslut = m.svar.find((s) => s.slag === 'beslut');
  const lead = fraga ? 'Ert beslut säger något med andra ord än rekommendationen. Läs det och säg vad det betyder, så går svaret.'
    : m.status === 'star_fast' ? 'Så många har antagit som behövs. Beslutet står.'
      : beslut ? `Beslutad den ${dayInText(beslut.datum)}, ${beslut.beteckning}. ${beslut.lage === 'skickad' ? `${m.fran} har fått svaret med protokollsutdraget.` : 'Svaret är på väg.'}`
        : 'Inte beslutad än. Sätt upp ärendet på ett sammanträde: att-satserna ligger där som förslag till beslut, och när paragrafen är justerad går svaret av sig självt.';
  return (
    <>
      <PageHead over={[`Rekommendation från ${m.fran}`, `Dnr ${m.arende.dnr}`]} title={m.titel} lead={lead} action={!fraga && m.kan.arende ? <LinkButton href={`/arenden/${m.arende.id}`} look={beslut ? 'outlined' : 'filled'}>Öppna ärendet</LinkButton> : undefined} />
      <Facts items={[{ label: 'Beslut behövs', value: m.malTid }, { label: 'Deras dnr', value: m.derasDnr }, { label: 'Ärende', value: m.kan.arende ? <Link href={`/arenden/${m.arende.id}`}>{m.arende.dnr}</Link> : m.arende.dnr }]} />
      {fraga && m.kan.svara && <Fraga fran={m.fran} svar={fraga} />}
      {!fraga && <Section title="Ni rekommenderas att besluta"><ol className="doc satser" role="list">{m.satser.map((s) => <li key={s.nr}>{m.satser.length > 1 && <span className="nr">{s.nr}. </span>}att {s.text}</li>)}</ol></Section>}
      {m.filer.length > 0 && <Section title="Handlingar" text="Samma filer som alla andra har fått."><ul className="filer-lista" role="list">{m.filer.map((f) => <li key={f.id}><a className="gor" href={f.href} target="_blank" rel="noopener">{f.namn}</a><span className="mut liten hash-kort" title={`SHA-256 ${f.hash}`}>SHA-256 {f.hash.slice(0, 16)}…</span></li>)}</ul></Section>}
      {m.svar.some((s) => s.lage !== 'fragas') && (
        <Section title="Vad ni har svarat">
          {m.svar.filter((s) => s.lage !== 'fragas').map((s) => (
            <div key={s.id} className="svarat">
              <p><b>{s.organ} <DateText when={s.datum} form="table" />, {s.beteckning}</b>{s.slag === 'pa_vag' && <>: {s.ovrigt.join(', ')}. {m.fran} har fått veta det.</>}</p>
              {s.slag === 'beslut' && <ul role="list">{s.satser.map((x) => <li key={x.nr}>{x.last && <St kind={utfallstecken[x.last.utfall]} alt={false} />}{s.satser.length > 1 && `Att-sats ${x.nr}: `}{x.last ? utfallsord[x.last.utfall] : 'Ej behandlat'}{x.last?.andring && <blockquote className="citat">{x.last.andring}</blockquote>}</li>)}</ul>}
              {s.slag === 'beslut' && m.kan.svara && <details><summary className="gor">Rätta svaret</summary><Svarsform svar={s} knapp="Skicka det rättade svaret" /></details>}
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** The question in plain words: what was recommended, what the § says, and what that means. */
function Fraga({ fran, svar }: { fran: string; svar: Svar }) {
  return (
    <Section title="Vad betyder beslutet?" text={`${svar.organ} ${svar.datum}, ${svar.beteckning}`}>
      <p>Paragrafen är justerad, men systemet kan inte veta vad dess ord betyder för rekommendationen. Det som är förvalt är en gissning. När du har svarat får {fran} utfallet och protokollsutdraget.</p>
      {svar.ovrigt.length > 0 && <p className="mut">Beslutet säger också: {svar.ovrigt.join('; ')}. Är det en ändring av någon att-sats väljer du Antar med ändring där.</p>}
      <Svarsform svar={svar} knapp="Skicka svaret" />
    </Section>
  );
}

function Svarsform({ svar, knapp }: { svar: Svar; knapp: string }) {
  return (
    <ActionForm action={bekraftaUtfallAction} nyckel={crypto.randomUUID()} hidden={{ svarId: svar.id, version: String(svar.version) }} label={knapp}>
      {svar.satser.map((s, i) => (
        <div key={s.nr} className="satsutfall">
          <input type="hidden" name={`satser.${i}.nr`} value={s.nr} />
          <Choices
            type="radio" name={`satser.${i}.utfall`} label={`${svar.satser.length > 1 ? `${s.nr}. ` : ''}att ${s.text}`} inRow defaultValue={s.last?.utfall ?? 'ej_behandlat'} hint={s.last?.punkt ? `Beslutet säger: att ${s.last.punkt}` : 'Beslutet säger inget som liknar den.'}
            options={[{ value: 'antar', label: 'Antar' }, { value: 'antar_med_andring', label: 'Antar med ändring' }, { value: 'avslar', label: 'Avslår' }, { value: 'ej_behandlat', label: 'Ej behandlat' }]}
          />
          <div className="vid-andring"><TextArea name={`satser.${i}.andring`} label="Så lyder den efter ändringen" rows={3} required={false} defaultValue={s.last?.andring ?? s.last?.punkt ?? ''} /></div>
        </div>
      ))}
      <SubmitRow busy="Skickar …">{knapp}</SubmitRow>
    </ActionForm>
  );
}
