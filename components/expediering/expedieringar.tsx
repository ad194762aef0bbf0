import { Epost } from '#components/ui/epost';
import { St } from '#components/ui/station';
import { clock, dayInText } from '#lib/platform/datum';
import type { Expedieringsvy } from '#lib/expediering/queries';
import { Gor, type Expedieringsatgarder } from './atgarder.tsx';

const felord: Record<string, string> = { adress_saknas: 'Adress saknas.', mottagaren_finns_inte: 'Mottagaren finns inte i registret.' };
const nar = (tid: Date) => `${dayInText(tid)}, ${clock(tid)}`;
const laget = (e: Expedieringsvy) => (e.status === 'att_posta' ? 'Ska skickas med post' : !e.levererad ? 'På väg' : e.vag === 'internt' ? `Tillgänglig inom myndigheten ${nar(e.levererad)}` : e.vag === 'post' ? `Skickad med post ${dayInText(e.levererad)}` : `Levererad ${nar(e.levererad)}`);

/** Who an utdrag or a letter went to: delivered and registered are told apart, and what did not arrive can be sent again. */
export function Expedieringar({ rader, atgarder, idag, medParagraf = false }: { rader: readonly Expedieringsvy[]; atgarder: Expedieringsatgarder; idag: string; medParagraf?: boolean }) {
  return (
    <ul className="innan exp" aria-label="Expedierat till">
      {rader.map((e) => (
        <li key={e.id}>
          <St kind={e.status === 'fel' ? 'mur' : !e.levererad ? 'sedan' : e.status === 'registrerad' || e.vag !== 'utbyte' ? 'klar' : 'nu'} alt={false} />
          <b>{e.mottagare}</b>{e.eget && ', eget brev'}{e.medSvar && ', med yttrandet'}{medParagraf && <span className="mut"> {e.organ} {e.paragraf}</span>}
          <br /><span className="mut">{e.status === 'fel' ? <span className="varna">Kom inte fram. {felord[e.fel ?? ''] ?? e.fel ?? 'E-postservern tog inte emot brevet.'}</span> : laget(e)}{e.epost && <> till <Epost>{e.epost}</Epost></>}{e.adress && `, ${e.adress.replaceAll('\n', ', ')}`}</span>
          {e.vag === 'utbyte' && <><br /><span className="mut">{e.registrerad ? `Registrerad ${nar(e.registrerad)}${e.mottagarensDnr ? `, dnr ${e.mottagarensDnr}` : ''}${e.mottagarensLopnr ? `, löpnr\u00A0${e.mottagarensLopnr}` : ''}` : e.levererad ? 'Inte registrerad hos mottagaren än' : ''}</span></>}
          <Gor e={e} atgarder={atgarder} idag={idag} />
        </li>
      ))}
    </ul>
  );
}
