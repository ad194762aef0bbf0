import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ActionWord, LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Facts, heldDays, PageHead, Section, Timeline } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { getArende, type ArendeView } from '#lib/arende/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { Bevakningar, Hantera } from './hantera.tsx';
import { sektioner, steg } from './sektioner.ts';

/** Once per request, for the title and the page: a read under sekretess is recorded once. */
const las = cache(async (id: string) => orNotFound(getArende(await pageCtx(), id)));

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rubrik, dnr } = await las((await params).id);
  return { title: `${rubrik}, ${dnr}` };
}

const riktningsord: Record<string, string> = { inkommen: 'Inkommen', upprattad: 'Upprättad', utgaende: 'Utgående' };

export default async function Arende({ params }: Props) {
  const ctx = await pageCtx();
  const arende = await las((await params).id);
  const nasta = (await Promise.all(steg.map((s) => s(arende, ctx)))).filter((s) => s !== null);
  if (nasta.length === 0 && arende.kan.fordela && !arende.handlaggare) nasta.push({ text: 'Fördela ärendet', href: '#fordela' });
  const forst = nasta.find((s) => !s.vantar);
  const fler = nasta.filter((s) => s !== forst);
  const remiss = arende.remisser[0];
  return (
    <>
      <PageHead
        over={[remiss ? `Remiss från ${remiss.remittent}` : arende.organ, `Dnr ${arende.dnr}`]} title={arende.rubrik} lead={[arende.mening, ...nasta.flatMap((s) => s.mening ?? [])].join(' ')}
        action={forst && <LinkButton href={forst.href}>{forst.text}</LinkButton>}
      />
      <Facts items={[
        { label: 'Handläggare', value: arende.handlaggare?.namn ?? 'Ingen än' }, { label: 'Läge', value: arende.lage }, { label: 'Att ange i svaret', value: remiss?.remittentDnr }, { label: 'Öppnat', value: <DateText when={arende.oppnat} /> },
        { label: 'Offentlig ärendemening', value: arende.internMening && arende.arendemening }, { label: 'Klassificering', value: arende.klassificering },
        { label: 'Sekretess', value: arende.sekretess ? <span className="sekr">{arende.sekretess}</span> : 'Ingen' },
      ]} />
      {fler.length > 0 && <p className="knappar">{fler.map((s) => <ActionWord key={s.href} href={s.href}>{s.text}</ActionWord>)}</p>}
      {sektioner.map((Del, i) => <Del key={i} arende={arende} ctx={ctx} />)}
      <Handlingar arende={arende} />
      {arende.kopplade.length > 0 && <Kopplade arende={arende} />}
      {arende.behandlingar.length > 0 && (
        <Section title="Behandlat av">
          <Timeline items={arende.behandlingar.map((b) => ({ id: b.id, when: <DateText when={b.datum} form="table" />, text: [b.organ, b.paragraf, b.utfall, b.text].filter(Boolean).join(', ') }))} />
        </Section>
      )}
      {arende.kan.bevaka && <Bevakningar arende={arende} />}
      <Section title="Vad som hänt">
        <Timeline items={arende.historik.map((h) => ({ id: h.id, when: <DateText when={h.nar} form="table" />, text: <>{heldDays(h.text)}{h.av && !h.text.includes(h.av) && <span className="mut">, {h.av}</span>}</> }))} />
      </Section>
      <Hantera arende={arende} />
    </>
  );
}

function Handlingar({ arende: { id, handlingar, utkast, kan } }: { arende: ArendeView }) {
  const antal = handlingar.length === 0 ? 'Inga registrerade än.' : handlingar.length === 1 ? 'En registrerad.' : `${capitalNumber(handlingar.length)} registrerade.`;
  return (
    <Section title="Handlingar" text={<>{antal} {kan.registrera && <Link href={`/arenden/${id}/handling`}>Registrera en till</Link>}</>}>
      <DataTable
        caption="Handlingar i ärendet, efter aktbilaga; utkast sist"
        columns={[{ key: 'lopnr', head: 'Löpnr', num: true }, { key: 'akt', head: 'Akt.bil.', num: true, hideOnPhone: true }, { key: 'riktning', head: 'Riktning' }, { key: 'datum', head: 'Datum', num: true }, { key: 'rubrik', head: 'Handling', names: true }, { key: 'motpart', head: 'Från eller till' }]}
        rows={[
          ...handlingar.map((h) => ({
            key: h.id,
            cells: {
              lopnr: h.lopnr ?? '–', akt: h.aktbilaga, riktning: riktningsord[h.riktning] ?? h.riktning, datum: <DateText when={h.datum} form="table" />, motpart: h.motpart,
              rubrik: <><Link href={`/handlingar/${h.id}`} className={h.makulerad ? 'struken' : undefined}>{h.rubrik}</Link>{h.makulerad && ', makulerad'}{h.sekretess && <> <span className="sekr">Sekretess</span></>}</>,
            },
          })),
          ...utkast.map((d) => ({ key: d.id, draft: true, cells: { lopnr: '–', akt: '–', riktning: 'Utkast', datum: <DateText when={d.datum} form="table" />, rubrik: <><Link href={`/dokument/${d.id}`}>{d.titel}</Link>, arbetsmaterial, inte allmän handling</>, motpart: d.av } })),
        ]}
        empty={<p className="mut">Handlingar kommer hit när de registreras ur inkorgen eller upprättas i ärendet.</p>}
      />
    </Section>
  );
}

function Kopplade({ arende: { kopplade } }: { arende: ArendeView }) {
  return (
    <Section title="Hör ihop med">
      <DataTable
        caption="Kopplade ärenden"
        columns={[{ key: 'dnr', head: 'Dnr', names: true }, { key: 'organ', head: 'Hos' }, { key: 'lage', head: 'Läge' }, { key: 'datum', head: 'Datum', num: true }]}
        rows={kopplade.map((k) => ({ key: k.id, cells: { dnr: k.href ? <Link href={k.href}>{k.dnr}</Link> : (k.dnr ?? 'Okänt'), organ: k.organ, lage: k.lage, datum: k.datum && <DateText when={k.datum} form="table" /> } }))}
      />
    </Section>
  );
}
