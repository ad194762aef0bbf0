import { typeset } from '#lib/platform/pdf/typst';
import { slutlagesnamn, typnamn } from '../dialogmote.ts';
import type { Dialogmote } from '../store.ts';

/** The notes in words, ready to be set. */
export const tillPdf = (m: Dialogmote, { organisation, dnr, nu }: { organisation: string; dnr: string | null; nu: Date }) => ({
  skapad: (m.fardigstalld ?? nu).toISOString(), utkast: m.status === 'utkast', organisation: { namn: organisation }, organ: { namn: m.organ?.namn ?? m.myndighet.namn }, titel: m.titel, dnr, status: m.fardigstalldSom ? slutlagesnamn[m.fardigstalldSom] : null,
  dagar: m.dagar.map((d) => ({
    datum: d.datum, rubrik: d.rubrik,
    avsnitt: d.avsnitt.filter((a) => a.punkter.length > 0).map((a) => ({
      rubrik: a.rubrik,
      punkter: a.punkter.map((p) => ({ nr: String(p.nr), typ: typnamn[p.typ].toLowerCase(), text: p.text.split(/\n+/), fakta: [p.till && `Till ${p.till.namn}`, p.talare && `Sagt av ${p.talare}`, p.agare && `Ansvarig: ${p.agare}`, p.nar && `När: ${p.nar}`].filter(Boolean) })),
    })),
  })),
});

/** The notes as a tagged PDF/A. */
export const renderMinnesanteckningar = (data: ReturnType<typeof tillPdf>): Promise<Uint8Array> => typeset('dialogmote/pdf/minnesanteckningar.typ', data);
