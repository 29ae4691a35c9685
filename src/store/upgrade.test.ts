import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { SCHEMA } from '#domain/protocol.ts';
import { carryOver, type TablesHere, UPGRADES } from '#store/carry-over.ts';
import { Database, databaseName, type LooseKept, type OutboxEntry } from '#store/database.ts';
import { openTables } from '#store/open-tables.ts';
import { rehearse, rehearseAll } from '#store/rehearsal.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const ME = id(1);
const NAME = databaseName(ME);
const record = (n: number, more: object = {}) => ({
  id: id(n),
  type: 'work',
  school: id(2),
  owner: ME,
  author: ME,
  root: null,
  madeAt: 1,
  trashed: false,
  needsLook: false,
  title: 'まえの',
  words: '',
  ...more,
});
const kept = (n: number, more: object = {}): LooseKept =>
  ({ ...record(n), _rv: 1, _s: [`pf:${ME}`], _p: 0, ...more }) as unknown as LooseKept;

const pending = (n: number) => kept(n, { _rv: 0, _s: [], _p: 1, _base: null });

let made = 100;
function entry(n: number, part: Partial<Mutation>, more: Partial<OutboxEntry> = {}): OutboxEntry {
  made += 1;
  const mid = id(made);
  const mutation: Mutation = {
    mid,
    rid: id(n),
    type: 'work',
    op: 'patch',
    base: 1,
    ts: '0mwo7v5ls-0000-a',
    off: 0,
    schema: 1,
    set: { title: 'いまの' },
    ...part,
  };
  return { lid: made, rid: id(n), mid, state: 'queued', seq: null, frozen: 0, mutation, at: 7, ...more };
}
/** No version of the app could ever have said this: no step and no schema takes it. */
const UNSAYABLE = { set: { 'no name of a field': 1 } };
const tables = (more: Partial<TablesHere>): TablesHere => ({
  records: new Map([['work', []]]),
  outbox: [],
  quarantine: [],
  unknown: [],
  ...more,
});
const recordsOf = (rows: readonly LooseKept[]) => new Map([['work', rows]]);

it('the newest tables hold the newest schema', () => {
  expect(UPGRADES.at(-1)).toEqual({ version: new Database('x').verno, schema: SCHEMA });
});

it('what cannot be said any more goes to quarantine as it was written, and the record is drawn without it', () => {
  const bad = entry(3, UNSAYABLE);
  const good = entry(4, {});
  const view = { _p: 1, title: 'いまの', _base: record(3) };
  const here = tables({ records: recordsOf([kept(3, view), kept(4, { ...view, id: id(4) })]), outbox: [bad, good] });
  const after = carryOver(here, 2, ME);
  expect(after.quarantine).toMatchObject([{ rid: id(3), code: 'invalid', at: 7, snapshot: { title: 'いまの' } }]);
  expect(after.quarantine[0]?.mutation).toBe(bad.mutation);
  expect(after.outbox).toEqual([{ ...good, mutation: { ...good.mutation, schema: 2 } }]);
  expect(after.records.get('work')).toMatchObject([
    { id: id(3), title: 'まえの', _p: 0 },
    { title: 'いまの', _p: 1 },
  ]);
});

it('what stands or falls with it goes along: its group, and all that hangs on a record that it makes', () => {
  const making = entry(3, { ...UNSAYABLE, op: 'create', g: id(9) });
  const sibling = entry(4, { op: 'create', g: id(9) });
  const outbox = [making, sibling, entry(4, {}), entry(5, {})];
  const after = carryOver(tables({ records: recordsOf([pending(3), pending(4)]), outbox }), 2, ME);
  expect(after.quarantine.map(({ rid }) => rid)).toEqual([id(3), id(4), id(4)]);
  expect(after.outbox.map(({ rid }) => rid)).toEqual([id(5)]);
  expect(after.records.get('work')).toEqual([]);
});

it('what was ever sent stays the same object, whatever it says', () => {
  const sent = entry(3, UNSAYABLE, { state: 'sent', seq: 4, frozen: 1 });
  const here = tables({ records: recordsOf([kept(3, { _p: 1, _base: record(3) })]), outbox: [sent] });
  const after = carryOver(here, 2, ME);
  expect(after.outbox[0]).toBe(sent);
  expect(after.quarantine).toEqual([]);
  expect(after.records.get('work')?.[0]).toBe(here.records.get('work')?.[0]);
});

