import { describe, expect, it } from 'vitest';
import { authorize, decideWrite } from '#domain/access.ts';
import { derivedId } from '#domain/derived-id.ts';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { reflectionId } from '#domain/records/reflection.ts';
import { seenId } from '#domain/records/seen.ts';
import { settingsId } from '#domain/records/settings.ts';
import { isRefused } from '#domain/refusal.ts';
import { type EnrollmentFacts, type Role, scopesOf, type Viewer } from '#domain/viewer.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const SCHOOL = uuid(1);
const [CLASS_A, CLASS_B, UNIT, LESSON] = [uuid(10), uuid(11), uuid(20), uuid(30)];
const [HANA, KEN, MORI, SATO, ADMIN] = [uuid(40), uuid(41), uuid(50), uuid(51), uuid(60)];

function record(type: string, id: string, fields: Record<string, unknown>): LooseRecord {
  const initial = Object.fromEntries(
    Object.entries(kindNamed(type)?.fields ?? {}).map(([name, f]) => [name, f.initial]),
  );
  const envelope = {
    school: SCHOOL,
    owner: null,
    author: MORI,
    root: null,
    madeAt: 1,
    trashed: false,
    needsLook: false,
  };
  return { ...initial, ...envelope, ...fields, id, type };
}
const enrolled = (n: number, person: string, classGroup: string, role: 'pupil' | 'teacher', to: string | null = null) =>
  record('enrollment', uuid(n), { person, classGroup, role, from: '2026-04-01', to });

const roster = [
  enrolled(70, HANA, CLASS_A, 'pupil'),
  enrolled(71, KEN, CLASS_A, 'pupil'),
  enrolled(72, MORI, CLASS_A, 'teacher'),
  enrolled(73, SATO, CLASS_B, 'teacher'),
];
const unit = record('unit', UNIT, { classGroup: CLASS_A });
const work = (audience: string) =>
  record('work', uuid(80), { owner: HANA, author: HANA, unit: UNIT, lesson: LESSON, audience });

const mine = { owner: HANA, author: HANA, unit: UNIT, lesson: LESSON };

