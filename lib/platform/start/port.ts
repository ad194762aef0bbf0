import net from 'node:net';

/** True when nothing listens on the port, on any of the addresses a listener of ours would take. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of [undefined, '127.0.0.1']) if (!(await canListen(port, host))) return false;
  return true;
}

/** A port that was free a moment ago. */
export const freePort = () => listen(0, '127.0.0.1');

const canListen = (port: number, host: string | undefined) => listen(port, host).then(() => true, () => false);

function listen(port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address() as net.AddressInfo;
      server.close(() => resolve(given));
    });
  });
}

/** Resolves when something accepts connections on the port. */
export async function untilItAnswers(port: number) {
  while (!(await accepts(port))) await new Promise((resolve) => setTimeout(resolve, 50));
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, 'localhost');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
}
