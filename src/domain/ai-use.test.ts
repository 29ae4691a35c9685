import { expect, it } from 'vitest';
import { aiUseWords, readAiUse } from '#domain/ai-use.ts';
import { LIMITS } from '#domain/limits.ts';

it.each([
  { purpose: '', changed: '' },
  { purpose: 'しらべる', changed: '' },
  { purpose: '', changed: 'じぶんの ことばに した' },
  { purpose: 'しらべる', changed: '一つめ\n\n二つめ' },
])('what was said comes back as it was: %o', (use) => {
  expect(aiUseWords(use)).not.toBe('');
  expect(readAiUse(aiUseWords(use))).toEqual(use);
});

it('nothing said is not used; words without a second line are what it was for', () => {
  expect(readAiUse('')).toBeNull();
  expect(readAiUse('えを つくる')).toEqual({ purpose: 'えを つくる', changed: '' });
});

it('what for is one line, however it was put in', () => {
  expect(readAiUse(aiUseWords({ purpose: 'え\nうた', changed: 'x' }))).toEqual({ purpose: 'え うた', changed: 'x' });
  expect(readAiUse(aiUseWords({ purpose: 'あ'.repeat(999), changed: '' }))?.purpose).toHaveLength(LIMITS.shortChars);
});
