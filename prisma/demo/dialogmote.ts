import { fardigstall, svara } from '#lib/dialogmote/fardigstall';
import { laggTillAvsnitt, laggTillDag, laggTillPunkt, skapa } from '#lib/dialogmote/skriv';
import type { Dag } from '#lib/platform/dag';
import type { Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';

const vem = 'Petra Holmgren';

/** The styrelse's presidium has met its förvaltning and two nämnder: what they passed on waits for an answer, and one has been answered. */
export async function dialogmote(h: Demoorganisation, nar: (n: number) => Dag): Promise<void> {
  const [forsta, andra, klart] = [nar(-24), nar(-17), `${nar(-15)} 10.00`];
  const { subject: dialogmoteId } = await gor(h, vem, `${forsta} 13.00`, skapa, { myndighetId: id(h.myndigheter, 'KS'), organId: id(h.organ, 'KS'), titel: 'Presidiets dialogmöten i höst', datum: forsta, rubrik: 'Presidiet och kommunledningskontoret' });
  await gor(h, vem, `${andra} 13.00`, laggTillDag, { dialogmoteId, datum: andra, rubrik: 'Presidiet och nämndernas presidier' });
  const dagar = await lasa(h, (tx) => tx.dialogmotesdag.findMany({ where: { dialogmoteId }, orderBy: { ordning: 'asc' } }));
  const avsnitt = async (dag: number, val: { rubrik?: string; organId?: string }) => String((await gor(h, vem, `${andra} 13.10`, laggTillAvsnitt, { dialogmoteId, dagId: dagar[dag]?.id ?? '', ...val })).detalj?.['avsnittId']);
  const skriv = (avsnittId: string, text: string, val: Partial<Parameters<typeof laggTillPunkt>[1]> = {}) => gor(h, vem, `${andra} 13.20`, laggTillPunkt, { dialogmoteId, avsnittId, text, ...val });
  const kontoret = await avsnitt(0, { rubrik: 'Kommunledningskontoret' });
  await skriv(kontoret, 'Många projekt är igång samtidigt och samma personer behövs i flera av dem.', { typ: 'utmaning' });
  await skriv(kontoret, 'Kommunchefen anser att nya system ska väljas tillsammans med verksamheterna.', { typ: 'information' });
  await skriv(kontoret, 'Kontoret tar fram en lista över pågående projekt med när de är klara.', { typ: 'overenskommen_atgard', agarePersonId: id(h.personer, 'Ylva Sandhagen'), tid: nar(21) });
  const sn = await avsnitt(1, { organId: id(h.organ, 'SN') });
  await skriv(sn, 'Hemtjänsten behöver planera för fler brukare redan nästa år. Ta hänsyn till det i ramarna.', { typ: 'medskick', tillOrganId: id(h.organ, 'KS'), talare: 'Socialnämndens presidium', tid: `våren ${Number(andra.slice(0, 4)) + 1}` });
  await skriv(sn, 'Rekryteringen går bättre än förra året.', { typ: 'information' });
  const bun = await avsnitt(1, { organId: id(h.organ, 'BUN') });
  await skriv(bun, 'Ge besked om skolans lokaler innan budgeten läggs.', { typ: 'medskick', tillOrganId: id(h.organ, 'KS'), talare: 'Barn- och utbildningsnämndens presidium', tid: 'så snart som möjligt' });
  await gor(h, vem, klart, fardigstall, { dialogmoteId, som: 'allman_handling', skal: 'Anteckningarna är färdiga och hör inte till något ärende.' });
  const [, lokaler] = await lasa(h, (tx) => tx.dialogpunkt.findMany({ where: { dialogmoteId, typ: 'medskick' }, orderBy: { nr: 'asc' } }));
  await gor(h, vem, `${nar(-8)} 10.00`, svara, { punktId: lokaler?.id ?? '', lage: 'besvarad', svar: 'Lokalplanen läggs fram för kommunstyrelsen före budgeten.' });
}
