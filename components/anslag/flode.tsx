import type { Tavelrad, Tavla } from '#lib/anslag/anslag';
import { dayInText } from '#lib/platform/datum';
import { ren } from './tavla.tsx';

const titel = (a: Tavelrad) => `${a.kungorelse ? 'Kungörelse: ' : ''}${a.organ}${a.paragrafer ? `, ${a.paragrafer}` : ''}${a.sammantradesdatum ? `, sammanträde ${dayInText(a.sammantradesdatum)}` : ''}`;
const text = (a: Tavelrad) => (a.kungorelse ? [`Kungjort ${dayInText(a.uppsatt)}. ${a.kungorelse.plats}.`, 'Ärenden:', a.kungorelse.punkter.map(({ rubrik }) => rubrik).join('; ')] : [`Anslaget ${dayInText(a.uppsatt)}.`, a.sistaDag ? `Sista dag att överklaga är ${dayInText(a.sistaDag)}.` : '', `Anslaget tas ner tidigast ${dayInText(a.nedtas)}. Protokollet finns hos ${a.forvaring}.`, ...a.rattelser.map((r) => `Rättelse: ${r.text}`), ...a.grunder.map((g) => (a.grunder.length > 1 ? `${g.paragrafer}: ${g.text}` : g.text))]).filter(Boolean).join(' ');

/** The board as an Atom feed (RFC 4287): what stands on it now, newest first. */
export function atomflode({ organisation, anslag }: Tavla, adress: string, nu: Date): string {
  const uppdaterad = anslag.reduce((sen, a) => (a.andrad > sen ? a.andrad : sen), anslag[0]?.andrad ?? nu);
  const poster = anslag.map((a) => `<entry><id>urn:uuid:${a.id}</id><title>${ren(titel(a))}</title><updated>${a.andrad.toISOString()}</updated><published>${a.uppsatt}T00:00:00Z</published><link rel="alternate" type="text/html" href="${ren(`${adress}/${a.id}`)}"/>${a.publik ? `<link rel="enclosure" type="application/pdf" href="${ren(`${adress}/${a.id}/protokoll`)}"/>` : ''}<summary>${ren(text(a))}</summary></entry>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><id>${ren(adress)}</id><title>${ren(`Anslagstavla – ${organisation.namn}`)}</title><updated>${uppdaterad.toISOString()}</updated><author><name>${ren(organisation.namn)}</name></author><link rel="self" type="application/atom+xml" href="${ren(`${adress}/flode.xml`)}"/><link rel="alternate" type="text/html" href="${ren(adress)}"/>${poster}</feed>
`;
}

/** The same as data: days as they are counted, for a website that draws its own board. */
export const jsonflode = ({ organisation, anslag }: Tavla, adress: string, nu: Date) => ({
  organisation: organisation.namn, adress, hamtad: nu.toISOString(),
  anslag: anslag.map((a) => ({
    id: a.id, slag: a.slag, titel: titel(a), organ: a.organ, sammantradesdatum: a.sammantradesdatum, paragrafer: a.paragrafer, omedelbar: a.omedelbar, anslaget: a.uppsatt, sistaDagAttOverklaga: a.sistaDag, tasNerTidigast: a.vantarPa.length > 0 ? null : a.nedtas,
    vantarPa: a.vantarPa, forvaring: a.forvaring, overklagande: a.grunder, rattelser: a.rattelser, adress: `${adress}/${a.id}`, protokoll: a.publik ? `${adress}/${a.id}/protokoll` : null, uppdaterad: a.andrad.toISOString(),
  })),
});
