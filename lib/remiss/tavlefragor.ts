import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { instansvy, obesvaradAnstandsfraga } from './instansvy.ts';
import { may } from './policy.ts';
import { svarsfrekvens, svarstidenArSlut, type Fraga } from './remiss.ts';
import { missivAv, provaId, tillDag, vagt } from './store.ts';
import { arTavlelage, radPerSida, sallat, utskicket, type Tavlefraga } from './tavla.ts';
import { efterfoljare } from './tillInstans.ts';
import { overgangSand, type SandStatus } from './tillstand.ts';

const anstandsord = ['anstand_begart', 'anstand', 'anstand_avslaget'];

/** Every instans of a remiss without its answer, and what has been sent to each: the same number of statements however many they are. */
async function alla(tx: Tx, remissId: string, nu: Date) {
  const rader = await tx.remissinstans.findMany({
    // One who has begun to answer an open remiss is nobody's to see until it is handed in.
    where: { remissId, OR: [{ inbjuden: true }, { besvarad: { not: null } }] }, orderBy: { nr: 'asc' },
    select: { id: true, nr: true, namn: true, kategori: true, inbjuden: true, skyldig: true, status: true, svarSenast: true, besvarad: true, utbyteId: true, mottagareOrganisationId: true, svarHandlingId: true },
  });
  const utskick = new Map((await tx.utgaende.findMany({ where: { amneId: remissId, slag: 'remiss' }, select: { utbyteId: true, levererad: true, fel: true } })).map((u) => [u.utbyteId, u]));
  const lankar = new Map((await tx.svarslank.findMany({ where: { instans: { remissId } }, select: { instansId: true, epost: true, mejlad: true, fel: true } })).map((l) => [l.instansId, l]));
  const brevfel = new Map((await tx.remissbrev.findMany({ where: { remissId, fel: { not: null }, skickad: null }, select: { instansId: true, epost: true, fel: true } })).map((b) => [b.instansId, b]));
  const fragade = new Map<string, Parameters<typeof obesvaradAnstandsfraga>[0]['handelser']>();
  for (const { instansId, ...h } of await tx.instanshandelse.findMany({ where: { slag: { in: anstandsord }, instans: { remissId } }, select: { instansId: true, id: true, slag: true, at: true, tillDatum: true, text: true } })) fragade.set(instansId, [...(fragade.get(instansId) ?? []), h]);
  const efter = await efterfoljare(tx, rader.flatMap((rad) => rad.mottagareOrganisationId ?? []), nu);
  return rader.map((rad) => {
    const [skickat, lank, brev] = [utskick.get(rad.utbyteId), lankar.get(rad.id), brevfel.get(rad.id)];
    return {
      ...rad, svarSenast: tillDag(rad.svarSenast), uppgattI: efter.get(rad.mottagareOrganisationId ?? '')?.namn ?? null, skickat, svarslank: lank ?? null, svarRegistrerat: rad.svarHandlingId !== null, anstandBegart: obesvaradAnstandsfraga({ status: rad.status, handelser: fragade.get(rad.id) ?? [] }) !== null,
      hinder: skickat?.fel && !skickat.levererad ? skickat.fel : (lank?.fel ?? brev?.fel ?? null), fel: Boolean((skickat?.fel && !skickat.levererad) || lank?.fel || brev), epost: lank?.epost ?? brev?.epost ?? null,
      kanal: skickat ? ('utbyte' as const) : lank ? ('lank' as const) : ('ingen' as const), framme: Boolean(skickat?.levererad ?? lank?.mejlad),
    };
  });
}

