import { expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  LESSON,
  newId,
  OTHER_UNIT,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

const ownWork = (device: PlainDevice, rid = newId(), parts: Partial<Mutation> = {}): Mutation =>
  device.mutation('work', rid, { owner: device.person, madeAt: 1, set: { unit: UNIT, lesson: LESSON }, ...parts });
const words = (to: string, baseRv: number) => ({ text: { words: { to, baseRv } } });
const patch = (device: PlainDevice, rid: string, base: number, parts: Partial<Mutation>): Mutation =>
  device.mutation('work', rid, { op: 'patch', base, ...parts });
const revisionsOf = (school: TestSchool, rid: string) =>
  school.opened.database.selectFrom('revision').selectAll().where('record', '=', rid).orderBy('rv').execute();

onBothDatabases('what a device sends', (newSchool) => {
  it('is applied once, however often it is sent', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const work = newId();
    const request = aoi.request([ownWork(aoi, work), patch(aoi, work, 1, { set: { title: '一' } })]);
    const first = await school.server.push(aoi.person, request);
    const again = await school.server.push(aoi.person, request);
    if ('refused' in first || 'refused' in again) throw new Error('refused');
    expect(first.results.map(({ st }) => st)).toEqual(['ok', 'ok']);
    expect(again.results.map(({ st, row }) => [st, row?.rv])).toEqual([
      ['dup', 2],
      ['dup', 2],
    ]);
    expect(again.token).toBe(first.token);
    expect(await revisionsOf(school, work)).toHaveLength(2);
  });

  it('is applied once under another client too: a device that was set back sends its log again', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const m = ownWork(aoi);
    const refused = ownWork(aoi, newId(), { owner: PEOPLE.ren });
    await aoi.push(m, refused);
    const other = new PlainDevice(school, 'aoi');
    expect((await other.push(m, refused)).map(({ st, code }) => [st, code])).toEqual([
      ['dup', undefined],
      ['rejected', 'forbidden'],
    ]);
    expect(await revisionsOf(school, m.rid)).toHaveLength(1);
  });

  it('stops at a gap, and at a number that was used for something else', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const early = await aoi.send(aoi.request([ownWork(aoi)], 2));
    expect([early.results, early.gap]).toEqual([[], { expected: 1 }]);
    await aoi.push(ownWork(aoi));
    const reused = await aoi.send(aoi.request([ownWork(aoi)], 1));
    expect([reused.results, reused.fork]).toEqual([[], 'seq_reused']);
  });

  it('tells a copied device from the first one by its token', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    await aoi.push(ownWork(aoi));
    const old = aoi.token;
    await aoi.push(ownWork(aoi));
    // The answer before was lost: the token before is taken, and nothing is lost.
    expect((await school.server.push(aoi.person, { ...aoi.request([]), token: old })) as object).not.toHaveProperty(
      'fork',
    );
    await aoi.push(ownWork(aoi));
    await aoi.push(ownWork(aoi));
    const copy = await school.server.push(aoi.person, { ...aoi.request([ownWork(aoi)]), token: old });
    expect(copy).toMatchObject({ fork: 'client_forked', results: [] });
    // Another's session never speaks for it: on a shared tablet the wrong child may be signed in.
    const foreign = { ...new PlainDevice(school, 'ren').request([]), clientId: aoi.clientId };
    expect(await school.server.push(PEOPLE.ren, foreign)).toEqual({ refused: 'sign-in', status: 401 });
  });

  it('is judged one by one: a broken one holds up nobody', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const results = await aoi.push(
      { mid: newId(), rid: newId(), nonsense: true },
      'not even an object',
      ownWork(aoi, newId(), words('あ'.repeat(20_001), 0)),
      ownWork(aoi, newId(), { set: { unit: UNIT, title: 'あ'.repeat(201) } }),
      ownWork(aoi, newId(), { set: { unit: UNIT, noSuchField: 1 } }),
      ownWork(aoi, newId(), { set: { unit: UNIT, words: 'a text field as a plain value' } }),
      ownWork(aoi, newId(), { sets: { title: { add: ['a'], del: [] } } }),
      ownWork(aoi, newId(), { set: { unit: newId() } }),
      patch(aoi, newId(), 1, { set: { title: 'of nothing' } }),
      ownWork(aoi, newId(), words('半分の\ud800 と NUL \u0000', 0)),
    );
    expect(results.map(({ st, code, field }) => [st, code, field])).toEqual([
      ['rejected', 'invalid', undefined],
      ['rejected', 'invalid', undefined],
      ['rejected', 'too-large', undefined],
      ['rejected', 'too-large', 'title'],
      ['rejected', 'invalid', 'noSuchField'],
      ['rejected', 'invalid', 'words'],
      ['rejected', 'invalid', 'title'],
      ['rejected', 'not-found', undefined],
      ['rejected', 'not-found', undefined],
      ['ok', undefined, undefined],
    ]);
    expect(results[9]?.row?.['words']).toBe('半分の\ud800 と NUL \u0000');
    await aoi.pull();
    expect(aoi.ids('work')).toHaveLength(1);
  });

  it('is the session’s person’s, whatever it says; and of no other school', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const forged = { ...ownWork(aoi), author: PEOPLE.sato, school: newId(), trashed: true };
    const [result] = await aoi.push(forged);
    expect(result?.row).toMatchObject({ author: PEOPLE.aoi, school: SCHOOL, trashed: false });
    const others = await aoi.push(
      ownWork(aoi, newId(), { owner: PEOPLE.ren }),
      ownWork(aoi, newId(), { set: { unit: OTHER_UNIT } }),
      aoi.mutation('person', PEOPLE.aoi, { op: 'patch', base: 1, set: { displayName: '王' } }),
      aoi.mutation('enrollment', newId(), { set: { person: PEOPLE.aoi, classGroup: newId(), role: 'teacher' } }),
      aoi.mutation('media', newId(), {
        owner: PEOPLE.aoi,
        root: result?.row?.id ?? '',
        set: { variants: {}, up: { t: 1 } },
      }),
    );
    expect(others.map(({ st }) => st)).toEqual(Array(5).fill('rejected'));
    expect(await school.server.push(newId(), aoi.request([]))).toEqual({ refused: 'sign-in', status: 401 });
  });

  it('stands or falls together where it belongs together', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const [work, media, g] = [newId(), newId(), newId()];
    const picture = aoi.mutation('media', media, { owner: PEOPLE.aoi, root: work, g, set: { variants: {} } });
    const bad = await aoi.push(ownWork(aoi, work, { g }), { ...picture, owner: PEOPLE.ren }, ownWork(aoi));
    expect(bad.map(({ st, code }) => [st, code])).toEqual([
      ['rejected', 'parent-refused'],
      ['rejected', 'not-found'],
      ['ok', undefined],
    ]);
    const fine = newId();
    expect(
      (await aoi.push(ownWork(aoi, work, { g: fine }), { ...picture, mid: newId(), g: fine })).map(({ st }) => st),
    ).toEqual(['ok', 'ok']);
    await aoi.pull();
    expect(aoi.ids('work')).toHaveLength(2);
  });

  it('of a kind or a schema that the school does not know yet is kept, and answered once it does', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const newer = ownWork(aoi, newId(), { schema: SCHEMA + 1 });
    const results = await aoi.push(newer, aoi.mutation('dream', newId(), { set: { of: 'flying' } }), ownWork(aoi));
    expect(results.map(({ st }) => st)).toEqual(['held', 'held', 'ok']);
    const letters = school.opened.database.selectFrom('dead_letter');
    expect((await letters.selectAll().execute()).map(({ body }) => JSON.parse(body))).toContainEqual(newer);
    expect(await school.server.retryHeld(SCHOOL)).toBe(0);
    // The school was updated: it now knows what the first one means.
    const body = JSON.stringify({ ...newer, schema: SCHEMA });
    await school.opened.database.updateTable('dead_letter').set({ body }).where('mid', '=', newer.mid).execute();
    expect(await school.server.retryHeld(SCHOOL)).toBe(1);
    const hello = { proto: PROTO, schema: SCHEMA, clientId: aoi.clientId, serverEpoch: '' };
    const answer = await school.server.pull(aoi.person, { ...hello, gen: 1, scopes: {}, limit: 500, held: [1, 2] });
    expect('results' in answer && answer.results?.map(({ seq, st }) => [seq, st])).toEqual([[1, 'ok']]);
    await aoi.pull();
    expect(aoi.ids('work')).toHaveLength(2);
  });

  it('and hangs on something that is kept for later waits with it, also what hangs on that', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const [work, media, broken] = [newId(), newId(), newId()];
    const newer = ownWork(aoi, work, { schema: SCHEMA + 1 });
    const picture = (rid: string) =>
      aoi.mutation('media', rid, { owner: PEOPLE.aoi, root: work, madeAt: 1, set: { variants: {} } });
    const shows = ownWork(aoi, newId(), { set: { unit: UNIT, lesson: LESSON, media } });
    const wrong = { ...picture(broken), set: { variants: 1 } };
    const results = await aoi.push(newer, picture(media), shows, wrong, picture(newId()));
    expect(results.map(({ st, code }) => code ?? st)).toEqual(['held', 'held', 'ok', 'invalid', 'held']);
    // A start of the same server changes nothing; one that knows the parent takes in all.
    expect(await school.server.retryHeld(SCHOOL)).toBe(0);
    const body = JSON.stringify({ ...newer, schema: SCHEMA });
    await school.opened.database.updateTable('dead_letter').set({ body }).where('mid', '=', newer.mid).execute();
    expect(await school.server.retryHeld(SCHOOL)).toBe(3);
    await aoi.pull();
    expect([aoi.ids('work').length, aoi.ids('media').length]).toEqual([2, 2]);
  });

  it('and names a parent that is nowhere is refused, also beside one that is kept for later', async () => {
    const aoi = new PlainDevice(await newSchool(), 'aoi');
    const newer = ownWork(aoi, newId(), { schema: SCHEMA + 1 });
    const lost = aoi.mutation('media', newId(), { owner: PEOPLE.aoi, root: newId(), madeAt: 1, set: { variants: {} } });
    expect((await aoi.push(newer, lost)).map(({ st }) => st)).toEqual(['held', 'rejected']);
  });
});

