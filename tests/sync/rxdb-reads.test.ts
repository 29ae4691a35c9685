// Our feed needs no client of ours: RxDB's replication reads it, with scopes and versions as its checkpoint (docs/sync.md
// 2.7), and comes to the same records in the same scopes as our own store.
import { createRxDatabase, type RxCollection } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { type Page, PROTO, SCHEMA } from '#domain/protocol.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import { Database, type LooseKept } from '#store/database.ts';
import { openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { newPace } from '#sync/pace.ts';
import { pullAll } from '#sync/pull.ts';
import {
  aSchool,
  CLASS,
  enrollment,
  LESSON,
  newId,
  OTHER_CLASS,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

/** Record id → its version and scopes. */
type Held = Record<string, readonly [rv: number, scopes: readonly string[]]>;
interface Reader {
  readonly holds: () => Promise<Held>;
}
/** One record in one scope: from where it lies it also leaves, scope by scope. */
interface Lying {
  readonly key: string;
  readonly record: string;
  readonly scope: string;
  readonly rv: number;
}
type Cursors = Record<string, [epoch: string, cursor: number]>;

const LIMIT = 7;
const closing: (() => Promise<unknown>)[] = [];
let school: TestSchool;
beforeEach(async () => {
  school = await aSchool(':memory:');
  closing.push(() => school.close());
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

it('RxDB comes to the same as our client: at first contact, through shares, and when a child changes class', async () => {
  const [aoi, ren] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'ren')];
  const inLesson = { set: { unit: UNIT, lesson: LESSON } };
  const works = Array.from({ length: 12 }, newId);
  for (const work of works) await aoi.create('work', { ...inLesson, owner: PEOPLE.aoi }, work);
  await ren.create('goal', { ...inLesson, owner: PEOPLE.ren });
  const [first = '', second = ''] = works;
  const readers = await Promise.all(
    (['aoi', 'ren', 'sato', 'kato', 'admin'] as const).map(async (name) => ({
      name,
      ours: await ourClient(name),
      rxdb: await rxdbClient(name),
    })),
  );
  const seen: string[] = [];
  const compare = async (): Promise<void> => {
    const counts: string[] = [];
    for (const { name, ours, rxdb } of readers) {
      const held = await ours.holds();
      expect([name, await rxdb.holds()]).toEqual([name, held]);
      counts.push(`${name} ${Object.keys(held).length}`);
    }
    seen.push(counts.join(', '));
  };
  const patch = async (id: string, parts: Partial<Mutation>) => {
    const [result] = await aoi.push(aoi.mutation('work', id, { op: 'patch', base: 1, ...parts }));
    expect(result?.st).toMatch(/ok|merged/);
  };

  await compare();
  await patch(first, { set: { audience: 'class' } });
  await patch(second, { text: { words: { to: 'はらいが できた。', baseRv: 1 } } });
  await compare();
  await patch(first, { set: { audience: 'self' } });
  await compare();
  await school.server.writeAsSchool(SCHOOL, [
    enrollment('aoi', CLASS, 'pupil', { to: '2026-11-19' }),
    enrollment('aoi', OTHER_CLASS, 'pupil', { id: newId(), from: '2026-11-20' }),
  ]);
  await compare();
  // Each of the four moments was another one.
  expect(new Set(seen).size).toBe(seen.length);
});

type Name = keyof typeof PEOPLE;
const onlyPulls = () => Promise.reject(new Error('only pulls'));

/** The store and the pull of the app itself. */
async function ourClient(name: Name): Promise<Reader> {
  const role = name === 'admin' ? 'schoolAdmin' : name === 'sato' || name === 'kato' ? 'teacher' : 'pupil';
  const session = { person: PEOPLE[name], school: SCHOOL, schoolName: '', role, displayName: '', kana: '' } as const;
  const device = await openDevice({ ...session, goodUntil: 9e12 });
  const bulk = new Database(device.db.name, 'relaxed');
  await bulk.open();
  closing.push(async () => {
    bulk.close();
    await device.db.delete();
  });
  const pull = async (request: unknown) => {
    const answer = await school.server.pull(PEOPLE[name], request);
    return 'refused' in answer
      ? ({ kind: 'refused', ...answer } as const)
      : ({ kind: 'accepted', value: answer } as const);
  };
  const wire = { push: onlyPulls, pull, events: () => () => undefined };
  const fence = await takeLead(device.db);
  const parts = { device, bulk, wire, fence, pace: newPace(), pullRows: LIMIT, step: async () => undefined };
  return {
    async holds() {
      expect(await pullAll(parts)).toMatchObject({ kind: 'done' });
      const tables = await Promise.all(TYPE_NAMES.map((type) => device.db.table<LooseKept>(type).toArray()));
      return sorted(tables.flat().map(({ id, _rv, _s }) => [id, _rv, _s]));
    },
  };
}

async function rxdbClient(name: Name): Promise<Reader> {
  const database = await createRxDatabase({ name: `rx${name}`, storage: getRxStorageMemory(), multiInstance: false });
  closing.push(() => database.remove());
  const text = { type: 'string', maxLength: 100 } as const;
  const { lying } = await database.addCollections({
    lying: {
      schema: {
        version: 0,
        primaryKey: 'key',
        type: 'object',
        properties: { key: text, record: text, scope: text, rv: { type: 'number' } },
        required: ['key', 'record', 'scope', 'rv'],
      },
    },
  });
  const collection = lying as RxCollection<Lying>;
  const feed = readerOf(name, collection);
  const replication = replicateRxCollection<Lying, Cursors>({
    collection,
    replicationIdentifier: `feed of ${name}`,
    live: true,
    // RxDB stops at a page with fewer rows than this; ours end where the school says so.
    pull: { batchSize: 1, handler: async (checkpoint = {}) => feed(checkpoint) },
  });
  const troubles: unknown[] = [];
  replication.error$.subscribe((error) => troubles.push(error));
  await replication.awaitInitialReplication();
  return {
    async holds() {
      replication.reSync();
      await replication.awaitInSync();
      expect(troubles).toEqual([]);
      const all = await collection.find().exec();
      const scopes = Map.groupBy(all, ({ record }) => record);
      return sorted(
        [...scopes].map(([id, its]) => [id, Math.max(...its.map(({ rv }) => rv)), its.map((one) => one.scope)]),
      );
    },
  };
}

/** All that somebody has to write to read the feed with RxDB: rows in and out, and what lies in scopes that are left. */
function readerOf(name: Name, collection: RxCollection<Lying>) {
  const clientId = newId();
  let gen = 0;
  const leaving = async (scope: string, stays: ReadonlySet<string> = new Set()) => {
    const here = await collection.find({ selector: { scope } }).exec();
    return here
      .filter(({ record }) => !stays.has(record))
      .map((one) => Object.assign(one.toMutableJSON(), { _deleted: true }));
  };
  const taken = async ({ scope, rows, reset }: Page) => {
    const lying = rows.map(({ op, id, row }) => {
      return { key: `${scope}|${id}`, record: id, scope, rv: row?.rv ?? 0, _deleted: op === 0 };
    });
    return reset ? [...(await leaving(scope, new Set(rows.map(({ id }) => id)))), ...lying] : lying;
  };
  return async (cursors: Cursors) => {
    gen += 1;
    const hello = { proto: PROTO, schema: SCHEMA, clientId, serverEpoch: '', gen };
    const answer = await school.server.pull(PEOPLE[name], { ...hello, scopes: cursors, limit: LIMIT });
    if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
    const left = Object.keys(cursors).filter((scope) => !answer.scopes.includes(scope));
    const documents = [
      ...(await Promise.all(left.map((scope) => leaving(scope)))).flat(),
      ...(await Promise.all(answer.pages.map(taken))).flat(),
    ];
    const moved = answer.pages.map(({ scope, epoch, next }) => [scope, [epoch, next]] as const);
    const kept = Object.entries(cursors).filter(([scope]) => !left.includes(scope));
    return { documents, checkpoint: Object.fromEntries([...kept, ...moved]) as Cursors };
  };
}

const sorted = (held: readonly (readonly [id: string, rv: number, scopes: readonly string[]])[]): Held =>
  Object.fromEntries(held.map(([id, rv, scopes]) => [id, [rv, [...scopes].sort()] as const]).sort());
