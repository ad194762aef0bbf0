import net from 'node:net';

/** Stands between the app and its database. `borta` cuts every connection and refuses new ones; `tillbaka` lets them through again. */
export type Mellanhand = { url: string; borta: () => Promise<void>; tillbaka: () => Promise<void> };

export async function mellanhand(url: string): Promise<Mellanhand> {
  const dit = new URL(url);
  const oppna = new Set<net.Socket>();
  const server = net.createServer((har) => {
    const dar = net.connect(Number(dit.port || 5432), dit.hostname);
    for (const [en, andra] of [[har, dar], [dar, har]] as const) {
      oppna.add(en);
      en.on('error', () => andra.destroy());
      en.on('close', () => { oppna.delete(en); andra.destroy(); });
      en.pipe(andra);
    }
  });
  const lyssna = (port: number) => new Promise<void>((klar, fel) => { server.once('error', fel).listen(port, '127.0.0.1', () => klar()); });
  await lyssna(0);
  const { port } = server.address() as net.AddressInfo;
  const har = new URL(url);
  har.hostname = '127.0.0.1';
  har.port = String(port);
  return {
    url: har.href,
    borta: () => new Promise((klar) => { server.close(() => klar()); for (const s of oppna) s.destroy(); }),
    tillbaka: () => lyssna(port),
  };
}
