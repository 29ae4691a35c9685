// The school's admin sets the days of a person in a class; nobody else does, and a class of another school is not there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Enrolling } from '#domain/enrolling.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { CLASS, type Name, newId, OTHER_CLASS, PEOPLE, T0 } from '#tests/server/plain-school.ts';

const DAY = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function says(name: Name | null, said: Partial<Enrolling> | object): Promise<[number, string | null]> {
  const asked = { person: PEOPLE.kato, classGroup: CLASS, from: '2026-11-20', last: '2026-11-20', ...said };
  const answer = await app.as(name, { method: 'POST', url: '/api/roster/enrollments', payload: asked });
  return [answer.statusCode, answer.statusCode === 204 ? null : answer.json().refused];
}
const classesOf = async (name: Name): Promise<string[]> => {
  const scopes = await app.school.readAs(PEOPLE[name], async (_, asking) => asking.scopes);
  return (scopes ?? []).filter((scope) => scope.startsWith('cl:'));
};

it('a teacher, a child and a stranger change nothing', async () => {
  for (const name of ['kato', 'sato', 'aoi'] as const) expect(await says(name, {})).toEqual([404, 'not-found']);
  expect(await says(null, {})).toEqual([401, 'sign-in']);
  expect(await classesOf('kato')).toEqual([`cl:${OTHER_CLASS}`]);
});

it('what is no day, no person, no class, or the wrong way round is refused', async () => {
  expect(await says('admin', { from: '2026-02-30' })).toEqual([422, 'invalid']);
  expect(await says('admin', { last: 'tomorrow' })).toEqual([422, 'invalid']);
  expect(await says('admin', { last: '2026-11-19' })).toEqual([422, 'invalid']);
  expect(await says('admin', { person: newId() })).toEqual([404, 'not-found']);
  expect(await says('admin', { classGroup: newId() })).toEqual([404, 'not-found']);
  expect(await says('admin', { person: PEOPLE.yui })).toEqual([422, 'forbidden']);
});

it('lets a teacher in for one day, tells devices at once, is put off, ended and put back', async () => {
  expect(await says('admin', {})).toEqual([204, null]);
  const both = [`cl:${CLASS}`, `cl:${OTHER_CLASS}`].sort();
  expect((await classesOf('kato')).sort()).toEqual(both);
  app.clock.now = T0 + DAY;
  expect(await classesOf('kato')).toEqual([`cl:${OTHER_CLASS}`]);
  expect(await says('admin', { last: null })).toEqual([204, null]);
  expect((await classesOf('kato')).sort()).toEqual(both);
  expect(await says('admin', { last: '2026-11-20' })).toEqual([204, null]);
  expect(await classesOf('kato')).toEqual([`cl:${OTHER_CLASS}`]);
  expect(app.log.join('')).toContain('enrollment set');
});

it('a child’s number and place in the class stay when their days are set', async () => {
  expect(await says('admin', { person: PEOPLE.aoi, from: '2026-04-01', last: '2026-12-24' })).toEqual([204, null]);
  const rows = await app.database.selectFrom('record').select('data').where('type', '=', 'enrollment').execute();
  const own = rows.map(({ data }) => JSON.parse(data)).filter(({ person }) => person === PEOPLE.aoi);
  expect(own).toMatchObject([{ role: 'pupil', classGroup: CLASS, to: null, until: '2026-12-24' }]);
});
