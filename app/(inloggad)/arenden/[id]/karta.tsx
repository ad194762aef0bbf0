import Link from 'next/link';
import type { ReactNode } from 'react';
import { Remisskarta } from '#components/remiss/karta';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateField, TextArea } from '#components/ui/field';
import { DialogButton } from '#components/ui/dialog';
import { SubmitRow } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { getArendekarta } from '#lib/remiss/kartdata';
import { avstaAction, begarAnstandAction } from '../../remisser/actions.ts';

/** Remisskartan on the ärende's page, and under it what one may do about the time. */
export async function Karta({ arende, ctx }: { arende: ArendeView; ctx: Ctx }): Promise<ReactNode> {
  const { karta, ersatta, remissId, anstand, kanAvsta } = await getArendekarta(ctx, arende.id);
  if (!karta) return remissId ? <p className="karta"><Link href={`/remisser/${remissId}`}>Remissens tavla: vilka som har svarat</Link></p> : null;
  return (
    <Remisskarta karta={karta} utfalld>
      {ersatta.map((e) => <p key={e.text}><b>Remittenten ersatte en handling {dayInText(e.datum)}.</b> {e.text} Den nya ligger i inkorgen eller bland handlingarna.</p>)}
      {anstand && (
        <div className="rad-ord">
          <DialogButton word="Begär anstånd" title="Begär anstånd" look="word">
            <ActionForm action={begarAnstandAction} nyckel={crypto.randomUUID()} hidden={{ mottagenId: anstand.mottagenId }} label="Begär anstånd" prefix="anstand-" summaryHere>
              <DateField name="till" label="Till och med" />
              <TextArea name="text" label="Skäl" rows={2} required={false} />
              <SubmitRow busy="Skickar …">Begär anstånd hos {anstand.remittent}</SubmitRow>
            </ActionForm>
          </DialogButton>
          {kanAvsta && (
            <ConfirmButton word="Avstå från att svara" title="Avstå från att svara?" text={`${anstand.remittent} får veta att svaret uteblir, och varför. Det går inte att ångra.`} confirm="Avstå" action={avstaAction} nyckel={crypto.randomUUID()} hidden={{ mottagenId: anstand.mottagenId }} look="word">
              <TextArea name="text" label="Skäl" rows={2} />
            </ConfirmButton>
          )}
        </div>
      )}
    </Remisskarta>
  );
}
