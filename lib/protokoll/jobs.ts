import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { lasInnehall, type Innehall } from './innehall.ts';
import { lagraPdf } from './lagraPdf.ts';
import { renderProtokoll } from './pdf/protokoll.ts';
import { protokolldata } from './pdfdata.ts';
import { loadSet } from './store.ts';

/** `protokoll.pdf`, on protokoll.justerat: the PDF of the frozen text, set outside the transaction. Killed in between, it is made when the job comes back. */
export const gorPdf: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { set, fryst, tecknade, filer } = await inTenant(actor, (tx) => loadSet(tx, setId));
  if (set.status !== 'justerat' || !fryst || filer.some((f) => f.slag === 'protokoll' && f.frystId === fryst.id)) return;
  const innehall = lasInnehall(fryst.json);
  const bytes = await renderProtokoll(protokolldata(innehall, { hash: fryst.hash, justerat: set.justerat, tecknade }));
  await lagraPdf({ actor, nu: nu() }, { setId, frystId: fryst.id, namn: protokollfilnamn(innehall), bytes: new Uint8Array(bytes) });
};

/** "Protokoll Socialnämnden 2019-09-24 §§ 85–91.pdf" */
export const protokollfilnamn = ({ organ, sammantrade, paragrafer }: Innehall): string =>
  `Protokoll ${organ.namn} ${sammantrade.datum} ${paragrafspann(paragrafer.map(({ text }) => text.nr))}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');
