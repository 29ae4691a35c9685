// The demo school must be a school that could be: every record allowed to whoever made it, every picture whole.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decideWrite } from '#domain/access.ts';
import { announcedBy } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { kindNamed, type RecordOf, type TypeName } from '#domain/records/kinds.ts';
import { strokeOf } from '#domain/red-pen.ts';
import { type EnrollmentFacts, type Role, scopesOf, type Viewer } from '#domain/viewer.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { seedDemoSchool } from '#server/seed/seed-demo-school.ts';
import type { SchoolRecord, SeededPerson } from '#server/seed-target.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';

/** A Thursday, ten o'clock in Japan. */
const NOW = Date.parse('2026-11-19T10:00:00+09:00');
const TODAY = '2026-11-19';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const told: SchoolRecord[] = [];
const blobs = new Map<string, Uint8Array>();
let school = '';
let people: readonly SeededPerson[] = [];
let kept = 0;

beforeAll(async () => {
  const opened = await openDatabase({ url: await emptyDatabase() });
  const server = createSchoolServer({ ...opened, now: () => NOW, random });
  const target = {
    openSchool: (opening: { readonly id: string; readonly name: string }) => {
      school = opening.id;
      return server.openSchool(opening);
    },
    writeAsSchool: (id: string, records: readonly SchoolRecord[]) => {
      told.push(...records);
      return server.writeAsSchool(id, records);
    },
  };
  const mediaStore = {
    keep: async (_school: string, bytes: Uint8Array) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      blobs.set(hash, bytes);
      return { hash, bytes: bytes.byteLength };
    },
  };
  people = (await seedDemoSchool({ school: target, mediaStore, now: () => NOW, random })).people;
  const { count } = await opened.database
    .selectFrom('record')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  kept = Number(count);
  await opened.database.destroy();
}, 180_000);

const all = <T extends TypeName>(type: T): RecordOf<T>[] => allRecords().filter((r) => r.type === type) as never;

let known: LooseRecord[] | null = null;
function allRecords(): LooseRecord[] {
  known ??= told.map((record) => {
    const fields = Object.entries(kindNamed(record.type)?.fields ?? {});
    const initial = Object.fromEntries(fields.map(([name, field]) => [name, field.initial]));
    const { values, ...envelope } = record;
    return { ...initial, ...values, ...envelope, root: record.root ?? null, school, trashed: false, needsLook: false };
  });
  return known;
}

describe('the demo school', () => {
  test('has two classes with their children and their teachers', () => {
    const inClass = (name: string) => {
      const group = all('classGroup').find((c) => c.name === name);
      return all('enrollment').filter((e) => e.classGroup === group?.id && e.role === 'pupil');
    };
    expect(inClass('3年2組')).toHaveLength(34);
    expect(inClass('6年1組')).toHaveLength(32);
    expect(all('person').filter((p) => p.role === 'teacher')).toHaveLength(3);
    expect(people.filter((p) => p.role === 'pupil')).toHaveLength(5);
    expect(people.filter((p) => p.classGroup === '3年2組' && p.role === 'pupil').length).toBeGreaterThanOrEqual(3);
    expect(people.map((p) => p.role)).toContain('schoolAdmin');
  });

  test('numbers the children in the order of their readings', () => {
    const kanaOf = new Map(all('person').map((p) => [p.id, p.kana] as const));
    for (const group of all('classGroup')) {
      const pupils = all('enrollment').filter((e) => e.classGroup === group.id && e.role === 'pupil');
      const inOrder = pupils.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)).map((e) => kanaOf.get(e.person) ?? '');
      expect(inOrder).toEqual([...inOrder].sort(new Intl.Collator('ja').compare));
      expect(inOrder.every((kana) => /^[\u3041-\u3096 ]+$/.test(kana))).toBe(true);
    }
  });

  test('has thousands of records, and the server holds each of them', () => {
    expect(told.length).toBeGreaterThan(3000);
    expect(new Set(told.map((record) => record.id)).size).toBe(told.length);
    expect(kept).toBe(told.length);
    expect(all('unit').map((unit) => unit.title)).toEqual(
      expect.arrayContaining(['「光」', '「友」', 'かげと太陽', 'くるくるランド']),
    );
  });

  test('holds nothing that its author would not have been allowed to write', () => {
    const refused = told.flatMap((record, at) => {
      const roster = ['person', 'classGroup', 'enrollment'].includes(record.type);
      return roster ? [] : writesOf(record, allRecords()[at] as LooseRecord);
    });
    expect(refused).toEqual([]);
  });

  test('has every picture, clip and sound whole, and nothing too large', () => {
    for (const media of all('media')) {
      const variants = Object.entries(media.variants);
      expect(variants.length).toBeGreaterThan(0);
      expect(Object.keys(media.up).sort()).toEqual(Object.keys(media.variants).sort());
      for (const [, facts] of variants) expect(blobs.get(facts?.hash ?? '')?.byteLength).toBe(facts?.bytes);
    }
    const folder = join(import.meta.dirname, '../../src/server/seed/media');
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(6 * 1024 * 1024);
  });

  test('lets children speak for themselves: no neighbours with the same words', () => {
    const numberOf = new Map(all('enrollment').map((e) => [e.person, e.number ?? 0] as const));
    const byLesson = Map.groupBy(all('reflection'), (r) => r.lesson);
    for (const reflections of byLesson.values()) {
      const inOrder = reflections.sort((a, b) => (numberOf.get(a.author) ?? 0) - (numberOf.get(b.author) ?? 0));
      inOrder.slice(1).forEach((r, at) => expect(r.words).not.toBe(inOrder[at]?.words));
    }
    expect(new Set(all('reflection').map((r) => r.words)).size).toBeGreaterThan(250);
  });

  test('shows what a teacher does besides: はん in one class, a work handed back that waits for its child, red pen on a picture', () => {
    const sixth = all('classGroup').find(({ name }) => name === '6年1組');
    const groups = all('group');
    expect(groups.map(({ classGroup }) => classGroup)).toEqual([sixth?.id, sixth?.id, sixth?.id]);
    const inGroups = groups.flatMap(({ members }) => members);
    expect([inGroups.length, new Set(inGroups).size]).toEqual([32, 32]);
    const [again, ...others] = all('feedback').filter(({ kind }) => kind === 'handBack');
    expect(others).toEqual([]);
    expect(people.map(({ id }) => id)).toContain(again?.owner);
    const work = all('work').find(({ id }) => id === again?.root);
    const later = all('work').filter((one) => one.owner === again?.owner && one.lesson === work?.lesson);
    expect(later.every(({ madeAt }) => madeAt < (again?.madeAt ?? 0))).toBe(true);
    const ink = all('feedback').find(({ kind }) => kind === 'redPen');
    expect(ink?.strokes.every((line) => strokeOf(line) !== null)).toBe(true);
    expect(all('work').find(({ id }) => id === ink?.root)?.kind).toBe('photo');
  });

  test('is in the middle of a lesson today', () => {
    const today = all('lesson').filter((lesson) => lesson.date === TODAY);
    expect(today).toHaveLength(1);
    const its = <T extends 'goal' | 'work' | 'reflection' | 'signal'>(type: T) =>
      new Set(
        all(type)
          .filter((r) => r.lesson === today[0]?.id)
          .map((r) => r.owner),
      ).size;
    expect(its('goal')).toBeGreaterThanOrEqual(19);
    expect(its('goal')).toBeLessThanOrEqual(27);
    expect(its('work')).toBeGreaterThanOrEqual(12);
    expect(its('work')).toBeLessThan(its('goal'));
    expect(its('reflection')).toBeGreaterThanOrEqual(2);
    expect(its('reflection')).toBeLessThan(its('work'));
    expect(all('signal').filter((s) => s.answeredAt === null)).toHaveLength(2);
    expect(allRecords().every((record) => record.madeAt <= NOW)).toBe(true);
  });
});

