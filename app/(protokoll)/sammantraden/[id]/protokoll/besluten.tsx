import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import type { getAnslagForSet } from '#lib/anslag/queries';
import { verkansord } from '#lib/anslag/verkan';
import { dayInText } from '#lib/platform/datum';
import { angraVerkanAction, antecknaVerkanAction, lagaKraftAction } from './actions.ts';

const nyckel = () => crypto.randomUUID();
type Tavla = Awaited<ReturnType<typeof getAnslagForSet>>;
type Anslag = NonNullable<Tavla['anslag']>;
type Paragraf = Anslag['paragrafer'][number];

/** What has happened to the decisions since they were announced: appealed, tried, laga kraft; each with what follows, and each can be taken back. */
export function Besluten({ anslag: a, kan, idag }: { anslag: Anslag; kan: Tavla['kan']; idag: string }) {
  const sarskilda = a.paragrafer.filter(({ lage }) => lage !== 'oppet');
  const oppna = a.paragrafer.filter(({ lage }) => lage !== 'laga_kraft');
  const overklagade = a.paragrafer.filter(({ lage }) => lage === 'overklagat');
  const bekraftas = a.paragrafer.filter(({ lage, tidigast }) => lage === 'provat' || (lage === 'oppet' && tidigast === null));
  const skrivna = a.verkan.filter(({ slag }) => slag !== 'angrat');
  if (!kan.skota && skrivna.length === 0) return null;
  return (
    <section aria-labelledby="bv-h">
      <h2 id="bv-h">Besluten</h2>
      {sarskilda.length === 0 && <p className="liten mut">{a.lagaKraftTidigast ? `Inget är antecknat som överklagat. Laga kraft tidigast ${dayInText(a.lagaKraftTidigast)}.` : 'Inget är antecknat som överklagat.'}</p>}
      {sarskilda.length > 0 && (
        <ul className="innan" aria-label="Hur besluten står">
          {a.lagaKraft ? <li><St kind="klar" alt={false} /><span>Alla besluten har vunnit laga kraft, {dayInText(a.lagaKraft)}.</span></li>
            : sarskilda.map((p) => <li key={p.id}><St kind={p.lage === 'laga_kraft' ? 'klar' : p.lage === 'upphavt' ? 'sen' : 'nu'} alt={false} /><span><b>{p.beteckning}</b> {p.ord}{p.sedan && `, ${dayInText(p.sedan)}`}{p.domstol && `, ${p.domstol}`}{p.malnummer && `, mål ${p.malnummer}`}.{p.foljd && <span className="mut"> {p.foljd}</span>}</span></li>)}
        </ul>
      )}
      {kan.skota && (
        <div className="lagt">
          {oppna.length > 0 && <Anteckna anslagId={a.id} word="Anteckna överklagande" paragrafer={oppna} slag="overklagat" idag={idag} />}
          {overklagade.length > 0 && <Anteckna anslagId={a.id} word="Anteckna domstolens besked" paragrafer={overklagade} slag={null} idag={idag} />}
          {bekraftas.length > 0 && !a.oavgjort && (
            <DialogButton look="word" word="Bekräfta laga kraft för en paragraf" title="När vann beslutet laga kraft?">
              <ActionForm action={lagaKraftAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} prefix="lk-" inline summaryHere>
                <Paragrafval paragrafer={bekraftas} />
                <DateField name="datum" label="Dag" defaultValue={idag} />
                <span className="knappar"><Submit>Bekräfta</Submit><CloseDialog /></span>
              </ActionForm>
            </DialogButton>
          )}
        </div>
      )}
      {skrivna.length > 0 && (
        <details>
          <summary>Det som är antecknat</summary>
          <ul className="innan">
            {skrivna.map((v) => {
              const p = a.paragrafer.find(({ id }) => id === v.paragrafId);
              const skal = a.verkan.find(({ gallerId }) => gallerId === v.id)?.text;
              return (
                <li key={v.id}>
                  <St kind={v.angrad ? 'sedan' : 'klar'} alt={false} />
                  <span>{p ? `${p.beteckning}: ` : ''}<span className={v.angrad ? 'struken' : undefined}>{verkansord[v.slag]} {dayInText(v.datum)}</span><span className="mut">{[v.domstol && ` ${v.domstol}`, v.malnummer && ` mål ${v.malnummer}`, v.text && ` ${v.text}`].filter(Boolean).join(',')}. {v.av}.{v.angrad && ` Ångrat: ${skal ?? ''}`}</span></span>
                  {kan.skota && !v.angrad && (
                    <div className="lagt"><DialogButton look="word" word={<>Ångra<span className="vh"> {verkansord[v.slag].toLowerCase()} {p?.beteckning}</span></>} title="Ångra anteckningen?">
                      <p>Anteckningen står kvar men gäller inte längre.</p>
                      <ActionForm action={angraVerkanAction} nyckel={nyckel()} hidden={{ anslagId: a.id, verkanId: v.id }} prefix={`å${v.id}`} inline summaryHere>
                        <Field name="skal" label="Varför det var fel" />
                        <span className="knappar"><Submit>Ångra</Submit><CloseDialog /></span>
                      </ActionForm>
                    </DialogButton></div>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

const Paragrafval = ({ paragrafer }: { paragrafer: readonly Paragraf[] }) => <Select name="paragrafId" label="Paragraf" {...(paragrafer.length === 1 ? { placeholder: '', defaultValue: paragrafer[0]?.id } : {})} options={paragrafer.map((p) => ({ value: p.id, label: `${p.beteckning} ${p.rubrik}` }))} />;

function Anteckna({ anslagId, word, paragrafer, slag, idag }: { anslagId: string; word: string; paragrafer: readonly Paragraf[]; slag: 'overklagat' | null; idag: string }) {
  const prefix = slag ? 'ök-' : 'ut-';
  return (
    <DialogButton look="word" word={word} title={word}>
      <ActionForm action={antecknaVerkanAction} nyckel={nyckel()} hidden={{ anslagId, ...(slag ? { slag } : {}) }} prefix={prefix} inline summaryHere>
        <Paragrafval paragrafer={paragrafer} />
        {!slag && <Choices name="slag" label="Vad domstolen har beslutat" type="radio" options={[{ value: 'avvisat', label: 'Avvisat: överklagandet prövas inte' }, { value: 'avslag', label: 'Avslag: beslutet står kvar' }, { value: 'upphavt', label: 'Upphävt: beslutet gäller inte' }, { value: 'inhibition', label: 'Inhibition: får inte verkställas tills vidare' }]} />}
        <DateField name="datum" label={slag ? 'Överklagat den' : 'Beslutat den'} defaultValue={idag} />
        <Field name="domstol" label="Domstol" defaultValue={paragrafer.find(({ domstol }) => domstol)?.domstol ?? ''} hint="Till exempel Förvaltningsrätten i Uppsala." />
        <Field name="malnummer" label="Målnummer" required={false} short defaultValue={paragrafer.find(({ malnummer }) => malnummer)?.malnummer ?? ''} />
        <TextArea name="text" label="Anteckning" required={false} rows={2} />
        <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
      </ActionForm>
    </DialogButton>
  );
}
