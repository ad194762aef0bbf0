import type { Metadata } from 'next';
import Link from 'next/link';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { listUppdrag, type Uppdragsvy } from '#lib/protokoll/uppdragsvy';
import { capitalNumber } from '#lib/platform/tal';
import { GorUppdrag } from './gor.tsx';

export const metadata: Metadata = { title: 'Uppdrag' };
type Props = { searchParams: Promise<{ organ?: string; lage?: string; vems?: string }> };
const lagesord = { kvar: 'Inte återrapporterade', sena: 'Försenade', klara: 'Återrapporterade', alla: 'Alla' };

/** The tasks that the organ have given in their decisions: open, late and reported back. */
export default async function Uppdrag({ searchParams }: Props) {
  const { organ = '', lage = 'kvar', vems = '' } = await searchParams;
  const vy = await orNotFound(listUppdrag(await pageCtx(), { organ: /^[0-9a-f-]{36}$/.test(organ) ? organ : undefined, lage, vems }));
  const filtrerat = organ !== '' || lage !== 'kvar' || vems !== '';
  return (
    <>
      <PageHead title="Uppdrag" lead={vy.sena === 0 ? 'Det som besluten har gett någon att göra. Inget är försenat.' : `${vy.sena === 1 ? 'Ett uppdrag är försenat' : `${capitalNumber(vy.sena)} uppdrag är försenade`}.`} />
      <form className="sokrad" role="search" action="/uppdrag">
        <label>Organ<select name="organ" defaultValue={organ}><option value="">Alla</option>{vy.organen.map((o) => <option key={o.id} value={o.id}>{o.namn}</option>)}</select></label>
        <label>Läge<select name="lage" defaultValue={lage}>{Object.entries(lagesord).map(([v, ord]) => <option key={v} value={v}>{ord}</option>)}</select></label>
        <label>Ansvarig<select name="vems" defaultValue={vems}><option value="">Alla</option><option value="jag">Jag</option></select></label>
        <button type="submit" className="knapp2">Visa</button>
        {filtrerat && <Link className="gor" href="/uppdrag">Rensa</Link>}
      </form>
      <DataTable
        caption="Uppdrag, det som ska vara klart först överst"
        columns={[{ key: 'vad', head: 'Uppdrag', names: true }, { key: 'senast', head: 'Senast', num: true }, { key: 'ansvarig', head: 'Ansvarig' }, { key: 'lage', head: 'Läge' }, { key: 'gor', head: 'Gör', hideHead: true, right: true }]}
        rows={vy.rader.map((u) => ({ key: u.id, cells: celler(u, vy) }))}
        empty={filtrerat ? <Empty title="Inga uppdrag stämmer med urvalet." text="Visa alla lägen, eller ett annat organ." /> : <Empty title="Inga uppdrag väntar." text="Ett uppdrag noteras i mötet eller vid protokollet, och kommer hit när protokollet är justerat." />}
      />
    </>
  );
}

function celler(u: Uppdragsvy, { idag, personer }: { idag: string; personer: readonly { id: string; namn: string }[] }) {
  return {
    vad: <>{u.text} <span className="mut"><Link href={`/sammantraden/${u.sammantradeId}/protokoll?del=${u.setId}`}>{u.organ} {u.paragraf}</Link>, {dayInText(u.datum)}{u.arende && <>, dnr <Link href={`/arenden/${u.arende.id}`}>{u.arende.dnr}</Link></>}</span></>,
    senast: u.senast ?? <span className="mut">ingen dag</span>,
    ansvarig: <>{u.ansvarig?.namn ?? <span className="nara">ingen än</span>}{u.ansvarig?.namn !== u.mottagare && <span className="mut">, {u.mottagare}</span>}</>,
    lage: <><span className={u.lage === 'sent' ? 'varna' : undefined}>{u.lagesord}{u.rapporterad && ` ${u.rapporterad}`}</span>{u.skal && <span className="mut"><br />Skäl: {u.skal}</span>}{u.rapport && <span className="mut"><br />{u.rapport}</span>}{u.handling && <><br /><Link href={`/handlingar/${u.handling.id}`}>{u.handling.rubrik}</Link></>}</>,
    gor: <GorUppdrag u={u} idag={idag} personer={personer} />,
  };
}
