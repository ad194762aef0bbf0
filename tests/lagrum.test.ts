import { expect, test } from 'vitest';
import { lasKallkod } from './kallkod.ts';

/** The paragraphs that the product rests on, and what each asks of it in a few words. */
const regler: readonly (readonly [lagrum: string, vad: string])[] = [
  ['KL 4:25', 'rätten att avstå, och ordförandens skyldighet att rösta'], ['KL 4:26', 'den som deltar i myndighetsutövning måste delta i beslutet'],
  ['KL 4:27', 'reservation innan sammanträdet avslutas'], ['KL 4:28', 'vem som får sin mening antecknad'],
  ['KL 5:13', 'kungörelse en vecka före'], ['KL 5:14', 'brådskande ärende, sista vardagen före'], ['KL 5:16', 'distans i fullmäktige'], ['KL 5:18', 'ersättares tjänstgöring i fullmäktige'], ['KL 5:21', 'åter i tjänst samma dag'],
  ['KL 5:26', 'beredningstvång'], ['KL 5:35', 'motion avgörs inom ett år'], ['KL 5:39', 'vem som får yttra sig'], ['KL 5:42', 'öppet eller stängt'],
  ['KL 5:45', 'beslutförhet i fullmäktige'], ['KL 5:46', 'interpellation besvaras utan beslutförhet'], ['KL 5:47', 'jäv i fullmäktige'], ['KL 5:50', 'minoritetsåterremiss'], ['KL 5:51', 'motivering av återremiss'],
  ['KL 5:52', 'bara kungjorda ärenden avgörs'], ['KL 5:53', 'proposition'], ['KL 5:54', 'omröstning'], ['KL 5:55', 'majoritetsregel'], ['KL 5:56', 'lottning vid val'],
  ['KL 5:65', 'vad protokollet ska visa'], ['KL 5:68', 'interpellationer och frågor i protokollet'], ['KL 5:69', 'justering inom fjorton dagar'],
  ['KL 6:24', 'distans i nämnd'], ['KL 6:25', 'nämnden sammanträder inom stängda dörrar'], ['KL 6:27', 'beslutförhet i nämnd'], ['KL 6:28', 'jäv i nämnd'], ['KL 6:30', 'prövning av jäv'],
  ['KL 6:33', 'enkel majoritet för bordläggning i nämnd'], ['KL 6:38', 'vad som aldrig får delegeras'], ['KL 6:39', 'ordförandebeslut'], ['KL 6:40', 'anmälan av delegationsbeslut'],
  ['KL 8:10', 'vad anslaget ska säga'], ['KL 8:12', 'anslag senast andra dagen efter'], ['KL 9:32', 'gemensam nämnd'], ['KL 13:5', 'tre veckor från tillkännagivandet'],
  ['TF 2:9', 'inkommen handling'], ['TF 2:10', 'beredande § blir inte allmän'], ['OSL 5:2', 'vad registret visar'], ['lag 1930:173', 'helgdag flyttar sista dagen'],
];

/** "KL 5:26–28, 6:27" is KL 5:26, 5:27, 5:28 and 6:27. */
export function lagrumI(text: string): ReadonlySet<string> {
  const funna = new Set<string>();
  for (const [, lag = '', lista = ''] of text.matchAll(/\b(KL|FL|TF|OSL) ((?:\d+:\d+(?:[–-]\d+)?(?: (?:p|st)\.? ?\d+)?(?:,| och)? ?)+)/g))
    for (const [, kapitel = '', fran = '', till = fran] of lista.matchAll(/(\d+):(\d+)(?:[–-](\d+))?/g))
      for (let nr = Number(fran); nr <= Number(till); nr++) funna.add(`${lag} ${kapitel}:${nr}`);
  if (/lag(?:en)? \(?1930:173/.test(text)) funna.add('lag 1930:173');
  return funna;
}

/** What stands in quotes in a test file: names of tests and rows of their tables, never comments. */
const strangar = (kod: string) => (kod.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '').match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).join('\n');

test('lagrum läses ur text, även spann och uppräkningar', () => {
  expect([...lagrumI('kräver det (KL 5:26–28, 6:27) och TF 2:10 sista st.')]).toEqual(['KL 5:26', 'KL 5:27', 'KL 5:28', 'KL 6:27', 'TF 2:10']);
  expect([...lagrumI('tidigast laga kraft (lag 1930:173)')]).toEqual(['lag 1930:173']);
  expect(strangar("// KL 5:1\ntest('KL 5:2', f)")).toBe("'KL 5:2'");
});

test('varje regel som produkten vilar på har ett test som nämner sitt lagrum', () => {
  const namnda = lagrumI(lasKallkod(['lib', 'tests'], /\.(?:test|spec)\.ts$/).filter(({ fil }) => !fil.endsWith('lagrum.test.ts')).map(({ kod }) => strangar(kod)).join('\n'));
  expect(regler.filter(([lagrum]) => !namnda.has(lagrum)).map((rad) => rad.join(': '))).toEqual([]);
});
