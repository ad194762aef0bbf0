import type { Metadata } from 'next';
import { Ark } from '#components/protokoll/ark';
import { Kontrollsumma, Undertecknarlinje } from '#components/protokoll/undertecknare';
import { ActionForm } from '#components/ui/action-form';
import { ErrorPlace } from '#components/ui/error-summary';
import { Field } from '#components/ui/field';
import { Mark } from '#components/ui/shell';
import { Submit } from '#components/ui/submit';
import { clock, dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getJustering, type Setvy } from '#lib/protokoll/queries';
import { Sedan } from '../../sedan.tsx';
import { skrivUnderAction } from './actions.ts';

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
        </div>
      </header>
      <div className="just">
        <aside className="signera" aria-labelledby="s-h">
          <h2 className="vh" id="s-h">Underskrift</h2>
          <p className="lead">{mening(vald, jag?.at ?? null)}</p>
          {vald.kan.skrivUnder && vald.hash && <Under setId={setId} hash={vald.hash} spann={vald.spann} />}
          <section aria-labelledby="u-h"><h2 id="u-h">Undertecknare</h2><Undertecknarlinje vald={vald} /></section>
          {vald.status === 'signeras' && <Sedan idag={vald.idag} senast={vald.senast} forsent={vald.idag > vald.senast} />}
          {vald.hash && vald.frystAt && (
            <section aria-labelledby="f-h">
              <h2 id="f-h">{vald.status === 'justerat' ? 'Det här är texten ni skrev under' : 'Det här är texten du skriver under'}</h2>
              <p className="liten mut">Fryst {dayInText(vald.frystAt)}, {clock(vald.frystAt)}. Ändras ett enda tecken blir kontrollsumman en annan, och alla underskrifter i delen faller.</p>
              <Kontrollsumma hash={vald.hash} />
            </section>
          )}
        </aside>
        <main className="papper" id="innehall">
          <ErrorPlace />
          <Ark innehall={vald.innehall} etikett="Den frysta texten" slut={<footer className="sidfot"><div>{vald.status === 'justerat' ? 'Underskrivet elektroniskt' : 'Skrivs under elektroniskt'}</div><div /><div className="num">{vald.innehall.sammantrade.datum}</div></footer>} />
        </main>
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

function Under({ setId, hash, spann }: { setId: string; hash: string; spann: string }) {
  return (
    <ActionForm action={skrivUnderAction} nyckel={crypto.randomUUID()} hidden={{ setId, hash }} label="Skriv under" summaryHere>
      <Field name="losenord" type="password" autoComplete="current-password" label="Ditt lösenord" hint={`Du loggar in igen för att skriva under ${spann}.`} />
      <Submit busy="Skriver under …">Skriv under</Submit>
    </ActionForm>
  );
}
