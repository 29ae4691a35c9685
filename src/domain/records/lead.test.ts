import { expect, it } from 'vitest';
import { placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { lead, leadId, type Open } from '#domain/records/lead.ts';
import type { EnrollmentFacts, Viewer } from '#domain/viewer.ts';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HIKARI,
  LESSONS,
  MODEL,
  SAKURA,
  SCHOOL,
  TEACHER,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const OTHER = anId('other class');
const OTHER_UNIT = anId('other unit');
const SOME = anId('model for some');
const records = [
  ...aSchool(),
  aRecord('unit', { id: OTHER_UNIT, classGroup: OTHER }),
  aRecord('model', { id: SOME, unit: HIKARI, for: [SAKURA, anId('who was never in the class')] }),
];
const relatedIn =
  (all: readonly LooseRecord[]): Related =>
  (key) =>
    all.filter((one) =>
      [
        `${one.type}/${one.id}`,
        ...(one.type === 'enrollment' ? [`enrollments/${String(one['person'])}`] : []),
      ].includes(key),
    );
const open = (more: Partial<Open> = {}): Open => ({
  unit: HIKARI,
  lesson: null,
  step: null,
  model: null,
  at: 1,
  letGoAt: null,
  ...more,
});
const aLead = (shown: Open | null, more: object = {}) =>
  ({ ...aRecord('lead', { id: leadId(CLASS), classGroup: CLASS, open: shown }), ...more }) as never;
const viewer = (role: Viewer['role'], more: Partial<EnrollmentFacts> = {}): Viewer => ({
  person: role === 'pupil' ? SAKURA : TEACHER,
  school: SCHOOL,
  role,
  today: '2026-11-20',
  enrollments: [
    {
      person: TEACHER,
      classGroup: CLASS,
      role: role === 'pupil' ? 'pupil' : 'teacher',
      from: '2026-04-01',
      to: null,
      ...more,
    },
  ],
});
const write = (by: Viewer, after: never) =>
  lead.mayWrite({ viewer: by, before: null, after, touched: ['open'], related: relatedIn(records) });

it.each([
  ['a teacher of the class', viewer('teacher'), null],
  ['a teacher until today', viewer('teacher', { until: '2026-11-20' }), null],
  ['a teacher until yesterday', viewer('teacher', { until: '2026-11-19' }), 'forbidden'],
  ['a teacher who left', viewer('teacher', { to: '2026-11-19' }), 'forbidden'],
  ['a teacher of another class', viewer('teacher', { classGroup: OTHER }), 'forbidden'],
  ['a child of the class', viewer('pupil'), 'forbidden'],
] as const)('%s', (_who, by, refused) => {
  expect(write(by, aLead(open()))).toBe(refused);
  expect(write(by, aLead(open({ letGoAt: 2 })))).toBe(refused);
});

it.each([
  ['a unit', open(), {}, null],
  ['a lesson of it', open({ lesson: LESSONS[0], step: 'work' }), {}, null],
  ['a model of it', open({ model: MODEL }), {}, null],
  ['a unit of another class', open({ unit: OTHER_UNIT }), {}, 'not-found'],
  ['a unit that is not there', open({ unit: anId('none') }), {}, 'not-found'],
  ['a model of another unit', open({ unit: HIKARI, model: anId('none') }), {}, 'not-found'],
  ['nothing', null, {}, null],
  ['letting go of what is not there any more', open({ unit: anId('none'), letGoAt: 2 }), {}, null],
  ['under an id of one’s own', open(), { id: anId('mine') }, 'invalid'],
  ['for one child', open(), { owner: SAKURA }, 'invalid'],
  ['thrown away', open(), { trashed: true }, 'invalid'],
] as const)('%s', (_what, shown, more, refused) => {
  expect(write(viewer('teacher'), aLead(shown, more))).toBe(refused);
});

it.each([
  ['a unit', open(), records, [`cl:${CLASS}`]],
  ['a model for all', open({ model: MODEL }), records, [`cl:${CLASS}`]],
  [
    'a model for some: to the others nothing was opened',
    open({ model: SOME }),
    records,
    [`pf:${SAKURA}`, `st:${CLASS}`],
  ],
  ['nothing', null, records, [`st:${CLASS}`]],
  ['a unit of another class', open({ unit: OTHER_UNIT }), records, [`st:${CLASS}`]],
  ['a model of another unit', open({ unit: ZUKO, model: SOME }), records, [`st:${CLASS}`]],
  [
    'a draft',
    open({ model: MODEL }),
    [{ ...aRecord('unit', { id: HIKARI, classGroup: CLASS }), state: 'draft' }, ...records],
    [`st:${CLASS}`],
  ],
] as const)('who sees that %s is open', (_what, shown, all, placed) => {
  expect(placementsOf(aLead(shown), relatedIn(all))).toEqual(placed);
});
