import Link from 'next/link';
import type { ReactNode } from 'react';
import { Riktext } from '#components/lasrum/riktext';
import { Expedieringsform, type Mottagare } from '#components/sammantrade/expediering';
import { Anteckningsform, Beslutsform, Propositionsform, Textform, Voteringsform, Yrkandeform } from '#components/sammantrade/former';
import { Gor } from '#components/sammantrade/gor';
import { Upprop } from '#components/sammantrade/upprop';
import { Course, type Step } from '#components/ui/steps';
import { arEnkel, docTillText } from '#lib/sammantrade/enkelText';
import { skrivBehandlat } from '#lib/sammantrade/behandlat';
import { anteckningstext, beslutsrader, forslagsnamn, javtext, stegvy, yrkandetext } from '#lib/sammantrade/mote';
import { rulla, uppropsplatser } from '#lib/sammantrade/rulla';
import type { Motesvy } from '#lib/sammantrade/queries';
import type { Forslagsrad, Paragraf } from '#lib/sammantrade/sammantrade';
import { Satser } from './satser.tsx';
import { antecknaAction, atertaAction, beslutaAction, bifallAction, ejAktuelltAction, expedieringAction, narvaroAction, omedelbartAction, skrivTextAction, stegAction, strykAnteckningAction, strykJavAction, strykStegAction, yrkaAction } from '../../actions.ts';

type Props = { vy: Motesvy; p: Paragraf; nasta: string | null };
type Del = Step & { content: ReactNode };

const satser = (f: Forslagsrad) => f.text.split('\n').map((rad) => rad.trim().replace(/^att\s+/i, '')).filter(Boolean);

/** One § in the middle: its steps in the order they happened, the decision by its bar, and what is done now. */
export function Paragrafen({ vy, p, nasta }: Props) {
  const { s } = vy;
  const punkt = s.punkter.find(({ id }) => id === p.punktId);
  const au = p.tidigare.at(-1);
  return (
    <article className="par" id={`par-${p.id}`} aria-labelledby="par-h">
      <div className="par-h">
        <p className="p-nr">{p.beteckning}</p><h2 id="par-h">{p.rubrik}</h2>
        <p>{p.arende && <span>Dnr {p.arende.dnr}</span>}{au && <span>{au.organNamn} {au.paragraf}</span>}{punkt?.foredragande && <span>Föredras av {punkt.foredragande}</span>}{p.omedelbar && <span className="nara">Omedelbart justerad</span>}</p>
      </div>
      {p.utgar ? <p className="doc">Ärendet utgår.</p> : <Course items={delarFor(vy, p)} label={`Vad som sker under ${p.beteckning}`} />}
      {nasta && <p className="knappar"><Link className="gor" href={nasta}>Nästa paragraf</Link></p>}
    </article>
  );
}

