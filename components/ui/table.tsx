import Link from 'next/link';
import type { ReactNode } from 'react';

export type Column = {
  key: string;
  head: string;
  /** Tabular figures. */
  num?: boolean;
  right?: boolean;
  /** The cell that names its row; on a phone it comes first on a line of its own. */
  names?: boolean;
  hideOnPhone?: boolean;
  /** Also left out where the window is narrower than a desk's: what helps but does not name the row. */
  hideOnTablet?: boolean;
  /** A heading only a screen reader needs. */
  hideHead?: boolean;
  sort?: { href: string; now?: 'ascending' | 'descending' };
};
export type Row = { key: string; cells: Record<string, ReactNode>; draft?: boolean };

type Props = { caption: string; showCaption?: boolean; columns: Column[]; rows: Row[]; empty?: ReactNode; earlier?: string; later?: string };

/** A real table with hairlines. On a phone each row becomes its name and one line. `later`/`earlier` are addresses of the next and previous page. */
export function DataTable({ caption, showCaption = false, columns, rows, empty, earlier, later }: Props) {
  if (!rows.length && empty) return <>{empty}</>;
  return (
    <div className="tab-yta">
      <table className="tab stapla">
        <caption className={showCaption ? undefined : 'vh'}>{caption}</caption>
        <thead><tr>{columns.map((column) => <Head key={column.key} {...{ column }} />)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.draft ? 'utkast' : undefined}>
              {columns.map((column) => <Cell key={column.key} {...{ column }}>{row.cells[column.key]}</Cell>)}
            </tr>
          ))}
        </tbody>
      </table>
      {(earlier || later) && (
        <nav className="sidbyte" aria-label="Sidor">
          {earlier && <Link className="gor" href={earlier} rel="prev">Föregående sida</Link>}
          {later && <Link className="gor" href={later} rel="next">Nästa sida</Link>}
        </nav>
      )}
    </div>
  );
}

/** What a phone must be told in words, where the column's heading is not seen. */
export const Narrow = ({ children }: { children: string }) => <span className="bara-smal">{children}</span>;

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ') || undefined;

function Head({ column: { head, hideHead, right, sort, hideOnPhone, hideOnTablet } }: { column: Column }) {
  const text = hideHead ? <span className="vh">{head}</span> : head;
  return (
    <th scope="col" className={classes(right && 'r', hideOnPhone && 'smal-dold', hideOnTablet && 'mellan-dold')} aria-sort={sort?.now}>
      {sort ? <Link href={sort.href} scroll={false}>{text}{sort.now && <span aria-hidden="true">{sort.now === 'ascending' ? ' ↑' : ' ↓'}</span>}</Link> : text}
    </th>
  );
}

function Cell({ column: { names, num, right, hideOnPhone, hideOnTablet }, children }: { column: Column; children: ReactNode }) {
  const whole = typeof children === 'string' && /^(§|\d{4}-\d{2}-\d{2}|[A-ZÅÄÖ]{2,6} \d)/.test(children) && children.length < 22;
  const className = classes(names && 'helrad', num && 'num', right && 'r', hideOnPhone && 'smal-dold', hideOnTablet && 'mellan-dold', whole && 'nb');
  return names ? <th scope="row" className={className}>{children}</th> : <td className={className}>{children}</td>;
}
