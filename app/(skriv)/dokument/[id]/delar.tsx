import Link from 'next/link';
import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Choices, DateField, Select } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import type { DokumentView } from '#lib/dokument/queries';
import { dayInText } from '#lib/platform/datum';
import { aterlamnaAction, delaAction, godkannAction, nyVersionAction, registreraAction } from './actions.ts';

const nyckel = () => randomUUID();

/** Where the document stands when it is not written in: the chef reads and approves here; the frozen one offers its next version. */
export function Godkannande({ dok }: { dok: DokumentView }) {
  const frusen = dok.versioner.find((v) => v.frusen);
  if (dok.kan.godkanna) {
    return (
      <section className="godkann" aria-labelledby="godkann-h">
        <h2 id="godkann-h">Läs och godkänn</h2>
        <p>När du godkänner fryses texten precis som den står här. Den får ett datum och en kontrollsumma, och nämnden kan besluta om den.</p>
        <ActionForm action={godkannAction} nyckel={nyckel()} hidden={{ dokumentId: dok.id, version: String(dok.version) }} label="Godkänn" keep>
          <DateField name="datum" label="Dateras" required={false} hint="Lämna tomt för dagens datum." />
          <div className="spara"><Submit busy="Godkänner …">Godkänn och frys</Submit>{dok.kan.skriva && <ActionWord href={`/dokument/${dok.id}?skriv=1`}>Ändra i texten</ActionWord>}</div>
        </ActionForm>
        <ActionForm action={aterlamnaAction} nyckel={nyckel()} hidden={{ dokumentId: dok.id }} inline label="Lämna tillbaka" prefix="ater-"><Submit look="word" busy="Lämnar …">Lämna tillbaka med dina kommentarer</Submit></ActionForm>
      </section>
    );
  }
  if (dok.status === 'granskas') return <section className="godkann"><p className="lead">Texten ligger hos chefen för granskning.</p>{dok.kan.skriva && <p><ActionWord href={`/dokument/${dok.id}?skriv=1`}>Ändra i texten ändå</ActionWord></p>}</section>;
  if (dok.status !== 'godkant') return null;
  return (
    <section className="godkann">
      <p className="lead">{dok.datum ? `Texten är godkänd och daterad ${dayInText(dok.datum)}.` : 'Texten är godkänd.'} Den är fryst: det är den som nämnden beslutar om.</p>
      <div className="rad-ord">
        {dok.kan.nyVersion && <ActionForm action={nyVersionAction} nyckel={nyckel()} hidden={{ dokumentId: dok.id }} inline label="Ny version"><Submit look="word" busy="Öppnar …">Börja en ny version</Submit></ActionForm>}
        {frusen && <ActionWord href={`/dokument/${dok.id}/version/${frusen.nr}`}>Läs den frysta versionen</ActionWord>}
        {frusen && !frusen.aktbilaga && dok.kan.registrera && dok.arende && <ActionForm action={registreraAction} nyckel={nyckel()} hidden={{ versionId: frusen.id }} inline label="Registrera"><Submit look="word" busy="Registrerar …">Registrera som handling</Submit></ActionForm>}
        {frusen?.aktbilaga && <span className="mut">Registrerad som aktbilaga {frusen.aktbilaga}.</span>}
      </div>
    </section>
  );
}

const ord: Record<string, string> = { sparad: 'Sparad kopia', krock: 'Text som krockade', granskning: 'Lämnad för granskning', godkand: 'Godkänd och fryst' };

/** Every version that is kept, newest first. */
export function Versioner({ dok }: { dok: DokumentView }) {
  if (dok.versioner.length === 0) return null;
  return (
    <section className="avsnitt" aria-labelledby="versioner-h">
      <header><h2 id="versioner-h">Versioner</h2></header>
      <div>
        <table className="tab stapla">
          <caption className="vh">Versioner, den senaste först</caption>
          <thead><tr><th scope="col">Nr</th><th scope="col">Vad</th><th scope="col">När</th><th scope="col">Av</th><th scope="col"><span className="vh">Öppna</span></th></tr></thead>
          <tbody>
            {dok.versioner.map((v) => (
              <tr key={v.id}>
                <th scope="row">{v.nr}</th>
                <td className="helrad">{ord[v.slag] ?? v.slag}{v.namn && <span className="anm">{v.namn}</span>}{v.datum && <span className="anm">Daterad {dayInText(v.datum)}</span>}</td>
                <td className="num"><DateText when={v.skapad} form="table" withClock /></td><td>{v.avNamn}</td>
                <td><Link className="gor" href={`/dokument/${dok.id}/version/${v.nr}`}>Läs<span className="vh"> version {v.nr}</span></Link></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who may write and comment besides the author. */
export function Dela({ dok }: { dok: DokumentView }) {
  const valbara = dok.kollegor.filter((k) => k.id !== dok.forfattareId);
  return (
    <section className="avsnitt" aria-labelledby="dela-h">
      <header><h2 id="dela-h">Delas med</h2><p>Skrivs av {dok.forfattareNamn}</p></header>
      <div>
        {dok.delade.length > 0 && <ul>{dok.delade.map((d) => <li key={d.personId}>{d.namn}, {d.ratt === 'skriva' ? 'får skriva' : 'får kommentera'}</li>)}</ul>}
        <ActionForm action={delaAction} nyckel={nyckel()} hidden={{ dokumentId: dok.id }} label="Dela utkastet">
          <Select name="personId" label="Kollega" options={valbara.map((k) => ({ value: k.id, label: k.titel ? `${k.namn}, ${k.titel}` : k.namn }))} />
          <Choices name="ratt" label="Får" type="radio" inRow defaultValue="kommentera" options={[{ value: 'kommentera', label: 'kommentera' }, { value: 'skriva', label: 'skriva' }]} />
          <div className="spara"><Submit look="outlined" busy="Delar …">Dela</Submit></div>
        </ActionForm>
      </div>
    </section>
  );
}
