import { z } from 'zod';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler, registreraHandling } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load } from './store.ts';
import { adress, sagTill } from './tillInstans.ts';

/** A document of a remiss that is out is replaced, and everybody who was asked gets the new one with what has changed. The old one stays; an answer keeps what it was based on. */
export const nyVersion = command({
  name: 'remiss.nyVersion',
  input: z.object({ id: z.uuid(), filId: z.uuid('Välj vilket dokument som ersätts.'), andrat: z.string().trim().min(3, 'Skriv kort vad som är ändrat.').max(2_000), filer: z.array(filrefSchema).max(1, 'Lägg till en fil i taget.').default([]) }),
  load: (tx, { id }) => load(tx, id),
  may: (actor, remiss) => may.folja(actor, remiss),
  async run(tx, remiss, { actor, nu }, { filId, andrat, filer }) {
    const [fil] = filer;
    if (!fil) throw new Refused('filen_saknas');
    if (remiss.status !== 'utskickad' || !remiss.arendeId) throw new Refused('remissen_ar_avslutad');
    const gammal = remiss.filer.find((f) => f.id === filId && f.slag !== 'missiv' && f.ersatt === null);
    if (!gammal) throw new Refused('finns_inte');
    if (remiss.filer.some((f) => f.filHash === fil.hash)) throw new Refused('filen_ar_redan_med');
    await egnaFiler(tx, actor, filer);

    await tx.remissfil.updateMany({ where: { id: gammal.id, ersatt: null }, data: { ersatt: nu } });
    await tx.remissfil.create({ data: { remissId: remiss.id, filHash: fil.hash, namn: fil.namn, typ: fil.typ, slag: gammal.slag, ordning: gammal.ordning, ersatterId: gammal.id, skickad: nu } });
    const ute = await tx.remissinstans.findMany({ where: { remissId: remiss.id, inbjuden: true, status: { not: 'aterkallad' } }, select: adress });
    await tx.instanshandelse.createMany({ data: ute.map(({ id }) => ({ instansId: id, slag: 'ny_version', at: nu, personId: actor.personId })) });
    await sagTill(tx, ute, { slag: 'ny_version', text: `${gammal.namn} ersätts av ${fil.namn}. ${andrat}` }, { egenId: actor.organisationId, arendeId: remiss.arendeId, nu, filer: [fil] });
    await registreraHandling(tx, { arendeId: remiss.arendeId, myndighetId: remiss.myndighetId, riktning: 'upprattad', rubrik: `Ny version av remisshandling: ${fil.namn}`, handlingsdatum: dagI(nu), motpart: `${ute.length} remissinstanser`, filer: [fil], personId: actor.personId, nu });
    return { type: 'remiss.ny_version', subject: remiss.id, arendeId: remiss.arendeId, detalj: { ersatter: gammal.id, antal: ute.length } };
  },
});