function delarFor(vy: Motesvy, p: Paragraf): Del[] {
  const { s, kan, organ, myndigheter, befattningar, personal, frysta, remittenter } = vy;
  const far = kan.skota && ['pagar', 'avslutat'].includes(s.status);
  const { tjanstgorande, ersattare } = rulla(s, p);
  const namn = (id: string) => forslagsnamn(s, p, id);
  const stallbara = p.forslag.filter((f) => !f.aterkallat && f.bifallTillId === null).map((f) => ({ id: f.id, namn: stor(namn(f.id)), slag: f.slag }));
  const huvud = p.forslag.find((f) => f.slag === 'eget' && !f.aterkallat && f.kalla !== 'motion');
  const rivaler = stallbara.filter((f) => f.id !== huvud?.id && ['eget', 'avslag', 'andring'].includes(f.slag) && (p.forslag.find(({ id }) => id === f.id)?.kalla !== 'motion' || p.forslag.some((b) => b.bifallTillId === f.id && !b.aterkallat)));
  const beslutat = p.beslut.length > 0;
  const reservationKvar = beslutat && p.steg.some(({ innehall }) => !innehall.medBeslutet) && !p.anteckningar.some(({ slag }) => slag === 'reservation') && !p.ejAktuellt.includes('reservation');
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
      {far && (arEnkel(p.arendetext) ? <details><summary className="gor">{text ? 'Ändra texten' : 'Skriv text'}</summary><Textform text={text} label="Bakgrund" spara={skrivTextAction.bind(null, p.id)} /></details> : <p className="liten mut">Texten har tabeller och ändras i protokollet.</p>)}
    </> });
  }
  if (p.jav.length > 0) delar.push({ id: 'jav', kind: 'jav', name: 'Jäv', note: p.jav.some(({ ersattareId }) => ersattareId) ? 'ersättare inne' : 'utan ersättare', content: <><p className="doc brod">{javtext(s, p)}</p>{far && p.jav.map((j) => <Gor key={j.id} look="word" gor={strykJavAction.bind(null, { paragrafId: p.id, javId: j.id }, undefined)}>Stryk jävet för {s.personer[j.personId]?.namn}</Gor>)}</> });
  if (p.forslag.length > 0 || (far && p.slag === 'beslut')) {
    delar.push({ id: 'yrkande', kind: 'klar', name: 'Förslag', note: p.forslag.length === 0 ? 'inga än' : p.forslag.length === 1 ? 'ett' : String(p.forslag.length), content: <>
      {p.forslag.length > 0 && <Kort till="yrkande">{p.forslag.length === 1 ? 'ett förslag' : `${p.forslag.length} förslag`}</Kort>}
      <ol className="yrk doc brod" role="list">{p.forslag.map((f) => <li key={f.id}>{f.aterkallat ? <s>{yrkandetext(s, p, f)}</s> : yrkandetext(s, p, f)}{f.kalla !== 'ledamoter' && satser(f).map((sats, i) => <span className={s.organ.regelverk.beslutsform === 'text' ? undefined : 'att'} key={i} style={{ display: 'block' }}>{sats}</span>)}{far && f.kalla === 'ledamoter' && !f.aterkallat && <> <Gor look="word" gor={atertaAction.bind(null, { paragrafId: p.id, forslagId: f.id }, undefined)} label={`Återtas: ${namn(f.id)}`}>Återtas</Gor></>}</li>)}</ol>
      {far && <details><summary className="gor" id="oppna-yrkande">Anteckna yrkande</summary><Yrkandeform paragrafId={p.id} ledamoter={tjanstgorande} forslag={stallbara} yrka={yrkaAction as never} /></details>}
    </> });
  }
  p.steg.forEach((t, i) => {
    const { namn: rubrik, lage, text: rader, summa } = stegvy(s, p, t, i);
    delar.push({ id: `steg-${t.id}`, kind: 'klar', name: rubrik, note: lage, content: <>
      <Kort till={`steg-${t.id}`}>{summa ? `${summa.ja} mot ${summa.nej}` : 'läs'}</Kort>
      <div className="doc brod">{rader.map((rad, j) => <p key={j}>{rad}</p>)}</div>
      {summa && <p className="sum"><span>Ja <b>{summa.ja}</b></span><span>Nej <b>{summa.nej}</b></span><span>Avstår <b>{summa.avstar}</b></span></p>}
      {far && i === p.steg.length - 1 && <Gor look="word" gor={strykStegAction.bind(null, { paragrafId: p.id }, undefined)}>Stryk steget</Gor>}
    </> });
  });
  if (far && p.slag === 'beslut' && stallbara.length > 0) {
    delar.push({ id: 'gang', kind: 'sedan', name: 'Beslutsgång', note: beslutat ? 'om den ska antecknas' : 'nästa steg', content: <div className="rad-ord">
      <details key={`p${p.version}`}><summary className="gor" id="oppna-proposition">Proposition</summary><Propositionsform paragrafId={p.id} forslag={stallbara} lagg={stegAction as never} /></details>
      {stallbara.length > 1 && <details key={`v${p.version}`}><summary className="gor" id="oppna-votering">Omröstning</summary><Voteringsform paragrafId={p.id} forslag={stallbara} ledamoter={tjanstgorande} lagg={stegAction as never} /></details>}
    </div> });
  }
  if (p.slag === 'beslut') {
    const prefill = huvud ? satser(huvud).map((sats, i) => ({ text: sats, ...(i === 0 && huvud.dokumentversionId ? { dokumentversionId: huvud.dokumentversionId } : {}) })) : [];
    const delarna = beslutat ? p.beslut.map((d) => ({ adressatOrganId: d.adressatOrgan?.id ?? '', form: d.form, text: d.punkter.map((x) => x.text).join('\n'), dokumentversionId: d.punkter.find((x) => x.dokumentversionId)?.dokumentversionId ?? '' })) : prefill.length > 0 ? [{ adressatOrganId: '', form: s.organ.regelverk.beslutsform, text: prefill.map((x) => x.text).join('\n'), dokumentversionId: huvud?.dokumentversionId ?? '' }] : [];
    const nastlat = p.beslut.some((d) => d.punkter.some((x) => x.under.length > 0));
    delar.push({ ...(beslutat ? { id: 'beslut', kind: 'klar' as const } : { ...nu(!upprop), kind: upprop ? ('sedan' as const) : ('nu' as const), id: upprop ? 'beslut' : 'steg-nu' }), name: 'Beslut', note: beslutat ? '' : 'antecknas nu', content: <div id={beslutat ? undefined : 'beslut'}>
      {p.beslut.map((d) => <div className="doc beslut" key={d.id}>{d.ingress && <p><b>{d.ingress}</b></p>}{d.enligt && <p>Enligt {d.enligt}</p>}{beslutsrader(d).map((rad, i) => <p key={i} className={d.form === 'att' && rad.niva === 0 ? 'att' : undefined} style={rad.niva > 0 ? { paddingLeft: `${rad.niva * 1.6 + 1}em` } : undefined}>{rad.beteckning} {d.form === 'att' && rad.niva === 0 ? rad.text.replace(/^att\s/, '') : rad.text}</p>)}</div>)}
      {far && !beslutat && huvud && prefill.length > 0 && <div className="knappar"><Gor look="outlined" id="bifall" gor={bifallAction.bind(null, { paragrafId: p.id, forslagId: huvud.id, andra: p.steg.length === 0 ? rivaler.map((x) => x.id) : [], punkter: prefill, besluta: true })}>Bifall enligt {namn(huvud.id)}</Gor></div>}
      {far && p.arende?.inlaga && p.arende.inlaga.satser.length > 0 && <details open={!beslutat}><summary className="gor">Utfall per yrkande</summary><Satser vy={vy} p={p} /></details>}
      {far && !nastlat && (beslutat || p.arende?.inlaga?.satser.length ? <details><summary className="gor">{beslutat ? 'Ändra beslutet' : 'Skriv beslutet själv'}</summary><Beslutsform key={p.version} paragrafId={p.id} delar={delarna} form={s.organ.regelverk.beslutsform} organ={organ} versioner={versioner} besluta={beslutaAction as never} /></details> : <Beslutsform key={p.id} paragrafId={p.id} delar={delarna} form={s.organ.regelverk.beslutsform} organ={organ} versioner={versioner} besluta={beslutaAction as never} />)}
      {far && beslutat && <p><Gor look="word" gor={omedelbartAction.bind(null, { paragrafId: p.id, omedelbart: !p.omedelbar }, undefined)}>{p.omedelbar ? 'Stryk omedelbar justering' : 'Justera omedelbart'}</Gor></p>}
      {p.omedelbarText && <p className="doc brod">{p.omedelbarText}</p>}
    </div> });
  }
  if (p.anteckningar.length > 0 || (far && (beslutat || p.slag !== 'beslut'))) {
    const deltarInte = new Set(p.steg.at(-1)?.deltarInte.map(({ personId }) => personId));
    const emot = new Set(p.steg.flatMap((t) => t.roster.filter(({ rost }) => rost === 'nej').map(({ personId }) => personId)));
    const ordnade = [...tjanstgorande].sort((a, b) => Number(emot.has(b.id)) - Number(emot.has(a.id)));
    const form = <Anteckningsform paragrafId={p.id} ledamoter={[...ordnade, ...ersattare]} kanReservera={ordnade.filter(({ id }) => !deltarInte.has(id)).map(({ id }) => id)} anteckna={antecknaAction as never} ingen={reservationKvar ? ejAktuelltAction.bind(null, { paragrafId: p.id, vad: 'reservation' as const }, undefined) : null} />;
    delar.push({ ...(reservationKvar ? nu(true) : { id: 'anteckning', kind: 'klar' as const }), name: p.slag === 'beslut' ? 'Reservation' : 'Anteckning', note: reservationKvar ? 'anmäls nu' : p.anteckningar.length === 0 ? 'ingen' : '', content: <>
      {p.anteckningar.map((a) => <p className="doc brod" key={a.id}>{anteckningstext(s, a)} {far && <Gor look="word" gor={strykAnteckningAction.bind(null, { paragrafId: p.id, anteckningId: a.id }, undefined)} label={`Stryk: ${anteckningstext(s, a).slice(0, 60)}`}>Stryk</Gor>}</p>)}
      {far && (reservationKvar ? form : <details><summary className="gor" id="oppna-anteckning">Anteckna reservation eller annat</summary>{form}</details>)}
    </> });
  }
  if (p.arende) {
    delar.push({ id: 'exp', kind: p.expediering.length > 0 ? 'klar' : 'sedan', name: s.organ.regelverk.expedieringsfras, note: '', content: <>
      {p.expediering.length > 0 && <p className="doc">{p.expediering.map((m) => m.namn).join(', ')}</p>}
      {far && <details><summary className="gor" id="oppna-expediering">{p.expediering.length > 0 ? 'Ändra mottagare' : 'Välj mottagare'}</summary><Expedieringsform paragrafId={p.id} mottagare={p.expediering as Mottagare[]} satt={expedieringAction as never} remittent={remittenter.find((r) => r.arendeId === p.arende?.id)} valbara={[...myndigheter.filter((m) => m.id !== s.organ.myndighetId).map((m) => ({ ...m, slag: 'myndighet' as const })), ...befattningar.map((b) => ({ id: b.id, namn: b.myndighet.id === s.organ.myndighetId ? b.namn : `${b.namn}, ${b.myndighet.namn.toLowerCase()}`, slag: 'befattning' as const }))]} /></details>}
    </> });
  }
  return delar;
}

/** On a phone a step that is done folds to one line: this is the way to open it, without script. */
const Kort = ({ till, children }: { till: string; children: ReactNode }) => <p className="kort"><a href={`#${till}`}>{children}</a></p>;

const stor = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
