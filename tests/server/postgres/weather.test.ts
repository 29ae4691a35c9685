// What PostgreSQL may do to a server in a school year: clashes, dead connections, none free, gone and back. Nothing is lost,
// nothing doubled, and nobody has to start the server again.
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { isWeather, type Transaction, writing } from '#server/db/store-engine.ts';
import { aLineTo } from '#tests/helpers/a-line-that-breaks.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, newId, PlainDevice, UNIT } from '#tests/server/plain-school.ts';
import { huntedSchool } from '#tests/server/postgres/hunted-school.ts';

const toClose: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});
const opens = async (
  opening: { url?: string; connections?: number; waitMs?: number } = {},
): Promise<OpenedDatabase> => {
  const opened = await openDatabase({ url: await newDatabaseAt(inject('postgres')), ...opening });
  toClose.push(opened);
  return opened;
};
const opensApp = async (opening: { url?: string; connections?: number; waitMs?: number }): Promise<TestApp> => {
  const app = await openApp(null, {}, opening);
  toClose.push(app);
  return app;
};
const fails = (trx: Transaction, code: string): Promise<unknown> =>
  sql.raw(`do $$ begin raise exception 'weather' using errcode = '${code}'; end $$`).execute(trx);

describe('writes that clash', () => {
  it.each(['40001', '40P01'])('are tried five times (%s), and then left to the device', async (code) => {
    const engine = await opens();
    let tries = 0;
    const clashesUntil = (last: number) => async (trx: Transaction) => {
      tries += 1;
      if (tries <= last) await fails(trx, code);
      return tries;
    };
    expect(await writing(engine, 'x', clashesUntil(4))).toBe(5);
    tries = 0;
    const error: unknown = await writing(engine, 'x', clashesUntil(5)).catch((thrown: unknown) => thrown);
    expect([tries, isWeather(error)]).toEqual([5, true]);
  });

  it('and wait for each other in a ring are both kept', async () => {
    const engine = await opens();
    const ids = ['a', 'b'];
    await engine.database
      .insertInto('school')
      .values(ids.map((id) => ({ id, name: '' })))
      .execute();
    let arrived = 0;
    const { promise: both, resolve: bothAreThere } = Promise.withResolvers<void>();
    const rename = (first: string, second: string) =>
      writing(engine, first, async (trx) => {
        arrived += 1;
        if (arrived === 2) bothAreThere();
        await both;
        await trx
          .updateTable('school')
          .set({ name: sql`name || ${first}` })
          .where('id', '=', second)
          .execute();
      });
    await Promise.all([rename('a', 'b'), rename('b', 'a')]);
    const rows = await engine.database.selectFrom('school').selectAll().orderBy('id').execute();
    expect(rows.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(arrived).toBeGreaterThan(2);
  });
});

describe('connections that die under their statements', () => {
  it('cost a second try, never a word, never the server', async () => {
    const school = await huntedSchool();
    const killer = new Client({ connectionString: inject('postgres') });
    await killer.connect();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(school.opened.database);
    const over = { yet: false };
    const kills = async (): Promise<number> => {
      let killed = 0;
      while (!over.yet) {
        const victim = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and state <> 'idle'
          order by random() limit 1`;
        killed += (await killer.query(victim, [rows[0]?.name])).rowCount ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
      }
      return killed;
    };
    const killing = kills();
    let failed = 0;
    const written = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const device = new PlainDevice(school, at % 2 ? 'aoi' : 'ren');
        const ids = Array.from({ length: 2 }, newId);
        for (const id of ids) {
          const set = { unit: UNIT, lesson: LESSON, audience: 'class', title: id };
          const work = device.mutation('work', id, { owner: device.person, madeAt: 1, set });
          for (let done = false; !done; ) {
            const answer = await device.push(work).catch((error: unknown) => error);
            done = Array.isArray(answer);
            if (done) expect(answer).toMatchObject([{ st: expect.stringMatching(/ok|dup/) }]);
            else expect([isWeather(answer), answer]).toEqual([true, answer]);
            failed += done ? 0 : 1;
          }
        }
        return ids;
      }),
    );
    over.yet = true;
    expect(await killing).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
    await killer.end();
    const said = await school.opened.database.selectFrom('revision').select('record').where('mid', '<>', '').execute();
    expect(said.map(({ record }) => record).sort()).toEqual(written.flat().sort());
    const sato = new PlainDevice(school, 'sato');
    await sato.pull(7);
    expect(new Set(sato.ids('work'))).toEqual(new Set(written.flat()));
  });
});

const asks = (app: TestApp) => app.as('aoi', { url: '/api/session' });

describe('a server', () => {
  it('without a free connection asks to come back, and is there again', async () => {
    const app = await opensApp({ connections: 2, waitMs: 200 });
    await app.cookie('aoi');
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    let taken = 0;
    const long = [1, 2].map(() =>
      app.database.connection().execute(() => {
        taken += 1;
        return promise;
      }),
    );
    await expect.poll(() => taken).toBe(2);
    const refused = await asks(app);
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    letGo();
    await Promise.all(long);
    expect((await asks(app)).statusCode).toBe(200);
  });

  it('whose database goes down asks to come back, and is there again with it, line and all', async () => {
    const url = await newDatabaseAt(inject('postgres'));
    const line = await aLineTo(Number(new URL(url).port));
    const through = url.replace(/:\d+\//, `:${line.port}/`);
    const app = await opensApp({ url: through, waitMs: 2000 });
    await app.cookie('aoi');
    expect((await asks(app)).statusCode).toBe(200);
    await line.cut();
    for (let round = 0; round < 3; round += 1) {
      const refused = await asks(app);
      expect([refused.statusCode, refused.json()]).toEqual([503, { refused: 'too-many', retryAfter: 5 }]);
      expect(refused.headers['retry-after']).toBe('5');
    }
    expect(await app.line?.tryLock('anything')).toBe(false);
    await line.mend();
    await expect.poll(async () => (await asks(app)).statusCode).toBe(200);
    await expect.poll(() => app.line?.tryLock('anything')).toBe(true);
    await app.close();
    toClose.length = 0;
    await line.cut();
  });
});
