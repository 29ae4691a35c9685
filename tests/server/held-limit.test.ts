// What a school cannot judge yet it keeps, of each person so much; what is beyond stays on the device.
import { expect, it } from 'vitest';
import { LIMITS } from '#domain/limits.ts';
import type { Mutation } from '#domain/mutation.ts';
import { SCHEMA } from '#domain/protocol.ts';
import { heldIn } from '#server/sync/dead-letter.repo.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import { LESSON, newId, PEOPLE, PlainDevice, SCHOOL, T0, UNIT } from '#tests/server/plain-school.ts';

const ownWork = (device: PlainDevice, rid = newId(), parts: Partial<Mutation> = {}): Mutation =>
  device.mutation('work', rid, { owner: device.person, madeAt: 1, set: { unit: UNIT, lesson: LESSON }, ...parts });
const letter = (body: string) => {
  const from = { school: SCHOOL, mid: newId(), client: 'x', seq: 1, person: PEOPLE.aoi };
  return { ...from, body, error: 'unknown kind dream', at: T0 };
};
/** What a change of a newer app, and one of today's behind it, are answered. */
const codes = async (device: PlainDevice) => {
  const newer = ownWork(device, newId(), { schema: SCHEMA + 1 });
  return (await device.push(newer, ownWork(device))).map(({ st, code }) => code ?? st);
};

onBothDatabases('what waits for an update of the school', (newSchool) => {
  it('is kept of one person up to a limit; what is beyond it stays on the device, and others are kept', async () => {
    const school = await newSchool();
    const [aoi, ren] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'ren')];
    const { database } = school.opened;
    const many = Array.from({ length: LIMITS.heldPerPerson - 1 }, () => letter('{}'));
    await database.insertInto('dead_letter').values(many).execute();
    expect([await codes(aoi), await codes(aoi)]).toEqual([
      ['held', 'ok'],
      ['held-full', 'ok'],
    ]);
    expect(await codes(ren)).toEqual(['held', 'ok']);
    expect(await heldIn(database, SCHOOL)).toMatchObject([
      { why: 'unknown kind dream', letters: many.length, people: 1, oldest: T0, bytes: 2 * many.length },
      { why: `schema ${SCHEMA + 1}`, letters: 2, people: 2 },
    ]);
    await database.deleteFrom('dead_letter').execute();
    await database
      .insertInto('dead_letter')
      .values(letter('x'.repeat(LIMITS.heldBytesPerPerson)))
      .execute();
    expect(await codes(aoi)).toEqual(['held-full', 'ok']);
    // Three bytes each, on either database.
    const few = letter('あ'.repeat(LIMITS.heldBytesPerPerson / 4));
    await database.deleteFrom('dead_letter').execute();
    await database.insertInto('dead_letter').values([few]).execute();
    expect((await heldIn(database, SCHOOL)).map(({ bytes }) => bytes)).toEqual([(LIMITS.heldBytesPerPerson / 4) * 3]);
    await database
      .insertInto('dead_letter')
      .values([letter('あ'.repeat(LIMITS.heldBytesPerPerson / 12))])
      .execute();
    expect(await codes(aoi)).toEqual(['held-full', 'ok']);
  });

  it('counts with what the same push left before it', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const many = Array.from({ length: LIMITS.heldPerPerson - 2 }, () => letter('{}'));
    await school.opened.database.insertInto('dead_letter').values(many).execute();
    const newer = () => ownWork(aoi, newId(), { schema: SCHEMA + 1 });
    const results = await aoi.push(newer(), newer(), newer(), ownWork(aoi, newId(), {}));
    expect(results.map(({ st, code }) => code ?? st)).toEqual(['held', 'held', 'held-full', 'ok']);
  });
});
