import { oppnaArende } from '#lib/arende/store';
import type { Ctx } from '#lib/platform/command';
import { addDays } from '#lib/platform/datum';
import { inTenant } from '#lib/platform/db';

type Vilka = { system: Ctx; myndighetId: string; organId: string; handlaggareId: string; chefId: string; sekreterareId: string; justerareId: string; idag: string };

/** A nämnd in the middle of everything: rows in each state that somebody has to do something about. */
export const fyll = ({ system, myndighetId, organId, handlaggareId, chefId, sekreterareId, justerareId, idag }: Vilka) =>
  inTenant(system.actor, async (tx) => {
    const { nu } = system;
    const dag = (om: number) => new Date(`${addDays(idag, om)}T00:00:00Z`);
    const oppna = (arendemening: string, vem?: string) => oppnaArende(tx, { myndighetId, arendemening, ...(vem ? { handlaggareId: vem } : {}), nu });
    const remiss = { slag: 'remiss', myndighetId, skapad: nu };

    await tx.inkommet.create({ data: { myndighetId, kanal: 'uppladdad', slag: 'brev', fran: 'Cykelfrämjandet', rubrik: 'Synpunkter på cykelplanen', inkom: nu }, select: { id: true } });
    const ofordelat = await oppna('Länstransportplan 2026–2037');
    await tx.mottagenRemiss.create({ data: { ...remiss, arendeId: ofordelat.id, remittent: 'Länsstyrelsen', titel: 'Länstransportplan 2026–2037', svarSenast: dag(40) }, select: { id: true } });

    const sent = await oppna('Kulturplan', handlaggareId);
    await tx.mottagenRemiss.create({ data: { ...remiss, arendeId: sent.id, remittent: 'Region Västmanland', titel: 'Kulturplan', svarSenast: dag(-1) }, select: { id: true } });

    const arende = await oppna('Regional utvecklingsstrategi', handlaggareId);
    const mottagen = await tx.mottagenRemiss.create({ data: { ...remiss, arendeId: arende.id, remittent: 'Region Västmanland', titel: 'Regional utvecklingsstrategi', svarSenast: dag(1), status: 'i_beredning' }, select: { id: true } });
    const text = { myndighetId, forfattareId: handlaggareId, skapad: nu, andrad: nu };
    const dokument = await tx.dokument.create({ data: { ...text, slag: 'yttrande', titel: 'Yttrande över regional utvecklingsstrategi', arendeId: arende.id }, select: { id: true } });
    await tx.kommentar.create({ data: { dokumentId: dokument.id, forfattareId: chefId, citat: 'x', text: 'Nämn tågen.', skapad: nu }, select: { id: true } });
    const yttrande = await tx.yttrande.create({ data: { arendeId: arende.id, organId, dokumentId: dokument.id, skapad: nu }, select: { id: true } });
    await tx.yttrandeRemiss.create({ data: { yttrandeId: yttrande.id, mottagenId: mottagen.id }, select: { id: true } });
    await tx.dokument.create({ data: { ...text, slag: 'tjansteskrivelse', titel: 'Medborgarlöfte', status: 'granskas' }, select: { id: true } });
    await tx.bevakning.create({ data: { arendeId: arende.id, personId: handlaggareId, datum: dag(9), text: 'Uppföljning till samverkansgruppen' }, select: { id: true } });
    const ut = await tx.remiss.create({ data: { slag: 'intern', myndighetId, arendeId: arende.id, titel: 'Regional utvecklingsstrategi', dnrAttAnge: '1/26', svarSenast: dag(5), utskickad: nu, status: 'utskickad', skapad: nu }, select: { id: true } });
    await tx.remissinstans.create({ data: { remissId: ut.id, nr: 1, namn: 'Barn- och utbildningsnämnden', utbyteId: crypto.randomUUID(), svarSenast: dag(4) }, select: { id: true } });

    const mote = (datum: number, status: string) => tx.sammantrade.create({ data: { organId, datum: dag(datum), plats: 'Sammanträdesrummet', planeradStart: '09:00', status, skapad: nu }, select: { id: true } });
    await mote(20, 'planerat');
    const kallat = await mote(2, 'kallat');
    await tx.punkt.create({ data: { sammantradeId: kallat.id, ordning: 1, beteckning: '1', rubrik: 'Val av justerare' }, select: { id: true } });
    const halls = await mote(-8, 'avslutat');
    const set = await tx.justeringsset.create({ data: { sammantradeId: halls.id, nr: 1 }, select: { id: true } });
    const fryst = await tx.frysttext.create({ data: { setId: set.id, nr: 1, json: '{}', hash: 'h', skapad: nu }, select: { id: true } });
    await tx.justerare.createMany({ data: [{ setId: set.id, personId: sekreterareId, roll: 'sekreterare', ordning: 1 }, { setId: set.id, personId: justerareId, roll: 'justerare', ordning: 2 }] });
    await tx.justeringsset.updateMany({ where: { id: set.id }, data: { status: 'signeras', frystId: fryst.id } });
    await tx.underskrift.create({ data: { frystId: fryst.id, setId: set.id, personId: sekreterareId, roll: 'sekreterare', namn: 'S', hash: 'h', at: nu, metod: 'losenord' }, select: { id: true } });
    return { yttrandeId: yttrande.id, setId: set.id, kallatId: kallat.id };
  });
