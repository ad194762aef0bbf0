import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { signPdf } from '#lib/platform/pdf/sign';
import { Refused } from '#lib/platform/result';
import { foljUpp } from './foljUpp.ts';
import { lasInnehall } from './innehall.ts';
import { lagraKopia } from './lagraKopia.ts';
import { renderProtokoll } from './pdf/protokoll.ts';
import { renderUtdrag } from './pdf/utdrag.ts';
import { kopiedata, protokollfilnamn, utdragsdata, utdragsnamn } from './pdfdata.ts';
import { kopiaslag, utdragsslag } from './publicering.ts';
import { bestyrkande, rattelserFor, valdKopia } from './kopior.ts';

/** `protokoll.utdrag`, on protokoll.utdrag_bestyrkt: the certified utdrag, with the organisation's signature, outside the transaction. */
export const gorUtdrag: Handler = async ({ organisationId, detalj }) => {
  const actor = systemActor(organisationId);
  const utdragId = String(detalj['utdragId']);
  const u = await inTenant(actor, (tx) => bestyrkande(tx, utdragId));
  const slag = utdragsslag(utdragId);
  if (u.filer.includes(slag)) return;
  const innehall = lasInnehall(u.fryst.json);
  const satt = await renderUtdrag(utdragsdata(innehall, u.signerat, u.paragrafer, { narvaro: u.narvaro, bestyrkt: u.bestyrkt, rattelser: rattelserFor(u.rattelser, innehall, u.paragrafer) }));
  const bytes = await signPdf(satt, { owner: u.owner, reason: `Utdraget bestyrks av ${u.bestyrkt.namn}`, at: nu() });
  await lagraKopia({ actor, nu: nu() }, { setId: u.setId, frystId: u.fryst.id, slag, namn: utdragsnamn(innehall, u.paragrafer), bytes: new Uint8Array(bytes) });
};

/** `protokoll.kopia`, on protokoll.publicering_vald: the masked copy, typeset from masked data so that nothing lies beneath it. */
export const gorKopia: Handler = async ({ organisationId, detalj }) => {
  if (detalj['slag'] !== 'maskerad') return;
  const actor = systemActor(organisationId);
  const publiceringId = String(detalj['publiceringId']);
  const k = await inTenant(actor, (tx) => valdKopia(tx, publiceringId));
  const slag = kopiaslag(publiceringId);
  if (k.filer.includes(slag)) return;
  if (!k.maskerat.ok) throw new Refused(k.maskerat.error);
  const bytes = await signPdf(await renderProtokoll(kopiedata(k.maskerat.value, k.signerat)), { owner: k.owner, reason: 'Maskerad kopia för publicering', at: nu() });
  await lagraKopia({ actor, nu: nu() }, { setId: k.setId, frystId: k.fryst.id, slag, namn: `Maskerad kopia ${protokollfilnamn(k.maskerat.value)}`, bytes: new Uint8Array(bytes) });
};

/** `protokoll.uppdrag`, on protokoll.justerat: what the decisions gave as tasks, with owner and day. */
export const foljUppUppdrag: Handler = async ({ organisationId, subject: setId }) => {
  await foljUpp({ actor: systemActor(organisationId), nu: nu() }, { setId });
};
