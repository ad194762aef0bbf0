import '#server-only';
import { z } from 'zod';
import { inlagaAv, medInlaga } from '#lib/inlaga/store';
import { regelverkFor } from '#lib/organisation/regelverk';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Behandlat } from './behandlat.ts';
import { skrivParagrafnummer, type Ajournering, type Anteckningsrad, type Beslutsdelrad, type Beslutspunktrad, type Forslagsrad, type Listpunkt, type Narvarohandelse, type Paragraf, type Person, type Plats, type Punkthandling, type Sammantrade, type Stegrad } from './sammantrade.ts';

const dag = (datum: Date) => datum.toISOString().slice(0, 10);
const ordnat = { orderBy: { ordning: 'asc' } } as const;

const steginnehall = z.object({
  fraga: z.string().optional(),
  roll: z.enum(['ensam', 'motproposition', 'huvudvotering']).optional(),
  val: z.boolean().optional(),
  lott: z.enum(['ja', 'nej']).optional(),
  namner: z.array(z.string()).optional(),
  begardAv: z.array(z.string()).optional(),
  motivering: z.string().optional(),
  personId: z.string().optional(),
  beslut: z.enum(['javig', 'inte_javig', 'bortses']).optional(),
  provadeSjalv: z.boolean().optional(),
  andel: z.object({ av: z.enum(['en_tredjedel', 'tva_tredjedelar', 'tre_fjardedelar', 'alla']), for: z.enum(['ja', 'nej']), bas: z.enum(['avgivna', 'narvarande']) }).optional(),
  medBeslutet: z.boolean().optional(),
  enBloc: z.string().optional(),
  valet: z.object({ kandidater: z.array(z.object({ namn: z.string(), antal: z.number() })), blanka: z.number(), ogiltiga: z.number(), antal: z.number(), lottning: z.array(z.string()), proportionellt: z.boolean(), valda: z.array(z.string()) }).optional(),
  antal: z.object({ ja: z.number(), nej: z.number(), avstar: z.number() }).optional(),
});
const samtycke = z.object({ ja: z.array(z.string()), nej: z.array(z.string()) });
const fragor = z.array(z.object({ av: z.string(), till: z.string(), om: z.string(), besvarad: z.boolean() })).catch([]);
const texter = z.array(z.string()).catch([]);
const underlag = z.array(z.object({ namn: z.string(), datum: z.string().optional(), not: z.string().optional() })).catch([]);
const expediering = z.array(z.object({ slag: z.enum(['myndighet', 'befattning', 'organisation', 'epost', 'organ', 'post']), id: z.string().optional(), namn: z.string(), epost: z.string().optional(), adress: z.string().optional() })).catch([]);

