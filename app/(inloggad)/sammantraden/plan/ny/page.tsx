import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Empty, PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { skrivTid } from '#lib/platform/dag';
import { dayOf, monthName, parseDate, weekdayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { monster } from '#lib/sammantrade/arsplan';
import { provaArsplan, type Planval } from '#lib/sammantrade/arsplanvy';
import { listSammantraden } from '#lib/sammantrade/queries';
import { tolkaKlockslag } from '#lib/sammantrade/tid';
import { planeraAretAction } from '../../actions.ts';
import { veckodagar } from '../../flikar.tsx';

export const metadata: Metadata = { title: 'Planera ett år' };
type Sokt = Partial<Record<'ar' | 'organ' | 'monster' | 'veckodag' | 'fran' | 'till' | 'dagar' | 'kl' | 'plats' | 'distans' | 'visa', string>> & { utan?: string | string[] };

export default async function PlaneraAret({ searchParams }: { searchParams: Promise<Sokt> }) {
  const ctx = await pageCtx();
  const sokt = await searchParams;
  const { planerbara } = await listSammantraden(ctx, {});
  if (planerbara.length === 0) notFound();
  const ar = sokt.ar ?? String(Number(dayOf(ctx.nu).slice(0, 4)) + 1);
  const utan = [sokt.utan ?? (sokt.visa ? [] : '7')].flat();
  const { val, fel } = tolka(sokt, utan, ar);
  const plan = sokt.visa && val ? await orNotFound(provaArsplan(ctx, val)) : null;
  const ett = planerbara.length === 1 ? planerbara[0]?.id : undefined;
  return (
    <>
      <PageHead over="Sammanträden" title="Planera ett år" lead="Välj ett mönster eller skriv dagarna. Du ser alla dagar med frister och krockar innan något läggs in." />
      {fel.map((f) => <Notice key={f} kind="stopp">{f}</Notice>)}
      <form className="form" method="get" aria-label="Mönster för året">
        <input type="hidden" name="visa" value="ja" />
        <Select name="organ" label="Organ" options={planerbara.map(({ id, namn }) => ({ value: id, label: namn }))} defaultValue={sokt.organ ?? ett ?? ''} />
        <Select name="monster" label="Hur ofta" placeholder="Bara dagar som jag skriver" required={false} defaultValue={sokt.monster ?? (sokt.visa ? '' : 'manad-3')} options={Object.entries(monster).map(([value, { namn }]) => ({ value, label: namn }))} />
        <Select name="veckodag" label="Veckodag" placeholder="" defaultValue={sokt.veckodag ?? '4'} options={Object.entries(veckodagar).map(([value, label]) => ({ value, label }))} />
        <DateField name="fran" label="Från och med" defaultValue={sokt.fran ?? `${ar}-01-01`} />
        <DateField name="till" label="Till och med" defaultValue={sokt.till ?? `${ar}-12-31`} />
        <Choices type="checkbox" name="utan" label="Inte i" required={false} inRow defaultValue={utan} options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(`2027-${String(i + 1).padStart(2, '0')}-01`) }))} />
        <TextArea name="dagar" label="Egna dagar" required={false} rows={4} defaultValue={sokt.dagar ?? ''} hint="En dag på varje rad, om du vill med klockslag: 2027-01-14 kl. 13.15. De läggs till mönstret." />
        <Field name="kl" label="Börjar kl." required={false} short defaultValue={sokt.kl ?? ''} hint="Till exempel 13.15. Kan ändras för varje dag." />
        <Field name="plats" label="Plats" required={false} defaultValue={sokt.plats ?? ''} />
        <div className="spara"><button type="submit" className={plan ? 'knapp2' : 'knapp'}>{plan ? 'Räkna om' : 'Visa dagarna'}</button></div>
      </form>
      {plan && (
        <Section title={`${plan.rader.length} dagar`} text={`${plan.organ.namn}. Ta bort krysset för dagar som inte ska med.`} id="dagarna">
          {plan.rader.length === 0 ? <Empty title="Inga dagar" text="Välj ett mönster eller skriv minst en dag." /> : (
            <ActionForm action={planeraAretAction} nyckel={crypto.randomUUID()} hidden={{ organId: plan.organ.id }} label="Årets dagar" prefix="plan-" keep>
              <table className="tab stapla plan-dagar">
                <caption className="vh">Föreslagna dagar</caption>
                <thead><tr><th scope="col">Dag</th><th scope="col">Datum</th><th scope="col">Kl.</th><th scope="col" className="smal-dold">Berett senast</th><th scope="col">Kallelse senast</th><th scope="col">Att se till</th></tr></thead>
                <tbody>
                  {plan.rader.map((r, i) => (
                    <tr key={r.dag}>
                      <th scope="row" className="helrad"><label className="plan-med"><input type="checkbox" name={`dagar.${i}.med`} value="ja" defaultChecked={!r.finns} /> {weekdayOf(r.dag)}<span className="vh"> {r.dag}</span></label></th>
                      <td><input className="datum" name={`dagar.${i}.datum`} aria-label={`Datum, ${r.dag}`} defaultValue={r.dag} /></td>
                      <td><input className="kl" name={`dagar.${i}.kl`} aria-label={`Klockslag, ${r.dag}`} defaultValue={r.kl ? skrivTid(r.kl) : ''} /></td>
                      <td className="num smal-dold">{r.frister.beredning}</td>
                      <td className="num"><span className="bara-smal">kallelse </span>{r.frister.kallelse}{r.frister.kungorelse && <><br /><span className="mut">kungörs {r.frister.kungorelse}</span></>}</td>
                      <td>{r.anmarkningar.map((a) => <span key={a} className="nara plan-krock">{a}</span>)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Field name="plats" label="Plats" defaultValue={sokt.plats ?? ''} />
              {plan.organ.distans && <Checkbox name="distans" label="Deltagande på distans är möjligt" value="true" />}
              <SubmitRow>Lägg in sammanträdena</SubmitRow>
            </ActionForm>
          )}
        </Section>
      )}
    </>
  );
}

/** The form as the rules read it, and in words what could not be read. */
function tolka(sokt: Sokt, utan: readonly string[], ar: string): { val: Planval | null; fel: string[] } {
  if (!sokt.visa) return { val: null, fel: [] };
  const fel: string[] = [];
  const dag = (skrivet: string | undefined, annars: string, vad: string) => {
    const last = parseDate(skrivet ?? annars);
    if (last.ok) return last.value;
    fel.push(`${vad}: ”${skrivet}” är inget datum. Skriv till exempel ${annars}.`);
    return annars;
  };
  const kl = (skrivet: string, vad: string) => {
    const tolkat = skrivet.trim() ? tolkaKlockslag(skrivet) : null;
    if (skrivet.trim() && !tolkat) fel.push(`${vad}: ”${skrivet.trim()}” är inget klockslag. Skriv till exempel 13.15.`);
    return tolkat;
  };
  if (!sokt.organ) fel.push('Välj vilket organ det gäller.');
  const fran = dag(sokt.fran, `${ar}-01-01`, 'Från och med');
  const till = dag(sokt.till, `${ar}-12-31`, 'Till och med');
  if (till < fran) fel.push('Till och med ligger före från och med.');
  const dagar = (sokt.dagar ?? '').split('\n').map((rad) => rad.trim()).filter(Boolean).map((rad) => {
    const [, datum = rad, tid = ''] = /^(.*?)[\s,]+(?:kl\.?\s*)(\d.*)$/i.exec(rad) ?? [];
    return { dag: dag(datum, `${ar}-01-14`, 'Egna dagar'), kl: kl(tid, 'Egna dagar') };
  });
  const tid = kl(sokt.kl ?? '', 'Börjar kl.');
  if (fel.length > 0) return { val: null, fel };
  return { fel, val: { organId: sokt.organ ?? '', dagar, kl: tid, ...(sokt.monster && sokt.monster in monster ? { monster: { slag: sokt.monster, veckodag: Number(sokt.veckodag ?? 4), fran, till, utan: utan.map(Number) } } : {}) } };
}
