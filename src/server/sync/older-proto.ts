// What is said to an app that is one version of the protocol behind: in the shape that it was built for. The version before
// today's is served for a year at least (domain/protocol.ts OLDEST_PROTO); when that is raised, its part here goes.
import { OLDEST_PROTO, PROTO, type PullAnswer, type PushAnswer, type PushResult, SCHEMA } from '#domain/protocol.ts';
import type { RefusalCode } from '#domain/refusal.ts';

export interface Hello {
  readonly proto: number;
  readonly schema: number;
}

/** What was a "no" by another name, or by none: an app that does not know a word takes the whole answer for bad weather. */
const IN_PROTO_1: Partial<Record<RefusalCode, RefusalCode>> = { 'account-closed': 'sign-in', later: 'too-many' };
const UP_TO_SCHEMA_3: Partial<Record<RefusalCode, RefusalCode>> = { 'held-full': 'too-many' };

export const isServed = (proto: number): boolean => proto >= OLDEST_PROTO && proto <= PROTO;

const isToday = ({ proto, schema }: Hello): boolean => proto === PROTO && schema >= SCHEMA;

export function codeFor({ proto, schema }: Hello, code: RefusalCode): RefusalCode {
  const known = schema < 4 ? (UP_TO_SCHEMA_3[code] ?? code) : code;
  return proto < 2 ? (IN_PROTO_1[known] ?? known) : known;
}

const resultFor = (hello: Hello, result: PushResult): PushResult =>
  result.code === undefined ? result : { ...result, code: codeFor(hello, result.code) };

export function pushAnswerFor(hello: Hello, answer: PushAnswer): PushAnswer {
  if (isToday(hello)) return answer;
  return { ...answer, results: answer.results.map((result) => resultFor(hello, result)) };
}

export function pullAnswerFor(hello: Hello, answer: PullAnswer): PullAnswer {
  if (isToday(hello)) return answer;
  const { wiped, results, ...rest } = answer;
  const said = wiped === undefined || hello.proto < 2 ? rest : { ...rest, wiped };
  return results ? { ...said, results: results.map((result) => resultFor(hello, result)) } : said;
}

/** @param scopes of the listener that have news; the first version hears nothing without them */
export const pokeFor = (proto: number, spread: number, scopes: readonly string[]): object =>
  proto < 2 ? { scopes, spread } : { spread };
