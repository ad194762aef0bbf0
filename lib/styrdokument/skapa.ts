import { z } from 'zod';
import { oppnaArende, skrivDnr } from '#lib/arende/store';
import { nyttDokument } from '#lib/dokument/skapaDokument';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler, registreraHandling } from '#lib/handling/store';
import { harRoll } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { tillKolumner, tolkaVagtDatum } from '#lib/platform/vagtDatum';
import { huvudmanMedNamn } from './huvudman.ts';
import { may } from './policy.ts';
import { delaRader, slagnamn, styrdokumentslag, tolkaVersionsnummer } from './styrdokument.ts';
import { versionsfel } from './versionsfel.ts';

const rad = z.string().trim().max(300).default('');
/** What is said of a version beside its text, as a form sends it. */
export const uppgifter = { giltigFran: rad, giltigTill: rad, forVerksamhet: rad, ansvarig: rad, ansvarigBefattningId: valfrittId, dnr: rad, huvudman: z.string().max(5_000).default('') };
const manader = z.union([z.literal('').transform(() => null), z.coerce.number('Skriv antalet månader med siffror.').int().min(1).max(240)]).default(null);

/** The facts as columns. Dates are kept as vague as they were written. */
export const kolumnerAv = ({ giltigFran, giltigTill, forVerksamhet, ansvarig, ansvarigBefattningId, dnr }: { giltigFran: string; giltigTill: string; forVerksamhet: string; ansvarig: string; ansvarigBefattningId?: string | undefined; dnr: string }) => ({
  ...tillKolumner('giltigFran', giltigFran ? tolkaVagtDatum(giltigFran) : null), ...tillKolumner('giltigTill', giltigTill ? tolkaVagtDatum(giltigTill) : null),
  forVerksamhet: forVerksamhet || null, ansvarig: ansvarig || null, ansvarigBefattningId: ansvarigBefattningId ?? null, dnr: dnr || null,
});

/** Whom a version binds, by name, one a line. */
export async function sattHuvudman(tx: Tx, versionId: string, text: string): Promise<void> {
  const ids = await huvudmanMedNamn(tx, delaRader(text));
  await tx.styrdokumenthuvudman.deleteMany({ where: { versionId } });
  await tx.styrdokumenthuvudman.createMany({ data: ids.map((huvudmanId, i) => ({ versionId, huvudmanId, ordning: i + 1 })) });
}

/** The ärende of that number in the myndighet's own diary, or a new one. */
async function arendet(tx: Tx, { arende, myndighetId, mening, handlaggareId, nu }: { arende: string; myndighetId: string; mening: string; handlaggareId: string | null; nu: Date }) {
  if (!arende) return oppnaArende(tx, { myndighetId, arendemening: mening, handlaggareId, nu });
  const { kod } = await tx.myndighet.findFirstOrThrow({ where: { id: myndighetId }, select: { kod: true } });
  const finns = await tx.arende.findFirst({ where: { myndighetId, dnr: { in: [arende, arende.replace(new RegExp(`^${kod}\\s+`, 'i'), '')] }, status: { not: 'avslutat' } }, orderBy: { skapat: 'desc' }, select: { id: true, dnr: true } });
  if (!finns) throw new Refused('arendet_finns_inte');
  return finns;
}

/** The file as a handling in the ärende, so that a body can decide on it. */
export async function laggHandling(tx: Tx, { arendeId, myndighetId, titel, nr, fil, personId, nu }: { arendeId: string; myndighetId: string; titel: string; nr: number; fil: { hash: string; namn: string; typ: string }; personId: string; nu: Date }): Promise<string> {
  const { id } = await registreraHandling(tx, { arendeId, myndighetId, riktning: 'upprattad', rubrik: `${titel}, version ${nr}`, handlingsdatum: dagI(nu), filer: [fil], personId, nu });
  return id;
}

/** Enters a styrdokument in the register with its first version there: to be written here, or as the file it already is. A document that has lived elsewhere keeps its version number. */
export const skapa = command({
  name: 'styrdokument.skapa',
  input: z.object({
    myndighetId: z.uuid('Välj vem som svarar för det.'), slag: z.enum(styrdokumentslag, 'Välj vad det är.'), titel: z.string().trim().min(1, 'Skriv vad det heter.').max(300), arende: rad, versionsnummer: z.string().trim().max(40).default('1'),
    revisionsmanader: manader, revision: rad, filer: z.array(filrefSchema).max(1, 'Välj en fil.').default([]), ...uppgifter,
  }).check(({ value, issues }) => {
    const nr = tolkaVersionsnummer(value.versionsnummer || '1');
    if (!nr.ok) issues.push({ code: 'custom', input: value.versionsnummer, path: ['versionsnummer'], message: versionsfel[nr.error] });
  }),
  async load(tx, { myndighetId }) {
    const m = await tx.myndighet.findFirst({ where: { id: myndighetId, aktiv: true }, select: { id: true, kod: true } });
    if (!m) throw new Refused('finns_inte');
    return { myndighetId: m.id, kod: m.kod };
  },
  may: may.skapa,
  async run(tx, { myndighetId, kod }, { actor, nu }, { slag, titel, arende, versionsnummer, revisionsmanader, revision, filer, ...resten }) {
    await egnaFiler(tx, actor, filer);
    const nr = tolkaVersionsnummer(versionsnummer || '1');
    if (!nr.ok) throw new Refused(nr.error);
    // Whoever begins it looks after it, until somebody else is given the ärende.
    const handlaggareId = harRoll(actor, ['handlaggare', 'chef'], { myndighetId }) ? actor.personId : null;
    const a = await arendet(tx, { arende, myndighetId, mening: `${slagnamn[slag]}: ${titel}`, handlaggareId, nu });
    const s = await tx.styrdokument.create({ data: { myndighetId, arendeId: a.id, slag, titel, revisionsmanader, revision: revision || null, skapad: nu }, select: { id: true } });
    const [fil] = filer;
    const dokumentId = fil ? null : await nyttDokument(tx, { slag: 'styrdokument', titel, arendeId: a.id, myndighetId, forfattareId: actor.personId, nu });
    const handlingId = fil ? await laggHandling(tx, { arendeId: a.id, myndighetId, titel, nr: nr.value, fil, personId: actor.personId, nu }) : null;
    const v = await tx.styrdokumentversion.create({
      data: { styrdokumentId: s.id, nr: nr.value, titel, ...kolumnerAv({ ...resten, dnr: resten.dnr || skrivDnr({ dnr: a.dnr, myndighet: { kod } }) }), dokumentId, handlingId, filHash: fil?.hash ?? null, filNamn: fil?.namn ?? null, skapad: nu },
      select: { id: true },
    });
    await sattHuvudman(tx, v.id, resten.huvudman);
    return { type: 'styrdokument.skapat', subject: s.id, arendeId: a.id, detalj: { slag, nr: nr.value } };
  },
});
