import type { Ctx } from '#lib/platform/command';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DialogButton, CloseDialog } from '#components/ui/dialog';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { St } from '#components/ui/station';
import { Notice } from '#components/ui/notice';
import { Submit } from '#components/ui/submit';
import { Filfalt } from '#components/handling/uppladdning';
import { Kontrollsumma, Undertecknarlinje } from '#components/protokoll/undertecknare';
import { clock, dayInText } from '#lib/platform/datum';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { mallar, mallnamn } from '#lib/protokoll/mall';
import type { Protokollvy, Setvy } from '#lib/protokoll/queries';
import { Sedan } from '../../../sedan.tsx';
import { delaUppAction, lasAction, lasUppAction, papperAction, passeraAction, rattaAction, utseAction } from './actions.ts';
import { Efterat } from './efterat.tsx';
import { Foljer } from './foljer.tsx';
import { Uppdragen } from './uppdragen.tsx';
import { skrivTid } from '#lib/platform/dag';

const nyckel = () => crypto.randomUUID();
/** "23 november 2026 kl. 15.00" of the field's "2026-11-23 15.00". */
const tidpunkt = (falt: string) => `${dayInText(falt.slice(0, 10))}${falt.length > 10 ? ` kl.\u00A0${skrivTid(falt.slice(11))}` : ''}`;

/** What is to be done with the page beside it: what is missing, who signs, what follows. */
export function Sidospalt({ vy, vald, ctx }: { vy: Protokollvy; vald: Setvy; ctx: Ctx }) {
  const oppna = vald.varningar.filter(({ skal }) => skal === null);
  return (
    <aside className="signera" aria-labelledby="s-h">
      <h2 className="vh" id="s-h">Vad som ska göras</h2>
      <p className="lead">{mening(vald, oppna.length)}</p>
      {vald.vagrat.map((v) => <Notice key={v.at.toISOString()} {...(v.galler ? { kind: 'varning' as const } : {})}>{v.namn} {v.galler ? 'skriver inte under' : `skrev inte under texten som var låst ${dayInText(v.at)}`}: {v.skal}{v.galler && vald.kan.lasUpp ? ' Lås upp texten och rätta den, eller utse någon annan.' : ''}</Notice>)}
      {vald.kan.las && <Las vald={vald} oppna={oppna.length} />}
      {vald.kan.vantar && <LinkButton href={`/justering/${vald.id}`}>Läs igenom och skriv under</LinkButton>}
      {vald.status === 'utkast' && <Saknas vald={vald} />}
      <section aria-labelledby="u-h">
        <h2 id="u-h">Undertecknare</h2>
        <Undertecknarlinje vald={vald} />
        {vald.status !== 'justerat' && (vald.plats || vald.tid) && <p className="liten mut">Planerad justering: {[vald.plats, vald.tid && tidpunkt(vald.tid)].filter(Boolean).join(', ')}.</p>}
        <div className="lagt">
          {vald.kan.utse && <Utse vy={vy} vald={vald} />}
          {vald.kan.lasUpp && (
            <ConfirmButton look="word" word="Lås upp" title="Lås upp texten?" text={vald.undertecknare.some(({ at }) => at) ? 'De underskrifter som finns faller. Alla får skriva under den nya texten.' : 'Texten går att ändra igen. Ingen har skrivit under än.'} confirm="Lås upp" action={lasUppAction} nyckel={nyckel()} hidden={{ setId: vald.id }} />
          )}
        </div>
      </section>
      {vald.status === 'justerat' ? <Efterat setId={vald.id} ctx={ctx} paragrafer={vald.innehall.paragrafer} justerat={vald.justerat} /> : <><Sedan vald={vald} /><Foljer setId={vald.id} ctx={ctx} /></>}
      <Uppdragen setId={vald.id} ctx={ctx} />
      {vald.hash && vald.frystAt && (
        <section aria-labelledby="f-h">
          <h2 id="f-h">Texten är fryst</h2>
          <p className="liten mut">{dayInText(vald.frystAt)}, {clock(vald.frystAt)}. {vald.status === 'justerat' ? 'Den ändras aldrig. En rättelse står bredvid.' : 'Ändras den före sista underskriften faller alla underskrifter i delen.'}</p>
          <Kontrollsumma hash={vald.hash} />
          {vald.passerade.length > 0 && <ul className="innan">{vald.passerade.map((u, i) => <li key={i}><St kind="klar" alt={false} /><span>{u.paragraf && `§\u00A0${u.paragraf}. `}<span className="mut">Varning passerad: {u.skal}</span></span></li>)}</ul>}
          {vald.kan.ratta && <div className="lagt"><Ratta vald={vald} /></div>}
        </section>
      )}
      {vald.kan.las && vald.undertecknare.length > 0 && <Papper vald={vald} />}
      <Mallar vald={vald} />
      {vald.kan.redigera && vy.paragrafer > 1 && <Dela vy={vy} vald={vald} />}
    </aside>
  );
}

