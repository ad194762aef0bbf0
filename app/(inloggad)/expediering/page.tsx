import type { Metadata } from 'next';
import Link from 'next/link';
import { Epost } from '#components/ui/epost';
import { Empty, PageHead, Section } from '#components/ui/page';
import { DataTable, Narrow } from '#components/ui/table';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { ActionForm } from '#components/ui/action-form';
import { Field } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import { clock, dayOf, dayShort } from '#lib/platform/datum';
import { listExpedieringar, type Expedieringsvy } from '#lib/expediering/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { sentence } from '#lib/vagran';
import { forsokIgenAction } from './actions.ts';

export const metadata: Metadata = { title: 'Expediering' };

export default async function Expediering() {
  const ctx = await pageCtx();
  const rader = await orNotFound(listExpedieringar(ctx, null));
  const idag = dayOf(ctx.nu);
  const fel = rader.filter(({ status }) => status === 'fel').length;
  const vantar = rader.filter(({ status, vag }) => vag === 'utbyte' && status === 'levererad').length;
  const lead = [fel > 0 && `${fel === 1 ? 'Ett utdrag' : `${capitalNumber(fel)} utdrag`} har inte kommit fram.`, vantar > 0 && `${vantar === 1 ? 'Ett är levererat men inte registrerat' : `${capitalNumber(vantar)} är levererade men inte registrerade`} hos mottagaren.`, fel + vantar === 0 && rader.length > 0 && 'Allt har kommit fram.'].filter(Boolean).join(' ');
  return (
    <>
      <PageHead title="Expediering" lead={lead || 'Protokollsutdrag skickas när en paragraf är justerad.'} />
      {rader.length === 0 ? <Empty title="Inget är skickat än" text="När ett protokoll är justerat går utdragen till dem som paragrafen anger." /> : (
        <Section title="Protokollsutdrag">
        <DataTable
          caption="Expedierade protokollsutdrag, de som inte kommit fram först"
          columns={[{ key: 'paragraf', head: 'Paragraf', names: true }, { key: 'mottagare', head: 'Till' }, { key: 'levererad', head: 'Levererad', num: true }, { key: 'registrerad', head: 'Registrerad hos mottagaren' }, { key: 'gor', head: 'Gör', hideHead: true, right: true }]}
          rows={rader.map((e) => ({ key: e.id, cells: celler(e, idag) }))}
        />
        </Section>
      )}
    </>
  );
}

/** Without its year when it is this year's. */
const nar = (tid: Date, idag: string) => `${dayShort(tid)}${dayOf(tid).slice(0, 4) === idag.slice(0, 4) ? '' : ` ${dayOf(tid).slice(0, 4)}`}, ${clock(tid).replace(' ', '\u00A0')}`;

function celler(e: Expedieringsvy, idag: string) {
  return {
    paragraf: <><Link href={`/sammantraden/${e.sammantradeId}/protokoll?del=${e.setId}`}>{e.organKod} {e.paragraf}</Link> <span className="mut">{e.rubrik}{e.arende && <>, dnr <Link href={`/arenden/${e.arende.id}`}>{e.arende.dnr}</Link></>}</span></>,
    mottagare: <>{e.mottagare}{e.medSvar && <span className="mut">, med yttrandet</span>}{e.epost && <span className="mut"><br /><Epost>{e.epost}</Epost></span>}</>,
    levererad: e.status === 'fel' ? <span className="varna">Inte levererad</span> : e.levererad ? <span><Narrow>levererad </Narrow>{nar(e.levererad, idag)}</span> : 'på väg',
    registrerad: e.vag !== 'utbyte' ? <span className="mut">{e.vag === 'internt' ? 'samma myndighet' : 'registreras inte här'}</span> : e.registrerad ? <span><Narrow>registrerad </Narrow>{`${nar(e.registrerad, idag)}${e.mottagarensDnr ? `, dnr\u00A0${e.mottagarensDnr}` : ''}${e.mottagarensLopnr ? `, löpnr\u00A0${e.mottagarensLopnr}` : ''}`}</span> : <span>inte <Narrow>registrerad </Narrow>än</span>,
    gor: e.status === 'fel' && e.kan.skicka ? <Igen e={e} /> : <a className="gor" href={`/api/expediering/${e.id}`} target="_blank">PDF<span className="vh"> till {e.mottagare}, {e.paragraf}</span></a>,
  };
}

function Igen({ e }: { e: Expedieringsvy }) {
  const orsak = e.fel && ['adress_saknas', 'mottagaren_finns_inte'].includes(e.fel) ? sentence(e.fel) : `E-postservern tog inte emot brevet (${e.fel ?? 'okänt fel'}).`;
  return (
    <DialogButton look="word" word="Försök igen" title={`Skicka igen till ${e.mottagare}`}>
      <p>{orsak}</p>
      <ActionForm action={forsokIgenAction} nyckel={crypto.randomUUID()} hidden={{ id: e.id }} prefix={e.id} inline summaryHere>
        <Field name="epost" label="E-postadress" defaultValue={e.epost ?? ''} inputMode="email" />
        <span className="knappar"><Submit busy="Skickar …">Skicka igen</Submit><CloseDialog /></span>
      </ActionForm>
    </DialogButton>
  );
}
