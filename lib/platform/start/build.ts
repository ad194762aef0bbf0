import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './database.ts';
import { root } from './install.mjs';

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'package.json', 'package-lock.json', 'next.config.js', 'postcss.config.mjs', 'instrumentation.ts', 'proxy.ts'];
// What the built pages never hold: changing it costs no build.
const outside = /\.test\.tsx?$|^lib\/platform\/start\/|^lib\/platform\/(server|worker)\.ts$|\.md$/;

/** The Prisma client, made anew when the schema has changed. */
export async function ensureClient() {
  const stamp = path.join(root, 'generated/.paragraf');
  const now = fingerprint(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (read(stamp) === now) return;
  console.log('Skapar databasklienten (prisma generate).');
  await runNode('prisma generate', ['node_modules/prisma/build/index.js', 'generate'], {});
  fs.writeFileSync(stamp, now);
}

/** The built application, made anew when a source has changed; a build that was killed leaves no stamp and is made again. */
export async function ensureBuild(env: Record<string, string | undefined>) {
  const stamp = path.join(root, '.next/paragraf-build');
  const now = fingerprint(sources);
  if (read(stamp) === now && fs.existsSync(path.join(root, '.next/BUILD_ID'))) return;
  console.log('Bygger (next build). Det görs bara när källkoden har ändrats.');
  const begun = Date.now();
  fs.rmSync(stamp, { force: true });
  const progress = setInterval(() => console.log(`  Bygger … ${Math.round((Date.now() - begun) / 1000)} s`), 15_000);
  try {
    await runNode('next build', ['node_modules/next/dist/bin/next', 'build'], { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  } finally {
    clearInterval(progress);
  }
  fs.writeFileSync(stamp, now);
  console.log(`  Bygger: klart på ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** One hash over names and contents: the same sources give the same, whenever and wherever they were written. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesIn)) {
    if (outside.test(file)) continue;
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(start: string): string[] {
  const full = path.join(root, start);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [start];
  return fs.readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() || entry.isFile() ? filesIn(`${start}/${entry.name}`) : []));
}

const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);
