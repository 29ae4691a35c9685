// The one place that turns HTTP into accepted, refused or later. Nothing else in the app knows a status code's meaning.
import type * as z from 'zod/mini';
import { refusalAnswerSchema } from '#domain/protocol.ts';
import { isSampleTeacher } from '#domain/sample.ts';
import type { Answer, Later, RefusedAnswer } from '#remote/answer.ts';

export const TIMEOUT_MS = 20_000;
/** From here on the header that says so costs less than what is saved. */
const GZIP_FROM_CHARS = 400;

export interface Door {
  /** In front of `/api`; empty in the browser, where the app comes from the same origin. */
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
  /** Whose request it is. Several children may be signed in on one device: the school takes it only with this one's session. */
  readonly person?: string;
  /** Nobody goes through: every request is answered as if there were no network. */
  readonly isShut?: boolean;
}
export const SAME_ORIGIN: Door = { origin: '', fetch: (input, init) => globalThis.fetch(input, init) };
/** Of the sample class there is nothing at school, and nothing of it goes there. [Note: Sample class] */
const SHUT: Door = { ...SAME_ORIGIN, isShut: true };
export const doorOf = (person: string): Door => (isSampleTeacher(person) ? SHUT : { ...SAME_ORIGIN, person });

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'HEAD' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | null;
  readonly timeoutMs?: number;
  /** tus says no by its status alone: 404, 410 and 409 count without a body of ours. */
  readonly bareNo?: boolean;
  readonly signal?: AbortSignal;
  /** Goes on when its page is gone. Browsers take 64 KB of such at most. */
  readonly keepalive?: boolean;
}

/** Sends the request; `ok` is handed the response of a status below 300 and says what it is worth. */
export async function ask<T>(
  door: Door,
  asking: Asking,
  ok: (response: Response) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  if (door.isShut) return AWAY;
  const timeout = AbortSignal.timeout(asking.timeoutMs ?? TIMEOUT_MS);
  const signal = asking.signal ? AbortSignal.any([timeout, asking.signal]) : timeout;
  try {
    const response = await door.fetch(`${door.origin}${asking.path}`, {
      method: asking.method,
      headers: { 'x-ashiato': '1', ...(door.person ? { 'x-ashiato-person': door.person } : {}), ...asking.headers },
      body: asking.body ?? null,
      credentials: 'same-origin',
      // No browser keeps answers to these; saying so would cost two headers.
      cache: asking.method === 'POST' ? 'default' : 'no-store',
      redirect: 'error',
      keepalive: asking.keepalive ?? false,
      signal,
    });
    return response.ok ? await ok(response) : await noOf(response, asking.bareNo ?? false);
  } catch {
    return timeout.aborted ? { kind: 'later', why: 'timeout' } : { kind: 'later', why: 'away' };
  }
}

/** Asks with JSON and reads JSON of the given shape. */
export async function askJson<T>(
  door: Door,
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
  keepalive = false,
): Promise<Answer<T>> {
  // A page that is going has no time for packing.
  const text = body === undefined ? null : JSON.stringify(body);
  const sent = text === null ? null : keepalive ? plain(text) : await packed(text);
  const headers = sent ? { 'content-type': 'application/json', ...sent.headers } : {};
  return ask(door, { method, path, headers, body: sent?.body ?? null, keepalive }, async (response) => {
    // A captive portal answers everything with a page of its own and status 200: that is not the school.
    if (!isJson(response)) return AWAY;
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? { kind: 'accepted', value: parsed.data } : AWAY;
  });
}

const AWAY: Later = { kind: 'later', why: 'away' };
const isJson = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('application/json');

/** A "no" counts only when it is ours: JSON with a code of the closed list. Anything else is the weather. */
async function noOf(response: Response, bareNo: boolean): Promise<RefusedAnswer | Later> {
  const { status } = response;
  const no = isJson(response) ? refusalAnswerSchema.safeParse(await response.json().catch(() => null)) : null;
  const retryAfterMs = retryAfter(response, no?.data?.retryAfter);
  if ([408, 425, 429].includes(status) || status >= 500) {
    return { kind: 'later', why: 'busy', ...(retryAfterMs === null ? {} : { retryAfterMs }) };
  }
  if (!no?.success) {
    if (status === 413) return { kind: 'refused', refused: 'too-large', status };
    if (bareNo && [404, 409, 410].includes(status)) return { kind: 'refused', refused: 'gone', status };
    return AWAY;
  }
  const { refused, serverEpoch } = no.data;
  return { kind: 'refused', refused, status, ...(serverEpoch === undefined ? {} : { serverEpoch }) };
}

/** Seconds from the header or the body, as ms; null when neither says. */
function retryAfter(response: Response, fromBody: number | undefined): number | null {
  const seconds = fromBody ?? Number.parseFloat(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

interface Packed {
  readonly body: BodyInit;
  readonly headers: Readonly<Record<string, string>>;
}
const plain = (text: string): Packed => ({ body: text, headers: {} });

/** Compressed when that is worth it: on a class's weak Wi-Fi every kilobyte is sent forty times. */
async function packed(text: string): Promise<Packed> {
  if (text.length < GZIP_FROM_CHARS || typeof CompressionStream === 'undefined') return plain(text);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(stream).arrayBuffer(), headers: { 'content-encoding': 'gzip' } };
}
