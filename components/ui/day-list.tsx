import Link from 'next/link';
import type { ReactNode } from 'react';

export type DayListRow = { id: string; when: ReactNode; late?: boolean; title: string; href: string; text?: ReactNode; mark?: ReactNode; action: ReactNode; chosen?: boolean };
export type DayListGroup = { id: string; name: string; under?: string; rows: DayListRow[] };

type Props = { caption: string; heads: [day: string, time: string, what: string, mark: string, action: string]; groups: DayListGroup[] };

/** What waits, by day: the day in the margin, then time, title, its mark and one action. `chosen` tints the row that owns the filled button. */
export function DayList({ caption, heads, groups }: Props) {
  return (
    <table className="dag">
      <caption className="vh">{caption}</caption>
      <thead className="vh"><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      {groups.filter((group) => group.rows.length).map((group) => (
        <tbody key={group.id}>
          {group.rows.map((row, i) => (
            <tr key={row.id} className={row.chosen ? 'vald' : undefined}>
              {i === 0 && <th scope="rowgroup" rowSpan={group.rows.length}>{group.name}{group.under && <span>{group.under}</span>}</th>}
              <td className="nar">{row.late ? <span className="sen">{row.when}</span> : row.when}</td>
              <td className="vad"><Link href={row.href}>{row.title}</Link>{row.text && <p>{row.text}</p>}</td>
              <td className="dnr">{row.mark}</td>
              <td className="atg">{row.action}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
