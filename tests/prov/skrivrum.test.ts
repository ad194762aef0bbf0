import '../db/setup.ts';
import { expect, test } from 'vitest';

// The database's address is set by the line above: what opens a pool is fetched after it.
const [{ skrivserver }, { stormProv }] = await Promise.all([import('../factories/skrivserver.ts'), import('../factories/storm.ts')]);

test('tjugo webbläsare med slumpade avbrott har till slut samma text som databasen, 0 tecken borta', async () => {
  const server = await skrivserver();
  try {
    for (const fro of [1, 2, 3]) await stormProv({ klienter: 20, ord: 60, port: server.port, fro });
    expect.assertions(3 * (20 * 60 + 1));
  } finally {
    await server.stang();
  }
});
