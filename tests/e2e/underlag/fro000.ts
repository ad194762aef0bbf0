import fs from 'node:fs';
import path from 'node:path';
import type { Underlag } from './underlag.ts';

const mapp = path.resolve(import.meta.dirname, '../../../../shared/seeds');

/** The real utdrag as input: its own texts, numbers and dates, taken out of the file. Null, said aloud, where the folder is missing. */
export function lasFro000(): Underlag | null {
  const fil = fs.existsSync(mapp) ? fs.readdirSync(mapp).find((namn) => namn.startsWith('000_')) : undefined;
  if (!fil) {
    console.log(`Frö 000 finns inte i ${mapp}: resan på det verkliga underlaget görs inte här.`);
    return null;
  }
  const text = fs.readFileSync(path.join(mapp, fil), 'utf8').replaceAll('\r', '');
  const hitta = (monster: RegExp): string => {
    const traff = text.match(monster)?.[1];
    if (!traff) throw new Error(`Frö 000 saknar ${monster}`);
    return traff.replaceAll(/\s+/g, ' ').trim();
  };
  const stycken = (fran: string, till: string) =>
    text.slice(text.indexOf(fran) + fran.length, text.indexOf(till, text.indexOf(fran)))
      .split(/\n\s*\n/).map((s) => s.replaceAll(/\s+/g, ' ').trim()).filter((s) => s && !/^(Forts|Arbetsutskottet har|#)/.test(s));

  const fraga = hitta(/^#### (Beskriver strategin[^\n]*\?)/m);
  return {
    titel: hitta(/^\*\*(Regional utvecklingsstrategi[^\n–]*)–/m),
    rubrik: hitta(/^\*\*(Regional utvecklingsstrategi[^\n]*)\*\*/m),
    svarstid: hitta(/under perioden ([^.]*)\./),
    ks: { ar: 2019, nr: Number(hitta(/^Dnr (\d+)\/19/m)), lopnr: Number(hitta(/^Löpnr (\d+)/m)), registrerad: hitta(/^(2019-09-30)/m) },
    sn: { nr: Number(hitta(/^\*\*[^\n]*\*\*\s*\nDnr (\d+)\/19/m)), paragraf: Number(hitta(/^SN § (\d+)/m)) },
    au: { datum: '2019-09-17', paragraf: Number(hitta(/den 17 september 2019 § (\d+)/)) },
    skrivelse: { datum: '2019-09-10', rubrik: hitta(/^## (Förslag till svar[^\n]*)/m), inledning: stycken('### Inledning', '### Förslag till yttrande') },
    fragor: [{ fraga, svar: stycken(fraga, '**Förslag till beslut**') }],
    bakgrund: stycken('Dnr 192/19', '#### **Socialnämnden beslutar**'),
    sats: hitta(/^att (som sitt yttrande[^\n]*?)\.?$/m),
    expediering: { organ: hitta(/^Exp till: (\S+)/m), befattningar: [hitta(/^Exp till:[^\n]*\n(\S[^\n]*?)\s*\n/m), hitta(/^Exp till:[^\n]*\n[^\n]*\n(\S[^\n]*?)\s*$/m)] },
    // The original forgot to print the meeting's date: this one is invented.
    sammantrade: '2019-09-24',
  };
}
