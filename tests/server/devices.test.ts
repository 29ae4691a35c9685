// Which devices hold what, over HTTP: who may know it, who may change it, and what becomes of a device
// that is lost, wiped or given up.
import { beforeEach, describe, expect, it } from 'vitest';
import { classDevicesSchema, ownDevicesSchema } from '#domain/devices.ts';
import { PROTO, pullAnswerSchema, SCHEMA } from '#domain/protocol.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { aWork, CLASS, type Name, newId, OTHER_CLASS, PEOPLE, T0 } from '#tests/server/plain-school.ts';

const MINUTE = 60_000;
const about = { kind: 'iPad', browser: 'Safari', app: '0.1.0' } as const;

interface Said {
  readonly pending?: number;
  readonly oldest?: number | null;
  readonly was?: { readonly id: string; readonly gone: boolean };
  /** The session's cookie; else that of the person's first one. */
  readonly cookie?: string;
}

const hello = (clientId: string) => ({ proto: PROTO, schema: SCHEMA, clientId, serverEpoch: '' });
const withCookie = (cookie: string | undefined) => (cookie === undefined ? {} : { headers: { cookie } });

describe('devices', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openApp();
    return () => app.close();
  });

  const pull = (name: Name, clientId: string, { cookie, pending = 0, oldest = null, was }: Said = {}) => {
    const report = { about, pending, oldest, ...(was ? { was } : {}) };
    const payload = { ...hello(clientId), gen: 1, scopes: {}, limit: 10, report };
    return app.as(name, { method: 'POST', url: '/api/sync/pull', payload, ...withCookie(cookie) });
  };
  const push = (name: Name, clientId: string, pending: number, works: readonly string[], token = '') => {
    const muts = works.map((words, at) => ({ seq: at + 1, m: aWork(words) }));
    const payload = { ...hello(clientId), token, now: T0, pending, oldest: T0 - MINUTE, muts };
    return app.as(name, { method: 'POST', url: '/api/sync/push', payload });
  };
  const own = async (name: Name) =>
    ownDevicesSchema.parse((await app.as(name, { url: '/api/devices' })).json()).devices;
  const ofClass = async (name: Name) =>
    classDevicesSchema.parse((await app.as(name, { url: `/api/devices/class/${CLASS}` })).json()).devices;
  /** A session as a join link opens it, in a browser that may hold an older cookie. */
  const joins = async (name: Name, cookie = ''): Promise<string> => {
    const payload = { token: await app.joinLink(name) };
    const headers = { cookie, 'x-ashiato': '1' };
    const answer = await app.http.inject({ method: 'POST', url: '/api/session/join', payload, headers });
    return answer.cookies.map((set) => `${set.name}=${encodeURIComponent(set.value)}`).join('; ');
  };

  it('are listed with what they said at their last contact, and nothing that anybody wrote', async () => {
    const [tablet, home] = [newId(), newId()];
    await pull('aoi', tablet);
    app.clock.now += 5 * MINUTE;
    await pull('aoi', home, { cookie: await joins('aoi'), pending: 3, oldest: T0 - MINUTE });
    const [first, second] = await own('aoi');
    expect(first).toEqual({
      id: home,
      ...about,
      name: '',
      madeAt: T0 + 5 * MINUTE,
      lastContactAt: T0 + 5 * MINUTE,
      pending: 3,
      oldestAt: T0 - MINUTE,
      wipedAt: null,
    });
    expect(second).toMatchObject({ id: tablet, pending: 0, lastContactAt: T0 });
    const [shown] = await ofClass('sato');
    expect(shown).toEqual({ ...withoutName(first), person: PEOPLE.aoi });
  });

  it('are known by a push too, which leaves what it brought out of the count', async () => {
    const tablet = newId();
    await push('aoi', tablet, 3, ['はねを 大きく']);
    expect(await own('aoi')).toMatchObject([{ id: tablet, kind: 'other', pending: 2, oldestAt: T0 - MINUTE }]);
    await pull('aoi', tablet);
    expect(await own('aoi')).toMatchObject([{ id: tablet, kind: 'iPad', pending: 0, oldestAt: null }]);
  });

  it('that pulled first push as if they had not', async () => {
    const tablet = newId();
    await pull('aoi', tablet);
    const answer = (await push('aoi', tablet, 1, ['はらいを のばす'])).json<{ results: unknown[]; token: string }>();
    expect(answer).toMatchObject({ results: [{ st: 'ok' }] });
    const again = await push('aoi', tablet, 1, ['べつの ことば'], answer.token);
    expect(again.json()).toMatchObject({ fork: 'seq_reused' });
    expect((await push('aoi', tablet, 1, ['べつの ことば'], 'another')).json()).toMatchObject({
      fork: 'client_forked',
    });
  });

  const WHO = ['aoi', 'ren', 'yui', 'sato', 'kato', 'admin'] as const;
  const asks = {
    'the devices of the class': { method: 'GET', url: () => `/api/devices/class/${CLASS}`, may: ['sato'] },
    'the devices of the other class': { method: 'GET', url: () => `/api/devices/class/${OTHER_CLASS}`, may: ['kato'] },
    'a class that is not there': { method: 'GET', url: () => `/api/devices/class/${newId()}`, may: [] },
    'no class at all': { method: 'GET', url: () => '/api/devices/class/x', may: [] },
    'a name for it': { method: 'POST', url: (id: string) => `/api/devices/${id}/name`, may: ['aoi'] },
    'a name for one that is not there': { method: 'POST', url: () => `/api/devices/${newId()}/name`, may: [] },
    'that it is forgotten': { method: 'DELETE', url: (id: string) => `/api/devices/${id}`, may: ['aoi'] },
    'that one is forgotten that is not there': { method: 'DELETE', url: () => '/api/devices/x', may: [] },
  } as const;
  it.each(Object.keys(asks) as (keyof typeof asks)[])('who may ask for Aoi’s tablet: %s', async (what) => {
    const { method, url, may } = asks[what];
    const tablet = newId();
    await pull('aoi', tablet);
    const allowed: Name[] = [];
    for (const name of WHO.toReversed()) {
      const payload = method === 'POST' ? { payload: { name: 'いえの' } } : {};
      const answer = await app.as(name, { method, url: url(tablet), ...payload });
      if (answer.statusCode < 300) allowed.push(name);
      else expect([answer.statusCode, answer.json()]).toEqual([404, { refused: 'not-found' }]);
    }
    expect(allowed).toEqual(may);
  });

  it('are not told to anybody who is not signed in', async () => {
    for (const url of ['/api/devices', `/api/devices/class/${CLASS}`])
      expect((await app.as(null, { url })).statusCode).toBe(401);
  });

  it('have a name that their person gave and nobody else hears', async () => {
    const tablet = newId();
    await pull('aoi', tablet);
    const url = `/api/devices/${tablet}/name`;
    expect((await app.as('aoi', { method: 'POST', url, payload: { name: ' おうちの iPad ' } })).statusCode).toBe(204);
    expect((await own('aoi'))[0]?.name).toBe('おうちの iPad');
    expect(JSON.stringify(await ofClass('sato'))).not.toContain('おうち');
    const long = await app.as('aoi', { method: 'POST', url, payload: { name: 'あ'.repeat(31) } });
    expect([long.statusCode, long.json()]).toEqual([422, { refused: 'invalid' }]);
  });

  it('that are forgotten have to sign in again, and go on with what they hold', async () => {
    const lost = newId();
    const cookie = await joins('aoi');
    await pull('aoi', lost, { cookie, pending: 2 });
    expect((await app.as('aoi', { method: 'DELETE', url: `/api/devices/${lost}` })).statusCode).toBe(204);
    expect(await own('aoi')).toEqual([]);
    expect(await ofClass('sato')).toEqual([]);
    expect((await pull('aoi', lost, { cookie, pending: 2 })).statusCode).toBe(401);
    // Nor by another session from before.
    expect((await pull('aoi', lost)).statusCode).toBe(401);
    expect((await push('aoi', lost, 1, ['だまって 送る'])).statusCode).toBe(401);
    app.clock.now += MINUTE;
    const back = await joins('aoi');
    expect((await pull('aoi', lost, { cookie: back, pending: 2 })).statusCode).toBe(200);
    expect(await own('aoi')).toMatchObject([{ id: lost, pending: 2 }]);
  });

  it('that were wiped with something unsent in them: their person and the teacher are told', async () => {
    const cookie = await joins('aoi');
    const [old, fresh] = [newId(), newId()];
    await pull('aoi', old, { cookie, pending: 3, oldest: T0 - MINUTE });
    app.clock.now += MINUTE;
    // The browser lost everything but the cookie, so its person scans the code once more.
    const back = await joins('aoi', cookie);
    const answer = pullAnswerSchema.parse((await pull('aoi', fresh, { cookie: back })).json());
    expect(answer.wiped).toEqual({ pending: 3, since: T0 - MINUTE });
    expect((await pull('aoi', fresh, { cookie: back })).json()).toMatchObject({ wiped: { pending: 3 } });
    expect(await ofClass('sato')).toMatchObject([
      { id: fresh, pending: 0, wipedAt: null },
      { id: old, pending: 3, wipedAt: T0 + MINUTE },
    ]);
    app.clock.now += 31 * 86_400_000;
    expect((await ofClass('sato')).map(({ id }) => id)).toEqual([fresh]);
  });

  it('that were wiped when they held nothing are no news', async () => {
    const cookie = await joins('aoi');
    const [old, fresh] = [newId(), newId()];
    await pull('aoi', old, { cookie });
    expect((await pull('aoi', fresh, { cookie })).json()).not.toHaveProperty('wiped');
    expect((await own('aoi')).map(({ id }) => id)).toEqual([fresh]);
  });

  it('that go on under another id are one device, unless the old id lives on in a copy', async () => {
    const [first, second, third] = [newId(), newId(), newId()];
    const cookie = await joins('aoi');
    await pull('aoi', first, { cookie, pending: 2 });
    expect((await pull('aoi', second, { cookie, was: { id: first, gone: true } })).json()).not.toHaveProperty('wiped');
    expect((await own('aoi')).map(({ id }) => id)).toEqual([second]);
    app.clock.now += MINUTE;
    await pull('aoi', third, { cookie, was: { id: second, gone: false } });
    expect((await own('aoi')).map(({ id }) => id)).toEqual([third, second]);
    // The one that was held for gone speaks again.
    app.clock.now += MINUTE;
    await pull('aoi', first, { cookie, pending: 2 });
    expect((await own('aoi')).map(({ id }) => id)).toEqual([first, third, second]);
  });

  it('that ask for news and bring none cost the school no write within a minute', async () => {
    const tablet = newId();
    await pull('aoi', tablet);
    app.clock.now += MINUTE / 2;
    await pull('aoi', tablet);
    expect((await own('aoi'))[0]?.lastContactAt).toBe(T0);
    await pull('aoi', tablet, { pending: 1 });
    expect(await own('aoi')).toMatchObject([{ lastContactAt: T0 + MINUTE / 2, pending: 1 }]);
    app.clock.now += MINUTE;
    await pull('aoi', tablet, { pending: 1 });
    expect((await own('aoi'))[0]?.lastContactAt).toBe(T0 + 1.5 * MINUTE);
  });

  it('of kinds that this school does not know yet are taken all the same', async () => {
    const payload = { ...hello(newId()), gen: 1, scopes: {}, limit: 10 };
    const report = { about: { kind: 'Watch', browser: 'Lynx', app: '9.9.9' }, pending: 0, oldest: null };
    const asked = { method: 'POST', url: '/api/sync/pull', payload: { ...payload, report } } as const;
    expect((await app.as('aoi', asked)).statusCode).toBe(200);
    expect(await own('aoi')).toMatchObject([{ kind: 'other', browser: 'other', app: '9.9.9' }]);
  });
});

function withoutName<T extends { readonly name: string }>(device: T | undefined): Omit<T, 'name'> {
  const { name: _told, ...rest } = device ?? ({} as T);
  return rest;
}
