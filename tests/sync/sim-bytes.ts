// The bytes of the simulated school: the real door for them, and a store in memory that a restore may find emptied.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { PersonId, SchoolId } from '#domain/id.ts';
import type { Variant } from '#domain/records/media.ts';
import type { Answer } from '#remote/answer.ts';
import { askAgainFor, missingBlobs } from '#server/backup/check.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import type { BlobStore } from '#server/media/blob-store.ts';
import { factsFor } from '#server/media/media-routes.ts';
import { takeInFile } from '#server/media/take-in.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { atOnceIn } from '#tests/sync/quick-files.ts';

// In memory where there is such a folder: a disk that flushes for each picture would be what a night waits for.
const MEMORY = '/dev/shm';
const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'ashiato-sim-'));
atOnceIn(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export interface Brought {
  readonly media: string;
  readonly variant: Variant;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

interface TheSchool {
  readonly id: SchoolId;
  readonly server: () => SchoolServer;
  readonly database: () => OpenedDatabase;
}

export class SimBytes {
  /** What lies under a hash; whether it is what the hash says is for the checks to ask. */
  readonly kept = new Map<string, Uint8Array>();
  /** Hashes whose bytes the school had, and lost by being set back. */
  readonly lost = new Set<string>();
  readonly #school: TheSchool;
  readonly #store: BlobStore;

  constructor(school: TheSchool) {
    this.#school = school;
    this.#store = storeOf(this.kept);
  }

  /** What the school says to bytes that came in whole. */
  async take(person: PersonId, { media, variant, bytes, mime }: Brought): Promise<Answer<null>> {
    const file = join(folder, randomUUID());
    await writeFile(file, bytes);
    const parts = { school: this.#school.server(), store: this.#store };
    const caller = { person, school: this.#school.id, until: Number.POSITIVE_INFINITY };
    const no = await takeInFile(parts, caller, { media, variant, mime, upload: null }, file);
    return no ? { kind: 'refused', status: no.status, refused: no.refused } : { kind: 'accepted', value: null };
  }

  async give(person: PersonId, media: string, variant: Variant): Promise<Answer<{ bytes: ArrayBuffer; mime: string }>> {
    const facts = await factsFor(this.#school.server(), person, media, variant);
    const bytes = facts && this.kept.get(facts.hash);
    if (!facts || !bytes) return { kind: 'refused', status: 404, refused: 'not-found' };
    return { kind: 'accepted', value: { bytes: new Uint8Array(bytes).buffer, mime: facts.mime } };
  }

  /** The school was set back; of its bytes some or all are gone. What it lacks it says that it has no more, as the restore does. */
  async wasSetBack(keeps: (hash: string) => boolean): Promise<void> {
    for (const hash of this.kept.keys()) {
      if (keeps(hash)) continue;
      this.kept.delete(hash);
      this.lost.add(hash);
    }
    await askAgainFor(this.#school.server(), await missingBlobs(this.#school.database(), this.#store));
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function storeOf(kept: Map<string, Uint8Array>): BlobStore {
  return {
    adopt: async (_school, hash, file) => {
      kept.set(hash, await readFile(file));
      await rm(file);
    },
    keep: async (_school, bytes) => {
      kept.set(hashOf(bytes), bytes);
      return { hash: hashOf(bytes), bytes: bytes.byteLength };
    },
    sizeOf: async (_school, hash) => kept.get(hash)?.byteLength ?? null,
    read: async (_school, hash) => Readable.from([kept.get(hash) ?? new Uint8Array()]),
    remove: async (_school, hash) => void kept.delete(hash),
    async *each() {
      for (const [hash, bytes] of kept) yield { hash, bytes: bytes.byteLength, at: 0 };
    },
  };
}
