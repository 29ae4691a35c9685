// 手本: what the children look at. A picture, a point video, a document, a few words.
import * as z from 'zod/mini';
import { lww, once, orderKey, set, shortText } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { withUnit } from '#domain/records/unit.ts';

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
    /** Pupils it is meant for; empty = the whole class. */
    for: set(id()),
    order: lww(orderKey(), 'V'),
  },
  ...withUnit,
});
