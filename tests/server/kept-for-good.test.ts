// What the school answers it has for good: a commit waits for the disk on both databases, whatever somebody set for speed.
import { sql } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';

async function opens(url: string): Promise<OpenedDatabase> {
  const opened = await openDatabase({ url });
  onTestFinished(() => opened.close());
  return opened;
}

it('a commit waits for the disk before it is answered', async () => {
  const url = await emptyDatabase();
  const { database } = await opens(url);
  if (inject('dialect') === 'sqlite') {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database);
    // 2 = FULL: with less the last commits may go with the power.
    expect(rows).toEqual([{ synchronous: 2 }]);
    return;
  }
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(database);
  const anew = await opens(url);
  const { rows } = await sql`show synchronous_commit`.execute(anew.database);
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
});
