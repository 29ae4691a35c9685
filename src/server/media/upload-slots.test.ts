import { describe, expect, it } from 'vitest';
import { createUploadSlots, type SlotSize } from '#server/media/upload-slots.ts';

it('two go at once over a line, the third when one is over or has been silent for a minute', () => {
  let now = 0;
  const slots = createUploadSlots({ m: 1, o: 2 }, () => now);
  const first = slots.enter('school', 'o', 'a', 'aoi', false);
  slots.enter('school', 'o', 'b', 'aoi', false)?.();
  expect(slots.enter('school', 'o', 'c', 'aoi', false)).toBeNull();
  expect(slots.enter('home', 'o', 'c', 'aoi', false)).not.toBeNull();
  // Who has one goes on, however many wait.
  expect(slots.enter('school', 'o', 'b', 'aoi', false)).not.toBeNull();
  slots.free('b');
  slots.enter('school', 'o', 'd', 'aoi', false)?.();
  expect(slots.enter('school', 'o', 'e', 'aoi', false)).toBeNull();
  now = 61_000;
  // A piece on a slow line is not silence.
  expect(slots.enter('school', 'o', 'e', 'aoi', false)).not.toBeNull();
  expect(slots.enter('school', 'o', 'f', 'aoi', false)).toBeNull();
  first?.();
  now += 61_000;
  expect(slots.enter('school', 'o', 'f', 'aoi', false)).not.toBeNull();
});

it('whoever was asked for goes anyway, and counts', () => {
  const slots = createUploadSlots({ m: 1, o: 1 }, () => 0);
  slots.enter('school', 'o', 'a', 'aoi', false);
  expect(slots.enter('school', 'o', 'b', 'aoi', true)).not.toBeNull();
  slots.free('a');
  expect(slots.enter('school', 'o', 'c', 'aoi', false)).toBeNull();
});

it('a request that ends twice is over once', () => {
  let now = 0;
  const slots = createUploadSlots({ m: 1, o: 1 }, () => now);
  const end = slots.enter('school', 'o', 'a', 'aoi', false);
  slots.enter('school', 'o', 'a', 'aoi', false);
  end?.();
  end?.();
  now = 120_000;
  expect(slots.enter('school', 'o', 'b', 'aoi', false)).toBeNull();
});

// One size of each already under way where the second column says so; `waits`: Ren was turned away with a medium size.
it.each<[string, readonly SlotSize[], boolean, SlotSize, boolean]>([
  ['a medium size on a free line', [], false, 'm', true],
  ['a second one beside it', ['m'], false, 'm', true],
  ['a third', ['m', 'm'], false, 'm', false],
  ['a medium size beside an original', ['o'], false, 'm', true],
  ['an original on a free line', [], false, 'o', true],
  ['an original while medium sizes go', ['m'], false, 'o', false],
  ['an original while somebody waits with a medium size', [], true, 'o', false],
  ['an original beside another', ['o'], false, 'o', false],
])('%s', (_, under, waits, size, goes) => {
  let now = 0;
  const slots = createUploadSlots({ m: 2, o: 1 }, () => now);
  if (waits) {
    for (const upload of ['x', 'y']) slots.enter('school', 'm', upload, 'mei', false);
    expect(slots.enter('school', 'm', 'z', 'ren', false)).toBeNull();
    for (const upload of ['x', 'y']) slots.free(upload);
  }
  under.forEach((one, at) => slots.enter('school', one, `under ${at}`, 'mei', true));
  expect(slots.enter('school', size, 'new', 'aoi', false) !== null).toBe(goes);
  // It is said of one line, and of those who are still there.
  expect(slots.enter('home', size, 'elsewhere', 'aoi', false)).not.toBeNull();
  now = 20_000;
  if (waits) expect(slots.enter('school', size, 'new', 'aoi', false)).not.toBeNull();
});

it('while thumbnails come, half of the medium sizes begin; those that have begun go on', () => {
  let now = 0;
  const slots = createUploadSlots({ m: 4, o: 1 }, () => now);
  const begins = (upload: string, line = 'school') => slots.enter(line, 'm', upload, upload, false) !== null;
  expect(['a', 'b', 'c'].map((upload) => begins(upload))).toEqual([true, true, true]);
  slots.thumbnail('school');
  expect(begins('a')).toBe(true);
  expect(begins('d')).toBe(false);
  slots.free('a');
  slots.free('b');
  expect([begins('d'), begins('e')]).toEqual([true, false]);
  expect(['v', 'w', 'x'].map((upload) => begins(upload, 'home'))).toEqual([true, true, true]);
  now = 1001;
  expect(begins('e')).toBe(true);
});

