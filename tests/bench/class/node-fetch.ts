// A `fetch` with connections of its own, as each tablet has: at most six, kept open. What undici keeps for a whole process
// would be one tablet's for forty.
import { Agent, type IncomingMessage, request } from 'node:http';

const CONNECTIONS = 6;

export interface OwnFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly close: () => void;
}

export function ownFetch(headers: Readonly<Record<string, string>>): OwnFetch {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const body = init.body instanceof ArrayBuffer ? Buffer.from(init.body) : ((init.body as string | null) ?? null);
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asking = request(String(input), {
        agent,
        method: init.method ?? 'GET',
        headers: { ...(init.headers as Record<string, string>), ...headers, ...length },
        ...(init.signal ? { signal: init.signal } : {}),
      });
      asking.on('response', resolve);
      asking.on('error', reject);
      asking.end(body);
    });
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const status = answer.statusCode ?? 500;
    const bare = status === 204 || status === 304;
    return new Response(bare ? null : Buffer.concat(parts), { status, headers: headersOf(answer) });
  };
  return { fetch, close: () => agent.destroy() };
}

const headersOf = (answer: IncomingMessage): [string, string][] =>
  Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
