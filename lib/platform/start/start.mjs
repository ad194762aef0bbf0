// `npm start` on any Node from 18 on, with nothing installed: what follows the import runs on Node 24 with the packages of the lock file.
import { prepare } from './install.mjs';

await prepare(import.meta.url);
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
