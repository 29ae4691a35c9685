// What came of asking the school. Three ways, and every caller treats all three.
import type { RefusalCode } from '#domain/refusal.ts';

/** The server understood and did it. */
export interface Accepted<T> {
  readonly kind: 'accepted';
  readonly value: T;
}
/** The server understood and said no: asking the same again gives the same answer. */
export interface RefusedAnswer {
  readonly kind: 'refused';
  readonly refused: RefusalCode;
  readonly status: number;
  /** With 409: the server now counts from another epoch than the one that was asked with. */
  readonly serverEpoch?: string;
}
/**
 * Nothing is known of what the server did: no network, time ran out, an error page, a captive portal's "200 OK".
 * The same request may be sent again as it is.
 */
export interface Later {
  readonly kind: 'later';
  /** timeout: a smaller request may fit · busy: the server asked for patience · away: everything else. */
  readonly why: 'timeout' | 'busy' | 'away';
  readonly retryAfterMs?: number;
}
export type Answer<T> = Accepted<T> | RefusedAnswer | Later;
