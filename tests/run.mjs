// `npm test` on any Node from 18 on, with nothing installed.
//   npm test                     everything
//   npm test -- db               one part: enhet, db, e2e (the same as --bara=db); prov and bench are run by name only
//   npm test -- frister          the files whose path contains the word
import { prepare } from '../lib/platform/start/install.mjs';

await prepare(import.meta.url);
const { main } = await import('./runner/main.ts');
process.exit(await main(process.argv.slice(2)));
