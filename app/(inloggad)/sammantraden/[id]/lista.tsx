import Link from 'next/link';
import { SokbaraVal } from '#components/sammantrade/sokbara-val';
import { Punktlista } from '#components/sammantrade/punktlista';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Choices, Field, Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Empty, Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { sektioner, sektionsnamn } from '#lib/organisation/regelverk';
import { capitalNumber } from '#lib/platform/tal';
import type { Sammantradesvy } from '#lib/sammantrade/queries';
import type { Listpunkt } from '#lib/sammantrade/sammantrade';
import { andraPunktAction, flyttaAction, hanvisaAction, laggTillArendenAction, laggTillHandlingAction, laggTillPunktAction, taBortHandlingAction, taUppIgenAction, utgarAction } from '../actions.ts';

/** The föredragningslista as it is being built, and what can be put on it. */
export function Lista({ vy }: { vy: Sammantradesvy }) {
  const { s, kan } = vy;
  const arenden = vy.arenden.filter(({ id }) => !vy.foreslagna.some(({ arendeId }) => arendeId === id));
  const bygger = kan.skota && s.paragrafer.length === 0;
  const far = kan.laggTill && !['avslutat', 'installt'].includes(s.status);
  return (
    <>
      <Section title={"Föredragnings\u00ADlista"} text={s.paragrafer.length > 0 ? 'Punkterna har fått sina paragrafer.' : bygger ? 'Dra i numret eller använd Upp och Ner för att ändra ordningen.' : undefined} id="lista">
        {s.punkter.length === 0 && <Empty title="Listan är tom" text="Lägg till ärenden ur diariet eller en punkt utan ärende." />}
        <Punktlista sammantradeId={s.id} flytta={flyttaAction} rader={s.punkter.map((p) => ({ id: p.id, nr: s.paragrafer.find((x) => x.punktId === p.id)?.beteckning ?? p.beteckning, rubrik: p.rubrik, kan: bygger, avdelning: p.tillagg ? 'Tilläggslista' : sektionsnamn[p.sektion], content: <Punkt p={p} vy={vy} bygger={bygger} /> }))} />
      </Section>
      {far && kan.skota && vy.attAnmala.length > 0 && !s.punkter.some((p) => p.slag === 'delegationsbeslut' && !p.utgar) && (
        <Notice kind="varning" action={<ActionForm action={laggTillPunktAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id, slag: 'delegationsbeslut', rubrik: 'Anmälan av delegationsbeslut' }} inline label="Anmäl delegationsbesluten"><Submit look="word" busy="Lägger till …">Lägg till anmälan</Submit></ActionForm>}>
          {vy.attAnmala.length === 1 ? 'Ett beslut på delegation väntar' : `${vy.attAnmala.length} beslut på delegation väntar`} på att anmälas (KL 6:39–40).
        </Notice>
      )}
      {far && kan.skota && vy.redovisas.filter((r) => r.sena > 0 && !r.paListan).map((r) => (
        <Notice key={r.slag} kind="varning" action={<ActionForm action={laggTillPunktAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id, slag: r.slag, rubrik: r.rubrik }} inline label={r.rubrik}><Submit look="word" busy="Lägger till …">Lägg till redovisningen</Submit></ActionForm>}>
          {r.sena === 1 ? `En ${r.slag === 'obesvarade_motioner' ? 'motion' : 'av medborgarförslagen'}` : `${capitalNumber(r.sena)} ${r.slag === 'obesvarade_motioner' ? 'motioner' : 'medborgarförslag'}`} har väntat mer än ett år när fullmäktige sammanträder. Läget ska anmälas till fullmäktige (KL 5:35).
        </Notice>
      ))}
      {far && (
        <Section title="Lägg till" id="lagg-till">
          {vy.foreslagna.length > 0 && (
            <ActionForm action={laggTillArendenAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id }} label="Lägg till det som föreslagits" prefix="foreslaget-">
              <Choices type="checkbox" name="arendeId" label={`Föreslaget till ${s.organ.namn.toLowerCase()}`} defaultValue={vy.foreslagna.map((f) => f.arendeId)} options={vy.foreslagna.map((f) => ({ value: f.arendeId, label: f.rubrik, hint: `${f.dnr}, ${f.fran}` }))} hint="Förslaget till beslut följer med som det skrevs." />
              <SubmitRow look="outlined">Lägg till det som föreslagits</SubmitRow>
            </ActionForm>
          )}
          {arenden.length > 0 ? (
            <ActionForm action={laggTillArendenAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id }} label="Lägg till ärenden" prefix="arende-">
              <SokbaraVal name="arendeId" label="Ärenden" sok="Sök bland ärenden" options={arenden.map((a) => ({ value: a.id, label: a.arendemening, hint: a.dnr }))} hint="Kryssa för flera. Frysta texter, handlingar och förslag till beslut följer med av sig själva." />
              <SubmitRow look="outlined">Lägg till valda ärenden</SubmitRow>
            </ActionForm>
          ) : <p className="mut">Alla öppna ärenden står redan på listan.</p>}
          <ActionForm action={laggTillPunktAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id }} label="Lägg till en punkt utan ärende" prefix="punkt-">
            <Field name="rubrik" label="Punkt utan ärende" />
            <Select name="slag" label="Slag" placeholder="" defaultValue="information" options={[{ value: 'information', label: 'Information' }, { value: 'anmalan', label: 'Anmälan' }, { value: 'beslut', label: 'Beslut utan ärende' }, { value: 'val', label: 'Val' }, { value: 'avsagelse', label: 'Avsägelse' }, { value: 'fragestund', label: 'Frågestund' }, { value: 'delegationsbeslut', label: 'Anmälan av delegationsbeslut' }, ...vy.redovisas.map((r) => ({ value: r.slag, label: r.rubrik })), { value: 'upprop', label: 'Upprop' }, { value: 'justerare', label: 'Val av justerare' }, { value: 'dagordning', label: 'Fastställande av dagordning' }]} />
            <Select name="sektion" label="Avdelning" required={false} placeholder="Den som slaget hör till" options={sektioner.map((value) => ({ value, label: sektionsnamn[value] }))} />
            <SubmitRow look="outlined">Lägg till punkten</SubmitRow>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

