import '#server-only';
import { may } from '#lib/organisation/policy';
import { regelverkFor } from '#lib/organisation/regelverk';
import { nyaAvvikelser, regelverksgrupper } from '#lib/organisation/regelverksgrupper';
import { query } from '#lib/platform/command';
import { fromForm } from '#lib/platform/form';
import { Refused } from '#lib/platform/result';
import { exempelprotokoll } from './exempel.ts';
import { lasInnehall } from './innehall.ts';
import { mallFor } from './mall.ts';
import { protokolldata } from './pdfdata.ts';
import type { ProtokollData } from './pdf/protokoll.ts';

/** The organ's latest justerat protocol, or an invented one, as it would be printed with the choices of the settings form; what is not sent is as it is saved. */
export const getMallprov = query({
  name: 'protokoll.mallprov',
  async load(tx, { organId, val }: { organId: string; val: FormData }) {
    const organ = await tx.organ.findFirst({ where: { id: organId }, select: { namn: true, slag: true, regelverk: true, organisationId: true } });
    if (!organ) throw new Refused('finns_inte');
    const organisation = await tx.organisation.findFirst({ where: { id: organ.organisationId }, select: { namn: true } });
    const set = await tx.justeringsset.findFirst({ where: { status: 'justerat', sammantrade: { organId } }, orderBy: { justerat: 'desc' }, select: { fryst: { select: { json: true } } } });
    return { organ, organisation, fryst: set?.fryst?.json ?? null, val };
  },
  may: may.administrera,
  view({ organ, organisation, fryst, val }): ProtokollData {
    const sparat = regelverkFor(organ.slag, organ.regelverk);
    const { regelverk: falt = {} } = fromForm(val) as { regelverk?: Record<string, unknown> };
    const valt = regelverksgrupper.protokoll.safeParse({ paragraferGes: sparat.paragraferGes, mall: sparat.mall, beslutsform: sparat.beslutsform, expedieringsfras: sparat.expedieringsfras, ...falt });
    const mall = mallFor(valt.success && 'mall' in falt ? { ...sparat, ...valt.data, avvikelser: nyaAvvikelser(sparat.avvikelser, valt.data.avvikelser) } : sparat);
    const data = fryst ? protokolldata(lasInnehall(fryst), null) : { ...exempelprotokoll(organisation?.namn ?? '', organ.namn) };
    return { ...data, mall: mall.namn, avvikelser: mall.avvikelser };
  },
});
