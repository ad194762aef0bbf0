import fs from 'node:fs';
import path from 'node:path';

export type Fil = { fil: string; kod: string };
export type Import = { fil: string; mal: string; barTyp: boolean };

const rot = path.join(import.meta.dirname, '..');

/** Every source file under the given folders, by its path from the root; generated files and dependencies are not ours. */
export const lasKallkod = (mappar: readonly string[], andelser = /\.(ts|tsx|mjs)$/): readonly Fil[] =>
  mappar.flatMap((mapp) => {
    const har = path.join(rot, mapp);
    if (!fs.existsSync(har)) return [];
    return fs
      .readdirSync(har, { recursive: true, withFileTypes: true })
      .filter((post) => post.isFile() && andelser.test(post.name) && !/node_modules|\.next|generated/.test(post.parentPath))
      .map((post) => path.join(post.parentPath, post.name))
      .map((hel) => ({ fil: path.relative(rot, hel).replaceAll(path.sep, '/'), kod: fs.readFileSync(hel, 'utf8') }));
  });

/** Every folder under the given ones, by its path from the root. */
export const lasMappar = (mappar: readonly string[]): readonly string[] =>
  mappar.flatMap((mapp) => {
    const har = path.join(rot, mapp);
    if (!fs.existsSync(har)) return [];
    return fs.readdirSync(har, { recursive: true, withFileTypes: true }).filter((post) => post.isDirectory()).map((post) => path.relative(rot, path.join(post.parentPath, post.name)).replaceAll(path.sep, '/'));
  });

/** What a file imports, `#lib/x/y` and siblings alike as a path from the root ("lib/x/y"); packages keep their name. */
export function importer({ fil, kod }: Fil): readonly Import[] {
  const utan = kod.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const fasta = [...utan.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?'([^']+)'/gm)].map(([, typ, mal = '']) => ({ mal, barTyp: typ !== undefined }));
  const lata = [...utan.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map(([, mal = '']) => ({ mal, barTyp: false }));
  return [...fasta, ...lata].map(({ mal, barTyp }) => ({ fil, mal: hem(fil, mal), barTyp }));
}

function hem(fil: string, mal: string): string {
  if (mal.startsWith('.')) return path.posix.join(path.posix.dirname(fil), mal).replace(/\.(ts|tsx|mjs|js)$/, '');
  return /^#(lib|components)\//.test(mal) ? mal.slice(1) : mal;
}
