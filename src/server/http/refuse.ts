// Every "no" over HTTP has one shape: `{refused, …}` (domain/protocol.ts) with the status that says the same.
import type { FastifyReply } from 'fastify';
import type { RefusalCode } from '#domain/refusal.ts';

export interface HttpRefusal {
  readonly refused: RefusalCode;
  readonly status: number;
  readonly serverEpoch?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

export function refuse(reply: FastifyReply, { status, ...said }: HttpRefusal): FastifyReply {
  if (said.retryAfter !== undefined) void reply.header('retry-after', String(said.retryAfter));
  return reply.code(status).header('cache-control', 'no-store').send(said);
}

export const SIGN_IN = { refused: 'sign-in', status: 401 } as const satisfies HttpRefusal;
/** The roster no longer knows this person: the device shuts the account away (sync.md 2.12). */
export const ACCOUNT_CLOSED = { refused: 'account-closed', status: 403 } as const satisfies HttpRefusal;
export const NOT_FOUND = { refused: 'not-found', status: 404 } as const satisfies HttpRefusal;
export const INVALID = { refused: 'invalid', status: 422 } as const satisfies HttpRefusal;
export const TOO_LARGE = { refused: 'too-large', status: 413 } as const satisfies HttpRefusal;
/** Asking the same later may be answered otherwise. */
export const busy = (seconds: number): HttpRefusal => ({ refused: 'too-many', status: 503, retryAfter: seconds });
