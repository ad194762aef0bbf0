import { describe, expect, test } from 'vitest';
import { importer, lasKallkod, lasMappar, type Fil } from './kallkod.ts';

/** Each may import those to its right, and platform. A new domain gets its place here. */
const ordning = [
  'rekommendation', 'styrdokument', 'dialogmote', 'arkiv', 'expediering', 'anslag', 'protokoll', 'lasrum', 'sammantrade', 'delegation', 'inlaga', 'yttrande', 'sammanstallning', 'remiss', 'arende', 'handling', 'dokument', 'organisation',
];
// The first four stand beside each other at the top: none of them may know another.
const sidaVidSida = new Set(ordning.slice(0, 4));
/** platform may know these two lists of the whole house, and only from the files that need them. */
const husetsListor: Record<string, readonly string[]> = {
  'lib/subscriptions': ['lib/platform/command.ts', 'lib/platform/worker.ts', 'lib/platform/server.ts'],
  'lib/vagran': ['lib/platform/action.ts'],
};
/** Platform files that calculate and reach nothing: components may use their values. */
const renaIPlatform = /^lib\/platform\/(result|overgang|dag|frist|vagtDatum|svar|datum|tal|form|actor|organnamn)$/;
const forbjudnaMappar = new Set(['utils', 'util', 'helpers', 'helper', 'services', 'service', 'types', 'common', 'shared']);

const fragment = (f: string) => f.split('/');
const doman = (f: string): string | null => (fragment(f)[0] === 'lib' && fragment(f).length > 2 ? (fragment(f)[1] ?? null) : null);
const arTest = ({ fil }: Fil) => /\.test\.tsx?$/.test(fil);
const skarp = (filer: readonly Fil[]) => filer.filter((f) => !arTest(f));
const rad = ({ fil, mal }: { fil: string; mal: string }) => `${fil} -> ${mal}`;

