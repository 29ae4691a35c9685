// A unit copied in April: of last year's class, whose records have left the teacher's device, and of a colleague's template. Pictures
// stand behind the copy without being sent again, for nobody but who may have them.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import {
  CLASS,
  enrollment,
  LESSON,
  type Name,
  newId,
  OTHER_CLASS,
  OTHER_UNIT,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  T0,
  UNIT,
} from '#tests/server/plain-school.ts';

const BYTES = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(900, 'ashiato')]);
const hash = createHash('sha256').update(BYTES).digest('hex');
const variants = { t: { hash, bytes: BYTES.length, mime: 'image/jpeg' } } as const;
const DAY = 86_400_000;

describe('a unit that is copied', () => {
  let app: TestApp;
  let school: ConstructorParameters<typeof PlainDevice>[0];
  beforeEach(async () => {
    app = await openApp();
    school = { opened: app.opened, server: app.school, clock: app.clock, news: [], close: app.close };
    return () => app.close();
  });

  const write = async (name: Name, ...parts: [type: string, rid: string, parts: Partial<Mutation>][]) => {
    const device = new PlainDevice(school, name);
    const muts = parts.map(([type, rid, more]) =>
      device.mutation(type, rid, { owner: null, madeAt: app.clock.now, ...more }),
    );
    return (await device.push(...muts)).map(({ st }) => st);
  };
  /** 佐藤's picture in 佐藤's unit, its bytes at school. */
  async function aModel(set: object = {}, forOnly: readonly string[] = []): Promise<{ model: string; media: string }> {
    const [model, media] = [newId(), newId()];
    const taken = await write(
      'sato',
      [
        'model',
        model,
        {
          set: { unit: UNIT, kind: 'picture', title: '手本', media, lesson: LESSON, ...set },
          sets: { for: { add: [...forOnly], del: [] } },
        },
      ],
      ['media', media, { root: model, set: { variants } }],
    );
    expect(taken).toEqual(['ok', 'ok']);
    const headers = { 'content-type': 'image/jpeg' };
    const put = { method: 'PUT', url: `/api/media/${media}/t`, payload: BYTES, headers } as const;
    expect((await app.as('sato', put)).statusCode).toBe(204);
    return { model, media };
  }
  /** A copy of that picture in a unit of one's own. */
  async function copies(name: Name, unit: string, copyOf: string, of: object = variants): Promise<string> {
    const [model, media] = [newId(), newId()];
    await write(
      name,
      ['model', model, { set: { unit, kind: 'picture', title: '手本', media } }],
      ['media', media, { root: model, set: { variants: of as typeof variants, copyOf } }],
    );
    return media;
  }
  const statusOf = async (name: Name, media: string) =>
    (await app.as(name, { url: `/api/media/${media}/t` })).statusCode;
  const listOf = async (name: Name): Promise<string[]> =>
    (await app.as(name, { url: '/api/copies' })).json().units.map(({ id }: { id: string }) => id);
  const partsFor = (name: Name, unit: string) => app.as(name, { url: `/api/copies/${unit}` });
  /** 佐藤 has another class by now. */
  const movesOn = (lastDay: string) =>
    app.school.writeAsSchool(SCHOOL, [
      enrollment('sato', CLASS, 'teacher', { to: lastDay }),
      enrollment('sato', OTHER_CLASS, 'teacher', { id: newId() }),
    ]);

  it('is given to who taught the class when it was made, with what it teaches and nothing of a child’s', async () => {
    const { media } = await aModel();
    await aModel({ title: 'あおいさんへ' }, [PEOPLE.aoi]);
    await aModel({ isBoard: true, title: '板書' });
    const goal = newId();
    const child = new PlainDevice(school, 'aoi');
    const words = { text: { words: { to: 'ひみつの めあて', baseRv: 0 } } };
    await child.push(
      child.mutation('goal', goal, { owner: PEOPLE.aoi, madeAt: T0, set: { unit: UNIT, lesson: LESSON }, ...words }),
    );
    await movesOn('2026-11-20');
    app.clock.now = T0 + 5 * DAY;
    expect((await listOf('sato')).sort()).toEqual([UNIT, OTHER_UNIT].sort());
    const answer = await partsFor('sato', UNIT);
    expect(answer.json().parts).toMatchObject({
      title: 'ビル',
      grades: [3],
      lessons: [{ title: '1回' }],
      pictures: [{ title: '手本', lesson: 0, media, variants }],
      models: [],
    });
    for (const secret of ['ひみつ', 'あおい', '板書', goal]) expect(answer.body).not.toContain(secret);
  });

  it.each<[string, Name]>([
    ['a teacher of another class', 'kato'],
    ['a child of the class', 'aoi'],
    ['an admin', 'admin'],
  ])('is not there for %s', async (_, name) => {
    expect(await listOf(name)).not.toContain(UNIT);
    const [theirs, nobodys] = [await partsFor(name, UNIT), await partsFor(name, newId())];
    expect([theirs.statusCode, theirs.body]).toEqual([404, nobodys.body]);
  });

  it('is not there when it was thrown away, or was begun after one had left the class', async () => {
    await write(
      'sato',
      ['unit', UNIT, { op: 'patch', base: 9, set: { title: 'x' } }],
      ['unit', UNIT, { op: 'trash', base: 9 }],
    );
    await movesOn('2026-11-20');
    app.clock.now = T0 + 5 * DAY;
    await app.school.writeAsSchool(SCHOOL, [enrollment('kato', CLASS, 'teacher', { id: newId() })]);
    const later = newId();
    expect(await write('kato', ['unit', later, { set: { classGroup: CLASS, title: 'あと' } }])).toEqual(['ok']);
    expect(await listOf('sato')).toEqual([OTHER_UNIT]);
    expect((await partsFor('sato', UNIT)).statusCode).toBe(404);
    expect((await partsFor('sato', later)).statusCode).toBe(404);
  });

  it('has its pictures without another upload, also when the class was last year’s', async () => {
    const { media } = await aModel();
    await movesOn('2026-11-20');
    app.clock.now = T0 + 5 * DAY;
    const copy = await copies('sato', OTHER_UNIT, media);
    expect(await statusOf('sato', copy)).toBe(200);
    expect(await statusOf('yui', copy)).toBe(200);
    expect(await statusOf('aoi', copy)).toBe(404);
  });

  it('brings nobody bytes that they may not copy, and none that are other ones', async () => {
    const { media } = await aModel();
    const strangers = await copies('kato', OTHER_UNIT, media);
    expect(await statusOf('kato', strangers)).toBe(404);
    const { media: meant } = await aModel({}, [PEOPLE.aoi]);
    const ofOne = await copies('sato', UNIT, meant);
    expect(await statusOf('sato', ofOne)).toBe(404);
    const other = await copies('sato', UNIT, media, { t: { ...variants.t, hash: 'a'.repeat(64) } });
    expect(await statusOf('sato', other)).toBe(404);
    const [work, own] = [newId(), newId()];
    const child = new PlainDevice(school, 'aoi');
    await child.push(
      child.mutation('work', work, { owner: PEOPLE.aoi, madeAt: T0, set: { unit: UNIT, lesson: LESSON } }),
      child.mutation('media', own, { owner: PEOPLE.aoi, root: work, madeAt: T0, set: { variants, copyOf: media } }),
    );
    expect(await statusOf('aoi', own)).toBe(404);
  });

  it('may be a colleague’s, by a template that who teaches it made, until that is thrown away', async () => {
    const { media } = await aModel();
    const picture = {
      kind: 'picture',
      title: '手本',
      caption: '',
      lesson: null,
      characters: '',
      media,
      variants,
      preview: {},
    };
    const template = (name: Name, rid = newId()) =>
      write(name, ['template', rid, { set: { title: 'ビル', pictures: [picture] } }]);
    expect(await template('kato')).toEqual(['rejected']);
    const kept = newId();
    expect(await template('sato', kept)).toEqual(['ok']);
    expect(await statusOf('kato', await copies('kato', OTHER_UNIT, media))).toBe(200);
    await write('sato', ['template', kept, { op: 'trash', base: 1 }]);
    expect(await statusOf('kato', await copies('kato', OTHER_UNIT, media))).toBe(404);
  });
});
