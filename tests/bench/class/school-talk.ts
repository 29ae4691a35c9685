// What the class bench and its school say to each other.
import type { Session } from '#domain/protocol.ts';

export interface SignedIn {
  readonly session: Session;
  readonly cookies: Readonly<Record<string, string>>;
}
/** `begin`: what was measured so far does not count. `report`: tell what there is, and close. */
export type SchoolAsk = 'begin' | 'report';
export type SchoolAnswer =
  | { readonly kind: 'open'; readonly port: number; readonly pupils: readonly SignedIn[] }
  | {
      readonly kind: 'report';
      /** How long the school took for each push, ms. */
      readonly pushMs: readonly number[];
      readonly words: readonly (readonly [string, string])[];
      /** Mutations that are in the history more than once. */
      readonly twice: number;
    };
