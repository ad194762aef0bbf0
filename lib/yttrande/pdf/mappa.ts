import { slagnamn } from '#lib/dokument/dokument';
import type { Frusen } from '#lib/dokument/store';
import type { Nod } from '#lib/dokument/schema';
import { skrivDag } from '#lib/platform/dag';
import type { RikText } from '#lib/platform/pdf/data';
import { stallningsnamn } from '#lib/remiss/stallning';
import { fritextAv, helhetAv, kallor, stallningAv, svarAv } from '../yttrande.ts';
import type { TjansteskrivelseData } from './tjansteskrivelse.ts';
import type { YttrandeData } from './yttrande.ts';

/** What a document needs to know beside its own frozen text. */
export type Brevfakta = {
  organisation: { namn: string; adress?: string | null; epost?: string | null }; organ: string; dnr: string | null; forvaltning: string | null;
  remittenter?: readonly string[]; remittentDnr?: string | null; remissTitel?: string | null; beslut?: { organ: string; datum: string; paragraf: string; delegat?: string } | null;
};

const text = (noder: readonly Nod[]): RikText => noder as unknown as RikText;
const huvud = ({ organisation, organ }: Brevfakta, skapad: Date) => ({
  skapad: skapad.toISOString(), organisation: { namn: organisation.namn, adress: organisation.adress ? organisation.adress.split('\n') : null, epost: organisation.epost ?? null }, organ: { namn: organ },
});

/** The frozen yttrande as its letter. With `beslut` it says who decided it, when and under which §. */
export function yttrandeTillPdf(v: Frusen, fakta: Brevfakta): YttrandeData {
  const stallning = stallningAv(v.innehall);
  const bilagor = kallor(v.innehall).map((k) => `Ur ${k.organ.charAt(0).toLowerCase()}${k.organ.slice(1)}s beslut den ${skrivDag(k.datum)}, ${k.paragraf}`);
  return {
    ...huvud(fakta, v.skapad), arende: fakta.remissTitel ?? v.titel, datum: v.datum, vart_dnr: fakta.dnr, ert_dnr: fakta.remittentDnr ?? null, mottagare: fakta.remittenter?.length ? [...fakta.remittenter] : null,
    stallning: stallning && stallningsnamn[stallning], sammanfattning: text(helhetAv(v.innehall)?.innehall ?? []), text: text(fritextAv(v.innehall)),
    svar: svarAv(v.innehall).map((s) => ({ nr: s.nr, fraga: s.fraga, stallning: s.stallning && stallningsnamn[s.stallning], text: text(s.innehall) })),
    beslutat: !fakta.beslut ? null : fakta.beslut.delegat ? { organ: fakta.beslut.organ, datum: fakta.beslut.datum, delegat: fakta.beslut.delegat, nummer: fakta.beslut.paragraf } : { organ: fakta.beslut.organ, datum: fakta.beslut.datum, paragraf: fakta.beslut.paragraf.replace(/^§\s*/, '') },
    underskrifter: v.undertecknare.map((u) => ({ namn: u.namn, roll: u.titel || 'Undertecknare' })), bilagor, kontrollsumma: v.hash,
  };
}

/** A frozen tjänsteskrivelse or minnesanteckning as its letter to the organ. */
export function skrivelseTillPdf(v: Frusen, fakta: Brevfakta): TjansteskrivelseData {
  const forvaltning = fakta.forvaltning ?? 'Förvaltningen';
  return {
    ...huvud(fakta, v.skapad), slag: slagnamn[v.slag], rubrik: v.titel, datum: v.datum, dnr: fakta.dnr, mottagare: v.slag === 'tjansteskrivelse' ? fakta.organ : null,
    forslag: v.forslag.length ? { delar: [{ ingress: `${forvaltning} föreslår ${fakta.organ.toLowerCase()} besluta`, satser: v.forslag }] } : null,
    avsnitt: [{ text: text(v.innehall.content) }], undertecknare: v.undertecknare, kontrollsumma: v.hash,
  };
}
