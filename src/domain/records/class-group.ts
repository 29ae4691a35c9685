// A class of a school year. From the roster only.
import * as z from 'zod/mini';
import { server, shortText } from '#domain/field.ts';
import { defineKind } from '#domain/record.ts';
import { scope } from '#domain/viewer.ts';

export const classGroup = defineKind({
  name: 'classGroup',
  fields: {
    name: server(shortText(), ''),
    grade: server(z.int().check(z.gte(1), z.lte(9)), 1),
    /** The year in which the school year starts (April). */
    schoolYear: server(z.int(), 2026),
  },
  placementsOf: (c) => [scope.classGroup(c.id), scope.roster(c.school)],
  mayWrite: () => 'forbidden',
});
