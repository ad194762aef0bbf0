import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { Section } from '#components/ui/page';
import { getKungorelse } from '#lib/anslag/kungorelsequeries';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { kungorAction } from '../actions.ts';

const sagt = { bradskande: 'kungjort som brådskande', for_sent: 'kungjort för sent', inte: 'inte kungjort', i_tid: '' } as const;

/** Fullmäktige's meeting is announced with every ärende (KL 5:13): what is up, what is missing, and until when. */
export async function Kungorelse({ sammantradeId }: { sammantradeId: string }) {
  const k = await orNotFound(getKungorelse(await pageCtx(), sammantradeId));
  const brister = k.punkter.filter((p) => p.kungord !== 'i_tid');
  return (
    <Section title="Kungörelse" text="Fullmäktige får avgöra det som är kungjort." id="kungorelse">
      <p>{mening(k)}</p>
      {k.uppe.length > 0 && brister.length > 0 && <ul role="list">{brister.map((p) => <li key={p.id}>{p.beteckning}. {p.rubrik} <span className={p.kungord === 'bradskande' ? 'nara' : 'sen'}>{sagt[p.kungord]}</span></li>)}</ul>}
      {k.uppe.length > 0 && <p className="mut">Uppe på anslagstavlan sedan {k.uppe.map((u, i) => <span key={u.id}>{i > 0 && ' och '}<DateText when={u.uppsatt} /></span>)}.</p>}
      {k.kan.kungora && <div className="rad-ord"><ConfirmButton word={k.uppe.length > 0 ? 'Kungör det som tillkommit' : 'Kungör sammanträdet'} title="Kungöra sammanträdet?" look="outlined" confirm="Kungör" text="Tid, plats och alla ärenden sätts upp på anslagstavlan nu. Ärendena får sina handlingsnummer. Kallelsen skickas för sig." action={kungorAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId }} /></div>}
    </Section>
  );
}

function mening({ uppe, punkter, senast, bradskandeSenast, idag }: Awaited<ReturnType<typeof getKungorelse>>): string {
  const saknas = punkter.filter(({ kungord }) => kungord === 'inte').length;
  if (uppe.length > 0 && saknas === 0) return 'Hela listan är kungjord.';
  const vad = uppe.length > 0 ? `${saknas === 1 ? 'En punkt är' : `${saknas} punkter är`} inte kungjorda än.` : 'Sammanträdet är inte kungjort.';
  if (idag <= senast) return `${vad} Det ska vara uppe senast ${dayInText(senast)}, en vecka före sammanträdet (5\u00A0kap. 13\u00A0§ kommunallagen).`;
  if (idag <= bradskandeSenast) return `${vad} Veckan har börjat: bara brådskande ärenden kan kungöras, senast ${dayInText(bradskandeSenast)} (5\u00A0kap. 14\u00A0§ kommunallagen).`;
  return `${vad} Tiden är ute: det som inte är kungjort får avgöras bara om det är brådskande och alla närvarande är överens.`;
}
