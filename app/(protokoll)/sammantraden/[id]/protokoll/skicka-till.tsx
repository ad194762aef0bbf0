import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Field, Select, TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import type { getMottagarval } from '#lib/expediering/queries';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import { skickaTillAction } from './actions.ts';

type Val = Awaited<ReturnType<typeof getMottagarval>>;

/** Sends a § to somebody more after the justering: an utdrag, or a letter of its own. Those it most likely concerns come first. */
export function SkickaTill({ setId, paragrafer, val }: { setId: string; paragrafer: readonly Paragrafinnehall[]; val: Val }) {
  const forslag = [...new Map(Object.values(val.forslag).flat().map((f) => [f.value, f])).values()];
  const forst = paragrafer.filter(({ arende }) => arende !== null);
  return (
    <div className="lagt">
      <DialogButton look="word" word="Skicka till fler" title="Skicka en paragraf">
        <ActionForm action={skickaTillAction} nyckel={crypto.randomUUID()} hidden={{ setId }} prefix="st-" inline summaryHere>
          <Select name="paragrafId" label="Paragraf" {...(forst.length === 1 ? { placeholder: '', defaultValue: forst[0]?.id } : {})} options={paragrafer.map((p) => ({ value: p.id, label: `${p.beteckning} ${p.text.rubrik}` }))} />
          <Select name="vem" label="Till" required={false} placeholder="Någon utanför, skriv nedan" options={[...forslag.map((f) => ({ ...f, group: 'Föreslås' })), ...val.inom]} />
          <Field name="namn" label="Utanför: namn" required={false} />
          <Field name="epost" label="E-post" required={false} inputMode="email" />
          <TextArea name="adress" label="Eller postadress" required={false} rows={2} />
          <TextArea name="text" label="Eget brev" required={false} rows={4} hint="Skriv bara här om mottagaren ska få ett eget brev i stället för ett utdrag." />
          <span className="knappar"><Submit busy="Skickar …">Skicka</Submit><CloseDialog /></span>
        </ActionForm>
      </DialogButton>
    </div>
  );
}
