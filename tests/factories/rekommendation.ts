import { kungor } from '#lib/anslag/kungor';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { tillsatt } from '#lib/organisation/tillsatt';
import { systemActor } from '#lib/platform/actor';
import { medKlocka } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { inRegister, inTenant, pool, type Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';
import type { JobData } from '#lib/platform/jobs';
import { actorFor } from '#lib/platform/session';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { las } from '#lib/protokoll/las';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { utseJusterare } from '#lib/protokoll/utseJusterare';
import type { Rekommendationsinnehall } from '#lib/rekommendation/kuvert';
import { registreraRekommendation } from '#lib/rekommendation/registreraRekommendation';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { besluta } from '#lib/sammantrade/besluta';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { markeraEjAktuellt } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import { ogonblick } from '#lib/sammantrade/tid';
import { handlers } from '#lib/subscriptions';

export type Huvudman = { id: string; namn: string; myndighetId: string; organ: Record<string, string>; person: Record<'registrator' | 'handlaggare' | 'namndsekreterare', string>; ledamoter: readonly string[] };
type Organslag = 'styrelse' | 'fullmaktige' | 'beredning' | 'namnd';

/** One who decides for itself, with a diary, those who work there and three members who sit in each of its organs; made by the real commands. Names are invented. */
export async function huvudman(namn: string, { slag = 'kommun', organ = [['KS', 'Kommunstyrelsen', 'styrelse']] as readonly (readonly [string, string, Organslag])[], monster = 'KS {yyyy}/{lop}', ansluten = true, epost = null as string | null } = {}): Promise<Huvudman> {
  const { id } = await inRegister((tx) => tx.organisation.create({ data: { namn, kortnamn: namn, kod: `h${crypto.randomUUID().slice(0, 8)}`, slag, grupper: [], ansluten, epost }, select: { id: true } }));
  const h: Huvudman = { id, namn, myndighetId: '', organ: {}, person: { registrator: '', handlaggare: '', namndsekreterare: '' }, ledamoter: [] };
  if (!ansluten) return h;
  const ctx: Ctx = { actor: systemActor(id), nu: new Date('2018-01-02T08:00:00Z') };
  h.myndighetId = (await skapaMyndighet(ctx, { namn: organ[0]?.[1] ?? 'Styrelsen', kod: organ[0]?.[0] ?? 'KS', tarEmotRemisser: true, monster })).subject;
  for (const roll of ['registrator', 'handlaggare', 'namndsekreterare'] as const) {
    h.person[roll] = (await skapaPerson(ctx, { namn: `${roll} ${namn}`, titel: roll })).subject;
    await geBehorighet(ctx, { personId: h.person[roll], roll, fran: new Date('2015-01-01'), myndighetId: h.myndighetId });
  }
  const ledamoter: string[] = [];
  for (const vem of ['Ordf Alvar', 'Led Beda', 'Led Cajsa']) ledamoter.push((await skapaPerson(ctx, { namn: `${vem} ${namn}` })).subject);
  h.ledamoter = ledamoter;
  for (const [kod, heter, vad] of organ) {
    const organId = (await skapaOrgan(ctx, { kod, namn: heter, slag: vad, myndighetId: h.myndighetId, platser: 3 })).subject;
    h.organ[kod] = organId;
    const platser = await lasa(h, (tx) => tx.plats.findMany({ where: { organId }, orderBy: { ordning: 'asc' } }));
    for (const [i, personId] of ledamoter.entries()) await tillsatt(ctx, { platsId: platser[i]?.id ?? '', personId, uppdrag: i === 0 ? 'ordforande' : 'ledamot', parti: 'S', fran: '2015-01-01' });
  }
  return h;
}

export const lasa = <T>(h: { id: string }, work: (tx: Tx) => Promise<T>): Promise<T> => inTenant(systemActor(h.id), work);
export const som = async (h: Huvudman, roll: keyof Huvudman['person'], dag: string): Promise<Ctx> => ({ actor: await actorFor(h.id, h.person[roll]), nu: ogonblick(dag, '10:00') });
const vid = async (h: Huvudman, personId: string, dag: string): Promise<Ctx> => ({ actor: await actorFor(h.id, personId), nu: ogonblick(dag, '12:00') });
export const fil = (ctx: Ctx, namn: string, text: string): Promise<Filref> => lamnaFil(ctx, new TextEncoder().encode(text), namn);

type Rad = { name: string; data: JobData };
/** Does what has been queued of the exchange and of rekommendationer, by the clock of that day, until nothing more follows. Jobs that wait for a day wait. */
export async function korJobb(dag: string): Promise<void> {
  await medKlocka(ogonblick(dag, '15:00'), async () => {
    for (;;) {
      const { rows } = await pool.query<Rad>(`delete from pgboss.job where state = 'created' and (name like 'rekommendation.%' or name = 'utbyte.leverera') and (abs(extract(epoch from start_after - created_on)) < 60 or start_after <= $1) returning name, data`, [ogonblick(dag, '15:00')]);
      if (rows.length === 0) return;
      for (const { name, data } of rows) await (await handlers[name]?.())?.(data);
    }
  });
}

export const inkorg = (h: Huvudman, slag: string) => lasa(h, (tx) => tx.inkommet.findMany({ where: { slag }, orderBy: { id: 'asc' } }));

/** The registrator registers the rekommendation that lies in the inbox, as the form proposes it, in a new ärende. */
export async function registrera(h: Huvudman, dag: string): Promise<{ mottagenId: string; arendeId: string }> {
  const [brev] = await lasa(h, (tx) => tx.inkommet.findMany({ where: { slag: 'rekommendation', status: 'ny' }, orderBy: { id: 'asc' } }));
  const kom = brev?.innehall as unknown as Rekommendationsinnehall;
  const { subject, arendeId } = await registreraRekommendation(await som(h, 'registrator', dag), {
    inkommetId: brev?.id ?? '', version: 1, till: 'nytt', arendemening: kom.titel, rubrik: brev?.rubrik ?? '', motpart: kom.fran, handlingsdatum: kom.datum, ankomstdag: dag, handlaggareId: h.person.handlaggare,
  });
  return { mottagenId: subject, arendeId: arendeId ?? '' };
}

type Beslut = { arendeId: string; organ: string; datum: string; punkter?: readonly string[]; till?: string };

/** A meeting that takes up the ärende, decides and is justerat by all three; without `punkter` it decides what lies on the table. What follows is not done: see korJobb. */
export async function beslutaOm(h: Huvudman, { arendeId, organ, datum, punkter, till }: Beslut): Promise<{ sammantradeId: string; paragrafId: string; setId: string; forslag: readonly string[]; arendetext: unknown; forslagFran: string | null }> {
  const sek = (kl = datum) => som(h, 'namndsekreterare', kl);
  const sammantradeId = (await planera(await sek('2018-01-03'), { organId: h.organ[organ] ?? '', datum, kl: '09.00', plats: 'Sessionssalen' })).subject;
  await laggTillPunkt(await sek(), { sammantradeId, arendeId });
  const mote = () => lasa(h, (tx) => loadSammantrade(tx, sammantradeId));
  if ((await mote()).organ.slag === 'fullmaktige') await kungor(await sek(), { sammantradeId });
  await oppna(await sek(), { sammantradeId, kl: '09.00' });
  await antecknaNarvaro(await sek(), { sammantradeId, handelser: h.ledamoter.map((personId) => ({ slag: 'kommer' as const, personId })) });
  const p = (await mote()).paragrafer.find(({ arende }) => arende?.id === arendeId);
  const forslag = (p?.forslag[0]?.text ?? '').split('\n').map((rad) => rad.replace(/^att /, '')).filter(Boolean);
  await besluta(await sek(), { paragrafId: p?.id ?? '', delar: [{ ...(till ? { adressatOrganId: h.organ[till] } : {}), punkter: (punkter ?? forslag).map((text) => ({ text })) }] });
  for (const x of (await mote()).paragrafer.filter((y) => y.slag === 'beslut' && y.arende === null)) await besluta(await sek(), { paragrafId: x.id, delar: [{ punkter: [{ text: 'godkänna det' }] }] });
  await markeraEjAktuellt(await sek(), { paragrafId: p?.id ?? '', vad: 'reservation' });
  await avsluta(await sek(), { sammantradeId, kl: '11.00' });
  await delaUpp(await sek(), { sammantradeId });
  const { id: setId } = await lasa(h, (tx) => tx.justeringsset.findFirstOrThrow({ where: { sammantradeId } }));
  const [ordforande = '', ett = '', tva = ''] = h.ledamoter;
  await utseJusterare(await sek(), { setId, sekreterare: [h.person.namndsekreterare], ordforande: [ordforande], justerare: (await mote()).organ.slag === 'fullmaktige' ? [ett, tva] : [ett] });
  const { detalj } = await las(await sek(), { setId, skal: 'Ett kort möte i provet.' });
  for (const vem of [h.person.namndsekreterare, ordforande, ett, ...((await mote()).organ.slag === 'fullmaktige' ? [tva] : [])]) await skrivUnder(await vid(h, vem, datum), { setId, hash: String(detalj?.['hash']) });
  return { sammantradeId, paragrafId: p?.id ?? '', setId, forslag, arendetext: p?.arendetext, forslagFran: p?.forslag[0]?.av[0]?.namn ?? null };
}
