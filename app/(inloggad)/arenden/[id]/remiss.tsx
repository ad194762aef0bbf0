import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateText } from '#components/ui/date-text';
import { Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable, Narrow } from '#components/ui/table';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { getNamndernasSvar } from '#lib/remiss/namndernasSvar';
import { stallningsnamn } from '#lib/remiss/stallning';
import { getRemisslage } from '#lib/remiss/steg';
import { lageord } from '../../remisser/ord.ts';
import type { Steg } from './sektioner.ts';
import { Anstandssvar } from '../../remisser/[id]/tavla.tsx';

/** The nämnder that were asked, with position, § and date; the whole of it is a view of its own. */
export async function NamndernasSvarSektion({ arende, ctx }: { arende: ArendeView; ctx: Ctx }): Promise<ReactNode> {
  const { namnder, kan } = await getNamndernasSvar(ctx, arende.id);
  if (namnder.length === 0) return null;
  return (
    <Section title="Nämndernas svar" text={<Link href={`/arenden/${arende.id}/svar`}>Läs dem bredvid varandra</Link>}>
      <DataTable
        caption="Nämndernas svar"
        columns={[{ key: 'namn', head: 'Nämnd', names: true }, { key: 'lage', head: 'Läge' }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'stallning', head: 'Ställningstagande' }, { key: 'beslut', head: 'Beslut', num: true }, { key: 'sista', head: 'Svar senast', num: true }]}
        rows={namnder.map((n) => ({
          key: n.id,
          cells: {
            namn: <>{n.namn}{n.tidigare && <span className="anm">tidigare svar</span>}</>, dnr: n.dnr, lage: <><St kind={n.sen ? 'sen' : lageord[n.lage][0]} alt={false} />{lageord[n.lage][1]}{n.sen && ', svaret dröjer'}{n.attRegistrera && <> <Link className="gor" href={`/inkorg/${n.attRegistrera}`}>Registrera svaret<span className="vh"> från {n.namn}</span></Link></>}</>,
            stallning: n.stallning && <>{stallningsnamn[n.stallning]}{n.avstodFor && <span className="anm">{n.avstodFor}</span>}</>, beslut: n.datum && <><DateText when={n.datum} form="table" /> {n.paragraf}</>, sista: n.svarSenast && <span className="nb"><Narrow>svar senast </Narrow><DateText when={n.svarSenast} form="table" /></span>,
          },
        }))}
      />
      {kan.folja && namnder.filter((n) => n.anstandBegart).map((n) => <div key={n.id} className="anstand"><Anstandssvar instans={n} /></div>)}
    </Section>
  );
}

type Nasta = Awaited<ReturnType<Steg>>;

async function nasta(arende: ArendeView, ctx: Ctx): Promise<{ steg: Nasta; skrivs: boolean }> {
  const { tillfragade, besvarade, kanInternremittera, skrivs } = await getRemisslage(ctx, arende.id);
  if (tillfragade === 0) return { skrivs, steg: kanInternremittera ? { text: 'Fråga nämnderna', href: `/arenden/${arende.id}/internremiss` } : null };
  const mening = besvarade === 0 ? `Remissen är ute hos ${numberWord(tillfragade)} ${tillfragade === 1 ? 'nämnd' : 'nämnder'}, ingen har svarat.` : besvarade === tillfragade ? 'Alla nämnder har svarat.' : `${capitalNumber(besvarade)} av ${numberWord(tillfragade)} nämnder har svarat.`;
  return { skrivs, steg: { text: 'Läs nämndernas svar', href: `/arenden/${arende.id}/svar`, mening, vantar: besvarade === 0 } };
}

/** The next step with a remiss that has come: ask the nämnder, wait for them, read what they answered. */
export const remissteg = async (arende: ArendeView, ctx: Ctx): Promise<Nasta> => {
  const { steg, skrivs } = await nasta(arende, ctx);
  return skrivs ? null : steg;
};

/** The same beside the writing, once our own answer has been begun. */
export const remisstegVidSkrivandet = async (arende: ArendeView, ctx: Ctx): Promise<Nasta> => {
  const { steg, skrivs } = await nasta(arende, ctx);
  return skrivs ? steg : null;
};
