import type { Diagram } from '#lib/styrdokument/nyckeltal';

type Props = { id: string; namn: string; enhet: string; malet: string | null; diagram: Diagram };

/** The values as a line, the target as a dashed one. The table beside it holds the same, for who reads with the ears. */
export function Nyckeltalsdiagram({ id, namn, enhet, malet, diagram: d }: Props) {
  const [forsta, sista] = [d.punkter[0], d.punkter.at(-1)];
  return (
    <svg className="linjediagram" viewBox={`0 0 ${d.bredd} ${d.hojd}`} role="img" aria-labelledby={`${id}-t`}>
      <title id={`${id}-t`}>{`${namn}, ${enhet}: från ${forsta?.ar ?? ''} till ${sista?.ar ?? ''}${malet ? `, mål ${malet}` : ''}. Värdena står i tabellen.`}</title>
      {d.skala.map(({ y, text }) => <g key={text}><line className="rutnat" x1={44} x2={d.bredd} y1={y} y2={y} /><text x={38} y={y + 4} textAnchor="end">{text}</text></g>)}
      {d.ar.map(({ x, text }) => <text key={text} x={x} y={d.hojd - 6} textAnchor="middle">{text}</text>)}
      {d.mal !== null && <line className="mal" x1={44} x2={d.bredd} y1={d.mal} y2={d.mal} />}
      <path d={d.linje} />
      {d.punkter.map((p) => <circle key={p.ar} cx={p.x} cy={p.y} r={3.5} className={p.preliminart ? 'prel' : undefined} />)}
    </svg>
  );
}
