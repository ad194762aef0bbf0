import { DeltarInteform, Minoritetsform, Propositionsform, type Fraga, type Gang } from '#components/sammantrade/beslutsgang';
import { Fall } from '#components/sammantrade/fall';
import { Gor } from '#components/sammantrade/gor';
import { Javform, Javsfraga } from '#components/sammantrade/javform';
import { Mening } from '#components/sammantrade/mening';
import { Samtyckesform } from '#components/sammantrade/samtycke';
import { Valform } from '#components/sammantrade/val';
import { Voteringsform } from '#components/sammantrade/votering';
import { Yrkandeform } from '#components/sammantrade/yrkande';
import { numberWord } from '#lib/platform/tal';
import { forslagsval, meningarFor } from '#lib/protokoll/meningar';
import { arEget } from '#lib/sammantrade/underlag';
import { enighet, skrivSamtycke } from '#lib/sammantrade/enighet';
import { foreslaErsattare } from '#lib/sammantrade/ersattare';
import { kanStallas, stallbaraFragor } from '#lib/sammantrade/fragor';
import { javtext, stegvy } from '#lib/sammantrade/mote';
import { lageVid } from '#lib/sammantrade/narvaro';
import { skrivDeltarInte, skrivMajoritetskrav } from '#lib/sammantrade/prosaBeslutsgang';
import { skrivNamn } from '#lib/sammantrade/prosa';
import type { Motesvy } from '#lib/sammantrade/queries';
import { rulla } from '#lib/sammantrade/rulla';
import type { Forslagsrad, Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';
import { kallasInEnligt, narvaroFor } from '#lib/sammantrade/underlag';
import { sentence } from '#lib/vagran';
import { atertaAction, deltarInteAction, javAction, redigeraAction, samtyckeAction, stegAction, strykJavAction, strykSamtyckeAction, strykStegAction, yrkaAction } from '../../actions.ts';
import { Kort, type Del } from './delar.tsx';

const stor = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const satser = (f: Forslagsrad) => f.text.split('\n').map((rad) => rad.trim().replace(/^att\s+/i, '')).filter(Boolean);
const virtuella: Record<string, string> = { avslag: 'Avslag', avgoras_idag: 'Ärendet avgörs i dag' };

function fragorna(s: Sammantrade, p: Paragraf): Fraga[] {
  const namn = (id: string) => { const f = p.forslag.find((x) => x.id === id); return f ? stor(forslagsval(f, p, s.personer)) : (virtuella[id] ?? id); };
  return stallbaraFragor(s, p).map(({ fraga, forslag, ...mer }) => ({ id: fraga, ...mer, namn: fraga === 'nar' ? 'När ärendet avgörs' : fraga === 'huvud' ? 'Huvudfrågan' : namn(forslag[0] ?? ''), forslag: forslag.map((id) => ({ id, namn: namn(id) })) }));
}

/** Jäv, yrkanden, and the steps as they happened with what can be the next. */
export function gangensDelar({ s, redigerade, okungjorda }: Motesvy, p: Paragraf, far: boolean): { jav: Del[]; gang: Del[] } {
  const lage = lageVid(narvaroFor(s), p.id);
  const { tjanstgorande, ersattare } = rulla(s, p);
  const meningar = meningarFor(p, s, new Map(Object.entries(redigerade)));
  const mening = (nyckel: string) => meningar.find((m) => m.nyckel === nyckel);
  const redigera = far ? redigeraAction : null;
  const fragor = fragorna(s, p);
  const gang: Gang = { paragrafId: p.id, efter: p.steg.filter((t) => !t.innehall.medBeslutet).length, lagg: stegAction as never };
  const person = (id: string) => ({ id, namn: skrivNamn(s.personer[id] ?? { namn: 'Okänd' }) });
  const tilltradde = p.jav.length > 0 || far;
  const nasta = Object.fromEntries(s.platser.flatMap((plats) => {
    const sitter = lage.tjanstgorande.find(({ platsId }) => platsId === plats.id);
    const f = sitter && foreslaErsattare(plats, kallasInEnligt(s), lage, s.platser);
    return sitter && f?.ok ? [[sitter.personId, f.value.personId]] : [];
  }));
  const jav: Del[] = p.jav.length === 0 && !far ? [] : !tilltradde ? [] : p.jav.length > 0 || p.slag === 'beslut' ? [{
    id: 'jav', kind: p.jav.some(({ lage: l }) => l === 'anmalt' || l === 'javig' || l === 'ifragasatt') ? 'jav' : 'klar', name: 'Jäv', note: p.jav.length === 0 ? 'ingen anmäler' : p.jav.some(({ lage: l }) => l === 'ifragasatt') ? 'ska avgöras' : p.jav.every(({ lage: l }) => l === 'inte_javig' || l === 'bortses') ? 'prövat' : p.jav.some(({ ersattareId }) => ersattareId) ? 'ersättare inne' : 'utan ersättare', content: <>
      {p.jav.length > 0 && <><Kort till="jav">{p.jav.length === 1 ? 'en' : p.jav.length}</Kort>{javtext(s, p) && <p className="doc brod">{javtext(s, p)}</p>}</>}
      {p.jav.map((j) => <div key={j.id}>{j.skal && <p className="liten mut">{skrivNamn(s.personer[j.personId] ?? { namn: '' })}: {j.skal}</p>}{far && j.lage === 'ifragasatt' && <Javsfraga gang={gang} person={person(j.personId)} kanBortse={s.organ.regelverk.jav === 'namnd'} />}{far && !j.stegId && <Gor look="word" gor={strykJavAction.bind(null, { paragrafId: p.id, javId: j.id }, undefined)}>Stryk jävet för {s.personer[j.personId]?.namn}</Gor>}</div>)}
      {far && s.narvaro.length > 0 && <Fall id="oppna-jav" ord="Anteckna jäv"><Javform paragrafId={p.id} ledamoter={tjanstgorande} lediga={ersattare} forslag={nasta} jav={javAction} /></Fall>}
    </>,
  }] : [];

  const fragas = p.samtycke !== undefined || (p.punktId !== null && okungjorda.includes(p.punktId) && p.slag === 'beslut');
  if (fragas) {
    const enig = enighet(s, p);
    jav.unshift({ id: 'samtycke', kind: enig === 'alla' ? 'klar' : enig === 'nagon_emot' ? 'mur' : 'saknas', name: 'Samtycke', note: enig === 'alla' ? 'alla är överens' : enig === 'nagon_emot' ? 'kan inte avgöras' : 'inte kungjort', content: <>
      <Kort till="samtycke">{enig === 'alla' ? 'alla är överens' : enig === 'nagon_emot' ? 'kan inte avgöras' : 'inte kungjort'}</Kort>
      {p.samtycke ? <p className="doc brod">{skrivSamtycke(s, p)}</p> : <p>Ärendet är inte kungjort i tid. Det får avgöras bara om det är brådskande och alla närvarande är överens (5 kap. 52 § kommunallagen).</p>}
      {enig === 'nagon_emot' && <p className="nara">Bordlägg eller återremittera ärendet, eller låt punkten utgå.</p>}
      {enig === 'nagon_inte_fragad' && <p className="nara">Någon som tjänstgör nu var inte med när frågan ställdes. Fråga på nytt.</p>}
      {far && p.beslut.length === 0 && tjanstgorande.length > 0 && <Samtyckesform key={p.version} paragrafId={p.id} ledamoter={tjanstgorande} nej={[...(p.samtycke?.nej ?? [])]} anteckna={samtyckeAction} fragad={p.samtycke !== undefined} />}
      {far && p.beslut.length === 0 && p.samtycke && <Gor look="word" gor={strykSamtyckeAction.bind(null, { paragrafId: p.id }, undefined)}>Stryk frågan om samtycke</Gor>}
    </> });
  }

  const delar: Del[] = [];
  const synliga = p.forslag.filter((f) => f.av.length > 0 || f.text);
  const stallbara = p.forslag.filter((f) => kanStallas(p, f)).map((f) => ({ id: f.id, namn: stor(forslagsval(f, p, s.personer)) }));
  const skrivelser = (s.punkter.find(({ id }) => id === p.punktId)?.handlingar ?? []).flatMap((h) => (h.handlingId ? [{ id: `h:${h.handlingId}`, namn: h.titel }] : h.dokumentversionId ? [{ id: `d:${h.dokumentversionId}`, namn: h.titel }] : []));
  const partier = [...new Set([...s.platser.flatMap(({ parti }) => parti ?? []), ...s.ersattare.map(({ parti }) => parti)])].toSorted((a, b) => a.localeCompare(b, 'sv'));
  if (synliga.length > 0 || (far && p.slag === 'beslut')) {
    delar.push({ id: 'yrkande', kind: 'klar', name: 'Förslag', note: synliga.length === 0 ? 'inga än' : numberWord(synliga.length, true), content: <>
      {synliga.length > 0 && <Kort till="yrkande">{`${numberWord(synliga.length, true)} förslag`}</Kort>}
      <ol className="yrk doc brod" role="list">{synliga.map((f) => {
        const m = mening(`forslag:${f.id}`);
        return (
          <li key={f.id}>
            {m ? <Mening paragrafId={p.id} m={m} redigera={redigera} /> : f.aterkallat ? <s>{stor(forslagsval(f, p, s.personer))} (återtaget)</s> : <>{f.kalla === 'motion' ? `I ${f.av[0]?.namn ?? 'motionen'} föreslås fullmäktige besluta` : `${f.av[0]?.namn ?? f.av[0]?.parti ?? 'Förvaltningen'} föreslår ${s.organ.namn.toLowerCase()} besluta`}{satser(f).map((sats, i) => <span className={s.organ.regelverk.beslutsform === 'text' ? undefined : 'att'} key={i} style={{ display: 'block' }}>{sats}</span>)}</>}
            {far && (f.kalla === 'ledamoter' || f.kalla === 'parti') && !f.aterkallat && <Gor look="word" gor={atertaAction.bind(null, { paragrafId: p.id, forslagId: f.id }, undefined)} label={`Återtas: ${forslagsval(f, p, s.personer)}${arEget(f, p.forslag) ? '' : ` (${f.av[0]?.personId ? s.personer[f.av[0].personId]?.namn : ''})`}`}>Återtas</Gor>}
          </li>
        );
      })}</ol>
      {far && <Fall id="oppna-yrkande" ord="Anteckna yrkande"><Yrkandeform paragrafId={p.id} ledamoter={tjanstgorande} forslag={stallbara} skrivelser={skrivelser} partier={partier} yrka={yrkaAction as never} /></Fall>}
    </> });
  }
  p.steg.forEach((t, i) => {
    const v = stegvy(s, p, t, i);
    const m = mening(`steg:${t.id}`);
    const inte = t.deltarInte.map(({ personId }) => person(personId));
    // The question of jäv comes before the ärende.
    (t.slag === 'jav' ? jav : delar).push({ id: `steg-${t.id}`, kind: v.fel ? 'saknas' : 'klar', name: v.namn, note: v.lage, content: <>
      <Kort till={`steg-${t.id}`}>{v.sidor.length > 0 ? v.sidor.filter(({ rost }) => rost !== 'franvarande').map(({ namn }) => namn.length).join('–') : 'läs'}</Kort>
      <div className="doc brod">
        {v.sidor.length > 0 && <p>Ja för {litetVal(s, p, t.forslag.find(({ som }) => som === 'ja')?.forslagId)}, nej för {litetVal(s, p, t.forslag.find(({ som }) => som === 'nej')?.forslagId)}.</p>}
        {v.sidor.length > 0 && <div className="rostsidor">{v.sidor.map(({ rost, ord, namn }) => <section key={rost}><h4>{ord} <b>{namn.length}</b></h4><ul role="list">{namn.map((n) => <li key={n.namn}>{skrivNamn(n)}</li>)}</ul></section>)}</div>}
        {t.innehall.andel && <p>{skrivMajoritetskrav(litetVal(s, p, t.forslag.find(({ som }) => som === t.innehall.andel?.for)?.forslagId), { andel: t.innehall.andel.av, bas: t.innehall.andel.bas })}</p>}
        {v.utslagsrost && <p>{skrivNamn(v.utslagsrost)} har utslagsröst.</p>}
        {m && <Mening paragrafId={p.id} m={m} redigera={redigera} />}
        {inte.length > 0 && t.slag !== 'jav' && <p>{skrivDeltarInte(t.deltarInte.map(({ personId }) => s.personer[personId] ?? { namn: 'Okänd' }), t.slag === 'votering' ? 'omröstningen' : 'beslutet').replace(/\.$/, t.deltarInte.some((d) => d.villkor) ? ` (${t.deltarInte.find((d) => d.villkor)?.villkor}).` : '.')}</p>}
        {v.fel && <p className="nara">{sentence(v.fel)} Stryk steget och för in det på nytt, eller rätta närvaron.</p>}
      </div>
      {far && i === p.steg.length - 1 && !t.innehall.medBeslutet && <Gor look="word" gor={strykStegAction.bind(null, { paragrafId: p.id }, undefined)}>Stryk steget</Gor>}
    </> });
  });
  if (far && p.slag === 'beslut') {
    const uppskov = p.forslag.filter((f) => ['aterremiss', 'bordlaggning'].includes(f.slag) && kanStallas(p, f)).map((f) => ({ id: f.id, namn: stor(forslagsval(f, p, s.personer)) }));
    const fullmaktige = s.organ.slag === 'fullmaktige';
    delar.push({ id: 'gang', kind: 'sedan', name: 'Beslutsgång', note: p.steg.length > 0 || p.beslut.length > 0 ? 'nästa steg' : 'om något ska prövas', content: <div className="rad-ord">
      {fragor.length > 0 && <Fall id="oppna-proposition" ord="Proposition"><Propositionsform gang={gang} fragor={fragor} ledamoter={tjanstgorande} /></Fall>}
      {fragor.length > 0 && <Fall id="oppna-votering" ord="Omröstning"><Voteringsform gang={gang} fragor={fragor} ledamoter={tjanstgorande} minoritet={fullmaktige} val={false} /></Fall>}
      {fullmaktige && uppskov.length > 0 && <Fall id="oppna-minoritet" ord="En tredjedel begär uppskov"><Minoritetsform gang={gang} uppskov={uppskov} ledamoter={tjanstgorande} /></Fall>}
      <Fall id="oppna-val" ord="Val"><Valform gang={gang} /></Fall>
      {p.steg.length > 0 && <Fall id="oppna-deltar-inte" ord="Deltar inte"><DeltarInteform paragrafId={p.id} ledamoter={tjanstgorande} deltarInte={deltarInteAction} steg={p.steg.map((t, i) => ({ id: t.id, namn: stegvy(s, p, t, i).namn, valda: t.deltarInte.map(({ personId }) => personId), villkor: t.deltarInte.find((d) => d.villkor)?.villkor ?? '' }))} /></Fall>}
    </div> });
  }
  return { jav, gang: delar };
}

const litetVal = (s: Sammantrade, p: Paragraf, id: string | undefined): string => {
  const f = p.forslag.find((x) => x.id === id);
  return f ? forslagsval(f, p, s.personer) : 'förslaget';
};
