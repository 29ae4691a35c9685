// A unit that opens on a day: nothing of it is on a child's device before that day begins in Japan.
import { expect, it } from 'vitest';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import { drafted, newId, PlainDevice, UNIT } from '#tests/server/plain-school.ts';

const at = (moment: string): number => Date.parse(`${moment}+09:00`);

onBothDatabases('a unit with a day of opening', (newSchool) => {
  it('opens by itself on that day, with all that hangs on it, and is the teachers’ alone until then', async () => {
    const school = await newSchool();
    const [aoi, sato, model] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'sato'), newId()];
    school.clock.now = at('2026-11-23T15:00:00');
    await sato.create('model', { owner: null, set: { unit: UNIT, kind: 'text' } }, model);
    await drafted(school);
    const planned = { opensAt: at('2026-11-25T00:00:00') };
    await sato.push(sato.mutation('unit', UNIT, { op: 'patch', base: 99, set: planned }));
    const seen = async (now: string): Promise<boolean[]> => {
      school.clock.now = at(now);
      await Promise.all([aoi.pull(), sato.pull()]);
      return [aoi.held.has(UNIT), aoi.held.has(model), sato.held.has(UNIT), sato.held.has(model)];
    };
    expect(await seen('2026-11-24T23:59:55')).toEqual([false, false, true, true]);
    expect(await seen('2026-11-25T00:00:05')).toEqual([true, true, true, true]);
    expect(aoi.held.get(UNIT)?.row).toMatchObject({ state: 'open', opensAt: null });
    // It never becomes a draft again, whatever an older app asks for. [Note: Opened]
    const taken = sato.mutation('unit', UNIT, { op: 'patch', base: 99, set: { state: 'draft', opensAt: null } });
    expect(await sato.push(taken)).toMatchObject([{ st: 'rejected', code: 'forbidden' }]);
    expect(await seen('2026-11-26T08:00:00')).toEqual([true, true, true, true]);
  });

  it('stays closed when it was thrown away, or the day was taken off', async () => {
    const school = await newSchool();
    const [aoi, sato] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'sato')];
    school.clock.now = at('2026-11-23T15:00:00');
    const change = (parts: object) => sato.push(sato.mutation('unit', UNIT, { op: 'patch', base: 99, ...parts }));
    await drafted(school);
    await change({ set: { opensAt: at('2026-11-25T00:00:00') } });
    await change({ set: { opensAt: null } });
    school.clock.now = at('2026-11-25T08:00:00');
    await aoi.pull();
    expect(aoi.held.has(UNIT)).toBe(false);
    await change({ set: { opensAt: at('2026-11-26T00:00:00') } });
    await change({ op: 'trash' });
    school.clock.now = at('2026-11-26T08:00:00');
    await aoi.pull();
    expect(aoi.held.has(UNIT)).toBe(false);
  });
});
