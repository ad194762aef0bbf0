import type { Tx } from '#lib/platform/db';
import type { Prisma } from '#prisma';
import type { Beslutspunktrad, Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';

const json = (v: unknown) => v as Prisma.InputJsonValue;

/** Puts a whole meeting in its rows, by Prisma and the schema alone: the way back of loadSammantrade, written apart from it. */
export async function skrivSammantrade(tx: Tx, s: Sammantrade, skapad: Date): Promise<void> {
  await tx.sammantrade.create({
    data: {
      id: s.id, organId: s.organ.id, datum: new Date(s.datum), plats: s.plats, planeradStart: s.planeradStart, start: s.start, slut: s.slut, distans: s.distans, oppet: s.oppet, status: s.status,
      justeringPlats: s.justeringPlats, justeringTid: s.justeringTid, upplysningar: json(s.upplysningar), version: s.version, skapad,
    },
  });
  await tx.sammantradesdag.createMany({ data: s.dagar.map((d) => ({ ...d, sammantradeId: s.id, datum: new Date(d.datum) })) });
  for (const { handlingar, arende, forslag, ...p } of s.punkter) {
    await tx.punkt.create({ data: { ...p, arendeId: arende?.id ?? null, forslag: json(forslag), sammantradeId: s.id } });
    await tx.punkthandling.createMany({ data: handlingar.map((h) => ({ ...h, punktId: p.id, datum: h.datum ? new Date(h.datum) : null })) });
  }
  for (const { justerare, ...set } of s.justeringsset) {
    await tx.justeringsset.create({ data: { ...set, sammantradeId: s.id } });
    await tx.justerare.createMany({ data: justerare.map((j) => ({ ...j, setId: set.id })) });
  }
  for (const p of s.paragrafer) await skrivParagraf(tx, s, p);
  await tx.ajournering.createMany({ data: s.ajourneringar.map((a) => ({ ...a, sammantradeId: s.id })) });
  await tx.narvarohandelse.createMany({ data: s.narvaro.map((n) => ({ ...n, sammantradeId: s.id })) });
}

async function skrivParagraf(tx: Tx, s: Sammantrade, p: Paragraf) {
  const { jav, forslag, steg, beslut, anteckningar, arende, beteckning: _, tidigare: __, arendetext, underlag, expediering, ejAktuellt, ...rad } = p;
  await tx.paragraf.create({
    data: { ...rad, sammantradeId: s.id, organId: s.organ.id, arendeId: arende?.id ?? null, underlag: json(underlag), expediering: json(expediering), ejAktuellt: json(ejAktuellt), ...(arendetext === null ? {} : { arendetext: json(arendetext) }) },
  });
  await tx.jav.createMany({ data: jav.map((j) => ({ ...j, paragrafId: p.id })) });
  for (const { av, ...f } of forslag) {
    await tx.forslag.create({ data: { ...f, paragrafId: p.id } });
    await tx.forslagsstallare.createMany({ data: av.map((a, i) => ({ ...a, forslagId: f.id, ordning: i + 1 })) });
  }
  for (const { forslag: om, roster, deltarInte, innehall, ...t } of steg) {
    await tx.beslutssteg.create({ data: { ...t, innehall: json(innehall), paragrafId: p.id } });
    await tx.stegforslag.createMany({ data: om.map((o, i) => ({ ...o, stegId: t.id, ordning: i + 1 })) });
    await tx.rost.createMany({ data: roster.map((r, i) => ({ ...r, stegId: t.id, ordning: i + 1 })) });
    await tx.deltarInte.createMany({ data: deltarInte.map((d) => ({ ...d, stegId: t.id })) });
  }
  for (const { punkter, adressatOrgan, ...d } of beslut) {
    await tx.beslutsdel.create({ data: { ...d, adressatOrganId: adressatOrgan?.id ?? null, paragrafId: p.id } });
    const skriv = async (rader: readonly Beslutspunktrad[], overId: string | null): Promise<void> => {
      for (const { under, uppdrag: _, ...b } of rader) {
        await tx.beslutspunkt.create({ data: { ...b, delId: d.id, overId } });
        await skriv(under, b.id);
      }
    };
    await skriv(punkter, null);
  }
  for (const { av, ...a } of anteckningar) {
    await tx.paragrafanteckning.create({ data: { ...a, paragrafId: p.id } });
    await tx.anteckningsstallare.createMany({ data: av.map((x, i) => ({ ...x, anteckningId: a.id, ordning: i + 1 })) });
  }
}
