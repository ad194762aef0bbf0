import { createInterface } from 'node:readline/promises';
import { prepare } from './install.mjs';

await prepare(import.meta.url);
const { reset } = await import('./forget.ts');

const sure = process.argv.includes('--ja') || (await ask('Detta tar bort databasen och alla filer i .data. Skriv ja för att fortsätta: ')) === 'ja';
if (sure) await reset();
else console.log('Inget är borttaget.');
process.exit(sure ? 0 : 1);

async function ask(question) {
  if (!process.stdin.isTTY) return '';
  return (await createInterface({ input: process.stdin, output: process.stdout }).question(question)).trim().toLowerCase();
}
