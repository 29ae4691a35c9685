// 一斉: what a teacher opens on all screens lies where it can be seen, goes where its model goes, and is never opened later than now.
import { beforeEach, expect, it } from 'vitest';
import { leadId, type Open } from '#domain/records/lead.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import { CLASS, drafted, newId, PEOPLE, PlainDevice, type TestSchool, UNIT } from '#tests/server/plain-school.ts';

onBothDatabases('a place that is open on all screens', (newSchool) => {
  let school: TestSchool;
  let sato: PlainDevice;
  const model = newId();
  const id = leadId(CLASS);
  beforeEach(async () => {
    school = await newSchool();
    sato = new PlainDevice(school, 'sato');
    await sato.create('model', { owner: null, set: { unit: UNIT } }, model);
  });
  const opens = (more: Partial<Open> = {}) => {
    const open = { unit: UNIT, lesson: null, step: null, model, at: school.clock.now, letGoAt: null, ...more };
    return sato.create('lead', { owner: null, set: { classGroup: CLASS, open } }, id);
  };
  const meanFor = (add: readonly string[], del: readonly string[] = []) =>
    sato.push(
      sato.mutation('model', model, { op: 'patch', base: 99, sets: { for: { add: [...add], del: [...del] } } }),
    );
  const NAMES = ['aoi', 'ren', 'yui', 'sato', 'kato'] as const;
  const holders = async (devices: readonly PlainDevice[]) => {
    for (const device of devices) await device.pull();
    return NAMES.filter((_name, at) => devices[at]?.held.has(id));
  };
  const everybody = () => NAMES.map((name) => new PlainDevice(school, name));

  it('goes with its model: to the class, then to those alone whom the model is meant for, and back', async () => {
    const devices = everybody();
    expect(await opens()).toMatchObject({ st: 'ok' });
    expect(await holders(devices)).toEqual(['aoi', 'ren', 'sato']);
    await meanFor([PEOPLE.aoi]);
    expect(await holders(devices)).toEqual(['aoi', 'sato']);
    await meanFor([PEOPLE.ren], [PEOPLE.aoi]);
    expect(await holders(devices)).toEqual(['ren', 'sato']);
    await meanFor([], [PEOPLE.ren]);
    expect(await holders(devices)).toEqual(['aoi', 'ren', 'sato']);
  });

  it('is no child’s while its unit is a draft', async () => {
    await drafted(school);
    expect(await opens()).toMatchObject({ st: 'ok' });
    expect(await holders(everybody())).toEqual(['sato']);
  });

  it('is held to the school’s clock, however far ahead the teacher’s is', async () => {
    expect(await opens({ at: school.clock.now + 9e8 })).toMatchObject({ st: 'ok' });
    await sato.pull();
    expect(sato.held.get(id)?.row).toMatchObject({ open: { at: school.clock.now } });
  });
});
