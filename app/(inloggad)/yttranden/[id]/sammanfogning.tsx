import { randomUUID } from 'node:crypto';
import { Dokumenttext } from '#components/skriv/dokumenttext';
import { Skillnad } from '#components/skriv/skillnad';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { stallningsnamn } from '#lib/remiss/stallning';
import type { YttrandeView } from '#lib/yttrande/queries';
import { skillnad } from '#lib/yttrande/skillnad';
import { borjaSammanfogaAction, godkannKonsolideradAction } from './actions.ts';

/** What was yrkat and won, as it stood at the decision. */
export function Yrkanden({ yrkanden }: { yrkanden: YttrandeView['yrkanden'] }) {
  return <ul className="doc yrkanden">{yrkanden.map((y, i) => <li key={i}>{y.text}{y.av.length > 0 && <span className="kalla-rad">Yrkat av {y.av.join(' och ')}</span>}</li>)}</ul>;
}

/**
 * The organ decided a text with changes: the frozen base, what was yrkat, and the text that is put together of both, with every difference marked.
 * The ordförande or the one who has it on delegation approves what was read, and only then it goes.
 */
export function Sammanfogning({ y }: { y: YttrandeView }) {
  const s = y.sammanfogning;
  if (!s || !y.dokument) return null;
  const godkanna = s.text && (s.somOrdforande || s.somDelegat);
  return (
    <>
      <Section title="Yrkandet" text="Fryst med beslutet"><Yrkanden yrkanden={y.yrkanden} /></Section>
      <Section title="Den beslutade grunden" text={`Version ${s.grund.nr}${s.grund.datum ? `, ${dayInText(s.grund.datum)}` : ''}`}>
        <details>
          <summary>Läs texten som den låg till grund för beslutet</summary>
          <div className="sheet"><div className="doc lastext"><Dokumenttext noder={s.grund.innehall.content} stallningar={stallningsnamn} kopia /></div></div>
        </details>
        <p className="liten mut kontrollsumma">Kontrollsumma {s.grund.hash}</p>
      </Section>
      <Section title="Den sammanfogade texten" id="sammanfogad" text={s.text ? `Version ${s.text.nr}` : undefined}>
        {!s.text && s.kanOppna && <ActionForm action={borjaSammanfogaAction} nyckel={randomUUID()} hidden={{ dokumentId: y.dokument.id }} inline label="Foga samman"><Submit busy="Öppnar …">Skriv in ändringarna</Submit></ActionForm>}
        {!s.text && !s.kanOppna && <p>{s.kanSkriva ? <>Ändringarna skrivs in. <ActionWord href={`/dokument/${y.dokument.id}`}>Till texten</ActionWord></> : 'Förvaltningen skriver in ändringarna. Därefter godkänns texten här.'}</p>}
        {s.text && (
          <>
            <div className="sheet"><Skillnad rader={skillnad(s.grund.innehall, s.text.innehall)} /></div>
            <p className="liten mut kontrollsumma">Kontrollsumma {s.text.hash}</p>
            {!godkanna && <p className="mut">Väntar på att {y.organ}s ordförande, eller den som har det på delegation, godkänner texten.</p>}
            {s.somOrdforande && <ActionForm action={godkannKonsolideradAction} nyckel={randomUUID()} hidden={{ yttrandeId: y.id, hash: s.text.hash, som: 'ordforande' }} inline label="Godkänn som ordförande" summaryHere><p><Submit busy="Godkänner …">Godkänn texten</Submit></p></ActionForm>}
            {s.somDelegat && (
              <ActionForm action={godkannKonsolideradAction} nyckel={randomUUID()} hidden={{ yttrandeId: y.id, hash: s.text.hash, som: 'delegation' }} label="Godkänn på delegation" summaryHere>
                <Field name="grund" label="Enligt delegationsordningen" hint="Punkten som ger dig rätt att godkänna texten, till exempel punkt 4.2." short />
                <SubmitRow look={s.somOrdforande ? 'outlined' : 'filled'} busy="Godkänner …">Godkänn på delegation</SubmitRow>
              </ActionForm>
            )}
          </>
        )}
      </Section>
    </>
  );
}
