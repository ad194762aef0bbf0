import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Checkbox, Field, Select, TextArea } from '#components/ui/field';
import { Empty, Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { borjarOmVarjeAr } from '#lib/arende/diarienummer';
import { listDiarieserier } from '#lib/arende/diarieserie';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { andraDiarieserieAction, startaSerieAction } from '../actions.ts';
import { Ram } from '../ram.tsx';
import { Monsterfalt } from './monsterfalt.tsx';

export const metadata: Metadata = { title: 'Diarieserier' };

export default async function Serier() {
  const { ar, serier, organ, handlingar, starter } = await orNotFound(listDiarieserier(await pageCtx(), null));
  const val = [
    ...serier.map((s) => ({ group: 'Ärenden', value: `arende ${s.id} ${borjarOmVarjeAr(s.monster) ? ar : 0}`, label: `${s.kod}, nästa nummer ${s.lop}` })),
    ...handlingar.map((h) => ({ group: 'Handlingar (löpnummer)', value: `lopnr ${h.id} ${ar}`, label: `${h.namn}, nästa nummer ${h.nasta}` })),
    ...organ.map((o) => ({ group: 'Paragrafer', value: `paragraf ${o.id} ${ar}`, label: `${o.namn}, nästa §\u00A0${o.nasta}` })),
  ];
  return (
    <Ram flik="/administration/serier" title="Diarieserier" lead="Nummer ges i följd, utan luckor och utan att något används två gånger." action={<LinkButton href="/administration/serier/ny">Ny serie</LinkButton>}>
      <DataTable
        caption="Diarieserier"
        columns={[{ key: 'kod', head: 'Serie', names: true }, { key: 'myndighet', head: 'Myndighet' }, { key: 'monster', head: 'Mönster' }, { key: 'nasta', head: 'Nästa diarienummer', num: true }, { key: 'gor', head: 'Åtgärd', hideHead: true, right: true }]}
        rows={serier.map((s) => ({
          key: s.id,
          cells: {
            kod: <>{s.kod}{s.standard && <span className="mut"> standard</span>}</>, myndighet: s.myndighet.namn, monster: <code>{s.monster}</code>, nasta: s.exempel ?? '',
            gor: (
              <DialogButton word={<>Ändra<span className="vh"> serien {s.kod}</span></>} title={`Serien ${s.kod}`} look="word">
                <ActionForm action={andraDiarieserieAction} nyckel={crypto.randomUUID()} hidden={{ id: s.id }} prefix={`s${s.id}-`} summaryHere keep>
                  <Monsterfalt ar={ar} lop={s.lop} enhet={s.kod} forvalt={s.monster} />
                  {!s.standard && <Checkbox name="standard" label="Nya ärenden får nummer ur den här serien" />}
                  <div className="spara"><Submit>Spara</Submit><CloseDialog /></div>
                </ActionForm>
              </DialogButton>
            ),
          },
        }))}
        empty={<Empty title="Här finns ingen serie än." text="En myndighet får sin första serie när den läggs upp." />}
      />
      <Section title="Starta vid ett nummer" text="När ni flyttar hit mitt i ett år fortsätter serien där den gamla slutade.">
        <ActionForm action={startaSerieAction} nyckel={crypto.randomUUID()} label="Starta en serie vid ett nummer">
          <Select name="serie" label="Serie" options={val} />
          <Field name="forsta" label="Första nummer" short inputMode="numeric" hint="Numret som ges härnäst." />
          <TextArea name="skal" label="Skäl" rows={2} hint="Till exempel: fortsätter serien från det gamla diariet. Skälet sparas." />
          <SubmitRow look="outlined">Starta serien</SubmitRow>
        </ActionForm>
      </Section>
      {starter.length > 0 && (
        <Section title="Startade serier">
          <DataTable caption="Serier som har startats vid ett nummer" columns={[{ key: 'namn', head: 'Serie', names: true }, { key: 'ar', head: 'År', num: true }, { key: 'forsta', head: 'Från nummer', num: true }, { key: 'skal', head: 'Skäl' }, { key: 'dag', head: 'Gjort', num: true }]}
            rows={starter.map((s) => ({ key: s.id, cells: { ...s, ar: s.ar || 'alla år' } }))} />
        </Section>
      )}
    </Ram>
  );
}
