import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Remisskarta } from '#components/remiss/karta';
import { ActionForm } from '#components/ui/action-form';
import { Filfalt } from '#components/handling/uppladdning';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { DialogButton } from '#components/ui/dialog';
import { Select, TextArea } from '#components/ui/field';
import { Facts, PageHead, Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { medKod } from '#lib/handling/handling';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { getRemisskarta } from '#lib/remiss/kartdata';
import { getRemiss, type Tavla } from '#lib/remiss/tavlefragor';
import { aterkallaAction, avslutaAction, laggTillInstansAction, nyVersionAction, paminnAllaAction, sammanstallAction } from '../actions.ts';
import { sandlage, skrivFrekvens, skrivSista } from '../ord.ts';
import { Oppen } from './oppen.tsx';
import { Anstandssvar, Instanstabell } from './tavla.tsx';
import { Utskick } from './utskick.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ karta?: string; lage?: string; kategori?: string; q?: string; sida?: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { titel, dnr } = await orNotFound(getRemiss(await pageCtx(), (await params).id));
  return { title: [titel, dnr].filter(Boolean).join(', ') };
}

export default async function Remiss({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const { id } = await params;
  const { karta: utfalld, ...sokt } = await searchParams;
  const tavla = await orNotFound(getRemiss(ctx, { id, ...sokt }));
  if (tavla.status === 'utkast' || tavla.status === 'beslutad') redirect(`/remisser/${id}/redigera`);
  const karta = await getRemisskarta(ctx, id);
  const { kan } = tavla;
  const fragor = kan.folja ? tavla.anstandsfragor : [];
  const visasHel = karta !== null && !karta.bara;
  return (
    <>
      <PageHead over={[tavla.slag === 'intern' ? `Internremiss från ${tavla.myndighet}` : `Remiss från ${tavla.myndighet}`, `Dnr ${tavla.dnr}`]} title={tavla.titel} lead={`${skrivFrekvens(tavla.svarsfrekvens)} ${skrivSista(tavla)}`}
        action={kan.sammanstalla || kan.avsluta ? <Avgor id={id} status={tavla.status} /> : undefined}
      >
        <Facts items={[
          { label: 'Skickad', value: tavla.utskickad && <DateText when={tavla.utskickad} /> }, { label: 'Svarstid', value: tavla.svarstid }, { label: 'Nummer', value: tavla.nummer }, { label: 'Läge', value: sandlage(tavla, tavla.idag) },
          { label: 'Ärende', value: tavla.arende && <Link href={`/arenden/${tavla.arende.id}`}>{medKod(tavla.arende.myndighet.kod, tavla.arende.dnr)}</Link> },
        ]} />
      </PageHead>
      <Utskick tavla={tavla} />
      {karta && (
        <Remisskarta karta={karta} utfalld={visasHel && utfalld === 'hel'} {...(visasHel ? { vikHref: utfalld === 'hel' ? '?' : '?karta=hel' } : {})}>
          {fragor.length > 0 && fragor.map((i) => <Anstandssvar key={i.id} instans={i} />)}
        </Remisskarta>
      )}
      <Section title="Remissinstanser" text={`${tavla.svarsfrekvens.besvarade} av ${tavla.svarsfrekvens.inbjudna} har svarat`} id="instanser">
        <Instanstabell tavla={tavla} />
        <div className="rad-ord efter-sista">
          {tavla.nagonHarSvarat && <Link className="gor" href={`/remisser/${id}/sammanstallning`}>Sammanställningen av svaren</Link>}
          {kan.paminnaAlla && <ConfirmButton word="Påminn alla som inte har svarat" title="Påminn alla som inte har svarat?" text={`${capitalNumber(tavla.val.antal.vantar)} ${tavla.val.antal.vantar === 1 ? 'instans får' : 'instanser får'} en påminnelse. Dagen antecknas på var och en.`} confirm="Påminn" action={paminnAllaAction} nyckel={crypto.randomUUID()} hidden={{ id }} look="word" />}
          {kan.registreraSvar && <Link className="gor" href={`/remisser/${id}/svar/nytt`}>Registrera ett svar som kom på annat sätt</Link>}
          <a className="gor" href={`/api/remisser/${id}/tavla`}>Hämta tavlan som Excelfil</a>
        </div>
      </Section>
      {kan.laggaTill && tavla.attLaggaTill.length > 0 && (
        <Section title="Fråga en till">
          <ActionForm action={laggTillInstansAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Fråga en till">
            <Select name="organisationId" label="Ur registret" options={tavla.attLaggaTill.map((o) => ({ value: o.id, label: o.namn }))} />
            <SubmitRow look="outlined" busy="Skickar …">Skicka även dit</SubmitRow>
          </ActionForm>
        </Section>
      )}
      <Oppen tavla={tavla} adress={`${process.env['NEXTAUTH_URL'] ?? ''}/svara/${encodeURIComponent(tavla.kod)}/oppen/${id}`} />
      <Innehall tavla={tavla} />
      {kan.aterkalla && (
        <div className="knappar">
          <ConfirmButton word="Återkalla remissen" title="Återkalla remissen?" text="De som inte har svarat får veta det. Svar som redan har kommit står kvar." confirm="Återkalla" action={aterkallaAction} nyckel={crypto.randomUUID()} hidden={{ id }} look="word">
            <TextArea name="skal" label="Skäl" rows={2} />
          </ConfirmButton>
        </div>
      )}
    </>
  );
}

/** The next step of the one who asked, when nobody is waited for. */
function Avgor({ id, status }: { id: string; status: Tavla['status'] }) {
  const avsluta = (look: 'filled' | 'word') => <ConfirmButton word="Avsluta remissen" title="Avsluta remissen?" text="Ingen väntas längre. Svar som kommer senare tas ändå emot och kan registreras." confirm="Avsluta" action={avslutaAction} nyckel={crypto.randomUUID()} hidden={{ id }} look={look} />;
  if (status === 'sammanstalls') return avsluta('filled');
  return (
    <div className="knappar">
      <ActionForm action={sammanstallAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Börja sammanställa" inline summaryHere><Submit busy="Sparar …">Börja sammanställa</Submit></ActionForm>
      {avsluta('word')}
    </div>
  );
}

/** A document that is out is replaced for everybody at once. */
const Ersatt = ({ id, fil }: { id: string; fil: { id: string; namn: string } }) => (
  <DialogButton word={<>Ersätt<span className="vh"> {fil.namn}</span></>} title={`Ersätt ${fil.namn}`} look="word">
    <p>Alla som är tillfrågade får den nya och ser att den ersätter den gamla. Svar som redan har kommit säger vad de bygger på.</p>
    <ActionForm action={nyVersionAction} nyckel={crypto.randomUUID()} hidden={{ id, filId: fil.id }} label={`Ersätt ${fil.namn}`} prefix={`e${fil.id}`} summaryHere>
      <Filfalt etikett="Den nya filen" hjalp="PDF, Word (DOCX) eller text, högst 200 MB." />
      <TextArea name="andrat" label="Vad som är ändrat" rows={3} />
      <SubmitRow busy="Skickar …">Skicka till alla</SubmitRow>
    </ActionForm>
  </DialogButton>
);

function Innehall({ tavla: { id, missiv, fragor, filer, kan } }: { tavla: Tavla }) {
  return (
    <>
      {fragor.length > 0 && (
        <Section title="Frågor">
          <ol className="doc fragor-text">{fragor.map((f) => <li key={f.nr} value={f.nr}>{f.text}{f.avsnitt && <small className="mut"> {f.avsnitt}</small>}</li>)}</ol>
        </Section>
      )}
      <Section title="Utskickat">
        {missiv.text && <div className="doc">{missiv.text.split(/\n{2,}/).map((stycke, i) => <p key={i}>{stycke}</p>)}</div>}
        <ul className="filer-lista" role="list">
          {filer.toSorted((a, b) => Number(a.ersatt !== null) - Number(b.ersatt !== null)).map((f) => (
            <li key={f.id}><a className="gor" href={`/api/remisser/${id}/${f.id}`}>{f.namn}</a>{f.slag === 'missiv' ? <span className="mut"> missiv</span> : f.ersatt ? <span className="mut"> ersatt <DateText when={f.ersatt} form="table" /></span> : kan.ersatta && <Ersatt id={id} fil={f} />}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
