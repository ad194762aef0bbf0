import { actorFor } from '#lib/platform/session';
import type { Ctx } from '#lib/platform/command';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { las } from '#lib/protokoll/las';
import { loadProtokoll, type Protokoll } from '#lib/protokoll/store';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { besluta } from '#lib/sammantrade/besluta';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { laggTillSteg } from '#lib/sammantrade/laggTillSteg';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { forklaraOmedelbart, sattExpediering } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import { arende, version, type Kommun } from './mote/kommun.ts';

const narvarande = ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård'];
let dnr = 900;

type Val = { kod?: string; datum?: string; expediering?: readonly Expedieringsmottagare[]; omedelbar?: boolean; arendeId?: string; versionId?: string; folk?: readonly string[]; forslagTill?: string; beslut?: string };

/** A meeting that has been held, through the real commands: upprop, val av justerare (Cilla Ask), dagordning and one ärende decided as proposed. */
export async function hallet(k: Kommun, { kod = 'SN', datum = '2019-09-24', expediering = [], omedelbar = false, folk = narvarande, ...val }: Val = {}) {
  const maja = await k.som('Maja Sundell');
  const arendeId = val.arendeId ?? (await arende(k, 'SN', ++dnr));
  const versionId = val.versionId ?? (await version(k, arendeId));
  const { subject: id } = await planera(maja, { organId: k.organ[kod] ?? '', datum, kl: '13.15', plats: 'Sessionssalen' });
  await laggTillPunkt(maja, { sammantradeId: id, arendeId });
  await oppna(maja, { sammantradeId: id, kl: '13.15' });
  await antecknaNarvaro(maja, { sammantradeId: id, handelser: [...folk.map((n) => ({ slag: 'kommer' as const, personId: k.person[n] })), { slag: 'kommer' as const, personId: k.person['Maja Sundell'], grupp: 'tjansteperson' as const }] });
  const { paragrafer, punkter } = await k.lasa((tx) => loadSammantrade(tx, id));
  const av = (slag: string) => paragrafer.find((p) => p.punktId === punkter.find((x) => x.slag === slag)?.id)?.id ?? '';
  await besluta(maja, { paragrafId: av('justerare'), delar: [{ punkter: [{ text: 'utse Cilla Ask (M) att justera protokollet' }] }] });
  await besluta(maja, { paragrafId: av('dagordning'), delar: [{ punkter: [{ text: 'fastställa dagordningen' }] }] });
  const paragrafId = av('arende');
  const forslagId = paragrafer.find((p) => p.id === paragrafId)?.forslag[0]?.id ?? '';
  if (forslagId) await laggTillSteg(maja, { paragrafId, slag: 'utan_omrostning', forslag: [{ forslagId, som: 'om' }] });
  await besluta(maja, { paragrafId, delar: [{ ...(val.forslagTill ? { adressatOrganId: k.organ[val.forslagTill] } : {}), punkter: [{ text: val.beslut ?? 'lämna skrivelsen som nämndens svar', dokumentversionId: versionId }] }] });
  if (expediering.length > 0) await sattExpediering(maja, { paragrafId, mottagare: [...expediering] });
  if (omedelbar) await forklaraOmedelbart(maja, { paragrafId, omedelbart: true });
  await avsluta(maja, { sammantradeId: id, kl: '16.20' });
  await delaUpp(maja, { sammantradeId: id });
  return { id, arendeId, versionId, paragrafId, maja, protokoll: () => k.lasa((tx) => loadProtokoll(tx, id)) };
}
export type Hallet = Awaited<ReturnType<typeof hallet>>;

/** The only set, or the one that holds the §. */
export const setMed = ({ sets }: Protokoll, paragrafId?: string) => {
  const post = paragrafId ? sets.find(({ set }) => set.paragrafer.includes(paragrafId)) : sets[0];
  if (!post) throw new Error('no such set');
  return post;
};

/** Locks a set and lets everyone appointed sign it at that moment. Answers with the last event. */
export async function justera(k: Kommun, m: Hallet, paragrafId: string = m.paragrafId, nu = new Date('2019-10-01T13:00:00Z')) {
  const { set } = setMed(await m.protokoll(), paragrafId);
  await las({ ...m.maja, nu }, { setId: set.id, skal: 'Kontrollerat av sekreteraren.' });
  const { fryst } = setMed(await m.protokoll(), paragrafId);
  for (const personId of set.undertecknare) {
    const ctx: Ctx = { actor: await actorFor(k.id, personId), nu };
    await skrivUnder(ctx, { setId: set.id, hash: fryst?.hash ?? '' });
  }
  return set.id;
}
