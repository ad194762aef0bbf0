import fs from 'node:fs';
import path from 'node:path';
import { request, type APIRequestContext } from '@playwright/test';
import pg from 'pg';

const rot = path.join(import.meta.dirname, '..', '..', '..');

/** Every address that the application answers at, read from app/: route groups left out. */
export function vagar(): string[] {
  const filer = fs.readdirSync(path.join(rot, 'app'), { recursive: true, encoding: 'utf8' }).filter((fil) => /(^|[/\\])(page\.tsx|route\.tsx?)$/.test(fil));
  return filer.map((fil) => `/${fil.split(path.sep).slice(0, -1).filter((del) => !del.startsWith('(')).join('/')}`).sort();
}

/** Where the ids of an address come from: rows with the columns named as its parts, and `m`, the myndighet they belong to. Null for what anybody signed in, or anybody at all, may open. */
const egna = (tabell: string, mer = '') => `select t.id, t.myndighet_id m from ${tabell} t ${mer}`;
// Those who sit in a nämnd sit in fullmäktige too, so its meetings are theirs.
const avOrgan = `select t.id, o.myndighet_id m from sammantrade t join organ o on o.id = t.organ_id where o.slag <> 'fullmaktige'`;
const namnder = `select t.id as "organId", t.myndighet_id m from organ t where t.slag in ('styrelse', 'namnd')`;
const sets = `select t.id as "setId", o.myndighet_id m from justeringsset t join sammantrade s on s.id = t.sammantrade_id join organ o on o.id = s.organ_id`;
// What is adopted or recommended everybody reads: only drafts are a nämnd's own.
const styrutkast = (mer = '') => `select s.id${mer}, s.myndighet_id m from styrdokument s join styrdokumentversion v on v.styrdokument_id = s.id where not exists (select from styrdokumentversion p where p.styrdokument_id = s.id and p.publicering <> 'utkast')`;
export const idn: Record<string, string | null> = {
  '/administration/befattningar/[id]': egna('befattning'),
  '/administration/myndigheter/[id]': 'select id, id m from myndighet',
  '/administration/organ/[id]': egna('organ'),
  '/administration/organ/[id]/ledamoter': egna('organ'),
  '/administration/personer/[id]': `select p.id, b.myndighet_id m from person p join behorighet b on b.person_id = p.id where b.myndighet_id is not null`,
  '/arenden/[id]': egna('arende'),
  '/arenden/[id]/handling': egna('arende', `where t.status <> 'avslutat'`),
  '/arenden/[id]/internremiss': egna('arende', 'join mottagen_remiss r on r.arende_id = t.id'),
  '/arenden/[id]/svar': egna('arende', 'join remiss r on r.arende_id = t.id'),
  '/delegation/[organId]': namnder,
  '/delegation/[organId]/nytt': namnder,
  '/delegation/[organId]/ordning': namnder,
  '/dokument/[id]': egna('dokument'),
  '/dokument/[id]/version/[nr]': 'select d.id, v.nr, d.myndighet_id m from dokumentversion v join dokument d on d.id = v.dokument_id',
  '/handlingar/[id]': egna('handling'),
  '/inkorg/[id]': egna('inkommet'),
  '/inlagor/[id]': null,
  '/rekommendationer/[id]': egna('rekommendation', `where t.status <> 'utkast'`),
  '/rekommendationer/[id]/redigera': egna('rekommendation', `where t.status = 'utkast'`),
  '/rekommendationer/[id]/huvudman/[mottagareId]': `select r.id, m.id as "mottagareId", r.myndighet_id m from rekommendationshuvudman m join rekommendation r on r.id = m.rekommendation_id where r.status <> 'utkast'`,
  '/rekommendationer/mottagna/[id]': egna('mottagen_rekommendation'),
  '/remisser/[id]': egna('remiss', `where t.status <> 'utkast'`),
  '/remisser/[id]/redigera': egna('remiss', `where t.status = 'utkast'`),
  '/remisser/[id]/sammanstallning': egna('remiss', `where t.status not in ('utkast', 'beslutad')`),
  '/remisser/[id]/svar/nytt': egna('remiss', `where t.slag = 'extern' and t.utskickad is not null`),
  '/remisser/[id]/svar/[instansId]': `select i.remiss_id id, i.id as "instansId", r.myndighet_id m from remissinstans i join remiss r on r.id = i.remiss_id`,
  '/sammantraden/[id]': avOrgan,
  '/sammantraden/[id]/lasrum': avOrgan,
  '/sammantraden/[id]/mote': `${avOrgan} and t.status in ('pagar', 'avslutat')`,
  '/sammantraden/[id]/protokoll': `${avOrgan} and t.status in ('pagar', 'avslutat')`,
  '/sammantraden/[id]/protokoll/publicering': `${avOrgan} and exists (select from justeringsset j where j.sammantrade_id = t.id and j.status = 'justerat')`,
  '/justering/[setId]': sets,
  '/dialogmoten/[id]': egna('dialogmote', `where t.status = 'utkast'`),
  '/api/dialogmoten/[id]': egna('dialogmote', `where t.status = 'utkast'`),
  '/styrdokument/[id]': styrutkast(),
  '/styrdokument/[id]/skillnad': null,
  '/styrdokument/[id]/version/[nr]': styrutkast(', v.nr'),
  '/api/styrdokument/[id]/[nr]': `${styrutkast(', v.nr')} and (v.fil_hash is not null or exists (select from versionspdf f where f.dokumentversion_id = v.dokumentversion_id))`,
  '/[organisation]/styrdokument': null,
  '/[organisation]/styrdokument/[styrdokumentId]': null,
  '/[organisation]/styrdokument/[styrdokumentId]/[nr]': null,
  '/[organisation]/styrdokument/[styrdokumentId]/[nr]/pdf': null,
  '/yttranden/[id]': 'select t.id, a.myndighet_id m from yttrande t join arende a on a.id = t.arende_id',
  '/yttranden/[id]/delegation': 'select t.id, a.myndighet_id m from yttrande t join arende a on a.id = t.arende_id',
  '/yttranden/[id]/sammanstall': 'select t.id, a.myndighet_id m from yttrande t join arende a on a.id = t.arende_id',
  '/api/anslag/[anslagId]': 'select t.id as "anslagId", o.myndighet_id m from anslag t join organ o on o.id = t.organ_id',
  '/api/dokument/[id]/[nr]': 'select d.id, v.nr, d.myndighet_id m from dokumentversion v join dokument d on d.id = v.dokument_id join versionspdf p on p.dokumentversion_id = v.id',
  '/api/expediering/[id]': 'select e.id, o.myndighet_id m from expediering e join paragraf p on p.id = e.paragraf_id join organ o on o.id = p.organ_id where e.fil_hash is not null',
  '/api/handlingar/[id]/[filId]': 'select h.id, f.id as "filId", h.myndighet_id m from handlingsfil f join handling h on h.id = f.handling_id',
  '/api/inkorg/[id]/[filId]': 'select i.id, f.id as "filId", i.myndighet_id m from inkommetfil f join inkommet i on i.id = f.inkommet_id',
  '/api/organ/[id]/protokollprov': egna('organ'),
  '/api/protokoll/[setId]': sets,
  '/api/rattelse/[id]': `select r.id, o.myndighet_id m from rattelse r join justeringsset j on j.id = r.set_id join sammantrade s on s.id = j.sammantrade_id join organ o on o.id = s.organ_id where o.slag <> 'fullmaktige'`,
  '/api/utdrag/[id]': `select u.id, o.myndighet_id m from protokollsutdrag u join justeringsset j on j.id = u.set_id join sammantrade s on s.id = j.sammantrade_id join organ o on o.id = s.organ_id where o.slag <> 'fullmaktige'`,
  '/api/rekommendationer/[id]/[filId]': `select r.id, b.id as "filId", r.myndighet_id m from rekommendationsbilaga b join rekommendation r on r.id = b.rekommendation_id`,
  '/api/rekommendationer/[id]/matris': egna('rekommendation', `where t.status <> 'utkast'`),
  '/api/rekommendationer/[id]/tryck': egna('rekommendation'),
  '/api/remisser/[id]/[filId]': 'select r.id, f.id as "filId", r.myndighet_id m from remissfil f join remiss r on r.id = f.remiss_id',
  '/api/remisser/[id]/sammanstallning': egna('remiss', `where t.status not in ('utkast', 'beslutad')`),
  '/api/remisser/[id]/aterkoppling/[instansId]': `select i.remiss_id id, i.id as "instansId", r.myndighet_id m from remissinstans i join remiss r on r.id = i.remiss_id where i.besvarad is not null`,
  '/api/remisser/[id]/missiv': egna('remiss'),
  '/api/remisser/[id]/tavla': egna('remiss', `where t.status not in ('utkast', 'beslutad')`),
  '/api/sammantraden/[id]/handelser': `${avOrgan} and t.status in ('pagar', 'avslutat')`,
  '/api/sammantraden/[id]/[slag]': `select distinct s.id, f.slag, o.myndighet_id m from kallelsefil f join kallelse k on k.id = f.kallelse_id join sammantrade s on s.id = k.sammantrade_id join organ o on o.id = s.organ_id where o.slag <> 'fullmaktige'`,
  '/api/sammantraden/[id]/fil/[filId]': 'select s.id, f.id as "filId", o.myndighet_id m from punkthandling h join punkt p on p.id = h.punkt_id join handlingsfil f on f.handling_id = h.handling_id join sammantrade s on s.id = p.sammantrade_id join organ o on o.id = s.organ_id where o.slag <> \'fullmaktige\'',
  '/api/auth/[...nextauth]': null,
  '/api/kalender/[token]': null,
  '/svara/[organisation]': null,
  '/svara/[organisation]/oppen/[id]': null,
  '/svara/[organisation]/oppen/[id]/fil/[filId]': null,
  '/svara/[organisation]/[nyckel]': null,
  '/svara/[organisation]/[nyckel]/kvitto': null,
  '/svara/[organisation]/[nyckel]/fil/[filId]': null,
  '/[organisation]/rekommendationer/[id]': null,
  '/[organisation]/rekommendationer/[id]/[filId]': null,
  '/[organisation]/anslagstavla': null,
  '/[organisation]/anslagstavla/flode.json': null,
  '/[organisation]/anslagstavla/flode.xml': null,
  '/[organisation]/anslagstavla/fragment': null,
  '/[organisation]/anslagstavla/inbaddad': null,
  '/[organisation]/anslagstavla/[anslagId]': null,
  '/[organisation]/anslagstavla/[anslagId]/protokoll': null,
  '/[organisation]/anslagstavla/[anslagId]/kungorelse': null,
};

