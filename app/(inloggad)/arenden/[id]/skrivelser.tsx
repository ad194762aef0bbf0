import Link from 'next/link';
import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/ui/action-form';
import { DateText } from '#components/ui/date-text';
import { Section } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { cache } from 'react';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { listSkrivelser } from '#lib/yttrande/queries';
import { skapaDokumentAction, skapaYttrandeAction } from '../../yttranden/actions.ts';
import type { Steg } from './sektioner.ts';

/** Once per request: both the section and the step ask. */
const las = cache((ctx: Ctx, arendeId: string) => listSkrivelser(ctx, arendeId));

/** The answer is begun, gone on with or sent, by the one whose step it is. */
export const skrivsteg: Steg = async ({ id }, ctx) => {
  const { rader, harRemiss, kan, nasta } = await las(ctx, id);
  if (harRemiss && kan.yttrande && !rader.some((r) => r.yttrandeId)) return { text: 'Skriv yttrande', href: '#skrivelser' };
  return nasta;
};

/** The section of an ärende's page: what is being written in it, and what may be begun. */
export async function Skrivelser({ ctx, arende: { id: arendeId } }: { ctx: Ctx; arende: ArendeView }) {
  const { rader, harRemiss, kan } = await las(ctx, arendeId);
  return (
    <Section title="Yttrande och skrivelser" id="skrivelser">
      {rader.length === 0 && <p className="mut">{harRemiss ? 'Svaret på remissen är inte påbörjat.' : 'Inget är påbörjat.'}</p>}
      {rader.length > 0 && (
        <table className="tab stapla">
          <caption className="vh">Yttrande och skrivelser i ärendet</caption>
          <thead><tr><th scope="col">Vad</th><th scope="col">Läge</th><th scope="col">Skrivs av</th><th scope="col">Ändrad</th></tr></thead>
          <tbody>
            {rader.map((r) => (
              <tr key={r.id}>
                <th scope="row" className="helrad"><Link href={r.yttrandeId ? `/yttranden/${r.yttrandeId}` : `/dokument/${r.id}`}>{r.slag}</Link><span className="anm">{r.titel}</span></th>
                <td>{r.lage}{r.stallning && <span className="anm">{r.stallning}</span>}{r.beslut && <span className="anm">{r.beslut.paragraf}, {dayInText(r.beslut.datum)}</span>}{!r.beslut && r.frusen?.datum && <span className="anm">Daterad {dayInText(r.frusen.datum)}</span>}</td>
                <td>{r.forfattare}</td><td className="num"><DateText when={r.andrad} form="table" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(kan.yttrande || kan.dokument) && (
        <div className="rad-ord">
          {kan.yttrande && <ActionForm action={skapaYttrandeAction} nyckel={randomUUID()} hidden={{ arendeId }} inline label="Skriv yttrande"><Submit look="outlined" busy="Öppnar …">Skriv yttrande</Submit></ActionForm>}
          {kan.dokument && <ActionForm action={skapaDokumentAction} nyckel={randomUUID()} hidden={{ arendeId, slag: 'tjansteskrivelse' }} inline label="Skriv tjänsteskrivelse"><Submit look="word" busy="Öppnar …">Skriv tjänsteskrivelse</Submit></ActionForm>}
          {kan.dokument && <ActionForm action={skapaDokumentAction} nyckel={randomUUID()} hidden={{ arendeId, slag: 'minnesanteckning' }} inline label="Skriv minnesanteckning"><Submit look="word" busy="Öppnar …">Skriv minnesanteckning</Submit></ActionForm>}
        </div>
      )}
    </Section>
  );
}
