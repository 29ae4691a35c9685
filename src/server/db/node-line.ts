// How the servers on one PostgreSQL database talk: one connection of each beside its pool. [Note: The line between servers]
// It tells (NOTIFY, on its own and after the commit: inside a write it would hold a lock over the whole database), hears
// (LISTEN), and holds what only one server may do at a time (session locks, which fall with the process that held them).
// What is said while the line is down is lost, and may be: devices ask by themselves every few minutes.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface NodeLine {
  /** Words without `|` or `,`, to all other servers, gathered to at most five messages in a second. */
  tell(topic: Topic, words: readonly string[]): void;
  hear(topic: Topic, listener: (words: readonly string[]) => void): void;
  /**
   * False: another one holds it, here or elsewhere, or the line is down.
   * @param lost called when the line broke, and the lock with it
   */
  tryLock(name: string, lost?: () => void): Promise<boolean>;
  unlock(name: string): Promise<void>;
  close(): Promise<void>;
}
export type Topic = 'news' | 'release' | 'slots';

const CHANNEL = 'ashiato';
const BETWEEN_MS = 200;
/** PostgreSQL takes less than 8000 bytes; ids are ASCII. */
const MOST_BYTES = 7900;
const BEAT_MS = 30_000;
const ANSWER_MS = 10_000;
const LONGEST_BACKOFF_MS = 5000;

type Listener = (words: readonly string[]) => void;

/** Comes back when the line stands, or could not be made at once; then it goes on trying. */
export async function openNodeLine(url: string): Promise<NodeLine> {
  const line = new PostgresLine(url);
  await line.connect();
  return line;
}

class PostgresLine implements NodeLine {
  private readonly url: string;
  private readonly self = randomBytes(6).toString('hex');
  private readonly listeners = new Map<Topic, Listener[]>();
  /** Locks of ours, and those that are just being asked for; what to call when one breaks. */
  private readonly held = new Map<string, () => void>();
  private unsaid = new Map<Topic, Set<string>>();
  private saidAt = 0;
  private saying: NodeJS.Timeout | undefined;
  /** Null: the line is down. */
  private client: Client | null = null;
  private closed = false;
  private failures = 0;
  private again: NodeJS.Timeout | undefined;
  // A line that a firewall has forgotten looks alive for hours.
  private readonly beat = setInterval(() => void this.ask('select 1', []), BEAT_MS).unref();

  constructor(url: string) {
    this.url = url;
  }

  tell(topic: Topic, words: readonly string[]): void {
    if (this.closed) return;
    this.unsaid.set(topic, new Set([...(this.unsaid.get(topic) ?? []), ...words]));
    this.saying ??= setTimeout(() => this.say(), Math.max(0, this.saidAt + BETWEEN_MS - performance.now()));
  }

  hear(topic: Topic, listener: Listener): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  async tryLock(name: string, lost: () => void = () => undefined): Promise<boolean> {
    const on = this.client;
    if (!on || this.held.has(name)) return false;
    // Held from now on: one session is given the same lock twice.
    this.held.set(name, lost);
    const asked = await this.ask<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      lockOf(name),
    );
    if (asked?.[0]?.got && this.client === on) return true;
    if (this.held.get(name) === lost) this.held.delete(name);
    return false;
  }

  async unlock(name: string): Promise<void> {
    if (this.held.has(name)) await this.ask('select pg_advisory_unlock(hashtextextended($1, 0))', lockOf(name));
    this.held.delete(name);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const timer of [this.beat, this.saying, this.again]) clearTimeout(timer);
    const on = this.client;
    this.client = null;
    await on?.end();
  }

  async connect(): Promise<void> {
    const fresh = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    });
    fresh.on('error', () => this.lose(fresh));
    fresh.on('end', () => this.lose(fresh));
    fresh.on('notification', ({ payload = '' }) => this.heard(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      if (this.closed) return await fresh.end();
      this.client = fresh;
      this.failures = 0;
    } catch {
      fresh.end().catch(() => undefined);
      this.later();
    }
  }

  private later(): void {
    if (this.closed) return;
    this.failures += 1;
    const wait = Math.min(LONGEST_BACKOFF_MS, 100 * 2 ** this.failures);
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.connect(), wait * (0.5 + Math.random() / 2)).unref();
  }

  private lose(which: Client): void {
    if (this.client !== which) return;
    this.client = null;
    which.end().catch(() => undefined);
    const broken = [...this.held.values()];
    this.held.clear();
    for (const lost of broken) lost();
    this.later();
  }

  private heard(payload: string): void {
    const [from, topic, words = ''] = payload.split('|');
    if (from === this.self) return;
    for (const listener of this.listeners.get(topic as Topic) ?? []) listener(words.split(','));
  }

  private say(): void {
    this.saying = undefined;
    this.saidAt = performance.now();
    const said = [...this.unsaid].flatMap(([topic, words]) => payloadsOf(`${this.self}|${topic}|`, [...words]));
    this.unsaid = new Map();
    void this.ask('select pg_notify($1, said) from unnest($2::text[]) as said', [CHANNEL, said]);
  }

  /** Null: the line is down, or broke just now. */
  private async ask<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[] | null> {
    const on = this.client;
    try {
      return on && (await on.query<Row>(text, [...values])).rows;
    } catch {
      if (on) this.lose(on);
      return null;
    }
  }
}

const lockOf = (name: string): [string] => [`${CHANNEL} ${name}`];

function payloadsOf(head: string, words: readonly string[]): string[] {
  const payloads: string[] = [];
  let payload = head;
  for (const word of words) {
    if (payload.length > head.length && payload.length + 1 + word.length > MOST_BYTES) {
      payloads.push(payload);
      payload = head;
    }
    payload += payload.length > head.length ? `,${word}` : word;
  }
  return payload.length > head.length ? [...payloads, payload] : payloads;
}

/**
 * Does the work if no other server is at it.
 * @param line null: there is only one server
 */
export async function onOneServer(line: NodeLine | null, name: string, work: () => Promise<void>): Promise<void> {
  if (!line) return work();
  if (!(await line.tryLock(name))) return;
  try {
    await work();
  } finally {
    await line.unlock(name);
  }
}
