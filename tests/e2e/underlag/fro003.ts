import fs from 'node:fs';
import path from 'node:path';

/** A rekommendation to sixteen huvudmän, two att-satser and three bilagor. */
export type Rekommendationsunderlag = { titel: string; fran: string; bakgrund: readonly string[]; satser: readonly [string, string]; malTid: string; fore: string; efter: string };

const mapp = path.resolve(import.meta.dirname, '../../../../shared/seeds');

/** The real rekommendation as input: its title, who recommends, its text and what each is asked to decide. Null, said aloud, where the folder is missing. It names no person. */
export function lasFro003(): Rekommendationsunderlag | null {
  const fil = fs.existsSync(mapp) ? fs.readdirSync(mapp).find((namn) => namn.startsWith('003_')) : undefined;
  if (!fil) {
    console.log(`Frö 003 finns inte i ${mapp}: resan på den verkliga rekommendationen görs inte här.`);
    return null;
  }
  const stycken = fs.readFileSync(path.join(mapp, fil), 'utf8').replaceAll('\r', '').split(/\n{2,}/).map((s) => s.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
  const titel = stycken.find((s) => /^Rekommendation till .* beträffande /.test(s))?.replace(/^Rekommendation till .*? beträffande /, '');
  const fran = stycken.map((s) => /^(Den politiska styrgruppen .*?) rekommenderar /.exec(s)?.[1]).find(Boolean);
  const [en, tva] = stycken.filter((s) => s.startsWith('att ')).map((s) => s.replace(/^att /, '').replace(/[;.]?(?: samt)?[;.]?$/, ''));
  const malTid = /(innan årsskiftet)/.exec(stycken.join(' '))?.[1];
  if (!titel || !fran || !en || !tva || !malTid) throw new Error('Frö 003 ser inte ut som väntat');
  const forst = stycken.findIndex((s) => s.startsWith('Inom ramen'));
  const sist = stycken.findIndex((s) => s.startsWith(fran) && s.includes('rekommenderar'));
  return { titel: titel.charAt(0).toUpperCase() + titel.slice(1), fran, bakgrund: stycken.slice(forst, sist), satser: [en, tva], malTid, fore: 'Provlandets läns landsting', efter: 'Region Provlandet' };
}

export const egetUnderlag: Rekommendationsunderlag = {
  titel: 'Beslut om struktur för samverkan om omsorg', fran: 'Den politiska styrgruppen för projektet Samverkan', bakgrund: ['En utredning har gjorts och redovisats.', 'Förslaget har talats igenom vid tre seminarier.'],
  satser: ['anta huvudpunkterna i förslaget enligt bilaga 2', 'godkänna direktivet för införandet enligt bilaga 3'], malTid: 'innan årsskiftet', fore: 'Provlandets läns landsting', efter: 'Region Provlandet',
};
