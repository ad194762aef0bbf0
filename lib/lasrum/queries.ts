import '#server-only';
import { query } from '#lib/platform/command';
import { openFile } from '#lib/platform/files';
import { attAnmala } from '#lib/delegation/anmal';
import { anmalanstabell } from '#lib/delegation/delegation';
import { obesvaradeI } from '#lib/inlaga/obesvarade';
import { arRedovisning, redovisningstext } from '#lib/inlaga/redovisning';
import { Refused } from '#lib/platform/result';
import { loadSammantrade } from '#lib/sammantrade/store';
import { synligaPunkter } from '#lib/sammantrade/synliga';
import { skrivBehandlat, type Behandlat } from '#lib/sammantrade/behandlat';
import { may } from './policy.ts';

export type Textdel = { typ: 'eget'; doc: unknown; forslag: readonly string[]; hash: string } | { typ: 'fil'; filId: string; namn: string; pdf: boolean; sidor: readonly string[] };

/** The meeting as a book: each punkt with its handlingar as text, one's own notes and the comments one may see. The same number of statements however many punkter. */
export const getLasrum = query({
  name: 'lasrum.visa',
  async load(tx, id: string, { actor }) {
    const s = await loadSammantrade(tx, id);
    if (!may.las(actor, s)) throw new Refused('finns_inte');
    const punkter = await synligaPunkter(tx, s, actor);
    const alla = punkter.flatMap(({ handlingar }) => handlingar);
    const [versioner, filer, noteringar, synpunkter, marken] = [
      await tx.dokumentversion.findMany({ where: { id: { in: alla.flatMap(({ dokumentversionId }) => dokumentversionId ?? []) } } }),
      await tx.handlingsfil.findMany({ where: { handlingId: { in: alla.flatMap(({ handlingId }) => handlingId ?? []) } }, orderBy: { ordning: 'asc' } }),
      await tx.notering.findMany({ where: { sammantradeId: id }, orderBy: { andrad: 'asc' } }),
      await tx.synpunkt.findMany({ where: { punkt: { sammantradeId: id } }, orderBy: { skapad: 'asc' }, include: { person: { select: { namn: true } } } }),
      await tx.lasmarke.findMany({ where: { sammantradeId: id }, orderBy: { last: 'asc' } }),
    ];
    // What the list-§ will report stands here before there is any § (KL 6:40): a ledamot reads it in time.
    const anmals = punkter.some(({ slag, utgar }) => slag === 'delegationsbeslut' && !utgar) ? await attAnmala(tx, s.organ.id, s.datum) : [];
    const obesvarade: Record<string, unknown> = {};
    for (const { slag, utgar } of punkter) if (arRedovisning(slag) && !utgar) obesvarade[slag] = redovisningstext(slag, await obesvaradeI(tx, { organ: s.organ, slag, dag: s.datum }), s.datum);
    const texter = await tx.fil.findMany({ where: { hash: { in: filer.map(({ filHash }) => filHash) } }, select: { hash: true, text: true } });
    return { s, punkter, versioner, filer, noteringar, synpunkter, marken, texter, anmals, obesvarade };
  },
  may: (actor, { s }) => may.las(actor, s),
  view({ s, punkter: synliga, versioner, filer, noteringar, synpunkter, marken, texter, anmals, obesvarade }, { actor }) {
    const delarFor = (dokumentversionId: string | null, handlingId: string | null): Textdel[] => {
      const v = versioner.find(({ id }) => id === dokumentversionId);
      if (v) return [{ typ: 'eget', doc: v.innehall, forslag: (v.forslag as string[] | null) ?? [], hash: v.hash }];
      return filer.filter((f) => f.handlingId === handlingId).map((f) => ({ typ: 'fil', filId: f.id, namn: f.namn, pdf: f.typ === 'application/pdf', sidor: (texter.find(({ hash }) => hash === f.filHash)?.text ?? '').split('\f') }));
    };
    const senast = marken.at(-1)?.nyckel;
    return {
      id: s.id, organ: s.organ.namn, datum: s.datum, kl: s.planeradStart, plats: s.plats, status: s.status,
      numreras: s.organ.regelverk.paragraferGes,
      senast: s.punkter.find(({ id }) => id === senast)?.id ?? null,
      punkter: synliga.map((p) => {
        const paragraf = s.paragrafer.find(({ punktId }) => punktId === p.id);
        const tidigare: readonly Behandlat[] = paragraf?.tidigare ?? [];
        return {
          id: p.id, beteckning: p.beteckning, paragraf: paragraf && paragraf.nr !== null ? paragraf.beteckning : null, rubrik: p.rubrik, utgar: p.utgar, tillagg: p.tillagg, dnr: p.arende?.dnr ?? null, foredragande: p.foredragande, forslag: p.forslag, behandlat: skrivBehandlat(tidigare),
          // A list that has its § says what that § says; before that, what waits.
          anmals: (p.slag !== 'delegationsbeslut' && !arRedovisning(p.slag)) || p.utgar ? null
            : { doc: paragraf?.arendetext ?? (arRedovisning(p.slag) ? obesvarade[p.slag] : anmalanstabell(anmals)), rubrik: arRedovisning(p.slag) ? 'Det som väntar' : 'Beslut som anmäls', vaxer: !paragraf },
          last: marken.some(({ nyckel }) => nyckel === p.id),
          handlingar: p.handlingar.map((h) => ({ id: h.id, titel: h.titel, datum: h.datum, dokumentversionId: h.dokumentversionId, handlingId: h.handlingId, delar: delarFor(h.dokumentversionId, h.handlingId) })),
          noteringar: noteringar.filter(({ punktId }) => punktId === p.id).map(({ id, text, citat, andrad }) => ({ id, text, citat, andrad })),
          synpunkter: synpunkter.filter((x) => x.punktId === p.id && may.seSynpunkt(actor, s, p, synpunkter.find(({ id }) => id === x.svarPaId) ?? x)).map(({ id, slag, text, synligFor, svarPaId, skapad, person, personId }) => ({ id, slag, text, synligFor, svarPaId, skapad, namn: person.namn, egen: personId === actor.personId })),
        };
      }),
    };
  },
});
export type Lasrumsvy = Awaited<ReturnType<typeof getLasrum>>;

/** A file that lies on a punkt of the meeting, for those who may read the meeting; no other file can be reached this way. */
export const getLasfil = query({
  name: 'lasrum.fil',
  async load(tx, { sammantradeId, filId }: { sammantradeId: string; filId: string }, { actor }) {
    const s = await loadSammantrade(tx, sammantradeId);
    const pa = (await synligaPunkter(tx, s, actor)).flatMap(({ handlingar }) => handlingar.flatMap(({ handlingId }) => handlingId ?? []));
    const fil = await tx.handlingsfil.findFirst({ where: { id: filId, handlingId: { in: pa } } });
    return { s, fil, oppnad: fil ? await openFile(tx, fil.filHash) : null };
  },
  may: (actor, { s }) => may.las(actor, s),
  view({ fil, oppnad }) {
    if (!fil || !oppnad) throw new Refused('finns_inte');
    return { ...oppnad, namn: fil.namn };
  },
});
