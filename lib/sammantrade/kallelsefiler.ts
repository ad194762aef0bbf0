import '#server-only';
import { z } from 'zod';
import { regelverkFor, sektionsnamn, type Sektion } from '#lib/organisation/regelverk';
import { command, type Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inTenant, type Tx } from '#lib/platform/db';
import { openFile, storeMade } from '#lib/platform/files';
import { bundle, type Part } from '#lib/platform/pdf/bundle';
import type { RikText } from '#lib/platform/pdf/data';
import { Refused } from '#lib/platform/result';
import { renderTjansteskrivelse } from '#lib/yttrande/pdf/tjansteskrivelse';
import { medKod } from '#lib/handling/handling';
import { kallelseinnehall, type Kallelseinnehall } from './kalla.ts';
import { renderKallelse } from './pdf/kallelse.ts';
import { may } from './policy.ts';

type Huvud = { organisation: { namn: string }; organ: { namn: string } };

export async function lasKallelse(tx: Tx, kallelseId: string) {
  const rad = await tx.kallelse.findFirst({ where: { id: kallelseId }, include: { filer: true, utfardadAv: true, sammantrade: { include: { organ: { include: { myndighet: true } } } } } });
  if (!rad) throw new Refused('finns_inte');
  const organisation = await tx.organisation.findFirst({ where: { id: rad.organisationId }, select: { namn: true } });
  return { ...rad, innehall: kallelseinnehall.parse(rad.innehall), huvud: { organisation: { namn: organisation?.namn ?? '' }, organ: { namn: rad.sammantrade.organ.namn } } };
}

/** Notes a PDF that has been made of a kallelse; the first one stands. */
const sparaKallelsefil = command({
  name: 'sammantrade.sparaKallelsefil',
  input: z.object({ kallelseId: z.uuid(), slag: z.enum(['kallelse', 'handlingar']), filHash: z.string().length(64) }),
  load: (tx, { kallelseId }) => lasKallelse(tx, kallelseId),
  may: (actor) => may.system(actor),
  async run(tx, k, { nu }, { slag, filHash }) {
    if (!k.filer.some((f) => f.slag === slag)) await tx.kallelsefil.create({ data: { kallelseId: k.id, slag, filHash, skapad: nu }, select: { id: true } });
    return { type: 'sammantrade.kallelsefil_gjord', subject: k.id, detalj: { sammantradeId: k.sammantradeId, slag } };
  },
});

/** A sats is written without its att; a whole sentence stands as it is. */
const medAtt = (sats: string) => (/^(?:att\s|\p{Lu})/u.test(sats) ? sats : `att ${sats}`);

type Las = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The kallelse as a tagged PDF, and every handling in one bundle with a bookmark per punkt and a stamp on each page. Set outside any transaction; made once. */
export async function gorKallelsefiler(ctx: Ctx, kallelseId: string): Promise<void> {
  const las: Las = (work) => inTenant(ctx.actor, work);
  const k = await las((tx) => lasKallelse(tx, kallelseId));
  const { innehall, huvud, sammantrade } = k;
  const spara = async (slag: 'kallelse' | 'handlingar', pdf: Uint8Array, namn: string) => {
    const { hash } = await las((tx) => storeMade(tx, pdf, `${namn} ${sammantrade.organ.kod} ${innehall.datum}.pdf`));
    await sparaKallelsefil(ctx, { kallelseId, slag, filHash: hash });
  };
  if (!k.filer.some(({ slag }) => slag === 'kallelse')) {
    const { organ } = sammantrade;
    const distans = sammantrade.distans && regelverkFor(organ.slag, organ.regelverk).distansTillaten ? ['Deltagande på distans är möjligt.'] : [];
    await spara('kallelse', await renderKallelse({
      ...huvud, skapad: k.utfardad.toISOString(), datum: innehall.datum, utfardad: dagI(k.utfardad), sammantrade: { plats: innehall.plats, start: innehall.kl },
      sekreterare: { namn: k.utfardadAv.namn, telefon: k.utfardadAv.telefon, epost: k.utfardadAv.epost }, upplysningar: [...innehall.upplysningar, ...distans],
      punkter: innehall.punkter.map((p, i) => ({ nr: p.paragraf ?? p.beteckning, rubrik: p.rubrik, dnr: p.dnr && [medKod(organ.myndighet.kod, p.dnr), p.handlingsnr && `handling ${innehall.datum.slice(0, 4)} nr ${p.handlingsnr}`].filter(Boolean).join(', '), foredragande: p.foredragande, forslag: p.forslag.length > 0 ? p.forslag.map(medAtt) : null, not: p.utgar ? 'Utgår' : p.tillagg ? 'Tillägg till föredragningslistan' : null, avdelning: avdelningFor(innehall.punkter, i), handlingar: p.handlingar.map((h) => h.titel) })),
    }), 'Kallelse');
  }
  if (!k.filer.some(({ slag }) => slag === 'handlingar') && innehall.punkter.some(({ handlingar }) => handlingar.length > 0)) {
    await spara('handlingar', await buntat(`Handlingar till ${huvud.organ.namn} ${innehall.datum}`, await handlingsdelar(las, { ...innehall, punkter: innehall.punkter.map((p) => ({ ...p, dnr: p.dnr && medKod(sammantrade.organ.myndighet.kod, p.dnr) })) }, huvud), huvud), 'Handlingar');
  }
}

