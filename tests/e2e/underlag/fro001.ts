import fs from 'node:fs';
import path from 'node:path';
import { beslutande, ovriga, type Beredning } from './beredning.ts';

const mapp = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const uppdrag = [['andre vice', 'vice2'], ['förste vice', 'vice1'], ['ordförande', 'ordforande']] as const;

/** The real protocol as input, every person in it given an invented name by position, in the text too. Null, said aloud, where the folder is missing. */
export function lasFro001(): Beredning | null {
  const fil = fs.existsSync(mapp) ? fs.readdirSync(mapp).find((namn) => namn.startsWith('001_')) : undefined;
  if (!fil) {
    console.log(`Frö 001 finns inte i ${mapp}: resan på det verkliga protokollet görs inte här.`);
    return null;
  }
  const text = fs.readFileSync(path.join(mapp, fil), 'utf8').replaceAll('\r', '');
  const rad = (monster: RegExp): string => {
    const traff = text.match(monster)?.[1];
    if (!traff) throw new Error(`Frö 001 saknar ${monster}`);
    return traff.replaceAll(/\s+/g, ' ').trim();
  };
  const dar = rad(/^Beslutande ledamöter\t(.*)$/m).split(/,\s+(?=[^,()]+\()/).map((del) => {
    const [namn = '', parti = '', ...resten] = del.split(/[()]/).map((d) => d.trim()).filter(Boolean);
    return { namn, parti, roll: resten.join(' ').toLowerCase() };
  });
  const fler = [...rad(/^Övriga närvarande\t(.*)$/m).matchAll(/([^()]+)\(([^)]+)\)/g)].map(([, namn = '', titel = '']) => ({ namn: namn.trim(), titel: titel.trim() }));
  if (dar.length !== beslutande.length || fler.length !== ovriga.length) throw new Error(`Frö 001 har ${dar.length} beslutande och ${fler.length} andra`);
  const heter = new Map([...dar.map(({ namn }, i) => [namn, beslutande[i] ?? ''] as const), ...fler.map(({ namn }, i) => [namn, ovriga[i] ?? ''] as const)]);
  const pahittat = (s: string) => [...heter].reduce((ut, [verklig, pahittad]) => ut.replaceAll(verklig, pahittad), s);

  const [, lokal = '', start = '', slut = ''] = rad(/^Plats och tid\t(.*)$/m).match(/^(.*?)\s*kl\.\s*(\d\d:\d\d)-(\d\d:\d\d)$/) ?? [];
  const organ = rad(/^Organ\t(.*)$/m);
  const datum = rad(/^Sammanträdesdatum\t(.*)$/m);
  const dnr = rad(/^([A-ZÅÄÖ]{2,5}\d{6})$/m);
  const mellan = (fran: string, till: string) =>
    text.slice(text.indexOf(`\n${fran}\n`) + fran.length + 2, text.indexOf(`\n${till}\n`)).split(/\n+/).map((s) => pahittat(s.trim())).filter((s) => s && s !== organ && s !== 'Mötesdatum' && s !== datum && !s.startsWith('Justerandes sign'));
  const justering = rad(/^Justeringens plats och tid\t(.*)$/m).match(/^(.*) (\d{4}-\d{2}-\d{2})/);
  return {
    // The paper says whose diary only by its number.
    myndighet: { namn: 'Hälso- och sjukvårdsnämnden', kod: 'HSN' }, kod: 'SRB',
    organ, datum, plats: lokal, start, slut,
    ledamoter: dar.map(({ parti, roll }, i) => ({ namn: beslutande[i] ?? '', parti, distans: roll.includes('distans'), uppdrag: uppdrag.find(([ord]) => roll.includes(ord))?.[1] ?? 'ledamot' })),
    ovriga: fler.map(({ titel }, i) => ({ namn: ovriga[i] ?? '', titel })),
    sekreterare: pahittat(rad(/Sekreterare (.*)$/m)), justerare: pahittat(rad(/^Utöses att justera\t(.*)$/m)),
    justering: { plats: justering?.[1] ?? '', dag: justering?.[2] ?? '' },
    forvaring: rad(/^Förvaringsplats för protokollet\t(.*)$/m),
    paragraf: Number(rad(/^Protokollet omfattar\t§\s*(\d+)/m)), rubrik: rad(/\*\*§\d+ ([^*]+)\*\*/),
    dnr: { text: dnr, monster: `${dnr.slice(0, -6)}{yy}{lop:4}`, lop: Number(dnr.slice(-4)) },
    foredragande: pahittat(rad(/^Sammanfattning\n+(.*?) informerar om/m)),
    stycken: mellan('Sammanfattning', 'Förslag till beslut'),
    beslut: mellan('Beslut', 'Beslutsunderlag')[0] ?? '',
    underlag: mellan('Beslutsunderlag', 'Paragrafen är justerad').filter((s) => s.startsWith('- ')).map((s) => {
      const [, namn = '', dag, hanvisning] = /^- (.*?)(?: (\d{4}-\d{2}-\d{2}))?(?: (punkt \d+))?$/.exec(s) ?? [];
      return { namn, ...(dag ? { datum: dag } : {}), ...(hanvisning ? { hanvisning } : {}) };
    }),
    verkliga: [...heter.keys()],
  };
}
