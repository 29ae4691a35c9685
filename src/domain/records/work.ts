// 作品: what the child made. Another picture is another work; nothing is overwritten.
import * as z from 'zod/mini';
import { longText, lww, map, once, set, shortText, text } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { isFiledByTeacher, mayFile } from '#domain/records/filed-work.ts';
import { isOpenToClass, mayKeepOwn, portfolioRelations, sharedScopes } from '#domain/records/portfolio.ts';
import { AUDIENCES } from '#domain/records/unit.ts';
import { pinsOn, worksOfLesson } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const work = defineKind({
  name: 'work',
  fields: {
    unit: once(id(), ''),
    lesson: lww(optionalId(), null),
    kind: once(z.enum(['photo', 'video', 'audio', 'drawing', 'file', 'link']), 'photo'),
    stage: lww(z.enum(['trial', 'practice', 'final']), 'practice'),
    title: lww(shortText(), ''),
    words: text(),
    media: once(optionalId(), null),
    /** しらべたこと: `url`, `quote`, `source`; the child's own words are `words`. */
    link: map(longText()),
    audience: lww(z.enum(AUDIENCES), 'teacher'),
    place: once(z.enum(['school', 'home']), 'school'),
    /** 「AIをつかった」: what for, and what the child changed; '' = not used. */
    aiUse: lww(longText(), ''),
    credits: set(id()),
    themes: set(id()),
    /** `x`, `y` (fractions of the sheet), `scale`, `rotation` (degrees): how it lies over the model. */
    alignment: map(z.number()),
    /** By the teacher who filed it, as long as it is as they filed it: then it was somebody else's sheet, and lies nowhere. */
    takenBack: lww(z.boolean(), false),
  },
  dependsOn: (w) => [...portfolioRelations(w), ...(isFiledByTeacher(w) ? [pinsOn(w.id)] : [])],
  // Only a shared one opens the path to it: the others of a lesson, however many, move nobody.
  announces: (w) => (w.owner && w.lesson && isOpenToClass(w) ? [worksOfLesson(w.owner, w.lesson)] : []),
  placementsOf: (w, related) => {
    if (!w.owner || w.takenBack) return [];
    if (w.audience === 'self') return [scope.me(w.owner)];
    return [scope.portfolio(w.owner), ...(w.audience === 'class' ? sharedScopes(w, related) : [])];
  },
  mayWrite: (act) => {
    if (act.viewer.role === 'teacher') return mayFile(act);
    return act.touched.includes('takenBack') ? 'forbidden' : mayKeepOwn(act);
  },
});
