import { inTenant } from '#lib/platform/db';

export type Plats = { id: string; myndighetId: string; organId: string; serieId: string; personId: string; annanId: string; nu: Date };
const dag = 86_400_000;
const ids = (antal: number) => Array.from({ length: antal }, () => crypto.randomUUID());

/** `antal` more of everything that a list shows, straight in the rows: ärenden with remisser, texts, meetings and utdrag, in states where somebody has something to do. */
export async function mangd({ id: organisationId, myndighetId, organId, serieId, personId, annanId, nu }: Plats, fran: number, antal: number): Promise<void> {
  const [arende, mottagen, remiss, dokument, yttrande, mote, set, fryst, paragraf] = Array.from({ length: 9 }, () => ids(antal)) as [string[], string[], string[], string[], string[], string[], string[], string[], string[]];
  const rader = <T>(gor: (i: number, nr: number) => T) => ({ data: Array.from({ length: antal }, (_, i) => gor(i, fran + i + 1)) });
  const av = (lista: readonly string[], i: number) => lista[i] ?? '';
  const skapad = nu;
  await inTenant({ organisationId, personId }, async (tx) => {
    await tx.arende.createMany(rader((i, nr) => ({ id: av(arende, i), diarieserieId: serieId, myndighetId, ar: 2026, nr, dnr: `${nr}/26`, arendemening: `Ärende ${nr}`, oppnat: nu, skapat: nu, handlaggareId: nr % 2 ? personId : null })));
    await tx.inkommet.createMany(rader((_, nr) => ({ myndighetId, kanal: 'uppladdad', slag: 'brev', fran: 'Föreningen', rubrik: `Brev ${nr}`, inkom: nu })));
    await tx.mottagenRemiss.createMany(rader((i, nr) => ({ id: av(mottagen, i), slag: 'extern', myndighetId, arendeId: av(arende, i), remittent: 'Regionen', titel: `Remiss ${nr}`, skapad })));
    await tx.remiss.createMany(rader((i, nr) => ({ id: av(remiss, i), slag: 'extern', myndighetId, arendeId: av(arende, i), titel: `Egen ${nr}`, dnrAttAnge: `${nr}/26`, utskickad: nu, status: 'utskickad', skapad })));
    await tx.remissinstans.createMany(rader((i) => ({ remissId: av(remiss, i), nr: 1, namn: 'Provby', utbyteId: crypto.randomUUID() })));
    await tx.dokument.createMany(rader((i, nr) => ({ id: av(dokument, i), slag: 'yttrande', titel: `Text ${nr}`, myndighetId, arendeId: av(arende, i), forfattareId: personId, status: nr % 3 ? 'utkast' : 'granskas', skapad, andrad: nu })));
    await tx.kommentar.createMany(rader((i) => ({ dokumentId: av(dokument, i), forfattareId: annanId, citat: 'x', text: 'Nämn tågen.', skapad })));
    await tx.yttrande.createMany(rader((i) => ({ id: av(yttrande, i), arendeId: av(arende, i), organId, dokumentId: av(dokument, i), skapad })));
    await tx.yttrandeRemiss.createMany(rader((i) => ({ yttrandeId: av(yttrande, i), mottagenId: av(mottagen, i) })));
    await tx.bevakning.createMany(rader((i) => ({ arendeId: av(arende, i), personId, datum: nu, text: 'ring' })));
    await tx.sammantrade.createMany(rader((i, nr) => ({ id: av(mote, i), organId, datum: new Date(nu.getTime() + ((nr % 40) - 20) * dag), plats: 'Sessionssalen', status: nr % 2 ? 'kallat' : 'avslutat', skapad })));
    await tx.kallelse.createMany(rader((i) => ({ sammantradeId: av(mote, i), nr: 1, innehall: {}, utfardad: nu, utfardadAvId: personId })));
    await tx.punkt.createMany(rader((i) => ({ sammantradeId: av(mote, i), ordning: 1, beteckning: '1', rubrik: 'Ärende', arendeId: av(arende, i) })));
    await tx.justeringsset.createMany(rader((i) => ({ id: av(set, i), sammantradeId: av(mote, i), nr: 1 })));
    await tx.frysttext.createMany(rader((i) => ({ id: av(fryst, i), setId: av(set, i), nr: 1, json: '{}', hash: 'h', skapad })));
    await tx.justerare.createMany(rader((i) => ({ setId: av(set, i), personId, roll: 'justerare', ordning: 1 })));
    await tx.paragraf.createMany(rader((i, nr) => ({ id: av(paragraf, i), sammantradeId: av(mote, i), organId, arendeId: av(arende, i), ar: 2026, nr, ordning: 1, rubrik: 'Ärende', justeringssetId: av(set, i) })));
    for (let i = 0; i < antal; i++) await tx.justeringsset.updateMany({ where: { id: av(set, i) }, data: { status: 'signeras', frystId: av(fryst, i) } });
    const utbyte = ids(antal);
    await tx.utgaende.createMany(rader((i) => ({ utbyteId: av(utbyte, i), slag: 'utdrag', tillOrganisationId: organisationId, innehall: {}, amneId: av(set, i), skapad, levererad: nu })));
    await tx.expediering.createMany(rader((i, nr) => ({ paragrafId: av(paragraf, i), setId: av(set, i), ordning: 1, mottagarslag: 'myndighet', namn: 'Kommunstyrelsen', myndighetId, utbyteId: av(utbyte, i), status: nr % 5 ? 'koad' : 'fel', fel: nr % 5 ? null : 'Svarar inte', skapad })));
  });
}
