import fs from 'node:fs';
import path from 'node:path';
import { elsewhere } from './binaries.ts';
import { claim, release } from './claim.ts';
import { startCluster } from './cluster.ts';
import { root } from './install.mjs';
import { loadInstallation } from './installation.ts';

/** Takes away the embedded database and everything in `.data`; the next start begins anew. A database of somebody else's is not touched. */
export async function reset() {
  const folder = path.join(root, '.data');
  if (!fs.existsSync(folder)) return console.log('Det finns inget att ta bort.');
  const other = await claim(folder, 0);
  if (other) {
    console.error(`Paragraf körs (process ${other.start}). Stoppa den först.`);
    process.exit(1);
  }
  const { id } = loadInstallation(folder);
  const place = elsewhere(id);
  // A server left by a SIGKILL would go on writing to what is taken away.
  for (const data of [folder, place]) if (fs.existsSync(path.join(data, 'postgres/postmaster.pid'))) (await startCluster(folder)).stop();
  release(folder);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(place, { recursive: true, force: true });
  console.log('Borttaget. Nästa npm start börjar om från början.');
}
