import type { Metadata } from 'next';
import Link from 'next/link';
import { randomUUID } from 'node:crypto';
import { Dokumenttext } from '#components/skriv/dokumenttext';
import { Skillnad } from '#components/skriv/skillnad';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord, Button, LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Notice } from '#components/ui/notice';
import { Facts, PageHead, Section } from '#components/ui/page';
import { Steps, type Step } from '#components/ui/steps';
import { Select } from '#components/ui/field';
import { Submit, SubmitRow } from '#components/ui/submit';
import { statusnamn } from '#lib/dokument/dokument';
import { dayInText } from '#lib/platform/datum';
import { organIText } from '#lib/platform/organnamn';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { Refused } from '#lib/platform/result';
import { stallningsnamn } from '#lib/remiss/stallning';
import { getYttrandeform } from '#lib/delegation/queries';
import { getYttrande, type YttrandeView } from '#lib/yttrande/queries';
import { skillnad } from '#lib/yttrande/skillnad';
import { Sammanfogning, Yrkanden } from './sammanfogning.tsx';
import { laggTillRemissAction, oversandAction, skapaSkrivelseAction } from './actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ skillnad?: string; besvarat?: string }> };
const titelFor = (y: YttrandeView) => y.dokument?.titel ?? y.arende.arendemening;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Yttrande: ${titelFor(await orNotFound(getYttrande(await pageCtx(), (await params).id)))}` };
}

export default async function Yttrandesida({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const y = await orNotFound(getYttrande(ctx, (await params).id));
  const delegation = y.status === 'godkant' ? await getYttrandeform(ctx, y.id).catch((nej: unknown) => { if (nej instanceof Refused) return null; throw nej; }) : null;
  const titel = titelFor(y);
  return (
    <>
      <PageHead over={[y.skriver ? <Link key="a" href={`/arenden/${y.arende.id}`}>{y.arende.dnr}</Link> : y.arende.dnr, `Yttrande, ${y.organ}`]} title={titel} lead={laget(y)} action={<Nasta y={y} />}>
        <Facts items={[{ label: 'Ställningstagande', value: y.stallning }, ...y.remisser.flatMap((r) => [{ label: 'Svar till', value: r.remittent }, { label: 'Deras dnr', value: r.dnr }, { label: 'Svar senast', value: r.svarSenast && <DateText when={r.svarSenast} /> }])]} />
      </PageHead>

      {(await searchParams).besvarat && y.status !== 'godkant' && <Notice>Beslutet är fattat på delegation, {y.beslut.at(-1)?.paragraf}. Det anmäls till {y.organ}{y.status === 'oversant' ? ', och svaret är skickat' : ''}.</Notice>}
      {delegation?.kan.besvara && <p className="rad-ord"><ActionWord href={`/yttranden/${y.id}/delegation`}>Besvara genom delegationsbeslut</ActionWord> <span className="mut">om delegationsordningen tillåter det</span></p>}

      {y.skriver && <Section title="Texten">
        <p>{y.dokument && <Link href={`/dokument/${y.dokument.id}`}>{y.beslutad ? 'Yttrandets text' : y.dokument.status === 'godkant' ? 'Läs yttrandet' : 'Yttrandet'}</Link>} <span className="mut">{y.dokument && statusnamn[y.dokument.status].toLowerCase()}</span></p>
        {y.skrivelse && <p><Link href={`/dokument/${y.skrivelse.id}`}>Tjänsteskrivelsen</Link> <span className="mut">{y.skrivelse.status === 'godkant' ? 'godkänd' : statusnamn[y.skrivelse.status].toLowerCase()}</span></p>}
        {y.kan.skrivelse && <ActionForm action={skapaSkrivelseAction} nyckel={randomUUID()} hidden={{ yttrandeId: y.id }} inline label="Tjänsteskrivelse"><Submit look="word" busy="Öppnar …">Skriv tjänsteskrivelsen</Submit></ActionForm>}
      </Section>}

      {(y.remisser.length > 1 || y.fler.length > 0) && (
        <Section title="Svarar på" text={y.remisser.length > 1 ? 'Samma text till alla' : undefined}>
          <ul role="list" className="filer-lista">{y.remisser.map((r) => <li key={r.id}>{r.titel} <span className="mut">{[r.remittent, r.dnr].filter(Boolean).join(', ')}</span></li>)}</ul>
          {y.fler.length > 0 && (
            <details className="undan">
              <summary>Svara på en remiss till med samma text</summary>
              <ActionForm action={laggTillRemissAction} nyckel={randomUUID()} hidden={{ yttrandeId: y.id }} label="Svara på en remiss till">
                <Select name="mottagenId" label="Remiss" options={y.fler.map((r) => ({ value: r.id, label: `${r.titel}, från ${r.remittent}` }))} hint="Frågor som inte redan finns läggs sist i yttrandet. Varje remittent får svaren på sina egna." />
                <SubmitRow look="outlined" busy="Lägger till …">Lägg till</SubmitRow>
              </ActionForm>
            </details>
          )}
        </Section>
      )}

      {y.svar.length > 0 && (
        <Section title="Nämndernas svar" text="Registrerade i det här ärendet">
          <table className="tab stapla">
            <caption className="vh">Nämndernas svar</caption>
            <thead><tr><th scope="col">Organ</th><th scope="col">Ställningstagande</th><th scope="col">Beslut</th><th scope="col">Dnr</th></tr></thead>
            <tbody>{y.svar.map((s) => <tr key={s.handlingId}><th scope="row" className="helrad"><Link href={`/handlingar/${s.handlingId}`}>{s.organ}</Link></th><td>{s.stallning ?? 'Framgår av texten'}</td><td>{s.paragraf}, <DateText when={s.datum} form="table" /></td><td>{s.dnr}</td></tr>)}</tbody>
          </table>
          {y.kan.sammanstalla && <p><ActionWord href={`/yttranden/${y.id}/sammanstall`}>Sammanställ till ett yttrande</ActionWord></p>}
        </Section>
      )}

      <Section title="Vägen"><div className="vagspalt"><Steps items={steg(y)} label="Yttrandets väg" /></div></Section>

      <Sammanfogning y={y} />

      {y.beslutad && (
        <Section title="Beslutad text" text={`Version ${y.beslutad.nr}`}>
          <p className="rad-ord">
            {y.beslutad.harPdf && y.dokument && <a className="gor" href={`/api/dokument/${y.dokument.id}/${y.beslutad.nr}`}>PDF</a>}
            {y.forslag ? <ActionWord href={(await searchParams).skillnad ? `/yttranden/${y.id}` : `/yttranden/${y.id}?skillnad=1#beslutad`}>{(await searchParams).skillnad ? 'Dölj skillnaden mot förslaget' : 'Visa skillnaden mot förslaget'}</ActionWord> : <span className="mut">Beslutad som den var föreslagen.</span>}
          </p>
          {y.godkand && (
            <>
              <p>Sammanfogad efter beslutet och godkänd av {y.godkand.av}{y.godkand.som === 'ordforande' ? ', ordförande' : ` på delegation, ${y.godkand.grund}`}, {dayInText(y.godkand.nar)}. Till grund låg version {y.forslag?.nr} och yrkandet:</p>
              <Yrkanden yrkanden={y.yrkanden} />
            </>
          )}
          <div className="sheet" id="beslutad">
            {(await searchParams).skillnad && y.forslag ? <Skillnad rader={skillnad(y.forslag.innehall, y.beslutad.innehall)} /> : <div className="doc lastext"><Dokumenttext noder={y.beslutad.innehall.content} stallningar={stallningsnamn} /></div>}
          </div>
          <p className="liten mut kontrollsumma">Kontrollsumma {y.beslutad.hash}</p>
        </Section>
      )}
    </>
  );
}

