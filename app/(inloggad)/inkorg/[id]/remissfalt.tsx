import { Checkbox, Choices, Field } from '#components/ui/field';
import type { InkommetView } from '#lib/handling/queries';
import type { Remissinnehall } from '#lib/remiss/kuvert';
import { Svarsfragor } from './svarsfragor.tsx';

/** What a remiss has besides other handlingar: what it is called, whose dnr the answer quotes, when it must be in, and its questions as our own copy. */
export function Remissfalt({ inkommet: { innehall, rubrik, samma, last, utbyteId } }: { inkommet: InkommetView }) {
  const kom = innehall as Partial<Remissinnehall>;
  return (
    <>
      <Field name="titel" label="Remissen gäller" defaultValue={kom.titel ?? (last?.titel ?? rubrik).replace(/^(Internr|R)emiss: /, '')} />
      <Field name="remittentDnr" label="Dnr att ange i svaret" required={false} defaultValue={kom.dnrAttAnge ?? last?.dnr ?? ''} short {...(last?.dnr ? { hint: 'Läst ur filen: kontrollera.' } : {})} />
      <Field name="svarstid" label="Svar senast" required={false} defaultValue={kom.svarstid || (kom.svarSenast ?? last?.svarsdatum ?? '')} hint={`${last?.svarsdatum ? 'Läst ur filen: kontrollera. ' : ''}Ett datum, eller en period så som den står i missivet.`} />
      {!utbyteId && <Field name="remittentEpost" label="Dit svaret skickas, e-post" required={false} defaultValue={last?.epost ?? ''} hint={`${last?.epost ? 'Läst ur filen: kontrollera. ' : ''}Föreslås som mottagare när svaret beslutas.`} />}
      <Svarsfragor fragor={(kom.fragor ?? []).map(({ text, slag, avsnitt }) => ({ text, slag, avsnitt: avsnitt ?? '' }))} las={Boolean(kom.fragor)} />
      {samma.length > 0 && <Checkbox name="trots" label="Registrera fast samma fil redan finns" />}
    </>
  );
}

/** A file from outside may be a remiss: then it is registered as one, through the same form. */
export function Kanskeremiss({ inkommet }: { inkommet: InkommetView }) {
  return (
    <>
      <Choices type="radio" name="som" label="Vad det är" inRow defaultValue={inkommet.last?.arRemiss ? 'remiss' : 'handling'} options={[{ value: 'handling', label: 'En vanlig handling' }, { value: 'remiss', label: 'En remiss att svara på' }]} />
      <div className="vid-remiss"><Remissfalt inkommet={inkommet} /></div>
    </>
  );
}
