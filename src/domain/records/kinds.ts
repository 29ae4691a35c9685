// All kinds. Adding one: its file, a line here, its table's indexes, its screens, nothing else.
import type { Kind, RecordIn } from '#domain/record.ts';
import { absence } from '#domain/records/absence.ts';
import { classGroup } from '#domain/records/class-group.ts';
import { enrollment } from '#domain/records/enrollment.ts';
import { feedback } from '#domain/records/feedback.ts';
import { goal } from '#domain/records/goal.ts';
import { group } from '#domain/records/group.ts';
import { guidanceNote } from '#domain/records/guidance-note.ts';
import { lead } from '#domain/records/lead.ts';
import { lesson } from '#domain/records/lesson.ts';
import { media } from '#domain/records/media.ts';
import { model } from '#domain/records/model.ts';
import { noteView } from '#domain/records/note-view.ts';
import { person } from '#domain/records/person.ts';
import { pin } from '#domain/records/pin.ts';
import { point } from '#domain/records/point.ts';
import { reading } from '#domain/records/reading.ts';
import { reflection } from '#domain/records/reflection.ts';
import { seen } from '#domain/records/seen.ts';
import { settings } from '#domain/records/settings.ts';
import { signal } from '#domain/records/signal.ts';
import { template } from '#domain/records/template.ts';
import { theme } from '#domain/records/theme.ts';
import { unit } from '#domain/records/unit.ts';
import { work } from '#domain/records/work.ts';

export const KINDS = {
  person,
  classGroup,
  enrollment,
  unit,
  lesson,
  point,
  model,
  goal,
  work,
  pin,
  reflection,
  feedback,
  seen,
  signal,
  settings,
  media,
  theme,
  template,
  reading,
  guidanceNote,
  noteView,
  absence,
  group,
  lead,
};
export type TypeName = keyof typeof KINDS;
export const TYPE_NAMES = Object.keys(KINDS) as TypeName[];
export type RecordOf<T extends TypeName> = RecordIn<T, (typeof KINDS)[T]['fields']>;

export const isTypeName = (name: string): name is TypeName => Object.hasOwn(KINDS, name);
/** The kind by its name, without the types of its fields: for code that treats all kinds alike. */
export const kindNamed = (name: string): Kind | undefined =>
  isTypeName(name) ? (KINDS[name] as unknown as Kind) : undefined;
