// ふりがな of what teachers write: drafted after the push, on texts as they are, by the school's own dictionary, and asked for
// anew by nobody but the unit's teachers.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { readingId } from '#domain/records/reading.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, type Name, newId, OTHER_UNIT, PEOPLE, PlainDevice, SCHOOL, UNIT } from '#tests/server/plain-school.ts';

type Change = Partial<Mutation> & { readonly type: string };

describe('readings', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openApp();
    return () => app.close();
  });

  const device = (name: Name) =>
    new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock, news: [], close: app.close }, name);
  /** Over HTTP, as an app sends it; waits until what it brought is read. */
  const push = async (name: Name, rid: string, change: Change) => {
    const from = device(name);
    const payload = { ...from.request([from.mutation(change.type, rid, { base: 99, ...change })]), serverEpoch: '' };
    const answer = await app.as(name, { method: 'POST', url: '/api/sync/push', payload });
    expect(answer.json()).toMatchObject({ results: [{ st: 'ok' }] });
    await app.drafts.settled();
  };
  const reword = (words: string) => push('sato', LESSON, { type: 'lesson', op: 'patch', set: { title: words } });
  const seenBy = async (name: Name, id: string) => {
    const reader = device(name);
    await reader.pull();
    return reader.held.get(id)?.row;
  };
  const readingsOf = async (name: Name, id: string) => (await seenBy(name, id))?.['readings'];
  const readAgain = (name: Name | null, unit: string) =>
    app.as(name, { method: 'POST', url: '/api/readings', payload: { unit } });
  const teach = (word: string, kana: string) =>
    push('kato', readingId(SCHOOL, word), {
      type: 'reading',
      op: 'create',
      base: 0,
      owner: null,
      madeAt: 1,
      set: { word, kana },
    });

  it('reach the pupil with the text', async () => {
    await push('sato', LESSON, {
      type: 'lesson',
      op: 'patch',
      set: { title: '手本とくらべる' },
      maps: { prompts: { goal: '書きたい字は？' } },
    });
    expect(await readingsOf('aoi', LESSON)).toEqual({
      title: '[手本|てほん]とくらべる',
      'prompts-goal': '[書|か]きたい[字|じ]は？',
    });
  });

  it('are made for feedback too, with the child’s name as the roster has it', async () => {
    const work = newId();
    await push('aoi', work, {
      type: 'work',
      op: 'create',
      base: 0,
      owner: PEOPLE.aoi,
      madeAt: 1,
      set: { unit: UNIT, lesson: LESSON },
    });
    const [person] = [{ displayName: '東 葵', kana: 'あずま あおい', role: 'pupil', grade: 3 }];
    const roster = { type: 'person', id: PEOPLE.aoi, owner: null, author: PEOPLE.admin, madeAt: 1 } as const;
    await app.school.writeAsSchool(SCHOOL, [{ ...roster, values: person ?? {} }]);
    const id = newId();
    await push('sato', id, {
      type: 'feedback',
      op: 'create',
      base: 0,
      owner: PEOPLE.aoi,
      root: work,
      madeAt: 1,
      set: { kind: 'comment' },
      text: { words: { to: '東さん、上手です。', baseRv: 0 } },
    });
    expect(await readingsOf('aoi', id)).toEqual({ words: '[東|あずま]さん、[上手|じょうず]です。' });
  });

  it('of a text that was changed are made anew; a text without kanji needs none', async () => {
    await reword('光を書く');
    await reword('光を見る');
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[光|ひかり]を[見|み]る' });
    await reword('ひかりを みる');
    // They are another text's by now, and are shown with none.
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[光|ひかり]を[見|み]る' });
  });

  it('that a teacher set stay as they are', async () => {
    await reword('光を見る');
    const mine = { title: '[光|こう]を[見|み]る' };
    await push('sato', LESSON, { type: 'lesson', op: 'patch', maps: { readings: mine } });
    await push('sato', LESSON, { type: 'lesson', op: 'patch', set: { note: 'よく見ます' } });
    expect(await readingsOf('aoi', LESSON)).toEqual({ ...mine, note: 'よく[見|み]ます' });
  });

  it('follow the school’s dictionary, at the next text and where it is asked for anew', async () => {
    await reword('大筆を持つ');
    await teach('大筆', 'だいふで');
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[大筆|おおふで]を[持|も]つ' });
    const answer = await readAgain('sato', UNIT);
    // Of the unit itself nothing is new.
    expect([answer.statusCode, answer.json()]).toEqual([200, { read: 1 }]);
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[大筆|だいふで]を[持|も]つ' });
    await reword('大筆と小筆');
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[大筆|だいふで]と[小筆|こふで]' });
  });

  it('are asked for anew by the class’s teachers only: for all others there is no such unit', async () => {
    for (const name of ['aoi', 'kato', 'admin'] as const) expect((await readAgain(name, UNIT)).statusCode).toBe(404);
    expect((await readAgain('sato', OTHER_UNIT)).statusCode).toBe(404);
    expect((await readAgain('sato', newId())).json()).toEqual({ refused: 'not-found' });
    expect((await readAgain(null, UNIT)).statusCode).toBe(401);
    expect((await readAgain('sato', 'ビル')).statusCode).toBe(422);
  });

  it('are asked for as often as a person presses, and no oftener', async () => {
    const answers = [];
    for (let at = 0; at < 13; at += 1) answers.push((await readAgain('sato', UNIT)).statusCode);
    expect(answers).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
  });

  it('are not made for a child’s own project, nor for what a child wrote', async () => {
    const project = newId();
    await push('aoi', project, {
      type: 'unit',
      op: 'create',
      base: 0,
      owner: PEOPLE.aoi,
      madeAt: 1,
      set: { title: '星の動き' },
    });
    expect(await readingsOf('aoi', project)).toEqual({});
  });

  it('of what an older version or a crash left without come with the next round of the house, once', async () => {
    const lesson = { type: 'lesson', id: LESSON, owner: null, author: PEOPLE.sato, madeAt: 1 } as const;
    await app.school.writeAsSchool(SCHOOL, [{ ...lesson, values: { unit: UNIT, title: '清書' } }]);
    expect(await readingsOf('aoi', LESSON)).toEqual({});
    await app.drafts.sweep(SCHOOL);
    expect(await readingsOf('aoi', LESSON)).toEqual({ title: '[清書|せいしょ]' });
    const before = (await seenBy('aoi', LESSON))?.['rv'];
    await app.drafts.sweep(SCHOOL);
    expect((await seenBy('aoi', LESSON))?.['rv']).toBe(before);
  });

  it('come for all others where one text cannot be read', async () => {
    const lesson = { type: 'lesson', owner: null, author: PEOPLE.sato, madeAt: 1 } as const;
    const ids = Array.from({ length: 25 }, () => newId());
    const texts = ids.map((id) => ({ ...lesson, id, values: { unit: UNIT, title: '清書' } }));
    await app.school.writeAsSchool(SCHOOL, texts);
    // Held to the letter where they were read: this one's history cannot be written.
    const bad = ids[3] ?? '';
    await app.school.write(SCHOOL, async ({ trx }) => {
      const row = await trx.selectFrom('record').select('frv').where('id', '=', bad).executeTakeFirstOrThrow();
      expect(row.frv).not.toBe('');
      await trx.updateTable('record').set({ frv: '{' }).where('id', '=', bad).execute();
    });
    await app.drafts.sweep(SCHOOL);
    const rows = await app.database.selectFrom('record').select(['id', 'data']).where('id', 'in', ids).execute();
    const unread = rows.filter(({ data }) => !data.includes('せいしょ')).map(({ id }) => id);
    expect(unread).toEqual([bad]);
    expect(app.log.filter((line) => line.includes('readings failed'))).toHaveLength(1);
  });

  it('leave no word of it in the log', async () => {
    await reword('秘密の言葉');
    await readAgain('sato', UNIT);
    expect(app.log.join('\n')).not.toMatch(/秘密|ひみつ/);
    expect(app.log.join('\n')).toMatch(/api\/readings/);
  });
});
