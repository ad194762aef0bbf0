import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { Epost } from '#components/ui/epost';
import { DateField, Field, Select } from '#components/ui/field';
import { Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { getPerson, listMyndigheter } from '#lib/organisation/administration';
import { rollnamn, tjansteman, uppdragsnamn } from '#lib/organisation/roller';
import { dayInText, dayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { aktiveraPersonAction, andraPersonAction, aterstallLosenordAction, geBehorighetAction, geInloggningAction, inaktiveraPersonAction, taBehorighetAction } from '../../actions.ts';
import { idag } from '../../namn.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Person' };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sparat?: string; losenord?: string }> };
type Person = Awaited<ReturnType<typeof getPerson>>;

export default async function Sida({ params, searchParams }: Props) {
  const ctx = await pageCtx();
  const p = await orNotFound(getPerson(ctx, (await params).id));
  const myndigheter = await listMyndigheter(ctx, null);
  const { sparat, losenord } = await searchParams;
  const uppdrag = [
    ...p.fortroendeuppdrag.map((u) => ({ id: u.id, vad: uppdragsnamn[u.uppdrag] ?? u.uppdrag, var_: <Link href={`/administration/organ/${u.plats.organ.id}`}>{u.plats.organ.namn}</Link>, fran: u.fran, till: u.till })),
    ...p.befattningsinnehav.map((b) => ({ id: b.id, vad: b.befattning.namn, var_: b.befattning.myndighet.namn, fran: b.fran, till: b.till })),
  ];
  return (
    <Ram over="Personer" title={p.namn} besked={losenord !== undefined ? 'Det nya lösenordet gäller. Personen är utloggad överallt.' : sparat !== undefined && 'Sparat.'}
      lead={p.aktiv ? (p.konto ? <>Loggar in som <Epost>{p.konto.epost}</Epost>.</> : 'Har ingen inloggning.') : 'Är avstängd och kan inte logga in här.'}>
      <Section title="Uppgifter" text={p.personnamn.length > 0 && `Bytte namn ${dayInText(p.personnamn[0]?.fran ?? ctx.nu)}.`}>
        <ActionForm action={andraPersonAction} nyckel={crypto.randomUUID()} label="Uppgifter" hidden={{ id: p.id }} keep>
          <Field name="namn" label="Namn" defaultValue={p.namn} autoComplete="off" />
          <Field name="titel" label="Titel" required={false} defaultValue={p.titel ?? ''} />
          <Field name="telefon" label="Telefon" type="tel" required={false} defaultValue={p.telefon ?? ''} autoComplete="off" />
          <SubmitRow>Spara</SubmitRow>
        </ActionForm>
      </Section>
      <Section title="Roller" text="Ändringar gäller från personens nästa klick.">
        <Roller person={p} />
        <ActionForm action={geBehorighetAction} nyckel={crypto.randomUUID()} label="Ge en roll" hidden={{ personId: p.id }} prefix="roll-">
          <Select name="roll" label="Roll" options={[...tjansteman, 'administrator'].map((value) => ({ value, label: rollnamn[value] ?? value }))} />
          <Select name="myndighetId" label="Var" required={false} placeholder="Hela organisationen" options={myndigheter.map(({ id, namn }) => ({ value: id, label: namn }))} />
          <DateField name="fran" label="Från och med" defaultValue={idag(ctx.nu)} />
          <SubmitRow look="outlined">Ge rollen</SubmitRow>
        </ActionForm>
      </Section>
      {uppdrag.length > 0 && (
        <Section title="Uppdrag">
          <DataTable caption="Uppdrag och befattningar" columns={[{ key: 'vad', head: 'Vad', names: true }, { key: 'var', head: 'Var' }, { key: 'fran', head: 'Sedan', num: true }]}
            rows={uppdrag.map((u) => ({ key: u.id, cells: { vad: u.vad, var: u.var_, fran: u.till ? `${dayOf(u.fran)} till ${dayOf(u.till)}` : dayOf(u.fran) } }))} />
        </Section>
      )}
      <Section title="Inloggning"><Inloggning person={p} /></Section>
    </Ram>
  );
}

function Roller({ person }: { person: Person }) {
  if (person.behorigheter.length === 0) return <p className="mut">Inga roller.</p>;
  return (
    <DataTable caption="Roller" columns={[{ key: 'roll', head: 'Roll', names: true }, { key: 'var', head: 'Var' }, { key: 'fran', head: 'Sedan', num: true }, { key: 'gor', head: 'Åtgärd', hideHead: true, right: true }]}
      rows={person.behorigheter.map((b) => ({
        key: b.id,
        cells: {
          roll: rollnamn[b.roll] ?? b.roll, var: b.organ?.namn ?? b.myndighet?.namn ?? 'Hela organisationen', fran: dayOf(b.fran),
          gor: <ActionForm action={taBehorighetAction} nyckel={crypto.randomUUID()} hidden={{ id: b.id }} label={`Ta bort rollen ${rollnamn[b.roll] ?? b.roll}`} inline><Submit look="word" busy="Tar bort …">Ta bort</Submit></ActionForm>,
        },
      }))} />
  );
}

function Inloggning({ person: p }: { person: Person }) {
  return (
    <>
      {p.delat && <p>Kontot används också i en annan organisation. Lösenordet byter personen själv.</p>}
      {!p.konto && p.aktiv && (
        <ActionForm action={geInloggningAction} nyckel={crypto.randomUUID()} label="Ge inloggning" hidden={{ id: p.id }} prefix="ge-">
          <Field name="epost" label="E-post" type="email" defaultValue={p.epost ?? ''} autoComplete="off" hint="Den som redan har ett konto i en annan organisation loggar in med det." />
          <Field name="losenord" label="Första lösenordet" type="password" required={false} autoComplete="new-password" hint="Minst åtta tecken. Personen byter det själv under Ditt konto." />
          <SubmitRow look="outlined">Ge inloggning</SubmitRow>
        </ActionForm>
      )}
      {p.konto && !p.delat && (
        <ActionForm action={aterstallLosenordAction} nyckel={crypto.randomUUID()} label="Nytt lösenord" hidden={{ id: p.id }} prefix="nytt-">
          <Field name="losenord" label="Nytt lösenord" type="password" autoComplete="new-password" hint="Minst åtta tecken. Personen loggas ut överallt." />
          <SubmitRow look="outlined">Sätt lösenordet</SubmitRow>
        </ActionForm>
      )}
      {p.arJag ? null : p.aktiv ? (
        <ActionForm action={inaktiveraPersonAction} nyckel={crypto.randomUUID()} hidden={{ id: p.id }} label={`Stäng av ${p.namn}`} inline>
          <p className="stang">Den som slutar stängs av. Det hon eller han har gjort står kvar. <Submit look="word" busy="Stänger av …">Stäng av {p.namn}</Submit></p>
        </ActionForm>
      ) : (
        <ActionForm action={aktiveraPersonAction} nyckel={crypto.randomUUID()} hidden={{ id: p.id }} label={`Släpp in ${p.namn}`} inline><Submit busy="Släpper in …">Släpp in {p.namn} igen</Submit></ActionForm>
      )}
    </>
  );
}
