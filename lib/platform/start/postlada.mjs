// The demo's mail server: it takes whatever is sent and puts each letter in a file.
import fs from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

/** Listens on a free port of the loopback and keeps each letter as a file in `folder`. */
export async function startPostlada(folder, { aloud = true } = {}) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  let number = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 50 * 1024 * 1024,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((to) => to.address).join(', ');
      const name = `${new Date().toISOString().replaceAll(':', '')}-${String(++number).padStart(4, '0')}.eml`;
      const file = path.join(folder, name);
      stream.pipe(fs.createWriteStream(`${file}.ny`, { mode: 0o600 }))
        .on('error', done)
        .on('finish', () => {
          if (stream.sizeExceeded) return fs.rm(`${file}.ny`, () => done(Object.assign(new Error('För stort brev'), { responseCode: 552 })));
          fs.renameSync(`${file}.ny`, file);
          if (aloud) console.log(`Brev till ${recipients} ligger i ${path.relative(process.cwd(), file)}`);
          done();
        });
    },
  });
  server.on('error', (error) => console.error('Postlådan:', error.message));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}
