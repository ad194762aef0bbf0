'use server';
import { z } from 'zod';
import { callAction, formAction, refusal, type Svar } from '#lib/platform/action';
import { lamnaSynpunkt } from '#lib/lasrum/lamnaSynpunkt';
import { markera } from '#lib/lasrum/markera';
import { notera } from '#lib/lasrum/notera';
import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { anteckna, strykAnteckning } from '#lib/sammantrade/anteckna';
import { antecknaNarvaro, strykNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { ajournera, ateruppta, strykAjournering } from '#lib/sammantrade/ajournera';
import { avsluta } from '#lib/sammantrade/avsluta';
import { besluta, beslutaSatser } from '#lib/sammantrade/besluta';
import { deltarInte } from '#lib/sammantrade/deltarInte';
import { redigera } from '#lib/protokoll/redigera';
import { angraEnBloc, beslutaEnBloc } from '#lib/sammantrade/enBloc';
import { noteraFragor } from '#lib/sammantrade/noteraFragor';
import { anmalJav, strykJav } from '#lib/sammantrade/jav';
import { laggTillSteg, strykSistaSteget } from '#lib/sammantrade/laggTillSteg';
import { geUppdrag, strykUppdrag } from '#lib/sammantrade/uppdrag';
import { forklaraOmedelbart, markeraBehandlad, markeraEjAktuellt, sattExpediering, skrivArendetext } from '#lib/sammantrade/skrivParagraf';
import { nyDag, strykDag } from '#lib/sammantrade/nyDag';
import { antecknaSamtycke, strykSamtycke } from '#lib/sammantrade/samtycke';
import { taUppIgen } from '#lib/sammantrade/utgar';
import { aterta, yrka } from '#lib/sammantrade/yrka';

// No path: the page refreshes itself after each answer.
export const narvaroAction = callAction(antecknaNarvaro);
export const strykNarvaroAction = callAction(strykNarvaro);
export const ajourneraAction = callAction(ajournera);
export const aterupptaAction = callAction(ateruppta);
export const strykAjourneringAction = callAction(strykAjournering);
export const nyDagAction = callAction(nyDag);
export const strykDagAction = callAction(strykDag);
export const javAction = callAction(anmalJav);
export const strykJavAction = callAction(strykJav);
export const yrkaAction = callAction(yrka);
export const atertaAction = callAction(aterta);
export const deltarInteAction = callAction(deltarInte);
export const redigeraAction = callAction(redigera);
export const enBlocAction = callAction(beslutaEnBloc);
export const angraEnBlocAction = callAction(angraEnBloc);
export const stegAction = callAction(laggTillSteg);
export const strykStegAction = callAction(strykSistaSteget);
export const beslutaAction = callAction(besluta);
export const fragorAction = callAction(noteraFragor);
export const beslutaSatserAction = callAction(beslutaSatser);
export const antecknaAction = callAction(anteckna);
export const strykAnteckningAction = callAction(strykAnteckning);
export const expedieringAction = callAction(sattExpediering);
export const omedelbartAction = callAction(forklaraOmedelbart);
export const behandladAction = callAction(markeraBehandlad);
export const geUppdragAction = callAction(geUppdrag);
export const strykUppdragAction = callAction(strykUppdrag);
export const samtyckeAction = callAction(antecknaSamtycke);
export const strykSamtyckeAction = callAction(strykSamtycke);
export const taUppIgenAction = callAction(taUppIgen);
export const ejAktuelltAction = callAction(markeraEjAktuellt);
export const avslutaAction = formAction(avsluta, '/sammantraden', { vidare: ({ subject }) => `/sammantraden/${subject}` });

export const noteraAction = formAction(notera, '/sammantraden');
export const synpunktAction = formAction(lamnaSynpunkt, '/sammantraden');
export const markeraAction = callAction(markera);

const skriv = callAction(skrivArendetext);
/** The background of a §, as plain lines; `fore` is what it said when one began. */
export async function skrivTextAction(paragrafId: string, { text, fore }: { text: string; fore: string }): Promise<Svar> {
  return skriv({ paragrafId, text, fore });
}

const bifall = z.object({ paragrafId: z.uuid(), forslagId: z.uuid().nullable(), andra: z.array(z.uuid()), punkter: z.array(z.object({ text: z.string(), dokumentversionId: z.string().optional() })) });
type Bifall = { paragrafId: string; forslagId: string | null; andra: string[]; punkter: { text: string; dokumentversionId?: string }[] };

/** "Bifall" in one key: where there are other förslag the chair's finding is noted first, then the decision as proposed. Two commands, each with its own row in the log. */
export async function bifallAction(givet: Bifall): Promise<Svar> {
  const no = await refusal(async () => {
    const ctx = { actor: await requireActor(), nu: nu() };
    const { paragrafId, forslagId, andra, punkter } = bifall.parse(givet) as Bifall;
    if (forslagId && andra.length > 0) await laggTillSteg(ctx, { paragrafId, slag: 'proposition', innehall: { fraga: 'huvud' }, forslag: [forslagId, ...andra].map((id) => ({ forslagId: id, som: 'om' as const })), finner: forslagId });
    await besluta(ctx, { paragrafId, delar: [{ punkter }] });
  });
  return no ?? { ok: true };
}