function Papper({ vald }: { vald: Setvy }) {
  return (
    <section aria-labelledby="pap-h">
      <h2 id="pap-h">Underskrivet på papper?</h2>
      <p className="liten mut">Ett äldre protokoll förs in som det är. Det inskannade dokumentet är originalet, och inget anslås.</p>
      <div className="lagt">
        <DialogButton look="word" word="Lägg in det undertecknade protokollet" title={`${vald.spann} är justerade på papper`}>
          <p>{vald.undertecknare.map(({ namn }) => namn).join(', ')} antecknas som undertecknare. Texten fryses som den står här, också där den bryter mot en regel.</p>
          <ActionForm action={papperAction} nyckel={nyckel()} hidden={{ setId: vald.id }} prefix="pap-" inline summaryHere>
            <DateField name="dag" label="Justerat den" hint="Dagen som står på protokollet." />
            <Filfalt etikett="Inskannat protokoll" hjalp="En PDF, högst 200 MB." />
            <span className="knappar"><Submit>Lägg in protokollet</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      </div>
    </section>
  );
}

function Mallar({ vald }: { vald: Setvy }) {
  return (
    <section aria-labelledby="mall-h">
      <h2 id="mall-h">Förhandsgranska som</h2>
      <p className="rad-ord">{mallar.map((mall) => <a key={mall} className="gor" href={`/api/protokoll/${vald.id}?mall=${mall}`} target="_blank">{mallnamn[mall]}</a>)}</p>
      <p className="liten mut">Texten är densamma. Protokollet trycks som organets mall säger{mallnamn[vald.innehall.mall.namn] ? `: ${mallnamn[vald.innehall.mall.namn].toLowerCase()}` : ''}.</p>
    </section>
  );
}

function mening(vald: Setvy, varningar: number): string {
  if (vald.status === 'justerat') return `Justerat ${vald.justerat ? dayInText(vald.justerat) : ''}.`;
  if (vald.status === 'signeras') {
    const kvar = vald.undertecknare.filter(({ at }) => !at).length;
    return `Låst för underskrift. ${kvar === vald.undertecknare.length ? 'Ingen har skrivit under än.' : kvar === 1 ? 'En underskrift återstår.' : `${capitalNumber(kvar)} underskrifter återstår.`}`;
  }
  const hinder = vald.vaggar.length;
  if (hinder > 0) return `${hinder === 1 ? 'Ett hinder' : `${capitalNumber(hinder)} hinder`} återstår innan texten kan låsas.`;
  if (varningar > 0) return `Inget hindrar. ${varningar === 1 ? 'En varning behöver' : `${capitalNumber(varningar)} varningar behöver`} rättas eller få ett skäl.`;
  return `Inget saknas. Lås texten så att den kan skrivas under${vald.numreras ? ' och paragraferna får sina nummer' : ''}.`;
}

function Las({ vald, oppna }: { vald: Setvy; oppna: number }) {
  if (vald.vaggar.length > 0) return <div className="last"><button type="button" className="knapp2" aria-disabled="true" aria-describedby="las-hinder">Lås för underskrift</button><p className="varfor" id="las-hinder">Rätta hindren först.</p></div>;
  return (
    <ConfirmButton
      look="filled" word="Lås för underskrift" title={`Lås ${vald.spann}?`} text={`Texten fryses som den står. ${vald.numreras ? 'Sammanträdets alla paragrafer får sina nummer nu, i listans ordning. ' : ''}${vald.undertecknare.length > 0 ? `${capitalNumber(vald.undertecknare.length)} ska skriva under den.` : ''} Ändras den sedan faller underskrifterna.`}
      confirm="Lås texten" action={lasAction} nyckel={nyckel()} hidden={{ setId: vald.id }}
    >
      {oppna > 0 && <TextArea name="skal" label={`Varför ${oppna === 1 ? 'den varning' : `de ${numberWord(oppna)} varningar`} som är kvar inte behöver rättas`} />}
    </ConfirmButton>
  );
}