onBothDatabases('two edits of one record', (newSchool) => {
  it('keep the sentences of both, and what each version said', async () => {
    const school = await newSchool();
    const home = new PlainDevice(school, 'aoi');
    const tablet = new PlainDevice(school, 'aoi');
    const work = newId();
    await home.push(ownWork(home, work, words('はじめ。おわり。', 0)));
    await home.push(patch(home, work, 1, words('はじめ。家で 書いた。おわり。', 1)));
    const [merged] = await tablet.push(patch(tablet, work, 1, words('はじめ。おわり。学校で 書いた。', 1)));
    expect(merged).toMatchObject({
      st: 'merged',
      row: { words: 'はじめ。家で 書いた。おわり。学校で 書いた。', needsLook: false, rv: 3 },
    });
    const [conflict] = await tablet.push(patch(tablet, work, 1, words('はじまり。おわり。', 1)));
    expect(conflict?.row?.['words']).toContain('はじまり。');
    await home.push(patch(home, work, 4, words('もう いちど 書いた。', 4)));
    const history = await revisionsOf(school, work);
    expect(history.map(({ rv, author }) => [rv, author])).toEqual([1, 2, 3, 4, 5].map((rv) => [rv, PEOPLE.aoi]));
    expect(history.map(({ patch: said }) => JSON.parse(said).text.words.to)).toContain('はじめ。家で 書いた。おわり。');
  });

  it('of a plain value: the later one stands by the corrected clock, the other is kept; a wrong clock gains nothing', async () => {
    const school = await newSchool();
    const a = new PlainDevice(school, 'aoi');
    const b = new PlainDevice(school, 'aoi');
    const work = newId();
    const at = (ms: number) => `${(school.clock.now + ms).toString(36).padStart(9, '0')}-0000-x`;
    await a.push(ownWork(a, work));
    school.clock.now += 60_000;
    await a.push(patch(a, work, 1, { set: { title: 'later' }, ts: at(-10_000) }));
    const [lost] = await b.push(patch(b, work, 1, { set: { title: 'earlier' }, ts: at(-20_000) }));
    expect(lost).toMatchObject({ st: 'merged', row: { title: 'later' } });
    expect(JSON.parse((await revisionsOf(school, work)).at(-1)?.lost ?? '')).toEqual({ title: 'earlier' });
    // A clock that is a year ahead is held to the school's; whoever knows the newest version simply goes on from it.
    const year = 365 * 86_400_000;
    await b.push(patch(b, work, 3, { set: { title: 'from the future' }, ts: at(year) }));
    school.clock.now += 1000;
    const [next] = await a.push(patch(a, work, 3, { set: { title: 'a second after' }, ts: at(0) }));
    expect(next?.row?.['title']).toBe('a second after');
    const [skewed] = await b.push(patch(b, work, 5, { set: { title: 'known offset' }, ts: at(year), off: -year }));
    expect(skewed?.row?.['title']).toBe('known offset');
  });

  it('when one threw it away: the other’s words bring it back', async () => {
    const school = await newSchool();
    const a = new PlainDevice(school, 'aoi');
    const b = new PlainDevice(school, 'aoi');
    const work = newId();
    await a.push(ownWork(a, work));
    const [thrown] = await a.push(a.mutation('work', work, { op: 'trash', base: 1 }));
    expect(thrown?.row?.['trashed']).toBe(true);
    const [back] = await b.push(patch(b, work, 1, words('まだ 書いている。', 0)));
    expect(back).toMatchObject({ st: 'merged', row: { trashed: false, words: 'まだ 書いている。' } });
  });
});
