import { ActionForm } from '#components/ui/action-form';
import { Section } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import type { Tavla } from '#lib/remiss/tavlefragor';
import { sattOppenAction } from '../actions.ts';

/** Whether anyone may answer, and where: the address to put on one's own pages. */
export function Oppen({ tavla: { id, oppen, kan, val }, adress }: { tavla: Tavla; adress: string }) {
  if (!kan.oppna) return null;
  return (
    <Section title="Öppen för andra" id="oppen">
      <p>{oppen ? <>Vem som helst får läsa remissen och svara på <a href={adress}>{adress}</a>. {val.antal.oinbjudna > 0 && `${val.antal.oinbjudna} har svarat så.`}</> : 'Bara de som är tillfrågade kan svara.'}</p>
      <ActionForm action={sattOppenAction} nyckel={crypto.randomUUID()} hidden={{ id, oppen: oppen ? 'nej' : 'ja' }} label="Öppen remiss" inline summaryHere>
        <p><Submit look="outlined" busy="Sparar …">{oppen ? 'Stäng för andra' : 'Låt vem som helst svara'}</Submit> {!oppen && <span className="mut">Svaren hålls isär från de tillfrågades.</span>}</p>
      </ActionForm>
    </Section>
  );
}
