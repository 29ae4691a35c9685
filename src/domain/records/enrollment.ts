// Who is in which class, as what, from when to when. Rights and scopes follow from these. From the roster only.
import * as z from 'zod/mini';
import { day, server } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const enrollment = defineKind({
  name: 'enrollment',
  fields: {
    person: server(id(), ''),
    classGroup: server(id(), ''),
    role: server(z.enum(['pupil', 'teacher']), 'pupil'),
    /** 出席番号; null for teachers. */
    number: server(z.nullable(z.int().check(z.gte(1), z.lte(99))), null),
    from: server(day(), '2026-04-01'),
    /** Last day; null = still. */
    to: server(z.nullable(day()), null),
  },
  announces: (e) => [enrollmentsOf(e.person)],
  placementsOf: (e) => [
    scope.me(e.person),
    scope.roster(e.school),
    ...(e.to === null ? [scope.classGroup(e.classGroup)] : []),
  ],
  mayWrite: () => 'forbidden',
});
