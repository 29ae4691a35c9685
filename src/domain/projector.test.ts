// Who may put which work on the wall of the classroom: a table of viewers and audiences.
import { describe, expect, it } from 'vitest';
import { decideProjector } from '#domain/access.ts';
import { announcedBy } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { AUDIENCES } from '#domain/records/unit.ts';
import type { EnrollmentFacts, Role, Viewer } from '#domain/viewer.ts';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HARUTO,
  HIKARI,
  LESSONS,
  ownRecord,
  SAKURA,
  SCHOOL,
  TEACHER,
} from '#tests/helpers/a-school.ts';

const OTHER_CLASS = anId('other class');
const OTHER_TEACHER = anId('other teacher');
const enrolled = (person: string, classGroup: string, role: 'pupil' | 'teacher', to: string | null = null) =>
  aRecord('enrollment', { id: anId(`e ${person} ${classGroup}`), person, classGroup, role, from: '2026-04-01', to });
const school = [
  ...aSchool().filter(({ type }) => type !== 'enrollment'),
  enrolled(SAKURA, CLASS, 'pupil'),
  enrolled(HARUTO, CLASS, 'pupil'),
  enrolled(TEACHER, CLASS, 'teacher'),
  enrolled(OTHER_TEACHER, OTHER_CLASS, 'teacher'),
];
const relatedOf =
  (records: readonly LooseRecord[]): Related =>
  (key) =>
    records.filter((record) => announcedBy(record).includes(key));
function viewer(person: string, role: Role, today = '2026-11-20', all: readonly LooseRecord[] = school): Viewer {
  const enrollments = all.filter((e) => e['person'] === person) as unknown as EnrollmentFacts[];
  return { person, school: SCHOOL, role, enrollments, today };
}
const work = (audience: (typeof AUDIENCES)[number], more: Partial<LooseRecord> = {}) => ({
  ...ownRecord('work', SAKURA, { id: anId('shown'), unit: HIKARI, lesson: LESSONS[0], audience }),
  ...more,
});
const may = (who: Viewer, one: LooseRecord, all: readonly LooseRecord[] = school) =>
  decideProjector(who, one, relatedOf(all)) === null;

const WHO = {
  'the teacher': viewer(TEACHER, 'teacher'),
  'another class’s teacher': viewer(OTHER_TEACHER, 'teacher'),
  'the child': viewer(SAKURA, 'pupil'),
  'a classmate': viewer(HARUTO, 'pupil'),
  'the school’s admin': viewer(TEACHER, 'schoolAdmin'),
  'who teaches there no longer': viewer(TEACHER, 'teacher', '2026-03-31'),
};

describe('who puts a work on the wall', () => {
  it.each(AUDIENCES)('one that its child shows to: %s', (audience) => {
    const answers = Object.entries(WHO).map(([name, who]) => [name, may(who, work(audience))]);
    const expected = Object.keys(WHO).map((name) => [name, name === 'the teacher' && audience === 'class']);
    expect(answers).toEqual(expected);
  });

  it('none that was thrown away, or that is no work', () => {
    expect(may(WHO['the teacher'], work('class', { trashed: true }))).toBe(false);
    const goal = school.find(({ type }) => type === 'goal');
    expect(may(WHO['the teacher'], goal as LooseRecord)).toBe(false);
    expect(decideProjector(WHO['the teacher'], undefined, relatedOf(school))).toEqual({ refused: 'not-found' });
  });

  it('none of a child who has left the class', () => {
    const left = school.map((one) => (one.id === anId(`e ${SAKURA} ${CLASS}`) ? { ...one, to: '2026-10-31' } : one));
    expect(may(WHO['the teacher'], work('class'), left)).toBe(false);
  });

  it('none of a child’s own project', () => {
    const own = ownRecord('unit', SAKURA, { id: anId('own'), classGroup: null });
    expect(may(WHO['the teacher'], work('class', { unit: own.id }), [...school, own])).toBe(false);
  });
});
