import { Fragment, type ReactNode } from 'react';
import type { Person, RikText, Sats } from '#lib/platform/pdf/data';
import { dayInText } from '#lib/platform/datum';
import type { Mening } from '#lib/protokoll/meningar';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import type { Beslut, Rost, Steg } from '#lib/protokoll/pdf/protokoll';
import { Rik } from './rik.tsx';

/** What the secretary may word otherwise, drawn around the text it changes. `nyckel` says which. */
export type Redigerare = (falt: string, text: string, ritat: ReactNode) => ReactNode;
type Props = { p: Paragrafinnehall; meningar?: readonly Mening[]; redigera?: Redigerare; text?: { rubrik: string; text: string | null } | undefined; expedieringsfras: string; not?: string | undefined };

const namn = ({ namn: n, parti }: Person) => (parti ? `${n}\u00A0(${parti})` : n);
const lista = (personer: readonly Person[]) => { const n = personer.map(namn); return n.length < 2 ? (n[0] ?? '') : `${n.slice(0, -1).join(', ')} och ${n.at(-1)}`; };

/** One § as it will be printed. */
export function Paragraf({ p, meningar = [], redigera, text, expedieringsfras, not }: Props) {
  const t = p.text;
  const anvanda = new Set<string>();
  const mening = (skriven: RikText | null | undefined, ritat: ReactNode) => {
    const m = typeof skriven === 'string' && redigera ? meningar.find((x) => x.text === skriven && !anvanda.has(x.nyckel)) : undefined;
    if (!m || !redigera) return ritat;
    anvanda.add(m.nyckel);
    return redigera(m.nyckel, m.text, ritat);
  };
  const dolda = () => meningar.filter(({ nyckel, redigerad, inaktuell }) => !anvanda.has(nyckel) && (redigerad || inaktuell));
  // The same words as the decision are printed in both places, as in the PDF.
  const forslaget = t.forslag === 'beslutet' ? t.beslut : t.forslag;
  const rubrik = <h2 id={`p${p.id}`}>{t.rubrik}</h2>;
  const bakgrund = (
    <div className="doc">
      <Rik text={t.narvaro} />
      {t.jav?.map((j) => j.mening ? <Fragment key={j.namn}>{mening(j.mening, <p>{j.mening}</p>)}</Fragment> : <p key={j.namn}>{namn(j)} {j.text ?? 'anmäler jäv och är inte närvarande när ärendet behandlas.'}{j.ersatts_av && ` ${namn(j.ersatts_av)} tjänstgör i stället.`}</p>)}
    </div>
  );
  const arende = (
    <div className="doc">
      <Rik text={t.arendet} />
      {t.skrivelser?.map((s, i) => (
        <Fragment key={i}>
          <p>{s.av} anför i {s.slag ?? 'skrivelse'}{s.datum && ` den ${dayInText(s.datum)}`} bland annat följande:</p>
          <blockquote><Rik text={s.text} /></blockquote>
          {s.undertecknare && s.undertecknare.length > 0 && <p className="liten mut">Undertecknad av {s.undertecknare.map((u) => [u.namn, u.titel].filter(Boolean).join(', ')).join('; ')}</p>}
        </Fragment>
      ))}
      {t.bereddes?.map((b, i) => <p key={i}>{b.organ} har behandlat ärendet den {dayInText(b.datum)}{b.paragraf !== undefined && b.paragraf !== null && `, §\u00A0${b.paragraf}`}.</p>)}
    </div>
  );
  return (
    <section className="p" aria-labelledby={`p${p.id}`} id={`par-${p.id}`}>
      <p>{p.beteckning}{t.dnr && <small>Dnr {t.dnr}</small>}{t.remiss && <small>{t.remiss.fran} {t.remiss.dnr}</small>}{not && <small className="efterat">{not}</small>}</p>
      <div>
        {redigera ? redigera('rubrik', t.rubrik, rubrik) : rubrik}
        {t.utgar ? <div className="doc"><p>Utgår.</p></div> : (
          <>
            {bakgrund}
            {redigera && text?.text !== null && text !== undefined ? redigera('arendetext', text.text, arende) : arende}
            {t.underlag && t.underlag.length > 0 && <div className="doc"><h3>Beslutsunderlag</h3>{t.underlag.map((u, i) => <p key={i}>{[u.namn, u.datum && dayInText(u.datum), u.not].filter(Boolean).join(', ')}</p>)}</div>}
            {forslaget && <div className="doc"><h3>Förslag till beslut</h3><Beslutstext beslut={forslaget} /></div>}
            {gangen(t.gang ?? [], mening)}
            {(t.beslut || t.omedelbar) && (
              <div className="doc beslut">
                {t.beslut && <Beslutstext beslut={t.beslut} />}
                {t.omedelbar && <p>{t.omedelbar === true ? 'Paragrafen förklaras omedelbart justerad.' : t.omedelbar}</p>}
              </div>
            )}
            {([['Reservation', t.reservationer], ['Särskilt yttrande', t.sarskilda_yttranden], ['Protokollsanteckning', t.anteckningar]] as const).map(([rub, av]) => av && av.length > 0 && (
              <div className="doc" key={rub}><h3>{rub}</h3>{av.map((a, i) => <Fragment key={i}>{mening(Array.isArray(a.text) ? (a.text[0] as string) : undefined, <Rik text={a.text} />)}</Fragment>)}</div>
            ))}
            {t.expedieras && t.expedieras.length > 0 && <div className="doc"><h3>{expedieringsfras}</h3><p>{t.expedieras.map((e) => <Fragment key={e}>{e}<br /></Fragment>)}</p></div>}
            {redigera && dolda().map((m) => <Fragment key={m.nyckel}>{redigera(m.nyckel, m.text, <p className="mut">{m.text}</p>)}</Fragment>)}
          </>
        )}
      </div>
    </section>
  );
}

