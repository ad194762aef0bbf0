// Runs in a worker thread of its own, started by typst.ts with a plain path. Only relative imports of .ts files here: no bundler sees it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { create } from 'fontkit';
import { drawable } from './signs.ts';
import { claimBoth } from './xmp.ts';
import type { Answer, Engine, Job } from './typst.ts';

type Compile = (template: string, json: string) => Uint8Array;
const { lib, engine } = workerData as { lib: string; engine: Engine };
const require = createRequire(path.join(lib, 'platform', 'pdf', 'typst-thread.ts'));

const cuts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];
const fonts = (name: string, family: string) => {
  const home = path.dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  return cuts.map((cut) => readFileSync(path.join(home, cut, `${family}_${cut}.ttf`)));
};
const allFonts = [...fonts('source-serif-4', 'SourceSerif4'), ...fonts('source-sans-3', 'SourceSans3')];
// A text may be set in any of them, so only what all of them can draw is safe.
const sets = allFonts.map((font) => new Set(create(font).characterSet));
const drawnByAll = new Set([...sets[0]!].filter((code) => sets.every((set) => set.has(code))));

type Diagnostic = { package?: string; path?: string; range?: string; message: string; hints?: string[] };
const told = (found: Diagnostic[]) =>
  found.map((one) => [one.path, one.range, one.message, ...(one.hints ?? [])].filter(Boolean).join(': ')).join('\n');
const diagnostics = (error: unknown) => {
  const { shortDiagnostics } = error as { shortDiagnostics?: Diagnostic[] };
  return shortDiagnostics ? told(shortDiagnostics) : error instanceof Error ? error.message : String(error);
};

type NativeCompiler = {
  mapShadow(file: string, bytes: Buffer): void;
  compile(options: { mainFilePath: string }): { hasError(): boolean; takeError(): unknown; result: unknown };
  pdf(document: unknown, options: { pdfStandard: string }): Uint8Array;
  evictCache(age: number): void;
};

function native(): Compile {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');
  const compiler: NativeCompiler = NodeCompiler.create({ workspace: lib, fontArgs: [{ fontBlobs: allFonts }] });
  return (template, json) => {
    compiler.mapShadow(path.join(lib, 'data.json'), Buffer.from(json));
    const answer = compiler.compile({ mainFilePath: path.join(lib, template) });
    if (answer.hasError()) throw new Error(diagnostics(answer.takeError()));
    compiler.pdf(answer.result, { pdfStandard: 'ua-1' }); // one standard per export: this one is the check
    const pdf = compiler.pdf(answer.result, { pdfStandard: 'a-2a' });
    compiler.evictCache(5);
    return pdf;
  };
}

// The WebAssembly build has no file system and no choice of standard: it is given every template, and xmp.ts adds what a-2a would have.
async function wasm(): Promise<Compile> {
  const web = await import('@myriaddreamin/typst-ts-web-compiler');
  await web.default({ module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new web.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of allFonts) await builder.add_raw_font(new Uint8Array(font));
  const compiler = await builder.build();
  const full = 3; // the diagnostics as objects
  return (template, json) => {
    compiler.reset_shadow();
    for (const file of templates()) compiler.add_source(`/${file}`, readFileSync(path.join(lib, file), 'utf8'));
    compiler.map_shadow('/data.json', Buffer.from(json));
    const answer = compiler.compile(`/${template}`, undefined, 'pdf', full);
    if (!answer.result) throw new Error(told(answer.diagnostics ?? [{ message: 'no document' }]));
    return answer.result;
  };
}
const templates = () => {
  const folders = readdirSync(lib).map((domain) => path.join(domain, 'pdf')).concat(path.join('platform', 'pdf', 'mall'));
  return folders.filter((folder) => existsSync(path.join(lib, folder))).flatMap((folder) =>
    readdirSync(path.join(lib, folder)).filter((file) => file.endsWith('.typ')).map((file) => path.join(folder, file).replaceAll('\\', '/')));
};

function named(template: string) {
  const name = path.isAbsolute(template) ? path.relative(lib, template) : template;
  if (name.startsWith('..') || !name.endsWith('.typ') || !existsSync(path.join(lib, name))) throw new Error(`No template ${template} in lib/`);
  return name.replaceAll('\\', '/');
}

async function start(): Promise<Compile> {
  if (engine === 'wasm') return wasm();
  try {
    return native();
  } catch {
    return wasm(); // the native build is optional: another processor or operating system
  }
}

let compile: Promise<Compile> | undefined;
parentPort!.on('message', async ({ id, template, json }: Job) => {
  try {
    const set = await (compile ??= start());
    const pdf = await claimBoth(set(named(template), JSON.stringify(drawable(JSON.parse(json), (code) => drawnByAll.has(code)))));
    parentPort!.postMessage({ id, pdf } satisfies Answer);
  } catch (error) {
    parentPort!.postMessage({ id, error: `${template}: ${diagnostics(error)}` } satisfies Answer);
  }
});
