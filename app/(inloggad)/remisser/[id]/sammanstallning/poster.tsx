import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { DialogButton } from '#components/ui/dialog';
import { Field, Select, TextArea } from '#components/ui/field';
import { Submit, SubmitRow } from '#components/ui/submit';
import { stallningar, stallningsnamn } from '#lib/remiss/stallning';
import type { Sammanstallningsvy } from '#lib/sammanstallning/queries';
import { utfall, utfallsnamn, type Post, type Synpunkt } from '#lib/sammanstallning/sammanstallning';
import { andraAction, avmarkaAction, bemotAction, lossaAction, sammanforAction } from './actions.ts';

const stallningsval = stallningar.map((value) => ({ value, label: stallningsnamn[value] }));
const nyckel = () => crypto.randomUUID();

/** What gets one bemötande: a synpunkt or a group of them, each one click from the words it stands in. */
export function Postrad({ post, vy }: { post: Post; vy: Sammanstallningsvy }) {
  const { bemotande, synpunkter, rubrik } = post;
  const [forsta] = synpunkter;
  if (!forsta) return null;
  return (
    <article className="post" id={`p-${post.nyckel}`}>
      {rubrik && <h4>{rubrik}</h4>}
      {synpunkter.map((s) => <Citat key={s.id} s={s} vy={vy} />)}
      {vy.kan.sammanstalla ? (
        <ActionForm action={bemotAction} nyckel={nyckel()} hidden={{ synpunktId: forsta.id, version: String(bemotande?.version ?? 0) }} label={`Bemötande: ${(rubrik ?? forsta.citat).slice(0, 60)}`} utkast={`bemotande.${post.gruppId ?? forsta.id}`} prefix={`b${forsta.id}`} keep>
          <TextArea name="text" label="Bemötande" rows={3} required={false} defaultValue={bemotande?.text ?? ''} />
          <Select name="utfall" label="Vad som blir av det" required={false} placeholder="Inte avgjort" options={utfall.map((value) => ({ value, label: utfallsnamn[value] }))} defaultValue={bemotande?.utfall ?? ''} />
          <SubmitRow look="outlined">Spara bemötandet</SubmitRow>
        </ActionForm>
      ) : bemotande?.text && <div className="bemott"><p className="etikett">Bemötande{bemotande.utfall && `: ${utfallsnamn[bemotande.utfall]}`}</p><p className="doc">{bemotande.text}</p></div>}
    </article>
  );
}

function Citat({ s, vy: { remiss, teman, ansvariga, kan } }: { s: Synpunkt; vy: Sammanstallningsvy }) {
  return (
    <div className="synpunkt">
      {kan.sammanstalla && <input type="checkbox" form="sammanfor" name="synpunkt[]" value={s.id} aria-label={`Välj synpunkten från ${s.instans}: ${s.citat.slice(0, 60)}`} />}
      <blockquote className="citat">
        <p>{s.citat}</p>
        <footer>
          <Link href={`/remisser/${remiss.id}/svar/${s.instansId}#s-${s.stycke}`}>{s.instans}</Link>
          {[s.fraga ? `fråga ${s.fraga.nr}` : 'helheten', s.stallning && stallningsnamn[s.stallning].toLowerCase(), s.ansvarig && `besvaras av ${s.ansvarig.namn}`].filter(Boolean).map((led) => <span key={String(led)}>, {led}</span>)}
        </footer>
      </blockquote>
      {kan.sammanstalla && (
        <DialogButton word={<>Ändra<span className="vh"> synpunkten från {s.instans}</span></>} title={`Synpunkt från ${s.instans}`} look="word">
          <blockquote className="citat"><p>{s.citat}</p></blockquote>
          <ActionForm action={andraAction} nyckel={nyckel()} hidden={{ id: s.id, version: String(s.version) }} label="Ändra synpunkten" prefix={`a${s.id}`} summaryHere>
            <Field name="tema" label="Tema" required={false} defaultValue={s.tema?.namn ?? ''} hint={teman.length > 0 ? `Finns: ${teman.join(', ')}.` : 'Ett ord eller två.'} autoComplete="off" />
            <Select name="stallning" label="Ställningstagande" required={false} placeholder="Inget särskilt" options={stallningsval} defaultValue={s.stallning ?? ''} />
            <Select name="ansvarigId" label="Skriver bemötandet" required={false} placeholder="Ingen särskild" options={ansvariga.map((p) => ({ value: p.id, label: p.namn }))} defaultValue={s.ansvarig?.id ?? ''} />
            <SubmitRow>Spara</SubmitRow>
          </ActionForm>
          {s.grupp && <ActionForm action={lossaAction} nyckel={nyckel()} hidden={{ id: s.id }} label="Skilj ut synpunkten" inline summaryHere><p><Submit look="word" busy="Skiljer ut …">Skilj ut ur gruppen</Submit></p></ActionForm>}
          <ActionForm action={avmarkaAction} nyckel={nyckel()} hidden={{ id: s.id }} label="Ta bort märkningen" inline summaryHere><p><Submit look="word" busy="Tar bort …">Ta bort märkningen</Submit> <span className="mut">Svaret är kvar som det är.</span></p></ActionForm>
        </DialogButton>
      )}
    </div>
  );
}

/** Synpunkter that say the same are ticked and brought together under one heading. */
export function Sammanforning({ remissId }: { remissId: string }) {
  return (
    <div className="sammanfor">
      <ActionForm action={sammanforAction} nyckel={nyckel()} hidden={{ remissId }} label="För samman synpunkter" formId="sammanfor">
        <Field name="rubrik" label="För samman de ikryssade under" hint="Skriv vad de har gemensamt. De får ett bemötande tillsammans." autoComplete="off" />
        <SubmitRow look="outlined" busy="För samman …">För samman</SubmitRow>
      </ActionForm>
    </div>
  );
}