const satsText = (s: Sats): RikText => (typeof s === 'object' && 'text' in s && !('type' in s) ? s.text : (s as RikText));
const satsPunkter = (s: Sats): readonly Sats[] => (typeof s === 'object' && 'punkter' in s ? (s.punkter ?? []) : []);
const rad = (text: RikText) => (typeof text === 'string' ? text : '');

function Beslutstext({ beslut }: { beslut: Beslut }) {
  return beslut.delar.map((d, i) => (
    <Fragment key={i}>
      {d.ingress && <p><b>{d.ingress}</b></p>}
      {d.enligt && <p>Enligt {d.enligt} förslag:</p>}
      {d.form === 'att' ? d.satser.map((s, j) => <Fragment key={j}><p className="att">{rad(satsText(s)).replace(/^att\s+/i, '')}</p><Under punkter={satsPunkter(s)} /></Fragment>)
        : d.form === 'punkter' && d.satser.length > 1 ? <ol className="punkter">{d.satser.map((s, j) => <li key={j}>{rad(satsText(s))}<Under punkter={satsPunkter(s)} /></li>)}</ol>
          : d.satser.map((s, j) => <Fragment key={j}><p>{rad(satsText(s))}</p><Under punkter={satsPunkter(s)} /></Fragment>)}
    </Fragment>
  ));
}

function Under({ punkter }: { punkter: readonly Sats[] }) {
  return punkter.length > 0 ? <ol className="punkter" type="a">{punkter.map((s, i) => <li key={i}>{rad(satsText(s))}<Under punkter={satsPunkter(s)} /></li>)}</ol> : null;
}

const stegrubrik: Partial<Record<Steg['steg'], string>> = { yrkande: 'Yrkanden', proposition: 'Propositionsordning', omrostning: 'Omröstning', deltar_inte: 'Deltar inte', beslut: 'Beslut under överläggningen', val: 'Val' };
const rostord: Record<Rost['rost'], string> = { ja: 'Ja', nej: 'Nej', avstar: 'Avstår', franvarande: 'Frånvarande', deltar_inte: 'Deltar inte' };

// Called and not a component: each sentence must have found its place before those without one are drawn.
function gangen(steg: readonly Steg[], mening: (text: RikText | null | undefined, ritat: ReactNode) => ReactNode) {
  return steg.map((s, i) => {
    const rub = s.rubrik ?? stegrubrik[s.steg];
    const forra = steg[i - 1];
    const ny = rub && rub !== (forra && (forra.rubrik ?? stegrubrik[forra.steg]));
    return (
      <div className="doc" key={i}>
        {ny && <h3>{rub}</h3>}
        {s.steg === 'omrostning' ? (
          <>
            {s.begard_av && <p>Omröstning begärs av {lista(s.begard_av)}.</p>}
            <p>Ja-röst: {s.ja}. Nej-röst: {s.nej}.{s.krav && ` ${s.krav}`}</p>
            <div className="roster">
              {(['ja', 'nej', 'avstar', 'franvarande', 'deltar_inte'] as const).map((rost) => {
                const dem = s.roster.filter((r) => r.rost === rost);
                return dem.length > 0 || rost === 'ja' || rost === 'nej' ? <div key={rost}><h4>{rostord[rost]} <b>{dem.length}</b></h4>{dem.map((r) => <p key={r.namn}>{namn(r)}</p>)}</div> : null;
              })}
            </div>
            {s.utslagsrost && <p>Ordförandens röst avgör.</p>}
            {mening(s.utfall, <p>{s.utfall}</p>)}
          </>
        ) : s.steg === 'deltar_inte' ? <p>{lista(s.av)} {typeof s.text === 'string' ? s.text : 'deltar inte i beslutet.'}</p>
          : s.steg === 'val' ? <p>{s.utfall}</p>
            : mening(s.text, <Rik text={s.text} />)}
      </div>
    );
  });
}
