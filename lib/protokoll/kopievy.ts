import '#server-only';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { farPubliceras, lasInnehall } from './innehall.ts';
import { publiceringarI, rattelserFor } from './kopior.ts';
import { forslagAttMaskera, maskera } from './maskera.ts';
import { protokolldata, protokollfilnamn, utdragsnamn } from './pdfdata.ts';
import { may } from './policy.ts';
import { kopiaslag, publiktNu, utdragsslag } from './publicering.ts';
import { loadSet } from './store.ts';

/** What is chosen for the public of one justerat set: the copy that is being masked, what holds now, and all that has been chosen. */
export const getPublicering = query({
  name: 'protokoll.publicering',
  async load(tx, { sammantradeId, setId: valt }: { sammantradeId: string; setId: string }) {
    // Without a choice the first part that is justerad.
    const setId = valt || ((await tx.justeringsset.findFirst({ where: { sammantradeId, status: 'justerat' }, orderBy: { nr: 'asc' }, select: { id: true } }))?.id ?? '');
    const vald = await loadSet(tx, setId);
    if (vald.s.id !== sammantradeId || vald.set.status !== 'justerat' || !vald.fryst) throw new Refused('finns_inte');
    const publicera = await tx.justeringsset.findFirst({ where: { id: setId }, select: { publicera: true, anslag: { select: { nedtas: true }, take: 1 } } });
    return { ...vald, json: vald.fryst.json, setetPubliceras: publicera?.publicera ?? false, nedtas: publicera?.anslag[0]?.nedtas ?? null, publiceringar: await publiceringarI(tx, { setId }) };
  },
  may: may.skota,
  view(vald, { nu }) {
    const innehall = lasInnehall(vald.json);
    const rader = vald.publiceringar.filter(({ frystId }) => frystId === vald.fryst?.id);
    const utkast = rader.findLast(({ slag }) => slag === 'utkast') ?? null;
    const maskerat = utkast ? maskera(innehall, utkast.masker) : null;
    const publikt = publiktNu(rader, vald.setetPubliceras, dagI(nu));
    return {
      setId: vald.set.id, organ: vald.s.organ.namn, datum: vald.s.datum, innehall, maskerat: maskerat?.ok ? maskerat.value : null, masker: utkast?.masker ?? [], forslag: forslagAttMaskera(innehall).filter((f) => !utkast?.masker.includes(f)),
      publikt: publikt.slag, fil: publikt.slag === 'maskerad' ? vald.filer.some(({ slag }) => slag === kopiaslag(publikt.id)) : true, till: rader.findLast(({ slag }) => slag !== 'utkast')?.till ?? null,
      farPubliceras: farPubliceras(innehall, true, vald.s.organ.regelverk.publiceraBeredande), nedtas: vald.nedtas && vald.nedtas.toISOString().slice(0, 10), idag: dagI(nu),
      historik: rader.filter(({ slag }) => slag !== 'utkast').map(({ id, slag, at, av, till, skal, masker }) => ({ id, slag, at, av, till, skal, antal: masker.length })),
    };
  },
});
export type Publiceringsvy = Awaited<ReturnType<typeof getPublicering>>;

/** The certified utdrag of a set, and whether each has its PDF. For staff. */
export const listUtdrag = query({
  name: 'protokoll.utdrag',
  async load(tx, setId: string) {
    const vald = await loadSet(tx, setId);
    return { ...vald, utdrag: await tx.protokollsutdrag.findMany({ where: { setId }, orderBy: { at: 'asc' } }) };
  },
  may: may.bestyrka,
  view: ({ utdrag, filer, s }) => utdrag.map((u) => ({
    id: u.id, paragrafer: s.paragrafer.filter(({ id }) => (u.paragrafer as string[]).includes(id)).map(({ beteckning }) => beteckning), namn: u.namn, titel: u.titel, at: u.at, klar: filer.some(({ slag }) => slag === utdragsslag(u.id)),
  })),
});

/** The PDF of a certified utdrag, as it was made. */
export const getUtdragsfil = query({
  name: 'protokoll.utdragsfil',
  async load(tx, id: string) {
    const u = await tx.protokollsutdrag.findFirst({ where: { id } });
    if (!u) throw new Refused('finns_inte');
    const vald = await loadSet(tx, u.setId);
    const fil = vald.filer.find(({ slag }) => slag === utdragsslag(id));
    if (!fil || !vald.fryst) throw new Refused('finns_inte');
    return { ...vald, oppnad: await openFile(tx, fil.filHash), namn: utdragsnamn(lasInnehall(vald.fryst.json), u.paragrafer as string[]) };
  },
  may: may.visa,
  view: ({ oppnad, namn }) => ({ ...oppnad, namn }),
});

/** What a note of rättelse is printed from: the note, and the decision it is about as it was signed. */
export const getRattelse = query({
  name: 'protokoll.rattelse',
  async load(tx, id: string) {
    const r = await tx.rattelse.findFirst({ where: { id } });
    if (!r) throw new Refused('finns_inte');
    const vald = await loadSet(tx, r.setId);
    const fryst = vald.fryst;
    const rattelse = vald.rattelser.find((x) => x.id === id);
    if (!fryst || !rattelse) throw new Refused('finns_inte');
    return { ...vald, fryst, rattelse };
  },
  may: may.visa,
  view({ fryst, tecknade, set, rattelse }) {
    const innehall = lasInnehall(fryst.json);
    const rubrik = innehall.paragrafer.find(({ beteckning }) => rattelse.paragraf !== null && beteckning.replace(/^§\u00A0/, '') === rattelse.paragraf)?.text.rubrik ?? null;
    const { organisation, organ, datum, slutdatum, justeringar } = protokolldata(innehall, { hash: fryst.hash, justerat: set.status === 'justerat' ? set.justerat : null, tecknade });
    const [not] = rattelserFor([rattelse], innehall, innehall.paragrafer.map((p) => p.id));
    return { namn: `Rättelse ${protokollfilnamn(innehall)}`, data: { organisation, organ, datum, slutdatum, justeringar, skapad: rattelse.at.toISOString(), rattelse: { ...not, ...(rubrik ? { rubrik } : {}) } } };
  },
});
