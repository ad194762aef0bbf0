import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { nyttDokument } from '#lib/dokument/skapaDokument';
import { may } from './policy.ts';
import { loadYttrande } from './store.ts';
import { arBesvarat, besvarat } from './tillstand.ts';
import { gemensammaFragor, lasFragor, nyttYttrande } from './yttrande.ts';

/** Begins the answer to the remiss that the ärende has received: one block per question. An ärende without a remiss gives a free answer. */
export const skapaYttrande = command({
  name: 'yttrande.skapa',
  input: z.object({ arendeId: z.uuid(), organId: z.uuid().optional() }),
  async load(tx, { arendeId, organId }) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, include: { mottagnaRemisser: { orderBy: { skapad: 'asc' } } } });
    if (!arende) throw new Refused('finns_inte');
    const organ = await tx.organ.findFirst({ where: { myndighetId: arende.myndighetId, ...(organId ? { id: organId } : { overordnatId: null, slag: { not: 'fullmaktige' } }) }, orderBy: { id: 'asc' } });
    const oppna = organ ? await tx.yttrande.findMany({ where: { arendeId, organId: organ.id, status: { not: 'oversant' } }, include: { remisser: { include: { mottagen: { select: { status: true } } } } } }) : [];
    // What was asked first and has been answered does not stand in the way when the same nämnd is asked again.
    const obesvarade = arende.mottagnaRemisser.filter(({ status }) => !besvarat.has(status));
    return { ...arende, organ, finns: oppna.filter((y) => !arBesvarat(y)).length, svarasPa: obesvarade.length > 0 ? obesvarade : arende.mottagnaRemisser };
  },
  may: may.skapa,
  async run(tx, { organ, finns, svarasPa, ...arende }, { actor, nu }) {
    if (!organ) throw new Refused('myndigheten_har_inget_organ');
    if (finns > 0) throw new Refused('yttrandet_finns_redan');
    const titel = svarasPa[0]?.titel ?? arende.arendemening;
    const fragor = gemensammaFragor(svarasPa.map((m) => lasFragor(m.fragor)));
    const dokumentId = await nyttDokument(tx, { slag: 'yttrande', titel, arendeId: arende.id, myndighetId: arende.myndighetId, forfattareId: actor.personId, innehall: nyttYttrande(fragor), nu });
    const { id } = await tx.yttrande.create({ data: { arendeId: arende.id, organId: organ.id, dokumentId, skapad: nu }, select: { id: true } });
    await tx.yttrandeRemiss.createMany({ data: svarasPa.map((m) => ({ yttrandeId: id, mottagenId: m.id })) });
    return { type: 'yttrande.skapat', subject: id, arendeId: arende.id, detalj: { dokumentId, fragor: fragor.length } };
  },
});

/** Begins the tjänsteskrivelse that puts the yttrande before the organ, with the obvious first att-sats. */
export const skapaSkrivelse = command({
  name: 'yttrande.skapaSkrivelse',
  input: z.object({ yttrandeId: z.uuid() }),
  load: (tx, { yttrandeId }) => loadYttrande(tx, yttrandeId),
  may: may.skapa,
  async run(tx, y, { actor, nu }) {
    if (y.skrivelseId) throw new Refused('skrivelsen_finns_redan');
    const mottagen = y.remisser[0]?.mottagen;
    // Its own name in a list beside the yttrande, which is called as the remiss.
    const titel = `Förslag till yttrande över ${(mottagen?.titel ?? y.arende.arendemening).replace(/^Remiss: /, '')}`;
    const rubrik = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
    const id = await nyttDokument(tx, {
      slag: 'tjansteskrivelse', titel, arendeId: y.arendeId, myndighetId: y.myndighetId, forfattareId: actor.personId, nu,
      innehall: { type: 'doc', content: [rubrik('Bakgrund'), { type: 'paragraph' }, rubrik('Bedömning'), { type: 'paragraph' }] },
      forslag: [mottagen ? `överlämna bifogat yttrande till ${mottagen.remittent} som svar på remissen` : 'anta bifogat yttrande som sitt eget'],
    });
    const { count } = await tx.yttrande.updateMany({ where: { id: y.id, skrivelseId: null }, data: { skrivelseId: id } });
    if (count !== 1) throw new Refused('skrivelsen_finns_redan');
    return { type: 'dokument.skapat', subject: id, arendeId: y.arendeId, detalj: { slag: 'tjansteskrivelse' } };
  },
});
