import { andraMyndighet } from '#lib/organisation/andraMyndighet';
import type { Dag } from '#lib/platform/dag';
import { begarAnstand, beviljaAnstand } from '#lib/remiss/anstand';
import { avsta } from '#lib/remiss/avsta';
import { paminn } from '#lib/remiss/paminn';
import { oversand } from '#lib/yttrande/oversand';
import { skapaSkrivelse, skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { svarande } from './folk.ts';
import type { Demoorganisation } from './grund.ts';
import { registreraSvaret, serie } from './historik.ts';
import { gor, id, lasa } from './kor.ts';
import { hall, justera, kallaTill, lista, planeraMote } from './mote.ts';
import { registreraRemissen } from './remiss.ts';
import { bliGodkanda, doc, fragesvar, rubrik, skriv } from './skriva.ts';
import { lanetsSvar, naraVard } from './texter.ts';

type Nar = (n: number) => Dag;
const henrik = 'Henrik Tornfelt';

/** Two of those who are asked let the region see which office has its remiss and when it is to be decided. */
export async function visarBeredningen({ hallstahammar, ovriga }: { hallstahammar: Demoorganisation; ovriga: readonly Demoorganisation[] }, nar: Nar): Promise<void> {
  const vasteras = ovriga.find(({ kod }) => kod === 'vasteras');
  for (const [o, administrator, forvaltning] of [[hallstahammar, 'Rut Bergslund', 'Kommunledningskontoret'], [vasteras, 'Nanna Ulvhed', 'Stadsledningskontoret']] as const) {
    if (o) await gor(o, administrator, `${nar(-22)} 08.00`, andraMyndighet, { id: id(o.myndigheter, 'KS'), namn: 'Kommunstyrelsen', forvaltning, tarEmotRemisser: true, delarBeredning: true, aktiv: true });
  }
}

/** How the rest of the län takes the same remiss: answered, abstaining, asking for time, registered and silent, not even registered. */
export async function lanetSvarar({ region, ovriga }: { region: Demoorganisation; ovriga: readonly Demoorganisation[] }, nar: Nar): Promise<void> {
  const registrerat = new Map<string, { mottagenId: string; arendeId: string; o: Demoorganisation; registrator: string }>();
  for (const [kod, n] of [['vasteras', -20], ['koping', -20], ['fagersta', -19], ['sala', -19], ['norberg', -16], ['arboga', -15], ['kungsor', -11]] as const) {
    const o = ovriga.find(({ kod: k }) => k === kod);
    const [registrator = ''] = o?.personer.keys() ?? [];
    if (o) registrerat.set(kod, { ...(await registreraRemissen(o, registrator, `${nar(n)} 13.20`, 'KS', { handlaggare: registrator, rubrik: naraVard.titel })), o, registrator });
  }
  const hos = (kod: string) => {
    const rad = registrerat.get(kod);
    if (!rad) throw new Error(`${kod} has not registered it`);
    return rad;
  };

  const { mottagenId: norbergs, o: norberg, registrator: majken } = hos('norberg');
  await gor(norberg, majken, `${nar(-12)} 15.30`, avsta, { mottagenId: norbergs, text: lanetsSvar.avstar });
  await gor(hos('sala').o, hos('sala').registrator, `${nar(-10)} 10.20`, begarAnstand, { mottagenId: hos('sala').mottagenId, till: nar(80), text: lanetsSvar.anstand });
  await gor(region, henrik, `${nar(-8)} 09.15`, beviljaAnstand, { instansId: await instans(region, 'Sala kommun'), till: nar(80) });
  await svara(hos('koping'), { moter: -7, justeras: -6, sander: -5, ...lanetsSvar.koping }, nar);
  await registreraSvaret(region, 'Doris Kvarnlund', `${nar(-4)} 08.50`, 'RS', { rubrik: 'Svar från Köpings kommun', dag: nar(-5) });
  for (const namn of ['Skinnskattebergs kommun', 'Surahammars kommun']) await gor(region, henrik, `${nar(-5)} 14.00`, paminn, { instansId: await instans(region, namn) });
  await svara(hos('fagersta'), { moter: -5, justeras: -4, sander: -1, ...lanetsSvar.fagersta }, nar);
  await gor(hos('arboga').o, hos('arboga').registrator, `${nar(-1)} 16.10`, begarAnstand, { mottagenId: hos('arboga').mottagenId, till: nar(73), text: lanetsSvar.begar });
}

const instans = async (region: Demoorganisation, namn: string): Promise<string> => (await lasa(region, (tx) => tx.remissinstans.findFirstOrThrow({ where: { namn, remiss: { titel: naraVard.titel } }, select: { id: true } }))).id;

type Svarande = { o: Demoorganisation; registrator: string; arendeId: string };
type Svar = { moter: number; justeras: number; sander: number; nr: number; plats: string; sammanfattning: string; stallning: string; svar: readonly (readonly [stallning: string | null, text: string])[] };

/** A small kommun answers: written, approved by its chef, decided by its styrelse, justerat and sent. */
async function svara({ o, registrator, arendeId }: Svarande, { moter, justeras, sander, nr, plats, sammanfattning, stallning, svar }: Svar, nar: Nar): Promise<void> {
  const { chef, styrelse } = svarande[o.kod] ?? {};
  if (!chef || !styrelse) throw new Error(`${o.kod} has no styrelse`);
  const [ordforande = '', justerare = '', tredje = ''] = styrelse.ordinarie.map(({ namn }) => namn ?? '');
  await serie(o, registrator, `${nar(-20)} 08.00`, 'paragraf', 'KS', nr);
  const skapat = await gor(o, registrator, `${nar(moter - 9)} 09.00`, skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  await skriv(o, registrator, `${nar(moter - 8)} 10.00`, dokumentId, {
    innehall: doc(fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning, stycken: [sammanfattning] }), ...svar.map(([tar, text], i) => fragesvar({ nr: i + 1, fraga: naraVard.fragor[i] ?? '', stallning: tar, stycken: [text] }))),
  });
  const sats = `som sitt yttrande över ${naraVard.titel.charAt(0).toLowerCase()}${naraVard.titel.slice(1)} lämna kommunledningens förslag`;
  const { subject: skrivelseId } = await gor(o, registrator, `${nar(moter - 8)} 11.00`, skapaSkrivelse, { yttrandeId: skapat.subject });
  await skriv(o, registrator, `${nar(moter - 8)} 11.30`, skrivelseId, { innehall: doc(rubrik('Bakgrund'), lanetsSvar.bakgrund, rubrik('Bedömning'), sammanfattning), forslag: [sats] });
  const [versionId = ''] = await bliGodkanda(o, [dokumentId, skrivelseId], registrator, `${nar(moter - 8)} 13.00`, chef.namn, `${nar(moter - 7)} 08.30`);
  const mote = await planeraMote(o, `${nar(moter - 11)} 10.00`, { organ: 'KS', sekreterare: registrator, datum: nar(moter), kl: '13.00', plats });
  await lista(mote, `${nar(moter - 7)} 09.00`, [{ arendeId }]);
  await kallaTill(mote, `${nar(moter - 7)} 10.00`);
  await hall(mote, {
    narvarande: [ordforande, justerare, tredje], kl: '13.00', slut: '14.10', justerare, tjanstepersoner: [[chef.namn, chef.titel ?? ''], [registrator, 'sekreterare']],
    beslut: [[arendeId, [{ text: sats, versionId }]]],
  });
  await justera(mote, { last: `${nar(justeras)} 08.30`, plats, tid: `${nar(justeras)} 10.00`, ordforande, justerare, under: [[registrator, `${nar(justeras)} 09.00`], [ordforande, `${nar(justeras)} 10.00`], [justerare, `${nar(justeras)} 10.10`]] });
  await gor(o, registrator, `${nar(sander)} 09.30`, oversand, { yttrandeId: skapat.subject });
}
