// Who is in which class, as what, from when to when. Rights and scopes follow from these. From the roster only.
import * as z from 'zod/mini';
import { day, server } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { enrollmentsOf, leaversOf, PLANNED_ENDS } from '#domain/relation.ts';
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
    /** Last day, once it is over; null = still. What lies in the class hangs on it. [Note: Last day] */
    to: server(z.nullable(day()), null),
    /** Last day that is still ahead; null = none is known. Becomes `to` when it is over. */
    until: server(z.nullable(day()), null),
    /** The class that the child belongs to, where this is a second place of learning (教育支援センター); null = this is it. */
    home: server(optionalId(), null),
  },
  announces: (e) => [
    enrollmentsOf(e.person),
    ...(e.to === null ? [] : [leaversOf(e.classGroup)]),
    ...(e.until ? [PLANNED_ENDS] : []),
    ...(e.home ? [leaversOf(e.home)] : []),
  ],
  placementsOf: (e) => [
    scope.me(e.person),
    scope.roster(e.school),
    ...(e.to === null ? [scope.classGroup(e.classGroup)] : []),
  ],
  mayWrite: () => 'forbidden',
});
