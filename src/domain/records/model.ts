// 手本: what the children look at. A picture, a point video, a document, a few words.
import * as z from 'zod/mini';
import { lww, once, orderKey, set, shortText } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { unitOf, withUnit } from '#domain/records/unit.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const model = defineKind({
  name: 'model',
  fields: {
    unit: once(id(), ''),
    /** The lesson it belongs to; null = the whole unit. */
    lesson: lww(optionalId(), null),
    kind: once(z.enum(['picture', 'video', 'audio', 'document', 'text']), 'picture'),
    title: lww(shortText(), ''),
    caption: lww(shortText(), ''),
    media: lww(optionalId(), null),
    /** 筆順: the characters that are shown stroke by stroke, as one word. */
    characters: lww(shortText(), ''),
    /** 板書: what stood on the board in its lesson, for who was not there. */
    isBoard: lww(z.boolean(), false),
    /** Pupils of the class it is meant for: on no other child's device. Empty = the whole class. */
    for: set(id()),
    order: lww(orderKey(), 'V'),
    /** [Note: Readings] */
    readings: readings(),
  },
  ...withUnit,
  dependsOn: (m) => [...withUnit.dependsOn(m), ...m.for.map(enrollmentsOf)],
  placementsOf: (m, related) => {
    const lies = withUnit.placementsOf(m, related);
    const { classGroup = null, state = null } = unitOf(m, related) ?? {};
    if (m.for.length === 0 || classGroup === null || state === 'draft') return lies;
    // Whoever was never in the class is sent nothing of it.
    const pupils = m.for.filter((pupil) =>
      related(enrollmentsOf(pupil)).some((e) => !e.trashed && e['role'] === 'pupil' && e['classGroup'] === classGroup),
    );
    const teachers = lies.filter((each) => each.startsWith('st:'));
    return [...teachers, scope.staff(classGroup), ...pupils.map(scope.portfolio)];
  },
});
