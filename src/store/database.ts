// The tables of one account on this device. Shipped versions are never edited, only followed by the next.
import { Dexie, type PromiseExtended, type Table, type Transaction } from 'dexie';
import type { ContentHash, MutationId, RecordId, ScopeId } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { RecordOf, TypeName } from '#domain/records/kinds.ts';
import type { Variant } from '#domain/records/media.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { isSampleTeacher } from '#domain/sample.ts';
import { askAgain } from '#store/lost-connection.ts';
import { heedPutAway } from '#store/put-away.ts';

/** A record as the person sees it: the server's version with this device's unsent changes on top. */
export interface Keeping {
  /** Version of the server's record that this view stands on; 0 = the server has not answered yet. */
  readonly _rv: number;
  /** Scopes through which this device holds it. Empty only while changes are pending. */
  readonly _s: readonly ScopeId[];
  /** 1 while the outbox holds a change of it. */
  readonly _p: 0 | 1;
  /** The server's record at `_rv` while changes are pending (null: the server knows none); absent otherwise. */
  readonly _base?: LooseRecord | null;
}
export type Kept<T extends TypeName> = RecordOf<T> & Keeping;
export type LooseKept = LooseRecord & Keeping;

/**
 * queued: never sent, or to be sent anew · sent: in flight or its answer was lost; the same seq goes again · held: the
 * server keeps the body and will decide later. `seq` is set exactly when the entry is or was sent. [Note: Frozen]
 * Once `frozen` (ever sent, or a replay) the mutation never changes again, so nothing is coalesced into it.
 */
export interface OutboxEntry {
  readonly lid?: number;
  readonly rid: RecordId;
  readonly mid: MutationId;
  readonly state: 'queued' | 'sent' | 'held';
  readonly seq: number | null;
  readonly frozen: 0 | 1;
  readonly mutation: Mutation;
  /**
   * Text field → the words that `mutation.text[field].to` grew from on this device. When the record moves on below, the
   * unsent words are carried over with it (merge3), so `to` always stands on what the record now says.
   */
  readonly grew?: Readonly<Record<string, string>>;
  /** Device time of the write, ms: for "unsent since". */
  readonly at: number;
}
/** What the server refused for good, with all that the person wrote. Leaves only by the person's own act. */
export interface QuarantineEntry {
  readonly qid?: number;
  readonly rid: RecordId;
  readonly mutation: Mutation;
  readonly code: RefusalCode;
  readonly snapshot: LooseRecord | null;
  readonly at: number;
}
/** Acknowledged lately: replayed when the school had to restore an older backup (sync.md 2.10). */
export interface AckedEntry {
  readonly aid?: number;
  readonly mutation: Mutation;
  readonly at: number;
  readonly bytes: number;
}
/**
 * `cursor`: every row of the scope up to it is here; 0 = its listing starts anew. Every scope that stands in any record's
 * `_s` has its row here, so leaving is: these rows, minus the list of the school's latest answer.
 */
