import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Checkbox, Field, Select, TextArea } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { andraOrganAction, startaParagrafserieAction } from '../../actions.ts';
import { val } from '../../namn.ts';
import { Del, type Organ } from './del.tsx';

const minst: Record<string, string> = {
  fullmaktige: 'Fullmäktige ska ha ett udda antal, minst 21, och fler i en större kommun eller region (KL 5:5).', styrelse: 'Styrelsen ska ha minst fem (KL 6:15).',
};

/** Name, place in the order of organ, how §§ are written and where they start, and how many seats fullmäktige has decided on. */
export function Organet({ organ, sparat }: { organ: Organ; sparat: string | undefined }) {
  const { antalPlatser } = organ.regelverk;
  const monster = val({ '§ {lop}': '§ 92', '§ {lop}/{yy}': '§ 92/26', '§ {lop}/{yyyy}': '§ 92/2026' });
  return (
    <Del id="organet" title="Organet" text={`Nästa paragraf ${organ.ar} är § ${organ.nasta}.`} action={andraOrganAction} grupp={false} {...{ organ, sparat }} utanfor={
      <DialogButton word="Starta paragraferna vid ett annat nummer" title={`Paragraferna ${organ.ar}`} look="word">
        <ActionForm action={startaParagrafserieAction} nyckel={crypto.randomUUID()} hidden={{ slag: 'paragraf', agareId: organ.id, ar: String(organ.ar) }} prefix="serie-" summaryHere>
          <Field name="forsta" label="Första nummer" short inputMode="numeric" hint="Numret som ges härnäst. Ett nummer kan aldrig ges två gånger." />
          <TextArea name="skal" label="Skäl" rows={2} hint="Till exempel: fortsätter serien från det gamla systemet. Skälet sparas." />
          <SubmitRow also={<CloseDialog />}>Starta serien</SubmitRow>
        </ActionForm>
      </DialogButton>
    }>
      <Field name="namn" label="Namn" defaultValue={organ.namn} />
      <Select name="overordnatId" label="Under" required={false} placeholder="Inget organ" defaultValue={organ.overordnatId ?? ''} hint="Vilken nämnd utskottet hör till. Det som utskottet föreslår går dit." options={organ.myndighet.organ.map(({ id, namn }) => ({ value: id, label: namn }))} />
      <Field name="antalPlatser.ordinarie" label="Platser enligt beslut" short required={false} inputMode="numeric" defaultValue={String(antalPlatser.ordinarie ?? '')} hint={`Så många ledamöter fullmäktige har beslutat om. ${minst[organ.slag] ?? ''}`} />
      <Field name="antalPlatser.ersattare" label="Ersättare enligt beslut" short required={false} inputMode="numeric" defaultValue={String(antalPlatser.ersattare ?? '')} />
      <Field name="antalPlatser.beslut" label="Beslutat" required={false} defaultValue={antalPlatser.beslut} hint="Till exempel kommunfullmäktige 2022-11-14 § 120." />
      <Select name="paragrafmonster" label="Paragrafer skrivs" placeholder="" defaultValue={organ.paragrafmonster} options={monster.some(({ value }) => value === organ.paragrafmonster) ? monster : [...monster, { value: organ.paragrafmonster, label: organ.paragrafmonster }]} />
      <Checkbox name="aktiv" label="Organet sammanträder" defaultChecked={organ.aktiv} />
    </Del>
  );
}
