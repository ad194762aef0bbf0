import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSockets } from '#lib/platform/socket';
import { rum } from '#lib/subscriptions';

/** The web server's sockets without its pages. Run as a file it says its port, so that a test can kill it. */
export async function skrivserver() {
  const server = createServer((_req, res) => res.writeHead(404).end());
  const sockets = openSockets(rum);
  server.on('upgrade', (req, socket, head: Buffer) => { if (!sockets.upgrade(req, socket, head)) socket.destroy(); });
  await new Promise<void>((klart) => { server.listen(0, '127.0.0.1', klart); });
  return { port: (server.address() as AddressInfo).port, stang: async () => { sockets.close(); server.closeAllConnections(); await new Promise((klart) => { server.close(klart); }); } };
}

if (process.argv[1] === import.meta.filename) console.log(`port ${(await skrivserver()).port}`);
