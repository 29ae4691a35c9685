// What is said to an app that is one version of the protocol behind: in the shape that it was built for. The version before
// today's is served for a year at least (domain/protocol.ts OLDEST_PROTO); when that is raised, its part here goes.
import { OLDEST_PROTO, PROTO, type PullAnswer, type PushAnswer, type PushResult } from '#domain/protocol.ts';
import type { RefusalCode } from '#domain/refusal.ts';

/** What was a "no" by another name, or by none: an app that does not know a word takes the whole answer for bad weather. */
const IN_PROTO_1: Partial<Record<RefusalCode, RefusalCode>> = { 'account-closed': 'sign-in', later: 'too-many' };

export const isServed = (proto: number): boolean => proto >= OLDEST_PROTO && proto <= PROTO;

export const codeFor = (proto: number, code: RefusalCode): RefusalCode =>
  proto < 2 ? (IN_PROTO_1[code] ?? code) : code;

const resultFor = (proto: number, result: PushResult): PushResult =>
  result.code === undefined ? result : { ...result, code: codeFor(proto, result.code) };

export function pushAnswerFor(proto: number, answer: PushAnswer): PushAnswer {
  if (proto === PROTO) return answer;
  return { ...answer, results: answer.results.map((result) => resultFor(proto, result)) };
}

export function pullAnswerFor(proto: number, answer: PullAnswer): PullAnswer {
  if (proto === PROTO) return answer;
  const { wiped: _unheardOf, results, ...rest } = answer;
  return results ? { ...rest, results: results.map((result) => resultFor(proto, result)) } : rest;
}

/** @param scopes of the listener that have news; the first version hears nothing without them */
export const pokeFor = (proto: number, spread: number, scopes: readonly string[]): object =>
  proto < 2 ? { scopes, spread } : { spread };
