import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { Submit, SubmitRow } from '#components/ui/submit';
import type { Versionssida } from '#lib/styrdokument/queries';
import { beslutsord, notisen, omfattningar, omfattningsnamn } from '#lib/styrdokument/styrdokument';
import { andringAction, beslutAction, faststallAction, filAction, nyckeltalAction, publiceraAction, rattAction, remitteraAction, taBortAction, temanAction, uppgifterAction, vardeAction } from '../../../actions.ts';
import { Uppgiftsfalt } from '../../../falt.tsx';

type Del = { s: Versionssida };
const nyckel = () => crypto.randomUUID();
const organval = (s: Versionssida) => s.organ.map((o) => ({ value: o.id, label: o.namn }));

export const Uppgiftsform = ({ s: { v, befattningar } }: Del) => (
  <details><summary className="gor">Ändra uppgifterna</summary>
    <ActionForm action={uppgifterAction} nyckel={nyckel()} hidden={{ versionId: v.id }} label="Uppgifter" prefix="u-" keep>
      <Field name="titel" label="Titel" defaultValue={v.titel} />
      <Uppgiftsfalt befattningar={befattningar} nu={v} medDnr />
      <SubmitRow>Spara</SubmitRow>
    </ActionForm>
  </details>
);

export const Filform = ({ s: { v } }: Del) => (
  <details><summary className="gor">{v.fil ? 'Byt fil' : 'Använd en fil i stället'}</summary>
    <ActionForm action={filAction} nyckel={nyckel()} hidden={{ versionId: v.id }} label="Fil" prefix="fil-">
      <Filfalt hjalp="Filen läggs i ärendet som en handling, och det är den organet beslutar om." />
      <SubmitRow busy="Lägger in …">Använd filen</SubmitRow>
    </ActionForm>
  </details>
);

type Andring = Versionssida['v']['andringar'][number];
export const Andringsform = ({ s: { v }, andring: a }: Del & { andring?: Andring }) => (
  <details><summary className="gor">{a ? <>Ändra<span className="vh"> {a.tema}</span></> : 'Lägg till en ändring'}</summary>
    <ActionForm action={andringAction} nyckel={nyckel()} hidden={{ versionId: v.id, ...(a ? { andringId: a.id } : {}) }} label={a ? `Ändra ${a.tema}` : 'Ny ändring'} prefix={`a${a?.ordning ?? ''}-`} keep={a !== undefined}>
      <Field name="tema" label="Tema" defaultValue={a?.tema} />
      <Field name="sidor" label="Sidor" required={false} short defaultValue={a?.sidor.join(', ')} hint="Till exempel: 10, 16." />
      <Field name="avsnitt" label="Avsnitt" required={false} short defaultValue={a?.avsnitt ?? undefined} />
      <TextArea name="gammalText" label="Tidigare lydelse" required={false} defaultValue={a?.gammalText ?? undefined} />
      <TextArea name="nyText" label="Ny lydelse" required={false} defaultValue={a?.nyText ?? undefined} />
      <TextArea name="onskemal" label="Önskemål det följer av" required={false} defaultValue={a?.onskemal ?? undefined} />
      <Field name="onskemalFran" label="Önskat av" required={false} defaultValue={a?.onskemalFran ?? undefined} />
      <DateField name="onskemalDatum" label="Önskat den" required={false} defaultValue={a?.onskemalDatum ?? undefined} />
      <SubmitRow>Spara ändringen</SubmitRow>
    </ActionForm>
  </details>
);

export const Temaform = ({ s: { v } }: Del) => (
  <ActionForm action={temanAction} nyckel={nyckel()} hidden={{ versionId: v.id }} inline label="Hämta teman ur sammanställningen"><Submit look="outlined" busy="Hämtar …">Hämta teman ur sammanställningen</Submit></ActionForm>
);

