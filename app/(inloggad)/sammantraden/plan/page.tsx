import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { ConfirmButton } from '#components/ui/confirm-button';
import { Empty, PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { skrivTid } from '#lib/platform/dag';
import { dayAndMonth, dayOf, dayShort, monthName, weekdayOf } from '#lib/platform/datum';
import { organIText } from '#lib/platform/organnamn';
import { pageCtx } from '#lib/platform/page';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { getArsplan, type Arsplan } from '#lib/sammantrade/arsplanvy';
import { getKalenderlank } from '#lib/sammantrade/kalenderlank';
import { aterkallaKalenderlankAction, skapaKalenderlankAction } from '../actions.ts';
import { Flikar } from '../flikar.tsx';

export const metadata: Metadata = { title: 'Årsplan' };
type Props = { searchParams: Promise<{ ar?: string; organ?: string; visa?: string; planerade?: string }> };
type Rad = Arsplan['rader'][number];

export default async function Plan({ searchParams }: Props) {
  const ctx = await pageCtx();
  const { ar: skrivet, organ = '', visa, planerade } = await searchParams;
  const i_ar = Number(dayOf(ctx.nu).slice(0, 4));
  const ar = /^\d{4}$/.test(skrivet ?? '') ? Number(skrivet) : i_ar;
  const { rader: alla, planerbara, idag } = await getArsplan(ctx, { fran: `${ar}-01-01`, till: `${ar}-12-31` });
  const { adress: lank, kan } = await getKalenderlank(ctx, null);
  const rader = organ ? alla.filter(({ organId }) => organId === organ) : alla;
  const till = (nytt: Record<string, string | number>) => `/sammantraden/plan?${new URLSearchParams(Object.entries({ ar, ...(organ ? { organ } : {}), ...(visa ? { visa } : {}), ...nytt }).filter(([, v]) => v !== '').map(([n, v]) => [n, String(v)]))}`;
  const organen = [...new Map(alla.map((r) => [r.organId, r.organ])).entries()];
  return (
    <>
      <PageHead over="Sammanträden" title={`Årsplan ${ar}`} lead={mening(rader, idag, planerade)} action={planerbara.length > 0 && <LinkButton href={`/sammantraden/plan/ny?ar=${ar === i_ar ? ar + 1 : ar}`}>Planera ett år</LinkButton>} />
      <Flikar flik="/sammantraden/plan" />
      <div className="rad-ord plan-val">
        <Link className="gor" href={till({ ar: ar - 1 })}>{ar - 1}</Link><Link className="gor" href={till({ ar: ar + 1 })}>{ar + 1}</Link>
        {visa === 'ar' ? <Link className="gor" href={till({ visa: '' })}>Visa som lista</Link> : <Link className="gor" href={till({ visa: 'ar' })}>Visa som årsöversikt</Link>}
        {organen.length > 1 && organen.map(([id, namn]) => (id === organ ? <Link key={id} className="gor" href={till({ organ: '' })} aria-current="true">Visa alla organ</Link> : <Link key={id} className="gor" href={till({ organ: id })}>Bara {organIText(namn)}</Link>))}
      </div>
      {rader.length === 0 ? <Empty title={`Inget är planerat ${ar}`} text="Här kommer årets sammanträden med sina frister: när ett ärende ska vara berett och när kallelsen ska vara ute." /> : visa === 'ar' ? <Oversikt rader={rader} ar={ar} /> : <Lista rader={rader} idag={idag} />}
      {kan && (
        <Section title="I din egen kalender" text="Prenumerera på planen i telefonen eller datorn. Ändringar och inställda sammanträden följer med av sig själva.">
          {lank ? (
            <>
              <p>Klistra in adressen där kalendern frågar efter en prenumeration (iCal):</p>
              <p><code className="adress">{`${process.env['NEXTAUTH_URL'] ?? ''}${lank}`}</code></p>
              <p className="mut">Den som har adressen kan se dina sammanträden. Dela den inte.</p>
              <div className="rad-ord">
                <a className="gor" href={lank}>Hämta som fil</a>
                <ConfirmButton word="Byt adress" title="Byta adress?" text="Den gamla adressen slutar gälla genast, i alla kalendrar som använder den." confirm="Byt adress" look="word" action={skapaKalenderlankAction} nyckel={crypto.randomUUID()} />
                <ConfirmButton word="Sluta dela" title="Sluta dela?" text="Adressen slutar gälla genast." confirm="Sluta dela" look="word" action={aterkallaKalenderlankAction} nyckel={crypto.randomUUID()} />
              </div>
            </>
          ) : <ActionForm action={skapaKalenderlankAction} nyckel={crypto.randomUUID()} inline label="Kalenderadress"><Submit look="outlined" busy="Skapar …">Skapa en kalenderadress</Submit></ActionForm>}
        </Section>
      )}
    </>
  );
}

function mening(rader: readonly Rad[], idag: string, planerade: string | undefined): string {
  const kvar = rader.filter(({ datum, status }) => datum >= idag && status !== 'installt');
  const krockar = kvar.filter((r) => r.krockar.length > 0).length;
  const nya = planerade ? `${capitalNumber(Number(planerade))} sammanträden är inlagda. ` : '';
  if (rader.length === 0) return 'Inga sammanträden är planerade.';
  const narmast = kvar[0] ? ` Närmast kommer ${organIText(kvar[0].organ)} ${dayAndMonth(kvar[0].datum)}.` : '';
  return `${nya}${capitalNumber(rader.length)} sammanträden, ${kvar.length === 0 ? 'alla hållna' : `${numberWord(kvar.length, true)} kvar`}.${narmast}${krockar > 0 ? ` ${capitalNumber(krockar)} krockar.` : ''}`;
}

const lage = { planerat: ['sedan', 'Planeras'], kallat: ['sedan', 'Kallat'], pagar: ['nu', 'Pågår'], avslutat: ['klar', 'Avslutat'], installt: ['klar', 'Inställt'] } as const;
const vart = (r: Rad) => (r.personal ? `/sammantraden/${r.id}` : r.kallad ? `/sammantraden/${r.id}/lasrum` : null);

function Lista({ rader, idag }: { rader: readonly Rad[]; idag: string }) {
  const sen = (r: Rad) => r.status === 'planerat' && r.frister.kallelse < idag && r.datum >= idag;
  return (
    <DataTable
      caption="Årets sammanträden"
      columns={[{ key: 'datum', head: 'Datum', num: true }, { key: 'organ', head: 'Organ', names: true }, { key: 'kl', head: 'Tid och plats' }, { key: 'beredning', head: 'Berett senast', num: true, hideOnPhone: true }, { key: 'kallelse', head: 'Kallelse senast', num: true }, { key: 'lage', head: 'Läge' }]}
      rows={rader.map((r) => {
        const href = vart(r);
        const [tecken, ord] = lage[r.status];
        return {
          key: r.id,
          cells: {
            datum: <><span className="nb">{r.datum}</span> <span className="mut">{weekdayOf(r.datum).slice(0, 3)}</span></>,
            organ: href ? <Link href={href}>{r.organ}<span className="vh"> {r.datum}</span></Link> : r.organ, kl: [r.kl && `kl. ${skrivTid(r.kl)}`, r.plats].filter(Boolean).join(', '),
            beredning: r.frister.beredning, kallelse: <><span className="bara-smal">kallelse </span>{r.frister.kallelse}{r.frister.kungorelse && <><br /><span className="mut">kungörs <span className="nb">{r.frister.kungorelse}</span></span></>}</>,
            lage: <><St kind={sen(r) ? 'saknas' : tecken} alt={sen(r) ? 'Sen' : false} />{sen(r) ? 'Kallelsen är sen' : ord}{r.skal && <><br /><span className="mut">{r.skal}</span></>}{r.krockar.map((krock) => <span className="nara plan-krock" key={krock}>{krock}</span>)}</>,
          },
        };
      })}
    />
  );
}

/** Organ down, months across: the year on one page. */
function Oversikt({ rader, ar }: { rader: readonly Rad[]; ar: number }) {
  const organ = [...new Map(rader.map((r) => [r.organId, r])).values()].toSorted((a, b) => a.organ.localeCompare(b.organ, 'sv'));
  const manader = Array.from({ length: 12 }, (_, i) => `${ar}-${String(i + 1).padStart(2, '0')}-01`);
  return (
    <div className="rullbar" tabIndex={0} role="region" aria-label={`Översikt ${ar}`}>
      <table className="tab plan-ar">
        <caption className="vh">Sammanträden {ar}, organ och månad</caption>
        <thead><tr><th scope="col">Organ</th>{manader.map((m) => <th key={m} scope="col"><abbr title={monthName(m)}>{monthName(m).slice(0, 3)}</abbr></th>)}</tr></thead>
        <tbody>
          {organ.map((o) => (
            <tr key={o.organId}>
              <th scope="row">{o.organ}</th>
              {manader.map((m) => (
                <td key={m} className="num">
                  {rader.filter((r) => r.organId === o.organId && r.datum.slice(0, 7) === m.slice(0, 7)).map((r) => {
                    const href = vart(r);
                    const text = <>{Number(r.datum.slice(8))}<span className="vh"> {monthName(r.datum)}, {r.organ}{r.krockar.length > 0 && ', krockar'}</span>{r.krockar.length > 0 && <St kind="saknas" alt={false} />}</>;
                    return <span key={r.id} title={[dayShort(r.datum), ...r.krockar].join('. ')}>{r.status === 'installt' ? <s>{text}</s> : href ? <Link href={href}>{text}</Link> : text} </span>;
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
