// A server comes up at once: what takes long is done while people come and go, and ends when the server does.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '#server/start-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { SCHOOL } from '#tests/server/plain-school.ts';

it('answers while the texts of a school are still being read, and stops in the middle of it', async () => {
  const data = await mkdtemp(join(tmpdir(), 'ashiato-start-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const url = await emptyDatabase();
  const database = url === ':memory:' ? join(data, 'school.sqlite') : url;
  const config = { host: '127.0.0.1', port: 0, data, origin: 'http://localhost:9201', database, quiet: true };
  const begun = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const running = await startServer(config, async (app) => {
    await app.school.openSchool({ id: SCHOOL, name: '若林小学校' });
    const close = app.drafts.close;
    Object.assign(app.drafts, {
      sweep: () => {
        begun.resolve();
        return closed.promise;
      },
      close: () => close().then(closed.resolve),
    });
  });
  await begun.promise;
  const answer = await running.app.http.inject({ url: '/api/health' });
  expect([answer.json(), running.app.http.server.listening]).toEqual([{ fine: true }, true]);
  await running.stop();
  expect(running.app.http.server.listening).toBe(false);
});
