import type { ReactNode } from 'react';

type Del = { fran: number; till: number; id: string };
type Props = { stycke: number; text: string; markta: readonly Del[]; vid: ReactNode };

/** A paragraph of an answer with what is marked in it; what belongs to the marks stands beside, so that the paragraph's own text is the answer's and nothing more. */
export function Marktstycke({ stycke, text, markta, vid }: Props) {
  const bitar: ReactNode[] = [];
  let vidare = 0;
  for (const { fran, till, id } of markta.toSorted((a, b) => a.fran - b.fran)) {
    bitar.push(text.slice(vidare, fran), <mark key={id} id={`m-${id}`}>{text.slice(fran, till)}</mark>);
    vidare = till;
  }
  return (
    <div className="marktstycke" id={`s-${stycke}`}>
      <p data-stycke={stycke}>{bitar}{text.slice(vidare)}</p>
      <div className="vid">{vid}</div>
    </div>
  );
}
