import { expect, it } from 'vitest';
import { OLDEST_PROTO, PROTO, type PullAnswer } from '#domain/protocol.ts';
import { codeFor, isServed, pokeFor, pullAnswerFor, pushAnswerFor } from '#server/sync/older-proto.ts';

const results = [{ seq: 1, mid: 'm', st: 'rejected' as const, code: 'later' as const }];
const common = { serverEpoch: 'e', serverNow: 1, results };

it('the version before is served, and none that is older or newer than we know', () => {
  expect([OLDEST_PROTO - 1, OLDEST_PROTO, PROTO, PROTO + 1].map(isServed)).toEqual([false, true, true, false]);
});

it('the first version hears of no way to say no that it does not know, and of no part that it has no use for', () => {
  const pull: PullAnswer = {
    ...common,
    gen: 1,
    scopes: [],
    pages: [],
    more: false,
    wiped: { pending: 1, since: null },
  };
  expect(pullAnswerFor(PROTO, pull)).toBe(pull);
  expect(pullAnswerFor(1, pull)).not.toHaveProperty('wiped');
  expect(pullAnswerFor(1, pull).results).toMatchObject([{ code: 'too-many' }]);
  expect(pushAnswerFor(1, { ...common, token: 't' }).results).toMatchObject([{ code: 'too-many' }]);
  expect([codeFor(1, 'account-closed'), codeFor(2, 'account-closed')]).toEqual(['sign-in', 'account-closed']);
  expect(codeFor(1, 'not-found')).toBe('not-found');
});

it('the first version takes no poke for one that does not name its scopes', () => {
  expect(pokeFor(1, 40, ['cl:x'])).toEqual({ scopes: ['cl:x'], spread: 40 });
  expect(pokeFor(2, 40, ['cl:x'])).toEqual({ spread: 40 });
});
