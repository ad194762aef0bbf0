import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Choices, Field, Select, TextArea } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import type { Regelverk } from '#lib/organisation/regelverk';
import { andraOrganAction } from '../../actions.ts';
import { val } from '../../namn.ts';

type Organ = { id: string; version: number; namn: string; aktiv: boolean; regelverk: Regelverk };

/** The reglemente as a form: what each organ has decided for itself. */
export function Regelverksform({ organ: { id, version, namn, aktiv, regelverk: r } }: { organ: Organ }) {
  return (
    <ActionForm action={andraOrganAction} nyckel={crypto.randomUUID()} label={`Reglemente för ${namn}`} hidden={{ id, version: String(version) }} keep>
      <Field name="namn" label="Namn" defaultValue={namn} />
      <Field name="regelverk.kallelsedagar" label="Kallelse, dagar före" short inputMode="numeric" defaultValue={String(r.kallelsedagar)} hint="Så många dagar före mötet ska kallelsen vara ute (KL 5:13, 6:23)." />
      <Checkbox name="regelverk.distansTillaten" label="Deltagande på distans är tillåtet" hint="Bara om fullmäktige har beslutat det (KL 5:16, 6:24)." defaultChecked={r.distansTillaten} />
      <Checkbox name="regelverk.oppet" label="Sammanträdena är öppna för allmänheten" defaultChecked={r.oppet} />
      <Select name="regelverk.beslutforhet" label="Beslutförhet" placeholder="" defaultValue={r.beslutforhet} options={val({ lag: 'Mer än hälften av platserna (KL 5:45, 6:27)', reglemente: 'Mer än hälften, enligt reglementet', ingen: 'Ingen regel' })} />
      <Select name="regelverk.jav" label="Jäv" placeholder="" defaultValue={r.jav} options={val({ namnd: 'Nämndens regler (KL 6:28–32)', fullmaktige: 'Fullmäktiges regler (KL 5:47–49)' })} />
      <Select name="regelverk.ersattarordning" label="Ersättare tjänstgör" placeholder="" defaultValue={r.ersattarordning} options={val({ parti: 'Efter parti', lista: 'Efter listans ordning' })} />
      <Choices type="checkbox" name="regelverk.undertecknare[]" label="Skriver under protokollet" defaultValue={r.undertecknare} options={val({ sekreterare: 'Sekreteraren', ordforande: 'Ordföranden', justerare: 'Justerarna' })} />
      <Checkbox name="regelverk.ordnadSignering" label="De skriver under i den ordningen" defaultChecked={r.ordnadSignering} />
      <Field name="regelverk.antalJusterare" label="Antal justerare" short inputMode="numeric" defaultValue={String(r.antalJusterare)} />
      <Select name="regelverk.paragraferGes" label="Paragrafnummer ges" placeholder="" defaultValue={r.paragraferGes} options={val({ kallelse: 'När kallelsen skickas', oppning: 'När mötet öppnas', lasning: 'När protokollet låses' })} />
      <TextArea name="regelverk.omedelbarText" label="Vid omedelbar justering" rows={2} defaultValue={r.omedelbarText} />
      <Select name="regelverk.mall" label="Protokollets form" placeholder="" defaultValue={r.mall} options={val({ klassisk: 'Klassisk', region: 'Region', beslut_forst: 'Beslutet först' })} />
      <Select name="regelverk.beslutsform" label="Beslut skrivs" placeholder="" defaultValue={r.beslutsform} options={val({ att: 'Med att-satser', punkter: 'I numrerade punkter', text: 'I löpande text' })} />
      <Field name="regelverk.expedieringsfras" label="Före mottagarna står" short defaultValue={r.expedieringsfras} />
      <Select name="regelverk.overklagande" label="Överklagande" placeholder="" defaultValue={r.overklagande} hint="Väljs om inget annat anges för paragrafen." options={val({ KL13: 'Laglighetsprövning (KL 13 kap.)', FL: 'Förvaltningslagen', ingen: 'Kan inte överklagas' })} />
      <Checkbox name="regelverk.publiceraProtokoll" label="Justerade protokoll anslås" hint="Beredande organs protokoll anslås i regel inte." defaultChecked={r.publiceraProtokoll} />
      <Field name="regelverk.forvaring" label="Protokollet förvaras" required={false} defaultValue={r.forvaring} hint="Står på anslaget, till exempel Socialförvaltningens kansli, kommunalhuset." />
      <Checkbox name="aktiv" label="Organet sammanträder" defaultChecked={aktiv} />
      <SubmitRow>Spara reglementet</SubmitRow>
    </ActionForm>
  );
}