/** What the list-§ will report, as it stands today. */
const Anmals = ({ rader }: { rader: Sammantradesvy['attAnmala'] }) =>
  rader.length === 0 ? <p className="mut">Inget beslut väntar på att anmälas.</p> : <ul className="fore-anmals" role="list">{rader.map((r) => <li key={r.id}><span className="nb">{r.nummer}</span>, {r.dag}{r.dnr && `, dnr ${r.dnr}`}: {r.text} <span className="mut">{r.delegat}</span></li>)}</ul>;

function Punkt({ p, vy: { s, kan, valbara, attAnmala, redovisas }, bygger }: { p: Listpunkt; vy: Sammantradesvy; bygger: boolean }) {
  const mina = valbara.find(({ punktId }) => punktId === p.id);
  const val = [...(mina?.versioner ?? []).map((v) => ({ value: `version:${v.id}`, label: v.titel })), ...(mina?.handlingar ?? []).map((h) => ({ value: `handling:${h.id}`, label: h.titel }))];
  const dold = { sammantradeId: s.id, punktId: p.id };
  return (
    <>
      <h3>{p.utgar ? <s>{p.rubrik}</s> : p.rubrik}{p.utgar && ' utgår'}</h3>
      <p className="fore-fakta">
        {p.arende && <Link href={`/arenden/${p.arende.id}`}>Dnr {p.arende.dnr}</Link>}
        {p.handlingsnr && <span>Handling {s.datum.slice(0, 4)} nr {p.handlingsnr}</span>}
        {p.foredragande && <span>Föredras av {p.foredragande}</span>}
        {p.tillagg && <span className="nara">Tillagd efter kallelsen</span>}
      </p>
      {p.slag === 'delegationsbeslut' && !p.utgar && <Anmals rader={attAnmala} />}
      {redovisas.filter((r) => r.slag === p.slag && !p.utgar).map((r) => <p className="mut" key={r.slag}>{r.antal === 0 ? 'Inget väntar på fullmäktiges beslut.' : `${r.antal} väntar på fullmäktiges beslut${r.sena > 0 ? `, ${r.sena} sedan mer än ett år` : ''}.`} Tabellen läggs i paragrafen.</p>)}
      {p.forslag.length > 0 && <div className="doc brod">{p.forslag.map((sats, i) => (s.organ.regelverk.beslutsform === 'text' ? <p key={i}>{sats}.</p> : <p className="att" key={i}>{sats}</p>))}</div>}
      {p.handlingar.length > 0 && (
        <ul className="fore-handlingar" role="list">
          {p.handlingar.map((h) => (
            <li key={h.id}>
              <span>{[h.titel, h.datum, h.hanvisning].filter(Boolean).join(', ')}</span>
              {bygger && <DialogButton look="word" word={<>Punkt eller sida<span className="vh"> i {h.titel}</span></>} title={`Del av ${h.titel}`}>
                <ActionForm action={hanvisaAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id, punkthandlingId: h.id }} prefix={`${h.id}-`} summaryHere>
                  <Field name="hanvisning" label="Punkt eller sida" required={false} defaultValue={h.hanvisning ?? ''} hint="Till exempel punkt 5 eller sid. 4–6. Står efter handlingen i beslutsunderlaget." />
                  <SubmitRow also={<CloseDialog />}>Spara</SubmitRow>
                </ActionForm>
              </DialogButton>}
              {bygger && <ActionForm action={taBortHandlingAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: s.id, punkthandlingId: h.id }} inline label={`Ta bort ${h.titel}`}><Submit look="word">Ta bort</Submit></ActionForm>}
            </li>
          ))}
        </ul>
      )}
      {p.utgar && kan.skota && s.status !== 'installt' && <ActionForm action={taUppIgenAction} nyckel={crypto.randomUUID()} hidden={dold} inline label={`Ta upp ${p.rubrik} igen`}><Submit look="word" busy="Tar upp …">Ta upp igen<span className="vh">: {p.rubrik}</span></Submit></ActionForm>}
      {!p.utgar && kan.laggTill && s.status !== 'avslutat' && (
        <div className="rad-ord">
          {bygger && (
            <details className="fore-andra"><summary className="gor">Ändra</summary>
              <ActionForm action={andraPunktAction} nyckel={crypto.randomUUID()} hidden={{ ...dold, version: String(p.version) }} prefix={`${p.id}-`} label={`Ändra ${p.rubrik}`} keep>
                <Field name="rubrik" label="Rubrik" defaultValue={p.rubrik} />
                <Field name="foredragande" label="Föredragande" required={false} defaultValue={p.foredragande ?? ''} />
                <TextArea name="forslag" label="Förslag till beslut" required={false} rows={3} defaultValue={p.forslag.join('\n')} hint="En att-sats på varje rad." />
                <SubmitRow look="outlined">Spara</SubmitRow>
              </ActionForm>
            </details>
          )}
          {val.length > 0 && (
            <details className="fore-andra"><summary className="gor">Lägg till handling</summary>
              <ActionForm action={laggTillHandlingAction} nyckel={crypto.randomUUID()} hidden={dold} prefix={`${p.id}-h-`} label={`Lägg till handling på ${p.rubrik}`}>
                <Select name="vald" label="Handling" options={val} />
                <SubmitRow look="outlined">Lägg till</SubmitRow>
              </ActionForm>
            </details>
          )}
          {kan.skota && <ConfirmButton word="Utgår" title={`Ska ${p.rubrik} utgå?`} text={s.kallelser.length > 0 ? 'Punkten har gått ut med kallelsen och står kvar som Utgår.' : 'Punkten tas bort från listan.'} confirm="Låt punkten utgå" action={utgarAction} nyckel={crypto.randomUUID()} hidden={dold} look="word" />}
        </div>
      )}
    </>
  );
}
