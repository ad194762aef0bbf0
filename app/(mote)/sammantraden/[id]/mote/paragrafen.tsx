import Link from 'next/link';
import { Riktext } from '#components/lasrum/riktext';
import { Anteckningsform } from '#components/sammantrade/anteckning';
import { Beslutsform, Uppdragsform } from '#components/sammantrade/beslut';
import { Expedieringsform, type Mottagare } from '#components/sammantrade/expediering';
import { Fall } from '#components/sammantrade/fall';
import { Textform } from '#components/sammantrade/former';
import { Fragor } from '#components/sammantrade/fragor';
import { Gor } from '#components/sammantrade/gor';
import { Mening } from '#components/sammantrade/mening';
import { Upprop } from '#components/sammantrade/upprop';
import { Course } from '#components/ui/steps';
import { harRatt } from '#lib/organisation/regelverk';
import { dayInText } from '#lib/platform/datum';
import { forslagsval, meningarFor } from '#lib/protokoll/meningar';
import { avtryck } from '#lib/sammantrade/besluta';
import { foreslagetBeslut } from '#lib/sammantrade/beslutsforslag';
import { skrivBehandlat } from '#lib/sammantrade/behandlat';
import { arEnkel, docTillText } from '#lib/sammantrade/enkelText';
import { stallbaraFragor } from '#lib/sammantrade/fragor';
import { arBehandlad, beslutsrader } from '#lib/sammantrade/mote';
import type { Motesvy } from '#lib/sammantrade/queries';
import { rulla, uppropsplatser } from '#lib/sammantrade/rulla';
import type { Beslutspunktrad, Paragraf } from '#lib/sammantrade/sammantrade';
import { angraEnBlocAction, antecknaAction, behandladAction, beslutaAction, bifallAction, ejAktuelltAction, expedieringAction, fragorAction, geUppdragAction, narvaroAction, omedelbartAction, redigeraAction, skrivTextAction, strykAnteckningAction, strykUppdragAction, taUppIgenAction } from '../../actions.ts';
import { slagnamn } from '#lib/inlaga/inlaga';
import { skrivFragor } from '#lib/sammantrade/fragetext';
import { Kort, type Del } from './delar.tsx';
import { gangensDelar } from './gangen.tsx';
import { Satser } from './satser.tsx';

type Props = { vy: Motesvy; p: Paragraf; nasta: string | null };

const rader = (punkter: readonly Beslutspunktrad[], niva = 0): string[] => punkter.flatMap((x) => [`${'-'.repeat(niva)}${niva > 0 ? ' ' : ''}${x.text}`, ...rader(x.under, niva + 1)]);
const platta = (punkter: readonly Beslutspunktrad[]): Beslutspunktrad[] => punkter.flatMap((x) => [x, ...platta(x.under)]);

/** One § in the middle: its steps in the order they happened, the decision by its bar, and what is done now. */
export function Paragrafen({ vy, p, nasta }: Props) {
  const { s, kan } = vy;
  const punkt = s.punkter.find(({ id }) => id === p.punktId);
  const au = p.tidigare.at(-1);
  return (
    <article className="par" id={`par-${p.id}`} aria-labelledby="par-h">
      <div className="par-h">
        <p className="p-nr">{p.beteckning}</p><h2 id="par-h">{p.rubrik}</h2>
        <p>{p.arende && <span>Dnr {p.arende.dnr}</span>}{au && <span>{au.organNamn} {au.paragraf}</span>}{punkt?.foredragande && <span>Föredras av {punkt.foredragande}</span>}{p.omedelbar && <span className="nara">Omedelbart justerad</span>}</p>
      </div>
      {p.utgar ? <><p className="doc">Ärendet utgår.</p>{p.punktId && kan.skota && s.status !== 'installt' && <p className="knappar"><Gor gor={taUppIgenAction.bind(null, { sammantradeId: s.id, punktId: p.punktId }, undefined)}>Ta upp igen</Gor></p>}</> : <Course items={delarFor(vy, p)} label={`Vad som sker under ${p.beteckning}`} />}
      {nasta && <p className="knappar"><Link className="gor" href={nasta}>Nästa paragraf</Link></p>}
    </article>
  );
}

