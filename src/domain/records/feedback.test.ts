import { expect, test } from 'vitest';
import { decideWrite } from '#domain/access.ts';
import { announcedBy } from '#domain/placement.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import { type EnrollmentFacts, scopesOf, type Viewer } from '#domain/viewer.ts';
import { anId, aRecord, aSchool, CLASS, HARUTO, SAKURA, SCHOOL, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const COLLEAGUE = anId('colleague');
const school = [
  ...aSchool(),
  aRecord('person', { id: COLLEAGUE, role: 'teacher' }),
  aRecord('enrollment', { id: anId('e colleague'), person: COLLEAGUE, classGroup: CLASS, role: 'teacher' }),
];
const enrollments = school.filter(({ type }) => type === 'enrollment') as unknown as EnrollmentFacts[];
const viewerOf = (person: string, role: Viewer['role']): Viewer => ({
  person,
  school: SCHOOL,
  role,
  today: '2026-11-20',
  enrollments: enrollments.filter((each) => each.person === person),
});
const WHO = {
  theTeacher: viewerOf(TEACHER, 'teacher'),
  aColleague: viewerOf(COLLEAGUE, 'teacher'),
  theChild: viewerOf(SAKURA, 'pupil'),
  aClassmate: viewerOf(HARUTO, 'pupil'),
};
type Fields = Partial<RecordOf<'feedback'>>;
const aWord = (author: string, fields: Fields = {}) =>
  aRecord('feedback', { id: anId('word'), owner: SAKURA, root: WORKS[0], author, words: 'よく 見ました。', ...fields });

function decide(
  who: keyof typeof WHO,
  before: LooseRecord | null,
  after: LooseRecord,
  touched: readonly string[] = [],
) {
  const viewer = WHO[who];
  const all = [...school, ...(before ? [before] : []), after];
  const related = (key: string) => all.filter((record) => announcedBy(record).includes(key));
  const scopes = new Set(scopesOf(viewer, enrollments));
  return decideWrite({ viewer, scopes, before, after, touched, related })?.refused ?? 'yes';
}
const gives = (who: keyof typeof WHO, fields: Fields) =>
  decide(who, null, aWord(WHO[who].person, fields), Object.keys(fields));
const STROKE = '1;1;0 0 50,9 9 60';

test.each<[string, keyof typeof WHO, Fields, string]>([
  ['hands a work back with what to look at', 'theTeacher', { kind: 'handBack' }, 'yes'],
  ['hands none back without a word', 'theTeacher', { kind: 'handBack', words: ' ' }, 'invalid'],
  ['draws with a red pen', 'theTeacher', { kind: 'redPen', strokes: [STROKE] }, 'yes'],
  ['draws beside a colleague', 'aColleague', { kind: 'redPen', strokes: [STROKE] }, 'yes'],
  ['draws nothing that is no stroke', 'theTeacher', { kind: 'redPen', strokes: ['<svg>'] }, 'invalid'],
  [
    'gives no stamp of 20 MB',
    'theTeacher',
    { kind: 'stamp', strokes: [`1;1;0 0 0${',1 1 1'.repeat(3_500_000)}`] },
    'invalid',
  ],
  ['gives a stamp of their own', 'theTeacher', { kind: 'stamp', strokes: [STROKE] }, 'yes'],
  [
    'gives no stamp as large as a sheet',
    'theTeacher',
    { kind: 'stamp', strokes: [`1;1;0 0 0${',11 11 1'.repeat(480)}`, `2;1;0 0 0${',11 11 1'.repeat(480)}`] },
    'too-large',
  ],
  ['says something at a moment of a film', 'theTeacher', { at: { t: 12.5 } }, 'yes'],
  ['says nothing at no moment', 'theTeacher', { at: {} }, 'invalid'],
  ['is no classmate', 'aClassmate', { kind: 'redPen', strokes: [STROKE] }, 'not-found'],
])('who gives: %s', (_, who, fields, answer) => {
  expect(gives(who, fields)).toBe(answer);
});

test.each<[string, keyof typeof WHO, Fields, string]>([
  ['its teacher goes on drawing', 'theTeacher', { strokes: [STROKE, '2;1;5 5 5'] }, 'yes'],
  ['a colleague does not draw in it', 'aColleague', { strokes: [STROKE, '2;1;5 5 5'] }, 'forbidden'],
  ['the child wipes nothing off', 'theChild', { strokes: [] }, 'forbidden'],
  ['the child answers with a tap and a word', 'theChild', { answer: { tap: 'thanks', words: 'うれしい' } }, 'yes'],
  ['the child’s answer is no letter', 'theChild', { answer: { words: 'あ'.repeat(201) } }, 'invalid'],
  ['a classmate knows nothing of it', 'aClassmate', { answer: { tap: 'thanks' } }, 'not-found'],
])('a red mark that is there: %s', (_, who, fields, answer) => {
  const before = aWord(TEACHER, { kind: 'redPen', words: '', strokes: [STROKE] });
  expect(decide(who, before, { ...before, ...fields }, Object.keys(fields))).toBe(answer);
});

test.each<[string, Record<string, unknown>, string]>([
  ['20 seconds', { duration: 20.4 }, 'yes'],
  ['24 seconds', { duration: 24 }, 'too-large'],
  ['20 MB', { bytes: 20 * 1024 * 1024 }, 'too-large'],
  ['a film', { mime: 'video/mp4' }, 'too-large'],
])('a teacher’s voice of %s', (_, facts, answer) => {
  const root = aWord(TEACHER, { kind: 'voice' });
  const o = { hash: '0'.repeat(64), bytes: 160_000, mime: 'audio/mp4' as const, duration: 20, ...facts };
  const media = aRecord('media', { id: anId('said'), owner: SAKURA, root: root.id, variants: { o } });
  const related = (key: string) => [...school, root].filter((record) => announcedBy(record).includes(key));
  const scopes = new Set(scopesOf(WHO.theTeacher, enrollments));
  const question = { viewer: WHO.theTeacher, scopes, before: null, after: media, touched: ['variants'], related };
  expect(decideWrite(question)?.refused ?? 'yes').toBe(answer);
});
