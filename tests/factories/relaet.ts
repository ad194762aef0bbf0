import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import crossws from 'crossws/adapters/node';
import * as Y from 'yjs';

/** Nothing but a relay for yjs: what one browser sends is taken into the document in memory and goes on to the others. No rights, no database, no presence. */
async function relaet(): Promise<{ port: number }> {
  const server = createServer();
  const alla = new Set<{ send: (data: Uint8Array) => unknown }>();
  const y = new Y.Doc();
  y.on('update', (update: Uint8Array, fran: unknown) => { for (const p of alla) if (p !== fran) p.send(update); });
  const ws = crossws({ hooks: { open: (peer) => { alla.add(peer); }, close: (peer) => { alla.delete(peer); }, message: (peer, m) => { Y.applyUpdate(y, m.uint8Array(), peer); } } });
  server.on('upgrade', (req, socket, head: Buffer) => void ws.handleUpgrade(req, socket, head));
  await new Promise<void>((klart) => { server.listen(0, '127.0.0.1', klart); });
  return { port: (server.address() as AddressInfo).port };
}

if (process.argv[1] === import.meta.filename) console.log(`port ${(await relaet()).port}`);
