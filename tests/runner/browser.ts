import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../../lib/platform/start/install.mjs';

/** A Chromium that has been seen to start, with what it needs in its environment. No path means Playwright's own. */
export type Browser = { name: string; executablePath?: string; args: string[]; env?: Record<string, string> };

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

const candidates: Record<string, () => Browser | null> = {
  CHROME_BIN: () => at('CHROME_BIN', process.env['CHROME_BIN']),
  playwright: () => ({ name: 'Playwrights egen', args }),
  'chromium-headless-shell': () => at('/usr/bin/chromium-headless-shell', '/usr/bin/chromium-headless-shell'),
  chromium: () => at('/usr/bin/chromium', '/usr/bin/chromium'),
  sparticuz: () => unpacked(),
};

/** The first of the candidates that starts. PARAGRAF_BROWSER names one of them to try no other. Throws when none does: a journey is never left out. */
export async function findBrowser(): Promise<Browser> {
  const only = process.env['PARAGRAF_BROWSER'];
  const wrong: string[] = [];
  for (const [name, candidate] of Object.entries(candidates)) {
    if (only && only !== name) continue;
    try {
      const browser = candidate();
      if (!browser) continue;
      const started = await chromium.launch({ ...browser, timeout: 30_000 });
      const version = started.version();
      await started.close();
      console.log(`Webbläsare: ${browser.name}, Chromium ${version}`);
      return browser;
    } catch (error) {
      wrong.push(`${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`);
    }
  }
  throw new Error(`Ingen webbläsare startar. Sätt CHROME_BIN till en Chromium.\n${wrong.join('\n')}`);
}

const at = (name: string, file: string | undefined): Browser | null => (file && fs.existsSync(file) ? { name, executablePath: file, args } : null);

/** The browser that comes through npm brings its own libraries and fonts: unpacked once, in node_modules, where it follows the version. */
function unpacked(): Browser {
  const folder = path.join(root, 'node_modules/.cache/paragraf-chromium');
  const marker = path.join(folder, 'klar.json');
  if (!fs.existsSync(marker)) {
    console.log('Packar upp webbläsaren ur @sparticuz/chromium.');
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    // In a process of its own: the package writes in the environment of whoever loads it, and reads where to unpack from there.
    const script = `const { default: chromium } = await import('@sparticuz/chromium'); const file = await chromium.executablePath(); console.log(JSON.stringify({ file, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH }));`;
    const { LD_LIBRARY_PATH: _, FONTCONFIG_PATH: __, ...env } = process.env;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env: { ...env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, encoding: 'utf8' });
    // The package's own list of fonts names /tmp: without a font every text has no size, and nothing is visible.
    const fonts = path.join(folder, 'fonts');
    fs.writeFileSync(path.join(fonts, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>\n  <dir>${fonts}</dir>\n  <dir>/usr/share/fonts</dir>\n  <cachedir>${path.join(folder, 'fontcache')}</cachedir>\n</fontconfig>\n`);
    fs.writeFileSync(marker, said);
  }
  const { file, ...env } = JSON.parse(fs.readFileSync(marker, 'utf8')) as { file: string; LD_LIBRARY_PATH: string; FONTCONFIG_PATH: string };
  const mine = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { name: '@sparticuz/chromium', executablePath: file, args: [...args, '--no-zygote', '--headless=shell'], env: { ...mine, ...env } };
}
