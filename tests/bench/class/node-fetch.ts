// A `fetch` with connections of its own, as each tablet has: at most six, kept open. What undici keeps for a whole process
// would be one tablet's for forty.
import { Agent, type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const CONNECTIONS = 6;
/** What a browser says with every request, and what it takes: both travel over the same air as the pictures do. */
const AS_A_BROWSER = {
  'user-agent':
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Chrome OS"',
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'ja,en;q=0.9',
  origin: 'https://ashiato.example.ed.jp',
  referer: 'https://ashiato.example.ed.jp/',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
};

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
        headers: { ...AS_A_BROWSER, ...(init.headers as Record<string, string>), ...headers, ...length },
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
    return new Response(bare ? null : unpacked(answer, Buffer.concat(parts)), { status, headers: headersOf(answer) });
  };
  return { fetch, close: () => agent.destroy() };
}

function unpacked({ headers }: IncomingMessage, body: Buffer): BodyInit {
  const how = headers['content-encoding'];
  if (body.length === 0 || how === undefined) return new Uint8Array(body);
  return new Uint8Array(how === 'br' ? brotliDecompressSync(body) : gunzipSync(body));
}

const headersOf = (answer: IncomingMessage): [string, string][] =>
  Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
