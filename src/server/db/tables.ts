// The tables of the school's database: the same on SQLite and on PostgreSQL. Every key starts with the school, so that one
// database can serve a city and no query crosses schools by accident; only `account`, `session` and `join_token` find the
// school first. JSON is kept as text on both. What is always true of each table stands beside it.
import type { Generated } from 'kysely';

/** `epoch`: changes when an older backup was restored (sync.md 2.10). */
interface ServerMetaTable {
  readonly key: string;
  value: string;
}
/** Its row is locked first by every write transaction of the school: so order of versions = order of commits. */
interface SchoolTable {
  id: string;
  name: string;
  /** Which rules its records lie by (sync/place-anew.ts). */
  placed_by: Generated<number>;
}
/** `closed_at`: when its person was struck from the roster; null = they are in it. Nobody comes in to a closed one. */
interface AccountTable {
  person: string;
  school: string;
  closed_at: number | null;
}
/** `head`: the newest version given here. `floor`: tombstones up to it are gone. `sum`: over live placements (checksum.ts). */
export interface ScopeTable {
  school: string;
  id: string;
  head: number;
  floor: number;
  epoch: string;
  sum: number;
}
/** `placed`: JSON array of the scopes it lies in, equal to its live rows in `placement`. */
export interface RecordTable {
  school: string;
  id: string;
  type: string;
  owner: string | null;
  author: string;
  rv: number;
  data: string;
  frv: string;
  fts: string;
  placed: string;
  /** In which `data` was written; read as today's (domain/schema-steps.ts). */
  schema: number;
}
/** Relation keys (domain/relation.ts) under which a record is found, its own id left out. */
export interface RelationTable {
  school: string;
  key: string;
  record: string;
}
/** One row for each pair, overwritten: `ver` is the newest news of that record in that scope. op 1 = lies there, 0 = left. */
export interface PlacementTable {
  school: string;
  scope: string;
  record: string;
  ver: number;
  op: number;
  rv: number;
  at: number;
}
/** What every version of a record said, for ever: nothing that was accepted is lost. */
interface RevisionTable {
  school: string;
  record: string;
  rv: number;
  base: number;
  author: string;
  client: string;
  mid: string;
  at: number;
  patch: string;
  lost: string;
}
/** The words of a text field from that version on: what a late edit grew from. */
interface WordsTable {
  school: string;
  record: string;
  field: string;
  rv: number;
  words: string;
}
/**
 * One installation of the app for one person. `seq` up to `last_seq` were answered; exactly these. A pull may make the row:
 * then `token` is '' until the first push. `pending`, `oldest`: what the device said at `last_seen` that it still held.
 * `wiped_at`: another one came in its place while it held something. `left_at`: it goes on under another id. `revoked_at`:
 * its person gave it up; sessions from before that are over. Hearing from it again takes all three away.
 */
interface ClientTable {
  school: string;
  id: string;
  person: string;
  last_seq: number;
  token: string;
  prev_token: string;
  last_seen: number;
  pending: number;
  oldest: number | null;
  made_at: number;
  kind: string;
  browser: string;
  app: string;
  name: string;
  wiped_at: number | null;
  left_at: number | null;
  revoked_at: number | null;
  /** The wiped one in whose place it came. */
  succeeds: string | null;
}
/** The answer that a mutation got, so that asking again is answered alike. */
export interface ResultTable {
  school: string;
  client: string;
  seq: number;
  mid: string;
  person: string;
  hash: string;
  st: string;
  rid: string;
  code: string | null;
  field: string | null;
  at: number;
}
/** Mutations that this version of the server cannot judge: kept to the letter until one can. */
export interface DeadLetterTable {
  school: string;
  mid: string;
  client: string;
  seq: number;
  person: string;
  body: string;
  error: string;
  at: number;
}
interface SessionTable {
  token_hash: string;
  school: string;
  person: string;
  made_at: number;
  seen_at: number;
  until: number;
  /** The client that last asked for news under it. */
  client: string | null;
}
/** `uses`: how often it may still be used; null = as often as wanted until `until`. */
interface JoinTokenTable {
  token_hash: string;
  school: string;
  person: string;
  uses: number | null;
  until: number;
}
/** A wrong join link from an address (its fingerprint), kept for as long as it counts: ten minutes. */
interface JoinFailureTable {
  source: string;
  at: number;
}
/** Bytes of a media variant that came in whole and were verified to have `hash`. The record may come later. */
interface MediaBytesTable {
  school: string;
  media: string;
  variant: string;
  person: string;
  hash: string;
  bytes: number;
  mime: string;
  at: number;
  /** The resumable upload that brought them; null: they came in one request. */
  upload: string | null;
}
/** Ids of records that were deleted for ever: later writes to them are answered `gone`. */
interface ErasedTable {
  school: string;
  record: string;
  at: number;
}

export interface Tables {
  server_meta: ServerMetaTable;
  school: SchoolTable;
  account: AccountTable;
  scope: ScopeTable;
  record: RecordTable;
  announced: RelationTable;
  depended: RelationTable;
  placement: PlacementTable;
  revision: RevisionTable;
  words: WordsTable;
  client: ClientTable;
  mutation_result: ResultTable;
  dead_letter: DeadLetterTable;
  session: SessionTable;
  join_token: JoinTokenTable;
  join_failure: JoinFailureTable;
  media_bytes: MediaBytesTable;
  erased: ErasedTable;
}
