// A stack of worksheets that a teacher photographed for the class: each becomes a work of its child's. The teacher is its author
// and never its owner: that nobody can forge, since the school itself writes down who sent it. They put in a picture and no word,
// and may take it back as long as the child has made nothing of it. [Note: Filed by a teacher]
import type { Envelope, LooseRecord, Related } from '#domain/record.ts';
import { unitOf } from '#domain/records/unit.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { enrollmentsOf, pinsOn } from '#domain/relation.ts';
import type { EnrollmentFacts, Viewer } from '#domain/viewer.ts';
import { isActive, teaches } from '#domain/viewer.ts';

/** Written out, because the kind's own type is made of these rules. */
interface FiledWork extends Envelope {
  readonly unit: string;
  readonly kind: string;
  readonly audience: string;
  readonly title: string;
  readonly words: string;
  readonly aiUse: string;
  readonly credits: readonly string[];
  readonly themes: readonly string[];
  readonly alignment: Readonly<Record<string, unknown>>;
  readonly takenBack: boolean;
}

export const isFiledByTeacher = ({ owner, author }: Pick<Envelope, 'owner' | 'author'>): boolean =>
  owner !== null && owner !== author;

/** True while there is nothing of the child's in it or on it: taken back then, nobody's words go with it. */
export const isAsFiled = (work: FiledWork, related: Related): boolean =>
  work.audience === 'teacher' &&
  work.title + work.words + work.aiUse === '' &&
  work.credits.length + work.themes.length + Object.keys(work.alignment).length === 0 &&
  related(pinsOn(work.id)).length === 0;

/** What a teacher says of a work when it is filed. Its title, its words and whom it is shown to are the child's to say. */
const FILED: ReadonlySet<string> = new Set(['unit', 'lesson', 'kind', 'stage', 'media', 'place']);

/** A teacher's part in a work of somebody else's. */
export function mayFile(act: {
  readonly viewer: Viewer;
  readonly before: FiledWork | null;
  readonly after: FiledWork;
  readonly touched: readonly string[];
  readonly related: Related;
}): RefusalCode | null {
  const { viewer, before, after, touched, related } = act;
  if (before && before.author !== viewer.person) return 'forbidden';
  if (!isLearntWith(viewer, after, related)) return 'not-found';
  if (before) return mayTakeBack(before, act);
  return after.kind === 'photo' && touched.every((name) => FILED.has(name)) ? null : 'forbidden';
}

/** Of a class that the viewer teaches today and the child is in today; or of the one that a child at a second place comes from. */
function isLearntWith(viewer: Viewer, work: FiledWork, related: Related): boolean {
  const group = unitOf(work, related)?.classGroup ?? null;
  if (group === null || work.owner === null) return false;
  return related(enrollmentsOf(work.owner)).some((record: LooseRecord) => {
    const e = record as unknown as EnrollmentFacts;
    const isHere = !record.trashed && e.role === 'pupil' && isActive(e, viewer.today) && teaches(viewer, e.classGroup);
    return isHere && (e.classGroup === group || record['home'] === group);
  });
}

/** First it is said, then it is thrown away; it never comes back: filed anew it is another one. */
function mayTakeBack(
  before: FiledWork,
  { after, touched, related }: { after: FiledWork; touched: readonly string[]; related: Related },
): RefusalCode | null {
  if (before.takenBack) return touched.length === 0 && after.trashed ? null : 'not-found';
  if (before.audience === 'self') return 'not-found';
  const saysSo = touched.length === 1 && touched[0] === 'takenBack' && after.takenBack;
  return saysSo && isAsFiled(before, related) ? null : 'forbidden';
}
