// What was thrown becomes a refusal; what is logged of it never holds a pupil's words (a JSON error quotes the body).
import type { FastifyError, FastifyInstance } from 'fastify';
import { isWeather } from '#server/db/store-engine.ts';
import { busy, type HttpRefusal, INVALID, refuse, TOO_LARGE } from '#server/http/refuse.ts';

export function answerTrouble(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const no = refusalOf(error);
    if (no.status >= 500) {
      const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
      request.log.error({ trouble: error.name, code: error.code, stack }, 'trouble');
    }
    return refuse(reply, no);
  });
}

function refusalOf(error: FastifyError): HttpRefusal {
  if (error.statusCode === 413) return TOO_LARGE;
  if (error.statusCode === 415) return { refused: 'not-media', status: 415 };
  if (error.statusCode === 429) return { refused: 'too-many', status: 429, retryAfter: 10 };
  if (error.statusCode !== undefined && error.statusCode < 500) return INVALID;
  // Weather may be over soon; a bug of ours may be mended: either way the device keeps what it holds and asks again.
  return isWeather(error) ? busy(5) : { refused: 'too-many', status: 500, retryAfter: 30 };
}