function delarFor(vy: Motesvy, p: Paragraf): Del[] {
  const { s, kan, organ, mottagarval, personal, frysta, remittenter, redigerade } = vy;
  const far = kan.skota && ['pagar', 'avslutat'].includes(s.status);
  const { tjanstgorande, ersattare } = rulla(s, p);
  const foreslaget = foreslagetBeslut(s, p);
  const huvud = p.forslag.find(({ id }) => id === foreslaget.forslagId);
  // Whether somebody is jävig is not how the ärende was settled.
  const egnaSteg = p.steg.filter(({ slag, innehall }) => slag !== 'jav' && !innehall.medBeslutet);
  const rivaler = egnaSteg.length > 0 ? [] : (stallbaraFragor(s, p).find(({ fraga }) => fraga === 'huvud')?.forslag.filter((id) => id !== huvud?.id && id !== 'avslag') ?? []);
  const beslutat = p.beslut.length > 0;
  const reservationKvar = beslutat && egnaSteg.length > 0 && !p.anteckningar.some(({ slag }) => slag === 'reservation') && !p.ejAktuellt.includes('reservation');
  const nu = (villkor: boolean): Pick<Del, 'kind' | 'id'> & { id: string } => ({ kind: villkor ? 'nu' : 'klar', id: 'steg-nu' });
  const versioner = frysta.filter((v) => v.dokument.arendeId === p.arende?.id).map((v) => ({ id: v.id, namn: `${v.titel}${v.datum ? ` ${v.datum.toISOString().slice(0, 10)}` : ''}` }));
  const tidigare = skrivBehandlat(p.tidigare);
  // Where the list has no such §, the roll is called at whichever § is open first.
  const upprop = far && s.narvaro.length === 0 && (p.slag === 'upprop' || s.paragrafer.every(({ slag }) => slag !== 'upprop'));
  const delar: Del[] = [];

  if (upprop) {
    delar.push({ ...nu(true), name: 'Upprop', note: 'antecknas nu', content: <Upprop sammantradeId={s.id} distansTillaten={s.organ.regelverk.distansTillaten} anteckna={narvaroAction} personal={personal.map((x) => ({ id: x.id, namn: [x.namn, x.titel].filter(Boolean).join(', ') }))}
      platser={uppropsplatser(s)} ersattare={s.ersattare.map((x) => ({ id: x.personId, namn: `${s.personer[x.personId]?.namn ?? ''} (${x.parti})` }))} /> });
  }
  const text = p.arendetext ? docTillText(p.arendetext) : '';
  if (text || tidigare || far) {
    delar.push({ id: 'arendet', kind: 'klar', name: 'Ärendet', note: p.arendetext ? '' : 'utan text', content: <>
      {(p.arendetext || tidigare) && <Kort till="arendet">läs texten</Kort>}
      {p.arendetext ? <div className="doc brod las-text"><Riktext doc={p.arendetext} /></div> : null}
      {tidigare && <p className="doc brod">{tidigare}</p>}
      {far && (arEnkel(p.arendetext) ? <Fall id="oppna-text" ord={text ? 'Ändra texten' : 'Skriv text'}><Textform key={p.id} text={text} label="Bakgrund" spara={skrivTextAction.bind(null, p.id)} /></Fall> : <p className="liten mut">Texten har tabeller och ändras i protokollet.</p>)}
    </> });
  }
  const { jav, gang } = gangensDelar(vy, p, far);
  delar.push(...jav, ...gang);
  if (p.slag === 'fragor') {
    const klar = p.fragor.length > 0 && p.fragor.every(({ besvarad }) => besvarad);
    delar.push({ ...nu(!klar), name: p.arende?.inlaga ? slagnamn[p.arende.inlaga.slag] : 'Frågor', note: klar ? '' : p.fragor.length === 0 ? 'inga än' : 'svar antecknas nu', content: <>
      {skrivFragor(p).map((text, i) => <p className="doc brod" key={i}>{text}</p>)}
      {far && <Fragor key={p.version} paragrafId={p.id} fragor={p.fragor} fast={Boolean(p.arende?.inlaga)} spara={fragorAction as never} namn={Object.values(s.personer).filter(({ parti }) => parti).map((x) => `${x.namn} (${x.parti})`)} />}
      {far && p.arende?.inlaga?.slag === 'interpellation' && p.beslut.length === 0 && <p><Gor look="word" gor={beslutaAction.bind(null, { paragrafId: p.id, delar: [{ punkter: [{ text: 'interpellationen får ställas' }] }] }, undefined)}>Besluta att interpellationen får ställas</Gor></p>}
    </> });
  }
  if (p.slag === 'beslut' || beslutat) {
    const prefill = foreslaget.satser.map((text, i) => ({ text, ...(i === 0 && foreslaget.dokumentversionId ? { dokumentversionId: foreslaget.dokumentversionId } : {}) }));
    const form = s.organ.regelverk.beslutsform;
    const delarna = beslutat ? p.beslut.map((d) => ({ adressatOrganId: d.adressatOrgan?.id ?? '', form: d.form, text: rader(d.punkter).join('\n'), dokumentversionId: d.punkter.find((x) => x.dokumentversionId)?.dokumentversionId ?? '', enligt: d.enligt ?? '' }))
      : prefill.length > 0 ? [{ adressatOrganId: '', form, text: foreslaget.satser.join('\n'), dokumentversionId: foreslaget.dokumentversionId ?? '', enligt: '' }] : [];
    const punkter = p.beslut.flatMap((d) => platta(d.punkter));
    const enBloc = p.steg.find(({ innehall }) => innehall.enBloc)?.innehall.enBloc;
    const uppdrag = punkter.flatMap((x) => x.uppdrag);
    const beslutsform = <Beslutsform key={p.id} paragrafId={p.id} delar={delarna} last={avtryck(p.beslut)} form={form} organ={organ} versioner={versioner} besluta={beslutaAction as never} />;
    delar.push({ ...(beslutat ? { id: 'beslut', kind: 'klar' as const } : { ...nu(!upprop), kind: upprop ? ('sedan' as const) : ('nu' as const), id: upprop ? 'beslut' : 'steg-nu' }), name: 'Beslut', note: beslutat ? '' : 'antecknas nu', content: <div id={beslutat ? undefined : 'beslut'}>
      {p.beslut.map((d) => <div className="doc beslut" key={d.id}>{d.ingress && <p><b>{d.ingress}</b></p>}{d.enligt && <p>Enligt {d.enligt}</p>}{beslutsrader(d).map((rad, i) => <p key={i} className={d.form === 'att' && rad.niva === 0 ? 'att' : undefined} style={rad.niva > 0 ? { paddingLeft: `${rad.niva * 1.6 + 1}em` } : undefined}>{rad.beteckning} {d.form === 'att' && rad.niva === 0 ? rad.text.replace(/^att\s/, '') : rad.text}</p>)}</div>)}
      {uppdrag.length > 0 && <ul className="doc brod" role="list">{uppdrag.map((u) => <li key={u.id}>Uppdrag till {u.mottagare}: {u.text}{u.senast ? `, senast ${dayInText(u.senast)}` : ''} {far && <Gor look="word" gor={strykUppdragAction.bind(null, { paragrafId: p.id, uppdragId: u.id }, undefined)} label={`Stryk uppdraget till ${u.mottagare}`}>Stryk</Gor>}</li>)}</ul>}
      {far && !beslutat && prefill.length > 0 && <div className="knappar"><Gor look="outlined" id="bifall" gor={bifallAction.bind(null, { paragrafId: p.id, forslagId: huvud?.id ?? null, andra: huvud ? rivaler : [], punkter: prefill })}>{egnaSteg.length > 0 ? 'Skriv in beslutet som det blev' : `Bifall enligt ${huvud ? forslagsval(huvud, p, s.personer) : 'förslaget'}`}</Gor></div>}
      {far && p.arende?.inlaga && p.arende.inlaga.satser.length > 0 && <details open={!beslutat}><summary className="gor">Utfall per yrkande</summary><Satser vy={vy} p={p} /></details>}
      {far && (beslutat || p.arende?.inlaga?.satser.length ? <Fall id="oppna-beslut" ord={beslutat ? 'Ändra beslutet' : 'Skriv beslutet själv'}>{beslutsform}</Fall> : beslutsform)}
      {far && beslutat && <div className="rad-ord"><Fall id="oppna-uppdrag" ord="Ge ett uppdrag"><Uppdragsform paragrafId={p.id} punkter={punkter.map((x) => ({ id: x.id, namn: x.text.slice(0, 80) }))} ge={geUppdragAction} /></Fall><Gor look="word" gor={omedelbartAction.bind(null, { paragrafId: p.id, omedelbart: !p.omedelbar }, undefined)}>{p.omedelbar ? 'Stryk omedelbar justering' : 'Justera omedelbart'}</Gor></div>}
      {far && !beslutat && egnaSteg.length === 0 && <p><Gor look="word" gor={behandladAction.bind(null, { paragrafId: p.id, behandlad: true }, undefined)}>Paragrafen har inget beslut</Gor></p>}
      {enBloc && <p className="liten mut">Avgjord tillsammans med {s.paragrafer.filter((x) => x.id !== p.id && x.steg.some(({ innehall }) => innehall.enBloc === enBloc)).map((x) => x.beteckning).join(', ')}. {far && <Gor look="word" gor={angraEnBlocAction.bind(null, { sammantradeId: s.id, enBloc }, undefined)}>Ångra alla</Gor>}</p>}
      {p.omedelbarText && <p className="doc brod">{p.omedelbarText}</p>}
    </div> });
  } else if (far && p.slag !== 'upprop' && p.slag !== 'fragor' && (!arBehandlad(p, s) || p.ejAktuellt.includes('beslut'))) {
    const klar = p.ejAktuellt.includes('beslut');
    delar.push({ ...nu(!klar), id: klar ? 'behandlad' : 'steg-nu', name: 'Utan beslut', note: klar ? 'behandlad' : 'behandlas nu', content: <Gor look={klar ? 'word' : 'outlined'} id="bifall" gor={behandladAction.bind(null, { paragrafId: p.id, behandlad: !klar }, undefined)}>{klar ? 'Inte behandlad än' : 'Behandlad'}</Gor> });
  }
  if (p.anteckningar.length > 0 || (far && (beslutat || p.slag !== 'beslut'))) {
    const deltarInte = new Set(p.steg.findLast(({ slag }) => slag !== 'jav')?.deltarInte.map(({ personId }) => personId));
    const emot = new Set(p.steg.flatMap((t) => t.roster.filter(({ rost }) => rost === 'nej').map(({ personId }) => personId)));
    const ordnade = [...tjanstgorande].sort((a, b) => Number(emot.has(b.id)) - Number(emot.has(a.id)));
    const meningar = meningarFor(p, s, new Map(Object.entries(redigerade)));
    const form = <Anteckningsform paragrafId={p.id} avslutat={s.status === 'avslutat'} ledamoter={[...ordnade, ...ersattare]} kanReservera={ordnade.filter(({ id }) => !deltarInte.has(id)).map(({ id }) => id)} mening={harRatt(s.organ.regelverk, 'ersattare', 'mening') ? ersattare : []} partier={[...new Set(s.platser.flatMap(({ parti }) => parti ?? []))].toSorted()} anteckna={antecknaAction as never} ingen={reservationKvar ? ejAktuelltAction.bind(null, { paragrafId: p.id, vad: 'reservation' as const }, undefined) : null} />;
    delar.push({ ...(reservationKvar ? nu(true) : { id: 'anteckning', kind: 'klar' as const }), name: p.slag === 'beslut' ? 'Reservation' : 'Anteckning', note: reservationKvar ? 'anmäls nu' : p.anteckningar.length === 0 ? 'ingen' : '', content: <>
      {p.anteckningar.map((a) => {
        const m = meningar.find(({ nyckel }) => nyckel === `anteckning:${a.id}`);
        return <div className="doc brod" key={a.id}>{m && <Mening paragrafId={p.id} m={m} redigera={far ? redigeraAction : null} />}{a.text && <p>{a.text}</p>}{a.efterSammantradet && <p className="nara">Anmäld efter sammanträdet.</p>}{far && <Gor look="word" gor={strykAnteckningAction.bind(null, { paragrafId: p.id, anteckningId: a.id }, undefined)} label={`Stryk: ${(m?.text ?? '').slice(0, 60)}`}>Stryk</Gor>}</div>;
      })}
      {far && (reservationKvar ? form : <Fall id="oppna-anteckning" ord="Anteckna reservation eller annat">{form}</Fall>)}
    </> });
  }
  if (p.arende) {
    delar.push({ id: 'exp', kind: p.expediering.length > 0 ? 'klar' : 'sedan', name: s.organ.regelverk.expedieringsfras, note: '', content: <>
      {p.expediering.length > 0 && <p className="doc">{p.expediering.map((m) => m.namn).join(', ')}</p>}
      {far && <Fall id="oppna-expediering" ord={p.expediering.length > 0 ? 'Ändra mottagare' : 'Välj mottagare'}><Expedieringsform paragrafId={p.id} mottagare={p.expediering as Mottagare[]} satt={expedieringAction as never} remittent={remittenter.find((r) => r.arendeId === p.arende?.id)} valbara={[...mottagarval.forslag(p.arende.id).map((f) => ({ ...f, group: 'Föreslås' })), ...mottagarval.inom]} /></Fall>}
    </> });
  }
  return delar;
}