/** Everything of a meeting as one typed object; a missing one is refused as finns_inte. The same number of statements however many §§ there are. */
export async function loadSammantrade(tx: Tx, id: string): Promise<Sammantrade> {
  const rad = await tx.sammantrade.findFirst({
    where: { id },
    include: {
      organ: { include: { myndighet: true, overordnat: true, plats: { include: { innehavare: true }, ...ordnat } } },
      dagar: { orderBy: { datum: 'asc' } },
      ajourneringar: { orderBy: { fran: 'asc' } },
      kallelser: { orderBy: { nr: 'asc' } },
      punkter: { ...ordnat, include: { handlingar: ordnat, arende: { include: { inlagor: medInlaga } } } },
      narvaro: ordnat,
      justeringsset: { orderBy: { nr: 'asc' }, include: { justerare: ordnat } },
      paragrafer: {
        ...ordnat,
        include: {
          arende: { include: { mottagnaRemisser: { orderBy: { skapad: 'asc' }, take: 1, select: { remittent: true, remittentDnr: true } }, inlagor: medInlaga } },
          jav: { orderBy: { id: 'asc' } },
          forslag: { ...ordnat, include: { av: ordnat } },
          steg: { ...ordnat, include: { forslag: ordnat, roster: ordnat, deltarInte: { orderBy: { id: 'asc' } } } },
          beslut: { ...ordnat, include: { adressatOrgan: true, punkter: { ...ordnat, include: { uppdrag: { orderBy: { id: 'asc' } } } } } },
          anteckningar: { ...ordnat, include: { av: ordnat } },
        },
      },
    },
  });
  if (!rad) throw new Refused('finns_inte');
  const { organ, datum, punkter, paragrafer, narvaro, justeringsset } = rad;
  const tidigare = await tidigareFor(tx, rad.id, datum, paragrafer.flatMap(({ arendeId }) => arendeId ?? []));
  const sitter = organ.plats.flatMap((p) => {
    const innehavare = p.innehavare.find(({ fran, till }) => fran <= datum && (!till || till >= datum));
    return (!p.fran || p.fran <= datum) && (!p.till || p.till >= datum) ? { ...p, innehavare } : [];
  });
  const platser: Plats[] = sitter.filter(({ slag }) => slag === 'ordinarie').map(({ id: platsId, ordning, parti, valkrets, innehavare }) => ({
    id: platsId, ordning, innehavareId: innehavare?.personId ?? null, parti: innehavare?.parti ?? parti, valkrets, uppdrag: innehavare?.uppdrag ?? null,
  }));
  const ersattare = sitter.filter(({ slag }) => slag === 'ersattare').flatMap(({ ordning, valkrets, innehavare }) => (innehavare ? { personId: innehavare.personId, parti: innehavare.parti, valkrets, ordning } : []));
  const partier = new Map([...ersattare, ...platser.flatMap(({ innehavareId, parti }) => (innehavareId && parti ? { personId: innehavareId, parti } : []))].map(({ personId, parti }) => [personId, parti]));

  const s: Omit<Sammantrade, 'personer'> = {
    id: rad.id,
    organ: {
      id: organ.id, namn: organ.namn, kod: organ.kod, slag: organ.slag, myndighetId: organ.myndighetId, myndighetNamn: organ.myndighet.namn,
      overordnat: organ.overordnat && { id: organ.overordnat.id, namn: organ.overordnat.namn },
      regelverk: regelverkFor(organ.slag, organ.regelverk), paragrafmonster: organ.paragrafmonster,
    },
    datum: dag(datum), plats: rad.plats, planeradStart: rad.planeradStart, start: rad.start, slut: rad.slut, distans: rad.distans, oppet: rad.oppet,
    status: rad.status as Sammantrade['status'], justeringPlats: rad.justeringPlats, justeringTid: rad.justeringTid, upplysningar: texter.parse(rad.upplysningar), version: rad.version,
    platser, ersattare,
    dagar: rad.dagar.map((d) => ({ id: d.id, datum: dag(d.datum), start: d.start, slut: d.slut })),
    ajourneringar: rad.ajourneringar.map(({ id: ajourneringId, fran, till, paragrafId, nar, steg }) => ({ id: ajourneringId, fran, till, paragrafId, nar: nar as Ajournering['nar'], steg })),
    kallelser: rad.kallelser.map(({ id: kallelseId, nr, utfardad, utfardadAvId }) => ({ id: kallelseId, nr, utfardad, utfardadAvId })),
    punkter: punkter.map((p): Listpunkt => ({
      id: p.id, ordning: p.ordning, beteckning: p.beteckning, sektion: p.sektion as Listpunkt['sektion'], slag: p.slag as Listpunkt['slag'],
      arende: p.arende && { id: p.arende.id, dnr: p.arende.dnr, arendemening: p.arende.arendemening, handlaggareId: p.arende.handlaggareId, ...inlagaAv(p.arende.inlagor) },
      yttrandeId: p.yttrandeId, rubrik: p.rubrik, foredragande: p.foredragande, forslag: texter.parse(p.forslag), tillagg: p.tillagg, utgar: p.utgar, oppen: p.oppen, version: p.version, ...(p.handlingsnr === null ? {} : { handlingsnr: p.handlingsnr }),
      handlingar: p.handlingar.map((h): Punkthandling => ({ id: h.id, ordning: h.ordning, titel: h.titel, datum: h.datum && dag(h.datum), hanvisning: h.hanvisning, dokumentversionId: h.dokumentversionId, handlingId: h.handlingId })),
    })),
    narvaro: narvaro.map((n): Narvarohandelse => ({
      id: n.id, ordning: n.ordning, slag: n.slag as Narvarohandelse['slag'], grupp: n.grupp as Narvarohandelse['grupp'], personId: n.personId, namn: n.namn, titel: n.titel, platsId: n.platsId,
      forPersonId: n.forPersonId, paragrafId: n.paragrafId, nar: n.nar as Narvarohandelse['nar'], steg: n.steg, endastParagraf: n.endastParagraf, distans: n.distans, tid: n.tid, ...(n.utanTjanstgoring ? { utanTjanstgoring: true } : {}), ...(n.skal ? { skal: n.skal } : {}),
    })),
    justeringsset: justeringsset.map(({ id: setId, nr, status, omedelbar, justerare }) => ({ id: setId, nr, status, omedelbar, justerare: justerare.map(({ personId, roll, ordning }) => ({ personId, roll, ordning })) })),
    paragrafer: paragrafer.map((p): Paragraf => ({
      id: p.id, punktId: p.punktId, arende: p.arende && { id: p.arende.id, dnr: p.arende.dnr, arendemening: p.arende.arendemening, remiss: remissAv(p.arende.mottagnaRemisser), ...inlagaAv(p.arende.inlagor) }, ar: p.ar, nr: p.nr, bokstav: p.bokstav,
      beteckning: skrivParagrafnummer(organ.paragrafmonster, p, punkter.find(({ id: punktId }) => punktId === p.punktId)?.beteckning || String(p.ordning)), ordning: p.ordning, rubrik: p.rubrik, slag: p.slag as Paragraf['slag'], oppen: p.oppen, status: p.status,
      arendetext: p.arendetext, forslagFran: p.forslagFran, underlag: underlag.parse(p.underlag), expediering: expediering.parse(p.expediering), ejAktuellt: texter.parse(p.ejAktuellt), fragor: fragor.parse(p.fragor),
      omedelbar: p.omedelbar, omedelbarText: p.omedelbarText, utgar: p.utgar, ...(p.samtycke ? { samtycke: samtycke.parse(p.samtycke) } : {}), justeringssetId: p.justeringssetId, version: p.version,
      jav: p.jav.map(({ id: javId, personId, platsId, ersattareId, skal, lage, stegId }) => ({ id: javId, personId, platsId, ersattareId, skal, lage, stegId })),
      forslag: p.forslag.map((f): Forslagsrad => ({
        id: f.id, ordning: f.ordning, kalla: f.kalla as Forslagsrad['kalla'], slag: f.slag, text: f.text, bifallTillId: f.bifallTillId, iAndraHand: f.iAndraHand, dokumentversionId: f.dokumentversionId,
        handlingId: f.handlingId, satsId: f.satsId, aterkallat: f.aterkallat, av: f.av.map(({ personId, parti, namn, roll }) => ({ personId, parti, namn, roll: roll as 'yrkar' })),
      })),
      steg: p.steg.map((t): Stegrad => ({
        id: t.id, ordning: t.ordning, slag: t.slag as Stegrad['slag'], innehall: steginnehall.parse(t.innehall), utfall: t.utfall, vinnandeId: t.vinnandeId, majoritet: t.majoritet, sluten: t.sluten,
        utslagsrostId: t.utslagsrostId, redigerad: t.redigerad,
        forslag: t.forslag.map(({ forslagId, som }) => ({ forslagId, som: som as 'ja' })),
        roster: t.roster.map(({ personId, platsId, parti, rost }) => ({ personId, platsId, parti, rost: rost as 'ja' })),
        deltarInte: t.deltarInte.map(({ personId, villkor }) => ({ personId, villkor })),
      })),
      beslut: p.beslut.map((d): Beslutsdelrad => ({
        id: d.id, ordning: d.ordning, adressat: d.adressat as Beslutsdelrad['adressat'], adressatOrgan: d.adressatOrgan && { id: d.adressatOrgan.id, namn: d.adressatOrgan.namn },
        ingress: d.ingress, form: d.form as Beslutsdelrad['form'], enligt: d.enligt, punkter: trad(d.punkter, null),
      })),
      anteckningar: p.anteckningar.map((a): Anteckningsrad => ({
        id: a.id, ordning: a.ordning, slag: a.slag as Anteckningsrad['slag'], text: a.text, efterSammantradet: a.efterSammantradet, redigerad: a.redigerad,
        av: a.av.map(({ personId, parti, grupp }) => ({ personId, parti, grupp })),
      })),
      tidigare: tidigare.get(p.arendeId ?? '') ?? [],
    })),
  };
  return { ...s, personer: await namn(tx, s, partier, datum) };
}