/** The board of a remiss that was sent: every instans with its state, their dnr, dates, reminders and anstånd, chosen and paged. */
export const getRemiss = query({
  name: 'remiss.visa',
  async load(tx, fraga: string | Tavlefraga, { actor, nu }) {
    const sokt: Tavlefraga = typeof fraga === 'string' ? { id: fraga } : fraga;
    provaId(sokt.id);
    const remiss = await tx.remiss.findFirst({ where: { id: sokt.id }, include: { fragor: { orderBy: { nr: 'asc' } }, filer: { orderBy: { ordning: 'asc' } }, myndighet: true, arende: { select: { id: true, dnr: true, myndighet: { select: { kod: true } } } } } });
    if (!remiss) throw new Refused('finns_inte');
    const latta = await alla(tx, sokt.id, nu);
    const { valda, antal } = sallat(latta, sokt, dagI(nu));
    const sidor = sokt.alla ? 1 : Math.max(1, Math.ceil(valda.length / radPerSida));
    const sida = Math.min(sidor, Math.max(1, Math.trunc(Number(sokt.sida)) || 1));
    const visas = sokt.alla ? valda : valda.slice((sida - 1) * radPerSida, sida * radPerSida);
    // An asked-for anstånd is answered at the top of the page, whichever rows are shown.
    const begarda = latta.filter((rad) => rad.anstandBegart).slice(0, radPerSida);
    const hela = new Map((await tx.remissinstans.findMany({ where: { id: { in: [...new Set([...visas, ...begarda].map(({ id }) => id))] } }, include: { handelser: true, svarHandling: true } })).map((rad) => [rad.id, rad]));
    const tillfragade = latta.filter((rad) => rad.status !== 'aterkallad').flatMap((rad) => rad.mottagareOrganisationId ?? []);
    const register = await inRegister((r) => r.organisation.findMany({ where: { id: { notIn: [...tillfragade, actor.organisationId] } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } }));
    const egen = await inRegister((r) => r.organisation.findFirst({ where: { id: actor.organisationId }, select: { kod: true } }));
    return { remiss, kod: egen?.kod ?? '', myndighetId: remiss.myndighetId, latta, visas, begarda, hela, register, val: { lage: arTavlelage(sokt.lage) ? sokt.lage : ('alla' as const), kategori: sokt.kategori ?? '', q: sokt.q ?? '', sida, sidor, antal, traffar: valda.length } };
  },
  may: may.visa,
  view({ remiss, kod, latta, visas, begarda, hela, register, val }, { actor, nu }) {
    const idag = dagI(nu);
    const rad = (l: (typeof latta)[number]) => {
      const hel = hela.get(l.id);
      return hel ? [{ ...instansvy(hel, l.skickat ? l.skickat.levererad : undefined, idag), inbjuden: l.inbjuden, skyldig: l.skyldig, uppgattI: l.uppgattI, svarslank: l.svarslank, hinder: l.hinder, epost: l.epost }] : [];
    };
    const inbjudna = latta.filter((l) => l.inbjuden);
    const folja = may.folja(actor, remiss);
    const status = remiss.status as SandStatus;
    const avgors = may.sanda(actor, remiss) && (status !== 'utskickad' || svarstidenArSlut(inbjudna, idag));
    const utskickade = inbjudna.filter((l) => l.status !== 'aterkallad');
    return {
      id: remiss.id, kod, slag: remiss.slag as 'extern' | 'intern', titel: remiss.titel, oppen: remiss.oppen, nummer: remiss.nummer, dnr: remiss.dnrAttAnge, status, myndighet: remiss.myndighet.namn, arende: remiss.arende,
      utskickad: remiss.utskickad, svarSenast: tillDag(remiss.svarSenast), svarstid: skrivVagtDatum(vagt(remiss.svarstid)), missiv: missivAv(remiss), idag,
      fragor: remiss.fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag: slag as Fraga['slag'], avsnitt })),
      filer: remiss.filer.map(({ id, namn, typ, slag, ersatt }) => ({ id, namn, typ, slag, ersatt })),
      instanser: visas.flatMap(rad), anstandsfragor: begarda.flatMap(rad), svarsfrekvens: svarsfrekvens(inbjudna, idag), val,
      kategorier: [...new Set(latta.flatMap((l) => l.kategori ?? []))].toSorted((a, b) => a.localeCompare(b, 'sv')), nagonHarSvarat: latta.some((l) => l.status === 'besvarad'),
      utskick: utskicket(utskickade), misslyckade: utskickade.filter((l) => l.fel).map(({ id, namn, hinder, epost, kanal }) => ({ id, namn, hinder, epost, kanal })),
      kan: {
        folja, ersatta: folja && status === 'utskickad', oppna: may.sanda(actor, remiss) && remiss.slag === 'extern' && status === 'utskickad', registreraSvar: may.registrera(actor, remiss) && remiss.slag === 'extern', laggaTill: folja && remiss.slag === 'extern' && remiss.status === 'utskickad', paminnaAlla: folja && status === 'utskickad' && val.antal.vantar > 0,
        aterkalla: may.sanda(actor, remiss) && overgangSand(status, 'aterkalla').ok,
        sammanstalla: avgors && overgangSand(status, 'sammanstall').ok, avsluta: avgors && (status === 'utskickad' || overgangSand(status, 'avsluta').ok),
      },
      attLaggaTill: folja ? register : [],
    };
  },
});
export type Tavla = Awaited<ReturnType<typeof getRemiss>>;
