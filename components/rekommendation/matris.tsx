import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateText } from '#components/ui/date-text';
import { St, type StationKind } from '#components/ui/station';
import { DataTable, Narrow } from '#components/ui/table';
import type { Matrisvy } from '#lib/rekommendation/vy';

type Rad = Matrisvy['rader'][number];
type Utfall = Rad['rutor'][number]['utfall'];
export const utfallstecken: Record<Utfall, StationKind> = { antar: 'klar', antar_med_andring: 'halv', avslar: 'mur', ej_behandlat: 'sedan' };

/** How far each clause has come: a bar of those who are asked, in the order of the words. Its numbers stand in words beside, so that it says the same without colour. */
export function Framsteg({ satser }: { satser: Matrisvy['satser'] }) {
  return (
    <div className="framsteg">
      {satser.map((s) => {
        const tagna = s.fordelning.filter(({ antal }) => antal > 0);
        return (
          <figure key={s.id} className="stapel" aria-label={`Att-sats ${s.nr}`}>
            <p className="doc">{satser.length > 1 && <span className="num">{s.nr}. </span>}att {s.text}</p>
            <div className="andelar" aria-hidden="true">{tagna.map((x) => <span key={x.utfall} data-utfall={x.utfall} style={{ flexGrow: x.antal }}>{x.antal}</span>)}</div>
            <figcaption>{tagna.map((x) => <span key={x.utfall}><i data-utfall={x.utfall} aria-hidden="true" />{x.ord} {x.antal}</span>)}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

/** Att-sats by huvudman: each cell opens what backs it. */
export function Matris({ vy, gor }: { vy: Matrisvy; gor?: (rad: Rad) => ReactNode }) {
  const till = (rad: Rad) => `/rekommendationer/${vy.id}/huvudman/${rad.id}`;
  const ensam = vy.satser.length === 1;
  return (
    <DataTable
      caption="Vad varje huvudman har beslutat om varje att-sats"
      columns={[
        { key: 'nr', head: 'Nr', num: true, hideOnPhone: true }, { key: 'namn', head: 'Huvudman', names: true }, ...vy.satser.map((s) => ({ key: s.id, head: ensam ? 'Utfall' : `Att-sats ${s.nr}` })),
        { key: 'beslut', head: 'Beslut' }, { key: 'dnr', head: 'Deras dnr', num: true }, ...(gor ? [{ key: 'gor', head: 'Gör', hideHead: true, right: true }] : []),
      ]}
      rows={vy.rader.map((rad) => ({
        key: rad.id, draft: !rad.raknas,
        cells: {
          nr: rad.nr, namn: <>{rad.namn}{rad.kravs && <span className="anm">måste anta</span>}{rad.bytte && <span className="anm">{rad.namnMedTid}</span>}{rad.uppgatt && <span className="anm">{rad.uppgatt.i ? `uppgått i ${rad.uppgatt.i} ${rad.uppgatt.fran}, som svarar för den` : `uppgått i en annan ${rad.uppgatt.fran}`}</span>}</>,
          ...Object.fromEntries(rad.rutor.map((x, i) => [x.satsId, (
            <Link key={x.satsId} href={till(rad)} className="utfall" data-utfall={x.utfall}><St kind={utfallstecken[x.utfall]} alt={false} />{!ensam && <Narrow>{`${i + 1}: `}</Narrow>}{x.ord}<span className="vh">, {ensam ? '' : `att-sats ${vy.satser[i]?.nr}, `}{rad.namn}</span></Link>
          )])),
          beslut: rad.beslut ? <>{rad.beslut.organ} <DateText when={rad.beslut.datum} form="table" /> <span className="nb">{rad.beslut.beteckning}</span></> : rad.vagen && <span className={rad.vagen.fel ? 'sen' : 'mut'}>{rad.vagen.text}{rad.vagen.sedan && <> <DateText when={rad.vagen.sedan} form="table" /></>}{rad.paminnelser.length > 0 && <span className="anm">påmind {rad.paminnelser.at(-1)}</span>}</span>,
          dnr: (rad.beslut?.dnr ?? rad.vagen?.dnr) && <span className="nb">{rad.beslut?.dnr ?? rad.vagen?.dnr}</span>, ...(gor ? { gor: gor(rad) } : {}),
        },
      }))}
    />
  );
}
