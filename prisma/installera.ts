// `npm run installera`: a new organisation and its first administratör, in the database of DATABASE_URL or in the one that `npm start` runs.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const hjalp = `npm run installera -- --namn "Ekeby kommun" --kod ekeby --slag kommun --epost registrator@ekeby.se \\
                      --administrator "Förnamn Efternamn" --administrator-epost namn@ekeby.se

Det som inte ges som flagga frågas efter. Lösenordet görs och skrivs ut en gång; med --losenord-in läses det i stället från standard in.`;

const fragor = {
  namn: 'Organisationens namn, till exempel Ekeby kommun', kod: 'Kort kod, står i anslagstavlans adress, till exempel ekeby', slag: 'Slag, kommun eller region',
  epost: 'Organisationens e-postadress', administrator: 'Administratörens för- och efternamn', 'administrator-epost': 'Administratörens e-postadress',
} as const;
type Fraga = keyof typeof fragor;

try {
  await installeraEnligt(process.argv.slice(2));
  process.exit(0); // pg-boss keeps a timer
} catch (error) {
  console.error(await varfor(error));
  process.exit(1);
}

async function installeraEnligt(argument: string[]) {
  const flaggor = Object.fromEntries(Object.keys(fragor).map((namn) => [namn, { type: 'string' as const }]));
  const { values } = parseArgs({ args: argument, options: { ...flaggor, kortnamn: { type: 'string' }, 'losenord-in': { type: 'boolean' }, hjalp: { type: 'boolean' } } });
  if (values['hjalp']) return console.log(hjalp);

  process.env['DATABASE_URL'] ??= egenDatabas();
  const givna = Object.fromEntries(Object.entries(values).filter(([, varde]) => typeof varde === 'string')) as Partial<Record<Fraga | 'kortnamn', string>>;
  const last = values['losenord-in'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const svar = await fraga(givna, last === null && process.stdin.isTTY);
  const losenord = last ?? randomBytes(12).toString('base64url');

  // Read now and not before: the pool opens on DATABASE_URL.
  const [{ installera, platsFor }, { systemActor }, { inRegister }] = await Promise.all([import('#lib/organisation/installera'), import('#lib/platform/actor'), import('#lib/platform/db')]);
  const adress = svar['administrator-epost'].trim().toLowerCase();
  const { detalj } = await installera({ actor: systemActor(await platsFor(svar)), nu: new Date() }, {
    namn: svar.namn, kod: svar.kod, slag: svar.slag as 'kommun', epost: svar.epost, administrator: svar.administrator, administratorEpost: adress, losenord,
    ...(givna.kortnamn ? { kortnamn: givna.kortnamn } : {}),
  });
  const { namn } = await inRegister((tx) => tx.organisation.findUniqueOrThrow({ where: { kod: svar.kod.trim() } }));

  console.log(`${namn} ${detalj?.['urRegistret'] ? 'stod i registret och är nu ansluten' : 'är upplagd'}, med ${svar.administrator.trim()} som administratör.`);
  console.log(`  E-post: ${adress}`);
  if (!detalj?.['nyttKonto']) console.log('  Lösenord: det som kontot redan har.');
  else if (last === null) console.log(`  Lösenord: ${losenord}\nDet visas bara nu. Logga in och byt det under Ditt konto.`);
  console.log('Nästa steg, efter inloggning: lägg upp nämnder, organ och personer under Administration.');
}

async function fraga(givna: Partial<Record<Fraga, string>>, vidTangenterna: boolean): Promise<Record<Fraga, string>> {
  const saknas = (Object.keys(fragor) as Fraga[]).filter((namn) => !givna[namn]);
  if (saknas.length > 0 && !vidTangenterna) throw new Error(`Det här saknas: ${saknas.map((namn) => `--${namn}`).join(', ')}.\n\n${hjalp}`);
  const svar = { ...givna };
  if (saknas.length === 0) return svar as Record<Fraga, string>;
  const rader = createInterface({ input: process.stdin, output: process.stdout });
  // Lines that are pasted in one go wait in the iterator for their question.
  const svaren = rader[Symbol.asyncIterator]();
  for (const namn of saknas) {
    process.stdout.write(`${fragor[namn]}: `);
    const { value, done } = await svaren.next();
    if (done) throw new Error('Avbrutet. Inget är upplagt.');
    svar[namn] = value;
  }
  rader.close();
  return svar as Record<Fraga, string>;
}

/** The database that `npm start` keeps for itself, when no other is named. */
function egenDatabas(): string {
  const fil = path.join(import.meta.dirname, '../.data/installation.json');
  const { databasePort = 0, app = '' } = existsSync(fil) ? (JSON.parse(readFileSync(fil, 'utf8')) as { databasePort?: number; app?: string }) : {};
  if (!databasePort) throw new Error('Sätt DATABASE_URL till databasen, eller starta Paragraf först (npm start) och kör det här i ett annat fönster.');
  return `postgresql://app_login:${app}@127.0.0.1:${databasePort}/paragraf`;
}

async function varfor(error: unknown): Promise<string> {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join('\n');
  const { sentence } = await import('#lib/vagran');
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'Refused') return sentence(error.message);
  if (String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')) return `Flaggorna går inte att tyda.\n\n${hjalp}`;
  const { message } = error;
  const { arDatabasenBorta } = await import('#lib/platform/borta');
  return arDatabasenBorta(error) ? `Databasen svarar inte. Är Paragraf igång (npm start), eller stämmer DATABASE_URL?\n(${message})` : message;
}
