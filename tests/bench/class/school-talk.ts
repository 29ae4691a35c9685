// What the class bench and its school say to each other.
import type { Session } from '#domain/protocol.ts';

export interface SignedIn {
  readonly session: Session;
  readonly cookies: Readonly<Record<string, string>>;
}
/** Of one push at school: waiting for its turn, and what was done for it. */
export interface PushTime {
  readonly waitMs: number;
  readonly workMs: number;
}
/** `begin`: what was measured so far does not count. `report`: tell what there is, and close. */
export type SchoolAsk = 'begin' | 'report';
export type SchoolAnswer =
  | { readonly kind: 'open'; readonly port: number; readonly pupils: readonly SignedIn[] }
  | {
      readonly kind: 'report';
      readonly pushes: readonly PushTime[];
      readonly words: readonly (readonly [string, string])[];
      /** Mutations that are in the history more than once. */
      readonly twice: number;
    };