export interface ScopeState {
  readonly id: ScopeId;
  readonly cursor: number;
  readonly epoch: string;
  /** Place in the school's list: most wanted first. */
  readonly place: number;
  /** 1 while the scope is listed from the start; then `unseen` names what lay in it before and was not listed yet. */
  readonly sweeping: 0 | 1;
  readonly unseen?: readonly RecordId[];
  /** 1 while no record of this device stands in it: its first listing has nothing to sweep. */
  readonly blank?: 1;
  /** When its sum was last compared with the school's (ms, the school's clock). */
  readonly checkedAt?: number;
}
export interface UnknownRow {
  readonly id: string;
  readonly type: string;
  readonly _rv: number;
  readonly _s: ScopeId[];
  readonly row: unknown;
}
export interface MetaEntry {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Why nothing goes out although there is a network. `signIn`: the school no longer knows who this is. `refused`: it says no to
 * the request itself, and `status` with what number: it goes on being asked, but somebody should hear of it.
 */
export type Trouble = 'closed' | 'signIn' | 'oldApp' | 'refused';

/** What sync writes down after each try. Times are this device's clock, ms. */
export interface ContactNote {
  /** The last try reached the school. */
  readonly online: boolean;
  /** Last answer of the school, whatever it said; null = never. */
  readonly lastContactAt: number | null;
  readonly trouble: Trouble | null;
  readonly status?: number;
}

/** What a child did about a place that a teacher opened on all screens (store/leads.ts). */
export interface Followed {
  readonly at: number;
  /** asked: it would have been torn from something, or was late; until the child says so it does not go. */
  readonly way: 'asked' | 'gone';
  /** Where the child was before; null = there already. */
  readonly from: string | null;
  /** What was said about it is put away: while it was open, and now that it is over. */
  readonly put: 'open' | 'over' | null;
}

/** Bytes on this device. `chunks` rows 0..count-1 exist, in full, for as long as this row does. */
export interface BlobEntry {
  readonly hash: ContentHash;
  readonly mime: string;
  readonly bytes: number;
  readonly count: number;
  readonly at: number;
}
export interface ChunkEntry {
  readonly hash: ContentHash;
  readonly n: number;
  readonly data: ArrayBuffer;
}
/** A variant of this device's own making that the school has not confirmed. Its blob is never evicted. */
export interface UploadEntry {
  readonly key: string; // `<media>/<variant>`
  readonly media: RecordId;
  readonly variant: Variant;
  readonly hash: ContentHash;
  readonly bytes: number;
  readonly mime: string;
  /** t first, then m, then o. */
  readonly place: 0 | 1 | 2;
  /** Where a resumable upload goes on; null = not begun. */
  readonly url: string | null;
  readonly tries: number;
  /** The school said no for good: it rests, with its bytes, until its person has decided (/unsent). */
  readonly refused?: RefusalCode;
  /** 1: its person said 「いま送る」. */
  readonly now?: 1;
  readonly at: number;
}
/** A variant that a screen asked for and this device does not hold. Fetched in `place` order, smallest first. */
export interface WantedEntry {
  readonly key: string;
  readonly media: RecordId;
  readonly variant: Variant;
  readonly place: number;
  readonly at: number;
  readonly failed: number;
}

/** One second or so of what is being recorded. */
export interface TakePiece {
  readonly n?: number;
  /** Where it was recorded for: names one place of one record. */
  readonly field: string;
  readonly take: string;
  readonly mime: string;
  readonly data: ArrayBuffer;
}

/** Kinds that came with version 5 of the tables. */
const NEWER_INDEXES = {
  pin: 'id, *_s, root, owner',
  theme: 'id, *_s, owner',
  template: 'id, *_s',
} as const satisfies Partial<Record<TypeName, string>>;
/** Kinds that came with version 6. */
const NEWEST_INDEXES = {
  reading: 'id, *_s',
  guidanceNote: 'id, *_s, owner, author',
  noteView: 'id, *_s, owner',
  absence: 'id, *_s, owner, lesson',
  group: 'id, *_s, classGroup',
  lead: 'id, *_s',
} as const satisfies Partial<Record<TypeName, string>>;
const RECORD_INDEXES: Record<Exclude<TypeName, keyof typeof NEWER_INDEXES | keyof typeof NEWEST_INDEXES>, string> = {
  person: 'id, *_s',
  classGroup: 'id, *_s',
  enrollment: 'id, *_s, person, classGroup',
  unit: 'id, *_s, classGroup',
  lesson: 'id, *_s, unit',
  point: 'id, *_s, unit',
  model: 'id, *_s, unit',
  goal: 'id, *_s, [unit+owner], [owner+lesson]',
  work: 'id, *_s, [unit+owner], [owner+lesson]',
  reflection: 'id, *_s, [unit+owner], [owner+lesson]',
  feedback: 'id, *_s, root, owner',
  seen: 'id, *_s, root',
  signal: 'id, *_s, [unit+owner], [owner+lesson]',
  settings: 'id, *_s',
  media: 'id, *_s, root',
};

export class Database extends Dexie {
  declare outbox: Table<OutboxEntry, number>;
  declare quarantine: Table<QuarantineEntry, number>;
  declare acked: Table<AckedEntry, number>;
  declare scopes: Table<ScopeState, string>;
  declare meta: Table<MetaEntry, string>;
  /** Rows of kinds that this version of the app does not know: kept to the letter for the version that will. */
  declare unknown: Table<UnknownRow, string>;
  declare blobs: Table<BlobEntry, string>;
  declare chunks: Table<ChunkEntry, [string, number]>;
  /** Records of others that are gone from this person's sight and have a change waiting (store/out-of-sight.ts). */
  declare outOfSight: Table<LooseKept, string>;
  declare uploads: Table<UploadEntry, string>;
  declare wanted: Table<WantedEntry, string>;
  /** Bytes that mean nothing: thrown off when the disk is full, so that words still fit (store/room-for-words.ts). */
  declare ballast: Table<{ n: number; data: ArrayBuffer }, number>;
  /** Pieces of what is being recorded, until it is a work (store/takes.ts). */
  declare takes: Table<TakePiece, number>;

