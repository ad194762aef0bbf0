import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LinkButton } from '#components/ui/button';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { Epost } from '#components/ui/epost';
import { Notice } from '#components/ui/notice';
import { Facts, PageHead, Section } from '#components/ui/page';
import { uppdragsnamn } from '#lib/organisation/roller';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Checkbox, DateField, Field, TextArea } from '#components/ui/field';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { dayOf, dayWithWeekday, dayInText, clock } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { arLika } from '#lib/sammantrade/listjamforelse';
import { getSammantrade, type Sammantradesvy } from '#lib/sammantrade/queries';
import { andraSammantradeAction, aterupptaAction, avbrytSlappAction, bestamSlappAction, kallaAction, oppnaAction, stallInAction } from '../actions.ts';
import { Kungorelse } from './kungorelse.tsx';
import { Lista } from './lista.tsx';
import { skrivTid } from '#lib/platform/dag';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { s } = await orNotFound(getSammantrade(await pageCtx(), (await params).id));
  return { title: `${s.organ.namn} ${dayInText(s.datum)}` };
}

export default async function Sammantrade({ params }: Props) {
  const { id } = await params;
  const ctx = await pageCtx();
  const vy = await orNotFound(getSammantrade(ctx, id));
  if (!vy.personal) redirect(`/sammantraden/${id}/lasrum`);
  const { s, filer, mottagare, kan } = vy;
  const annanDag = dayOf(s.datum) === dayOf(ctx.nu) ? null : dayInText(s.datum);
  return (
    <>
      <PageHead over={['Sammanträde', s.plats]} title={`${s.organ.namn}, ${dayWithWeekday(s.datum)}`} lead={mening(vy)} action={<Huvudknapp vy={vy} annanDag={annanDag} />} />
      <Facts items={[{ label: 'Börjar', value: s.start ? clock(s.start) : s.planeradStart && `kl. ${skrivTid(s.planeradStart)}` }, { label: 'Slutade', value: s.slut && clock(s.slut) }, { label: 'Kallelse senast', value: s.status === 'planerat' && dayInText(vy.frister.kallelse) }, { label: 'Kungörs senast', value: s.status === 'planerat' && vy.frister.kungorelse && dayInText(vy.frister.kungorelse) }, { label: 'Distans', value: s.distans && 'Möjligt' }, { label: 'Öppet', value: s.oppet && 'För allmänheten' }]} />
      <div className="rad-ord">
        <Link className="gor" href={`/sammantraden/${id}/lasrum`}>Läs handlingarna</Link>
        {filer.includes('kallelse') && <a className="gor" href={`/api/sammantraden/${id}/kallelse`}>Kallelsen (PDF)</a>}
        {filer.includes('handlingar') && <a className="gor" href={`/api/sammantraden/${id}/handlingar`}>Alla handlingar (PDF)</a>}
        {kan.skota && ['planerat', 'kallat'].includes(s.status) && <Andra vy={vy} />}
        {kan.skota && ['planerat', 'kallat'].includes(s.status) && <StallIn vy={vy} />}
        {kan.skota && s.status === 'installt' && <ConfirmButton word="Håll sammanträdet ändå" title="Hålla sammanträdet ändå?" text="Listan är som den var. Har kallelsen gått ut behöver du kalla på nytt." confirm="Håll sammanträdet" look="word" action={aterupptaAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id }} />}
        {kan.kalla && s.status === 'kallat' && <Kalla id={id} kallelser={s.kallelser.length} varning={vy.varning} />}
        {kan.kalla && !vy.slapps && <Slapp vy={vy} />}
        {kan.oppna && s.status === 'planerat' && <Oppna id={id} look="word" annanDag={annanDag} />}
        {['pagar', 'avslutat'].includes(s.status) && <Link className="gor" href={`/sammantraden/${id}/protokoll`}>Protokollet</Link>}
      </div>
      {vy.varning && <Notice kind="varning">{vy.varning}</Notice>}
      {vy.slapps && s.status !== 'installt' && <Notice action={kan.skota && <ActionForm action={avbrytSlappAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id }} inline label="Avbryt utskicket"><Submit look="word" busy="Avbryter …">Avbryt</Submit></ActionForm>}>Kallelsen går ut av sig själv {dayInText(vy.slapps)} {clock(vy.slapps)}. Till dess ser ledamöterna ingenting av {s.kallelser.length > 0 ? 'det nya' : 'listan'}.</Notice>}
      {s.organ.slag === 'fullmaktige' && <Kungorelse sammantradeId={id} />}
      <Lista vy={vy} />
      <Andringar vy={vy} />
      {s.kallelser.length > 0 && (
        <Section title="Kallelsen" text={s.kallelser.map((k) => `${k.nr === 1 ? 'Utfärdad' : 'Ny utfärdad'} ${dayInText(k.utfardad)} ${clock(k.utfardad)}.`).join(' ')}>
          <DataTable
            caption="Vem kallelsen har gått till"
            columns={[{ key: 'namn', head: 'Namn', names: true }, { key: 'som', head: 'Som' }, { key: 'epost', head: 'E-post', hideOnPhone: true }, { key: 'fatt', head: 'Skickad', num: true }]}
            rows={mottagare.map((m) => ({ key: m.personId, cells: { namn: m.namn, som: uppdragsnamn[m.uppdrag] ?? 'ledamot', epost: m.epost ? <Epost>{m.epost}</Epost> : <span className="nara">adress saknas</span>, fatt: m.skickat ? <DateText when={m.skickat} form="table" withClock /> : m.epost ? 'på väg' : '' } }))}
          />
        </Section>
      )}
    </>
  );
}

