import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { clock, dayNear, dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';
import { organIText } from '#lib/platform/organnamn';
import { capitalNumber } from '#lib/platform/tal';
import { inom } from './arenden.ts';

const visas = 8;

/** What lies in the inbox, oldest first: registered without delay (OSL 5:1). What did not get out comes back here too. */
export async function attRegistrera(tx: Tx, omfang: readonly string[] | null, idag: string): Promise<Punkt[]> {
  const where = { ...inom(omfang), status: 'ny' };
  const rader = await tx.inkommet.findMany({ where, orderBy: { inkom: 'asc' }, take: visas, include: { myndighet: { select: { kod: true } } } });
  const alla = rader.length < visas ? rader.length : await tx.inkommet.count({ where });
  const fel = await tx.expediering.count({ where: { fel: { not: null }, levererad: null, paragraf: { organ: inom(omfang) } } });
  return [
    ...rader.map((r) => ({
      id: `inkommet ${r.id}`, dag: null, titel: r.rubrik, text: `${r.slag === 'remiss' ? 'Remiss' : 'Kom in'} från ${r.fran}, ${dayNear(r.inkom, idag)} ${dayOf(r.inkom) === idag ? clock(r.inkom) : ''}`.trim() + '.',
      marke: r.myndighet.kod, href: `/inkorg/${r.id}`, gor: 'Registrera',
    })),
    ...(alla > rader.length ? [{ id: 'inkorg', dag: null, titel: `${alla - rader.length} till ligger i inkorgen`, href: '/inkorg', gor: 'Öppna inkorgen' }] : []),
    ...(fel ? [{ id: 'expediering', dag: null, titel: `${capitalNumber(fel)} ${fel === 1 ? 'expediering' : 'expedieringar'} gick inte fram`, href: '/expediering', gor: 'Se varför' }] : []),
  ];
}

/** Seats without a holder, per organ, and befattningar that nobody holds; in an organisation without an organ just that. */
export async function vakanta(tx: Tx, idag: string): Promise<Punkt[]> {
  const nu = new Date(`${idag}T00:00:00Z`);
  const organ = await tx.organ.findMany({
    where: { aktiv: true }, orderBy: { namn: 'asc' },
    select: { id: true, namn: true, kod: true, plats: { where: { AND: [{ OR: [{ till: null }, { till: { gte: nu } }] }, { innehavare: { none: { OR: [{ till: null }, { till: { gte: nu } }] } } }] }, select: { slag: true } } },
  });
  if (organ.length === 0) return [{ id: 'organ', dag: null, titel: 'Det finns inget organ som kan sammanträda', text: 'Lägg upp nämnderna, deras organ och de som arbetar där.', href: '/administration', gor: 'Lägg upp' }];
  const befattningar = await tx.befattning.count({ where: { aktiv: true, innehavare: { none: { OR: [{ till: null }, { till: { gte: nu } }] } } } });
  return [
    ...organ.filter(({ plats }) => plats.length > 0).map(({ id, namn, kod, plats }) => ({
      id: `vakant ${id}`, dag: null, titel: plats.length === 1 ? `Vakant plats i ${organIText(namn)}` : `${capitalNumber(plats.length)} vakanta platser i ${organIText(namn)}`,
      text: plats.every(({ slag }) => slag === 'ersattare') ? 'Ersättarplats.' : 'Vakanser räknas in när organet ska vara beslutfört.', marke: kod, href: `/administration/organ/${id}`, gor: 'Tillsätt',
    })),
    ...(befattningar ? [{ id: 'befattningar', dag: null, titel: `${capitalNumber(befattningar)} ${befattningar === 1 ? 'befattning har' : 'befattningar har'} ingen innehavare`, text: 'Det som expedieras dit når ingen.', href: '/administration/befattningar', gor: 'Ange innehavare' }] : []),
  ];
}
