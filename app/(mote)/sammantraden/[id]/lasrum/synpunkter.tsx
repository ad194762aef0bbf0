import { ActionForm } from '#components/ui/action-form';
import { Choices, TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import { clock, dayInText } from '#lib/platform/datum';
import type { Lasrumsvy } from '#lib/lasrum/queries';
import { synpunktAction } from '../../actions.ts';

type Punkt = Lasrumsvy['punkter'][number];

/** Comments and questions on a punkt, with answers under them, and who sees each. */
export function Synpunkter({ vy, p }: { vy: Lasrumsvy; p: Punkt }) {
  const dold = { sammantradeId: vy.id, punktId: p.id };
  const svar = (id: string) => p.synpunkter.filter((x) => x.svarPaId === id);
  return (
    <section className="synpunkter" id="synpunkter" aria-labelledby="syn-h">
      <h3 id="syn-h">Synpunkter och frågor</h3>
      <ul role="list">
        {p.synpunkter.filter(({ svarPaId }) => !svarPaId).map((x) => (
          <li key={x.id}>
            <Rad x={x} />
            {svar(x.id).length > 0 && <ul role="list">{svar(x.id).map((y) => <li key={y.id}><Rad x={y} /></li>)}</ul>}
            <details><summary className="gor">Svara<span className="vh"> {x.namn}</span></summary>
              <ActionForm action={synpunktAction} nyckel={crypto.randomUUID()} hidden={{ ...dold, svarPaId: x.id }} prefix={`s-${x.id}-`} inline label={`Svara ${x.namn}`}><TextArea name="text" label="Svar" rows={2} /><Submit look="outlined">Skicka svaret</Submit></ActionForm>
            </details>
          </li>
        ))}
      </ul>
      {p.synpunkter.length === 0 && <p className="mut">Inga än. Det du skriver här läses före mötet; det blir inte en del av protokollet.</p>}
      <ActionForm action={synpunktAction} nyckel={crypto.randomUUID()} hidden={dold} prefix="syn-" label="Ny synpunkt eller fråga" utkast={`synpunkt-${p.id}`}>
        <TextArea name="text" label="Skriv en synpunkt eller fråga" rows={3} />
        <Choices type="radio" name="synligFor" label="Vem ser den" defaultValue="organet" options={[{ value: 'organet', label: 'Ledamöterna, sekreteraren och handläggaren' }, { value: 'handlaggaren', label: 'Bara handläggaren' }]} />
        <div className="spara"><Submit look="outlined">Skicka</Submit></div>
      </ActionForm>
    </section>
  );
}

const Rad = ({ x }: { x: Punkt['synpunkter'][number] }) => (
  <><p>{x.text}</p><p className="liten mut">{x.egen ? 'Du' : x.namn}, {dayInText(x.skapad)} {clock(x.skapad)}{x.synligFor === 'handlaggaren' && '. Bara handläggaren ser den.'}</p></>
);
