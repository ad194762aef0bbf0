const WORD = { klar: 'gjort', nu: 'pågår nu', sedan: 'återstår', sen: 'försenat', halv: 'på distans', jav: 'jäv', saknas: 'något saknas', mur: 'hindrar' };

export type StationKind = keyof typeof WORD;

/** The station sign, one alphabet everywhere. `alt` is its text alternative: a word of your own, its usual word by default, or `false` where the word already stands beside it. */
export function St({ kind, alt }: { kind: StationKind; alt?: string | false }) {
  const word = alt === false ? '' : (alt ?? WORD[kind]);
  return (
    <>
      <i className={`st ${kind}`} aria-hidden="true" />
      {word && <span className="vh">{word}: </span>}
    </>
  );
}
