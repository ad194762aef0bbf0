import { avsluta } from '#lib/arende/avsluta';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { startaSerie } from '#lib/organisation/startaSerie';
import { kommentera, svaraKommentar, losKommentar } from '#lib/dokument/kommentera';
import { delaMed } from '#lib/dokument/delaMed';
import { sattUndertecknare } from '#lib/dokument/sattUndertecknare';
import { lamnaSynpunkt } from '#lib/lasrum/lamnaSynpunkt';
import { notera } from '#lib/lasrum/notera';
import { dagI } from '#lib/platform/dag';
import { avsta } from '#lib/remiss/avsta';
import { avslutaRemiss, sammanstallRemiss } from '#lib/remiss/avsluta';
import { internremittera } from '#lib/remiss/internremittera';
import { registreraSvar } from '#lib/remiss/registreraSvar';
import { oversand } from '#lib/yttrande/oversand';
import { sammanstall } from '#lib/yttrande/sammanstall';
import { skapaSkrivelse, skapaYttrande } from '#lib/yttrande/skapaYttrande';
import type { grund, Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';
import { hall, justera, kallaTill, lista, motet, planeraMote } from './mote.ts';
import { registreraRemissen, sandRemiss } from './remiss.ts';
import { bliGodkanda, doc, fragesvar, markt, pdffil, rubrik, skriv, somHandling } from './skriva.ts';
import { rus } from './texter.ts';

type Grund = Awaited<ReturnType<typeof grund>>;

const inflyttning = 'Numren före införandet finns i det tidigare ärendehanteringssystemet.';
const ar = 2019;

/** A series goes on where the system before left it. */
export async function serie(o: Demoorganisation, administrator: string, nar: string, slag: 'arende' | 'lopnr' | 'paragraf', kod: string, forsta: number): Promise<void> {
  const agareId = slag === 'paragraf' ? id(o.organ, kod) : slag === 'lopnr' ? id(o.myndigheter, kod) : await lasa(o, async (tx) => (await tx.diarieserie.findFirstOrThrow({ where: { myndighetId: id(o.myndigheter, kod), standard: true } })).id);
  await gor(o, administrator, nar, startaSerie, { slag, agareId, ar: Number(nar.slice(0, 4)), forsta, skal: inflyttning });
}

/** The matter that finished long ago: Regional utvecklingsstrategi 2019, from the region's missiv to the answer on its board. */
export async function historik(g: Grund): Promise<void> {
  const { hallstahammar: h, region } = g;
  await serier(g);
  await sandTillLanet(g);
  const ks = await registreraRemissen(h, 'Annika Forsmark', '2019-05-20 10.40', 'KS', { handlaggare: 'Ylva Sandhagen', rubrik: rus.titel });
  await deAndra(g);

  await serie(h, 'Rut Bergslund', '2019-08-26 08.00', 'lopnr', 'KS', 2868);
  await gor(h, 'Ylva Sandhagen', '2019-08-26 09.15', internremittera, {
    mottagenId: ks.mottagenId, text: 'Lämna nämndens synpunkter på förslaget, fråga för fråga. Kommunstyrelsen sammanställer kommunens svar i oktober.',
    namnder: [{ myndighetId: id(h.myndigheter, 'SN'), svarSenast: '2019-10-04' }, { myndighetId: id(h.myndigheter, 'BUN'), svarSenast: '2019-10-04' }],
  });
  const sn = await registreraRemissen(h, 'Gunnel Asplind', '2019-08-26 13.05', 'SN', { handlaggare: 'Saga Wennerholt', rubrik: rus.titel });
  const bun = await registreraRemissen(h, 'Lisbet Tornell', '2019-08-27 08.30', 'BUN', { handlaggare: 'Oskar Lindefors', rubrik: rus.titel });

  await barnOchUtbildning(h, bun.arendeId);
  await socialnamnden(h, sn.arendeId);

  await registreraSvaret(h, 'Annika Forsmark', '2019-09-25 08.50', 'KS', { lopnr: 3471, rubrik: 'Protokollsutdrag BUN, yttrande över regional utvecklingsstrategi', dag: '2019-09-19' });
  await registreraSvaret(h, 'Annika Forsmark', '2019-09-30 09.20', 'KS', { lopnr: 3500, rubrik: 'Protokollsutdrag SN § 92, yttrande över regional utvecklingsstrategi', dag: '2019-09-24' });
  const intern = await lasa(h, (tx) => tx.remiss.findFirstOrThrow({ where: { arendeId: ks.arendeId, slag: 'intern' } }));
  await gor(h, 'Ylva Sandhagen', '2019-10-02 08.30', sammanstallRemiss, { id: intern.id });
  await kommunstyrelsen(h, ks.arendeId);
  await registreraSvaret(region, 'Doris Kvarnlund', '2019-10-31 08.45', 'RS', { rubrik: 'Svar på remiss från Hallstahammars kommun', dag: '2019-10-28' });
  for (const [vem, nar, kod, arendeId] of [['Gunnel Asplind', '2019-10-31 09.30', 'SN', sn.arendeId], ['Lisbet Tornell', '2019-10-31 10.15', 'BUN', bun.arendeId]] as const) await registreraUtdrag(h, vem, nar, kod, arendeId);
  await gor(h, 'Saga Wennerholt', '2019-11-01 10.00', avsluta, { arendeId: sn.arendeId });
  await gor(h, 'Oskar Lindefors', '2019-11-01 13.30', avsluta, { arendeId: bun.arendeId });
  await gor(h, 'Ylva Sandhagen', '2019-11-04 08.50', avslutaRemiss, { id: intern.id });
  await gor(h, 'Ylva Sandhagen', '2019-11-04 09.00', avsluta, { arendeId: ks.arendeId });
  const utsand = await lasa(region, (tx) => tx.remiss.findFirstOrThrow({ where: { titel: rus.titel } }));
  await gor(region, 'Henrik Tornfelt', '2019-11-11 09.00', sammanstallRemiss, { id: utsand.id });
  await gor(region, 'Henrik Tornfelt', '2019-12-16 13.50', avslutaRemiss, { id: utsand.id });
  await gor(region, 'Henrik Tornfelt', '2019-12-16 14.00', avsluta, { arendeId: utsand.arendeId ?? '' });
}

async function serier({ hallstahammar: h, region, ovriga }: Grund): Promise<void> {
  const admin = 'Rut Bergslund';
  for (const [slag, kod, forsta] of [
    ['arende', 'KS', 183], ['lopnr', 'KS', 1742], ['arende', 'SN', 192], ['lopnr', 'SN', 911], ['arende', 'BUN', 88], ['lopnr', 'BUN', 640],
    // The meeting's upprop, justerare and dagordning take the numbers before the one that is known.
    ['paragraf', 'SNAU', 247], ['paragraf', 'SN', 89], ['paragraf', 'BUN', 71], ['paragraf', 'KSAU', 174], ['paragraf', 'KS', 207],
  ] as const) await serie(h, admin, `${ar}-01-07 08.00`, slag, kod, forsta);
  for (const [slag, kod, forsta] of [['arende', 'RS', 412], ['lopnr', 'RS', 2210]] as const) await serie(region, 'Vidar Stjernlund', `${ar}-01-07 08.00`, slag, kod, forsta);
  for (const [i, o] of ovriga.entries()) await serie(o, [...o.personer.keys()][0] ?? '', `${ar}-01-07 08.00`, 'arende', 'KS', 140 + i * 17);
}

async function sandTillLanet({ hallstahammar: h, region, ovriga }: Grund): Promise<void> {
  const strategin = await pdffil(region, 'Henrik Tornfelt', '2019-05-17 14.20', 'Regional utvecklingsstrategi remissversion.pdf', {
    organisation: 'Region Västmanland', organ: 'Regionstyrelsen', slag: 'Remissversion', rubrik: rus.titel, stycken: rus.remisstext,
  });
  await sandRemiss(region, 'Henrik Tornfelt', '2019-05-20 08.30', {
    titel: rus.titel, svarstid: rus.svarstid, fragor: rus.fragor, filer: [strategin], instanser: [h, ...ovriga].map((o) => o.id),
    missiv: {
      text: rus.missiv, svarTill: 'registrator@region-vastmanland.exempel.se', format: 'Word och PDF', filnamn: 'Organisationens namn, RUS', skyldighet: 'inbjudan',
      kontaktNamn: 'Henrik Tornfelt', kontaktEpost: 'henrik.tornfelt@region-vastmanland.exempel.se',
    },
  });
}

/** The other kommuner register; one says that it will not answer, and nothing more is heard from the rest. */
async function deAndra({ ovriga }: Grund): Promise<void> {
  for (const [i, o] of ovriga.entries()) {
    const [registrator = ''] = o.personer.keys();
    const { mottagenId, arendeId } = await registreraRemissen(o, registrator, `2019-05-${21 + (i % 4)} ${8 + (i % 3)}.${15 + i}`, 'KS', { handlaggare: registrator, rubrik: rus.titel });
    if (o.kod === 'fagersta') await gor(o, registrator, '2019-08-20 14.00', avsta, { mottagenId, text: 'Kommunen avstår. Synpunkter har lämnats i dialogen före remissen.' });
    await gor(o, registrator, o.kod === 'fagersta' ? '2019-08-20 14.10' : '2019-12-02 10.00', avsluta, { arendeId });
  }
}

/** An answer in the inbox is registered in the ärende that asked. */
export async function registreraSvaret(o: Demoorganisation, vem: string, nar: string, kod: string, { lopnr, rubrik: vad, dag }: { lopnr?: number; rubrik: string; dag: string }): Promise<void> {
  if (lopnr) await serie(o, 'Rut Bergslund', nar, 'lopnr', kod, lopnr);
  const brev = await lasa(o, (tx) => tx.inkommet.findFirstOrThrow({ where: { myndighetId: id(o.myndigheter, kod), status: 'ny', slag: { in: ['utdrag', 'remissvar'] } }, orderBy: { inkom: 'asc' } }));
  const { svarPaUtbyteId } = brev.innehall as { svarPaUtbyteId?: string };
  const instans = await lasa(o, (tx) => tx.remissinstans.findFirstOrThrow({ where: { utbyteId: svarPaUtbyteId ?? '' }, include: { remiss: true } }));
  await gor(o, vem, nar, registreraSvar, {
    inkommetId: brev.id, version: brev.version, till: 'befintligt' as const, arendeId: instans.remiss.arendeId ?? '', rubrik: vad, motpart: brev.fran, handlingsdatum: dag, ankomstdag: dagI(brev.inkom), handlaggareId: undefined,
  });
}

/** What the KS decided comes back to the nämnder that answered. */
async function registreraUtdrag(o: Demoorganisation, vem: string, nar: string, kod: string, arendeId: string): Promise<void> {
  const brev = await lasa(o, (tx) => tx.inkommet.findFirstOrThrow({ where: { myndighetId: id(o.myndigheter, kod), status: 'ny', slag: 'utdrag' } }));
  const { datum = '' } = brev.innehall as { datum?: string };
  await gor(o, vem, nar, registreraInkommet, { inkommetId: brev.id, version: brev.version, till: 'befintligt' as const, arendeId, rubrik: brev.rubrik, motpart: brev.fran, handlingsdatum: datum, ankomstdag: dagI(brev.inkom), handlaggareId: undefined });
}

const svaren = (svar: readonly (readonly string[])[], stallningar: readonly string[]) =>
  svar.map((stycken, i) => fragesvar({ nr: i + 1, fraga: rus.fragor[i] ?? '', stallning: stallningar[i] ?? null, stycken }));

async function socialnamnden(h: Demoorganisation, arendeId: string): Promise<void> {
  const { sn } = rus;
  const [saga, maja] = ['Saga Wennerholt', 'Maja Sundell'];
  const skapat = await gor(h, saga, '2019-08-29 09.00', skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  const forsta = fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning: 'tillstyrker_med_andringar', stycken: [sn.sammanfattning] });
  const kommentarId = crypto.randomUUID();
  const [stycke1 = '', stycke2 = ''] = sn.svar[0] ?? [];
  const citat = 'ett eget prioriterat område';
  const [fore = '', efter = ''] = stycke2.split(citat);
  await skriv(h, saga, '2019-08-29 11.30', dokumentId, { titel: rus.yttrande, innehall: doc(forsta, ...svaren([[], [], []], [])) });
  await gor(h, saga, '2019-09-03 08.40', delaMed, { dokumentId, personId: id(h.personer, 'Joakim Ahlberg'), ratt: 'kommentera' });
  await gor(h, 'Joakim Ahlberg', '2019-09-04 13.10', kommentera, { dokumentId, id: kommentarId, citat, fraga: 1, text: 'Skriv ut att det gäller hela uppväxten, inte bara skolåren.' });
  await skriv(h, saga, '2019-09-04 15.00', dokumentId, { innehall: doc(forsta, fragesvar({ nr: 1, fraga: rus.fragor[0] ?? '', stallning: sn.stallningar[0] ?? null, stycken: [stycke1, markt(fore, citat, efter, kommentarId)] }), ...svaren(sn.svar, sn.stallningar).slice(1)) });
  await gor(h, saga, '2019-09-05 09.20', svaraKommentar, { kommentarId, text: 'Jag har skrivit att skillnader i uppväxt följer med in i skolan och arbetslivet.' });
  await gor(h, 'Joakim Ahlberg', '2019-09-05 10.05', losKommentar, { kommentarId });
  await skriv(h, saga, '2019-09-05 14.00', dokumentId, { innehall: doc(forsta, ...svaren(sn.svar, sn.stallningar)) });

  const { subject: skrivelseId } = await gor(h, saga, '2019-09-06 09.00', skapaSkrivelse, { yttrandeId: skapat.subject });
  await gor(h, saga, '2019-09-06 09.10', sattUndertecknare, { dokumentId: skrivelseId, undertecknare: [{ personId: id(h.personer, 'Helena Strid'), namn: 'Helena Strid', titel: 'socialchef' }, { personId: id(h.personer, 'Joakim Ahlberg'), namn: 'Joakim Ahlberg', titel: 'biträdande socialchef' }] });
  await skriv(h, saga, '2019-09-06 11.00', skrivelseId, { innehall: doc(rubrik('Bakgrund'), ...sn.bakgrund.slice(0, 2), rubrik('Bedömning'), ...sn.bakgrund.slice(2)), forslag: [sn.sats] });
  const [versionId = '', skrivelsen = ''] = await bliGodkanda(h, [dokumentId, skrivelseId], saga, '2019-09-09 10.00', 'Helena Strid', '2019-09-10 08.30');
  await somHandling(h, saga, '2019-09-10 09.30', skrivelsen);
  await somHandling(h, saga, '2019-09-10 09.32', versionId);

  const au = await planeraMote(h, '2019-09-02 10.00', { organ: 'SNAU', sekreterare: maja, datum: '2019-09-17', kl: '9.00', plats: 'Sammanträdesrum Åsby, kommunalhuset' });
  const mote = await planeraMote(h, '2019-09-02 10.10', { organ: 'SN', sekreterare: maja, datum: '2019-09-24', kl: '13.15', plats: 'Kommunalhuset, sammanträdesrum Stensta', distans: true });
  await lista(au, '2019-09-10 11.00', [{ arendeId }]);
  await kallaTill(au, '2019-09-10 13.00');
  await hall(au, {
    narvarande: ['Birgitta Almquist', 'Maj-Britt Hagelin', 'Rickard Hedvall'], kl: '9.00', slut: '10.25', justerare: 'Rickard Hedvall',
    tjanstepersoner: [['Helena Strid', 'socialchef'], ['Maja Sundell', 'nämndsekreterare']], beslut: [[arendeId, [{ adressat: 'SN', text: sn.sats, versionId }]]],
  });
  await lista(mote, '2019-09-17 11.00', [{ arendeId }, { slag: 'information', rubrik: 'Information från förvaltningen' }]);
  await kallaTill(mote, '2019-09-17 14.00');
  await justera(au, { last: '2019-09-18 09.00', plats: 'Kommunalhuset', tid: '2019-09-19 13.00', ordforande: 'Birgitta Almquist', justerare: 'Rickard Hedvall', under: [[maja, '2019-09-19 09.00'], ['Birgitta Almquist', '2019-09-19 13.10'], ['Rickard Hedvall', '2019-09-19 16.45']] });
  const punktId = (await motet(mote)).punkter.find(({ arende }) => arende?.id === arendeId)?.id ?? '';
  await gor(h, 'Amina Yusufi', '2019-09-20 19.40', notera, { sammantradeId: mote.id, punktId, dokumentversionId: versionId, citat: 'Handlingsplanerna bör ange vem som ansvarar för vad', text: 'Fråga hur vi får veta när handlingsplanerna är klara.' });
  const fraga = await gor(h, 'Kjell Norrbäck', '2019-09-21 10.15', lamnaSynpunkt, { sammantradeId: mote.id, punktId, slag: 'fraga', synligFor: 'organet', text: 'Räknas anhörigstödet in när vi skriver om äldres behov?' });
  await gor(h, saga, '2019-09-23 08.20', lamnaSynpunkt, { sammantradeId: mote.id, punktId, slag: 'svar', svarPaId: fraga.subject, text: 'Ja. Det ingår i vård och omsorg, och vi kan lyfta det särskilt i arbetet med handlingsplanerna.' });
  await hall(mote, {
    narvarande: ['Birgitta Almquist', 'Maj-Britt Hagelin', 'Rickard Hedvall', 'Lars-Göran Tessler', 'Amina Yusufi', 'Kjell Norrbäck', 'Elin Sörvik', 'Annika Broström', 'Sture Malmquist'], distans: ['Elin Sörvik'],
    ersattare: [['Göran Lövgren', 'Petra Wallgård'], ['Siv Ottander', '']], tjanstepersoner: [['Helena Strid', 'socialchef'], ['Saga Wennerholt', 'utredare'], ['Maja Sundell', 'nämndsekreterare']],
    kl: '13.15', slut: '15.40', justerare: 'Maj-Britt Hagelin', information: sn.information, beslut: [[arendeId, [{ text: sn.sats, versionId }], ['KS', 'Socialchef', 'Biträdande socialchef']]],
  });
  await justera(mote, { last: '2019-09-25 14.00', plats: 'Socialförvaltningens kansli', tid: '2019-09-26 15.00', ordforande: 'Birgitta Almquist', justerare: 'Maj-Britt Hagelin', under: [[maja, '2019-09-26 08.15'], ['Birgitta Almquist', '2019-09-26 12.30'], ['Maj-Britt Hagelin', '2019-09-26 15.05']] });
}

