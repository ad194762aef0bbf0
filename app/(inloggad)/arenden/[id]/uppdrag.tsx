import { Section } from '#components/ui/page';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { dayInText } from '#lib/platform/datum';
import { arendetsUppdrag } from '#lib/protokoll/uppdragsvy';
import { GorUppdrag } from '../../uppdrag/gor.tsx';

/** What the ärende's decisions have given somebody to do, and how far it has come. */
export async function Uppdrag({ arende, ctx }: { arende: ArendeView; ctx: Ctx }) {
  const rader = await arendetsUppdrag(ctx, arende.id);
  if (rader.length === 0) return null;
  return (
    <Section title="Uppdrag" id="uppdrag">
      <ul role="list">
        {rader.map((u) => (
          <li key={u.id}>
            {u.text}, <span className="mut">{u.organ} {u.paragraf}{u.senast && `, senast ${dayInText(u.senast)}`}, {u.ansvarig?.namn ?? u.mottagare}</span>. <span className={u.lage === 'sent' ? 'varna' : undefined}>{u.lagesord}{u.rapporterad && ` ${dayInText(u.rapporterad)}`}.</span>{u.rapport && <span className="mut"> {u.rapport}</span>}{u.skal && <span className="mut"> Skäl: {u.skal}</span>}
            <GorUppdrag u={u} idag={arende.idag} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
