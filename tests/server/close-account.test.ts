// Somebody leaves the school: nobody comes in under their name any more, their devices hear why, and what they made stays.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { uuidv7 } from '#domain/id.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { closeAccount } from '#server/admin/closing.ts';
import { enroll, schoolIdOf } from '#server/admin/enroll.ts';
import { readRoster } from '#server/admin/roster-file.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { liveSessions } from '#server/session/session.repo.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, newId, PEOPLE, PlainDevice, SCHOOL, T0, UNIT } from '#tests/server/plain-school.ts';

const hello = () => ({ proto: PROTO, schema: SCHEMA, clientId: newId(), serverEpoch: '' });
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

describe('whose account was closed', () => {
  let app: TestApp;
  let link: string;
  const plain = () => ({ opened: app.opened, server: app.school, clock: app.clock }) as never;
  const [work, media] = [newId(), newId()];
  const [ren, sato] = [() => new PlainDevice(plain(), 'ren'), () => new PlainDevice(plain(), 'sato')];
  beforeAll(async () => {
    app = await openApp();
    link = await app.joinLink('aoi');
    const aoi = new PlainDevice(plain(), 'aoi');
    const own = { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON, audience: 'class', title: 'のこる さくひん' } };
    await aoi.create('work', own, work);
    await aoi.create('media', { owner: PEOPLE.aoi, root: work, set: { variants: {} } }, media);
    await app.cookie('aoi');
    await app.cookie('ren');
    expect(await closeAccount(app.school, SCHOOL, PEOPLE.aoi)).toEqual({ sessions: 1 });
  });
  afterAll(() => app.close());

  it('is told so at every door, and nothing else', async () => {
    const device = newId();
    const doors = [
      ['POST', '/api/sync/push', { ...hello(), token: '', now: T0, pending: 0, muts: [] }],
      ['POST', '/api/sync/pull', { ...hello(), gen: 1, scopes: {}, limit: 10 }],
      ['GET', '/api/sync/events'],
      ['GET', '/api/session'],
      ['GET', `/api/media/${media}/t`],
      ['PUT', `/api/media/${media}/t`, 'x'],
      ['POST', '/api/uploads'],
      ['PATCH', `/api/uploads/${PEOPLE.aoi}.o.0`],
      ['GET', '/api/devices'],
      ['POST', `/api/devices/${device}/name`, { name: 'うち' }],
      ['DELETE', `/api/devices/${device}`],
    ] as const;
    for (const [method, url, payload] of doors) {
      const headers = typeof payload === 'string' ? { 'content-type': 'image/png' } : {};
      const answer = await app.as('aoi', { method, url, headers, ...(payload ? { payload } : {}) });
      expect([url, answer.statusCode, answer.json().refused]).toEqual([url, 403, 'account-closed']);
    }
    // Somebody else is let in by the same doors.
    expect((await app.as('ren', { url: '/api/devices' })).statusCode).toBe(200);
  });

  it('does not come in by an old link, nor by one that lay in a backup', async () => {
    const comeIn = (token: string) => app.as(null, { method: 'POST', url: '/api/session/join', payload: { token } });
    for (const token of [link, await app.joinLink('aoi')])
      expect((await comeIn(token)).json()).toEqual({ refused: 'join-link' });
    expect((await comeIn(await app.joinLink('ren'))).statusCode).toBe(200);
  });

  it('has sessions that no use makes live on', async () => {
    const until = async () => {
      const query = app.database.selectFrom('session').select('until').where('person', '=', PEOPLE.aoi);
      return (await query.execute()).map((row) => row.until);
    };
    const before = await until();
    app.clock.now += 40 * 86_400_000;
    await app.as('aoi', { url: '/api/session' });
    expect(await until()).toEqual(before);
    app.clock.now = T0;
  });

  it('leaves the class and its devices, and the works at school', async () => {
    for (const device of [ren(), sato()]) {
      await device.pull();
      expect(device.held.has(work) || device.held.has(PEOPLE.aoi)).toBe(false);
      expect(device.held.has(PEOPLE.ren)).toBe(true);
    }
    const kept = app.database.selectFrom('record').select('data').where('id', '=', work);
    expect(JSON.parse((await kept.executeTakeFirstOrThrow()).data)).toMatchObject({
      title: 'のこる さくひん',
      trashed: false,
    });
  });

  it('hears no poke any more: whatever listened ends with the next beat', async () => {
    const sessions = await app.database.selectFrom('session').select(['token_hash', 'person']).execute();
    expect(new Set(sessions.map(({ person }) => person))).toEqual(new Set([PEOPLE.aoi, PEOPLE.ren]));
    const hashes = sessions.map((session) => session.token_hash);
    const still = await liveSessions(app.database, hashes, T0);
    expect(sessions.filter((each) => still.has(each.token_hash)).every((each) => each.person === PEOPLE.ren)).toBe(
      true,
    );
    expect(still.size).toBeGreaterThan(0);
  });

  it('comes back with a roster that names them, and finds what they made', async () => {
    await app.school.writeAsSchool(SCHOOL, [
      {
        type: 'person',
        id: PEOPLE.aoi,
        owner: null,
        author: PEOPLE.aoi,
        madeAt: T0,
        values: { displayName: 'aoi', kana: 'aoi', role: 'pupil', grade: 3 },
      },
    ]);
    const back = new PlainDevice(plain(), 'aoi');
    await back.pull();
    expect(back.held.has(work)).toBe(true);
    expect((await app.as('aoi', { url: '/api/session' })).statusCode).toBe(200);
  });

  it('is somebody of this school: nobody else’s account is closed', async () => {
    const records = () => app.database.selectFrom('record').select(['id', 'rv']).orderBy('id').execute();
    const before = await records();
    for (const unknown of [uuidv7(T0, random(10)), work]) {
      expect(await closeAccount(app.school, SCHOOL, unknown)).toBeNull();
    }
    expect(await closeAccount(app.school, newId(), PEOPLE.ren)).toBeNull();
    expect(await records()).toEqual(before);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ashiato-close-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says who it is, closes only when told to, and refuses whom it does not know', async () => {
    const url = inject('dialect') === 'postgres' ? await emptyDatabase() : join(folder, 'school.sqlite');
    const opened = await openDatabase({ url });
    const server = createSchoolServer({ ...opened, now: Date.now, random });
    const id = schoolIdOf('若林小学校');
    await server.openSchool({ id, name: '若林小学校' });
    const roster = readRoster(
      Buffer.from('学年,組,番号,氏名,ふりがな,ID\n3,2,1,青,あお,1\n3,2,2,同,おなじ,2\n3,2,3,同,おなじ,3\n'),
    );
    if ('wrong' in roster) throw new Error(roster.wrong.join());
    await server.write(id, (ledger) => enroll(ledger, roster.rows));
    const closed = async () => {
      const query = opened.database.selectFrom('account').select('person').where('closed_at', 'is not', null);
      return (await query.execute()).length;
    };
    const env = { PATH: process.env['PATH'] ?? '', ASHIATO_DATABASE: url, ASHIATO_DATA: folder };
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['src/server/admin/close-account.ts', '--school', '若林小学校', ...args], {
        env,
      }).then(
        ({ stdout }) => stdout,
        (failed: { code: number; stderr: string }) => `${failed.code} ${failed.stderr}`,
      );
    const nobody = newId();
    expect(await run(nobody, '--close')).toBe(`1 若林小学校 に「${nobody}」は 0 人います。\n`);
    expect(await run('同', '--close')).toMatch(/^1 若林小学校 に「同」は 2 人います。\n[\w-]{36}\n[\w-]{36}\n$/);
    expect(await run('青')).toContain('Nothing was changed.');
    expect(await closed()).toBe(0);
    expect(await run('青', '--close')).toContain('Closed.');
    expect(await closed()).toBe(1);
    await opened.close();
  });
});
