import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { DialogButton } from '#components/ui/dialog';
import { DateField, Field, TextArea } from '#components/ui/field';
import { Empty } from '#components/ui/page';
import { St } from '#components/ui/station';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable, Narrow } from '#components/ui/table';
import { dayInText } from '#lib/platform/datum';
import type { Instansvy } from '#lib/remiss/instansvy';
import type { Tavla } from '#lib/remiss/tavlefragor';
import { stallningsnamn } from '#lib/remiss/stallning';
import { aterkallaInstansAction, avslaAnstandAction, beviljaAnstandAction, bjudInAction, paminnAction } from '../actions.ts';
import { hinderord, kategoriord, lageord, tavleord } from '../ord.ts';

const handelseord: Record<string, string> = { paminnelse: 'Påmind', anstand: 'Anstånd', anstand_avslaget: 'Anstånd avslaget', anstand_begart: 'Anstånd begärt', aterkallad: 'Återkallad', avstar: 'Avstår', ny_version: 'Ny version skickad', svar_ersatt: 'Svarade på nytt' };

const { alla: _, ...urval } = tavleord;

/** What of the board is shown: by state, category and name, in the address. */
function Urval({ tavla: { id, val, kategorier } }: { tavla: Tavla }) {
  const filtrerat = val.lage !== 'alla' || val.kategori !== '' || val.q !== '';
  return (
    <form className="sokrad" role="search" action={`/remisser/${id}#instanser`}>
      <label>Läge
        <select name="lage" defaultValue={val.lage}>
          <option value="alla">Alla ({val.antal.alla})</option>
          {(Object.keys(urval) as (keyof typeof urval)[]).filter((l) => val.antal[l] > 0 || val.lage === l).map((l) => <option key={l} value={l}>{urval[l]} ({val.antal[l]})</option>)}
        </select>
      </label>
      {kategorier.length > 1 && <label>Kategori<select name="kategori" defaultValue={val.kategori}><option value="">Alla</option>{kategorier.map((k) => <option key={k} value={k}>{kategoriord[k] ?? k}</option>)}</select></label>}
      <label className="bred">Sök instans<input type="search" name="q" defaultValue={val.q} /></label>
      <button type="submit" className="knapp2">Visa</button>
      {filtrerat && <Link className="gor" href={`/remisser/${id}#instanser`}>Rensa</Link>}
    </form>
  );
}

/** The board: each that is asked with its state, its dnr, its last day and what has passed between you. */
export function Instanstabell({ tavla }: { tavla: Tavla }) {
  const { val, id } = tavla;
  const sida = (nr: number) => `/remisser/${id}?${new URLSearchParams({ ...(val.lage !== 'alla' && { lage: val.lage }), ...(val.kategori && { kategori: val.kategori }), ...(val.q && { q: val.q }), sida: String(nr) })}#instanser`;
  return (
    <>
      {(val.antal.alla > 5 || val.q || val.kategori) && <Urval tavla={tavla} />}
      {val.sidor > 1 && <p className="mut">{val.traffar} instanser, sida {val.sida} av {val.sidor}.</p>}
      <DataTable
        caption="Remissinstanser"
        columns={[
          { key: 'nr', head: 'Nr', num: true, hideOnPhone: true }, { key: 'namn', head: 'Instans', names: true }, { key: 'lage', head: 'Läge' }, { key: 'dnr', head: 'Deras dnr', num: true },
          { key: 'sista', head: 'Svar senast', num: true }, { key: 'svar', head: 'Svar' }, { key: 'gor', head: 'Gör', hideHead: true, right: true },
        ]}
        rows={tavla.instanser.map((i) => ({
          key: i.id,
          cells: {
            nr: i.nr, namn: <>{i.namn}{!i.inbjuden && <span className="anm">inte tillfrågad</span>}{i.uppgattI && <span className="anm">har gått upp i {i.uppgattI}</span>}</>, dnr: i.dnr, sista: i.svarSenast && <span className="nb"><Narrow>svar senast </Narrow><DateText when={i.svarSenast} form="table" /></span>,
            lage: <Lage instans={i} />,
            svar: i.harSvar ? <><Link href={`/remisser/${tavla.id}/svar/${i.id}`}>{i.stallning ? stallningsnamn[i.stallning] : 'Läs svaret'}<span className="vh"> från {i.namn}</span></Link>{i.inkomSent && <span className="anm">kom för sent</span>}{!i.svarRegistrerat && <span className="anm">inte registrerat än</span>}</> : i.avstodFor && <span className="anm">{i.avstodFor}</span>,
            gor: tavla.kan.folja && i.vantas ? <Atgarder instans={i} /> : null,
          },
        }))}
        empty={<Empty title="Ingen instans stämmer med urvalet." text="Välj ett annat läge, eller rensa sökningen." />}
        {...(val.sida > 1 ? { earlier: sida(val.sida - 1) } : {})}
        {...(val.sida < val.sidor ? { later: sida(val.sida + 1) } : {})}
      />
    </>
  );
}

