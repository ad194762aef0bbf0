import { expediering } from './expediering.ts';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { las } from '#lib/protokoll/las';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { utseJusterare } from '#lib/protokoll/utseJusterare';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { besluta } from '#lib/sammantrade/besluta';
import { kalla } from '#lib/sammantrade/kalla';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import type { Sammantrade } from '#lib/sammantrade/sammantrade';
import { sattExpediering, skrivArendetext } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import type { Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';

export type Mote = { o: Demoorganisation; id: string; organ: string; sekreterare: string; datum: string };
type Planerat = { organ: string; sekreterare: string; datum: string; kl: string; plats: string; distans?: boolean; upplysningar?: string };
type Listad = { arendeId?: string; slag?: 'information' | 'anmalan'; rubrik?: string };

/** A meeting on the calendar. */
export async function planeraMote(o: Demoorganisation, nar: string, { organ, sekreterare, ...input }: Planerat): Promise<Mote> {
  const { subject } = await gor(o, sekreterare, nar, planera, { organId: id(o.organ, organ), ...input });
  return { o, id: subject, organ, sekreterare, datum: input.datum };
}

/** What the meeting shall handle, put on its list when the texts are approved. */
export async function lista(m: Mote, nar: string, punkter: readonly Listad[]): Promise<void> {
  for (const punkt of punkter) await gor(m.o, m.sekreterare, nar, laggTillPunkt, { sammantradeId: m.id, ...punkt });
}

export const kallaTill = (m: Mote, nar: string) => gor(m.o, m.sekreterare, nar, kalla, { sammantradeId: m.id });
export const motet = (m: Mote): Promise<Sammantrade> => lasa(m.o, (tx) => loadSammantrade(tx, m.id));

type Narvaro = { distans?: readonly string[]; ersattare?: readonly (readonly [vem: string, forVem: string | null])[]; tjanstepersoner?: readonly (readonly [namn: string, titel: string])[] };
type Beslut = { adressat?: string; text: string; versionId?: string | undefined };
type Hallet = Narvaro & {
  narvarande: readonly string[];
  kl: string;
  slut: string;
  justerare: string;
  /** What was told under the item that only informs. */
  information?: string;
  beslut: readonly (readonly [arendeId: string, satser: readonly Beslut[], expediering?: readonly string[]])[];
};

/** The meeting is held: roll, a decision under every § that asks for one, and the gavel. */
export async function hall(m: Mote, { narvarande, distans = [], ersattare = [], tjanstepersoner = [], kl, slut, justerare, information, beslut }: Hallet): Promise<Sammantrade> {
  const { o, sekreterare, datum } = m;
  await gor(o, sekreterare, `${datum} ${kl}`, oppna, { sammantradeId: m.id, kl });
  const fore = await motet(m);
  const plats = (namn: string | null) => fore.platser.find(({ innehavareId }) => innehavareId === (namn === null ? null : id(o.personer, namn)))?.id;
  await gor(o, sekreterare, `${datum} ${kl}`, antecknaNarvaro, {
    sammantradeId: m.id,
    handelser: [
      ...[...narvarande, ...ersattare.map(([vem]) => vem)].map((namn) => ({ slag: 'kommer' as const, personId: id(o.personer, namn), distans: distans.includes(namn) })),
      ...ersattare.filter(([, forVem]) => forVem !== '').map(([vem, forVem]) => ({ slag: 'tjanstgor' as const, personId: id(o.personer, vem), platsId: plats(forVem), ...(forVem ? { forPersonId: id(o.personer, forVem) } : {}) })),
      ...tjanstepersoner.map(([namn, titel]) => ({ slag: 'kommer' as const, grupp: 'tjansteperson' as const, personId: id(o.personer, namn), titel })),
    ],
  });
  for (const p of fore.paragrafer) {
    const punkt = fore.punkter.find(({ id: punktId }) => punktId === p.punktId);
    const nar = `${datum} ${kl}`;
    if (punkt?.slag === 'justerare') await gor(o, sekreterare, nar, besluta, { paragrafId: p.id, delar: [{ punkter: [{ text: `utse ${justerare} att jämte ordföranden justera protokollet` }] }] });
    if (punkt?.slag === 'dagordning') await gor(o, sekreterare, nar, besluta, { paragrafId: p.id, delar: [{ punkter: [{ text: 'fastställa dagordningen' }] }] });
    if (punkt?.slag === 'information' && information) await gor(o, sekreterare, nar, skrivArendetext, { paragrafId: p.id, text: information });
    const [, satser, till] = beslut.find(([arendeId]) => arendeId === p.arende?.id) ?? [];
    if (!satser) continue;
    const adressat = satser[0]?.adressat;
    await gor(o, sekreterare, nar, besluta, {
      paragrafId: p.id,
      delar: [{ ...(adressat ? { adressatOrganId: id(o.organ, adressat) } : {}), punkter: satser.map(({ text, versionId }) => ({ text, ...(versionId ? { dokumentversionId: versionId } : {}) })) }],
    });
    if (till) await gor(o, sekreterare, nar, sattExpediering, { paragrafId: p.id, mottagare: await expediering(o, till) });
  }
  await gor(o, sekreterare, `${datum} ${slut}`, avsluta, { sammantradeId: m.id, kl: slut });
  return motet(m);
}

type Justeras = { last: string; plats: string; tid: string; ordforande: string; justerare: string; under: readonly (readonly [vem: string, nar: string])[] };

/** The protocol is locked, and signed by those who are named, each at their own time. */
export async function justera(m: Mote, { last, plats, tid: planerad, ordforande, justerare, under }: Justeras): Promise<string> {
  const { o, sekreterare } = m;
  await gor(o, sekreterare, last, delaUpp, { sammantradeId: m.id });
  const { id: setId } = await lasa(o, (tx) => tx.justeringsset.findFirstOrThrow({ where: { sammantradeId: m.id } }));
  await gor(o, sekreterare, last, utseJusterare, { setId, sekreterare: [id(o.personer, sekreterare)], ordforande: [id(o.personer, ordforande)], justerare: [id(o.personer, justerare)], plats, tid: planerad });
  const { detalj } = await gor(o, sekreterare, last, las, { setId });
  for (const [vem, nar] of under) await gor(o, vem, nar, skrivUnder, { setId, hash: String(detalj?.['hash']) });
  return setId;
}
