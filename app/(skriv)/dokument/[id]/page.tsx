import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { Dokumenttext } from '#components/skriv/dokumenttext';
import { Lasyta } from '#components/skriv/lasyta';
import { Skrivbord } from '#components/skriv/skrivbord';
import { Underlag } from '#components/skriv/underlag';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord, LinkButton } from '#components/ui/button';
import { Main, TopBar } from '#components/ui/shell';
import { Submit } from '#components/ui/submit';
import { slagnamn, statusnamn } from '#lib/dokument/dokument';
import { getDokument, type DokumentView } from '#lib/dokument/queries';
import { medKod } from '#lib/handling/handling';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skalsteg, stallningar, stallningsnamn } from '#lib/remiss/stallning';
import { getUnderlag } from '#lib/yttrande/queries';
import { ateroppnaAction, begarGranskningAction, hamtaRad, harSettAction, kommenteraAction, losAction, noteraAction, svaraAction, taBortNoteringAction, undertecknareAction } from './actions.ts';
import { Dela, Godkannande, Versioner } from './delar.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ skriv?: string; foresla?: string }> };
const val = [...stallningar, ...skalsteg].map((value) => ({ value, label: stallningsnamn[value] }));
const tradatgarder = { kommentera: kommenteraAction, svara: svaraAction, los: losAction, ateroppna: ateroppnaAction, harSett: harSettAction, notera: noteraAction, taBort: taBortNoteringAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dok = await orNotFound(getDokument(await pageCtx(), (await params).id));
  return { title: `${slagnamn[dok.slag]}: ${dok.titel}` };
}

export default async function Dokumentsida({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const { id } = await params;
  const dok = await orNotFound(getDokument(ctx, id));
  const underlag = await getUnderlag(ctx, id);
  const skriver = dok.kan.skriva && (dok.status !== 'granskas' || (await searchParams).skriv === '1');
  const foreslar = !skriver && dok.kan.kommentera && (await searchParams).foresla === '1';
  const nu = ctx.nu.toISOString();
  const tillbaka = underlag ? { href: `/yttranden/${underlag.id}`, label: 'Tillbaka till yttrandet' } : dok.arende ? { href: `/arenden/${dok.arende.id}`, label: 'Tillbaka till ärendet' } : { href: '/min-dag', label: 'Till Min dag' };

  return (
    <div className="app skriv">
      <TopBar back={tillbaka} title={`${slagnamn[dok.slag]}: ${dok.titel}`} under={<Under dok={dok} svarSenast={underlag?.svarSenast ?? null} till={underlag?.remittent ?? null} />} right={<Hoger dok={dok} skriver={skriver} />} />
      <Main className="skrivram">
        {skriver || foreslar ? (
          <Skrivbord
            dok={{ id, slag: dok.slag, slagnamn: slagnamn[dok.slag], andrad: dok.andrad.toISOString(), undertecknare: dok.undertecknare }} personId={ctx.actor.personId} namn={dok.mittNamn} skriver={skriver}
            fragor={dok.innehall.content.filter((n) => n.type === 'fragesvar').map((n) => Number(n.attrs?.['nr']))}
            underlag={underlag} rad={underlag?.rad ?? dok.rad} tradar={dok.tradar} stallningar={val} nu={nu} kanKommentera={dok.kan.kommentera} kollegor={dok.undertecknarval} noteringar={dok.noteringar} namnbara={dok.kollegor}
            atgarder={{ ...tradatgarder, hamtaRad, sattUndertecknare: undertecknareAction }}
          />
        ) : (
          <>
            <Godkannande dok={dok} />
            {dok.kan.kommentera && !dok.kan.skriva && <p className="foresla-val"><ActionWord href={`/dokument/${id}?foresla=1`}>Föreslå ändringar i texten</ActionWord></p>}
            {underlag && <details className="kalla-smal"><summary><small>Underlag</small>Remissens text</summary><Underlag underlag={underlag} nr={1} stallningar={val} /></details>}
            <div className={underlag ? 'skrivbord' : 'skrivbord ensam'}>
              {underlag && <section className="kalla" aria-label="Remissen"><Underlag underlag={underlag} nr={1} stallningar={val} /></section>}
              <Lasyta dokumentId={id} tradar={dok.tradar} atgarder={tradatgarder} kan={dok.kan.kommentera} nu={nu} kollegor={dok.kollegor} noteringar={dok.noteringar}>
                {dok.slag === 'tjansteskrivelse' && <Forslagslista forslag={dok.forslag} />}
                <Dokumenttext noder={dok.innehall.content} stallningar={stallningsnamn} />
                {dok.undertecknare.length > 0 && <section className="undertecknare"><h2>Undertecknare</h2>{dok.undertecknare.map((u) => <p key={u.namn}>{u.namn}{u.titel && `, ${u.titel}`}</p>)}</section>}
              </Lasyta>
            </div>
          </>
        )}
        <div className="skrivfot">
          <Versioner dok={dok} />
          {dok.kan.skriva && <Dela dok={dok} />}
        </div>
      </Main>
    </div>
  );
}

function Forslagslista({ forslag }: { forslag: readonly string[] }) {
  const satser = forslag.filter((f) => f.trim());
  return <section className="forslag"><h2>Förslag till beslut</h2>{satser.length ? <ul className="attsatser">{satser.map((f, i) => <li key={i}><i>att</i> {f}</li>)}</ul> : <p className="mut">Inget förslag är skrivet.</p>}</section>;
}

function Under({ dok, svarSenast, till }: { dok: DokumentView; svarSenast: string | null; till: string | null }) {
  const dnr = dok.arende && dok.myndighet ? medKod(dok.myndighet.kod, dok.arende.dnr) : null;
  const lage = dok.status === 'godkant' && dok.datum ? `${dok.slag === 'tjansteskrivelse' ? 'godkänd och daterad' : 'godkänt och daterat'} ${dayInText(dok.datum)}` : statusnamn[dok.status].toLowerCase();
  return <>{[dnr, lage].filter(Boolean).join(', ')}.{svarSenast && ` Hos ${till ?? 'remittenten'} senast ${dayInText(svarSenast)}.`}</>;
}

function Hoger({ dok, skriver }: { dok: DokumentView; skriver: boolean }) {
  if (dok.kan.begaraGranskning && skriver) {
    return <ActionForm action={begarGranskningAction} nyckel={randomUUID()} hidden={{ dokumentId: dok.id }} inline label="Lämna för granskning"><Submit busy="Lämnar …">Lämna för granskning</Submit></ActionForm>;
  }
  if (dok.status === 'granskas' && skriver && dok.kan.godkanna) return <LinkButton href={`/dokument/${dok.id}`}>Läs och godkänn</LinkButton>;
  if (dok.status === 'granskas' && skriver) return <p>Ligger hos chefen</p>;
  return null;
}
