import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/platform/actor';
import { catalogue } from '#lib/platform/command';

const lib = path.join(import.meta.dirname, '..', 'lib');
const egen = { person: 'egen-person', myndighet: 'egen-myndighet', organ: 'eget-organ' };
const annan = { person: 'annan-person', myndighet: 'annan-myndighet', organ: 'annat-organ' };
type Ids = typeof egen;

const roller = {
  registrator: 'registrator', handlaggare: 'handläggare', chef: 'chef', namndsekreterare: 'nämndsekreterare', ordforande: 'ordförande', ledamot: 'ledamot', ersattare: 'ersättare',
  administrator: 'administratör', person: 'utan roll', system: 'systemet', allmanhet: 'allmänheten',
};
type Roll = keyof typeof roller;
const fortroendevald = (roll: string) => ['ordforande', 'ledamot', 'ersattare'].includes(roll);

function som(roll: Roll): Actor {
  const sjalv = { roll, myndighetId: null, organId: null };
  const person = { roll: 'person', myndighetId: null, organId: null };
  const base = { kontoId: 'konto', organisationId: 'organisation', personId: egen.person };
  if (roll === 'system' || roll === 'allmanhet' || roll === 'person') return { ...base, roller: [sjalv] };
  if (roll === 'administrator') return { ...base, roller: [person, sjalv] };
  return { ...base, roller: [person, { roll, myndighetId: egen.myndighet, organId: fortroendevald(roll) ? egen.organ : null }] };
}

/** Stands in for whatever a command has loaded: every id in it, however deep, is of this person, myndighet and organ. */
function provobjekt(ids: Ids): never {
  const svar = (namn: string | symbol): unknown => {
    if (namn === 'then' || typeof namn === 'symbol') return namn === Symbol.iterator ? function* () { yield rot; } : namn === Symbol.toPrimitive ? () => ids.person : undefined;
    if (namn === 'length' || namn === 'size') return 1;
    if (namn === 'includes' || namn === 'has') return (x: unknown) => Object.values(ids).includes(x as string);
    if (namn === 'some' || namn === 'every') return (f: (x: unknown) => boolean) => f(rot);
    if (namn === 'find') return (f: (x: unknown) => boolean) => (f(rot) ? rot : undefined);
    if (namn === 'map' || namn === 'flatMap') return (f: (x: unknown) => unknown) => [f(rot)].flat();
    if (namn === 'filter') return (f: (x: unknown) => boolean) => (f(rot) ? [rot] : []);
    if (namn === 'get') return () => rot;
    if (/myndighet(er)?(ids?)?$/i.test(namn)) return /id$/i.test(namn) ? ids.myndighet : rot;
    if (/organid$/i.test(namn)) return ids.organ;
    if (/id$/i.test(namn)) return ids.person;
    return rot;
  };
  const rot: unknown = new Proxy({}, { get: (_, namn) => svar(namn) });
  return rot as never;
}

/** alla = anywhere; ja = in one's own nämnd; sin = only what one is named in; – = never. */
function far(may: (actor: Actor, found: never) => boolean, actor: Actor): string {
  if (may(actor, provobjekt(annan))) return 'alla';
  if (may(actor, provobjekt({ ...egen, person: annan.person }))) return 'ja';
  if (may(actor, provobjekt({ ...annan, person: egen.person }))) return 'sin';
  return may(actor, provobjekt(egen)) ? 'sin' : '–';
}

const moduler = fs.readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .map((fil) => fil.replaceAll(path.sep, '/'))
  .filter((fil) => /^(?!platform)\w+\/\w+\.ts$/.test(fil) && !fil.endsWith('.test.ts'))
  .map((fil) => ({ fil, text: fs.readFileSync(path.join(lib, fil), 'utf8') }))
  // A command may also be made by a domain's own maker of commands.
  .filter(({ text }) => /\b\w*(command|kommando)\b/i.test(text));
const namnIText = moduler.flatMap(({ text }) => [...text.matchAll(/\bcommand\(\{\s*name: '([\w.]+)'/g)].map(([, namn = '']) => namn));

beforeAll(async () => {
  for (const { fil } of moduler) await import(path.join(lib, fil));
});

test('matrisen roll × kommando', async () => {
  const namn = [...catalogue.keys()].sort((a, b) => a.localeCompare(b, 'sv'));
  expect(namn.length).toBeGreaterThan(20);
  const kolumner = Object.keys(roller) as Roll[];
  const rader = namn.map((kommando) => `| ${kommando} | ${kolumner.map((roll) => far(catalogue.get(kommando)!.may, som(roll))).join(' | ')} |`);
  const text = [
    '# Vem får göra vad', '',
    'Alla kommandon som ändrar något, och vilka roller som får köra dem. Filen skrivs av tests/behorighet.test.ts: en ändring här är en ändring av någons behörighet.', '',
    '- **ja**: i den egna nämnden eller det egna organet', '- **alla**: i hela den egna organisationen', '- **sin**: bara det man själv är utpekad i', '- **–**: aldrig', '',
    'Att något är tillåten för rollen betyder inte att det går just nu: läget (låst, justerat, avslutat) prövas också.', '',
    `| kommando | ${kolumner.map((roll) => roller[roll]).join(' | ')} |`, `| --- |${kolumner.map(() => ' --- |').join('')}`, ...rader, '',
  ].join('\n').replace('något är tillåten', 'något är tillåtet');
  await expect(text).toMatchFileSnapshot('behorighet.md');
});

test('varje kommando i källtexten står i matrisen', () => {
  expect(namnIText.length).toBeGreaterThan(20);
  expect(namnIText.filter((namn) => !catalogue.has(namn))).toEqual([]);
});

test('den utan roll och allmänheten får inget som inte är deras eget', () => {
  const tillatet = (roll: Roll) => [...catalogue].filter(([, { may }]) => ['alla', 'ja'].includes(far(may, som(roll)))).map(([namn]) => namn).sort();
  expect(tillatet('allmanhet')).toEqual([]);
  expect(tillatet('person')).toEqual(['organisation.bytLosenord']);
});

test('provet avslöjar ett kommando som inte frågar vem', () => {
  expect(far(() => true, som('ledamot'))).toBe('alla');
  expect(far(() => false, som('administrator'))).toBe('–');
  expect(far((a, f: { myndighetId: string }) => a.roller.some((r) => r.myndighetId === f.myndighetId), som('chef'))).toBe('ja');
  expect(far((a, f: { skrivare: { personId: string }[] }) => f.skrivare.some((s) => s.personId === a.personId), som('ledamot'))).toBe('sin');
});
