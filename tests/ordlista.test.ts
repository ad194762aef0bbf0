import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lasKallkod, type Fil } from './kallkod.ts';

const ordlista = fs.readFileSync(path.join(import.meta.dirname, '../lib/ORDLISTA.md'), 'utf8');
const rader = ordlista
  .split('\n')
  .filter((rad) => rad.startsWith('| ') && !/^\| (?:ord|---)/.test(rad))
  .map((rad) => rad.split('|').slice(1, -1).map((cell) => cell.trim()))
  .map(([ord = '', mening = '', lag = '', aldrig = '']) => ({ ord, mening, lag, aldrig: aldrig.split(',').map((a) => a.trim()).filter((a) => a !== '') }));

const iOrd = (namn: string) => namn.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2').replaceAll(/[_-]/g, ' ').toLowerCase().split(' ').filter((o) => o !== '');
const forbjudna = rader.flatMap(({ ord, aldrig }) => aldrig.map((namn) => ({ ord, namn, delar: iOrd(namn) })));

/** Words that are ordinary English outside the domain; forbidden in names only when nothing else is said with them. */
const vanliga = new Set(['received', 'correction', 'journal', 'registry', 'seat', 'chair', 'clause', 'board', 'assignment', 'demand', 'presence', 'resolution', 'dispatch', 'matter', 'proposal', 'submission', 'compilation', 'due date', 'serial number', 'provenance', 'purged', 'recommendation', 'stance', 'deputy', 'bulletin', 'registrar', 'presidency', 'assembly', 'verifier']);
/** At the border of a standard or of the editor their own words are kept (architecture.md § 5.6): inside these adapters only. */
const adapter = /^lib\/arkiv\/|^lib\/platform\/(?:exchange|start|pdf)|^lib\/.*ical|^components\/skriv\/forslagslage/;

/** Names only: comments, strings and the text between tags are language, not identifiers. */
const namnI = (kod: string): readonly string[] =>
  kod
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/\/\/.*$/gm, ' ')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, ' ')
    .replaceAll(/>[^<>{}=();]*</g, '><')
    .match(/[A-Za-z_$][\w$]*/g) ?? [];

/** Every forbidden translation used as (part of) a name, with the file and the word it should be. */
function felord(filer: readonly Fil[]): readonly string[] {
  const funna = filer
    .filter(({ fil }) => !adapter.test(fil) && !/\.test\.tsx?$/.test(fil))
    .flatMap(({ fil, kod }) => {
      const namnIFilen = new Set([...namnI(kod), ...(fil.split('/').at(-1)?.replace(/\.\w+$/, '').split('.') ?? [])]);
      return [...namnIFilen].flatMap((namn) => {
        const ord = ` ${iOrd(namn).join(' ')} `;
        const traff = forbjudna.find(({ delar }) => {
          const sokt = delar.join(' ');
          return vanliga.has(sokt) ? ord.trim() === sokt && !/^(?:lib\/platform|components\/ui)\//.test(fil) : ord.includes(` ${sokt} `) || ord.includes(` ${sokt}s `);
        });
        return traff ? [`${fil}: ${namn} (kalla det ${traff.ord})`] : [];
      });
    });
  return [...new Set(funna)];
}

const allt = lasKallkod(['lib', 'app', 'components', 'prisma'], /\.(ts|tsx|prisma)$/);

test('ordlistan är hel: varje ord en gång, med en mening, och inget ord är förbjudet för ett annat', () => {
  expect(rader.length).toBeGreaterThanOrEqual(90);
  expect(new Set(rader.map(({ ord }) => ord)).size).toBe(rader.length);
  expect(rader.filter(({ mening }) => !/^[A-Z].+\.$/.test(mening))).toEqual([]);
  const namn = forbjudna.map(({ namn: n }) => n.toLowerCase());
  expect(namn.filter((n, i) => namn.indexOf(n) !== i).filter((n) => n !== 'subcommittee')).toEqual([]);
});

test('de översättningar som aldrig får användas är med', () => {
  const alla = forbjudna.map(({ namn }) => namn);
  expect(['errand', 'referral', 'minutes', 'committee', 'consultation', 'adjustment', 'noticeBoard', 'caseNumber', 'meeting'].filter((o) => !alla.includes(o))).toEqual([]);
});

test('inget namn i koden är en förbjuden översättning', () => {
  expect(allt.length).toBeGreaterThan(30);
  expect(felord(allt)).toEqual([]);
});

test.each([
  ['ett helt namn', 'lib/arende/x.ts', 'const errand = 1;', 'ärende'],
  ['en del av ett namn', 'lib/arende/x.ts', 'export function getCaseNumber() {}', 'diarienummer'],
  ['ett fält med understreck', 'prisma/schema/x.prisma', 'model X {\n  meeting_id String\n}', 'sammanträde'],
  ['en modell', 'prisma/schema/x.prisma', 'model NoticeBoard {\n}', 'anslagstavla'],
  ['flertal', 'lib/arende/x.ts', 'const referrals = [];', 'remiss'],
  ['en komponent', 'components/remiss/x.tsx', 'export const ConsultationList = () => <p>Remisser</p>;', 'remiss'],
  ['ett ord i components/ui', 'components/ui/agenda.tsx', 'export const a = 1;', 'föredragningslista'],
  ['filens namn', 'lib/protokoll/minutes.ts', 'export const a = 1;', 'protokoll'],
])('ett planterat fel hittas: %s', (_vad, fil, kod, ord) => {
  expect(felord([{ fil, kod }]).join()).toContain(`kalla det ${ord})`);
});

test('text, kommentarer och vanliga ord är inte namn', () => {
  expect(felord([{ fil: 'components/ui/x.tsx', kod: `// the meeting\nconst text = 'errand'; const a = <p>committee</p>; const board = 1;` }])).toEqual([]);
});