it('rows of a kind that is known now come out of the drawer, with fields that nobody knows yet', () => {
  const row = { ...record(3, { brushes: 3 }), rv: 5 };
  const poem = { id: id(4), type: 'poem', _rv: 1, _s: [], row: { id: id(4), type: 'poem', rv: 1 } };
  const after = carryOver(tables({ unknown: [{ id: id(3), type: 'work', _rv: 5, _s: ['x'], row }, poem] }), 2, ME);
  expect(after.records.get('work')).toEqual([{ ...record(3, { brushes: 3 }), _rv: 5, _s: ['x'], _p: 0 }]);
  expect(after.unknown).toEqual([poem]);
});

it('a row of a kind whose table only comes with a later version waits in the drawer until then', () => {
  const row = { ...record(3, { type: 'pin', kind: 'task' }), rv: 5 };
  const unknown = [{ id: id(3), type: 'pin', _rv: 5, _s: ['x'], row }];
  const before = carryOver(tables({ unknown }), 2, ME);
  expect(before.unknown).toEqual(unknown);
  const records = new Map([...before.records, ['pin', []]]);
  const after = carryOver({ ...before, records }, 3, ME);
  expect([after.unknown, after.records.get('pin')]).toMatchObject([[], [{ id: id(3), kind: 'task', _rv: 5, _p: 0 }]]);
});

const fails = () => {
  throw new Error('a bug');
};
const V3 = {
  classGroup: 'id, *_s',
  work: 'id, *_s',
  outbox: '++lid, rid, state, mid, seq',
  quarantine: '++qid, rid',
  meta: 'key',
  unknown: 'id, *_s',
  scopes: 'id',
  outOfSight: 'id',
};
const open: Dexie[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) db.close();
  await Dexie.delete(NAME);
});
/** The tables of an older version; all others are missing in it. */
async function olderTables(outbox: readonly OutboxEntry[], meta: readonly object[] = []): Promise<void> {
  const db = new Dexie(NAME);
  db.version(3).stores(V3);
  await db.open();
  await db.table('outbox').bulkPut(outbox);
  await db.table('work').put(kept(3, { _p: 1, title: 'いまの', _base: record(3) }));
  await db.table('meta').bulkPut(meta);
  db.close();
}
const newTables = (): Database => {
  const db = new Database(NAME);
  open.push(db);
  return db;
};

it('killed in the middle, the upgrade never happened, and happens at the next opening', async () => {
  const waiting = entry(3, {});
  await olderTables([waiting]);
  const killed = newTables();
  killed.carry = async (trx) => {
    await trx.table('outbox').clear();
    throw new Error('the battery is gone');
  };
  await expect(killed.open()).rejects.toThrow('the battery is gone');
  killed.close();
  const old = await new Dexie(NAME).open();
  expect([old.verno, await old.table('outbox').toArray()]).toEqual([3, [waiting]]);
  old.close();
  const db = newTables();
  await openTables(db);
  expect(await db.outbox.toArray()).toEqual([{ ...waiting, mutation: { ...waiting.mutation, schema: SCHEMA } }]);
});

it('a rehearsal changes nothing, and says what would be lost', async () => {
  await olderTables([entry(3, {})]);
  expect(await rehearseAll()).toBeNull();
  expect(await rehearse(NAME, (here) => ({ ...here, outbox: [] }))).toBe('A-451');
  expect(await rehearse(NAME, (here) => ({ ...here, records: new Map() }))).toBe('A-451');
  expect(await rehearse(NAME, fails)).toBe('A-450');
  expect((await indexedDB.databases()).find(({ name }) => name === NAME)?.version).toBe(30);
});

it('words that could still be sent by the older version keep the new one waiting; those of a sealed account do not', async () => {
  await olderTables([entry(3, UNSAYABLE)]);
  expect(await rehearse(NAME)).toBe('A-452');
  expect(await rehearseAll()).toBe('A-452');
  await Dexie.delete(NAME);
  await olderTables([entry(3, UNSAYABLE)], [{ key: 'sealed', value: 1 }]);
  expect(await rehearse(NAME)).toBeNull();
  const db = newTables();
  await openTables(db);
  expect([await db.outbox.count(), await db.quarantine.count()]).toEqual([0, 1]);
});

it('a newer version that wants to change the tables finds no connection of this one in its way', async () => {
  const db = newTables();
  await openTables(db);
  const newer = new Dexie(NAME);
  open.push(newer);
  newer.version(99).stores({ poem: 'id' });
  await newer.open();
  await expect(db.outbox.count()).rejects.toThrow('closed');
});
