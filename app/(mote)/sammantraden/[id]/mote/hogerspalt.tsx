import { Rullan } from '#components/sammantrade/rullan';
import { St } from '#components/ui/station';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import type { Motesvy } from '#lib/sammantrade/queries';
import { rulla, rulldata } from '#lib/sammantrade/rulla';
import type { Paragraf } from '#lib/sammantrade/sammantrade';
import { ajourneraAction, javAction, narvaroAction, nyDagAction, strykAjourneringAction, strykDagAction, strykNarvaroAction } from '../../actions.ts';

/** The roll by seats, who else is in the room, then walls and warnings: never in one list. */
export function Hogerspalt({ vy: { s, kan, personal }, p }: { vy: Motesvy; p: Paragraf }) {
  const { rader, tjanstgorande, beslutforhet: b } = rulla(s, p);
  const upprop = s.narvaro.length > 0;
  const hinder = [
    ...(upprop && !b.beslutfor && b.lagrum && p.slag === 'beslut' ? [`${capitalNumber(b.deltagande)} tjänstgör, ${numberWord(b.kravs)} krävs (${b.lagrum}). Ärendet får inte handläggas. Kalla in en ersättare eller skjut upp ärendet.`] : []),
    ...(p.slag === 'beslut' && p.beslut.length === 0 && !p.utgar ? ['Beslutet är inte antecknat.'] : []),
  ];
  const saknas = [
    ...(!upprop ? ['Uppropet är inte antecknat.'] : []),
    ...(upprop && !b.beslutfor && !b.lagrum ? [`${capitalNumber(b.deltagande)} tjänstgör, ${numberWord(b.kravs)} krävs enligt reglementet.`] : []),
    ...(p.steg.some(({ slag, innehall }) => slag !== 'jav' && !innehall.medBeslutet) && !p.anteckningar.some(({ slag }) => slag === 'reservation') && !p.ejAktuellt.includes('reservation') ? ['Reservation är varken antecknad eller satt som ej aktuell.'] : []),
    ...p.jav.filter(({ skal }) => !skal).map(({ personId }) => `Skälet till jäv för ${s.personer[personId]?.namn ?? ''} är inte antecknat.`),
    ...(p.slag === 'beslut' && p.arende && p.expediering.length === 0 ? ['Ingen mottagare av protokollsutdraget.'] : []),
  ];
  const ord = (antal: number) => (antal === rader.length ? `Alla ${numberWord(antal)} platser tjänstgör` : `${capitalNumber(antal)} av ${numberWord(rader.length)} platser tjänstgör`);
  return (
    <aside className="hoger-sp" aria-label="Närvaro och kontroll" id="narvaro">
      <section aria-labelledby="rull-h">
        <h2 id="rull-h">{upprop ? ord(tjanstgorande.length) : 'Upprop är inte gjort'}</h2>
        <p>{b.kravs === 0 ? 'Inget krav på beslutförhet.' : !upprop ? `${capitalNumber(b.kravs)} måste tjänstgöra för att organet ska vara beslutfört.` : b.beslutfor ? `Beslutför, ${numberWord(b.kravs)} krävs. Räknat efter jäv.` : `Inte beslutför, ${numberWord(b.kravs)} krävs.`}</p>
        <Rullan
          data={rulldata(s, p, personal, kan.skota && upprop && ['pagar', 'avslutat'].includes(s.status))}
          gora={{ anteckna: narvaroAction, stryk: strykNarvaroAction, jav: javAction, pausa: ajourneraAction, strykPaus: strykAjourneringAction, nyDag: nyDagAction, strykDag: strykDagAction }}
        />
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