async function barnOchUtbildning(h: Demoorganisation, arendeId: string): Promise<void> {
  const { bun } = rus;
  const [oskar, lisbet, camilla] = ['Oskar Lindefors', 'Lisbet Tornell', 'Camilla Rydell'];
  const skapat = await gor(h, oskar, '2019-08-28 09.00', skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  await skriv(h, oskar, '2019-08-30 14.00', dokumentId, { titel: rus.yttrande, innehall: doc(fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning: 'tillstyrker', stycken: [bun.sammanfattning] }), ...svaren(bun.svar, bun.stallningar)) });
  const { subject: skrivelseId } = await gor(h, oskar, '2019-09-02 09.00', skapaSkrivelse, { yttrandeId: skapat.subject });
  await gor(h, oskar, '2019-09-02 09.05', sattUndertecknare, { dokumentId: skrivelseId, undertecknare: [{ personId: id(h.personer, camilla), namn: camilla, titel: 'barn- och utbildningschef' }] });
  await skriv(h, oskar, '2019-09-02 10.00', skrivelseId, { innehall: doc(rubrik('Bakgrund'), bun.bakgrund[0] ?? '', rubrik('Bedömning'), bun.bakgrund[1] ?? ''), forslag: [bun.sats] });
  const [versionId = ''] = await bliGodkanda(h, [dokumentId, skrivelseId], oskar, '2019-09-04 09.00', camilla, '2019-09-05 11.00');
  const mote = await planeraMote(h, '2019-08-30 10.00', { organ: 'BUN', sekreterare: lisbet, datum: '2019-09-19', kl: '14.00', plats: 'Kommunalhuset, sammanträdesrum Strömsholm' });
  await lista(mote, '2019-09-10 10.00', [{ arendeId }]);
  await kallaTill(mote, '2019-09-11 09.00');
  await hall(mote, {
    narvarande: ['Samira Haddad', 'Lennart Öqvist', 'Ulla Norrby', 'Peter Wiklund'], kl: '14.00', slut: '15.10', justerare: 'Lennart Öqvist',
    tjanstepersoner: [[camilla, 'barn- och utbildningschef'], [lisbet, 'nämndsekreterare']], beslut: [[arendeId, [{ text: bun.sats, versionId }], ['KS']]],
  });
  await justera(mote, { last: '2019-09-20 10.00', plats: 'Barn- och utbildningsförvaltningen', tid: '2019-09-23 09.00', ordforande: 'Samira Haddad', justerare: 'Lennart Öqvist', under: [[lisbet, '2019-09-23 09.00'], ['Samira Haddad', '2019-09-23 09.30'], ['Lennart Öqvist', '2019-09-23 16.00']] });
}

