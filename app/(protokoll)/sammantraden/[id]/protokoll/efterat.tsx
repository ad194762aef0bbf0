import { Expedieringar } from '#components/expediering/expedieringar';
import { ConfirmButton } from '#components/ui/confirm-button';
import { ActionForm } from '#components/ui/action-form';
import { DialogButton, CloseDialog } from '#components/ui/dialog';
import { DateField, Field, Select } from '#components/ui/field';
import { Steps } from '#components/ui/steps';
import { Submit } from '#components/ui/submit';
import { getAnslagForSet } from '#lib/anslag/queries';
import { expedierat } from '#lib/expediering/queries';
import type { Ctx } from '#lib/platform/command';
import { dayAndMonth, dayInText, weekdayOf } from '#lib/platform/datum';
import { anslasSenast } from '#lib/anslag/frister';
import { dagI } from '#lib/platform/dag';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import { anslaUppAction, avbrottAction, forsokIgenAction, lagaKraftAction } from './actions.ts';

const nyckel = () => crypto.randomUUID();

/** What follows when a set is justerat: the notice on the board with its dates, and what has been sent. For staff. */
export async function Efterat({ setId, ctx, paragrafer }: { setId: string; ctx: Ctx; paragrafer: readonly Paragrafinnehall[] }) {
  const [tavla, skickat] = await Promise.all([forPersonal(getAnslagForSet(ctx, setId), null), forPersonal(expedierat(ctx, { setId }), [])]);
  const attSkicka = paragrafer.some(({ expediering }) => expediering.length > 0);
  return (
    <>
      {tavla && <Anslaget setId={setId} {...tavla} idag={dagI(ctx.nu)} />}
      {(skickat.length > 0 || attSkicka) && (
        <section aria-labelledby="e-h">
          <h2 id="e-h">Expediering</h2>
          {skickat.length > 0 ? <Expedieringar rader={skickat} forsokIgen={forsokIgenAction} /> : <p className="mut">Utdragen görs nu och skickas strax.</p>}
        </section>
      )}
    </>
  );
}

/** A ledamot reads the protocol but keeps neither the board nor the post. */
const forPersonal = <T, I>(read: Promise<T>, inget: I): Promise<T | I> =>
  read.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return inget;
    throw error;
  });

type Tavla = Awaited<ReturnType<typeof getAnslagForSet>>;

function Anslaget({ setId, anslag: a, kan, idag }: Tavla & { setId: string; idag: string }) {
  if (!a) {
    return (
      <section aria-labelledby="a-h">
        <h2 id="a-h">Anslagstavlan</h2>
        <p className="mut">Justeringen är inte anslagen. Det ska göras senast {dayInText(anslasSenast(idag))}.</p>
        {kan.skota && (
          <div className="lagt"><DialogButton look="word" word="Anslå justeringen" title="Anslå justeringen">
            <ActionForm action={anslaUppAction} nyckel={nyckel()} hidden={{ setId }} prefix="a-" inline summaryHere>
              <DateField name="uppsatt" label="Dag för anslaget" defaultValue={idag} />
              <Select name="overklagande" label="Hur besluten överklagas" placeholder="" options={[{ value: 'KL13', label: 'Laglighetsprövning (13 kap. kommunallagen)' }, { value: 'FL', label: 'Förvaltningsbesvär (förvaltningslagen)' }, { value: 'ingen', label: 'Går inte att överklaga' }]} />
              <Field name="forvaring" label="Var protokollet förvaras" required={false} hint="Lämnas tomt för organets vanliga plats." />
              <span className="knappar"><Submit>Anslå</Submit><CloseDialog /></span>
            </ActionForm>
          </DialogButton></div>
        )}
      </section>
    );
  }
  const forbi = (dag: string | null) => (dag !== null && dag <= idag ? 'klar' : 'sedan') as 'klar' | 'sedan';
  const oppet = a.avbrott.find(({ till }) => till === null);
  return (
    <section aria-labelledby="a-h">
      <h2 id="a-h">Anslagstavlan</h2>
      <Steps items={[
        { id: 'upp', kind: forbi(a.uppsatt), name: a.lage === 'planerat' ? 'Anslås' : 'Anslaget', when: dayAndMonth(a.uppsatt), note: `Protokollet finns hos ${a.forvaring}` },
        ...a.avbrott.map((v, i) => ({ id: `av${i}`, kind: v.till ? 'klar' as const : 'saknas' as const, name: 'Avbrott', when: v.till ? `${dayAndMonth(v.fran)}–${dayAndMonth(v.till)}` : `från ${dayAndMonth(v.fran)}`, note: v.skal })),
        ...(a.sistaDag ? [{ id: 'sist', kind: forbi(a.sistaDag < idag ? a.sistaDag : null), name: 'Sista dag att överklaga', when: dayAndMonth(a.sistaDag), note: weekdayOf(a.sistaDag) }] : []),
        { id: 'ner', kind: a.lage === 'nedtaget' ? 'klar' as const : 'sedan' as const, name: a.lage === 'nedtaget' ? 'Nedtaget' : 'Tas ner tidigast', when: dayAndMonth(a.nedtas) },
        ...(a.lagaKraftTidigast ? [{ id: 'laga', kind: a.lagaKraft ? 'klar' as const : 'sedan' as const, name: a.lagaKraft ? 'Laga kraft' : 'Laga kraft tidigast', when: dayAndMonth(a.lagaKraft ?? a.lagaKraftTidigast), ...(a.lagaKraft ? { note: 'bekräftat' } : {}) }] : []),
      ]} />
      <div className="lagt">
        <a className="gor" href={`/api/anslag/${a.id}`} target="_blank">Anslagsbevis (PDF)</a>
        {kan.skota && a.lage !== 'nedtaget' && (
          <DialogButton look="word" word={oppet ? 'Anslaget är uppe igen' : 'Anteckna avbrott'} title={oppet ? 'När kom anslaget upp igen?' : 'Avbrott i anslaget'}>
            <p>Anslaget ska vara uppe hela tiden. Efter ett avbrott räknas en ny period om tre veckor från den dag då det är uppe igen.</p>
            <ActionForm action={avbrottAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} prefix="b-" inline summaryHere>
              {!oppet && <><DateField name="fran" label="Inte uppe från" defaultValue={idag} /><Field name="skal" label="Varför" /></>}
              <DateField name="till" label="Uppe igen" required={Boolean(oppet)} defaultValue={oppet ? idag : ''} />
              <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
            </ActionForm>
          </DialogButton>
        )}
        {kan.skota && a.lagaKraftTidigast && !a.lagaKraft && a.lagaKraftTidigast <= idag && (
          <ConfirmButton look="word" word="Bekräfta laga kraft" title="Bekräfta laga kraft?" text="Fråga förvaltningsrätten först: ett överklagande kan ha kommit in som ni inte har fått veta." confirm="Bekräfta" action={lagaKraftAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} />
        )}
      </div>
    </section>
  );
}
