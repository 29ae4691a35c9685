import { expect, it } from 'vitest';
import { OLDEST_PROTO, PROTO, type PullAnswer, SCHEMA } from '#domain/protocol.ts';
import { codeFor, isServed, pokeFor, pullAnswerFor, pushAnswerFor } from '#server/sync/older-proto.ts';

const results = [{ seq: 1, mid: 'm', st: 'rejected' as const, code: 'later' as const }];
const common = { serverEpoch: 'e', serverNow: 1, results };

const TODAY = { proto: PROTO, schema: SCHEMA };
const FIRST = { proto: 1, schema: 1 };

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
  expect(pullAnswerFor(TODAY, pull)).toBe(pull);
  expect(pullAnswerFor(FIRST, pull)).not.toHaveProperty('wiped');
  expect(pullAnswerFor(FIRST, pull).results).toMatchObject([{ code: 'too-many' }]);
  expect(pushAnswerFor(FIRST, { ...common, token: 't' }).results).toMatchObject([{ code: 'too-many' }]);
  expect([FIRST, TODAY].map((hello) => codeFor(hello, 'account-closed'))).toEqual(['sign-in', 'account-closed']);
  expect(codeFor(FIRST, 'not-found')).toBe('not-found');
});

it('a version that has the protocol of today but not its words hears a word that it knows, and all else', () => {
  const full = [{ seq: 1, mid: 'm', st: 'rejected' as const, code: 'held-full' as const }];
  const wiped = { pending: 1, since: null };
  const pull: PullAnswer = { ...common, results: full, gen: 1, scopes: [], pages: [], more: false, wiped };
  const third = { proto: 2, schema: 3 };
  expect(pullAnswerFor(third, pull)).toEqual({ ...pull, results: [{ ...full[0], code: 'too-many' }] });
  expect(pullAnswerFor(TODAY, pull)).toBe(pull);
});

it('the first version takes no poke for one that does not name its scopes', () => {
  expect(pokeFor(1, 40, ['cl:x'])).toEqual({ scopes: ['cl:x'], spread: 40 });
  expect(pokeFor(2, 40, ['cl:x'])).toEqual({ spread: 40 });
});
