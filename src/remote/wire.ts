// The school's server as typed functions, for sync. The simulation hands sync another object of the same shape.
import {
  PROTO,
  type PullAnswer,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  pullAnswerSchema,
  pushAnswerSchema,
} from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import { type EventsHeard, hearEvents } from '#remote/events.ts';
import { askJson, type Door, SAME_ORIGIN } from '#remote/http.ts';
import { type MediaWire, mediaWire } from '#remote/media-wire.ts';

export interface SyncWire {
  /** @param isLast goes on when its page is gone; at most 64 KB */
  readonly push: (request: PushRequest, isLast?: boolean) => Promise<Answer<PushAnswer>>;
  readonly pull: (request: PullRequest) => Promise<Answer<PullAnswer>>;
  /** @returns call it to stop hearing */
  readonly events: (heard: EventsHeard) => () => void;
}
export interface Wire extends SyncWire, MediaWire {}

export function openWire(door: Door = SAME_ORIGIN): Wire {
  return {
    push: (request, isLast) => askJson(door, 'POST', '/api/sync/push', pushAnswerSchema, request, isLast),
    pull: (request) => askJson(door, 'POST', '/api/sync/pull', pullAnswerSchema, request),
    events: (heard) =>
      door.isShut
        ? () => undefined
        : hearEvents(
            `${door.origin}/api/sync/events?proto=${PROTO}${door.person ? `&person=${door.person}` : ''}`,
            heard,
          ),
    ...mediaWire(door),
  };
}