function laget(y: YttrandeView): string {
  const beslut = y.beslut.at(-1);
  const senast = y.remisser[0]?.svarSenast;
  if (y.status === 'oversant') return `Översänt ${y.oversant ? dayInText(y.oversant) : ''}${y.skickat ? (y.levererat ? ' och framme hos mottagaren' : ', på väg till mottagaren') : `, skickas till mottagaren för hand${y.forHand.length > 0 ? `: ${y.forHand.join(', ')}` : ''}`}.`;
  if (beslut?.delegat) return `Beslutat på delegation ${dayInText(beslut.datum)}, ${beslut.paragraf}, av ${beslut.delegat}. Nu kan det skickas.`;
  if (beslut && y.sammanfogning) return `${beslut.organ} beslutade texten med ändringar ${dayInText(beslut.datum)}, ${beslut.paragraf}. ${y.sammanfogning.text ? 'Den sammanfogade texten ska godkännas innan den skickas.' : 'Ändringarna ska skrivas in, och texten godkännas, innan den skickas.'}`;
  if (beslut) return `Beslutat av ${organIText(beslut.organ)} ${dayInText(beslut.datum)}, ${beslut.paragraf}. ${y.baraIntern && !y.godkand ? 'Svaret går med protokollsutdraget när det expedieras.' : 'Nu kan det skickas.'}`;
  if (y.status === 'godkant' && y.senaste?.datum) return `Godkänt och daterat ${dayInText(y.senaste.datum)}. Nu ska ${y.organ} besluta${senast ? `, så att svaret är framme ${dayInText(senast)}` : ''}.`;
  if (tillbaka(y)) return `Återremitterat. Texten behöver en ny version${senast ? `; svaret ska vara framme ${dayInText(senast)}` : ''}.`;
  return `${y.lage}.${senast ? ` Svaret ska vara framme ${dayInText(senast)}.` : ''}`;
}

