// A small school for tests of the server: 3年2組 and 3年1組, pupils, teachers, an admin, one open unit with a lesson.
import { createHash } from 'node:crypto';
import { uuidv7 } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import { PROTO, type PullAnswer, type PushAnswer, type PushResult, SCHEMA } from '#domain/protocol.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import type { Role } from '#domain/viewer.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { createSchoolServer, type RequestRefused, type SchoolServer } from '#server/sync/school-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';

export const T0 = Date.parse('2026-11-20T09:00:00+09:00');

/** The same id for the same name, in every run. */
export function idOf(name: string): string {
  return uuidv7(T0, createHash('sha256').update(name).digest().subarray(0, 10));
}

export const SCHOOL = idOf('school');
export const CLASS = idOf('3-2');
export const OTHER_CLASS = idOf('3-1');
export const UNIT = idOf('unit');
export const LESSON = idOf('lesson');
export const OTHER_UNIT = idOf('other unit');
export const PEOPLE = {
  aoi: idOf('aoi'),
  ren: idOf('ren'),
  yui: idOf('yui'),
  sato: idOf('sato'),
  kato: idOf('kato'),
  admin: idOf('admin'),
} as const;
export type Name = keyof typeof PEOPLE;

export interface TestSchool {
  readonly opened: OpenedDatabase;
  readonly server: SchoolServer;
  /** The server's clock; tests may move it. */
  readonly clock: { now: number };
  readonly news: string[][];
  readonly close: () => Promise<void>;
}

export async function aSchool(url?: string, from?: Uint8Array): Promise<TestSchool> {
  const opened = await openDatabase({ url: url ?? (await emptyDatabase()), ...(from ? { from } : {}) });
  const clock = { now: T0 };
  const news: string[][] = [];
  const server = createSchoolServer({
    database: opened.database,
    dialect: opened.dialect,
    now: () => clock.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    onNews: (scopes) => news.push([...scopes]),
  });
  if (!from) {
    await server.openSchool({ id: SCHOOL, name: '若林小学校' });
    await server.writeAsSchool(SCHOOL, theRoster());
  }
  return { opened, server, clock, news, close: () => opened.close() };
}

const record = (type: TypeName, id: string, values: SchoolRecord['values'], author: string = PEOPLE.admin) =>
  ({ type, id, owner: null, author, madeAt: T0 - 1000, values }) satisfies SchoolRecord;
const person = (name: Name, role: Role) =>
  record('person', PEOPLE[name], { displayName: name, kana: name, role, grade: role === 'pupil' ? 3 : null });
export const enrollment = (
  name: Name,
  classGroup: string,
  role: 'pupil' | 'teacher',
  more: { id?: string; from?: string; to?: string | null; until?: string | null } = {},
) =>
  record('enrollment', more.id ?? idOf(`${name} in ${classGroup}`), {
    person: PEOPLE[name],
    classGroup,
    role,
    number: null,
    from: more.from ?? '2026-04-01',
    to: more.to ?? null,
    until: more.until ?? null,
  });

export function theRoster(): SchoolRecord[] {
  return [
    record('classGroup', CLASS, { name: '3年2組', grade: 3, schoolYear: 2026 }),
    record('classGroup', OTHER_CLASS, { name: '3年1組', grade: 3, schoolYear: 2026 }),
    ...(['aoi', 'ren', 'yui'] as const).map((name) => person(name, 'pupil')),
    ...(['sato', 'kato'] as const).map((name) => person(name, 'teacher')),
    person('admin', 'schoolAdmin'),
    enrollment('aoi', CLASS, 'pupil'),
    enrollment('ren', CLASS, 'pupil'),
    enrollment('yui', OTHER_CLASS, 'pupil'),
    enrollment('sato', CLASS, 'teacher'),
    enrollment('kato', OTHER_CLASS, 'teacher'),
    record('unit', UNIT, { classGroup: CLASS, subject: 'shosha', title: 'ビル', state: 'open' }, PEOPLE.sato),
    record('lesson', LESSON, { unit: UNIT, title: '1回' }, PEOPLE.sato),
    record('unit', OTHER_UNIT, { classGroup: OTHER_CLASS, subject: 'rika', title: '太陽', state: 'open' }, PEOPLE.kato),
  ];
}

/** A unit that was never open, as its teacher laid it out. */
export const drafted = (school: TestSchool, id: string = UNIT) =>
  school.server.writeAsSchool(SCHOOL, [record('unit', id, { state: 'draft' }, PEOPLE.sato)]);

let made = 0;
export const newId = (): string => idOf(`made ${(made += 1)}`);

