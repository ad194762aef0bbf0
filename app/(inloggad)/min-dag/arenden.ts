import '#server-only';
import type { Punkt, Vantan } from '#components/min-dag/min-dag';
import { medKod } from '#lib/handling/handling';
import { dayAndMonth, dayInText, dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { obesvaradAnstandsfraga } from '#lib/remiss/instansvy';

type Omfang = readonly string[] | null;
export const inom = (omfang: Omfang) => (omfang ? { myndighetId: { in: [...omfang] } } : {});
const dag = (datum: Date | null | undefined) => (datum ? dayOf(datum) : null);
const iArende = { select: { id: true, dnr: true, myndighet: { select: { kod: true } } } } as const;
const dnr = (arende: { dnr: string; myndighet: { kod: string } } | null | undefined) => (arende ? medKod(arende.myndighet.kod, arende.dnr) : null);
const oppen = { notIn: ['beslutad', 'insand', 'kvitterad', 'avslutad'] };

/** Remisser nobody has been given yet. */
export async function mottagnaAttFordela(tx: Tx, omfang: Omfang): Promise<Punkt[]> {
  const rader = await tx.mottagenRemiss.findMany({ where: { ...inom(omfang), status: oppen, arende: { handlaggareId: null, status: { not: 'avslutat' } } }, include: { arende: iArende }, orderBy: { skapad: 'asc' }, take: 20 });
  return rader.map((r) => ({
    id: `fordela ${r.id}`, dag: null, titel: `Ny remiss att fördela: ${r.titel}`, text: `Från ${r.remittent}${r.svarSenast ? `, svar senast ${dayInText(r.svarSenast)}` : ''}.`,
    marke: dnr(r.arende), href: `/arenden/${r.arendeId}`, gor: 'Fördela',
  }));
}

/** The dnr of each dokument's ärende, read at once. */
async function dnrAv(tx: Tx, dokument: readonly { arendeId: string | null }[]): Promise<(d: { arendeId: string | null }) => string | null> {
  const arenden = await tx.arende.findMany({ where: { id: { in: dokument.flatMap((d) => d.arendeId ?? []) } }, ...iArende });
  const av = new Map(arenden.map((a) => [a.id, dnr(a)]));
  return ({ arendeId }) => (arendeId ? (av.get(arendeId) ?? null) : null);
}

/** What has been put before the chef. */
export async function attGranska(tx: Tx, omfang: Omfang, idag: string): Promise<Punkt[]> {
  const rader = await tx.dokument.findMany({
    where: { ...inom(omfang), status: 'granskas' }, orderBy: { andrad: 'asc' }, take: 30,
    include: { forfattare: { select: { namn: true } }, yttranden: { select: { id: true, remisser: { select: { mottagen: { select: { svarSenast: true } } } } } } },
  });
  const marken = await dnrAv(tx, rader);
  return rader.map((d) => {
    const senast = forst(d.yttranden.flatMap((y) => y.remisser));
    return {
      id: `granska ${d.id}`, dag: passerad(senast, idag), titel: `${d.titel}`, text: `${d.forfattare.namn} vill ha ditt godkännande${senast ? `. Svaret ska vara framme ${dayInText(senast)}` : ''}.`,
      marke: marken(d), href: `/dokument/${d.id}`, gor: 'Läs och godkänn',
    };
  });
}

/** Yttranden that are approved and stand on no list: the nämnd can decide. */
export async function attSattaUpp(tx: Tx, omfang: Omfang, idag: string): Promise<Punkt[]> {
  const rader = await tx.yttrande.findMany({
    where: { status: 'godkant', arende: { ...inom(omfang), status: { not: 'avslutat' }, punkter: { none: { utgar: false, sammantrade: { status: { in: ['planerat', 'kallat', 'pagar'] } } } } } }, orderBy: { skapad: 'asc' }, take: 30,
    include: { arende: iArende, organ: { select: { namn: true } }, dokument: { select: { titel: true } }, remisser: { select: { mottagen: { select: { svarSenast: true } } } } },
  });
  return rader.map((y) => {
    const senast = forst(y.remisser);
    return {
      id: `satt upp ${y.id}`, dag: passerad(senast, idag), titel: `Yttrande klart för beslut: ${y.dokument.titel}`, text: `${y.organ.namn} ska besluta${senast ? `. Svaret ska vara framme ${dayInText(senast)}` : ''}.`,
      marke: dnr(y.arende), href: `/arenden/${y.arendeId}`, gor: 'Sätt upp på en lista',
    };
  });
}

const forst = (remisser: readonly { mottagen: { svarSenast: Date | null } }[]) => remisser.flatMap(({ mottagen }) => mottagen.svarSenast ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
/** A day that others wait for stands as late once it is gone. */
const passerad = (senast: Date | undefined, idag: string) => (senast && dayOf(senast) < idag ? dayOf(senast) : null);

/** Yttranden and skrivelser one writes oneself, and remisser one has been given; what somebody else has now is told last. */
export async function attSkriva(tx: Tx, personId: string): Promise<{ punkter: Punkt[]; vantar: Vantan[] }> {
  const remisser = await tx.mottagenRemiss.findMany({
    where: { arende: { handlaggareId: personId, status: { not: 'avslutat' } }, status: { notIn: ['insand', 'kvitterad', 'avslutad'] } }, orderBy: { skapad: 'asc' }, take: 50,
    include: { arende: iArende, yttranden: { select: { yttrande: { select: { id: true, status: true, dokument: { select: { id: true, status: true } } } } } } },
  });
  const dokument = await tx.dokument.findMany({
    where: { OR: [{ forfattareId: personId }, { delningar: { some: { personId } } }], status: { in: ['utkast', 'delat'] } }, orderBy: { andrad: 'desc' }, take: 50,
    include: { yttranden: { select: { id: true } }, kommentarer: { where: { lost: null, svarPaId: null, NOT: { forfattareId: personId } }, select: { forfattare: { select: { namn: true } } } } },
  });
  const punkter: Punkt[] = [];
  const vantar: Vantan[] = [];
  for (const r of remisser) {
    const yttrande = r.yttranden[0]?.yttrande;
    const bas = { marke: dnr(r.arende), dag: dag(r.svarSenast) };
    const kommentarer = dokument.find(({ id }) => id === yttrande?.dokument.id)?.kommentarer ?? [];
    if (!yttrande) punkter.push({ id: `skriv ${r.id}`, ...bas, titel: `Svara på remissen ${r.titel}`, text: `Från ${r.remittent}. Inget yttrande är påbörjat.`, href: `/arenden/${r.arendeId}`, gor: 'Börja' });
    else if (yttrande.status === 'utkast') punkter.push({ id: `skriv ${r.id}`, ...bas, titel: `Yttrande: ${r.titel}`, text: kommenterat(kommentarer) ?? `Svar till ${r.remittent}.`, href: `/yttranden/${yttrande.id}`, gor: 'Fortsätt skriva' });
    else if (yttrande.status === 'granskas') vantar.push({ id: `granskas ${r.id}`, hos: 'Chefen', vad: `Yttrande: ${r.titel}`, href: `/yttranden/${yttrande.id}`, sedan: null, senast: dag(r.svarSenast) });
    else if (yttrande.status === 'konsolideras') punkter.push({ id: `foga ${r.id}`, ...bas, titel: `Foga in ändringarna: ${r.titel}`, text: 'Yttrandet beslutades med ändringar. Texten ska godkännas innan den skickas.', href: `/yttranden/${yttrande.id}`, gor: 'Till yttrandet' });
    else if (yttrande.status === 'beslutat') punkter.push({ id: `sand ${r.id}`, ...bas, titel: `Svaret på ${r.titel} är beslutat`, text: `Det ska skickas till ${r.remittent}.`, href: `/yttranden/${yttrande.id}`, gor: 'Skicka svaret' });
    else vantar.push({ id: `beslut ${r.id}`, hos: yttrande.status === 'i_utskott' ? 'Utskottet' : yttrande.status === 'i_namnd' ? 'Nämnden' : 'Nämndsekreteraren', vad: `Yttrande: ${r.titel}`, href: `/yttranden/${yttrande.id}`, sedan: null, senast: dag(r.svarSenast) });
  }
  const marken = await dnrAv(tx, dokument);
  const redan = new Set(remisser.flatMap((r) => r.yttranden.map(({ yttrande }) => yttrande.dokument.id)));
  for (const d of dokument) {
    if (redan.has(d.id)) continue;
    punkter.push({ id: `dokument ${d.id}`, dag: null, titel: d.titel, text: kommenterat(d.kommentarer) ?? `Senast ändrad ${dayAndMonth(d.andrad)}.`, marke: marken(d), href: d.yttranden[0] ? `/yttranden/${d.yttranden[0].id}` : `/dokument/${d.id}`, gor: 'Fortsätt skriva' });
  }
  return { punkter, vantar };
}

function kommenterat(kommentarer: { forfattare: { namn: string } }[]): string | null {
  if (kommentarer.length === 0) return null;
  const namn = [...new Set(kommentarer.map(({ forfattare }) => forfattare.namn))];
  const antal = `${kommentarer.length === 1 ? 'en kommentar' : `${numberWord(kommentarer.length)} kommentarer`}`;
  return namn.length === 1 ? `${namn[0]} har lämnat ${antal}.` : `Det finns ${antal} att ta ställning till.`;
}

/** Remisser one has sent, out or in: those still to answer are others' to do, until their time is over. */
export async function utsandaRemisser(tx: Tx, personId: string, idag: string): Promise<{ punkter: Punkt[]; vantar: Vantan[] }> {
  const remisser = await tx.remiss.findMany({
    where: { arende: { handlaggareId: personId, status: { not: 'avslutat' } }, status: { notIn: ['avslutad', 'aterkallad'] } }, orderBy: { skapad: 'asc' }, take: 50,
    include: { arende: iArende, instanser: { select: { id: true, namn: true, status: true, svarSenast: true, handelser: true }, orderBy: { nr: 'asc' } } },
  });
  const punkter: Punkt[] = [];
  const vantar: Vantan[] = [];
  for (const r of remisser) {
    const href = r.slag === 'intern' ? `/arenden/${r.arendeId}` : `/remisser/${r.id}`;
    const bas = { id: `remiss ${r.id}`, marke: dnr(r.arende), href };
    const kvar = r.instanser.filter(({ status }) => ['inbjuden', 'mottagen', 'under_beredning'].includes(status));
    const senast = dag(r.svarSenast);
    for (const i of r.instanser) {
      const fraga = obesvaradAnstandsfraga(i);
      if (fraga) punkter.push({ ...bas, id: `anstand ${i.id}`, dag: null, titel: `${i.namn} ber om anstånd${fraga.till ? ` till ${dayInText(fraga.till)}` : ''}`, text: fraga.text ?? `Med svaret på ${r.titel}.`, gor: 'Bevilja eller avslå', ...(r.slag === 'intern' ? { href: `/arenden/${r.arendeId}/svar` } : {}) });
    }
    if (!r.utskickad) punkter.push({ ...bas, dag: null, titel: `Remissen ${r.titel} är inte skickad`, text: `${r.instanser.length === 0 ? 'Inga instanser valda' : `${capitalNumber(r.instanser.length)} ${r.instanser.length === 1 ? 'instans vald' : 'instanser valda'}`}.`, gor: 'Fortsätt' });
    else if (r.status === 'sammanstalls') punkter.push({ ...bas, dag: null, titel: `Svaren på ${r.titel} sammanställs`, text: 'Avsluta remissen när det är klart.', gor: 'Läs svaren', ...(r.slag === 'intern' ? { gorHref: `/arenden/${r.arendeId}/svar` } : {}) });
    else if (kvar.length === 0 && r.instanser.length > 0) punkter.push({ ...bas, dag: null, titel: `Alla har svarat på ${r.titel}`, text: 'Svaren kan sammanställas.', gor: r.slag === 'intern' ? 'Sammanställ' : 'Läs svaren', ...(r.slag === 'intern' ? { gorHref: `/arenden/${r.arendeId}/svar` } : {}) });
    else if (senast && senast < idag) punkter.push({ ...bas, dag: senast, titel: `Svarstiden är slut för ${r.titel}`, text: `${capitalNumber(kvar.length)} av ${numberWord(r.instanser.length)} har inte svarat.`, gor: 'Se vilka' });
    else if (kvar.length > 3) vantar.push({ id: r.id, hos: `${capitalNumber(kvar.length)} av ${numberWord(r.instanser.length)} instanser`, vad: `Svar på ${r.titel}`, href, sedan: dag(r.utskickad), senast });
    else vantar.push(...kvar.map((i) => ({ id: i.id, hos: i.namn, vad: `Svar på ${r.titel}`, href, sedan: dag(r.utskickad), senast: dag(i.svarSenast) ?? senast })));
  }
  return { punkter, vantar };
}

/** A text put together after its decision waits for the one who presides over the organ. */
export async function attGodkannaSammanfogade(tx: Tx, organIds: readonly string[]): Promise<Punkt[]> {
  if (organIds.length === 0) return [];
  const rader = await tx.yttrande.findMany({ where: { organId: { in: [...organIds] }, status: 'konsolideras' }, include: { arende: iArende, dokument: { select: { titel: true, versioner: { where: { frusen: true }, orderBy: { nr: 'desc' }, take: 1, select: { id: true } } } }, beslut: { orderBy: { id: 'desc' }, take: 1, select: { dokumentversionId: true, paragraf: true } } } });
  return rader.filter((y) => y.dokument.versioner[0] && y.dokument.versioner[0].id !== y.beslut[0]?.dokumentversionId).map((y) => ({
    id: `sammanfogad ${y.id}`, dag: null, titel: `Godkänn texten: ${y.dokument.titel}`, text: `Ändringarna i ${y.beslut[0]?.paragraf ?? 'beslutet'} är införda.`, marke: dnr(y.arende), href: `/yttranden/${y.id}`, gor: 'Läs och godkänn',
  }));
}

/** What one has asked to be reminded of. */
export async function bevakningar(tx: Tx, personId: string): Promise<Punkt[]> {
  const rader = await tx.bevakning.findMany({ where: { personId, klar: null, uppfoljning: null }, include: { arende: { select: { id: true, dnr: true, arendemening: true, myndighet: { select: { kod: true } } } } }, orderBy: { datum: 'asc' }, take: 50 });
  return rader.map((b) => ({ id: `bevakning ${b.id}`, dag: dag(b.datum), titel: b.text, text: b.arende.arendemening, marke: dnr(b.arende), href: `/arenden/${b.arendeId}`, gor: 'Öppna ärendet' }));
}
