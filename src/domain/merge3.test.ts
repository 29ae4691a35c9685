import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge3, sentences } from '#domain/merge3.ts';

describe('sentences', () => {
  it.each([
    ['', []],
    ['きょうは はれ。', ['きょうは はれ。']],
    ['できた！つぎは？', ['できた！', 'つぎは？']],
    ['一行目\n二行目', ['一行目\n', '二行目']],
    ['まだ とちゅう', ['まだ とちゅう']],
    ['やった。。。', ['やった。。。']],
  ])('splits %j', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it('gives the text back when joined', () => {
    const letters = fc.constantFrom('あ', 'い', '。', '！', '?', '\n', 'A', '.', '🌞');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(sentences(text).join('')).toBe(text);
      }),
    );
  });
});

/** One person's edit: some sentences taken out, some of their own put in. */
const edit = (who: string) =>
  fc.record({
    drops: fc.array(fc.nat(9), { maxLength: 3 }),
    adds: fc.array(fc.record({ at: fc.nat(9), ends: fc.constantFrom('。', '！', '\n') }), { maxLength: 4 }),
    who: fc.constant(who),
  });
const apply = (
  base: readonly string[],
  change: { drops: number[]; adds: { at: number; ends: string }[]; who: string },
) => {
  const after = base.filter((_, at) => !change.drops.includes(at));
  const added = change.adds.map(({ at, ends }, n) => {
    const sentence = `${change.who}${n}${ends}`;
    after.splice(at % (after.length + 1), 0, sentence);
    return sentence.slice(0, -1);
  });
  return { text: after.join(''), added };
};
const bases = fc.integer({ min: 0, max: 9 }).map((count) => Array.from({ length: count }, (_, n) => `もと${n}。`));

describe('merge3', () => {
  it.each([
    ['only I wrote', 'あ。', 'あ。い。', 'あ。', 'あ。い。', false],
    ['only they wrote', 'あ。', 'あ。', 'あ。う。', 'あ。う。', false],
    ['both wrote the same', 'あ。', 'あ。い。', 'あ。い。', 'あ。い。', false],
    ['in different places', 'あ。い。', 'あ。い。う。', 'え。あ。い。', 'え。あ。い。う。', false],
    ['one took out what the other left alone', 'あ。い。', 'い。', 'あ。い。う。', 'い。う。', false],
    ['one only typed on', 'きょう', 'きょうは。', 'きょうは。はれ。', 'きょうは。はれ。', false],
    ['both changed the same sentence', 'はれ。', 'あめ。', 'ゆき。', 'あめ。ゆき。', true],
    ['without a full stop a line break parts them', 'はれ', 'あめ', 'ゆき', 'あめ\nゆき', true],
    ['both began from nothing', '', 'いぬ。', 'ねこ。', 'いぬ。ねこ。', true],
  ])('%s', (_, base, mine, theirs, text, conflict) => {
    expect(merge3(base, mine, theirs)).toEqual({ text, conflict });
  });

  it('loses no sentence that either side added, in thousands of concurrent edits', () => {
    fc.assert(
      fc.property(bases, edit('わたし'), edit('あなた'), (base, a, b) => {
        const mine = apply(base, a);
        const theirs = apply(base, b);
        const { text } = merge3(base.join(''), mine.text, theirs.text);
        for (const sentence of [...mine.added, ...theirs.added]) expect(text).toContain(sentence);
      }),
      { numRuns: 5000 },
    );
  });

  it('is the same as doing nothing when one side did nothing', () => {
    fc.assert(
      fc.property(bases, edit('わたし'), (base, a) => {
        const start = base.join('');
        const { text } = apply(base, a);
        expect(merge3(start, text, start)).toEqual({ text, conflict: false });
        expect(merge3(start, start, text)).toEqual({ text, conflict: false });
        expect(merge3(start, text, text)).toEqual({ text, conflict: false });
      }),
    );
  });
});