function relatedOf(records: readonly LooseRecord[]): Related {
  const byKey = new Map<string, LooseRecord[]>();
  for (const one of records) for (const key of announcedBy(one)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return (key) => byKey.get(key) ?? [];
}
function viewer(person: string, role: Role, today = '2026-11-21'): Viewer {
  const enrollments = roster.filter((e) => e['person'] === person) as unknown as EnrollmentFacts[];
  return { person, school: SCHOOL, role, enrollments, today };
}
const scopesFor = (who: Viewer) => new Set(scopesOf(who, roster as unknown as EnrollmentFacts[]));
const WHO: Record<string, Viewer> = {
  the_child: viewer(HANA, 'pupil'),
  a_classmate: viewer(KEN, 'pupil'),
  the_teacher: viewer(MORI, 'teacher'),
  another_teacher: viewer(SATO, 'teacher'),
  the_admin: viewer(ADMIN, 'schoolAdmin'),
};

describe('who reads a work', () => {
  it.each([
    ['self', ['the_child']],
    ['teacher', ['the_child', 'the_teacher']],
    ['class', ['the_child', 'a_classmate', 'the_teacher']],
  ])('shown to %s: %j', (audience, readers) => {
    const related = relatedOf([...roster, unit, work(audience)]);
    const placed = placementsOf(work(audience), related);
    for (const [name, who] of Object.entries(WHO)) {
      const may = !isRefused(authorize(work(audience), placed, scopesFor(who)));
      expect([name, may]).toEqual([name, readers.includes(name)]);
    }
  });

  it('a classmate reads it no longer when the child has moved to another class', () => {
    const moved = [enrolled(70, HANA, CLASS_A, 'pupil', '2026-09-30'), ...roster.slice(1)];
    expect(placementsOf(work('class'), relatedOf([...moved, unit, work('class')]))).toEqual([`pf:${HANA}`]);
  });

  it.each(['work', 'goal', 'reflection'])(
    'a classmate reads a %s no longer when the child has thrown it away',
    (type) => {
      const fields = { ...mine, audience: type === 'work' ? 'class' : 'asWorks', finishedAt: 1 };
      const [kept, thrown] = [false, true].map((trashed) => {
        const one = record(type, uuid(86), { ...fields, trashed });
        return placementsOf(one, relatedOf([...roster, unit, work('class'), one]));
      });
      expect(kept).toEqual([`cl:${CLASS_A}`, `pf:${HANA}`]);
      expect(thrown).toEqual([`pf:${HANA}`]);
    },
  );
});

interface Try {
  readonly who: string;
  readonly before?: LooseRecord;
  readonly after: LooseRecord;
  readonly touched?: readonly string[];
}
function write({ who, before, after, touched = [] }: Try): string {
  const asking = WHO[who];
  if (!asking) throw new Error(who);
  const related = relatedOf([...roster, unit, ...(before ? [before] : []), work('class')]);
  return (
    decideWrite({ viewer: asking, scopes: scopesFor(asking), before: before ?? null, after, touched, related })
      ?.refused ?? 'yes'
  );
}
const feedback = (author: string, fields: Record<string, unknown> = {}) =>
  record('feedback', uuid(90), { owner: HANA, author, root: uuid(80), words: 'よく 見ました。', ...fields });

describe('who writes', () => {
  it.each<[string, string, Try]>([
    ['a child makes a goal of their own', 'yes', { who: 'the_child', after: record('goal', uuid(85), mine) }],
    [
      'nobody makes one for somebody else',
      'forbidden',
      { who: 'a_classmate', after: record('goal', uuid(85), { ...mine, author: KEN }) },
    ],
    ['nobody signs with another’s name', 'forbidden', { who: 'a_classmate', after: record('goal', uuid(85), mine) }],
    [
      'a child of another unit’s class finds nothing',
      'not-found',
      { who: 'the_child', after: record('goal', uuid(85), { ...mine, unit: uuid(99) }) },
    ],
    [
      'another school is not there',
      'not-found',
      { who: 'the_child', after: record('goal', uuid(85), { ...mine, school: uuid(2) }) },
    ],
    ['a kind that nobody knows is refused', 'invalid', { who: 'the_child', after: record('poem', uuid(85), mine) }],
    [
      'a classmate may look, not touch',
      'forbidden',
      { who: 'a_classmate', before: work('class'), after: { ...work('class'), title: 'x' }, touched: ['title'] },
    ],
    [
      'what is not shown is not there',
      'not-found',
      { who: 'a_classmate', before: work('teacher'), after: { ...work('teacher'), title: 'x' }, touched: ['title'] },
    ],
    [
      'a teacher of another class finds nothing',
      'not-found',
      { who: 'another_teacher', before: work('class'), after: { ...work('class'), title: 'x' }, touched: ['title'] },
    ],
    [
      'what is set once stays',
      'forbidden',
      { who: 'the_child', before: work('class'), after: { ...work('class'), unit: uuid(21) }, touched: ['unit'] },
    ],
    [
      'nobody writes the roster',
      'forbidden',
      {
        who: 'the_child',
        before: roster[0] as LooseRecord,
        after: { ...(roster[0] as LooseRecord), classGroup: CLASS_B },
        touched: ['classGroup'],
      },
    ],
    [
      'a title has its length',
      'too-large',
      {
        who: 'the_child',
        before: work('class'),
        after: { ...work('class'), title: 'あ'.repeat(201) },
        touched: ['title'],
      },
    ],
    ['the teacher gives feedback', 'yes', { who: 'the_teacher', after: feedback(MORI), touched: ['words'] }],
    ['a classmate does not', 'not-found', { who: 'a_classmate', after: feedback(KEN), touched: ['words'] }],
    [
      'another class’s teacher does not',
      'not-found',
      { who: 'another_teacher', after: feedback(SATO), touched: ['words'] },
    ],
    [
      'the child answers it',
      'yes',
      {
        who: 'the_child',
        before: feedback(MORI),
        after: feedback(MORI, { answer: { tap: 'thanks' } }),
        touched: ['answer'],
      },
    ],
    [
      'the child does not rewrite it',
      'forbidden',
      { who: 'the_child', before: feedback(MORI), after: feedback(MORI, { words: 'x' }), touched: ['words'] },
    ],
    [
      'the child does not throw it away in the same breath',
      'forbidden',
      {
        who: 'the_child',
        before: feedback(MORI),
        after: feedback(MORI, { answer: { tap: 'thanks' }, trashed: true }),
        touched: ['answer'],
      },
    ],
    [
      'the teacher does not throw a call for help away while answering it',
      'forbidden',
      {
        who: 'the_teacher',
        before: record('signal', uuid(91), mine),
        after: record('signal', uuid(91), { ...mine, answer: 'x', trashed: true }),
        touched: ['answer'],
      },
    ],
    [
      'the teacher names the unit',
      'yes',
      { who: 'the_teacher', before: unit, after: { ...unit, title: '光' }, touched: ['title'] },
    ],
    [
      'the child does not',
      'forbidden',
      { who: 'the_child', before: unit, after: { ...unit, title: '光' }, touched: ['title'] },
    ],
  ])('%s: %s', (_, answer, question) => {
    expect(write(question)).toBe(answer);
  });
});

const addTo = (who: string, to: LooseRecord): string => {
  const asking = WHO[who] as Viewer;
  const after = record('lesson', uuid(97), { unit: to.id, author: asking.person });
  const related = relatedOf([...roster, to]);
  const question = { viewer: asking, scopes: scopesFor(asking), before: null, after, touched: [], related };
  return decideWrite(question)?.refused ?? 'yes';
};

describe('a unit that one does not see', () => {
  it('is not there for whoever would add to it', () => {
    expect(addTo('the_teacher', unit)).toBe('yes');
    expect(addTo('a_classmate', unit)).toBe('forbidden');
    expect(addTo('a_classmate', { ...unit, state: 'draft' })).toBe('not-found');
    expect(addTo('another_teacher', unit)).toBe('not-found');
    expect(addTo('a_classmate', record('unit', uuid(98), { owner: HANA, author: HANA }))).toBe('not-found');
  });
});

describe('an id that others work out for themselves', () => {
  const hers = [reflectionId(HANA, LESSON), settingsId(HANA), seenId(uuid(80), MORI)];
  it.each(hers)('%s is nobody else’s to take, whatever it is called', (id) => {
    const kens = { owner: KEN, author: KEN, unit: UNIT, lesson: LESSON };
    for (const type of ['goal', 'work', 'reflection', 'signal', 'settings']) {
      expect(write({ who: 'a_classmate', after: record(type, id, kens) })).toBe('invalid');
    }
  });
  it('never is a person’s own, however the roster names people', () => {
    const rostered = derivedId('school', 'person');
    expect(settingsId(rostered)).not.toBe(rostered);
  });
});

describe('where bytes may hang', () => {
  const ask = (who: string, root: LooseRecord, owner: string | null = root.owner) => {
    const asking = WHO[who] as Viewer;
    const after = record('media', uuid(95), { owner, author: asking.person, root: root.id });
    const related = relatedOf([...roster, unit, work('class'), root]);
    return decideWrite({ viewer: asking, scopes: scopesFor(asking), before: null, after, touched: [], related });
  };
  const model = record('model', uuid(96), { unit: UNIT, author: MORI });
  it.each<[string, string, LooseRecord]>([
    ['the child’s own work', 'the_child', work('class')],
    ['the teacher’s word to a child of theirs', 'the_teacher', feedback(MORI)],
    ['a model of the teacher’s class', 'the_teacher', model],
  ])('%s: yes', (_, who, root) => {
    expect(ask(who, root)).toBeNull();
  });
  it.each<[string, string, LooseRecord]>([
    ['another’s work', 'a_classmate', work('class')],
    ['oneself, whom the whole class has in its list', 'a_classmate', record('person', KEN, { author: KEN })],
    ['one’s own line in the roster', 'a_classmate', { ...(roster[1] as LooseRecord), author: KEN }],
    ['an old word to a child whom one no longer teaches', 'another_teacher', feedback(SATO)],
    ['an old model of a class that one has left', 'another_teacher', { ...model, author: SATO }],
  ])('%s: no', (_, who, root) => {
    expect(ask(who, root)).toEqual({ refused: 'not-found' });
  });
});
