// Answers of sync, packed as tightly as is worth it: a small one, said forty times a minute in a class, takes the time that
// brotli's best needs (some ms for 2 KB, off the main thread; a fifth smaller than its everyday level). From some KB on the
// same would cost fifty, and a page of hundreds of rows is not worth it.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** From here on the header that says so costs less than what is saved. */
const FROM_BYTES = 200;
const SMALL_BYTES = 4 * 1024;
const QUALITY = { small: 11, large: 4 } as const;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** For routes with `{ compress: false }`: nobody else should pack it again. */
export async function sendPacked(request: FastifyRequest, reply: FastifyReply, answer: object): Promise<FastifyReply> {
  const plain = Buffer.from(JSON.stringify(answer));
  const taken = String(request.headers['accept-encoding'] ?? '');
  void reply.header('content-type', 'application/json');
  if (plain.length < FROM_BYTES || !/\b(br|gzip)\b/.test(taken)) return reply.send(plain);
  const isBrotli = /\bbr\b/.test(taken);
  void reply.header('content-encoding', isBrotli ? 'br' : 'gzip');
  return reply.send(await (isBrotli ? asBrotli(plain) : zip(plain)));
}

function asBrotli(plain: Buffer): Promise<Buffer> {
  const quality = plain.length <= SMALL_BYTES ? QUALITY.small : QUALITY.large;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(plain, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: plain.length } });
}