/** The heading of a section stands over its first item; what came late has one of its own. */
function avdelningFor(punkter: Kallelseinnehall['punkter'], i: number): string | null {
  const namn = (p: Kallelseinnehall['punkter'][number] | undefined) => (!p ? null : p.tillagg ? 'Tilläggslista' : (sektionsnamn[p.sektion as Sektion] ?? null));
  const har = new Set(punkter.map(namn));
  return har.size > 1 && namn(punkter[i]) !== namn(punkter[i - 1]) ? namn(punkter[i]) : null;
}

type Del = Part & { punkt: string };

async function handlingsdelar(las: Las, { punkter }: Kallelseinnehall, huvud: Huvud): Promise<Del[]> {
  const delar: Del[] = [];
  for (const p of punkter) {
    let forsta = true;
    for (const h of p.handlingar) {
      for (const del of await pdferFor(las, h, huvud)) {
        // The first handling of a punkt carries the punkt's own bookmark, with its handlingar beneath.
        if (forsta) delar.push({ ...(await forsattsblad(huvud, p)), punkt: p.beteckning, level: 1 });
        forsta = false;
        delar.push({ ...del, punkt: p.beteckning, level: 2 });
      }
    }
  }
  return delar;
}

const forsattsblad = async (huvud: Huvud, p: Kallelseinnehall['punkter'][number]): Promise<Part> => ({
  title: `${p.beteckning} ${p.rubrik}`,
  pdf: await renderTjansteskrivelse({ ...huvud, slag: `Punkt ${p.beteckning}`, rubrik: p.rubrik, dnr: p.dnr, avsnitt: [{ rubrik: 'Handlingar', text: p.handlingar.map(({ titel }) => titel) }], signering: 'elektronisk' }),
});

type Handlingsref = Kallelseinnehall['punkter'][number]['handlingar'][number];

async function pdferFor(las: Las, h: Handlingsref, huvud: Huvud): Promise<Part[]> {
  if (h.dokumentversionId) {
    const v = await las((tx) => tx.dokumentversion.findFirstOrThrow({ where: { id: h.dokumentversionId ?? '' }, include: { pdf: true } }));
    const { pdf } = v;
    if (pdf) return [{ title: h.titel, pdf: (await las((tx) => openFile(tx, pdf.filHash))).bytes }];
    const satser = (v.forslag as string[] | null) ?? [];
    return [{ title: h.titel, pdf: await renderTjansteskrivelse({ ...huvud, rubrik: v.titel, datum: h.datum, forslag: satser.length > 0 ? { delar: [{ satser }] } : null, avsnitt: [{ text: v.innehall as RikText }], kontrollsumma: v.hash, signering: 'elektronisk' }) }];
  }
  const filer = await las((tx) => tx.handlingsfil.findMany({ where: { handlingId: h.handlingId ?? '' }, orderBy: { ordning: 'asc' } }));
  const delar: Part[] = [];
  for (const { filHash, namn } of filer) {
    const { bytes, typ, text } = await las((tx) => openFile(tx, filHash));
    const title = filer.length > 1 ? `${h.titel}: ${namn}` : h.titel;
    delar.push({ title, pdf: typ === 'application/pdf' ? bytes : await insatt(huvud, title, text ? text.split(/\n\s*\n/) : [`${namn} är ingen PDF. Öppna filen på sammanträdets sida.`]) });
  }
  return delar;
}

const insatt = (huvud: Huvud, rubrik: string, stycken: readonly string[]) => renderTjansteskrivelse({ ...huvud, slag: 'Handling', rubrik, avsnitt: [{ text: stycken.filter((s) => s.trim()) }], signering: 'elektronisk' });

/** A file that cannot be taken into the bundle is told of on a page in its place. */
async function buntat(title: string, delar: readonly Del[], huvud: Huvud): Promise<Uint8Array> {
  let kvar = delar;
  for (let forsok = 0; forsok <= delar.length; forsok++) {
    const klar = await bundle({ title, parts: kvar, stamp: ({ part, pages }, i) => `Punkt ${(part as Del).punkt}    Sida ${i + 1} av ${pages}` });
    if (klar.ok) return klar.value;
    const sida = await insatt(huvud, klar.part, ['Filen är låst eller skadad och kunde inte tas med. Öppna den på sammanträdets sida.']);
    kvar = kvar.map((del) => (del.title === klar.part ? { ...del, pdf: sida } : del));
  }
  throw new Error(`the bundle ${title} cannot be made`);
}