/** Earlier handlings of the ärenden: from the §§ of other meetings, and from history where no § lies here. */
const remissAv = ([mottagen]: readonly { remittent: string; remittentDnr: string | null }[]) => (mottagen?.remittentDnr ? { fran: mottagen.remittent, dnr: mottagen.remittentDnr } : null);

async function tidigareFor(tx: Tx, sammantradeId: string, datum: Date, arenden: readonly string[]): Promise<ReadonlyMap<string, Behandlat[]>> {
  const valda = { arendeId: { in: [...arenden] } };
  const [paragrafer, historik] = [
    await tx.paragraf.findMany({ where: { ...valda, utgar: false, sammantradeId: { not: sammantradeId }, sammantrade: { datum: { lte: datum }, status: { in: ['pagar', 'avslutat'] } } }, include: { organ: true, sammantrade: true } }),
    await tx.behandling.findMany({ where: { ...valda, datum: { lte: datum } } }),
  ];
  const rader = [
    ...paragrafer.map((p) => {
      const skriven = historik.find(({ paragrafId }) => paragrafId === p.id);
      return { arendeId: p.arendeId ?? '', organId: p.organId, organNamn: p.organ.namn, datum: dag(p.sammantrade.datum), paragraf: p.nr === null ? null : skrivParagrafnummer(p.organ.paragrafmonster, p), paragrafId: p.id, utfall: skriven?.utfall ?? null, begardAvMinoritet: skriven?.begardAvMinoritet ?? false };
    }),
    ...historik.filter(({ paragrafId }) => !paragrafId).map((b) => ({ arendeId: b.arendeId, organId: b.organId, organNamn: b.organNamn, datum: dag(b.datum), paragraf: b.paragraf, paragrafId: null, utfall: b.utfall, begardAvMinoritet: b.begardAvMinoritet })),
  ].toSorted((a, b) => a.datum.localeCompare(b.datum));
  const per = new Map<string, Behandlat[]>();
  for (const { arendeId, ...b } of rader) per.set(arendeId, [...(per.get(arendeId) ?? []), b]);
  return per;
}

