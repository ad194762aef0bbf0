import fs from 'node:fs';
import path from 'node:path';
import { isEmpty, runNode, type Addresses } from './database.ts';

type Demoperson = { namn: string; roll: string; epost: string; organisation: string; losenord?: string };

const listIn = (folder: string) => path.join(folder, 'demo.json');
const begunIn = (folder: string) => path.join(folder, 'demo.paborjad');

/** True when an earlier start was killed in the middle of the seed: half a demo is no demo. */
export const isHalfSeeded = (folder: string) => fs.existsSync(begunIn(folder));
export const forgetHalfSeeded = (folder: string) => fs.rmSync(begunIn(folder), { force: true });

/** Fills an empty database with the demo by prisma/seed.ts, which writes its users to `$DATA_DIR/demo.json`. */
export async function ensureDemo(folder: string, { owner, app }: Addresses, env: Record<string, string | undefined>) {
  if (!(await isEmpty(owner))) return;
  const begun = Date.now();
  console.log('Lägger in demonstrationens uppgifter.');
  fs.writeFileSync(begunIn(folder), '');
  await runNode('prisma/seed.ts', ['prisma/seed.ts'], { ...env, DATABASE_URL: app, DATA_DIR: folder });
  forgetHalfSeeded(folder);
  console.log(`  Demonstrationen: klart på ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** The demo's users as lines to print; none when there is no demo. */
export function listDemo(folder: string): string[] {
  const file = listIn(folder);
  if (!fs.existsSync(file)) return [];
  const people = JSON.parse(fs.readFileSync(file, 'utf8')) as Demoperson[];
  const [shared, ...others] = [...new Set(people.map(({ losenord }) => losenord))];
  const same = others.length === 0 && shared;
  const width = (key: 'namn' | 'roll' | 'epost') => Math.max(...people.map((person) => person[key].length));
  return [
    `Demonstrationens användare${same ? `, alla med lösenordet ${shared}` : ''}:`,
    ...people.map((person) => {
      const columns = (['namn', 'roll', 'epost'] as const).map((key) => person[key].padEnd(width(key)));
      return `  ${[...columns, person.organisation, same ? '' : person.losenord].filter(Boolean).join('  ')}`;
    }),
  ];
}
