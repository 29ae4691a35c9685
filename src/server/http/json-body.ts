// JSON bodies, plain or gzip. A small body that inflates without end (a zip bomb) is stopped at 4 MB.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '#domain/limits.ts';

const inflate = promisify(gunzip);

export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const options = { parseAs: 'buffer', bodyLimit: LIMITS.pushBytes } as const;
  app.addContentTypeParser(
    'application/json',
    options,
    async (request: { headers: Record<string, unknown> }, body: Buffer) => {
      if (body.length === 0) return null;
      const plain = request.headers['content-encoding'] === 'gzip' ? await inflated(body) : body;
      try {
        return JSON.parse(plain.toString('utf8')) as unknown;
      } catch {
        throw new BodyError(400);
      }
    },
  );
}

async function inflated(body: Buffer): Promise<Buffer> {
  try {
    return await inflate(body, { maxOutputLength: LIMITS.inflatedBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new BodyError(tooLarge ? 413 : 400);
  }
}

class BodyError extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super('unreadable body');
    this.statusCode = statusCode;
  }
}
