import { numberWord } from '#lib/platform/tal';

type Detalj = Record<string, string | number | boolean | null>;
export type Handelsefakta = { type: string; detalj: Detalj; /** Who did it; null when a job did. */ av: string | null; /** The name behind an id. */ namn: (id: unknown) => string };

const bilaga = (d: Detalj) => `löpnr\u00A0${d['lopnr']}, aktbilaga\u00A0${d['aktbilaga']}`;
type Mening = (h: Handelsefakta) => string;

/** One Swedish sentence per kind of event, made from ids, numbers and codes: a section per domain. What has no sentence does not show. */
const meningar: Record<string, Mening> = {
  // arende
  'arende.oppnat': () => 'Ärendet öppnades',
  'arende.fordelat': ({ detalj, namn }) => (detalj['handlaggareId'] ? `Fördelat till ${namn(detalj['handlaggareId'])}` : 'Handläggaren togs bort'),
  'arende.andrat': () => 'Ärendemeningen ändrades',
  'arende.avslutat': () => 'Ärendet avslutades',
  'arende.ateroppnat': () => 'Ärendet öppnades på nytt',
  'arende.kopplat': ({ detalj }) => `Kopplat till ${detalj['dnr']}`,
  'arende.bevakat': ({ detalj, av }) => `${av ?? 'Någon'} bevakar ärendet till ${detalj['datum']}`,
  // handling
  'handling.registrerad': ({ detalj }) => detalj['versionId'] ? `Det fastställda dokumentet registrerades, ${bilaga(detalj)}` : `${detalj['nytt'] ? 'Ärendet öppnades när en inkommen handling registrerades' : 'Inkommen handling registrerades'}, ${bilaga(detalj)}`,
  'handling.upprattad': ({ detalj }) => `${detalj['riktning'] === 'utgaende' ? 'Utgående' : 'Upprättad'} handling registrerades, ${bilaga(detalj)}`,
  'handling.makulerad': ({ detalj }) => `Handlingen med ${bilaga(detalj)} makulerades`,
  'handling.sekretess': ({ detalj }) => `Handlingen med ${bilaga(detalj)} ${detalj['sekretess'] ? 'fick en sekretessmarkering' : 'är inte längre sekretessmarkerad'}`,
  // remiss
  'remiss.registrerad': ({ detalj }) => `${detalj['nytt'] ? 'Ärendet öppnades när remissen registrerades' : 'Remissen registrerades'}, ${bilaga(detalj)}`,
  'remiss.beslutad': () => 'Det beslutades att remissen ska skickas ut',
  'remiss.utskickad': ({ detalj }) => `Remissen skickades till ${antal(detalj['instanser'], 'instans', 'instanser')}`,
  'remiss.internremitterad': ({ detalj }) => `Internremiss till ${antal(detalj['namnder'], 'nämnd', 'nämnder')}`,
  'remiss.kvitterad': ({ detalj, namn }) => `${namn(detalj['instansId'])} har registrerat remissen, dnr ${detalj['dnr']}`,
  'remiss.besvarad': ({ detalj, namn }) => `Svar kom från ${namn(detalj['instansId'])}`,
  'remiss.svar_registrerat': ({ detalj, namn }) => `Svaret från ${namn(detalj['instansId'])} registrerades, ${bilaga(detalj)}`,
  'remiss.svar_kvitterat': () => 'Remittenten har registrerat svaret',
  'remiss.paminnelse': ({ detalj, namn }) => `Påminnelse skickades till ${namn(detalj['instansId'])}`,
  'remiss.instans_tillagd': ({ detalj, namn }) => `${namn(detalj['instansId'])} lades till bland instanserna`,
  'remiss.instans_aterkallad': ({ detalj, namn }) => `Remissen till ${namn(detalj['instansId'])} återkallades`,
  'remiss.sammanstalls': () => 'Svarstiden är slut och svaren sammanställs',
  'remiss.avslutad': () => 'Remissen avslutades',
  'remiss.aterkallad': () => 'Remissen återkallades',
  'remiss.anstand_begart': ({ detalj, namn }) => (detalj['instansId'] ? `${namn(detalj['instansId'])} bad om anstånd till ${detalj['till']}` : `Anstånd begärdes till ${detalj['till']}`),
  'remiss.anstand_beviljat': ({ detalj, namn }) => `${namn(detalj['instansId'])} fick anstånd till ${detalj['till']}`,
  'remiss.anstand_avslaget': ({ detalj, namn }) => `${namn(detalj['instansId'])} fick inte anstånd`,
  'remiss.avstar': ({ detalj, namn }) => `${namn(detalj['instansId'])} avstår från att svara`,
  'remiss.avstatt': () => 'Remittenten fick veta att remissen inte besvaras',
  'remiss.paminnelse_mottaget': () => 'Remittenten påminde om svaret',
  'remiss.anstand_mottaget': ({ detalj }) => `Remittenten gav anstånd till ${detalj['till']}`,
  'remiss.anstand_avslaget_mottaget': () => 'Remittenten gav inte anstånd',
  'remiss.fordelad': () => 'Remissen fördelades',
  'remiss.beredning_delad': ({ detalj }) => `Remittenten ser ${[detalj['enhet'] && `att ${String(detalj['enhet'])} handlägger remissen`, detalj['beslutas'] && `att beslut väntas ${detalj['beslutas']}`].filter(Boolean).join(' och ') || 'att inget beslut är planerat'}`,
  'remiss.aterkallad_mottaget': () => 'Remittenten återkallade remissen',
  // dokument och yttrande
  'dokument.skapat': ({ detalj }) => `${dokumentord(detalj)} påbörjades`,
  'dokument.granskas': ({ detalj }) => `${dokumentord(detalj)} lämnades för granskning`,
  'dokument.aterlamnat': ({ detalj }) => `${dokumentord(detalj)} lämnades tillbaka efter granskning`,
  'dokument.godkant': ({ detalj }) => `${dokumentord(detalj)} godkändes, version ${detalj['nr']}`,
  'dokument.nyVersion': ({ detalj }) => `${dokumentord(detalj)} öppnades för en ny version`,
  'yttrande.skapat': () => 'Yttrandet påbörjades',
  'yttrande.sammanstallt': ({ detalj }) => `Ur ${antal(detalj['kallor'], 'svar', 'svar')} fogades ${antal(detalj['stycken'], 'stycke', 'stycken')} in i yttrandet`,
  'yttrande.konsolideringen_godkand': ({ detalj }) => `Den sammanfogade texten godkändes ${detalj['som'] === 'ordforande' ? 'av ordföranden' : 'på delegation'}`,
  'yttrande.remiss_tillagd': () => 'Yttrandet svarar på en remiss till',
  'delegation.yttrande_besvarat': ({ detalj }) => `Yttrandet beslutades på delegation, ${detalj['nummer']}${detalj['skickat'] ? ', och skickades till remittenten' : ''}`,
  'yttrande.oversant': () => 'Yttrandet skickades till remittenten',
  // inlaga
  'inlaga.inlamnad': ({ detalj }) => `${inlagenamn[String(detalj['slag'])] ?? 'Inlagan'} lämnades in, ${bilaga(detalj)}`,
  'inlaga.svar_lamnat': ({ detalj }) => `Svaret på ${(inlagenamn[String(detalj['slag'])] ?? 'inlagan').toLowerCase()} lämnades, ${bilaga(detalj)}`,
  'inlaga.avgjord': ({ detalj }) => `${inlagenamn[String(detalj['slag'])] ?? 'Inlagan'} ${Number(detalj['kvar']) > 0 ? 'avgjordes till en del' : 'avgjordes'} ${detalj['datum']}`,
  'inlaga.aterkallad': ({ detalj }) => `${inlagenamn[String(detalj['slag'])] ?? 'Inlagan'} återkallades`,
  // rekommendation
  'rekommendation.skapad': ({ detalj }) => `En rekommendation påbörjades${detalj['franParagraf'] ? ' ur den justerade paragrafen' : ''}`,
  'rekommendation.utsand': ({ detalj }) => `Rekommendationen skickades till ${antal(detalj['huvudman'], 'huvudman', 'huvudmän')}`,
  'rekommendation.kvitterad': ({ detalj, namn }) => `${namn(detalj['mottagareId'])} har registrerat rekommendationen, dnr ${detalj['dnr']}`,
  'rekommendation.pa_vag': ({ detalj, namn }) => `${namn(detalj['mottagareId'])} har behandlat rekommendationen utan att besluta om den`,
  'rekommendation.cell_fylld': ({ detalj, namn }) => `${namn(detalj['mottagareId'])} beslutade om rekommendationen ${detalj['datum']}${detalj['star'] ? ', och därmed står beslutet' : ''}`,
  'rekommendation.paminnelse': ({ detalj }) => `Påminnelse skickades till ${antal(detalj['antal'], 'huvudman', 'huvudmän')}`,
  'rekommendation.publicerad': () => 'Rekommendationen visas på en öppen sida',
  'rekommendation.avpublicerad': () => 'Rekommendationens öppna sida togs bort',
  'rekommendation.avslutad': () => 'Rekommendationen avslutades',
  'rekommendation.brev_misslyckat': ({ detalj, namn }) => `Ett brev till ${namn(detalj['mottagareId'])} gick inte fram`,
  'rekommendation.registrerad': ({ detalj }) => `${detalj['nytt'] ? 'Ärendet öppnades när rekommendationen registrerades' : 'Rekommendationen registrerades'}, ${bilaga(detalj)}`,
  'rekommendation.utfall_fragas': ({ detalj }) => `${detalj['organ']} beslutade ${detalj['datum']}, ${detalj['paragraf']}. Någon behöver säga vad det betyder för rekommendationen`,
  'rekommendation.utfall_bekraftat': ({ detalj, av }) => `${av ?? 'Någon'} sade vad beslutet i ${detalj['paragraf']} betyder för rekommendationen`,
  'rekommendation.svar_skickat': ({ detalj }) => `Beslutet ${detalj['organ']} ${detalj['paragraf']} skickades till den som rekommenderade`,
  'rekommendation.paminnelse_mottaget': () => 'Den som rekommenderar påminde om beslutet',
  'rekommendation.star_fast_mottaget': ({ detalj }) => `Så många har antagit rekommendationen som behövs: beslutet står${detalj['datum'] ? ` från ${detalj['datum']}` : ''}`,
  // dialogmöte
  'dialogmote.skapat': () => 'Minnesanteckningar från ett dialogmöte påbörjades',
  'dialogmote.fardigstallt': ({ detalj }) => (detalj['lopnr'] ? `Minnesanteckningarna färdigställdes och registrerades, ${bilaga(detalj)}` : 'Minnesanteckningarna färdigställdes som minnesanteckning i ärendet'),
  'dialogmote.expedierat': ({ detalj }) => (Number(detalj['antal']) > 0 ? `Minnesanteckningarna skickades till ${antal(detalj['antal'], 'mottagare', 'mottagare')}` : 'Minnesanteckningarnas PDF gjordes'),
  'dialogmote.punkt_foljdes_upp': ({ detalj }) => `Punkt\u00A0${detalj['nr']} i minnesanteckningarna ${detalj['lage'] === 'besvarad' ? 'besvarades' : detalj['lage'] === 'avslutad' ? 'avslutades' : 'följdes upp'}`,
  // styrdokument
  'styrdokument.skapat': () => 'Styrdokumentet togs upp i registret',
  'styrdokument.ny_version': ({ detalj }) => `Version\u00A0${detalj['nr']} av styrdokumentet påbörjades`,
  'styrdokument.remitterat': ({ detalj }) => `En remiss av styrdokumentets version\u00A0${detalj['nr']} påbörjades`,
  'styrdokument.publicerat': ({ detalj }) => `Styrdokumentets version\u00A0${detalj['nr']} publicerades som rekommenderad`,
  'styrdokument.avpublicerat': ({ detalj }) => `Styrdokumentets version\u00A0${detalj['nr']} publiceras inte längre`,
  'styrdokument.antaget': ({ detalj }) => `Styrdokumentets version\u00A0${detalj['nr']} gäller efter beslut av ${detalj['organ']}${detalj['paragraf'] ? `, ${detalj['paragraf']}` : ''}`,
  'styrdokument.beslutat': ({ detalj }) => `${detalj['organ']} beslutade om styrdokumentets version\u00A0${detalj['nr']}${detalj['paragraf'] ? `, ${detalj['paragraf']}` : ''}${detalj['medAndring'] ? '. Beslutet innehåller en ändring som ska föras in' : ''}`,
  'styrdokument.informerat': () => 'Organet har informerats om ändringen i styrdokumentet',
  // sammantrade
  'sammantrade.punkt_tillagd': ({ detalj }) => `Sattes upp på ${detalj['organ']}:s sammanträde ${detalj['datum']}`,
  'sammantrade.punkt_utgar': () => 'Utgick från sammanträdet',
  // protokoll och expediering
  'arende.behandlat': ({ detalj }) => `${detalj['organ']} behandlade ärendet ${detalj['datum']}, ${detalj['paragraf']}${detalj['utfall'] === 'bordlagt' ? ' (bordlagt)' : detalj['utfall'] === 'aterremitterat' ? ' (återremitterat)' : ''}, och paragrafen är justerad`,
  'expediering.skickad': ({ detalj }) => `Protokollsutdrag ${detalj['organ']} ${detalj['paragraf']} expedierades till ${antal(detalj['antal'], 'mottagare', 'mottagare')}`,
  'expediering.registrerad': ({ detalj }) => `${detalj['mottagare']} registrerade protokollsutdraget${detalj['dnr'] ? `, dnr ${detalj['dnr']}` : ''}${detalj['lopnr'] ? `, löpnr\u00A0${detalj['lopnr']}` : ''}`,
  'protokoll.uppdrag_aterrapporterat': ({ detalj }) => `Ett uppdrag återrapporterades till ${detalj['organ']} ${detalj['datum']}`,
  'protokoll.uppdrag_tilldelat': ({ detalj, namn }) => `${namn(detalj['personId'])} svarar för ett uppdrag`,
  'anslag.overklagat': ({ detalj }) => `Beslutet överklagades ${detalj['datum']}`,
  'anslag.overklagande_avgjort': ({ detalj }) => `Domstolens besked ${detalj['datum']}: ${utfallsord[String(detalj['slag'])] ?? 'antecknat'}`,
  'expediering.misslyckad': () => 'Ett protokollsutdrag kunde inte levereras med e-post',
};

function antal(hur: unknown, en: string, flera: string): string {
  const n = Number(hur);
  return n === 1 ? `${numberWord(1, ['stycke', 'svar'].includes(en))} ${en}` : `${numberWord(n)} ${flera}`;
}

const inlagenamn: Record<string, string> = { motion: 'Motionen', interpellation: 'Interpellationen', fraga: 'Frågan', medborgarforslag: 'Medborgarförslaget' };
const utfallsord: Record<string, string> = { avvisat: 'överklagandet avvisades', avslag: 'överklagandet avslogs', upphavt: 'beslutet upphävdes', inhibition: 'beslutet får inte verkställas tills vidare' };
const dokumentnamn: Record<string, string> = { yttrande: 'Yttrandet', tjansteskrivelse: 'Tjänsteskrivelsen', styrdokument: 'Styrdokumentets text' };
const dokumentord = (d: Detalj) => dokumentnamn[String(d['slag'])] ?? 'Dokumentet';

/** What the ärende's history says of an event; null when it says nothing. */
export const skrivHandelse = (fakta: Handelsefakta): string | null => meningar[fakta.type]?.(fakta) ?? null;