function mening({ s, mottagare, kan, skal }: Sammantradesvy): string {
  const antal = s.punkter.filter(({ utgar }) => !utgar).length;
  const punkter = `${capitalNumber(antal, false)} ${antal === 1 ? 'punkt' : 'punkter'}`;
  if (s.status === 'planerat') return kan.kalla ? `${punkter} på listan. Kallelsen är inte utfärdad.` : `${punkter} på listan. Nämndsekreteraren har inte kallat än.`;
  if (s.status === 'kallat') {
    const fatt = mottagare.filter(({ skickat }) => skickat).length;
    return `${punkter} på listan. ${fatt === mottagare.length ? `Kallelsen har gått till alla ${mottagare.length}.` : `Kallelsen har gått till ${fatt} av ${mottagare.length}.`}`;
  }
  if (s.status === 'pagar') return `Sammanträdet pågår sedan ${s.start ? clock(s.start) : 'en stund'}. ${s.paragrafer.some(({ nr }) => nr === null) ? 'Paragraferna får sina nummer när protokollet låses' : `Punkterna har blivit ${s.paragrafer[0]?.beteckning ?? ''}–${s.paragrafer.at(-1)?.nr ?? ''}`}.`;
  return s.status === 'avslutat' ? `Sammanträdet är avslutat. ${s.paragrafer.filter((p) => p.slag === 'beslut' && p.beslut.length === 0 && !p.utgar).length === 0 ? 'Alla paragrafer har beslut.' : 'Några paragrafer saknar beslut.'}` : `Sammanträdet är inställt${skal ? `: ${skal.charAt(0).toLowerCase()}${skal.slice(1).replace(/\.$/, '')}` : ''}.`;
}

/** When and where; whoever has been called is told by a new kallelse. */
const Andra = ({ vy: { s } }: { vy: Sammantradesvy }) => (
  <DialogButton word="Ändra tid och plats" title="Ändra tid och plats" look="word">
    {s.kallelser.length > 0 && <p>Kallelsen har gått ut. Kalla på nytt när du har ändrat, så får alla veta det.</p>}
    <ActionForm action={andraSammantradeAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id, version: String(s.version) }} prefix="andra-" summaryHere keep>
      <DateField name="datum" label="Datum" defaultValue={s.datum} />
      <Field name="kl" label="Börjar kl." required={false} short defaultValue={s.planeradStart ? skrivTid(s.planeradStart) : ''} />
      <Field name="plats" label="Plats" defaultValue={s.plats} />
      {s.organ.regelverk.distansTillaten && <Checkbox name="distans" label="Deltagande på distans är möjligt" value="true" defaultChecked={s.distans} />}
      <TextArea name="upplysningar" label="Upplysningar i kallelsen" required={false} defaultValue={s.upplysningar.join('\n')} />
      <SubmitRow also={<CloseDialog />}>Spara</SubmitRow>
    </ActionForm>
  </DialogButton>
);

const StallIn = ({ vy: { s } }: { vy: Sammantradesvy }) => (
  <ConfirmButton word="Ställ in" title="Ställa in sammanträdet?" look="word" confirm="Ställ in sammanträdet" text={s.kallelser.length > 0 ? 'Alla som har fått kallelsen får ett brev med skälet, och det försvinner ur deras kalendrar.' : 'Det står kvar i planen som inställt.'} action={stallInAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id }}>
    <Field name="skal" label="Skäl" />
  </ConfirmButton>
);

