import net from 'node:net';

export type Brevlada = { url: string; brev: string[]; vagra: (adress: string | null) => void; stang: () => Promise<void> };

/** A mail server that takes in what it is given, and can be told to refuse an address. Real SMTP on a port of its own. */
export function oppnaBrevlada(): Promise<Brevlada> {
  const brev: string[] = [];
  let vagrad: string | null = null;
  const server = net.createServer((s) => {
    let [rader, iBrev, text] = ['', false, ''];
    s.write('220 prov\r\n');
    s.on('error', () => undefined);
    s.on('data', (bit) => {
      rader += bit.toString();
      for (let slut = rader.indexOf('\r\n'); slut >= 0; slut = rader.indexOf('\r\n')) {
        const rad = rader.slice(0, slut);
        rader = rader.slice(slut + 2);
        if (iBrev && rad === '.') { brev.push(text); [iBrev, text] = [false, '']; s.write('250 tack\r\n'); }
        else if (iBrev) text += `${rad}\n`;
        else if (rad === 'DATA') { iBrev = true; s.write('354 ja\r\n'); }
        else if (rad === 'QUIT') s.end('221 hej\r\n');
        else if (vagrad && rad.startsWith('RCPT') && rad.includes(vagrad)) s.write('550 okand mottagare\r\n');
        else s.write('250 ok\r\n');
      }
    });
  });
  return new Promise((klar) => server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as net.AddressInfo;
    klar({ url: `smtp://127.0.0.1:${port}`, brev, vagra: (adress) => { vagrad = adress; }, stang: () => new Promise((stangd) => server.close(() => stangd())) });
  }));
}
