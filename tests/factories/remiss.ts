import { lamnaFil } from '#lib/handling/lamnaFil';
import type { Ctx } from '#lib/platform/command';
import { systemActor } from '#lib/platform/actor';
import { inTenant } from '#lib/platform/db';
import { deliver } from '#lib/platform/exchange';
import { internremittera } from '#lib/remiss/internremittera';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { skickaRemiss } from '#lib/remiss/sand';
import { skapaUtkast } from '#lib/remiss/skapaUtkast';
import { spara } from '#lib/remiss/spara';
import { mottagare } from '#lib/subscriptions';
import { kommun, type Kommun } from './kommun.ts';

/** What every ctx of these worlds says that the time is; the doors between organisations ask PARAGRAF_KLOCKA. */
export const nu = new Date('2026-03-09T10:00:00Z');

/** Everything that lies in these outboxes has been delivered. */
export const levererat = async (...kommuner: Kommun[]) => {
  for (const k of kommuner) await deliver(k.id, mottagare);
};
/** Reads as the installation. */
export const lasa = <T>(k: { id: string }, work: Parameters<typeof inTenant<T>>[1]) => inTenant(systemActor(k.id), work);
/** A myndighet's inbox, oldest first. */
export const inkorg = (k: Kommun, kod: string) => lasa(k, (tx) => tx.inkommet.findMany({ where: { myndighetId: k.myndigheter[kod] ?? '' }, orderBy: { id: 'asc' } }));

/** A remiss that is ready to be sent. */
export async function komponerad(r: Kommun, ctx: Ctx, instanser: string[]) {
  const { subject: id } = await skapaUtkast(ctx, { myndighetId: r.myndigheter['RS'] ?? '', titel: 'Strategi för cykling' });
  const fil = await lamnaFil(ctx, new TextEncoder().encode('Strategin'), 'strategi.txt');
  await spara(ctx, {
    id, version: 1, titel: 'Strategi för cykling', nummer: 'Rapport 4', svarstid: 'mars–oktober 2026', filer: [fil], instanser,
    missiv: { text: 'Ni bjuds in att svara.', svarTill: 'registrator@region.exempel.se', format: 'Word och PDF', filnamn: 'Organisation_svar', skyldighet: 'inbjudan', kontaktNamn: 'Vera Kontaktsson' },
    fragor: [{ text: 'Är målen tydliga?' }, { text: 'Vad saknas?', slag: 'text', avsnitt: 'kapitel 4' }],
  });
  return id;
}

/** A region, a kommun with three myndigheter and one more kommun, with those who act. */
export async function lan() {
  const [r, k, annan] = [await kommun(nu, { koder: ['RS'], slag: 'region' }), await kommun(nu, { koder: ['KS', 'SN', 'BUN'] }), await kommun(nu)];
  const handlaggare = await r.person('handlaggare', 'RS');
  const registrator = await k.person('registrator', 'KS');
  return { r, k, annan, strateg: handlaggare.ctx, registrator: registrator.ctx };
}

/** The registration form of a remiss. */
export const registrering = (inkommetId: string, extra: Record<string, unknown> = {}) => ({
  inkommetId, version: 1, till: 'nytt' as const, arendemening: 'Remiss: Strategi för cykling', rubrik: 'Remiss: Strategi för cykling', motpart: 'Regionen', handlingsdatum: '2026-03-09', ankomstdag: '2026-03-09',
  titel: 'Strategi för cykling', remittentDnr: '1/26', svarstid: 'mars–oktober 2026', fragor: [{ text: 'Är målen tydliga?' }, { text: 'Vad saknas?', slag: 'text' as const }], ...extra,
});

/** The registration form of an answer. */
export const svarsform = (inkommetId: string, arendeId: string) => ({ inkommetId, version: 1, till: 'befintligt' as const, arendeId, rubrik: 'Svar', motpart: 'Nämnden', handlingsdatum: '2026-03-09', ankomstdag: '2026-03-09' });

/** A remiss that lies in both inboxes. */
export async function utskickad() {
  const v = await lan();
  const id = await komponerad(v.r, v.strateg, [v.k.id, v.annan.id]);
  await skickaRemiss(v.strateg, { id });
  await levererat(v.r);
  return { ...v, id };
}

/** Registered by the styrelse and sent on to two nämnder. */
export async function internt() {
  const v = await utskickad();
  const [brev] = await inkorg(v.k, 'KS');
  const { subject: mottagenId, arendeId } = await registreraRemiss(v.registrator, registrering(brev?.id ?? ''));
  await internremittera(v.registrator, { mottagenId, text: 'Svara på frågorna.', namnder: [{ myndighetId: v.k.myndigheter['SN'] ?? '', svarSenast: '2026-05-04' }, { myndighetId: v.k.myndigheter['BUN'] ?? '', svarSenast: '11 maj 2026' }] });
  await levererat(v.k, v.r);
  return { ...v, mottagenId, arendeId: arendeId ?? '' };
}
