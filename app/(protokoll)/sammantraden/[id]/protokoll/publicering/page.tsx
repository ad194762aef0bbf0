import type { Metadata } from 'next';
import { Ark } from '#components/protokoll/ark';
import { Maskval } from '#components/protokoll/maskval';
import { ActionForm } from '#components/ui/action-form';
import { DateField, Field } from '#components/ui/field';
import { ErrorPlace } from '#components/ui/error-summary';
import { Mark } from '#components/ui/shell';
import { Submit } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getPublicering, type Publiceringsvy } from '#lib/protokoll/kopievy';
import { maskeraAction, publiceraAction } from '../actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ del?: string }> };
export const metadata: Metadata = { title: 'Vad allmänheten får läsa' };
const nyckel = () => crypto.randomUUID();

/** Beside the unchanged original: words of personal data are chosen in the text, the copy is looked at, and then published until a day. */
export default async function Sida({ params, searchParams }: Props) {
  const [{ id }, { del = '' }] = await Promise.all([params, searchParams]);
  const vy = await orNotFound(getPublicering(await pageCtx(), { sammantradeId: id, setId: del }));
  return (
    <>
      <header className="topp">
        <Mark href="/min-dag" label="Paragraf, min dag" />
        <div><h1>Vad allmänheten får läsa</h1><p className="liten">{vy.organ} {dayInText(vy.datum)}</p></div>
        <div className="hoger"><a className="gor" href={`/sammantraden/${id}/protokoll?del=${vy.setId}`}>Till protokollet</a></div>
      </header>
      <div className="just">
        <aside className="signera" aria-labelledby="s-h">
          <h2 className="vh" id="s-h">Kopian</h2>
          <p className="lead">{mening(vy)}</p>
          <section aria-labelledby="m-h">
            <h2 id="m-h">Maskera</h2>
            <p className="liten mut">Markera ord i texten bredvid, eller skriv dem här. Förtroendevaldas namn och partier står kvar. Originalet ändras aldrig.</p>
            <Maskval action={maskeraAction} nyckel={nyckel()} setId={vy.setId} valda={[...vy.masker]} forslag={[...vy.forslag]} />
          </section>
          {vy.farPubliceras ? (
            <section aria-labelledby="p-h">
              <h2 id="p-h">Publicera</h2>
              {vy.maskerat && (
                <ActionForm action={publiceraAction} nyckel={nyckel()} hidden={{ setId: vy.setId, slag: 'maskerad' }} prefix="pm-" label="Publicera den maskerade kopian" inline keep>
                  <p className="liten">Kopian bredvid är satt ur den maskerade texten. Det som är borttaget finns inte i filen.</p>
                  <DateField name="till" label="Tas bort den" required={false} defaultValue={vy.nedtas && vy.nedtas > vy.idag ? vy.nedtas : ''} hint="Lämnas tomt om den ska stå kvar så länge anslaget är uppe." />
                  <span className="knappar"><Submit>Publicera den maskerade kopian</Submit></span>
                </ActionForm>
              )}
              {vy.publikt !== 'original' && (
                <ActionForm action={publiceraAction} nyckel={nyckel()} hidden={{ setId: vy.setId, slag: 'original' }} prefix="po-" label="Publicera originalet" inline><Submit look="word">Publicera originalet</Submit></ActionForm>
              )}
              {vy.publikt !== 'ingen' && (
                <ActionForm action={publiceraAction} nyckel={nyckel()} hidden={{ setId: vy.setId, slag: 'ingen' }} prefix="pi-" label="Ta bort från tavlan" inline>
                  <Field name="skal" label="Varför det tas bort" required={false} />
                  <span className="knappar"><Submit look="outlined">Ta bort det som kan läsas</Submit></span>
                </ActionForm>
              )}
            </section>
          ) : <p className="liten mut">Här finns paragrafer som bara bereder ett ärende åt ett annat organ. De publiceras inte (2 kap. 10 § tryckfrihetsförordningen), om organet inte har bestämt något annat.</p>}
          {vy.historik.length > 0 && <section aria-labelledby="h-h"><h2 id="h-h">Det som har valts</h2><ul className="innan">{vy.historik.map((h) => <li key={h.id} className="liten">{dayInText(h.at)}, {h.av}: {ord[h.slag]}{h.slag === 'maskerad' && `, ${h.antal === 1 ? 'ett ord eller stycke borttaget' : `${h.antal} ord eller stycken borttagna`}`}{h.till && `, till ${dayInText(h.till)}`}{h.skal && `. ${h.skal}`}</li>)}</ul></section>}
        </aside>
        <main className="papper" id="innehall">
          <ErrorPlace />
          <Ark innehall={vy.maskerat ?? vy.innehall} etikett={vy.maskerat ? 'Kopian som den blir' : 'Originalet'} />
        </main>
      </div>
    </>
  );
}

const ord: Record<Publiceringsvy['historik'][number]['slag'], string> = { utkast: 'maskerat', maskerad: 'den maskerade kopian publicerades', original: 'originalet publicerades', ingen: 'togs bort från tavlan' };

function mening(vy: Publiceringsvy): string {
  const till = vy.till ? ` till och med dagen före ${dayInText(vy.till)}` : ' så länge anslaget är uppe';
  if (vy.publikt === 'maskerad') return vy.fil ? `Allmänheten läser den maskerade kopian${till}.` : 'Den maskerade kopian görs nu. Läs in sidan om en stund.';
  if (vy.publikt === 'original') return 'Allmänheten läser protokollet som det skrevs under, så länge anslaget är uppe.';
  return 'Allmänheten kan inte läsa protokollet. Anslaget står ändå på tavlan.';
}
