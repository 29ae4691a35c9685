// Hybrid logical clock: order for edits that were truly concurrent. It never runs behind anything seen (sync.md 2.9).
import * as z from 'zod/mini';
import type { ClientId } from '#domain/id.ts';

/** `<ms, 9 base-36 digits>-<counter, 4>-<client>`: sorts as text in time order. */
export type Hlc = string & { readonly __of?: 'hlc' };
export const hlc = () => z.string().check(z.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z-]{1,40}$/));

const pack = (ms: number, counter: number, client: ClientId): Hlc =>
  `${Math.max(0, Math.floor(ms)).toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${client}`;

export const hlcMs = (stamp: Hlc): number => Number.parseInt(stamp.slice(0, 9), 36);
const hlcCounter = (stamp: Hlc): number => Number.parseInt(stamp.slice(10, 14), 36);

/** The stamp for the next local edit, after every stamp seen so far. `now` is this device's clock in ms. */
export function tick(last: Hlc | null, now: number, client: ClientId): Hlc {
  if (!last || now > hlcMs(last)) return pack(now, 0, client);
  const counter = hlcCounter(last) + 1;
  return counter < 36 ** 4 ? pack(hlcMs(last), counter, client) : pack(hlcMs(last) + 1, 0, client);
}

/** A device whose clock runs ahead is held to the server's time: min(ts + offset, serverNow). Never refused for skew. */
export function clampHlc(stamp: Hlc, offset: number, serverNow: number): Hlc {
  const ms = Math.min(hlcMs(stamp) + offset, serverNow);
  return pack(ms, hlcCounter(stamp), stamp.slice(15));
}
