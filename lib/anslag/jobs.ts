import { regelverkFor } from '#lib/organisation/regelverk';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { storeMade } from '#lib/platform/files';
import { renderKallelse } from '#lib/sammantrade/pdf/kallelse';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { anslasAvSigSjalv } from './anslag.ts';
import { anslaUpp } from './anslaUpp.ts';
import { kungorelseinnehall } from '#lib/sammantrade/kungorelse';
import { sparaAnslagsfil } from './kungor.ts';
import { anslaUppDelegationsbeslut } from './anslaUppDelegationsbeslut.ts';
import { loadAnslag, loadUnderlag } from './store.ts';

/** `anslag.anslaUpp`, on protokoll.justerat: up the same day where the organ's justeringar are put up by themselves (KL 8:12). */
export const satUpp: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { organ } = await inTenant(actor, (tx) => loadUnderlag(tx, setId));
  if (anslasAvSigSjalv(regelverkFor(organ.slag, organ.regelverk))) await anslaUpp({ actor, nu: nu() }, { setId });
};

/** `anslag.delegationsbeslut`, on delegation.beslutat: what is not reported but can be appealed is announced by itself (KL 8:10 p 3). */
export const anslaDelegationsbeslut: Handler = async ({ organisationId, subject, detalj }) => {
  if (detalj['anslas'] === true) await anslaUppDelegationsbeslut({ actor: systemActor(organisationId), nu: nu() }, { delegationsbeslutId: subject });
};

/** `anslag.kungorelsefil`, on anslag.kungjort: the kungörelse as a tagged PDF, set outside any transaction and made once. */
export const gorKungorelse: Handler = async ({ organisationId, subject: anslagId }) => {
  const actor = systemActor(organisationId);
  const { anslag, organisation } = await inTenant(actor, async (tx) => ({ anslag: (await loadAnslag(tx, anslagId)).anslag, organisation: await tx.organisation.findFirst({ where: { id: organisationId }, select: { namn: true } }) }));
  const k = kungorelseinnehall.parse(anslag.innehall);
  const bytes = await renderKallelse({
    organisation: { namn: organisation?.namn ?? '' }, organ: { namn: anslag.organNamn }, rubrik: 'Kungörelse', skapad: anslag.uppsattAt.toISOString(), datum: k.datum, utfardad: anslag.uppsatt.toISOString().slice(0, 10),
    sammantrade: { plats: k.plats, start: k.kl }, ...(k.ordforande ? { ordforande: { namn: k.ordforande } } : {}),
    upplysningar: [k.oppet ? 'Sammanträdet är öppet för allmänheten.' : 'Sammanträdet hålls inom stängda dörrar.', ...(k.distans ? ['Ledamöter kan delta på distans.'] : []), `Handlingarna finns hos ${anslag.forvaring}.`],
    punkter: k.punkter.map((p) => ({ nr: p.beteckning, rubrik: p.rubrik, dnr: [p.dnr, p.handlingsnr && `handling ${k.datum.slice(0, 4)} nr ${p.handlingsnr}`].filter(Boolean).join(', ') || null, not: p.ny ? 'Tillagt efter den första kungörelsen.' : null })),
  });
  const { hash } = await inTenant(actor, (tx) => storeMade(tx, new Uint8Array(bytes), `Kungörelse ${anslag.organNamn} ${k.datum}.pdf`));
  await sparaAnslagsfil({ actor, nu: nu() }, { anslagId, slag: 'kungorelse', filHash: hash });
};