/** The kallelse at a set time, by itself. */
const Slapp = ({ vy: { s, idag } }: { vy: Sammantradesvy }) => (
  <DialogButton word="Skicka vid en bestämd tid" title="Skicka kallelsen vid en bestämd tid" look="word">
    <p>Listan går ut som den är då. Du kan ändra i den till dess, och ledamöterna ser ingenting förrän den går ut.</p>
    <ActionForm action={bestamSlappAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id }} prefix="slapp-" summaryHere>
      <DateField name="datum" label="Dag" defaultValue={idag} />
      <Field name="kl" label="Klockslag" short hint="Till exempel 16.00" />
      <SubmitRow also={<CloseDialog />}>Bestäm tiden</SubmitRow>
    </ActionForm>
  </DialogButton>
);

/** What has happened to the list since each kallelse. */
function Andringar({ vy: { s, skillnader } }: { vy: Sammantradesvy }) {
  const [senaste, ...aldre] = skillnader;
  if (!senaste || s.status !== 'kallat') return null;
  const visa = (k: typeof senaste) => (arLika(k.skillnad) ? <p className="mut">Ingenting har ändrats.</p> : <Skillnaden skillnad={k.skillnad} />);
  return (
    <Section title={`Sedan kallelse nr ${senaste.nr}`} text={arLika(senaste.skillnad) ? undefined : 'Kalla på nytt, så får alla den nya listan.'} id="andringar">
      {visa(senaste)}
      {aldre.map((k) => <details key={k.nr} className="fore-andra"><summary className="gor">Sedan kallelse nr {k.nr}, {dayInText(k.utfardad)}</summary>{visa(k)}</details>)}
    </Section>
  );
}

function Skillnaden({ skillnad: { tillagda, utgangna, borttagna, flyttade, andrade } }: { skillnad: Sammantradesvy['skillnader'][number]['skillnad'] }) {
  const rader = [
    ...tillagda.map((p) => ['Tillagd', p.beteckning, p.rubrik, ''] as const), ...utgangna.map((p) => ['Utgår', p.beteckning, p.rubrik, ''] as const), ...borttagna.map((p) => ['Borttagen', p.beteckning, p.rubrik, ''] as const),
    ...flyttade.map((p) => ['Flyttad', p.beteckning, p.rubrik, `stod som ${p.fran}`] as const), ...andrade.map((p) => ['Ändrad', p.beteckning, p.rubrik, p.vad.join('; ')] as const),
  ];
  return <DataTable caption="Vad som har ändrats på listan" columns={[{ key: 'vad', head: 'Ändring' }, { key: 'nr', head: 'Punkt', num: true }, { key: 'rubrik', head: 'Rubrik', names: true }, { key: 'mer', head: 'Hur' }]} rows={rader.map(([vad, nr, rubrik, mer], i) => ({ key: String(i), cells: { vad, nr, rubrik, mer } }))} />;
}

function Huvudknapp({ vy: { s, kan, varning }, annanDag }: { vy: Sammantradesvy; annanDag: string | null }) {
  if (s.status === 'pagar') return <LinkButton href={`/sammantraden/${s.id}/mote`}>Till mötet</LinkButton>;
  if (s.status === 'avslutat') return <LinkButton href={`/sammantraden/${s.id}/protokoll`}>Till protokollet</LinkButton>;
  if (s.status === 'kallat' && kan.oppna) return <Oppna id={s.id} look="filled" annanDag={annanDag} />;
  return kan.kalla ? <Kalla id={s.id} kallelser={s.kallelser.length} varning={varning} /> : null;
}

const Kalla = ({ id, kallelser, varning }: { id: string; kallelser: number; varning: string | null }) => (
  <ConfirmButton
    word={kallelser > 0 ? 'Kalla på nytt' : 'Kalla till sammanträdet'} title={kallelser > 0 ? 'Skicka en ny kallelse?' : 'Kalla till sammanträdet?'} look={kallelser > 0 ? 'word' : 'filled'} confirm="Skicka kallelsen"
    text={<>{varning && <strong>{varning} </strong>}Listan fryses som den är nu och går med e-post till alla ledamöter och ersättare. Det går inte att ta tillbaka.</>} action={kallaAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id, kallelser: String(kallelser) }}
  />
);

const Oppna = ({ id, look, annanDag }: { id: string; look: 'filled' | 'word'; annanDag: string | null }) => (
  <ConfirmButton word="Öppna sammanträdet" title="Öppna sammanträdet?" look={look} confirm="Öppna" text={`${annanDag ? `I dag är det inte ${annanDag}. ` : ''}Hela listan får sina paragrafnummer. De ändras inte sedan.`} action={oppnaAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id }}>
    <Field name="kl" label="Öppnat kl." required={false} short hint="Tomt betyder nu." />
  </ConfirmButton>
);

