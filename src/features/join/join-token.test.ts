import { expect, test } from 'vitest';
import { joinToken } from '#features/join/join-token.ts';

test.each([
  ['https://school.example/join#abcDEF123_-xyz7890', 'abcDEF123_-xyz7890'],
  ['  #abcDEF123_-xyz7890\n', 'abcDEF123_-xyz7890'],
  ['https://school.example/join', null],
  ['https://school.example/join#short', null],
  ['https://school.example/join#with space and more', null],
  ['', null],
])('%j holds %j', (link, token) => {
  expect(joinToken(link)).toBe(token);
});
