// Joining, asking who this is, leaving. The session itself is a cookie that no script can read.
import { type Session, sessionSchema } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, askJson, type Door, SAME_ORIGIN } from '#remote/http.ts';

/** @param token from a join link's `#…`; it never stands in an address that a server writes down */
export const joinSession = (token: string, door: Door = SAME_ORIGIN): Promise<Answer<Session>> =>
  askJson(door, 'POST', '/api/session/join', sessionSchema, { token });

/** Also makes the browser's copy of the session live on. */
export const currentSession = (door: Door = SAME_ORIGIN): Promise<Answer<Session>> =>
  askJson(door, 'GET', '/api/session', sessionSchema);

/** Ends the session and takes its cookie away. No error when it was over before. */
export const leaveSession = (door: Door): Promise<Answer<null>> =>
  ask(door, { method: 'POST', path: '/api/session/leave' }, async () => ({ kind: 'accepted', value: null }));
