// Whose bytes may go now. Thumbnails always; the rest not while the class's teacher asked to wait (「あとで送る」), and a few at
// a time over one line. Whoever has to wait keeps the bytes and comes again; 「いま送る」 goes past both.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaWaitsUntil } from '#domain/records/class-group.ts';
import type { Variant } from '#domain/records/media.ts';
import { activeClasses } from '#domain/viewer.ts';
import type { NodeLine } from '#server/db/node-line.ts';
import type { HttpRefusal } from '#server/http/refuse.ts';
import { networkOf } from '#server/media/network-of.ts';
import { createUploadSlots, type SlotSize } from '#server/media/upload-slots.ts';
import { callerOf } from '#server/session/caller.ts';
import { loadRecords } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface Turns {
  /**
   * Null = go on.
   * @param upload the resumable upload that it is about; null = all bytes are in this one request
   */
  mayGo(
    request: FastifyRequest,
    reply: FastifyReply,
    variant: Variant,
    upload: string | null,
  ): Promise<HttpRefusal | null>;
  over(upload: string): void;
}
export interface TurnParts {
  readonly school: SchoolServer;
  /** Uploads of each size at once over one line. */
  readonly most: Readonly<Record<SlotSize, number>>;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** To the other servers on this database; null = there are none. */
  readonly nodeLine: NodeLine | null;
}

/** The teacher may end it any moment. */
const LONGEST_WAIT_S = 300;
const SHORTEST_WAIT_S = 10;

export function createTurns({ school, most, now, random, nodeLine }: TurnParts): Turns {
  const slots = createUploadSlots(most, now, (word) => nodeLine?.tell('slots', [word]));
  nodeLine?.hear('slots', slots.hear);
  // Spread, so that a class does not come back all at once.
  const later = (soonest: number, latest: number): HttpRefusal => {
    const spread = Math.round(((random(1)[0] ?? 0) / 255) * (latest - soonest));
    return { refused: 'later', status: 429, retryAfter: Math.ceil(soonest) + spread };
  };

  // Medium sizes come and go in seconds. Many who wait ask less often: their asking takes the same line.
  const inAMoment = (waiting: number): HttpRefusal => later(1, 2 + waiting / 4);

  async function waitsUntil(person: string): Promise<number | null> {
    const untils = await school.readAs(person, async (ledger, { viewer }) => {
      const classes = activeClasses(viewer, 'pupil');
      await loadRecords(ledger, classes);
      return classes.map((id) => {
        const mediaLaterUntil = ledger.records.get(id)?.record['mediaLaterUntil'];
        return mediaWaitsUntil({ mediaLaterUntil }, now()) ?? 0;
      });
    });
    const latest = Math.max(0, ...(untils ?? []));
    return latest === 0 ? null : latest;
  }

  return {
    async mayGo(request, reply, variant, upload) {
      const caller = callerOf(request);
      // A city's schools may share one way out: each has slots of its own.
      const line = `${caller.school} ${networkOf(request.ip)}`;
      if (variant === 't') {
        slots.thumbnail(line);
        return null;
      }
      const asked = request.headers['x-ashiato-now'] === '1';
      const until = asked ? null : await waitsUntil(caller.person);
      if (until !== null) {
        const seconds = Math.min(LONGEST_WAIT_S, (until - now()) / 1000);
        return later(seconds, seconds + SHORTEST_WAIT_S);
      }
      if (upload === null) return null;
      const end = slots.enter(line, variant, upload, caller.person, asked);
      if (!end) return variant === 'o' ? later(SHORTEST_WAIT_S, 2 * SHORTEST_WAIT_S) : inAMoment(slots.waiting(line));
      reply.raw.once('close', end);
      return null;
    },
    over: (upload) => slots.free(upload),
  };
}
