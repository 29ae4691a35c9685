import { describe, expect, it } from 'vitest';
import { decideCopiedBytes, decideCopy, decideWrite } from '#domain/access.ts';
import { announcedBy } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import type { EnrollmentFacts, Role, Viewer } from '#domain/viewer.ts';
import { scope } from '#domain/viewer.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [SCHOOL, CLASS, OTHER, UNIT, MODEL, MEDIA] = [uuid(1), uuid(10), uuid(11), uuid(20), uuid(30), uuid(31)];
const [MORI, SATO, HANA] = [uuid(50), uuid(51), uuid(40)];

function record(type: string, id: string, fields: Record<string, unknown>): LooseRecord {
  const initial = Object.entries(kindNamed(type)?.fields ?? {}).map(([name, field]) => [name, field.initial]);
  const envelope = {
    school: SCHOOL,
    owner: null,
    author: MORI,
    root: null,
    madeAt: 1,
    trashed: false,
    needsLook: false,
  };
  return { ...Object.fromEntries(initial), ...envelope, ...fields, id, type };
}
function relatedOf(...records: readonly LooseRecord[]): Related {
  return (key) => records.filter((one) => announcedBy(one).includes(key));
}
const viewer = (person: string, role: Role, enrollments: Partial<EnrollmentFacts>[]): Viewer => ({
  person,
  school: SCHOOL,
  role,
  today: '2026-11-21',
  enrollments: enrollments.map((e) => ({
    person,
    classGroup: CLASS,
    role: 'teacher',
    from: '2026-04-01',
    to: null,
    ...e,
  })),
});
const teacher = viewer(MORI, 'teacher', [{}]);
const colleague = viewer(SATO, 'teacher', [{ classGroup: OTHER }]);
const child = viewer(HANA, 'pupil', [{ role: 'pupil' }]);
const admin = viewer(uuid(60), 'schoolAdmin', []);
const left = (to: string): Viewer => viewer(MORI, 'teacher', [{ to }]);
const unitOf = (day: string, fields: Record<string, unknown> = {}): LooseRecord =>
  record('unit', UNIT, { classGroup: CLASS, madeAt: Date.parse(`${day}T10:00:00+09:00`), ...fields });

describe('who copies a unit', () => {
  it.each<[string, string, Viewer, LooseRecord]>([
    ['its teacher', 'yes', teacher, unitOf('2026-05-01')],
    ['its teacher, a draft', 'yes', teacher, unitOf('2026-05-01', { state: 'draft' })],
    ['who taught the class then', 'yes', left('2026-09-30'), unitOf('2026-05-01')],
    ['who taught the class before it was made', 'not-found', left('2026-09-30'), unitOf('2026-10-05')],
    ['who will teach the class', 'not-found', viewer(MORI, 'teacher', [{ from: '2027-04-01' }]), unitOf('2026-05-01')],
    ['its teacher, thrown away', 'not-found', teacher, unitOf('2026-05-01', { trashed: true })],
    ['another teacher', 'not-found', colleague, unitOf('2026-05-01')],
    ['a child of the class', 'not-found', child, unitOf('2026-05-01')],
    ['the admin', 'not-found', admin, unitOf('2026-05-01')],
    ['a child’s own project', 'not-found', teacher, unitOf('2026-05-01', { classGroup: null, owner: HANA })],
  ])('%s: %s', (_, answer, who, asked) => {
    expect(decideCopy(who, asked)?.refused ?? 'yes').toBe(answer);
  });
});

const media = record('media', MEDIA, { root: MODEL });
const kept = (fields = {}) => record('template', uuid(92), { pictures: [{ media: MEDIA }], ...fields });
const allOf = (model: object, ...others: LooseRecord[]): Related =>
  relatedOf(unitOf('2026-05-01'), media, record('model', MODEL, { unit: UNIT, media: MEDIA, ...model }), ...others);

describe('whose bytes stand behind a copy', () => {
  it.each<[string, string, Viewer, object, LooseRecord[]]>([
    ['their teacher’s', 'yes', teacher, {}, []],
    ['of last term’s class', 'yes', left('2026-09-30'), {}, []],
    ['meant for some pupils', 'not-found', teacher, { for: [HANA] }, []],
    ['a 板書', 'not-found', teacher, { isBoard: true }, []],
    ['thrown away', 'not-found', teacher, { trashed: true }, []],
    ['a colleague’s', 'not-found', colleague, {}, []],
    ['a colleague’s, in a template', 'yes', colleague, {}, [kept()]],
    ['a colleague’s, in a template that was thrown away', 'not-found', colleague, {}, [kept({ trashed: true })]],
    ['in a template, by now for some pupils', 'not-found', colleague, { for: [HANA] }, [kept()]],
    ['in a template, for a child', 'not-found', child, {}, [kept()]],
  ])('%s: %s', (_, answer, who, model, others) => {
    expect(decideCopiedBytes(who, media, allOf(model, ...others))?.refused ?? 'yes').toBe(answer);
  });
  it('never a child’s work', () => {
    const work = record('work', MODEL, { owner: HANA, author: HANA, unit: UNIT, audience: 'class' });
    const picture = record('media', MEDIA, { root: MODEL, owner: HANA, author: HANA });
    expect(decideCopiedBytes(teacher, picture, relatedOf(unitOf('2026-05-01'), work, picture))).not.toBeNull();
  });
});

const keepsTemplate = (who: Viewer, fields: object = {}) => {
  const picture = {
    title: '',
    caption: '',
    lesson: null,
    kind: 'picture',
    characters: '',
    media: MEDIA,
    variants: {},
    preview: {},
  };
  const after = { ...kept({ pictures: [picture], ...fields }), author: who.person };
  const question = {
    viewer: who,
    scopes: new Set([scope.school(SCHOOL)]),
    before: null,
    after,
    touched: ['pictures'],
  };
  return decideWrite({ ...question, related: allOf({}) })?.refused ?? 'yes';
};

describe('who keeps a template with pictures', () => {
  it('who may copy them; nobody opens another’s to the school', () => {
    expect([keepsTemplate(teacher), keepsTemplate(colleague), keepsTemplate(colleague, { pictures: [] })]).toEqual([
      'yes',
      'not-found',
      'yes',
    ]);
  });
});

describe('a unit that was open', () => {
  it.each([
    ['draft', 'open', 'yes'],
    ['draft', 'closed', 'yes'],
    ['open', 'closed', 'yes'],
    ['closed', 'open', 'yes'],
    ['draft', 'draft', 'yes'],
    // What children wrote in it would leave their screens.
    ['open', 'draft', 'forbidden'],
    ['closed', 'draft', 'forbidden'],
  ])('%s → %s: %s', (from, state, answer) => {
    const before = unitOf('2026-05-01', { state: from });
    const question = {
      viewer: teacher,
      scopes: new Set([scope.staff(CLASS), scope.classGroup(CLASS)]),
      touched: ['state'],
    };
    const after = { ...before, state, title: '光' };
    expect(decideWrite({ ...question, before, after, related: relatedOf(before) })?.refused ?? 'yes').toBe(answer);
  });
});