/** A client that knows the protocol and nothing else: what it pulled, and what it was answered. */
export class PlainDevice {
  readonly clientId = newId();
  readonly held = new Map<string, { rv: number; row: Record<string, unknown>; scopes: Set<string> }>();
  readonly cursors: Record<string, [string, number]> = {};
  readonly sums: Record<string, number> = {};
  readonly school: TestSchool;
  readonly person: string;
  token = '';
  seq = 0;
  gen = 0;
  epoch = '';
  scopes: string[] = [];

  constructor(school: TestSchool, name: Name) {
    this.school = school;
    this.person = PEOPLE[name];
  }

  mutation(type: string, rid: string, parts: Partial<Mutation> = {}): Mutation {
    const ts = `${this.school.clock.now.toString(36).padStart(9, '0')}-0000-${this.clientId}`;
    return { mid: newId(), rid, type, op: 'create', base: 0, ts, off: 0, schema: SCHEMA, ...parts };
  }

  request(muts: readonly unknown[], from = this.seq + 1) {
    const { clientId, epoch, token } = this;
    const hello = { proto: PROTO, schema: SCHEMA, clientId, serverEpoch: epoch, token };
    return { ...hello, now: T0, pending: muts.length, muts: muts.map((m, at) => ({ seq: from + at, m })) };
  }

  async send(body: unknown): Promise<PushAnswer> {
    const answer = await this.school.server.push(this.person, body);
    if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
    this.token = answer.token;
    this.epoch = answer.serverEpoch;
    return answer;
  }

  async push(...muts: readonly unknown[]): Promise<PushResult[]> {
    const answer = await this.send(this.request(muts));
    this.seq += answer.results.length;
    return answer.results;
  }

  async create(type: string, values: Partial<Mutation>, rid = newId()): Promise<PushResult> {
    const [result] = await this.push(this.mutation(type, rid, { madeAt: this.school.clock.now, ...values }));
    if (!result) throw new Error('no result');
    return result;
  }

  async pullOnce(limit = 500): Promise<PullAnswer | RequestRefused> {
    this.gen += 1;
    const { clientId, epoch, gen, cursors } = this;
    const hello = { proto: PROTO, schema: SCHEMA, clientId, serverEpoch: epoch };
    return this.school.server.pull(this.person, { ...hello, gen, scopes: { ...cursors }, limit });
  }

  /** Pulls until nothing more comes, as sync.md 2.7 says. */
  async pull(limit = 500): Promise<void> {
    for (let round = 0; round < 2000; round += 1) {
      const answer = await this.pullOnce(limit);
      if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
      this.epoch = answer.serverEpoch;
      this.take(answer);
      if (!answer.more) return;
    }
    throw new Error('the pull never ends');
  }

  private take(answer: PullAnswer): void {
    this.scopes = answer.scopes;
    for (const page of answer.pages) {
      if (page.reset) this.leave(page.scope);
      for (const { op, id, row } of page.rows) {
        const kept = this.held.get(id) ?? { rv: 0, row: {}, scopes: new Set<string>() };
        if (op === 1 && row) {
          kept.scopes.add(page.scope);
          this.held.set(id, { rv: row.rv, row, scopes: kept.scopes });
        } else this.drop(id, page.scope);
      }
      this.cursors[page.scope] = [page.epoch, page.next];
      if (page.sum !== undefined) this.sums[page.scope] = page.sum;
    }
    for (const scope of Object.keys(this.cursors)) if (!answer.scopes.includes(scope)) this.leave(scope);
  }

  private leave(scope: string): void {
    for (const id of this.held.keys()) this.drop(id, scope);
    delete this.cursors[scope];
  }

  private drop(id: string, scope: string): void {
    const kept = this.held.get(id);
    kept?.scopes.delete(scope);
    if (kept?.scopes.size === 0) this.held.delete(id);
  }

  /** Ids of all that it holds, of one kind. */
  ids(type: string): string[] {
    return [...this.held].filter(([, { row }]) => row['type'] === type).map(([id]) => id);
  }
}

/** A work of 葵 as a device would send it. */
export const aWork = (words = 'こえを 出して よめた。') => ({
  mid: newId(),
  rid: newId(),
  type: 'work',
  op: 'create',
  base: 0,
  owner: PEOPLE.aoi,
  madeAt: T0,
  set: { unit: UNIT, lesson: LESSON },
  text: { words: { to: words, baseRv: 0 } },
  ts: `${T0.toString(36).padStart(9, '0')}-0000-abc`,
  off: 0,
  schema: SCHEMA,
});