export type Mal = { vag: string; adress: string; organisation: string; myndighet: string };

/** For every address with ids in it: one real address in each myndighet that has something there. */
export async function mal(): Promise<Mal[]> {
  const klient = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await klient.connect();
  const alla: Mal[] = [];
  for (const { id: organisation, kod } of (await klient.query('select id, kod from organisation where ansluten')).rows) {
    await klient.query(`select set_config('app.tenant', $1, false)`, [organisation]);
    const koder = new Map((await klient.query('select id, kod from myndighet')).rows.map((m) => [m.id, m.kod]));
    for (const [vag, fraga] of Object.entries(idn)) {
      const rader = fraga ? (await klient.query(fraga)).rows : [];
      const sedda = new Set<string>();
      for (const { m, ...delar } of rader.reverse()) {
        if (sedda.has(m)) continue;
        sedda.add(m);
        alla.push({ vag, adress: vag.replaceAll(/\[(\w+)\]/g, (_, del: string) => String(delar[del])), organisation: kod, myndighet: koder.get(m) ?? '' });
      }
    }
  }
  await klient.end();
  return alla;
}

/** Somebody of the demo, signed in without a page; nobody without an address. */
export async function inloggad(baseURL: string, epost?: string): Promise<APIRequestContext> {
  const kontext = await request.newContext({ baseURL, maxRedirects: 0 });
  if (!epost) return kontext;
  const klient = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await klient.connect();
  const { rows: [konto] } = await klient.query('select id from konto where epost = $1', [epost]);
  await klient.end();
  const { csrfToken } = await (await kontext.get('/api/auth/csrf')).json();
  const svar = await kontext.post('/api/auth/callback/demo', { form: { csrfToken, kontoId: konto.id, callbackUrl: '/' } });
  if (svar.status() !== 302 || (await kontext.get('/api/session')).status() !== 200) throw new Error(`${epost} could not sign in: ${svar.status()}`);
  return kontext;
}

