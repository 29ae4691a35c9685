// Bytes in a bucket of an S3-compatible store, for a city that keeps them outside the server: `<school>/<hash>`, one object
// each. Uploads are gathered on the server's own disk and go over when they are whole, so nothing half lies there.
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { ContentHash, SchoolId } from '#domain/id.ts';
import type { BlobStore, ByteRange, StoredBlob } from '#server/media/blob-store.ts';

export interface S3Place {
  /** `https://s3.example.jp`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** A bucket that does not answer is the weather; the sender keeps the bytes and comes again. */
const PATIENCE_MS = 120_000;
const RETRIES = 3;

export function openS3Store({ endpoint, bucket, region, key, secret }: S3Place): BlobStore {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: RETRIES });
  const root = `${endpoint}/${bucket}`;
  const urlOf = (school: SchoolId, hash: ContentHash): string => `${root}/${school}/${hash}`;

  async function ask(method: string, url: string, more: RequestInit = {}): Promise<Response> {
    const response = await client.fetch(url, { method, ...more, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    // The address names a school and a hash: neither belongs into a log line.
    throw new Error(`the bucket answered ${response.status} to ${method}`);
  }

  async function put(school: SchoolId, hash: ContentHash, body: Blob): Promise<void> {
    // The hash is signed with the request: the store compares what came with it before it keeps anything.
    const headers = { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' };
    const answer = await ask('PUT', urlOf(school, hash), { headers, body });
    if (!answer.ok) throw new Error('the bucket is not there');
    await answer.body?.cancel();
    if ((await sizeOf(school, hash)) !== body.size) throw new Error('the bucket kept another size than was sent');
  }

  async function sizeOf(school: SchoolId, hash: ContentHash): Promise<number | null> {
    const answer = await ask('HEAD', urlOf(school, hash));
    return answer.ok ? Number(answer.headers.get('content-length')) : null;
  }

  return {
    sizeOf,
    adopt: async (school, hash, file) => put(school, hash, await openAsBlob(file)),
    async keep(school, bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await put(school, hash, new Blob([new Uint8Array(bytes)]));
      return { hash, bytes: bytes.byteLength };
    },
    async read(school, hash, range?: ByteRange) {
      const headers = range ? { range: `bytes=${range.first}-${range.last}` } : {};
      const answer = await ask('GET', urlOf(school, hash), { headers });
      if (!answer.ok || !answer.body) throw new Error('no such blob');
      return Readable.fromWeb(answer.body as ReadableStream);
    },
    async remove(school, hash) {
      await (await ask('DELETE', urlOf(school, hash))).body?.cancel();
    },
    async *each(school) {
      let next: string | null = '';
      while (next !== null) {
        const asked = new URLSearchParams({ 'list-type': '2', prefix: `${school}/` });
        if (next !== '') asked.set('continuation-token', next);
        const page: string = await (await ask('GET', `${root}?${asked}`)).text();
        yield* listed(page);
        next = inTag(page, 'NextContinuationToken');
      }
    },
  };
}

function listed(page: string): StoredBlob[] {
  return [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, one = '']) => ({
    hash: inTag(one, 'Key')?.split('/').at(-1) ?? '',
    bytes: Number(inTag(one, 'Size')),
    at: Date.parse(inTag(one, 'LastModified') ?? ''),
  }));
}

const inTag = (text: string, tag: string): string | null =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
