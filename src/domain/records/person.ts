// A person of the school. Comes from the roster only; no address, birthday, guardian or e-mail is ever kept.
import * as z from 'zod/mini';
import { server, shortText } from '#domain/field.ts';
import { defineKind } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import type { EnrollmentFacts } from '#domain/viewer.ts';
import { ROLES, scope } from '#domain/viewer.ts';

export const person = defineKind({
  name: 'person',
  fields: {
    displayName: server(shortText(), ''),
    kana: server(shortText(), ''),
    role: server(z.enum(ROLES), 'pupil'),
    /** 1–6 elementary, 7–9 junior high; null for adults. */
    grade: server(z.nullable(z.int().check(z.gte(1), z.lte(9))), null),
  },
  dependsOn: (p) => [enrollmentsOf(p.id)],
  placementsOf: (p, related) => [
    scope.me(p.id),
    scope.roster(p.school),
    ...related(enrollmentsOf(p.id))
      .map((record) => record as unknown as EnrollmentFacts & { trashed: boolean })
      .filter((e) => !e.trashed && e.to === null)
      .map((e) => scope.classGroup(e.classGroup)),
  ],
  mayWrite: () => 'forbidden',
});
