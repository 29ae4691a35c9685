// Whose teaching a teacher may lay out anew: that of the classes that they teach or taught, and pictures that a colleague put into a
// template. What children made is no part of it, whoever asks.
import type { LooseRecord, Related } from '#domain/record.ts';
import { endOfDayAfter } from '#domain/records/unit.ts';
import { copiedBy, one } from '#domain/relation.ts';
import { lastDayOf, type Viewer } from '#domain/viewer.ts';

/** Of a class in which one was a teacher, made while one was: what somebody else began there later is theirs. */
export function mayCopyUnit(viewer: Viewer, unit: LooseRecord | undefined): boolean {
  if (viewer.role !== 'teacher' || unit?.type !== 'unit' || unit.trashed) return false;
  return viewer.enrollments.some((e) => {
    if (e.role !== 'teacher' || e.classGroup !== unit['classGroup'] || e.from > viewer.today) return false;
    const last = lastDayOf(e);
    return last === null || unit.madeAt < endOfDayAfter(last);
  });
}

/** Bytes of a model that may be copied: one that is meant for some pupils is about them, and children's names stand on a 板書. */
export function mayCopyMedia(viewer: Viewer, media: LooseRecord | undefined, related: Related): boolean {
  const model = modelOf(media, related);
  return model !== null && mayCopyUnit(viewer, one(related, 'unit', model.unit));
}

/** The same, or a colleague put it into a template. */
export function mayCopyTemplated(viewer: Viewer, media: LooseRecord | undefined, related: Related): boolean {
  if (mayCopyMedia(viewer, media, related)) return true;
  if (viewer.role !== 'teacher' || !media || !modelOf(media, related)) return false;
  return related(copiedBy(media.id)).some((found) => found.type === 'template' && !found.trashed);
}

function modelOf(media: LooseRecord | undefined, related: Related): (LooseRecord & { readonly unit: string }) | null {
  const model = media?.type === 'media' && media.owner === null ? one(related, '*', media.root) : undefined;
  if (model?.type !== 'model' || model.trashed || model['isBoard'] === true) return null;
  return (model['for'] as readonly string[]).length === 0 ? (model as LooseRecord & { readonly unit: string }) : null;
}
