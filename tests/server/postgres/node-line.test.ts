// The line between servers: what is said at one is heard at the others, in few and small messages.
import { Client } from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openNodeLine } from '#server/db/node-line.ts';
import { aLineTo } from '#tests/helpers/a-line-that-breaks.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import { newId } from '#tests/server/plain-school.ts';

const lineAt = async (url: string) => {
  const line = await openNodeLine(url);
  onTestFinished(() => line.close());
  const heard = new Set<string>();
  line.hear('news', (scopes) => {
    for (const scope of scopes) heard.add(scope);
  });
  return { line, heard };
};

it('carries any number of scopes in messages of less than 8000 bytes, at most five batches a second', async () => {
  const url = await newDatabaseAt(inject('postgres'));
  const [a, b] = [await lineAt(url), await lineAt(url)];
  const between = new Client({ connectionString: url });
  await between.connect();
  onTestFinished(() => between.end());
  const messages: { bytes: number; by: number }[] = [];
  between.on('notification', ({ payload = '', processId }) => messages.push({ bytes: payload.length, by: processId }));
  await between.query('listen ashiato');
  const many = Array.from({ length: 3000 }, () => `cl:${newId()}`);
  a.line.tell('news', many);
  await expect.poll(() => b.heard.size).toBe(3000);
  expect(a.heard.size).toBe(0);
  expect(Math.max(...messages.map(({ bytes }) => bytes))).toBeLessThan(8000);
  const before = messages.length;
  const from = performance.now();
  for (let at = 0; at < 60; at += 1) {
    a.line.tell('news', [`pf:${newId()}`]);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await expect.poll(() => b.heard.size).toBe(3060);
  expect(messages.length - before).toBeLessThanOrEqual((performance.now() - from) / 200 + 1);
});

it('comes back after a break; a lock falls with it, and its holder is told', async () => {
  const url = await newDatabaseAt(inject('postgres'));
  const wire = await aLineTo(Number(new URL(url).port));
  const [a, b] = [await lineAt(url.replace(/:\d+\//, `:${wire.port}/`)), await lineAt(url)];
  const told: string[] = [];
  expect(await a.line.tryLock('upload 1', () => told.push('lost'))).toBe(true);
  expect([await a.line.tryLock('upload 1'), await b.line.tryLock('upload 1')]).toEqual([false, false]);
  await wire.cut();
  await expect.poll(() => told).toEqual(['lost']);
  await expect.poll(() => b.line.tryLock('upload 1')).toBe(true);
  b.line.tell('news', ['said while nobody could hear']);
  await wire.mend();
  await expect.poll(() => a.line.tryLock('upload 2')).toBe(true);
  b.line.tell('news', ['said afterwards']);
  await expect.poll(() => [...a.heard]).toEqual(['said afterwards']);
  await a.line.close();
  await wire.cut();
});
