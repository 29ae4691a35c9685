import { expect, it } from 'vitest';
import { addSum, rowSum } from '#domain/checksum.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { beginNewEpoch } from '#server/db/open-database.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  aSchool,
  LESSON,
  newId,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

const DAY = 86_400_000;
const work = { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON, audience: 'class' } };
const audience = (device: PlainDevice, rid: string, base: number, to: string) =>
  device.mutation('work', rid, { op: 'patch', base, set: { audience: to } });

/** What a person's device should hold, by a plain look at the tables. */
async function rightful(school: TestSchool, device: PlainDevice): Promise<Map<string, number>> {
  const rows = await school.opened.database.selectFrom('record').select(['id', 'rv', 'placed']).execute();
  const visible = rows.filter(({ placed }) =>
    (JSON.parse(placed) as string[]).some((scope) => device.scopes.includes(scope)),
  );
  return new Map(visible.map(({ id, rv }) => [id, rv]));
}
const holds = (device: PlainDevice) => new Map([...device.held].map(([id, { rv }]) => [id, rv]));

onBothDatabases('what a device hears', (newSchool) => {
  it('is the same in pages of any size, with the sum of what lies there', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const ids = Array.from({ length: 12 }, () => newId());
    for (const id of ids) await aoi.create('work', work, id);
    const title = { op: 'patch', base: 1, set: { title: '二' } } as const;
    await aoi.push(aoi.mutation('work', ids[3] ?? '', title), audience(aoi, ids[5] ?? '', 1, 'self'));
    for (const limit of [1, 2, 3, 7, 500]) {
      const sato = new PlainDevice(school, 'sato');
      await sato.pull(limit);
      expect(new Set(sato.ids('work'))).toEqual(new Set(ids.filter((_, at) => at !== 5)));
      expect(holds(sato)).toEqual(await rightful(school, sato));
      for (const scope of sato.scopes) {
        const live = [...sato.held].filter(([, { scopes }]) => scopes.has(scope));
        expect(sato.sums[scope]).toBe(live.reduce((sum, [id, { rv }]) => addSum(sum, rowSum(id, rv)), 0));
      }
    }
  });

  it('is nothing when there is nothing new', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    await aoi.pull();
    expect(await aoi.pullOnce()).toMatchObject({ pages: [], more: false, gen: aoi.gen, scopes: aoi.scopes });
  });

  it('stays right for a device that pages while others write, share and take back', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const ren = new PlainDevice(school, 'ren');
    const ids = Array.from({ length: 10 }, () => newId());
    for (const id of ids) await aoi.create('work', work, id);
    for (const [at, id] of ids.entries()) {
      await ren.pullOnce(2).then((answer) => 'pages' in answer && ren['take'](answer));
      await aoi.push(audience(aoi, id, 1, at % 2 ? 'teacher' : 'class'));
    }
    await ren.pull(2);
    expect(new Set(ren.ids('work'))).toEqual(new Set(ids.filter((_, at) => at % 2 === 0)));
    expect(holds(ren)).toEqual(await rightful(school, ren));
  });

  it('starts anew for a device that was away for longer than things thrown away are remembered', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const ren = new PlainDevice(school, 'ren');
    const [kept, taken] = [newId(), newId()];
    await aoi.create('work', work, kept);
    await aoi.create('work', work, taken);
    await ren.pull();
    await aoi.push(audience(aoi, taken, 1, 'teacher'));
    school.clock.now += 401 * DAY;
    for (let more = 0; more < 5; more += 1) await aoi.create('work', work);
    expect(await school.server.compact(SCHOOL)).toBe(1);
    expect(ren.ids('work')).toContain(taken);
    const answer = await ren.pullOnce(2);
    const page = 'pages' in answer ? answer.pages[0] : undefined;
    expect(page).toMatchObject({ reset: true, from: ren.cursors[page?.scope ?? '']?.[1] });
    await ren.pull(2);
    expect(ren.ids('work')).not.toContain(taken);
    expect(ren.ids('work')).toHaveLength(6);
    // Who begins after that pages up through what is older than the floor, without starting anew each time.
    const fresh = new PlainDevice(school, 'ren');
    await fresh.pull(1);
    expect(holds(fresh)).toEqual(holds(ren));
    expect(await school.server.compact(SCHOOL)).toBe(0);
  });

  it('starts anew when the cursor is not from this history', async () => {
    const school = await newSchool();
    const ren = new PlainDevice(school, 'ren');
    await ren.pull();
    const scope = ren.scopes.find((name) => name.startsWith('cl:')) ?? '';
    ren.cursors[scope] = [ren.cursors[scope]?.[0] ?? '', 9999];
    const answer = await ren.pullOnce();
    expect('pages' in answer && answer.pages).toMatchObject([{ scope, reset: true, from: 9999 }]);
  });

  it('says by its epoch that an older backup was put in place', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    await aoi.pull();
    const epoch = await beginNewEpoch(school.opened);
    expect(await aoi.pullOnce()).toEqual({ refused: 'invalid', status: 409, serverEpoch: epoch });
    expect(await school.server.push(aoi.person, aoi.request([]))).toEqual({
      refused: 'invalid',
      status: 409,
      serverEpoch: epoch,
    });
    expect(
      await school.server.pull(aoi.person, {
        proto: PROTO + 1,
        schema: SCHEMA,
        clientId: newId(),
        serverEpoch: '',
        gen: 1,
        scopes: {},
        limit: 1,
      }),
    ).toMatchObject({ status: 409 });
  });
});

it('a backup of SQLite that was put in place gets back what the device still holds', async () => {
  const school = await aSchool(':memory:');
  const aoi = new PlainDevice(school, 'aoi');
  const [first, second] = [newId(), newId()];
  const made = aoi.mutation('work', first, { ...work, madeAt: 1 });
  await aoi.push(made);
  const backup = school.opened.serialize();
  const later = aoi.mutation('work', second, { ...work, madeAt: 2 });
  await aoi.push(later);
  await school.close();
  const restored = await aSchool(':memory:', backup);
  await beginNewEpoch(restored.opened);
  const again = new PlainDevice(restored, 'aoi');
  expect((await again.push(made, later)).map(({ st }) => st)).toEqual(['dup', 'ok']);
  await again.pull();
  expect(new Set(again.ids('work'))).toEqual(new Set([first, second]));
  await restored.close();
});
