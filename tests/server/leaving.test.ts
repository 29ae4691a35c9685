// Leaving a device, as the school sees it: the session is over everywhere at once, and so is whatever listened by it.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { createPokeHub } from '#server/sync/poke-hub.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { type Name, newId, PEOPLE, SCHOOL, T0 } from '#tests/server/plain-school.ts';

let app: TestApp;
let origin: string;
beforeAll(async () => {
  app = await openApp();
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

/** Reads the stream to its end. @returns first = the first beat has come, whole = all that was said until it ended */
async function listen(cookie: string) {
  const answer = await fetch(`${origin}/api/sync/events`, { headers: { cookie } });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const first = await reader.read();
  const rest = async (): Promise<string> => {
    const { done, value } = await reader.read();
    return done ? '' : new TextDecoder().decode(value) + (await rest());
  };
  return { first: new TextDecoder().decode(first.value), ended: rest() };
}

async function joined(name: Name, cookie = ''): Promise<string> {
  const payload = { token: await app.joinLink(name) };
  const answer = await app.as(null, { method: 'POST', url: '/api/session/join', payload, headers: { cookie } });
  return answer.cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`).join('; ');
}
const leave = (cookie: string) => app.as(null, { method: 'POST', url: '/api/session/leave', headers: { cookie } });
const pull = () => ({
  method: 'POST' as const,
  url: '/api/sync/pull',
  payload: { proto: PROTO, schema: SCHEMA, clientId: newId(), serverEpoch: '', gen: 1, scopes: {}, limit: 10 },
});

it('who leaves is told nothing any more, and whoever else listens stays', async () => {
  const aoi = await joined('aoi');
  const ren = await joined('ren');
  const [gone, stays] = await Promise.all([listen(aoi), listen(ren)]);
  expect([gone.first, stays.first]).toEqual([expect.stringContaining('beat'), expect.stringContaining('beat')]);
  expect((await leave(aoi)).statusCode).toBe(204);
  expect(await gone.ended).toBe('');
  const rows = await app.database.selectFrom('session').select('person').execute();
  expect(rows.map((row) => row.person)).toEqual([PEOPLE.ren]);
  await leave(ren);
  expect(await stays.ended).toBe('');
});

it('who comes in anew on the same device ends the session before', async () => {
  const before = await joined('aoi');
  const listening = await listen(before);
  await joined('aoi', before);
  expect(await listening.ended).toBe('');
  expect((await app.as(null, { ...pull(), headers: { cookie: before } })).statusCode).toBe(401);
});

it('leaving twice is no error, and takes the cookie away although the session is over', async () => {
  const cookie = await joined('aoi');
  await leave(cookie);
  const again = await app.as(null, {
    method: 'POST',
    url: '/api/session/leave',
    headers: { cookie, 'x-ashiato-person': PEOPLE.aoi },
  });
  expect(again.statusCode).toBe(204);
  expect(again.cookies.filter((each) => each.value === '').map((each) => each.name)).toContain(
    `ashiato_session_${PEOPLE.aoi}`,
  );
});

it('a stream of a session that another node closed ends with the next beat', async () => {
  const alive = new Set(['kept', 'closed']);
  const looked = Promise.withResolvers<void>();
  const timers: (() => void)[] = [];
  const real = globalThis.setInterval;
  globalThis.setInterval = ((work: () => void) => {
    timers.push(work);
    return { unref: () => undefined };
  }) as unknown as typeof setInterval;
  const hub = createPokeHub(async (sessions) => {
    setTimeout(looked.resolve, 0);
    return new Set(sessions.filter((session) => alive.has(session)));
  });
  globalThis.setInterval = real;
  const heard: string[] = [];
  for (const session of alive) {
    const send = (event: string) => void heard.push(`${session} ${event}`);
    hub.listen({ proto: PROTO, person: PEOPLE.aoi, session, send, end: () => void heard.push(`${session} ended`) }, []);
  }
  alive.delete('closed');
  for (const beatNow of timers) beatNow();
  await looked.promise;
  expect(heard).toEqual(['kept beat', 'closed beat', 'kept beat', 'closed ended']);
  hub.close();
});

it('who was struck from the roster is told so, apart from who only has to sign in', async () => {
  const cookie = await joined('yui');
  const headers = { cookie };
  expect((await app.as(null, { ...pull(), headers })).statusCode).toBe(200);
  const values = { displayName: '結衣', kana: 'ゆい', role: 'pupil', grade: 3 };
  const person = { type: 'person', id: PEOPLE.yui, owner: null, author: PEOPLE.yui, madeAt: T0, values } as const;
  await app.school.writeAsSchool(SCHOOL, [{ ...person, trashed: true }]);
  for (const asked of [pull(), { method: 'GET' as const, url: '/api/session' }]) {
    const answer = await app.as(null, { ...asked, headers });
    expect([answer.statusCode, answer.json()]).toEqual([403, { refused: 'account-closed' }]);
  }
});