type Rad = Tavla['instanser'][number];

function Lage({ instans: i }: { instans: Rad }) {
  const [tecken, ord] = lageord[i.lage];
  // That it says no is its state, with its day; it is not told twice.
  const tidigare = i.handelser.filter((h) => !(h.slag === 'avstar' && i.lage === 'avstar'));
  const nar = i.lage === 'besvarad' || i.lage === 'avstar' ? i.besvarad : i.lage === 'mottagen' ? i.registrerad : i.lage === 'levererad' ? i.levererad : null;
  return (
    <>
      <St kind={i.sen ? 'sen' : tecken} alt={i.sen ? 'Försenad' : false} />{i.lage === 'utanfor' && i.svarslank?.mejlad ? 'Svarslänk skickad' : ord}{nar && <> <DateText when={nar} form="table" /></>}
      {i.vantas && (i.handlaggsAv ?? i.beslutas) && <span className="anm">{[i.handlaggsAv, i.beslutas && `beslut väntas ${dayInText(i.beslutas)}`].filter(Boolean).join(', ')}</span>}
      {i.hinder && <span className="anm"><St kind="sen" alt={false} />kom inte fram: {hinderord(i.hinder)}</span>}
      {tidigare.length > 0 && <span className="anm">{tidigare.map((h) => [handelseord[h.slag] ?? h.slag, h.till ? `till ${h.till}` : dayInText(h.at)].join(' ')).join(', ')}</span>}
    </>
  );
}

function Atgarder({ instans: { id, namn, svarSenast, lage, svarslank } }: { instans: Rad }) {
  const nyckel = () => crypto.randomUUID();
  return (
    <DialogButton word={<>Hantera<span className="vh"> {namn}</span></>} title={namn} look="word">
      <ActionForm action={paminnAction} nyckel={nyckel()} hidden={{ instansId: id }} label={`Påminn ${namn}`} inline summaryHere><p><Submit look="outlined" busy="Påminner …">Påminn om svaret</Submit></p></ActionForm>
      {lage === 'utanfor' && (
        <ActionForm action={bjudInAction} nyckel={nyckel()} hidden={{ instansId: id }} label={`Svarslänk till ${namn}`} prefix={`l${id}`} summaryHere>
          <Field name="epost" label="Skicka en svarslänk till" type="email" defaultValue={svarslank?.epost ?? ''} hint={svarslank ? 'Den får ett nytt brev. Länken i det förra slutar gälla; det som har skrivits finns kvar.' : 'Den läser remissen och svarar på en egen sida, utan att logga in.'} />
          <SubmitRow look="outlined" busy="Skickar …">Skicka svarslänken</SubmitRow>
        </ActionForm>
      )}
      <ActionForm action={beviljaAnstandAction} nyckel={nyckel()} hidden={{ instansId: id }} label={`Anstånd för ${namn}`} prefix={`a${id}`} summaryHere>
        <DateField name="till" label="Anstånd till" {...(svarSenast ? { hint: `Nu senast ${dayInText(svarSenast)}.` } : {})} />
        <SubmitRow look="outlined">Ge anstånd</SubmitRow>
      </ActionForm>
      <ActionForm action={aterkallaInstansAction} nyckel={nyckel()} hidden={{ instansId: id }} label={`Återkalla från ${namn}`} prefix={`k${id}`} summaryHere>
        <TextArea name="skal" label="Skäl" rows={2} hint="Varför den inte längre tillfrågas." />
        <SubmitRow look="word">Återkalla</SubmitRow>
      </ActionForm>
    </DialogButton>
  );
}

/** The one decision the map provokes: more time, or not. */
export function Anstandssvar({ instans: { id, namn, anstandBegart } }: { instans: Instansvy }) {
  if (!anstandBegart?.till) return null;
  return (
    <div className="anstandsfraga">
      <p><St kind="sen" alt={false} /><b>{namn} har bett om anstånd till {dayInText(anstandBegart.till)}.</b>{anstandBegart.text && <> {anstandBegart.text}</>}</p>
      <div className="rad-ord">
        <ActionForm action={beviljaAnstandAction} nyckel={crypto.randomUUID()} hidden={{ instansId: id, till: anstandBegart.till }} label="Bevilja anstånd" inline><Submit look="outlined" busy="Beviljar …">Bevilja</Submit></ActionForm>
        <ConfirmButton word="Avslå" title="Avslå anståndet?" text={`${namn} får veta att sista dagen står fast.`} confirm="Avslå" action={avslaAnstandAction} nyckel={crypto.randomUUID()} hidden={{ instansId: id }} look="word" />
      </div>
    </div>
  );
}
