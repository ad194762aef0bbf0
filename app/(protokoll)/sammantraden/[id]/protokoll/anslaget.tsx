import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Choices, DateField, Field, Select } from '#components/ui/field';
import { Steps, type Step } from '#components/ui/steps';
import { Submit } from '#components/ui/submit';
import { overklagandenamn } from '#lib/anslag/anslag';
import { anslasSenast } from '#lib/anslag/frister';
import type { getAnslagForSet } from '#lib/anslag/queries';
import { dayAndMonth, dayInText, dayWithWeekday, weekdayOf } from '#lib/platform/datum';
import { anslaUppAction, avbrottAction, avgorPeriodAction, lagaKraftAction, noteraUppsattningAction } from './actions.ts';

const nyckel = () => crypto.randomUUID();
type Tavla = Awaited<ReturnType<typeof getAnslagForSet>>;
type Anslag = NonNullable<Tavla['anslag']>;

/** The notice of a set on the board, with its dates as a line: what has been, what comes, and what a person has to decide. */
export function Anslaget({ setId, anslag: a, kan, idag, justerat, anslas, organ }: Tavla & { setId: string; idag: string; justerat: string }) {
  if (!a) return <InteAnslagen setId={setId} kan={kan} idag={idag} justerat={justerat} anslas={anslas} organ={organ} />;
  const oppet = a.avbrott.find(({ till }) => till === null);
  const saknade = a.andraTavlor.filter(({ uppsatt }) => uppsatt === null);
  return (
    <section aria-labelledby="a-h">
      <h2 id="a-h">Anslagstavlan</h2>
      <Steps label="Anslaget" items={stegen(a, idag)} />
      {a.grunder.length > 1 && <ul className="innan">{a.grunder.map((g) => <li key={g.vilket} className="liten">{g.paragrafer}: {overklagandenamn[g.vilket]}</li>)}</ul>}
      {a.forslag && kan.skota && <NyPeriod a={a} forslag={a.forslag} />}
      <div className="lagt">
        <a className="gor" href={`/api/anslag/${a.id}`} target="_blank">Anslagsbevis (PDF)</a>
        {kan.skota && <a className="gor" href={`protokoll/publicering?del=${setId}`}>Vad allmänheten får läsa</a>}
        {kan.skota && saknade.map((t) => (
          <DialogButton key={t.id} look="word" word={`Uppe hos ${t.namn}`} title={`När kom anslaget upp hos ${t.namn}?`}>
            <p>Tiden att överklaga räknas från den sista tavlan (9 kap. 32 § kommunallagen).</p>
            <ActionForm action={noteraUppsattningAction} nyckel={nyckel()} hidden={{ anslagId: a.id, uppsattningId: t.id }} prefix={`t${t.id}`} inline summaryHere>
              <DateField name="uppsatt" label="Dag" defaultValue={idag} />
              <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
            </ActionForm>
          </DialogButton>
        ))}
        {kan.skota && a.lage !== 'nedtaget' && (
          <DialogButton look="word" word={oppet ? 'Anslaget är uppe igen' : 'Anteckna avbrott'} title={oppet ? 'När kom anslaget upp igen?' : 'Avbrott i anslaget'}>
            <p>Anslaget ska vara uppe hela tiden. När det är uppe igen föreslås en ny period om tre veckor, och du avgör.</p>
            <ActionForm action={avbrottAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} prefix="b-" inline summaryHere>
              {!oppet && <><DateField name="fran" label="Inte uppe från" defaultValue={idag} /><Field name="skal" label="Varför" /></>}
              <DateField name="till" label="Uppe igen" required={Boolean(oppet)} defaultValue={oppet ? idag : ''} />
              <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
            </ActionForm>
          </DialogButton>
        )}
        {kan.skota && a.lagaKraftTidigast && a.attBekrafta && !a.oavgjort && a.lagaKraftTidigast <= idag && (
          <ConfirmButton look="word" word="Bekräfta laga kraft" title="Bekräfta laga kraft?" text="Fråga förvaltningsrätten först: ett överklagande kan ha kommit in som ni inte har fått veta." confirm="Bekräfta" action={lagaKraftAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} />
        )}
      </div>
    </section>
  );
}

