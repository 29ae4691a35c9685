// A bucket to throw away: s3rver over a folder of its own, on a free port of this machine.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Place } from '#server/media/s3-store.ts';

export interface Bucket {
  readonly place: S3Place;
  /** From then on it answers 503 to everything, or again as it should. */
  breaks(broken: boolean): void;
  stop(): Promise<void>;
}

export async function startBucket(): Promise<Bucket> {
  const directory = await mkdtemp(join(tmpdir(), 'ashiato-s3-'));
  const bucket = 'media';
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket }] });
  await s3.configureBuckets();
  const answer = s3.callback();
  let broken = false;
  const server = createServer((request, response) => {
    if (!broken) return answer(request, response);
    request.resume();
    response.writeHead(503).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  // The credentials that s3rver knows; it does not check what was made with them.
  const key = { key: 'S3RVER', secret: 'S3RVER' };
  return {
    place: { endpoint: `http://127.0.0.1:${port}`, bucket, region: 'us-east-1', ...key },
    breaks: (now) => {
      broken = now;
    },
    async stop() {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      await rm(directory, { recursive: true, force: true });
    },
  };
}
