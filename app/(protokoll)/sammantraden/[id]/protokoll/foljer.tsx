import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Select } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import { overklagandenamn } from '#lib/anslag/anslag';
import { getOverklagandeval } from '#lib/anslag/queries';
import type { Ctx } from '#lib/platform/command';
import { valjOverklagandeAction } from './actions.ts';

/** What is chosen before the justering and follows from it: how each decision is appealed. For the secretary. */
export async function Foljer({ setId, ctx }: { setId: string; ctx: Ctx }) {
  const val = await getOverklagandeval(ctx, setId).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  });
  if (!val?.kan.valja) return null;
  const egna = val.paragrafer.filter(({ valt }) => valt !== null);
  return (
    <section aria-labelledby="o-h">
      <h2 id="o-h">Överklagande</h2>
      <p className="liten">{egna.length > 0 ? 'Alla paragrafer utom de nedan' : 'Alla paragrafer'}: {overklagandenamn[val.organets]}.</p>
      {egna.length > 0 && <ul className="innan">{egna.map((p) => <li key={p.id} className="liten">{p.beteckning}: {p.valt && overklagandenamn[p.valt]}</li>)}</ul>}
      <div className="lagt">
        <DialogButton look="word" word="Välj per paragraf" title="Hur överklagas besluten?">
          <p>Texten trycks på anslaget. Det som bara bereder ett ärende åt ett annat organ går inte att överklaga.</p>
          <ActionForm action={valjOverklagandeAction} nyckel={crypto.randomUUID()} hidden={{ setId }} prefix="o-" inline summaryHere keep>
            {val.paragrafer.map((p) => (
              <Select key={p.id} name={`val.${p.id}`} label={`${p.beteckning} ${p.rubrik}`} required={false} placeholder="" defaultValue={p.valt ?? ''} options={[{ value: '', label: 'Som organet brukar' }, ...Object.entries(overklagandenamn).map(([value, label]) => ({ value, label }))]} />
            ))}
            <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      </div>
    </section>
  );
}
