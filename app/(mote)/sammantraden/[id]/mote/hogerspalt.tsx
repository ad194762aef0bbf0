import { Gor } from '#components/sammantrade/gor';
import { Platsval } from '#components/sammantrade/narvaro';
import { St } from '#components/ui/station';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { rulla } from '#lib/sammantrade/mote';
import type { Motesvy } from '#lib/sammantrade/queries';
import type { Paragraf } from '#lib/sammantrade/sammantrade';
import { javAction, narvaroAction, strykNarvaroAction } from '../../actions.ts';

/** The roll by seats, who else is in the room, then walls and warnings: never in one list. */
export function Hogerspalt({ vy: { s, kan }, p }: { vy: Motesvy; p: Paragraf }) {
  const { rader, ersattare, ovriga, tjanstgorande, beslutforhet: b } = rulla(s, p);
  const upprop = s.narvaro.length > 0;
  const hinder = [
    ...(upprop && !b.beslutfor && b.lagrum ? [`${capitalNumber(b.deltagande)} tjänstgör, ${numberWord(b.kravs)} krävs (${b.lagrum}). Ärendet får inte handläggas.`] : []),
    ...(p.slag === 'beslut' && p.beslut.length === 0 && !p.utgar ? ['Beslutet är inte antecknat.'] : []),
  ];
  const saknas = [
    ...(!upprop ? ['Uppropet är inte antecknat.'] : []),
    ...(upprop && !b.beslutfor && !b.lagrum ? [`${capitalNumber(b.deltagande)} tjänstgör, ${numberWord(b.kravs)} krävs enligt reglementet.`] : []),
    ...(p.steg.some(({ innehall }) => !innehall.medBeslutet) && !p.anteckningar.some(({ slag }) => slag === 'reservation') && !p.ejAktuellt.includes('reservation') ? ['Reservation är varken antecknad eller satt som ej aktuell.'] : []),
    ...p.jav.filter(({ skal }) => !skal).map(({ personId }) => `Skälet till jäv för ${s.personer[personId]?.namn ?? ''} är inte antecknat.`),
    ...(p.slag === 'beslut' && p.arende && p.expediering.length === 0 ? ['Ingen mottagare av protokollsutdraget.'] : []),
  ];
  const ord = (antal: number) => (antal === rader.length ? `Alla ${numberWord(antal)} platser tjänstgör` : `${capitalNumber(antal)} av ${numberWord(rader.length)} platser tjänstgör`);
  return (
    <aside className="hoger-sp" aria-label="Närvaro och kontroll" id="narvaro">
      <section aria-labelledby="rull-h">
        <h2 id="rull-h">{ord(tjanstgorande.length)}</h2>
        <p>{b.kravs === 0 ? 'Inget krav på beslutförhet.' : b.beslutfor ? `Beslutför, ${numberWord(b.kravs)} krävs. Räknat efter jäv.` : `Inte beslutför, ${numberWord(b.kravs)} krävs.`}</p>
        <ul className="rulla" role="list">
          {rader.map((r) => (
            <li key={r.platsId} className={r.tecken === 'jav' ? 'jv' : r.tecken === 'tom' ? 'ute' : undefined}>
              <span className="vh">Plats {r.nr}:</span><i className={`st ${r.tecken === 'tom' ? '' : r.tecken}`} aria-hidden="true" />{kan.skota && upprop ? <Platsval sammantradeId={s.id} paragrafId={p.id} platsId={r.platsId} namn={r.namn} personId={r.personId} innehavareId={r.innehavareId} ersattare={[...ersattare, ...s.ersattare.filter((e) => !ersattare.some(({ id }) => id === e.personId) && !tjanstgorande.some(({ id }) => id === e.personId)).map((e) => ({ id: e.personId, namn: `${s.personer[e.personId]?.namn ?? ''} (${e.parti})` }))]} distansTillaten={s.organ.regelverk.distansTillaten} anteckna={narvaroAction} jav={javAction} /> : <span>{r.namn}</span>}<span>{r.not}</span>
            </li>
          ))}
        </ul>
        {(ersattare.length > 0 || ovriga.length > 0) && <h3>Också i rummet</h3>}
        <ul className="rulla" role="list">
          {ersattare.map((e) => <li key={e.id}><i className="st" aria-hidden="true" /><span>{e.namn}</span><span>ersättare</span></li>)}
          {ovriga.map((o) => <li key={o.id}><i className={o.distans ? 'st halv' : 'st klar'} aria-hidden="true" /><span>{o.namn}</span><span>{o.titel}{kan.skota && <> <Gor look="word" gor={strykNarvaroAction.bind(null, { sammantradeId: s.id, handelseId: o.id }, undefined)} label={`Stryk ${o.namn}`}>Stryk</Gor></>}</span></li>)}
        </ul>
      </section>
      {(hinder.length > 0 || saknas.length > 0) && (
        <section className="innan" aria-labelledby="innan-h">
          <h2 id="innan-h">Innan {p.beteckning} låses</h2>
          {hinder.length > 0 && <><h3 className="hinder">Hindrar låsning</h3><ul role="list">{hinder.map((h) => <li key={h}><St kind="mur" alt={false} />{h}</li>)}</ul></>}
          {saknas.length > 0 && <><h3>Saknas, men går att låsa ändå</h3><ul role="list">{saknas.map((h) => <li key={h}><St kind="saknas" alt={false} />{h}</li>)}</ul></>}
        </section>
      )}
    </aside>
  );
}
