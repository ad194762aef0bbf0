import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { valfri, dagSchema } from '#lib/platform/falt';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { provaDelegerad } from './andring.ts';
import { may } from './policy.ts';
import { attBeslutas } from './styrdokument.ts';
import { gallande, innehallAv, loadVersion, type Iversion } from './store.ts';
import { frys } from './tillampa.ts';

/** Whoever may make changes that are not of principle may also make editorial ones. */
const rattFor = ({ s, v }: Pick<Iversion, 's' | 'v'>) => {
  const ratter = gallande(s, v).ratter;
  return ratter.find((r) => r.omfattning === v.omfattning) ?? (v.omfattning === 'redaktionellt' ? ratter.find((r) => r.omfattning === 'ej_principiellt') : undefined);
};

async function innehar(tx: Tx, befattningId: string, personId: string, nu: Date): Promise<boolean> {
  const idag = new Date(dagI(nu));
  return (await tx.befattningsinnehav.count({ where: { befattningId, personId, fran: { lte: idag }, OR: [{ till: null }, { till: { gte: idag } }] } })) > 0;
}

/**
 * A change that is delegated is made by the one it is delegated to, within what the styrdokument itself allows, and whoever must be told is put
 * in the process calendar. A text that the body decided on with changes stands once they have been written into it. A change of principle takes the body's own §.
 */
export const faststall = command({
  name: 'styrdokument.faststall',
  input: z.object({ versionId: z.uuid(), datum: valfri(dagSchema), samrad: z.string().trim().max(1_000).default(''), beteckning: z.string().trim().max(200).default('') }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, { actor, nu }, { datum, samrad, beteckning }) {
    const event = { subject: s.id, arendeId: s.arendeId };
    if (v.publicering === 'antagen') throw new Refused('versionen_ar_antagen');
    if (!v.fil && (!v.frusen || v.dokumentstatus !== 'godkant')) throw new Refused('texten_ar_inte_fryst');
    const grund = gallande(s, v);
    if (v.beslut.some(({ slag }) => slag === 'antaget') && attBeslutas(grund.ratter, v.omfattning, v.beslut).length === 0) {
      await frys(tx, s, v, nu, v.frusen?.id ?? null);
      return { ...event, type: 'styrdokument.antaget', detalj: { versionId: v.id, nr: v.nr, organ: v.beslut.at(-1)?.organNamn ?? '', paragraf: v.beslut.at(-1)?.beteckning ?? '', konsoliderad: true } };
    }
    if (v.omfattning === 'revision' || grund === v) throw new Refused('principiell_andring_kraver_paragraf');
    const ratt = rattFor({ s, v });
    if (!ratt) throw new Refused('ingen_far_andra_sa');
    if (ratt.befattningId && !(await innehar(tx, ratt.befattningId, actor.personId, nu))) throw new Refused(`inte_din_att_faststalla|${ratt.vem}`);
    if (!ratt.befattningId && !datum) throw new Refused(`beslutsdag_saknas|${ratt.vem}`);
    if (ratt.efterSamrad && !samrad) throw new Refused(`samrad_saknas|${ratt.efterSamrad}`);
    if (v.andringar.length === 0) throw new Refused('andringslistan_ar_tom');
    const provat = provaDelegerad(innehallAv(grund), innehallAv(v), s.principiella);
    if (!provat.ok) throw new Refused(provat.error);

    const dag = datum ?? dagI(nu);
    if (dag > dagI(nu)) throw new Refused('beslut_i_framtiden');
    await tx.styrdokumentbeslut.create({ data: { versionId: v.id, slag: 'antaget', organId: ratt.organId, organNamn: ratt.vem, datum: new Date(dag), beteckning: beteckning || null, text: [samrad && `Samråd: ${samrad}`, ratt.villkor && `Villkor: ${ratt.villkor}`].filter(Boolean).join('\n') || null, skapad: nu }, select: { id: true } });
    await frys(tx, s, v, nu, v.frusen?.id ?? null);
    const till = ratt.informerar ?? 'det beslutande organet';
    await tx.processteg.create({ data: { styrdokumentId: s.id, versionId: v.id, ordning: Math.max(0, ...s.steg.map(({ ordning }) => ordning)) + 1, slag: 'information', vad: `Informera ${till} om ändringarna i version ${v.nr}`, vem: till, organId: ratt.informerarOrganId }, select: { id: true } });
    return { ...event, type: 'styrdokument.antaget', detalj: { versionId: v.id, nr: v.nr, organ: ratt.vem, paragraf: beteckning, delegerad: true, informera: ratt.informerarOrganId } };
  },
});