it('who waits is counted once, until they go or are gone', () => {
  let now = 0;
  const slots = createUploadSlots({ m: 1, o: 1 }, () => now);
  slots.enter('school', 'm', 'a', 'aoi', false)?.();
  for (const [upload, person] of [
    ['b', 'ren'],
    ['c', 'ren'],
    ['d', 'yui'],
  ] as const)
    slots.enter('school', 'm', upload, person, false);
  expect([slots.waiting('school'), slots.waiting('home')]).toEqual([2, 0]);
  // A medium size that was silent for ten seconds gives its slot away.
  now = 10_001;
  expect(slots.enter('school', 'm', 'e', 'ren', false)).not.toBeNull();
  expect(slots.waiting('school')).toBe(1);
  now = 16_000;
  slots.enter('school', 'm', 'e', 'ren', false);
  expect(slots.waiting('school')).toBe(0);
});

/** @returns both, and what makes each hear what the other told meanwhile */
function twoServers(most = { m: 2, o: 1 }) {
  const clock = { now: 10_000 };
  const told: [string[], string[]] = [[], []];
  const [a, b] = [0, 1].map((at) =>
    createUploadSlots(
      most,
      () => clock.now,
      (word) => told[at]?.push(word),
    ),
  );
  if (!a || !b) throw new Error('two');
  const hear = (): void => {
    b.hear(told[0].splice(0));
    a.hear(told[1].splice(0));
  };
  return { a, b, hear, clock };
}

describe('two servers on one database', () => {
  const LINE = 'school 10.0.0';

  it('give out the slots of a line once, and again when one is over there', () => {
    const { a, b, hear, clock } = twoServers();
    const end = a.enter(LINE, 'm', 'p1.m.1', 'p1', false);
    b.enter(LINE, 'm', 'p2.m.1', 'p2', false)?.();
    hear();
    expect(a.enter(LINE, 'm', 'p3.m.1', 'p3', false)).toBeNull();
    expect(b.enter(LINE, 'm', 'p4.m.1', 'p4', false)).toBeNull();
    expect(b.enter('school 10.0.1', 'm', 'p5.m.1', 'p5', false)).not.toBeNull();
    hear();
    expect([a.waiting(LINE), b.waiting(LINE)]).toEqual([2, 2]);
    // A request that is under way there is no silence; what is idle there is.
    clock.now += 11_000;
    expect(a.enter(LINE, 'm', 'p3.m.1', 'p3', false)).not.toBeNull();
    hear();
    expect(b.enter(LINE, 'm', 'p4.m.1', 'p4', false)).toBeNull();
    end?.();
    a.free('p1.m.1');
    hear();
    expect(b.enter(LINE, 'm', 'p4.m.1', 'p4', false)).not.toBeNull();
  });

  it('let thumbnails and medium sizes go first, whichever of them they come to', () => {
    const { a, b, hear, clock } = twoServers({ m: 2, o: 1 });
    a.thumbnail(LINE);
    hear();
    expect(b.enter(LINE, 'm', 'p1.m.1', 'p1', false)).not.toBeNull();
    expect(b.enter(LINE, 'm', 'p2.m.1', 'p2', false)).toBeNull();
    hear();
    clock.now += 3000;
    expect(a.enter(LINE, 'o', 'p3.o.1', 'p3', false)).toBeNull();
    expect(b.enter(LINE, 'm', 'p2.m.1', 'p2', false)).not.toBeNull();
  });

  it('go on with an upload that changes over, and forget what a dead server held', () => {
    const { a, b, hear, clock } = twoServers({ m: 1, o: 1 });
    a.enter(LINE, 'm', 'p1.m.1', 'p1', false)?.();
    hear();
    b.enter(LINE, 'm', 'p1.m.1', 'p1', false)?.();
    hear();
    expect(b.enter(LINE, 'm', 'p2.m.1', 'p2', false)).toBeNull();
    clock.now += 11_000;
    b.enter(LINE, 'm', 'p2.m.1', 'p2', false);
    hear();
    // Its server dies in the middle of it: nothing more is ever heard.
    clock.now += 100_000;
    expect(a.enter(LINE, 'm', 'p3.m.1', 'p3', false)).toBeNull();
    clock.now += 30_000;
    expect(a.enter(LINE, 'm', 'p3.m.1', 'p3', false)).not.toBeNull();
  });
});
