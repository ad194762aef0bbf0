import Link from 'next/link';
import { useId, type ReactNode } from 'react';
import { St } from '#components/ui/station';
import { vik, type Karta } from '#lib/remiss/karta';
import { lista, type Rad } from '#lib/remiss/karta-lista';
import { rita, type Linje, type Ritning, type Texter } from '#lib/remiss/karta-ritning';
import { numberWord } from '#lib/platform/tal';

type Props = {
  karta: Karta;
  rubrik?: string;
  /** Show every lane although there are more than five; lives in the address. */
  utfalld?: boolean;
  /** The address that unfolds (or folds) the map. */
  vikHref?: string;
  /** The one decision the map provokes (an anstånd), under it. */
  children?: ReactNode;
};

const WORD = { klar: 'Gjort', nu: 'Nu', sedan: 'Planerat', sen: 'Efter svarstiden' };

/** Remisskartan: one drawn line through the organisations over real dates. The list beside it says the same, and is what a phone and a screen reader get. */
export function Remisskarta({ karta, rubrik = 'Remissens väg', utfalld = false, vikHref, children }: Props) {
  const head = useId();
  const folded = vik(karta);
  const shown = utfalld ? { karta, vikta: new Map<string, string[]>() } : folded;
  const many = folded.vikta.size > 0;
  const asked = karta.lanes.filter(({ sida }) => sida === 'under').length;
  return (
    <section className="karta" aria-labelledby={head}>
      <div className="karta-h">
        <h2 id={head}>{rubrik}</h2>
        <p className="tecken" aria-hidden="true">
          <span><St kind="klar" alt={false} />gjort</span><span><St kind="nu" alt={false} />nu</span>
          <span><St kind="sedan" alt={false} />planerat</span><span><St kind="sen" alt={false} />efter svarstiden</span>
        </p>
      </div>
      <div className="karta-yta">
        <Bred ritning={rita(shown.karta, new Set(shown.vikta.keys()))} />
        <Upright rader={karta.bara ? lista(shown.karta) : lista(karta, shown.vikta)} />
      </div>
      {many && vikHref && <p className="anstand vik"><Link className="gor" href={vikHref} scroll={false}>{utfalld ? 'Vik ihop' : `Visa alla ${numberWord(asked)} ${karta.grupp ?? 'nämnder'}`}</Link></p>}
      {children && <div className="anstand">{children}</div>}
    </section>
  );
}

function Bred({ ritning: { bredd, hojd, ...r } }: { ritning: Ritning }) {
  return (
    <svg className="bred" viewBox={`0 0 ${bredd} ${Math.ceil(hojd)}`} aria-hidden="true" focusable="false">
      {r.manader.map((m) => <g key={m.x}><path className="k-axel" d={`M${round(m.x)} 4v14`} /><text x={round(m.x + 6)} y={15}>{m.text}</text></g>)}
      {r.banor.map((b) => <path key={b.id} className="k-bana" d={`M222 ${b.y}H${bredd}`} />)}
      {r.lodrata.map((v) => <path key={v.id} className={`k-${v.slag}`} d={`M${round(v.x)} ${v.y1}V${v.y2}`} />)}
      {r.linjer.map((l) => <Line key={l.d + l.slag} linje={l} />)}
      {r.snitt.map((s) => <path key={`${s.x} ${s.y}`} className="k-axel" d={`M${round(s.x - 7)} ${s.y + 7}l5 -14M${round(s.x + 4)} ${s.y + 7}l5 -14`} />)}
      {r.stopp.map((s) => (
        <g key={s.id}>
          <title>{s.titel}</title>
          {s.lage === 'sen' ? <path className="k-sen" d={`M${round(s.x)} ${s.y - 8}l8 8l-8 8l-8 -8z`} /> : <circle className={`k-${s.lage}`} cx={round(s.x)} cy={s.y} r={s.lage === 'nu' ? 7 : 6} />}
        </g>
      ))}
      <Letters texter={r.stor} className="k-stor" />
      <Letters texter={r.liten} className="k-liten" />
    </svg>
  );
}

function Line({ linje: { d, slag, dubbel } }: { linje: Linje }) {
  if (!dubbel) return <path className={`k-${slag}`} d={d} />;
  return <><path className={`k-${slag} k-dubbel`} d={d} /><path className="k-inuti" d={d} /></>;
}

function Letters({ texter, className }: { texter: Texter; className: string }) {
  return (
    <g className={className}>
      {texter.banor.map((b) => (
        <g key={b.id}>
          {b.namn.map((line) => <text key={line.y} className="k-namn" x={0} y={line.y}>{line.text}</text>)}
          {b.under && <text className={b.sen ? 't-sen' : undefined} x={0} y={b.under.y}>{b.under.text}</text>}
        </g>
      ))}
      <g className="k-luft">
        {texter.stopp.map((label) => label.rader.map((line, i) => (
          <text key={label.id + i} className={label.rod ? 't-sen' : i === 0 ? 'k-stopp' : undefined} x={round(label.x)} y={line.y} textAnchor={label.anchor}>{line.text}</text>
        )))}
      </g>
      {texter.lodrata.map((t) => <text key={t.id} className={t.slag === 'frist' ? 't-sen' : 't-ink'} x={round(t.x)} y={t.y} textAnchor={t.anchor}>{t.text}</text>)}
    </g>
  );
}

function Upright({ rader }: { rader: Rad[] }) {
  return (
    <ol className="stopp" role="list">
      {rader.map((rad, i) => (
        <li key={rad.id} className={[rad.slag !== 'stopp' && `mark-rad ${rad.slag}`, i === rader.length - 1 && 'sist'].filter(Boolean).join(' ') || undefined}>
          <svg viewBox="0 0 72 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">{rad.streck.map((s) => <path key={s.d} className={`k-${s.slag}`} d={s.d} />)}</svg>
          {rad.lage && <span className={`st ${rad.lage}`} style={{ ['--x' as string]: `${rad.x / 16}rem` }} aria-hidden="true" />}
          <time dateTime={rad.datum}>{rad.nar}</time>
          <div>
            {rad.lage && <span className="vh">{WORD[rad.lage]}: </span>}
            <b>{rad.href ? <Link href={rad.href}>{rad.rubrik}</Link> : rad.rubrik}</b>
            {rad.text && <span className={rad.lage === 'sen' ? 'sen' : undefined}>{rad.text}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
