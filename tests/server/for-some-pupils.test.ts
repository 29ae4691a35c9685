// 個に応じた手本: a model that is meant for some is on no other child's device, with its bytes.
import { beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import { drafted, newId, PEOPLE, PlainDevice, type TestSchool, UNIT } from '#tests/server/plain-school.ts';

onBothDatabases('a model for some pupils', (newSchool) => {
  let school: TestSchool;
  let sato: PlainDevice;
  const [model, media] = [newId(), newId()];
  beforeEach(async () => {
    school = await newSchool();
    sato = new PlainDevice(school, 'sato');
    await sato.create('model', { owner: null, set: { unit: UNIT, kind: 'picture', media } }, model);
    await sato.create('media', { owner: null, root: model, set: { variants: {} } }, media);
  });
  const meanFor = (add: readonly string[], del: readonly string[] = []) =>
    sato.push(
      sato.mutation('model', model, { op: 'patch', base: 99, sets: { for: { add: [...add], del: [...del] } } }),
    );
  /** Who has the record and who has the one of its bytes, after a pull. */
  const holders = async (devices: Readonly<Record<string, PlainDevice>>): Promise<[string[], string[]]> => {
    for (const device of Object.values(devices)) await device.pull();
    const having = (id: string) => Object.keys(devices).filter((name) => devices[name]?.held.has(id));
    return [having(model), having(media)];
  };
  const everybody = () => ({
    aoi: new PlainDevice(school, 'aoi'),
    ren: new PlainDevice(school, 'ren'),
    yui: new PlainDevice(school, 'yui'),
    sato,
    kato: new PlainDevice(school, 'kato'),
  });

  it('leaves the other children’s devices when it is meant for one, and comes back for all', async () => {
    const devices = everybody();
    expect(await holders(devices)).toEqual([
      ['aoi', 'ren', 'sato'],
      ['aoi', 'ren', 'sato'],
    ]);
    await meanFor([PEOPLE.aoi]);
    expect(await holders(devices)).toEqual([
      ['aoi', 'sato'],
      ['aoi', 'sato'],
    ]);
    await meanFor([PEOPLE.ren], [PEOPLE.aoi]);
    expect(await holders(devices)).toEqual([
      ['ren', 'sato'],
      ['ren', 'sato'],
    ]);
    await meanFor([], [PEOPLE.ren]);
    expect(await holders(devices)).toEqual([
      ['aoi', 'ren', 'sato'],
      ['aoi', 'ren', 'sato'],
    ]);
  });

  it('goes to nobody outside of the class, and of a draft to no child', async () => {
    await meanFor([PEOPLE.aoi, PEOPLE.yui]);
    expect((await holders(everybody()))[0]).toEqual(['aoi', 'sato']);
    await drafted(school);
    expect(await holders(everybody())).toEqual([['sato'], ['sato']]);
  });
});