export type Handling = { id: string; namn: string; fil: string; sida: string };

/** Every server action, with a page that would send it. */
export function handlingar(): Handling[] {
  const { node } = JSON.parse(fs.readFileSync(path.join(rot, '.next', 'server', 'server-reference-manifest.json'), 'utf8')) as { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const sida = (Object.keys(workers)[0] ?? '').split('/').slice(1, -1).filter((del) => !del.startsWith('('));
    return { id, namn: exportedName, fil: filename, sida: `/${sida.join('/')}`.replaceAll(/\[\w+\]/g, '00000000-0000-0000-0000-000000000000') };
  });
}

/** One of them. */
export function handlingen(namn: string, fil = ''): Handling {
  const traff = handlingar().find((h) => h.namn === namn && h.fil.includes(fil));
  if (!traff) throw new Error(`no action ${namn} in ${fil}`);
  return traff;
}

/** A form action called bare, as without script: the fields are whatever one likes. */
export function skicka(kontext: APIRequestContext, { id, sida }: Handling, falt: readonly (readonly [string, string])[], headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set('$ACTION_REF_1', '');
  form.set('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }));
  form.set('$ACTION_1:1', '[{"ok":true}]');
  for (const [namn, varde] of falt) form.append(namn, varde);
  return kontext.post(sida, { multipart: form, headers });
}

/** A script's action called bare, with any arguments. Answers with the text that comes back. */
export async function anropa(kontext: APIRequestContext, { id, sida }: Handling, argument: readonly unknown[], headers: Record<string, string> = {}) {
  const svar = await kontext.post(sida, { data: JSON.stringify(argument), headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component', ...headers } });
  return { status: svar.status(), text: await svar.text() };
}
