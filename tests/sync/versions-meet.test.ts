// App and school of different versions: whoever cannot be understood goes on writing, keeps everything, and is told why.
import { expect, test } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { type PullAnswer, type PushAnswer, SCHEMA } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import { contactOf } from '#store/contact.ts';
import type { OutboxEntry } from '#store/database.ts';
import { readMeta } from '#store/device.ts';
import { deviceFacts, troublesIn } from '#store/device-facts.ts';
import { atSchool, aWorld, goalOn, goesOnUntil, rewritesGoal, syncs, writesGoal } from '#tests/sync/a-world.ts';
import { PEOPLE, SCHOOL, type SimSchool } from '#tests/sync/sim-school.ts';

const BROWSER = { room: null, persisted: true, installed: true };

test('an app that is too old is told so; what it writes meanwhile waits, and goes when it is new', async () => {
  const { network, device } = await aWorld();
  const home = await device('p1');
  await syncs(home);
  Object.assign(network, { rulesOff: { onReply: () => ({ kind: 'refused', refused: 'old-app', status: 426 }) } });
  await writesGoal(home, 'ふるい アプリで かいた。');
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'stopped', trouble: 'oldApp' });
  await writesGoal(home, 'まだ かける。');
  expect(await home.device.db.outbox.count()).toBe(2);
  expect(troublesIn(await deviceFacts(home.device), BROWSER)).toContainEqual({ name: 'oldApp', code: 'A-426' });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ trouble: null, waiting: 0 });
});

test('a school that was set back to an older version does not understand the app: it is asked on and on, and that is shown', async () => {
  const { network, device } = await aWorld();
  const home = await device('p1');
  await syncs(home);
  const serverEpoch = (await readMeta(home.device.db, 'serverEpoch')) ?? '';
  const client = await readMeta(home.device.db, 'clientId');
  const no = { kind: 'refused', refused: 'invalid', status: 409, serverEpoch } as const;
  Object.assign(network, { rulesOff: { onReply: () => no } });
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'later' });
  await writesGoal(home, 'がっこうが ふるい。');
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'later' });
  expect(await contactOf(home.device)).toMatchObject({ trouble: 'refused', status: 409, waiting: 1 });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ trouble: null, waiting: 0 });
  expect(await readMeta(home.device.db, 'clientId')).toBe(client);
});

/** The school as a newer version of it would have left the record: with a part that nobody here has heard of. */
async function newerSchoolSays(school: SimSchool, id: string, part: object): Promise<void> {
  const { database } = school.database();
  const row = await database.selectFrom('record').select('data').where('id', '=', id).executeTakeFirstOrThrow();
  const data = JSON.stringify({ ...JSON.parse(row.data), ...part });
  await database
    .updateTable('record')
    .set({ data, schema: SCHEMA + 1 })
    .where('id', '=', id)
    .execute();
}

test('what a newer school says of a record stays on an older device, and its changes take nothing of it away', async () => {
  const { school, device } = await aWorld();
  const [tablet, desk] = [await device('p1'), await device('p1')];
  const goal = await writesGoal(tablet, 'ゆっくり。');
  await syncs(tablet);
  await newerSchoolSays(school, goal, { moods: ['fair'] });
  await rewritesGoal(tablet, goal, 'ゆっくり。ていねいに。');
  await syncs(tablet);
  const both = { words: 'ゆっくり。ていねいに。', moods: ['fair'] };
  expect(await atSchool(school, goal)).toMatchObject(both);
  expect(await goalOn(tablet, goal)).toMatchObject(both);
  await syncs(desk);
  expect(await goalOn(desk, goal)).toMatchObject(both);
  await rewritesGoal(desk, goal, 'もう いちど。');
  expect(await goalOn(desk, goal)).toMatchObject({ moods: ['fair'], _p: 1 });
});

type Said = Answer<PullAnswer | PushAnswer>;
test('a kind that only a newer school knows is kept on an older device to the letter, and leaves with its scope', async () => {
  const { network, device } = await aWorld();
  const [home, other] = [await device('p1'), await device('p1')];
  const poem = { id: '00000000-0000-7000-8000-00000000aaaa', type: 'poem', rv: 7, lines: [{ words: 'はる' }] };
  const scope = `pf:${PEOPLE.p1}`;
  const say = (answer: Said, op: 0 | 1): Said => {
    if (answer.kind !== 'accepted' || !('pages' in answer.value)) return answer;
    const page = answer.value.pages.find((each) => each.scope === scope);
    const rows = [...(page?.rows ?? []), { ver: page?.next ?? 0, op, id: poem.id, ...(op === 1 ? { row: poem } : {}) }];
    const pages = answer.value.pages.map((each) => (each === page ? { ...each, rows } : each));
    return { kind: 'accepted', value: { ...answer.value, pages } };
  };
  for (const op of [1, 0] as const) {
    Object.assign(network, { rulesOff: { onReply: (_: unknown, answer: Said) => say(answer, op) } });
    await writesGoal(other, `うた ${op}`);
    await syncs(other);
    await syncs(home);
    const drawer = await home.device.db.unknown.toArray();
    expect(drawer).toEqual(op === 1 ? [{ id: poem.id, type: 'poem', _rv: 7, _s: [scope], row: poem }] : []);
  }
});

test('a change of a newer app waits at an older school as it was written, and is judged once the school is newer', async () => {
  const { school, device } = await aWorld();
  const home = await device('p1');
  const goal = await writesGoal(home, 'あたらしい アプリで。');
  const [entry] = await home.device.db.outbox.toArray();
  const newer = { ...entry?.mutation, schema: SCHEMA + 1, moods: { add: ['fair'] } } as unknown as Mutation;
  await home.device.db.outbox.put({ ...(entry as OutboxEntry), mutation: newer });
  await syncs(home);
  expect(await home.device.db.outbox.toArray()).toMatchObject([
    { state: 'held', mutation: { moods: { add: ['fair'] } } },
  ]);
  const { database } = school.database();
  const letter = await database.selectFrom('dead_letter').select('body').executeTakeFirstOrThrow();
  expect(JSON.parse(letter.body)).toMatchObject({ rid: goal, schema: SCHEMA + 1, moods: { add: ['fair'] } });
  expect(await school.server().retryHeld(SCHOOL)).toBe(0);
  // The update comes: what the letter says is of a schema that the school knows by now.
  await database
    .updateTable('dead_letter')
    .set({ body: JSON.stringify({ ...newer, schema: SCHEMA }) })
    .execute();
  expect(await school.server().retryHeld(SCHOOL)).toBe(1);
  await syncs(home);
  expect(await home.device.db.outbox.count()).toBe(0);
  expect(await goalOn(home, goal)).toMatchObject({ words: 'あたらしい アプリで。', _p: 0 });
});
