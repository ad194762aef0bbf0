import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Checkbox, Choices } from '#components/ui/field';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import type { Ctx } from '#lib/platform/command';
import { clock, dayInText } from '#lib/platform/datum';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import { listUtdrag } from '#lib/protokoll/kopievy';
import { bestyrkUtdragAction } from './actions.ts';

/** The utdrag that have been certified out of a justerat set, and the form for one more. For the secretary and the registrator. */
export async function Utdragen({ setId, ctx, paragrafer }: { setId: string; ctx: Ctx; paragrafer: readonly Paragrafinnehall[] }) {
  const alla = await listUtdrag(ctx, setId).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  });
  if (!alla) return null;
  return (
    <section aria-labelledby="ut-h">
      <h2 id="ut-h">Protokollsutdrag</h2>
      {alla.length > 0 && (
        <ul className="innan" aria-label="Bestyrkta utdrag">
          {alla.map((u) => (
            <li key={u.id}>
              <St kind={u.klar ? 'klar' : 'nu'} alt={false} />
              <span>{u.paragrafer.join(', ')} <span className="mut">bestyrkt av {u.namn}, {dayInText(u.at)}, {clock(u.at)}</span></span>
              <div className="lagt">{u.klar ? <a className="gor liten" href={`/api/utdrag/${u.id}`} target="_blank">Utdraget (PDF)<span className="vh"> {u.paragrafer.join(', ')}</span></a> : <span className="liten mut">Görs nu. Läs in sidan om en stund.</span>}</div>
            </li>
          ))}
        </ul>
      )}
      <div className="lagt">
        <DialogButton look="word" word="Bestyrk ett utdrag" title="Vilka paragrafer ska utdraget ha?">
          <p>Du intygar att utdraget stämmer med det justerade protokollet. Ditt namn, dag och tid står på det.</p>
          <ActionForm action={bestyrkUtdragAction} nyckel={crypto.randomUUID()} hidden={{ setId }} prefix="ut-" inline summaryHere>
            <Choices name="paragrafer[]" label="Paragrafer" type="checkbox" options={paragrafer.map((p) => ({ value: p.id, label: `${p.beteckning} ${p.text.rubrik}` }))} />
            <Checkbox name="narvaro" label="Med vilka som var närvarande" defaultChecked />
            <span className="knappar"><Submit busy="Bestyrker …">Bestyrk</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      </div>
    </section>
  );
}
