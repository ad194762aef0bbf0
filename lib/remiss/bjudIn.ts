import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load, loadInstans, tillDag, tillDatum } from './store.ts';
import { giltigTill } from './svarslank.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';

/** Lets one who has no installation answer at a secret address, sent by e-mail. Asked again a new key is sent, and the old one stops working; what has been written stays. */
export const bjudIn = command({
  name: 'remiss.bjudIn',
  input: z.object({ instansId: z.uuid(), epost: z.email('Skriv en e-postadress, till exempel namn@organisation.se.').max(200) }),
  load: (tx, { instansId }) => loadInstans(tx, { id: instansId }),
  may: (actor, { remiss }) => may.folja(actor, remiss),
  async run(tx, instans, { nu }, { epost }) {
    if (!overgangInstans(instans.status as Instansstatus, 'stang').ok) throw new Refused('instansen_vantas_inte');
    const till = tillDatum(giltigTill(tillDag(instans.svarSenast), dagI(nu))) ?? nu;
    const ny = { epost, nyckelHash: null, mejlad: null, fel: null, giltigTill: till };
    await tx.svarslank.upsert({ where: { organisationId_instansId: { organisationId: instans.organisationId, instansId: instans.id } }, create: { ...ny, instansId: instans.id, skapad: nu }, update: ny });
    return { type: 'remiss.svarslank_bestalld', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});

/** Gives the address its key, by hash: the job that sends the letter alone knows the key. */
export const utfardaNyckel = command({
  name: 'remiss.utfardaNyckel',
  input: z.object({ lankId: z.uuid(), hash: z.string().length(64) }),
  async load(tx, { lankId }) {
    const lank = await tx.svarslank.findFirst({ where: { id: lankId }, include: { instans: true } });
    if (!lank) throw new Refused('finns_inte');
    return lank;
  },
  may: may.taIn,
  async run(tx, { id, instans }, { nu }, { hash }) {
    await tx.svarslank.updateMany({ where: { id }, data: { nyckelHash: hash, mejlad: nu, fel: null } });
    return { type: 'remiss.svarslank_skickad', subject: instans.remissId, arendeId: null, detalj: { instansId: instans.id } };
  },
});

/** Makes a row for each of a remiss's instanser outside the installation whose e-mail stands in the register. Made twice it is made once. */
export const bjudInUtomstaende = command({
  name: 'remiss.bjudInUtomstaende',
  input: z.object({ remissId: z.uuid(), adresser: z.array(z.object({ organisationId: z.uuid(), epost: z.email() })) }),
  load: (tx, { remissId }) => load(tx, remissId),
  may: may.taIn,
  async run(tx, remiss, { nu }, { adresser }) {
    const epost = new Map(adresser.map((a) => [a.organisationId, a.epost]));
    const utanfor = remiss.instanser.flatMap((i) => { const till = epost.get(i.mottagareOrganisationId ?? ''); return till && i.status === 'inbjuden' ? [{ instansId: i.id, epost: till, giltigTill: tillDatum(giltigTill(tillDag(i.svarSenast), dagI(nu))) ?? nu, skapad: nu }] : []; });
    await tx.svarslank.createMany({ data: utanfor, skipDuplicates: true });
    return { type: 'remiss.svarslankar_bestallda', subject: remiss.id, arendeId: null, detalj: { antal: utanfor.length } };
  },
});