type Punktrad = Omit<Beslutspunktrad, 'under' | 'uppdrag'> & { overId: string | null; uppdrag: readonly { id: string; mottagare: string; text: string; senast: Date | null; status: string }[] };
const trad = (punkter: readonly Punktrad[], over: string | null): Beslutspunktrad[] =>
  punkter.filter(({ overId }) => overId === over).map(({ id, ordning, text, dokumentversionId, satsId, satsutfall, uppdrag }) => ({ id, ordning, text, dokumentversionId, satsId, satsutfall, uppdrag: uppdrag.map((u) => ({ id: u.id, mottagare: u.mottagare, text: u.text, senast: u.senast && dag(u.senast), status: u.status })), under: trad(punkter, id) }));

/** Names as they were on the day of the meeting, the party of whoever has a seat or an ersättare's place. */
async function namn(tx: Tx, s: Omit<Sammantrade, 'personer'>, partier: ReadonlyMap<string, string>, datum: Date): Promise<Record<string, Person>> {
  const ids = [
    ...partier.keys(),
    ...s.kallelser.map(({ utfardadAvId }) => utfardadAvId),
    ...s.punkter.map(({ arende }) => arende?.handlaggareId),
    ...s.narvaro.flatMap(({ personId, forPersonId }) => [personId, forPersonId]),
    ...s.justeringsset.flatMap(({ justerare }) => justerare.map(({ personId }) => personId)),
    ...s.paragrafer.flatMap((p) => [
      ...p.jav.flatMap(({ personId, ersattareId }) => [personId, ersattareId]), ...(p.samtycke?.ja ?? []), ...(p.samtycke?.nej ?? []),
      ...p.forslag.flatMap(({ av }) => av.map(({ personId }) => personId)),
      ...p.steg.flatMap(({ roster, deltarInte, innehall }) => [...roster, ...deltarInte].map(({ personId }) => personId).concat(innehall.begardAv ?? [], innehall.personId ?? [])),
      ...p.anteckningar.flatMap(({ av }) => av.map(({ personId }) => personId)),
    ]),
  ].filter((id) => id !== null && id !== undefined);
  const rader = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, include: { personnamn: { where: { fran: { lte: datum } }, orderBy: { fran: 'desc' }, take: 1 } }, orderBy: { id: 'asc' } });
  return Object.fromEntries(rader.map((p) => [p.id, { id: p.id, namn: p.personnamn[0]?.namn ?? p.namn, titel: p.titel, epost: p.epost, parti: partier.get(p.id) ?? null }]));
}