/** Approved and yet back at the beginning: the organ wanted something else. */
const tillbaka = (y: YttrandeView) => y.status === 'utkast' && y.dokument?.status === 'godkant';

function Nasta({ y }: { y: YttrandeView }) {
  if (y.kan.oversanda) return <ActionForm action={oversandAction} nyckel={randomUUID()} hidden={{ yttrandeId: y.id }} inline label="Översänd"><Submit busy="Skickar …">Översänd till {(y.mottagare.length > 0 ? y.mottagare : y.remisser.map((r) => r.remittent)).join(' och ')}</Submit></ActionForm>;
  if (y.status === 'oversant' || y.status === 'beslutat' || y.status === 'konsolideras') return null;
  if (tillbaka(y) && y.dokument) return <LinkButton href={`/dokument/${y.dokument.id}`}>Till texten</LinkButton>;
  if (y.kan.sammanstalla && !y.sammanstallt && y.status === 'utkast') return <LinkButton href={`/yttranden/${y.id}/sammanstall`}>Sammanställ svaren</LinkButton>;
  if (y.dokument && y.dokument.status !== 'godkant') return <LinkButton href={`/dokument/${y.dokument.id}`}>{y.dokument.status === 'granskas' ? 'Läs texten' : 'Skriv'}</LinkButton>;
  if (!y.baraIntern && y.mottagare.length > 0) return <Button reason="Går först när beslutet är justerat.">Översänd</Button>;
  return null;
}

function steg(y: YttrandeView): Step[] {
  const godkant = y.senaste !== null && !['utkast', 'granskas'].includes(y.status);
  const beslutat = y.beslut.length > 0;
  const oversant = y.status === 'oversant';
  const lage = (gjort: boolean, nu: boolean): Step['kind'] => (gjort ? 'klar' : nu ? 'nu' : 'sedan');
  return [
    { id: 'skrivs', name: 'Skrivs', kind: lage(y.status !== 'utkast', true) },
    { id: 'godkanns', name: 'Godkänns av chefen', kind: lage(godkant, y.status === 'granskas'), ...(godkant && y.senaste?.datum ? { when: <DateText when={y.senaste.datum} form="table" /> } : {}) },
    { id: 'beslutas', name: y.beslut.at(-1)?.delegat ? 'Beslutat på delegation' : `Beslutas av ${y.organ}`, kind: lage(beslutat, godkant), ...(beslutat ? { when: <DateText when={y.beslut.at(-1)?.datum ?? ''} form="table" />, note: y.beslut.at(-1)?.paragraf } : {}) },
    ...(y.yrkanden.length > 0 ? [{ id: 'sammanfogas', name: 'Ändringarna fogas in och godkänns', kind: lage(y.godkand !== null, y.sammanfogning !== null), ...(y.godkand ? { when: <DateText when={y.godkand.nar} form="table" />, note: y.godkand.av } : {}) }] : []),
    ...(y.baraIntern && y.yrkanden.length === 0 ? [{ id: 'utdrag', name: 'Går med protokollsutdraget', kind: lage(false, beslutat) }] : y.mottagare.length ? [{ id: 'oversands', name: `Översänds till ${y.mottagare.join(' och ')}`, kind: lage(oversant, beslutat && !y.sammanfogning), ...(oversant && y.oversant ? { when: <DateText when={y.oversant} form="table" /> } : {}) }] : []),
  ];
}
