import { z } from 'zod';
import { egnaFiler, finnsFiler } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { frageslag, numrera, skyldigheter } from './remiss.ts';
import { load, saveUtkast } from './store.ts';
import { lasSvarstid } from './svarstid.ts';

const text = z.string().trim().max(20_000);

/** The composition as it stands, saved while one writes. Refused when it has been decided or when somebody else saved in between. */
export const spara = command({
  name: 'remiss.spara',
  input: z.object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    titel: text,
    nummer: text.default(''),
    svarstid: text.default(''),
    missiv: z.object({
      text: text.optional(), svarTill: text.optional(), format: text.optional(), filnamn: text.optional(), skyldighet: z.enum(skyldigheter).optional(), disposition: text.optional(),
      kontaktNamn: text.optional(), kontaktEpost: text.optional(), kontaktTelefon: text.optional(),
    }).default({}),
    fragor: z.array(z.object({ text, slag: z.enum(frageslag).default('stallning'), avsnitt: text.nullish() })).max(200).default([]),
    filer: z.array(z.object({ hash: z.string().length(64), namn: z.string().min(1), typ: z.string().min(1) })).max(100).default([]),
    instanser: z.array(z.uuid()).max(5_000).default([]),
    avviker: z.array(z.uuid()).max(5_000).default([]),
  }),
  load: (tx, { id }) => load(tx, id),
  may: may.skriva,
  async run(tx, remiss, { actor, nu }, { version, fragor, instanser, avviker, nummer, svarstid, filer, titel, missiv }) {
    if (remiss.status !== 'utkast') throw new Refused('remissen_ar_beslutad');
    if (remiss.tillOrganId) throw new Refused('remissen_ar_hos_organet');
    const kanda = await inRegister((register) => register.organisation.findMany({ where: { id: { in: instanser } }, select: { id: true } }));
    const finns = new Set(kanda.map(({ id }) => id));
    await finnsFiler(tx, filer);
    await egnaFiler(tx, actor, filer, remiss.filer.map(({ filHash }) => filHash));
    const ny = await saveUtkast(tx, { id: remiss.id, version }, {
      titel, nummer: nummer || null, svarstid: lasSvarstid(svarstid, nu), missiv: JSON.parse(JSON.stringify(missiv)),
      fragor: numrera(fragor), filer, instanser: [...new Set(instanser)].filter((id) => finns.has(id)), avviker: avviker.filter((id) => instanser.includes(id)),
    });
    return { type: 'remiss.sparad', subject: remiss.id, detalj: { version: ny } };
  },
});
