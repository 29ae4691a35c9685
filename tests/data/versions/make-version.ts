// `node tests/data/versions/make-version.ts FOLDER`: how a version of the app leaves a device and a school, for every later version
// to open. Run once when a version ships, by that version's own code: a child's tablet with something in every state, all that
// it said and was answered, and the school's database. What is there is never made anew.
import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { PROTO, type PullRequest, type PushRequest, SCHEMA } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import type { SyncWire } from '#remote/wire.ts';
import type { Database } from '#store/database.ts';
import { openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { keepWork } from '#store/works.ts';
import { type Change, writeChanges } from '#store/write.ts';
import { newPace } from '#sync/pace.ts';
import { syncRound } from '#sync/round.ts';
import {
  aSchool,
  CLASS,
  enrollment,
  LESSON,
  OTHER_CLASS,
  PEOPLE,
  SCHOOL,
  T0,
  UNIT,
} from '#tests/server/plain-school.ts';

const [folder] = parseArgs({ allowPositionals: true }).positionals;
if (folder === undefined) throw new Error('node tests/data/versions/make-version.ts FOLDER');

const school = await aSchool(':memory:');
let line: 'whole' | 'silent' = 'whole';
const messages: { way: 'push' | 'pull'; request: unknown; answer: unknown }[] = [];

async function carry<T>(way: 'push' | 'pull', request: unknown, answered: Promise<unknown>): Promise<Answer<T>> {
  const answer = JSON.parse(JSON.stringify(await answered));
  messages.push({ way, request: JSON.parse(JSON.stringify(request)), answer });
  const { refused, ...no } = answer;
  return refused === undefined ? { kind: 'accepted', value: answer } : { kind: 'refused', refused, ...no };
}
const wire: SyncWire = {
  push: async (request: PushRequest) =>
    line === 'silent'
      ? { kind: 'later', why: 'timeout' }
      : carry('push', request, school.server.push(PEOPLE.aoi, request)),
  pull: async (request: PullRequest) =>
    line === 'silent'
      ? { kind: 'later', why: 'timeout' }
      : carry('pull', request, school.server.pull(PEOPLE.aoi, request)),
  events: () => () => undefined,
};

const session = { person: PEOPLE.aoi, school: SCHOOL, schoolName: '若林小学校', displayName: 'あおい', kana: 'あおい' };
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const device = await openDevice(
  { ...session, role: 'pupil', goodUntil: 8e15 },
  { now: () => school.clock.now, random },
);
const parts = { device, bulk: device.db, wire, fence: await takeLead(device.db), pace: newPace(), pullRows: 500 };
const round = async (): Promise<void> => {
  school.clock.now += 60_000;
  await syncRound({ ...parts, step: async () => undefined });
};
const owner = PEOPLE.aoi;
const at = { unit: UNIT, lesson: LESSON };
async function write(...changes: Change[]): Promise<void> {
  school.clock.now += 1000;
  const refused = await writeChanges(device, changes);
  if (refused) throw new Error(JSON.stringify(refused));
}

await round();
// Acknowledged: a goal, and a reflection that is then gone on with.
const [goal, reflection, lost, put, late] = [1, 2, 3, 4, 5].map(() => device.newId()) as [
  string,
  string,
  string,
  string,
  string,
];
await write({ op: 'create', type: 'goal', id: goal, owner, values: { ...at, words: 'はらいを ゆっくり' } } as Change);
await write({
  op: 'create',
  type: 'work',
  id: reflection,
  owner,
  values: { ...at, title: 'ビル', words: 'かけた。' },
} as Change);
await round();
// Refused: for an hour the roster has her in another class.
await write({
  op: 'create',
  type: 'work',
  id: lost,
  owner,
  values: { ...at, title: 'ことわられた', words: 'のこしてね。' },
} as Change);
const inClass = enrollment('aoi', CLASS, 'pupil');
await school.server.writeAsSchool(SCHOOL, [enrollment('aoi', OTHER_CLASS, 'pupil', { id: inClass.id })]);
await round();
await school.server.writeAsSchool(SCHOOL, [inClass]);
await round();
// Held: the school's own fault, to be judged after its next update.
const { database } = school.opened;
await write({
  op: 'create',
  type: 'work',
  id: put,
  owner,
  values: { ...at, title: 'あずけた', words: 'がっこうに ある。' },
} as Change);
await sql`alter table revision rename to revision_away`.execute(database);
await round();
await sql`alter table revision_away rename to revision`.execute(database);
// A picture: its record and its bytes wait.
const bytesOf = (size: number): ArrayBuffer => random(size).buffer;
const variant = async (size: number, edge: number) => {
  const data = bytesOf(size);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', data)).toString('hex');
  return { data, hash, bytes: size, mime: 'image/webp', w: edge, h: edge };
};
const picture = { variants: { t: await variant(900, 320), m: await variant(3000, 1600) } };
// Sent, and no answer came.
await write({ op: 'patch', type: 'work', id: reflection, values: { words: 'かけた。つぎは はねを。' } } as Change);
await write({ op: 'create', type: 'goal', id: late, owner, values: { ...at, words: 'とちゅうで きれた' } } as Change);
line = 'silent';
await round();
// Never sent.
await write({
  op: 'patch',
  type: 'work',
  id: reflection,
  values: { title: 'ビル 2', words: 'かけた。つぎは はねを。あした。' },
} as Change);
const kept = await keepWork(device, picture as never, { ...at, stage: 'trial' });
if ('refused' in kept) throw new Error(JSON.stringify(kept));
await write({ op: 'patch', type: 'goal', id: goal, values: { words: 'はらいを もっと ゆっくり' } } as Change);
const seen = { kind: 'task', words: 'はらいが みじかい' };
await write({ op: 'create', type: 'pin', id: device.newId(), owner, root: reflection, values: seen } as Change);

await writeFile(join(folder, 'device.json.gz'), packed(await dumpOf(device.db)));
await writeFile(join(folder, 'messages.json.gz'), packed({ proto: PROTO, schema: SCHEMA, messages }));
await writeFile(join(folder, 'school.sqlite.gz'), gzipSync(school.opened.serialize()));
const states = (await device.db.outbox.toArray()).map(({ state }) => state);
const counts = [device.db.quarantine, device.db.acked, device.db.uploads, device.db.chunks].map((table) =>
  table.count(),
);
console.log(`from ${T0}:`, states.join(' '), '· quarantine, acked, uploads, chunks:', ...(await Promise.all(counts)));
await school.close();
device.db.close();

/** Every table with its indexes as Dexie writes them, and every row. Bytes as `{"$bytes": base64}`. */
async function dumpOf(db: Database): Promise<unknown> {
  const tables: Record<string, { schema: string; rows: unknown[] }> = {};
  for (const table of db.tables) {
    const { primKey, indexes } = table.schema;
    tables[table.name] = {
      schema: [primKey, ...indexes].map(({ src }) => src).join(', '),
      rows: await table.toArray(),
    };
  }
  return { name: db.name, version: db.verno, tables };
}

function packed(value: unknown): Buffer {
  const text = JSON.stringify(value, (_, part: unknown) =>
    part instanceof ArrayBuffer ? { $bytes: Buffer.from(part).toString('base64') } : part,
  );
  return gzipSync(text, { level: 9 });
}
