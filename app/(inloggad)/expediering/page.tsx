import type { Metadata } from 'next';
import Link from 'next/link';
import { Gor } from '#components/expediering/atgarder';
import { Epost } from '#components/ui/epost';
import { Empty, PageHead, Section } from '#components/ui/page';
import { DataTable, Narrow } from '#components/ui/table';
import { clock, dayOf, dayShort } from '#lib/platform/datum';
import { lagesfilter, type Lagesfilter } from '#lib/expediering/expediering';
import { listExpedieringar, type Expedieringsvy } from '#lib/expediering/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { sentence } from '#lib/vagran';
import { forsokIgenAction, noteraPostadAction, noteraStudsAction } from './actions.ts';

export const metadata: Metadata = { title: 'Expediering' };
type Props = { searchParams: Promise<{ lage?: string; mote?: string; q?: string }> };
const lagesord: Record<Lagesfilter, string> = { ute: 'Inte framme än', levererat: 'Levererade', registrerat: 'Registrerade hos mottagaren' };
const atgarder = { forsokIgen: forsokIgenAction, postad: noteraPostadAction, studsade: noteraStudsAction };

export default async function Expediering({ searchParams }: Props) {
  const { lage: valt, mote, q } = await searchParams;
  const lage = (Object.keys(lagesfilter) as Lagesfilter[]).find((l) => l === valt);
  const ctx = await pageCtx();
  const { rader, moten } = await orNotFound(listExpedieringar(ctx, { lage, mote: moteId(mote), q }));
  const idag = dayOf(ctx.nu);
  const filtrerat = Boolean(lage || mote || q);
  return (
    <>
      <PageHead title="Expediering" lead={mening(rader) || 'Protokollsutdrag skickas när en paragraf är justerad.'} />
      <form className="sokrad" role="search" action="/expediering">
        <label className="bred">Sök mottagare<input type="search" name="q" defaultValue={q ?? ''} /></label>
        <label>Läge<select name="lage" defaultValue={lage ?? ''}><option value="">Alla</option>{Object.entries(lagesord).map(([v, ord]) => <option key={v} value={v}>{ord}</option>)}</select></label>
        <label>Sammanträde<select name="mote" defaultValue={mote ?? ''}><option value="">Alla</option>{moten.map((m) => <option key={m.id} value={m.id}>{m.namn}</option>)}</select></label>
        <button type="submit" className="knapp2">Visa</button>
        {filtrerat && <Link className="gor" href="/expediering">Rensa</Link>}
      </form>
      {rader.length === 0 ? (filtrerat ? <Empty title="Inget stämmer med urvalet." text="Visa alla lägen, eller ett annat sammanträde." /> : <Empty title="Inget är skickat än" text="När ett protokoll är justerat går utdragen till dem som paragrafen anger." />) : (
        <Section title="Protokollsutdrag">
        <DataTable
          caption="Expedierade protokollsutdrag och brev, de som inte kommit fram först"
          columns={[{ key: 'paragraf', head: 'Paragraf', names: true }, { key: 'mottagare', head: 'Till' }, { key: 'levererad', head: 'Levererad', num: true }, { key: 'registrerad', head: 'Registrerad hos mottagaren' }, { key: 'gor', head: 'Gör', hideHead: true, right: true }]}
          rows={rader.map((e) => ({ key: e.id, cells: celler(e, idag) }))}
        />
        </Section>
      )}
    </>
  );
}

/** What is no id is no meeting, and finds nothing. */
const moteId = (mote: string | undefined) => (mote && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mote) ? '00000000-0000-0000-0000-000000000000' : mote);

function mening(rader: readonly Expedieringsvy[]): string {
  const antal = (n: number, en: string, flera: string) => (n === 1 ? en : `${capitalNumber(n)} ${flera}`);
  const fel = rader.filter(({ status }) => status === 'fel').length;
  const posta = rader.filter(({ status }) => status === 'att_posta').length;
  const vantar = rader.filter(({ status, vag }) => vag === 'utbyte' && status === 'levererad').length;
  return [
    fel > 0 && `${antal(fel, 'Ett utdrag', 'utdrag')} har inte kommit fram.`, posta > 0 && `${antal(posta, 'Ett', 'stycken')} ska skickas med post.`,
    vantar > 0 && `${antal(vantar, 'Ett är levererat men inte registrerat', 'är levererade men inte registrerade')} hos mottagaren.`, fel + posta + vantar === 0 && rader.length > 0 && 'Allt har kommit fram.',
  ].filter(Boolean).join(' ');
}

/** Without its year when it is this year's. */
const nar = (tid: Date, idag: string) => `${dayShort(tid).replace(' ', '\u00A0')}${dayOf(tid).slice(0, 4) === idag.slice(0, 4) ? '' : `\u00A0${dayOf(tid).slice(0, 4)}`}, ${clock(tid).replace(' ', '\u00A0')}`;

function celler(e: Expedieringsvy, idag: string) {
  const orsak = e.status !== 'fel' ? undefined : e.fel && ['adress_saknas', 'mottagaren_finns_inte'].includes(e.fel) ? sentence(e.fel) : `Det kom inte fram: ${e.fel ?? 'okänt fel'}.`;
  return {
    paragraf: <><Link href={`/sammantraden/${e.sammantradeId}/protokoll?del=${e.setId}`}>{e.organKod} {e.paragraf}</Link> <span className="mut">{e.rubrik}{e.arende && <>, dnr <Link href={`/arenden/${e.arende.id}`}>{e.arende.dnr}</Link></>}</span></>,
    mottagare: <>{e.mottagare}{e.eget && <span className="mut">, eget brev</span>}{e.medSvar && <span className="mut">, med yttrandet</span>}{e.epost && <span className="mut"><br /><Epost>{e.epost}</Epost></span>}</>,
    levererad: e.status === 'fel' ? <span className="varna">Inte levererad</span> : e.status === 'att_posta' ? <span className="nara">ska postas</span> : e.levererad ? (e.vag === 'post' ? `${dayShort(e.levererad)}, post` : <span><Narrow>levererad </Narrow>{nar(e.levererad, idag)}</span>) : 'på väg',
    registrerad: e.vag !== 'utbyte' ? <span className="mut">{e.vag === 'internt' ? 'samma myndighet' : 'registreras inte här'}</span> : e.registrerad ? <span><Narrow>registrerad </Narrow>{`${nar(e.registrerad, idag)}${e.mottagarensDnr ? `, dnr\u00A0${e.mottagarensDnr}` : ''}${e.mottagarensLopnr ? `, löpnr\u00A0${e.mottagarensLopnr}` : ''}`}</span> : <span>inte <Narrow>registrerad </Narrow>än</span>,
    gor: <Gor e={e} atgarder={atgarder} orsak={orsak} idag={idag} />,
  };
}
