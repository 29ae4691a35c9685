import { describe, expect, it } from 'vitest';
import { decideWrite } from '#domain/access.ts';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { type EnrollmentFacts, isActive, ROLES, type Role, scopesOf, type Viewer } from '#domain/viewer.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [SCHOOL, CLASS, OTHER, HANA, MORI, SATO] = [uuid(1), uuid(10), uuid(11), uuid(40), uuid(50), uuid(51)];
const NOTE = uuid(90);

function record(type: string, id: string, fields: Record<string, unknown>): LooseRecord {
  const initial = Object.entries(kindNamed(type)?.fields ?? {}).map(([name, field]) => [name, field.initial] as const);
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
const enrolled = (n: number, person: string, classGroup: string, role: string, to: string | null = null) =>
  record('enrollment', uuid(n), { person, classGroup, role, from: '2026-04-01', to });
const roster = [
  enrolled(70, HANA, CLASS, 'pupil'),
  enrolled(71, MORI, CLASS, 'teacher'),
  enrolled(72, SATO, OTHER, 'teacher'),
];
const related: Related = (key) => roster.filter((each) => announcedBy(each).includes(key));
const TODAY = '2026-11-21';
const viewer = (person: string, role: Role, today = TODAY): Viewer => ({
  person,
  school: SCHOOL,
  role,
  enrollments: roster.filter((e) => e['person'] === person) as unknown as EnrollmentFacts[],
  today,
});
const taught = roster as unknown as EnrollmentFacts[];
const note = (more: Record<string, unknown> = {}) => record('guidanceNote', NOTE, { owner: HANA, ...more });

const ask = (who: Viewer, before: LooseRecord | null, after: LooseRecord, touched: string[] = []) =>
  decideWrite({ viewer: who, scopes: new Set(scopesOf(who, taught)), before, after, touched, related })?.refused ??
  null;
const by = (author: string) => note({ author });

describe('the scope of guidance', () => {
  it('is in the list of nobody but a teacher of the child, whatever the roster says of them', () => {
    for (const role of ROLES)
      for (const person of [HANA, MORI, SATO]) {
        const has = scopesOf(viewer(person, role), taught).some((scope) => scope.startsWith('gd:'));
        expect([role, person, has]).toEqual([role, person, role === 'teacher' && person === MORI]);
      }
  });
  it('is all that notes and marks of reading lie in, so that no other list brings them along', () => {
    for (const type of ['guidanceNote', 'noteView'])
      expect(placementsOf(record(type, NOTE, { owner: HANA }), related)).toEqual([`gd:${HANA}`]);
    expect(placementsOf(record('guidanceNote', NOTE, { owner: null }), related)).toEqual([]);
  });
  it('ends with the last day of the teacher in the class', () => {
    const left = { ...(roster[1] as LooseRecord), to: '2026-11-20' } as unknown as EnrollmentFacts;
    expect(isActive(left, TODAY)).toBe(false);
    expect(scopesOf({ ...viewer(MORI, 'teacher'), enrollments: [left] }, taught)).not.toContain(`gd:${HANA}`);
  });
});

describe('a guidance note', () => {
  it.each([
    ['its teacher', viewer(MORI, 'teacher'), null],
    ['another teacher', viewer(SATO, 'teacher'), 'not-found'],
    ['the child', viewer(HANA, 'pupil'), 'not-found'],
    ['somebody of the office', viewer(MORI, 'schoolAdmin'), 'not-found'],
  ] as const)('is written by the child’s teachers: %s', (_, who, answer) => {
    expect(ask(who, null, note({ author: who.person }))).toBe(answer);
  });
  it('is changed by its author alone, and hangs on nothing', () => {
    expect(ask(viewer(MORI, 'teacher'), by(SATO), { ...by(SATO), attendance: 'late' }, ['attendance'])).toBe(
      'forbidden',
    );
    expect(ask(viewer(MORI, 'teacher'), by(MORI), { ...by(MORI), attendance: 'late' }, ['attendance'])).toBeNull();
    const odd = { ...by(MORI), attendance: 'asleep' };
    expect(ask(viewer(MORI, 'teacher'), by(MORI), odd, ['attendance'])).toBe('invalid');
  });
  it('carries its own voice and nothing else: a word to the child would carry its id to the child', () => {
    const known = [...roster, note()];
    const find: Related = (key) => known.filter((each) => announcedBy(each).includes(key));
    const who = viewer(MORI, 'teacher');
    const hung = (type: string, more: object) => {
      const after = record(type, uuid(91), { owner: HANA, root: NOTE, ...more });
      const scopes = new Set(scopesOf(who, taught));
      return decideWrite({ viewer: who, scopes, before: null, after, touched: [], related: find })?.refused ?? null;
    };
    const [view, voice] = [record('noteView', uuid(92), { owner: HANA }), record('media', uuid(93), { root: NOTE })];
    known.push(view, { ...voice, owner: HANA });
    for (const root of [view.id, voice.id])
      for (const type of ['feedback', 'seen', 'media']) expect(hung(type, { root })).not.toBeNull();
    expect(hung('media', { variants: {} })).toBeNull();
    for (const type of ['feedback', 'pin', 'guidanceNote']) expect([type, hung(type, {})]).toEqual([type, 'not-found']);
  });
});
