import { z } from 'zod';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { numreraParagrafer } from '#lib/sammantrade/numreraParagrafer';
import type { Justerat } from './justeringsset.ts';
import { granskning, paragrafMed } from './passera.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';
import { ogonblickFran } from './tid.ts';

/** What not even paper can have: two §§ of one number, and a reference to a text that can still be changed. */
const vaggarAvenForPapper = ['nummer_tva_ganger', 'version_inte_fryst'];

/**
 * A protocol that was signed on paper is entered as it is: the scanned file is the original, what is frozen is its text here, and those appointed are
 * noted as having signed with ink that day. Whatever tidy rule it breaks is logged and printed as it stands. Nothing goes up on the board by this.
 */
export const justeratPaPapper = command({
  name: 'protokoll.justeratPaPapper',
  input: z.object({ setId: z.uuid(), dag: z.string().trim().min(1, 'Skriv vilken dag protokollet justerades.'), filer: z.array(filrefSchema, 'Lägg till det inskannade protokollet.').length(1, 'Lägg till det inskannade protokollet, som en enda fil.') }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skota,
  async run(tx, fore, { actor, nu }, { setId, dag, filer }) {
    const vald = (await numreraParagrafer(tx, fore.s)) ? await loadSet(tx, setId) : fore;
    const { set, s, uppgift } = vald;
    if (set.status !== 'utkast') throw new Refused('redan_last');
    if (uppgift.undertecknare.length === 0) throw new Refused('utan_undertecknare');
    const at = ogonblickFran(dag)?.at;
    if (!at) throw new Refused('tiden_gar_inte_att_tyda');
    if (dagI(at) < (s.dagar.at(-1)?.datum ?? s.datum) || dagI(at) > dagI(nu)) throw new Refused('justeringsdagen_ligger_fel');
    await egnaFiler(tx, actor, filer);
    const [original] = filer;
    if (!original || !(await tx.fil.findFirst({ where: { hash: original.hash, typ: 'application/pdf' }, select: { hash: true } }))) throw new Refused('originalet_ska_vara_pdf');

    const { text, hash, kontroll } = granskning(vald, at);
    const stopp = kontroll.vaggar.filter(({ kod }) => vaggarAvenForPapper.includes(kod));
    if (stopp.length > 0) throw new Refused(`protokollet_har_hinder|${stopp.map(({ mening }) => mening.replaceAll('|', '/')).join(' ').replace(/\.$/, '')}`);
    const { id: frystId } = await tx.frysttext.create({ data: { setId, nr: (await tx.frysttext.count({ where: { setId } })) + 1, json: text, hash, skapad: nu }, select: { id: true } });
    await tx.undantag.createMany({ data: [...kontroll.vaggar, ...kontroll.varningar].map((v) => ({ setId, paragrafId: paragrafMed(vald, v.paragraf), kod: v.kod, skal: 'Protokollet är infört som det skrevs under på papper.', personId: actor.personId, at: nu })) });
    await tx.underskrift.createMany({ data: uppgift.undertecknare.map(({ personId, roll, namn, titel, parti }) => ({ frystId, setId, personId, roll, namn, titel, parti, hash, at, metod: 'papper' })) });
    await tx.protokollfil.createMany({ data: [{ setId, frystId, slag: 'original', filHash: original.hash, skapad: nu }] });
    await tx.paragraf.updateMany({ where: { justeringssetId: setId }, data: { status: 'justerad' } });
    const justerat: Justerat = { ...set, status: 'justerat', hash, underskrifter: uppgift.undertecknare.map(({ personId }) => ({ personId, hash, skrevUnder: at })), justerat: at };
    await saveSet(tx, set, justerat, { frystId, publicera: false });
    return { type: 'protokoll.infort_fran_papper', subject: setId, detalj: { sammantradeId: s.id, hash } };
  },
});
