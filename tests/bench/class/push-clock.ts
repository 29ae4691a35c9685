// How long the school worked at each push, and how long the push waited there: for its turn among the syncs that run at
// once, and for the one writer of the database.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MeasuredSchool } from '../measured-school.ts';
import type { PushTime } from './school-talk.ts';

interface Clock {
  readonly from: number;
  workMs: number;
}

/** @returns the times, to be read or emptied at any time */
export function pushClock({ app, database }: MeasuredSchool): PushTime[] {
  const times: PushTime[] = [];
  const clocks = new WeakMap<object, Clock>();
  const clockOfThis = new AsyncLocalStorage<Clock>();
  // From the moment that all of it is here: how long it came over the line is the line's time.
  app.http.addHook('preHandler', (request, _reply, go) => {
    const clock = { from: performance.now(), workMs: 0 };
    clocks.set(request, clock);
    clockOfThis.run(clock, go);
  });
  app.http.addHook('onSend', async (request) => {
    const clock = clocks.get(request);
    if (!clock || !request.url.startsWith('/api/sync/push')) return;
    const ms = performance.now() - clock.from;
    times.push({ waitMs: ms - clock.workMs, workMs: clock.workMs });
  });
  const connection = database.connection.bind(database);
  const timed = <T>(work: (held: typeof database) => Promise<T>): Promise<T> =>
    connection().execute(async (held) => {
      const from = performance.now();
      try {
        return await work(held);
      } finally {
        const clock = clockOfThis.getStore();
        if (clock) clock.workMs += performance.now() - from;
      }
    });
  Object.assign(database, { connection: () => ({ execute: timed }) });
  return times;
}
