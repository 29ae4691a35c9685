// 観点: what to look at in a unit, with three stages in children's words.
import { lww, map, once, orderKey, shortText } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { withUnit } from '#domain/records/unit.ts';

export const point = defineKind({
  name: 'point',
  fields: {
    unit: once(id(), ''),
    words: lww(shortText(), ''),
    /** `great`, `nearly`, `notYet` → what that stage looks like. */
    stages: map(shortText()),
    order: lww(orderKey(), 'V'),
    /** [Note: Readings] */
    readings: readings(),
  },
  ...withUnit,
});
