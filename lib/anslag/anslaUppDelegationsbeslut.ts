import { z } from 'zod';
import { skaAnslas, skrivBeslutsnummer } from '#lib/delegation/delegation';
import { regelverkFor } from '#lib/organisation/regelverk';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { overklagandetext } from './anslag.ts';
import { fristerFran } from './frister.ts';
import { may } from './policy.ts';

/** Announces a decision taken on delegation that is not reported to the nämnd: the time to appeal it runs from that day (KL 8:10 p 3, 13:5). A decision has one notice: asked again, it answers with that one. */
export const anslaUppDelegationsbeslut = command({
  name: 'anslag.anslaUppDelegationsbeslut',
  input: z.object({ delegationsbeslutId: z.uuid() }),
  async load(tx, { delegationsbeslutId }) {
    await tx.$queryRaw`select 1 from delegationsbeslut where id = ${delegationsbeslutId}::uuid for update`;
    const beslut = await tx.delegationsbeslut.findFirst({ where: { id: delegationsbeslutId }, include: { organ: { include: { myndighet: true } }, anslag: true } });
    if (!beslut) throw new Refused('finns_inte');
    return beslut;
  },
  may: (actor, { organ }) => may.skota(actor, { organ }),
  async run(tx, beslut, { nu }) {
    const [redan] = beslut.anslag;
    if (redan) return { type: 'anslag.fanns', subject: redan.id };
    if (!skaAnslas(beslut)) throw new Refused('finns_inte');
    const { organ } = beslut;
    const organisation = await tx.organisation.findFirst({ where: { id: organ.organisationId }, select: { namn: true, slag: true } });
    const uppsatt = dagI(nu);
    const frister = fristerFran(uppsatt);
    const nummer = skrivBeslutsnummer(organ.kod, beslut.slag, beslut.ar, beslut.nr);
    const { id } = await tx.anslag.create({
      data: {
        organId: organ.id, slag: 'delegationsbeslut', delegationsbeslutId: beslut.id, rubrik: `Beslut på delegation ${nummer}`, organNamn: organ.namn, paragrafer: nummer, uppsatt: new Date(uppsatt), uppsattAt: nu,
        sistaDag: new Date(frister.sistaDag), nedtas: new Date(frister.nedtas), lagaKraftTidigast: new Date(frister.lagaKraftTidigast), overklagande: 'KL13',
        forvaring: regelverkFor(organ.slag, organ.regelverk).forvaring || organ.myndighet.forvaltning || organ.myndighet.namn,
        text: overklagandetext('KL13', organisation ?? { namn: 'organisationen', slag: 'kommun' }).replace('justeringen tillkännagavs', 'beslutet tillkännagavs'),
      },
      select: { id: true },
    });
    return { type: 'anslag.uppsatt', subject: id, detalj: { delegationsbeslutId: beslut.id, uppsatt, sistaDag: frister.sistaDag, nedtas: frister.nedtas } };
  },
});