const plattformenKannerIngenDoman = (filer: readonly Fil[]) =>
  skarp(filer)
    .filter(({ fil }) => doman(fil) === 'platform')
    .flatMap(importer)
    .filter(({ mal, fil }) => /^(lib|components|app)\//.test(mal) && !mal.startsWith('lib/platform/') && !husetsListor[mal]?.includes(fil))
    .map(rad);

const domanernaPekarAtEttHall = (filer: readonly Fil[]) =>
  skarp(filer)
    .filter(({ fil }) => ordning.includes(doman(fil) ?? ''))
    .flatMap(importer)
    .filter(({ fil, mal }) => {
      const [fran, till] = [doman(fil) ?? '', doman(mal)];
      if (till === null || till === fran || till === 'platform') return false;
      return !(ordning.indexOf(till) > ordning.indexOf(fran)) || (sidaVidSida.has(fran) && sidaVidSida.has(till));
    })
    .map(rad);

const okandaDomaner = (mappar: readonly string[]) =>
  mappar.filter((mapp) => fragment(mapp).length === 2 && mapp.startsWith('lib/')).map((mapp) => fragment(mapp)[1] ?? '').filter((namn) => !ordning.includes(namn) && !['platform', 'adr'].includes(namn));

const rummenPekarNedat = (filer: readonly Fil[]) =>
  skarp(filer)
    .flatMap(importer)
    .filter(({ fil, mal }) => (fil.startsWith('lib/') && /^(app|components)\//.test(mal)) || (fil.startsWith('components/') && mal.startsWith('app/')))
    .map(rad);

const komponenterKannerBaraTyper = (filer: readonly Fil[]) =>
  skarp(filer)
    .filter(({ fil }) => fil.startsWith('components/'))
    .flatMap(importer)
    .filter(({ mal, barTyp }) => mal.startsWith('lib/') && !barTyp && !renaIPlatform.test(mal) && !mal.startsWith('lib/remiss/karta') && !/^lib\/dokument\/(noder|yrad|forslag)$/.test(mal))
    .map(rad);

const prismaBaraIDb = (filer: readonly Fil[]) =>
  skarp(filer)
    .flatMap(importer)
    .filter(({ fil, mal, barTyp }) => !barTyp && /^(#prisma|@prisma\/(client|adapter)|generated\/prisma)/.test(mal) && !['lib/platform/db.ts', 'prisma/schema-engine.mjs'].includes(fil))
    .map(rad);

const doldaHjalpare = (mappar: readonly string[]) => mappar.filter((mapp) => forbjudnaMappar.has(fragment(mapp).at(-1) ?? ''));

/** A rule has its unit test beside it: that is what makes it a rule. Policies and tables of states are rules too. */
function renaRegler(filer: readonly Fil[]): readonly Fil[] {
  const testade = new Set(filer.filter(arTest).map(({ fil }) => fil.replace('.test.', '.')));
  return skarp(filer).filter(({ fil }) => {
    const [, mapp, namn, mer] = fragment(fil);
    if (mer !== undefined || mapp === undefined || namn === undefined) return false;
    return mapp === 'platform' ? renaIPlatform.test(fil.replace(/\.ts$/, '')) : /^(policy|tillstand)\.ts$/.test(namn) || testade.has(fil);
  });
}

const oren = /^(#server-only|#prisma|@prisma\/|next|react|pg$|pg-boss|pino|nodemailer|zod\/|node:(?!crypto$))/;
const orenIPlatform = /^lib\/platform\/(db|command|jobs|worker|server|session|auth|action|audit|files|mail|clock|exchange|numbers|start\/.*|pdf\/.*)$/;

/** Pure all the way down: what a rule imports may not reach the database, the network, a file, a framework or the clock either. */
function regelnNarUt(filer: readonly Fil[]): readonly string[] {
  const perSokvag = new Map(skarp(filer).map((f) => [f.fil.replace(/\.tsx?$/, ''), f]));
  const vag = (sokvag: string, sedda: Set<string>): string | null => {
    if (sedda.has(sokvag)) return null;
    sedda.add(sokvag);
    const fil = perSokvag.get(sokvag);
    if (!fil) return null;
    if (/\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b/.test(fil.kod)) return `${fil.fil} -> clock, chance or environment`;
    for (const { mal, barTyp } of importer(fil)) {
      if (barTyp) continue;
      if (oren.test(mal) || orenIPlatform.test(mal)) return `${fil.fil} -> ${mal}`;
      const vidare = vag(mal, sedda);
      if (vidare) return vidare;
    }
    return null;
  };
  return renaRegler(filer).flatMap(({ fil }) => vag(fil.replace(/\.tsx?$/, ''), new Set()) ?? []);
}

const allt = lasKallkod(['lib', 'app', 'components', 'prisma']);
const mappar = lasMappar(['lib', 'app', 'components', 'prisma', 'tests']);
const plantera = (fil: string, kod: string, ...fler: Fil[]) => [...allt.filter((f) => f.fil !== fil), { fil, kod }, ...fler];

describe('huset', () => {
  test('plattformen känner ingen domän', () => {
    expect(plattformenKannerIngenDoman(allt)).toEqual([]);
    expect(plattformenKannerIngenDoman(plantera('lib/platform/x.ts', `import { may } from '#lib/arende/policy';`))).toEqual(['lib/platform/x.ts -> lib/arende/policy']);
    expect(plattformenKannerIngenDoman(plantera('lib/platform/x.ts', `import { subscriptions } from '#lib/subscriptions';`))).toHaveLength(1);
  });

  test('domänerna pekar åt ett håll', () => {
    expect(domanernaPekarAtEttHall(allt)).toEqual([]);
    expect(domanernaPekarAtEttHall(plantera('lib/remiss/x.ts', `import { a } from '#lib/protokoll/justeringsset';`))).toEqual(['lib/remiss/x.ts -> lib/protokoll/justeringsset']);
    expect(domanernaPekarAtEttHall(plantera('lib/remiss/x.ts', `import {\n  a,\n  b,\n} from '../sammantrade/votering.ts';`))).toHaveLength(1);
    expect(domanernaPekarAtEttHall(plantera('lib/arkiv/x.ts', `import { a } from '#lib/styrdokument/b';`))).toHaveLength(1);
    expect(domanernaPekarAtEttHall(plantera('lib/protokoll/x.ts', `import { a } from '#lib/sammantrade/votering';`))).toEqual([]);
  });

  test('varje domän har sin plats i ordningen', () => {
    expect(okandaDomaner(mappar)).toEqual([]);
    expect(okandaDomaner([...mappar, 'lib/ekonomi'])).toEqual(['ekonomi']);
  });

  test('app ser komponenter och lib, aldrig tvärtom', () => {
    expect(rummenPekarNedat(allt)).toEqual([]);
    expect(rummenPekarNedat(plantera('lib/arende/x.ts', `import { Tabell } from '#components/ui/tabell';`))).toHaveLength(1);
    expect(rummenPekarNedat(plantera('components/ui/x.tsx', `import { y } from '../../app/page.tsx';`))).toHaveLength(1);
  });

  test('komponenter får åtgärder som egenskaper och importerar bara typer ur domänen', () => {
    expect(komponenterKannerBaraTyper(allt)).toEqual([]);
    expect(komponenterKannerBaraTyper(plantera('components/arende/x.tsx', `import { registrera } from '#lib/arende/registrera';`))).toHaveLength(1);
    expect(komponenterKannerBaraTyper(plantera('components/arende/x.tsx', `import type { A } from '#lib/arende/queries';\nimport { rita } from '#lib/remiss/karta';\nimport { dagI } from '#lib/platform/dag';`))).toEqual([]);
  });

  test('Prismas klient nås bara från lib/platform/db.ts', () => {
    expect(prismaBaraIDb(allt)).toEqual([]);
    expect(prismaBaraIDb(plantera('lib/arende/x.ts', `import { PrismaClient } from '#prisma';`))).toHaveLength(1);
  });

  test('inga mappar för allt möjligt', () => {
    expect(doldaHjalpare(mappar)).toEqual([]);
    expect(doldaHjalpare([...mappar, 'lib/arende/utils'])).toEqual(['lib/arende/utils']);
  });

  test('reglerna når varken databas, ramverk eller klocka, inte heller genom det de importerar', () => {
    expect(regelnNarUt(allt)).toEqual([]);
    expect(renaRegler(allt).length).toBeGreaterThan(15);
    expect(regelnNarUt(plantera('lib/arende/policy.ts', `import { inTenant } from '#lib/platform/db';`))).toEqual(['lib/arende/policy.ts -> lib/platform/db']);
    expect(regelnNarUt(plantera('lib/arende/xregel.ts', 'export const a = () => new Date();', { fil: 'lib/arende/xregel.test.ts', kod: '' }))).toHaveLength(1);
    const genom = plantera('lib/arende/xregel.ts', `import { y } from './xlada.ts';`, { fil: 'lib/arende/xregel.test.ts', kod: '' }, { fil: 'lib/arende/xlada.ts', kod: `import fs from 'node:fs';` });
    expect(regelnNarUt(genom)).toEqual(['lib/arende/xlada.ts -> node:fs']);
  });
});