function stegen(a: Anslag, idag: string): Step[] {
  const forbi = (dag: string | null) => (dag !== null && dag <= idag ? 'klar' : 'sedan') as 'klar' | 'sedan';
  const beslutat = { ny_period: 'ny period', behallen: 'tiden räknades inte om' } as Record<string, string>;
  return [
    { id: 'upp', kind: forbi(a.uppsatt), name: a.lage === 'planerat' ? 'Anslås' : 'Anslaget', when: dayAndMonth(a.uppsatt), note: `Protokollet finns hos ${a.forvaring}` },
    ...a.andraTavlor.map((t): Step => ({ id: t.id, kind: t.uppsatt ? 'klar' : 'saknas', name: `Hos ${t.namn}`, when: t.uppsatt ? dayAndMonth(t.uppsatt) : 'inte än' })),
    ...a.avbrott.map((v, i): Step => ({ id: `av${i}`, kind: v.till && v.beslut ? 'klar' : 'saknas', name: 'Avbrott', when: v.till === v.fran ? dayAndMonth(v.fran) : v.till ? `${dayAndMonth(v.fran)}–${dayAndMonth(v.till)}` : `från ${dayAndMonth(v.fran)}`, note: [v.skal.replace(/\.$/, ''), v.beslut && beslutat[v.beslut], v.beslutSkal?.replace(/\.$/, '')].filter(Boolean).join('; ') })),
    ...(a.sistaDag ? [{ id: 'sist', kind: forbi(a.sistaDag < idag ? a.sistaDag : null), name: 'Sista dag att överklaga', when: dayAndMonth(a.sistaDag), note: weekdayOf(a.sistaDag) }] : []),
    { id: 'ner', kind: a.lage === 'nedtaget' ? 'klar' : 'sedan', name: a.lage === 'nedtaget' ? 'Nedtaget' : 'Tas ner tidigast', when: a.oavgjort ? 'inte bestämt' : dayAndMonth(a.nedtas) },
    ...(a.lagaKraftTidigast ? [{ id: 'laga', kind: a.lagaKraft ? 'klar' as const : 'sedan' as const, name: a.lagaKraft ? 'Laga kraft' : 'Laga kraft tidigast', when: dayAndMonth(a.lagaKraft ?? a.lagaKraftTidigast), ...(a.lagaKraft ? { note: 'bekräftat' } : {}) }] : []),
  ];
}

/** The proposal after an interruption: a person takes it, or keeps the old time and says why (KL 13:5). */
function NyPeriod({ a, forslag }: { a: Anslag; forslag: NonNullable<Anslag['forslag']> }) {
  return (
    <div className="viktig">
      <p>Anslaget var nere. En ny hel period föreslås: sista dag att överklaga blir {dayWithWeekday(forslag.sistaDag)}{a.sistaDag && <> i stället för {dayInText(a.sistaDag)}</>}.</p>
      <ActionForm action={avgorPeriodAction} nyckel={nyckel()} hidden={{ anslagId: a.id }} prefix="np-" label="Ny period" inline summaryHere>
        <Choices name="beslut" label="Efter avbrottet" type="radio" defaultValue="ny_period" options={[{ value: 'ny_period', label: `Ny period till och med ${dayInText(forslag.sistaDag)}` }, { value: 'behallen', label: 'Behåll den gamla tiden' }]} />
        <Field name="skal" label="Varför, om tiden behålls" required={false} />
        <span className="knappar"><Submit look="outlined">Bestäm</Submit></span>
      </ActionForm>
    </div>
  );
}

function InteAnslagen({ setId, kan, idag, justerat, anslas, organ }: Pick<Tavla, 'kan' | 'anslas' | 'organ'> & { setId: string; idag: string; justerat: string }) {
  const senast = anslasSenast(justerat);
  return (
    <section aria-labelledby="a-h">
      <h2 id="a-h">Anslagstavlan</h2>
      {!anslas ? <p className="mut">{organ} anslår inte sina justeringar. Det är organets inställning, och går att göra för hand.</p> : <p className={senast < idag ? 'varna' : 'mut'}>Justeringen är inte anslagen. Det {senast < idag ? 'skulle göras' : 'ska göras'} senast {dayInText(senast)}.</p>}
      {kan.skota && (
        <div className="lagt"><DialogButton look="word" word="Anslå justeringen" title="Anslå justeringen">
          <ActionForm action={anslaUppAction} nyckel={nyckel()} hidden={{ setId }} prefix="a-" inline summaryHere>
            <DateField name="uppsatt" label="Dag för anslaget" defaultValue={idag} />
            <Select name="overklagande" label="Hur besluten överklagas" placeholder="" required={false} options={[{ value: '', label: 'Som valt för varje paragraf' }, ...Object.entries(overklagandenamn).map(([value, label]) => ({ value, label }))]} />
            <Field name="forvaring" label="Var protokollet förvaras" required={false} hint="Lämnas tomt för organets vanliga plats." />
            <span className="knappar"><Submit>Anslå</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton></div>
      )}
    </section>
  );
}