  /**
   * @param durability Since Chromium 121 a commit may be lost with the power; a child's words may not: `strict`. What is
   *   fetched in bulk can be fetched again: `relaxed`
   */
  constructor(name: string, durability: 'strict' | 'relaxed' = 'strict') {
    // No cache of answers: what the bulk connection writes would not reach it, and a screen would stay empty.
    super(name, { chromeTransactionDurability: durability, cache: 'disabled' });
    // The newest first: with each version that is added Dexie reads the tables of all later ones anew.
    this.version(6)
      .stores(NEWEST_INDEXES)
      .upgrade((trx) => this.bringTo(trx, 4));
    this.version(5)
      .stores({ ...NEWER_INDEXES, takes: '++n, field' })
      .upgrade((trx) => this.bringTo(trx, 3));
    this.version(4).upgrade((trx) => this.bringTo(trx, 2));
    this.version(3).stores({ outOfSight: 'id' });
    this.version(2).stores({ ballast: 'n' });
    this.version(1).stores({
      ...RECORD_INDEXES,
      outbox: '++lid, rid, state, mid, seq',
      quarantine: '++qid, rid',
      acked: '++aid, at',
      scopes: 'id',
      meta: 'key',
      unknown: 'id, *_s',
      blobs: 'hash, at',
      chunks: '[hash+n]',
      uploads: 'key, media, hash, [place+at]',
      wanted: 'key, [place+at]',
    });
    // A newer version of the app is about to change the tables: no connection of this one may write into them again.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
    const begin = this.transaction.bind(this) as (...given: unknown[]) => PromiseExtended<unknown>;
    const whole = heedPutAway(this);
    const beginAgain = (...given: unknown[]) => {
      // Within another one the whole of that is done again.
      if (Dexie.currentTransaction) return begin(...given);
      const act = () => whole(() => begin(...given));
      return act().catch(askAgain(this, act));
    };
    Object.assign(this, { transaction: beginAgain });
  }

  /** Brings what lies here one schema further. Only upgrade.ts sets it, after a rehearsal. */
  carry: ((trx: Transaction, schema: number) => Promise<void>) | null = null;
  /** It could not be opened because an older version of the app laid it out. */
  isBehind = false;
  private bringTo(trx: Transaction, schema: number): Promise<void> {
    this.isBehind = true;
    if (!this.carry) throw new Error('the tables are those of an older version');
    return this.carry(trx, schema);
  }

  records<T extends TypeName>(type: T): Table<Kept<T>, string> {
    return this.table(type);
  }
}

/** One database per account: nothing of one child is ever opened under another. */
export const databaseName = (person: string): string => `${isSampleTeacher(person) ? 'try_' : DATABASES}${person}`;
/** As long as `try_`, the sample class's: whoever looks for accounts finds none there. [Note: Sample class] */
export const DATABASES = 'pf1_';
export const personOf = ({ name }: Database): string => name.slice(DATABASES.length);
