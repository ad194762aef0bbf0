import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = { version: string; resolved?: string; dev?: boolean; link?: boolean; license?: string };
const root = path.join(import.meta.dirname, '..');
const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
const packages = Object.entries(lock.packages).filter(([where]) => where !== '');
const nameOf = (where: string) => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The oldest versions without known holes: `npm audit` needs a network that closed environments do not have. */
const floor = { next: '16.3.4', react: '19.2.8', 'react-dom': '19.2.8', 'next-auth': '4.24.15', mammoth: '1.11.0', '@xmldom/xmldom': '0.8.15', nodemailer: '9.0.1' };

const parts = (version: string) => version.split('-')[0]!.split('.').map(Number);
const isAtLeast = (version: string, wanted: string) => {
  const [a, b] = [parts(version), parts(wanted)];
  const differs = a.findIndex((n, i) => n !== b[i]);
  return differs === -1 ? !version.includes('-') : a[differs]! > b[differs]!;
};

/** GPL and AGPL reach into what they are part of; LGPL does not reach into what only calls it. A choice (`MIT OR GPL-3.0`) may be the free one. */
const spreads = (license: string) => license.split(/\s+OR\s+/i).every((choice) => /(^|[^L])A?GPL/i.test(choice));

/** The lock file's own word first: packages of other platforms are not installed here. */
function licenseOf(where: string, entry: Entry): string {
  const file = path.join(root, where, 'package.json');
  if (!fs.existsSync(file)) return entry.license ?? '';
  const { license, licenses } = JSON.parse(fs.readFileSync(file, 'utf8')) as { license?: string | { type: string }; licenses?: { type: string }[] };
  const said = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  return said ?? entry.license ?? '';
}

describe('beroenden', () => {
  test.each(Object.entries(floor))('%s är minst %s, överallt i trädet', (name, wanted) => {
    const found = packages.filter(([where]) => nameOf(where) === name);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, { version }]) => !isAtLeast(version, wanted))).toEqual([]);
  });

  test('versioner jämförs som tal', () => {
    expect([isAtLeast('16.10.0', '16.3.4'), isAtLeast('16.3.4', '16.3.4'), isAtLeast('16.3.3', '16.3.4'), isAtLeast('17.0.0', '16.3.4'), isAtLeast('16.3.4-rc.1', '16.3.4')]).toEqual([true, true, false, true, false]);
  });

  test('inget som levereras är AGPL eller GPL', () => {
    const shipped = packages.filter(([, entry]) => !entry.dev && !entry.link);
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(([where, entry]) => spreads(licenseOf(where, entry))).map(([where]) => where)).toEqual([]);
  });

  test('en smittande licens känns igen', () => {
    expect(['AGPL-3.0', 'GPL-2.0-only', '(GPL-3.0)', 'MIT AND GPL-3.0'].map(spreads)).toEqual([true, true, true, true]);
    expect(['MIT', 'LGPL-3.0-or-later', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND LGPL-3.0-or-later'].map(spreads)).toEqual([false, false, false, false]);
  });

  test('allt som levereras säger sin licens', () => {
    const silent = packages.filter(([where, entry]) => !entry.dev && !entry.link && licenseOf(where, entry) === '').map(([where]) => nameOf(where));
    expect(silent).toEqual([]);
  });

  test('låsfilen nämner inget paketregister', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([where]) => where)).toEqual([]);
  });
});
