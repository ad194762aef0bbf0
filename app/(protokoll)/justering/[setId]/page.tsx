import type { Metadata } from 'next';
import { Ark } from '#components/protokoll/ark';
import { Kontrollsumma, Undertecknarlinje } from '#components/protokoll/undertecknare';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { ErrorPlace } from '#components/ui/error-summary';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Field, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Mark } from '#components/ui/shell';
import { Submit } from '#components/ui/submit';
import { anslasSenast } from '#lib/anslag/frister';
import { clock, dayInText, dayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getJustering, type Setvy } from '#lib/protokoll/queries';
import { Sedan } from '../../sedan.tsx';
import { skrivUnderAction, vagraAction } from './actions.ts';

type Props = { params: Promise<{ setId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organ, datum } = await orNotFound(getJustering(await pageCtx(), (await params).setId));
  return { title: `Skriv under protokoll ${organ} ${dayInText(datum)}` };
}

export default async function Justering({ params }: Props) {
  const { setId } = await params;
  const { organ, datum, vald, sammantradeId, personal } = await orNotFound(getJustering(await pageCtx(), setId));
  const jag = vald.undertecknare.find((u) => u.jag);
  return (
    <>
      <header className="topp">
        <Mark href="/min-dag" label="Paragraf, min dag" />
        <div><h1>Protokoll, {organ} {dayInText(datum)}</h1><p className="liten">{jag ? `Du läser som ${jag.roll === 'sekreterare' ? 'sekreterare' : jag.roll === 'ordforande' ? 'ordförande' : 'justerare'}` : vald.spann}</p></div>
        <div className="hoger">
          {personal && <a className="gor" href={`/sammantraden/${sammantradeId}/protokoll?del=${setId}`}>Hela protokollet</a>}
          <a className="gor" href={`/api/protokoll/${setId}`} target="_blank">Läs som PDF</a>
          {vald.kan.skrivUnder && <a className="gor till-sign" href="#underskrift">Till underskriften</a>}
        </div>
      </header>
      <div className="just">
        <main className="papper" id="innehall">
          <ErrorPlace />
          <Ark innehall={vald.innehall} etikett="Den frysta texten" slut={<footer className="sidfot"><div>{vald.status === 'justerat' ? 'Underskrivet elektroniskt' : 'Skrivs under elektroniskt'}</div><div /><div className="num">{vald.innehall.sammantrade.datum}</div></footer>} />
        </main>
        <aside className="signera" aria-labelledby="s-h" id="underskrift">
          <h2 className="vh" id="s-h">Underskrift</h2>
          <p className="lead">{mening(vald, jag?.at ?? null)}</p>
          {vald.vagrat.filter(({ galler }) => galler).map((v) => <Notice key={v.at.toISOString()} kind="varning">{v.namn} har inte skrivit under: {v.skal}</Notice>)}
          {vald.kan.skrivUnder && vald.hash && <Under setId={setId} hash={vald.hash} spann={vald.spann} />}
          {vald.kan.vagra && <Vagra setId={setId} />}
          <Harnast vald={vald} at={jag?.at ?? null} protokollet={personal ? `/sammantraden/${sammantradeId}/protokoll?del=${setId}` : null} />
          <section aria-labelledby="u-h"><h2 id="u-h">Undertecknare</h2><Undertecknarlinje vald={vald} /></section>
          {vald.status === 'signeras' && <Sedan vald={vald} />}
          {vald.hash && vald.frystAt && (
            <section aria-labelledby="f-h">
              <h2 id="f-h">{vald.status === 'justerat' ? 'Det här är texten ni skrev under' : 'Det här är texten du skriver under'}</h2>
              <p className="liten mut">Fryst {dayInText(vald.frystAt)}, {clock(vald.frystAt)}. Ändras ett enda tecken blir kontrollsumman en annan, och alla underskrifter i delen faller.</p>
              <Kontrollsumma hash={vald.hash} />
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

function mening(vald: Setvy, at: Date | null): string {
  const kvar = vald.undertecknare.filter((u) => !u.at).length;
  if (vald.status === 'justerat') return `${vald.spann} är justerade${vald.justerat ? ` ${dayInText(vald.justerat)}` : ''}.`;
  if (at) return `Du skrev under ${dayInText(at)}. ${kvar === 1 ? 'En underskrift återstår.' : `${kvar} underskrifter återstår.`}`;
  if (vald.kan.skrivUnder) return kvar === 1 ? 'Nu är det bara din underskrift som saknas. När du skriver under är protokollet justerat.' : 'Läs igenom texten. Skriv under när den stämmer.';
  return vald.kan.vantar ? 'Någon ska skriva under före dig.' : 'Texten är låst för underskrift.';
}

/** What comes after a signature: the board and the post for the one who keeps them, nothing more for the others. */
function Harnast({ vald, at, protokollet }: { vald: Setvy; at: Date | null; protokollet: string | null }) {
  const justerat = vald.status === 'justerat';
  if (!justerat && !at) return null;
  if (justerat && protokollet) return <><p>Härnäst kommer anslaget på tavlan och utdragen till dem som ska ha beslutet.</p><p className="lagt"><LinkButton href={protokollet}>Se anslag och expediering</LinkButton></p></>;
  return <><p>{justerat ? `Du behöver inte göra något mer. Justeringen anslås senast ${dayInText(anslasSenast(dayOf(vald.justerat ?? vald.idag)))}.` : 'Du behöver inte göra något mer. Protokollet är justerat när alla har skrivit under.'}</p><p className="lagt"><LinkButton href="/min-dag" look="outlined">Till Min dag</LinkButton></p></>;
}

function Under({ setId, hash, spann }: { setId: string; hash: string; spann: string }) {
  return (
    <ActionForm action={skrivUnderAction} nyckel={crypto.randomUUID()} hidden={{ setId, hash, metod: 'losenord' }} label="Skriv under" summaryHere>
      <Field name="losenord" type="password" autoComplete="current-password" label="Ditt lösenord" hint={`Du loggar in igen för att skriva under ${spann}.`} />
      <Submit busy="Skriver under …">Skriv under</Submit>
    </ActionForm>
  );
}

function Vagra({ setId }: { setId: string }) {
  return (
    <div className="lagt">
      <DialogButton look="word" word="Skriv inte under" title="Varför skriver du inte under?">
        <p>Sekreteraren får veta det och kan rätta texten eller utse någon annan. Ingen del blir justerad innan dess. Stämmer texten ändå kan du skriva under.</p>
        <ActionForm action={vagraAction} nyckel={crypto.randomUUID()} hidden={{ setId }} prefix="vagra-" inline summaryHere>
          <TextArea name="skal" label="Skäl" rows={4} hint="Säg vad i texten som inte stämmer, till exempel vilken paragraf." />
          <span className="knappar"><Submit>Skriv inte under</Submit><CloseDialog /></span>
        </ActionForm>
      </DialogButton>
    </div>
  );
}