/** What the act of making this record would have been refused with; a child's answer is an act of its own. */
function writesOf(record: SchoolRecord, after: LooseRecord): unknown[] {
  const fields = kindNamed(record.type)?.fields ?? {};
  const touched = Object.keys(record.values).filter((name) => fields[name]?.rule !== 'server');
  const answered = record.type === 'feedback' ? ['answer'] : record.type === 'signal' ? ['answer', 'answeredAt'] : [];
  const fresh = { ...after };
  for (const name of answered) fresh[name] = fields[name]?.initial;
  const first = touched.filter((name) => !answered.includes(name));
  const made = judge(record.author, null, fresh, first);
  const second = touched.filter((name) => answered.includes(name));
  const who = record.type === 'feedback' ? record.owner : teacherOf(record);
  const answer = second.length > 0 && who ? judge(who, fresh, after, second) : null;
  return [made, answer].filter((no) => no !== null).map((no) => [record.type, no]);
}

function teacherOf(record: SchoolRecord): string | null {
  const unit = all('unit').find((one) => one.id === record.values['unit']);
  return unit?.author ?? null;
}

function judge(person: string, before: LooseRecord | null, after: LooseRecord, touched: readonly string[]) {
  const viewer = viewerOf(person);
  return decideWrite({ viewer, scopes: scopesFor(viewer), before, after, touched, related });
}

const related: Related = (key) => index().get(key) ?? [];
let found: Map<string, LooseRecord[]> | null = null;
function index(): Map<string, LooseRecord[]> {
  if (found) return found;
  found = new Map();
  for (const record of allRecords()) {
    for (const key of announcedBy(record)) found.set(key, [...(found.get(key) ?? []), record]);
  }
  return found;
}

const viewers = new Map<string, Viewer>();
function viewerOf(person: string): Viewer {
  const seen = viewers.get(person);
  if (seen) return seen;
  const role = all('person').find((p) => p.id === person)?.role as Role;
  const enrollments = related(`enrollments/${person}`) as unknown as EnrollmentFacts[];
  const viewer = { person, school, role, enrollments, today: TODAY };
  viewers.set(person, viewer);
  return viewer;
}
const scopesSeen = new Map<Viewer, ReadonlySet<string>>();
function scopesFor(viewer: Viewer): ReadonlySet<string> {
  const seen = scopesSeen.get(viewer) ?? new Set(scopesOf(viewer, all('enrollment') as unknown as EnrollmentFacts[]));
  scopesSeen.set(viewer, seen);
  return seen;
}