function Saknas({ vald }: { vald: Setvy }) {
  const { vaggar, varningar } = vald;
  if (vaggar.length === 0 && varningar.length === 0) return null;
  const lank = (nr: string | null) => { const p = nr !== null && vald.innehall.paragrafer.find(({ beteckning }) => beteckning.replace(/^§\u00A0/, '') === nr); return p ? `#par-${p.id}` : '#innehall'; };
  return (
    <section aria-labelledby="m-h">
      <h2 id="m-h">Innan det låses</h2>
      <div className="innan">
        {vaggar.length > 0 && <><h3 className="hinder">Hindrar</h3><ul>{vaggar.map((v, i) => <li key={i}><St kind="mur" /><a href={lank(v.paragraf)}>{v.mening}</a></li>)}</ul></>}
        {varningar.length > 0 && (
          <>
            <h3>Varningar</h3>
            <ul>
              {varningar.map((v, i) => (
                <li key={i}>
                  <St kind={v.skal ? 'klar' : 'saknas'} /><a href={lank(v.paragraf)}>{v.mening}</a>
                  {v.skal ? <span className="mut"> Skäl: {v.skal}</span> : vald.kan.las && (
                    <div className="lagt">
                      <DialogButton look="word" word="Ange skäl" title="Varför behöver varningen inte rättas?">
                        <p>{v.mening}</p>
                        <ActionForm action={passeraAction} nyckel={nyckel()} hidden={{ setId: vald.id, kod: v.kod, paragraf: v.paragraf ?? '' }} prefix={`v${i}`} inline summaryHere>
                          <TextArea name="skal" label="Skäl" />
                          <span className="knappar"><Submit>Spara skälet</Submit><CloseDialog /></span>
                        </ActionForm>
                      </DialogButton>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Utse({ vy, vald }: { vy: Protokollvy; vald: Setvy }) {
  const har = (roll: string) => vald.undertecknare.filter((u) => u.roll === roll).map(({ personId }) => personId);
  const folk = vy.valbara.fortroendevalda.map(({ id, namn, parti }) => ({ value: id, label: `${namn}${parti ? ` (${parti})` : ''}` }));
  return (
    <DialogButton look="word" word="Ändra undertecknare" title="Vem skriver under?">
      {vald.status === 'signeras' && <p>Texten låses upp, och de underskrifter som finns faller.</p>}
      <ActionForm action={utseAction} nyckel={nyckel()} hidden={{ setId: vald.id }} prefix="u-" inline summaryHere>
        <Select name="sekreterare" label="Sekreterare" placeholder="" defaultValue={har('sekreterare')[0] ?? ''} required={false} options={[{ value: '', label: 'Ingen' }, ...vy.valbara.sekreterare.map(({ id, namn }) => ({ value: id, label: namn }))]} />
        <Choices name="ordforande[]" label="Ordförande" type="checkbox" options={folk} defaultValue={har('ordforande')} required={false} />
        {vald.justeringssatt === 'justerare' || har('justerare').length > 0
          ? <Choices name="justerare[]" label="Justerare" type="checkbox" options={folk} defaultValue={har('justerare')} required={false} />
          : <p className="liten mut">{vald.justeringssatt === 'organet' ? 'Organet justerar självt' : 'Ordföranden justerar ensam'}: ingen justerare utses. Det är en inställning för organet (KL 5:69).</p>}
        <Field name="plats" label="Plats för justeringen" defaultValue={vald.plats ?? ''} required={false} />
        <Field name="tid" label="Planerad dag och tid" hint="Till exempel 2026-12-03 15.00. Är tiden inte bestämd skriver du bara dagen." defaultValue={vald.tid} required={false} short />
        <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
      </ActionForm>
    </DialogButton>
  );
}

function Dela({ vy, vald }: { vy: Protokollvy; vald: Setvy }) {
  const till = vy.flikar.filter((f) => f.status === 'utkast' && f.id !== vald.id);
  return (
    <section aria-labelledby="d-h">
      <h2 id="d-h">Delar</h2>
      <p className="liten mut">En eller flera paragrafer kan justeras för sig, med egna underskrifter och eget anslag.</p>
      <div className="lagt">
        <DialogButton look="word" word="Flytta paragrafer" title="Vilka paragrafer ska justeras för sig?">
          <ActionForm action={delaUppAction} nyckel={nyckel()} hidden={{ sammantradeId: vy.id }} prefix="d-" inline summaryHere>
            <Choices name="paragrafer[]" label="Paragrafer" type="checkbox" options={vy.attFlytta.filter(({ setId }) => setId === vald.id).map(({ id, text }) => ({ value: id, label: text }))} />
            <Select name="till" label="Till" placeholder="" defaultValue="nytt" options={[{ value: 'nytt', label: 'en ny del' }, ...till.map((f) => ({ value: f.id, label: f.text }))]} />
            <span className="knappar"><Submit>Flytta</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      </div>
    </section>
  );
}

function Ratta({ vald }: { vald: Setvy }) {
  return (
    <DialogButton look="word" word="Skriv en rättelse" title="Rättelse">
      <p>Protokollet står som det skrevs under. Rättelsen visas bredvid, med ditt namn och dagens datum.</p>
      <ActionForm action={rattaAction} nyckel={nyckel()} hidden={{ setId: vald.id }} prefix="r-" inline summaryHere>
        <Select name="paragrafId" label="Paragraf" placeholder="" required={false} options={[{ value: '', label: 'Hela delen' }, ...vald.innehall.paragrafer.map((p) => ({ value: p.id, label: `${p.beteckning} ${p.text.rubrik}` }))]} />
        <TextArea name="text" label="Vad som rättas" />
        <span className="knappar"><Submit>Spara rättelsen</Submit><CloseDialog /></span>
      </ActionForm>
    </DialogButton>
  );
}
