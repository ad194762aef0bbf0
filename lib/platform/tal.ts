const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A count as running text writes it: words to twelve, figures above. */
export const numberWord = (n: number, neuter = false) => (n === 1 && neuter ? 'ett' : (WORDS[n] ?? String(n)));

/** The same, beginning a sentence. */
export const capitalNumber = (n: number, neuter = false) => {
  const word = numberWord(n, neuter);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