async function kommunstyrelsen(h: Demoorganisation, arendeId: string): Promise<void> {
  const { ks } = rus;
  const [ylva, mirja, petra] = ['Ylva Sandhagen', 'Mirja Lundvik', 'Petra Holmgren'];
  const skapat = await gor(h, ylva, '2019-10-02 09.00', skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  await skriv(h, ylva, '2019-10-02 10.00', dokumentId, { titel: rus.yttrande, innehall: doc(fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning: 'tillstyrker_med_andringar', stycken: [ks.sammanfattning] }), ...svaren(ks.svar, ks.stallningar)) });
  const { version, kallor } = await lasa(h, async (tx) => ({
    version: (await tx.dokument.findFirstOrThrow({ where: { id: dokumentId } })).version,
    kallor: await tx.handling.findMany({ where: { arendeId, riktning: 'inkommen', rubrik: { contains: 'utdrag' } }, orderBy: { aktbilaga: 'asc' } }),
  }));
  const ur = (organ: string) => kallor.find(({ innehall }) => (innehall as { organKod?: string } | null)?.organKod === organ)?.id ?? '';
  await gor(h, ylva, '2019-10-03 13.00', sammanstall, { yttrandeId: skapat.subject, version, val: [`${ur('SN')}:1:1:1`, `${ur('BUN')}:1:0:1`, `${ur('SN')}:2:0:2`, `${ur('SN')}:3:0:3`, `${ur('BUN')}:3:0:3`] });
  // What the nämnd says of itself the kommun says of itself; where each passage came from stays with it.
  const hamtat = await lasa(h, async (tx) => (await tx.dokument.findFirstOrThrow({ where: { id: dokumentId } })).innehall);
  await skriv(h, ylva, '2019-10-03 14.20', dokumentId, { innehall: JSON.parse(JSON.stringify(hamtat).replaceAll('"Nämnden ', '"Kommunen ')) });
  const { subject: skrivelseId } = await gor(h, ylva, '2019-10-04 09.00', skapaSkrivelse, { yttrandeId: skapat.subject });
  await gor(h, ylva, '2019-10-04 09.05', sattUndertecknare, { dokumentId: skrivelseId, undertecknare: [{ personId: id(h.personer, mirja), namn: mirja, titel: 'kommunchef' }, { personId: id(h.personer, ylva), namn: ylva, titel: 'utredare' }] });
  await skriv(h, ylva, '2019-10-04 11.00', skrivelseId, { innehall: doc(rubrik('Bakgrund'), ...ks.bakgrund.slice(0, 1), rubrik('Bedömning'), ...ks.bakgrund.slice(1)), forslag: [ks.sats] });
  const [versionId = ''] = await bliGodkanda(h, [dokumentId, skrivelseId], ylva, '2019-10-07 09.00', mirja, '2019-10-08 08.30');

  const au = await planeraMote(h, '2019-09-30 13.00', { organ: 'KSAU', sekreterare: petra, datum: '2019-10-15', kl: '8.30', plats: 'Kommunalhuset' });
  await lista(au, '2019-10-08 09.30', [{ arendeId }]);
  await kallaTill(au, '2019-10-08 10.00');
  await hall(au, { narvarande: ['Erik Sundvall', 'Karin Åhlén', 'Jonas Ekwall'], kl: '8.30', slut: '9.40', justerare: 'Karin Åhlén', tjanstepersoner: [[mirja, 'kommunchef'], [petra, 'kommunsekreterare']], beslut: [[arendeId, [{ adressat: 'KS', text: ks.sats, versionId }]]] });
  await justera(au, { last: '2019-10-15 15.00', plats: 'Kommunalhuset', tid: '2019-10-16 10.00', ordforande: 'Erik Sundvall', justerare: 'Karin Åhlén', under: [[petra, '2019-10-16 08.00'], ['Erik Sundvall', '2019-10-16 10.00'], ['Karin Åhlén', '2019-10-17 07.50']] });

  const mote = await planeraMote(h, '2019-09-30 13.10', { organ: 'KS', sekreterare: petra, datum: '2019-10-28', kl: '15.00', plats: 'Kommunalhuset, sessionssalen' });
  await lista(mote, '2019-10-18 09.00', [{ arendeId }]);
  await kallaTill(mote, '2019-10-18 11.00');
  await hall(mote, {
    narvarande: ['Erik Sundvall', 'Karin Åhlén', 'Jonas Ekwall', 'Tomas Berglöf', 'Samira Haddad', 'Lennart Öqvist', 'Anette Falk', 'Pär Granström'], ersattare: [['Rickard Hedvall', 'Eva-Lotta Sandin'], ['Rolf Hedberg', '']],
    tjanstepersoner: [[mirja, 'kommunchef'], [petra, 'kommunsekreterare']], kl: '15.00', slut: '16.20', justerare: 'Karin Åhlén', beslut: [[arendeId, [{ text: ks.sats, versionId }], ['SN', 'BUN', 'Region Västmanland|registrator@region-vastmanland.exempel.se']]],
  });
  await justera(mote, { last: '2019-10-29 11.00', plats: 'Kommunledningskontoret', tid: '2019-10-29 16.00', ordforande: 'Erik Sundvall', justerare: 'Karin Åhlén', under: [[petra, '2019-10-29 13.00'], ['Erik Sundvall', '2019-10-29 16.00'], ['Karin Åhlén', '2019-10-29 16.20']] });
  await gor(h, ylva, '2019-10-30 09.30', oversand, { yttrandeId: skapat.subject });
}
