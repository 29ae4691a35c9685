// Starting: several servers at once on an empty database, and a server that was told a wrong address.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';
import { startsServer } from '#tests/helpers/a-server-process.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';

it('eight servers that start at once make the tables once, and the epoch', async () => {
  const url = await newDatabaseAt(inject('postgres'));
  const all = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ url, connections: 2 })));
  const epochs = await Promise.all(
    all.map(({ database }) => database.selectFrom('server_meta').selectAll().where('key', '=', 'epoch').execute()),
  );
  expect(new Set(epochs.map((rows) => JSON.stringify(rows))).size).toBe(1);
  expect(epochs[0]).toHaveLength(1);
  await Promise.all(all.map(({ close }) => close()));
});

const wrong = (url: string): Record<string, string> => {
  const [here, port] = [new URL(url), Number(new URL(url).port)];
  return {
    'nobody answers at that host and port': `postgres://school:geheim@127.0.0.1:1/school`,
    'there is no such host': `postgres://school:geheim@no-such-host.invalid/school`,
    'that is no address': `postgres://school:geheim@127.0.0.1:99999/school`,
    'that server has no database of this name': `postgres://${here.username}:geheim@127.0.0.1:${port}/nowhere`,
    'the folder of the file is not there': '/nowhere/geheim/school.sqlite',
  };
};

it('a wrong address is told in one sentence, without the password, and the server ends', {
  timeout: 60_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'ashiato-start-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const told = await Promise.all(
    Object.entries(wrong(inject('postgres'))).map(async ([why, address]) => {
      const server = startsServer({ ASHIATO_DATABASE: address, ASHIATO_DATA: data, ASHIATO_PORT: '0' });
      return { why, code: await server.ended, said: server.said() };
    }),
  );
  for (const { why, code, said } of told) {
    expect([said, code]).toEqual([`The database (ASHIATO_DATABASE) cannot be opened: ${why}.\n`, 1]);
  }
});
