import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { DateField, Field, Select } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { getOrgan, valbaraPersoner } from '#lib/organisation/administration';
import { platsanmarkning } from '#lib/organisation/regelverk';
import { uppdragsnamn } from '#lib/organisation/roller';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { andraPlatsAction, entledigaAction, laggTillPlatserAction, tillsattAction } from '../../actions.ts';
import { idag, slagnamn } from '../../namn.ts';
import { Ram } from '../../ram.tsx';
import type { Organ } from './del.tsx';
import { Organet } from './organet.tsx';
import { Anslaget, Justeringen, Kallelsen, Motet, Protokollet } from './regelverk.tsx';

export const metadata: Metadata = { title: 'Organ' };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sparat?: string; tillsatta?: string }> };
type Plats = Organ['plats'][number];
type Personer = Awaited<ReturnType<typeof valbaraPersoner>>;

export default async function Sida({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const [organ, personer] = [await orNotFound(getOrgan(ctx, (await params).id)), await orNotFound(valbaraPersoner(ctx, null))];
  const { sparat, tillsatta } = await searchParams;
  const vakanta = organ.plats.filter(({ sitter }) => !sitter).length;
  const dag = idag(ctx.nu);
  const anmarkt = platsanmarkning(organ.slag, organ.regelverk.antalPlatser, organ.plats.filter(({ slag }) => slag === 'ordinarie').length);
  const valkrets = organ.regelverk.ersattarordning === 'valkrets';
  return (
    <Ram over={organ.myndighet.namn === organ.namn ? 'Organ' : organ.myndighet.namn} title={organ.namn} besked={tillsatta !== undefined && beskedOm(Number(tillsatta))}
      lead={`${slagnamn[organ.slag] ?? organ.slag}${organ.overordnat ? ` under ${organ.overordnat.namn}` : ''}. ${vakanta === 0 ? 'Alla platser är tillsatta.' : vakanta === 1 ? 'En plats är vakant.' : `${capitalNumber(vakanta)} platser är vakanta.`}`}>
      <Section title="Platser" text="Vakanser räknas in när organet ska vara beslutför.">
        {anmarkt && <Notice kind="varning">{anmarkt}</Notice>}
        <DataTable
          caption={`Platser i ${organ.namn}`}
          columns={[{ key: 'plats', head: 'Plats' }, { key: 'vem', head: 'Innehavare', names: true }, { key: 'uppdrag', head: 'Uppdrag' }, { key: 'parti', head: 'Parti' }, { key: 'fran', head: 'Sedan', num: true, hideOnPhone: true }, { key: 'gor', head: 'Åtgärd', hideHead: true, right: true }]}
          rows={organ.plats.map((p) => ({
            key: p.id,
            cells: {
              plats: `${p.slag === 'ersattare' ? 'Ersättare' : 'Ordinarie'} ${p.ordning}`,
              vem: p.sitter ? <Link href={`/administration/personer/${p.sitter.person.id}`}>{p.sitter.person.namn}</Link> : <span className="nara">vakant</span>,
              uppdrag: p.sitter ? uppdragsnamn[p.sitter.uppdrag] : '', parti: [p.sitter?.parti ?? p.parti, valkrets && p.valkrets].filter(Boolean).join(', '), fran: p.sitter ? (p.sitter.till ? `${p.sitter.fran} till ${p.sitter.till}` : p.sitter.fran) : '',
              gor: <span className="rad-ord">{p.sitter ? !p.sitter.till && <Entlediga key={p.sitter.id} plats={p} dag={dag} /> : <Tillsatt key="vakant" plats={p} personer={personer} dag={dag} />}<Platsen plats={p} valkrets={valkrets} /></span>,
            },
          }))}
        />
        <p><ActionWord href={`/administration/organ/${organ.id}/ledamoter`}>Klistra in ledamöter</ActionWord></p>
        <DialogButton word="Lägg till platser" title="Lägg till platser" look="word">
          <ActionForm action={laggTillPlatserAction} nyckel={crypto.randomUUID()} hidden={{ organId: organ.id }} prefix="plats-" summaryHere>
            <Select name="slag" label="Vilka" options={[{ value: 'ordinarie', label: 'Ordinarie' }, { value: 'ersattare', label: 'Ersättare' }]} />
            <Field name="antal" label="Antal" short inputMode="numeric" defaultValue="1" />
            <SubmitRow also={<CloseDialog />}>Lägg till</SubmitRow>
          </ActionForm>
        </DialogButton>
      </Section>
      <Organet {...{ organ, sparat }} />
      <Kallelsen {...{ organ, sparat }} />
      <Motet {...{ organ, sparat }} />
      <Justeringen {...{ organ, sparat }} />
      <Protokollet {...{ organ, sparat }} />
      <Anslaget {...{ organ, sparat }} />
    </Ram>
  );
}

const beskedOm = (antal: number) => (antal === 0 ? 'Alla i listan hade redan sina platser.' : antal === 1 ? 'En person är tillsatt.' : `${capitalNumber(antal)} personer är tillsatta.`);
const vilken = (p: Plats) => `${p.slag === 'ersattare' ? 'ersättarplats' : 'ordinarie plats'} ${p.ordning}`;

/** Whose seat it is, held or vacant. */
function Platsen({ plats, valkrets }: { plats: Plats; valkrets: boolean }) {
  return (
    <DialogButton word={<>Ändra<span className="vh"> {vilken(plats)}</span></>} title={`Ändra ${vilken(plats)}`} look="word">
      <ActionForm action={andraPlatsAction} nyckel={crypto.randomUUID()} hidden={{ platsId: plats.id, ...(valkrets ? {} : { valkrets: plats.valkrets ?? '' }) }} prefix={`p${plats.id}-`} summaryHere keep>
        <Field name="parti" label="Partiets plats" short required={false} defaultValue={plats.parti ?? ''} hint="Gäller också när platsen är vakant." />
        {valkrets && <Field name="valkrets" label="Valkrets" short required={false} defaultValue={plats.valkrets ?? ''} />}
        <div className="spara"><Submit>Spara</Submit><CloseDialog /></div>
      </ActionForm>
    </DialogButton>
  );
}

function Tillsatt({ plats, personer, dag }: { plats: Plats; personer: Personer; dag: string }) {
  const uppdrag = plats.slag === 'ersattare' ? ['ersattare'] : ['ledamot', 'ordforande', 'vice1', 'vice2'];
  return (
    <DialogButton word={<>Tillsätt<span className="vh"> {vilken(plats)}</span></>} title={`Tillsätt ${vilken(plats)}`} look="word">
      <ActionForm action={tillsattAction} nyckel={crypto.randomUUID()} hidden={{ platsId: plats.id }} prefix={`t${plats.id}-`} summaryHere>
        <Select name="personId" label="Person" options={personer.map(({ id, namn }) => ({ value: id, label: namn }))} />
        <Select name="uppdrag" label="Uppdrag" placeholder="" defaultValue={uppdrag[0]} options={uppdrag.map((value) => ({ value, label: uppdragsnamn[value] ?? value }))} />
        <Field name="parti" label="Parti" short defaultValue={plats.parti ?? ''} />
        <DateField name="fran" label="Från och med" defaultValue={dag} />
        <div className="spara"><Submit>Tillsätt</Submit><CloseDialog /></div>
      </ActionForm>
    </DialogButton>
  );
}

function Entlediga({ plats, dag }: { plats: Plats; dag: string }) {
  if (!plats.sitter) return null;
  const { id, person } = plats.sitter;
  return (
    <DialogButton word={<>Entlediga<span className="vh"> {person.namn}</span></>} title={`Entlediga ${person.namn}`} look="word">
      <ActionForm action={entledigaAction} nyckel={crypto.randomUUID()} hidden={{ id }} prefix={`e${id}-`} summaryHere>
        <DateField name="till" label="Sista dag" defaultValue={dag} hint="Platsen är vakant dagen efter." />
        <div className="spara"><Submit>Entlediga</Submit><CloseDialog /></div>
      </ActionForm>
    </DialogButton>
  );
}
