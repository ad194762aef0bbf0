import { ActionForm } from '#components/ui/action-form';
import { LiveRefresh } from '#components/ui/live-refresh';
import { Progress, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import { numberWord } from '#lib/platform/tal';
import type { Tavla } from '#lib/remiss/tavlefragor';
import { forsokIgenAction } from '../actions.ts';
import { hinderord } from '../ord.ts';

/** So many of those who were not reached are named; the rest are a filter of the board. */
const namnges = 20;

/** How far the sending has come, while it goes on; afterwards only what did not get through. */
export function Utskick({ tavla: { id, utskick, misslyckade, kan } }: { tavla: Tavla }) {
  if (utskick.pavag === 0 && misslyckade.length === 0) return null;
  const borja = utskick.totalt - utskick.forHand;
  return (
    <Section title="Utskicket" text={utskick.pavag > 0 ? 'Du kan lämna sidan under tiden.' : undefined}>
      {utskick.pavag > 0 && <><Progress title="Remissen skickas" value={utskick.framme} max={borja} text={`${utskick.framme} av ${borja} har fått den.`} /><LiveRefresh /></>}
      {misslyckade.length > 0 && (
        <>
          <p><St kind="sen" alt={false} /><b>{misslyckade.length === 1 ? 'En adress tog inte emot det som skickades.' : `${numberWord(misslyckade.length).replace(/^./, (t) => t.toUpperCase())} adresser tog inte emot det som skickades.`}</b></p>
          <ul className="filer-lista" role="list">
            {misslyckade.slice(0, namnges).map((m) => <li key={m.id}><span>{m.namn}{m.epost && <span className="mut"> {m.epost}</span>}</span><span>{hinderord(m.hinder)}</span></li>)}
          </ul>
          {misslyckade.length > namnges && <p className="mut">De första {namnges} visas. Välj läget Kom inte fram nedan, så ser du alla.</p>}
          {kan.folja && <ActionForm action={forsokIgenAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Försök igen" inline summaryHere><p><Submit look="outlined" busy="Försöker …">Försök igen</Submit> <span className="mut">Byt adress på raden nedan om den var fel.</span></p></ActionForm>}
        </>
      )}
    </Section>
  );
}
