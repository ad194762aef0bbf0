import nodemailer from 'nodemailer';
import type { Event } from '#lib/platform/audit';
import { systemActor, type Actor } from '#lib/platform/actor';
import { medKlocka } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { inTenant, pool, type Tx } from '#lib/platform/db';
import type { JobData } from '#lib/platform/jobs';
import { actorFor } from '#lib/platform/session';
import { ogonblick, tolkaKlockslag } from '#lib/sammantrade/tid';
import { handlers } from '#lib/subscriptions';
import type { Demoorganisation } from './grund.ts';

// What is told of long ago is mailed to nobody: the letters are made and end here.
process.env['SMTP_URL'] ??= 'smtp://localhost';
(globalThis as typeof globalThis & { post?: unknown }).post = nodemailer.createTransport({ jsonTransport: true });

/** "2019-05-20 09.12" in Sweden. */
export function tid(nar: string): Date {
  const [dag = '', kl = '09.00'] = nar.split(' ');
  return ogonblick(dag, tolkaKlockslag(kl) ?? '');
}

const kanda = new Map<string, Promise<Actor>>();

/** Somebody of the organisation, with the roles a session would give. */
async function aktor({ id, personer }: Demoorganisation, namn: string): Promise<Actor> {
  const personId = personer.get(namn);
  if (!personId) throw new Error(`${namn} is not in the demo`);
  const redan = kanda.get(personId) ?? actorFor(id, personId);
  kanda.set(personId, redan);
  return redan;
}

export const som = async (o: Demoorganisation, namn: string, nar: string): Promise<Ctx> => ({ actor: await aktor(o, namn), nu: tid(nar) });

/** One step by the person whose step it is, at that moment, and then everything that follows from it. */
export async function gor<I>(o: Demoorganisation, namn: string, nar: string, command: (ctx: Ctx, input: I) => Promise<Event>, input: I): Promise<Event> {
  const ctx = await som(o, namn, nar);
  return medKlocka(ctx.nu, async () => {
    const event = await command(ctx, input);
    await korJobb();
    return event;
  });
}

type Rad = { name: string; data: JobData; created_on: Date };
const ordning = Object.keys(handlers);

/** Takes what has been queued off the queue and does it here, until nothing more follows: no worker does it again later, by another clock. */
async function korJobb(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<Rad>(`delete from pgboss.job where state = 'created' returning name, data, created_on`);
    if (rows.length === 0) return;
    rows.sort((a, b) => a.created_on.getTime() - b.created_on.getTime() || ordning.indexOf(a.name) - ordning.indexOf(b.name));
    for (const { name, data } of rows) {
      const handler = handlers[name];
      if (!handler) throw new Error(`nobody does ${name}`);
      await (await handler())(data);
    }
  }
}

/** Reads what a step left behind, to take the next one. */
export const lasa = <T>(o: Demoorganisation, work: (tx: Tx) => Promise<T>): Promise<T> => inTenant(systemActor(o.id), work);

/** The id of something that must be there. */
export function id(samling: ReadonlyMap<string, string>, namn: string): string {
  const funnet = samling.get(namn);
  if (!funnet) throw new Error(`${namn} is not in the demo`);
  return funnet;
}
