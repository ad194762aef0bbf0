import { z } from 'zod';
import { command } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { frusenVersion } from '#lib/dokument/store';
import { medKod } from '#lib/handling/handling';
import { registreraHandling } from '#lib/handling/store';
import { dagI } from '#lib/platform/dag';
import { avsandare, brevfakta } from './fakta.ts';
import { filnamn, satt } from './jobs.ts';
import { may } from './policy.ts';
import { flytta, loadYttrande } from './store.ts';
import { lasFragor, yttrandeinnehall } from './yttrande.ts';

/**
 * Sends exactly the decided, frozen variant to the remittent: the letter as PDF and the answers per question. Not before the decision is justerat.
 * It is registered as utgående in one's own ärende. A remittent outside the exchange gets the registered letter by hand.
 */
export const oversand = command({
  name: 'yttrande.oversand',
  input: z.object({ yttrandeId: z.uuid() }),
  load: (tx, { yttrandeId }) => loadYttrande(tx, yttrandeId),
  may: may.oversand,
  async run(tx, y, { actor, nu }) {
    const beslut = y.beslut.at(-1);
    if (y.status === 'oversant') throw new Refused('yttrandet_ar_redan_oversant');
    if (y.status === 'konsolideras') throw new Refused('texten_ar_inte_sammanfogad');
    if (!beslut || y.status !== 'beslutat') throw new Refused('beslutet_ar_inte_justerat');
    const mottagna = y.remisser.map((r) => r.mottagen);
    if (mottagna.length === 0) throw new Refused('yttrandet_svarar_pa_ingen_remiss');
    const sammanfogad = beslut.konsolidering;
    // A nämnd's answer goes with the utdrag, unless its text was put together after that had gone.
    const utan = (m: { slag: string }) => m.slag === 'intern' && !sammanfogad;
    if (mottagna.every(utan)) throw new Refused('svaret_gar_med_utdraget');

    const gallande = sammanfogad ?? beslut;
    const v = await frusenVersion(tx, gallande.dokumentversionId);
    if (v.hash !== gallande.hash) throw new Error(`yttrande ${y.id}: the decided version is not what was decided`);
    const datum = beslut.datum.toISOString().slice(0, 10);
    const avgjort = { organ: beslut.organ.namn, datum, paragraf: beslut.paragraf };
    const fakta = await brevfakta(tx, v);
    const pdf = await storeMade(tx, await satt(v, { ...fakta, organisation: await avsandare(y.organisationId), beslut: avgjort }), filnamn(v));

    let elektroniskt = 0;
    for (const m of mottagna.filter((m) => !utan(m))) {
      // Each remittent gets the answers to its own questions, under the dnr where its remiss was registered.
      const innehall = yttrandeinnehall(v, mottagna.length > 1 ? lasFragor(m.fragor) : undefined);
      const dnr = medKod(y.arende.myndighet.kod, m.arende.dnr);
      const h = await registreraHandling(tx, {
        arendeId: m.arendeId, myndighetId: y.myndighetId, riktning: 'utgaende', rubrik: `Yttrande över ${m.titel}`, handlingsdatum: dagI(nu), motpart: m.remittent,
        motpartOrganisationId: m.remittentOrganisationId, filer: [pdf], dokumentversionId: v.id, innehall, utbyteId: m.utbyteId, personId: actor.personId, nu,
      });
      await tx.handling.updateMany({ where: { id: h.id }, data: { status: 'expedierad' } });
      if (m.utbyteId && m.remittentOrganisationId && (await ansluten(m.remittentOrganisationId))) {
        await post(tx, {
          utbyteId: m.utbyteId, slag: 'remissvar', tillOrganisationId: m.remittentOrganisationId, tillMyndighetKod: m.remittentMyndighetKod, amneId: y.id, arendeId: m.arendeId, filer: [pdf],
          innehall: { ...avgjort, dnr, yttrande: innehall, svarPaUtbyteId: m.utbyteId },
        }, nu);
        elektroniskt++;
      }
      await tx.mottagenRemiss.updateMany({ where: { id: m.id }, data: { status: 'insand', insand: nu } });
    }
    await flytta(tx, y, 'oversand', { oversant: nu });
    return { type: 'yttrande.oversant', subject: y.id, arendeId: y.arendeId, detalj: { versionId: v.id, hash: v.hash, mottagare: mottagna.length, elektroniskt } };
  },
});

const ansluten = async (id: string) => Boolean((await inRegister((tx) => tx.organisation.findFirst({ where: { id }, select: { ansluten: true } })))?.ansluten);