export const Taborter = ({ s: { v }, vad, radId, namn }: Del & { vad: 'andring' | 'ratt' | 'nyckeltal'; radId: string; namn: string }) => (
  <ActionForm action={taBortAction} nyckel={nyckel()} hidden={{ versionId: v.id, vad, radId }} inline label={`Ta bort ${namn}`}><Submit look="word" busy="Tar bort …">Ta bort<span className="vh"> {namn}</span></Submit></ActionForm>
);

type Tal = Versionssida['v']['nyckeltal'][number];
export const NyttNyckeltal = ({ s: { v, nyckeltalen }, nyckeltal: n }: Del & { nyckeltal?: Tal }) => {
  const kvar = nyckeltalen.filter(({ id }) => !v.nyckeltal.some((x) => x.nyckeltalId === id));
  return (
    <details><summary className="gor">{n ? <>Ändra<span className="vh"> {n.namn}</span></> : 'Lägg till ett nyckeltal'}</summary>
      <ActionForm action={nyckeltalAction} nyckel={nyckel()} hidden={{ versionId: v.id, ...(n ? { nyckeltalId: n.nyckeltalId } : {}) }} label={n ? `Ändra ${n.namn}` : 'Nytt nyckeltal'} prefix={`n${n?.id.slice(-6) ?? ''}-`} keep={n !== undefined}>
        {!n && kvar.length > 0 && <Select name="nyckeltalId" label="Ur en tidigare version" required={false} placeholder="Nej, ett nytt" options={kvar.map((x) => ({ value: x.id, label: x.namn }))} />}
        {!n && <><Field name="namn" label="Vad som mäts" /><Field name="enhet" label="Enhet" short hint="Procent, antal, dagar." /><Field name="kalla" label="Källa" required={false} /><Field name="delmal" label="Delmål" required={false} short /></>}
        <Choices type="radio" name="lage" label="I den här versionen" inRow defaultValue={n?.lage ?? 'beslutat'} options={[{ value: 'beslutat', label: 'beslutat' }, { value: 'exempel', label: 'exempel' }]} />
        <Field name="malvarde" label="Målvärde" required={false} short inputMode="decimal" defaultValue={n?.malet ?? undefined} />
        <SubmitRow>Spara nyckeltalet</SubmitRow>
      </ActionForm>
    </details>
  );
};

export const Vardeform = ({ s, nyckeltalId, namn }: Del & { nyckeltalId: string; namn: string }) => (
  <details><summary className="gor">Notera ett värde<span className="vh"> för {namn}</span></summary>
    <ActionForm action={vardeAction} nyckel={nyckel()} hidden={{ styrdokumentId: s.id, nyckeltalId }} label={`Värde för ${namn}`} prefix={`v${nyckeltalId.slice(-6)}-`}>
      <Field name="ar" label="År" short inputMode="numeric" /><Field name="varde" label="Värde" short inputMode="decimal" /><Checkbox name="preliminart" label="Preliminärt" />
      <SubmitRow>Notera värdet</SubmitRow>
    </ActionForm>
  </details>
);

export const Rattform = ({ s }: Del) => (
  <details><summary className="gor">Lägg till vem som får ändra</summary>
    <ActionForm action={rattAction} nyckel={nyckel()} hidden={{ versionId: s.v.id }} label="Vem som får ändra" prefix="r-">
      <Choices type="radio" name="omfattning" label="Får göra" defaultValue="revision" options={omfattningar.map((o) => ({ value: o, label: omfattningsnamn[o] }))} />
      <Select name="organId" label="Organ här" required={false} placeholder="Inget av dem" options={organval(s)} />
      <Select name="befattningId" label="Eller befattning här" required={false} placeholder="Ingen av dem" options={s.befattningar.map((b) => ({ value: b.id, label: b.namn }))} />
      <Field name="vem" label="Eller någon utanför" required={false} hint="Med namnet som det står i dokumentet." />
      <Field name="efterSamrad" label="Efter samråd med" required={false} />
      <Field name="villkor" label="Villkor" required={false} />
      <Select name="informerarOrganId" label="Informerar organet" required={false} placeholder="Inget av dem" options={organval(s)} />
      <Field name="informerar" label="Eller informerar" required={false} />
      <SubmitRow>Spara</SubmitRow>
    </ActionForm>
  </details>
);

