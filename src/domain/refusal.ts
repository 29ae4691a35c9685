// The closed list of ways to say no. `words` holds the sentence for each; nothing else is ever shown to a person.
import * as z from 'zod/mini';

export const REFUSALS = [
  'not-found', // is not there, or is not yours: one answer for both
  'forbidden', // you may see it, but this change is not yours to make
  'invalid', // does not have the shape of such a record
  'too-large', // a field, a record, a file over the limits of limits.ts
  'gone', // was deleted for ever
  'parent-refused', // belongs to something that was refused
  'bad-time', // outside what a calendar allows
  'wrong-hash', // the bytes are not those that were announced
  'not-media', // not the picture, film or sound that its name claims
  'full', // no room left on this device
  'sign-in', // nobody is signed in, or no longer
  'account-closed', // whoever signed in is struck from the roster: their device shuts the account away
  'join-link', // this link opens nothing
  'too-many', // too many tries: wait a little
  'held-full', // the school cannot judge it before its update, and keeps no more of this person's that wait for it
  'later', // the school's line is busy, or the teacher said so: it goes by itself after a while
  'old-app', // this version of the app is too old for the server
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export const refusalCode = () => z.enum(REFUSALS);
/** An expected "no", returned and never thrown. `field` says which field it is about, if one. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly field?: string;
}
export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
