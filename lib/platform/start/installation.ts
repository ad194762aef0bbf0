import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What this checkout remembers about itself: made once, readable by its owner only. */
export type Installation = { id: string; databasePort: number; superuser: string; migrator: string; app: string; nextauth: string };

const secret = () => randomBytes(24).toString('base64url');

/** Reads the installation's own secrets from `folder`, or makes them. */
export function loadInstallation(folder: string): Installation {
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const file = fileIn(folder);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as Installation;

  const made = { id: randomBytes(6).toString('hex'), databasePort: 0, superuser: secret(), migrator: secret(), app: secret(), nextauth: secret() };
  saveInstallation(folder, made);
  return made;
}

/** Replaces the file in one step: killed half-way, the old one stands. */
export function saveInstallation(folder: string, installation: Installation) {
  const file = fileIn(folder);
  fs.writeFileSync(`${file}.ny`, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.ny`, file);
}

const fileIn = (folder: string) => path.join(folder, 'installation.json');