export const Beslutsform = ({ s }: Del) => (
  <details><summary className="gor">Notera ett beslut</summary>
    <ActionForm action={beslutAction} nyckel={nyckel()} hidden={{ versionId: s.v.id }} label="Beslut" prefix="b-">
      <p className="mut">För organ utanför, eller med protokoll på papper. Det som justeras här noteras av sig självt.</p>
      <Select name="slag" label="Versionen blev" options={Object.entries(beslutsord).map(([value, ord]) => ({ value, label: ord.toLowerCase() }))} />
      <Select name="organId" label="Organ här" required={false} placeholder="Inget av dem" options={organval(s)} />
      <Field name="organNamn" label="Eller organ utanför" required={false} />
      <DateField name="datum" label="Beslutsdag" />
      <Field name="beteckning" label="Paragraf" required={false} short hint="Måste finnas för att anta, förlänga eller upphäva." />
      <Field name="dnr" label="Deras diarienummer" required={false} short />
      <TextArea name="text" label="Beslutets ord" required={false} />
      <SubmitRow>Notera beslutet</SubmitRow>
    </ActionForm>
  </details>
);

export const Publicering = ({ s: { v } }: Del) => v.publicering === 'rekommenderad' ? (
  <ActionForm action={publiceraAction} nyckel={nyckel()} hidden={{ versionId: v.id, lage: 'utkast' }} inline label="Sluta publicera"><Submit look="word" busy="Arbetar …">Sluta publicera</Submit></ActionForm>
) : (
  <details><summary className="gor">Publicera som rekommenderad</summary>
    <ActionForm action={publiceraAction} nyckel={nyckel()} hidden={{ versionId: v.id, lage: 'rekommenderad' }} label="Publicera" prefix="p-">
      <TextArea name="notis" label="Vad som står bredvid" defaultValue={notisen} hint="Texten blir läsbar för alla, med de här orden om att besluten inte är klara." />
      <SubmitRow busy="Publicerar …">Publicera</SubmitRow>
    </ActionForm>
  </details>
);

export const Faststallform = ({ s: { v, kan } }: Del) => kan.konsolidera ? (
  <ActionForm action={faststallAction} nyckel={nyckel()} hidden={{ versionId: v.id }} label="Fastställ lydelsen">
    <p>Beslutet innehåller en ändring. För in den i texten, låt chefen godkänna den, och fastställ sedan lydelsen.</p>
    <SubmitRow busy="Fastställer …">Fastställ lydelsen</SubmitRow>
  </ActionForm>
) : (
  <ActionForm action={faststallAction} nyckel={nyckel()} hidden={{ versionId: v.id }} label="Fastställ ändringen" prefix="f-">
    <p>Ändringen får inte röra det som är principiellt. Organet informeras, och det står i processkalendern tills det är gjort.</p>
    <TextArea name="samrad" label="Samråd" required={false} rows={2} hint="När och hur, om dokumentet kräver det." />
    <DateField name="datum" label="Beslutsdag" required={false} hint="Tomt är i dag." />
    <Field name="beteckning" label="Beslutets beteckning" required={false} short />
    <SubmitRow busy="Fastställer …">Fastställ ändringen</SubmitRow>
  </ActionForm>
);

export const Remissform = ({ s: { v } }: Del) => (
  <ActionForm action={remitteraAction} nyckel={nyckel()} hidden={{ versionId: v.id }} inline label="Skicka på remiss"><Submit look="outlined" busy="Öppnar …">Skicka på remiss</Submit></ActionForm>
);
