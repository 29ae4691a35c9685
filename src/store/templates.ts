// ひながた: units that teachers of the school keep for each other, without a day or anything of a child's. What a template
// becomes is a unit like any other; changing that changes no template.
import type { RecordId, UnitId } from '#domain/id.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import { askedWords, bestFirst, folded } from '#domain/search.ts';
import { unitPartsOf } from '#store/copying.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { writeChanges } from '#store/write.ts';

type Template = RecordOf<'template'>;
export type TemplateParts = Pick<Template, 'title' | 'subject' | 'flow' | 'grades' | 'points' | 'lessons' | 'models'> &
  Partial<Pick<Template, 'pictures' | 'courseOfStudyCodes'>>;

/** Those of the school, newest first; where something is asked for, those that have each of its words. */
export async function templatesOf({ db }: Device, asked = ''): Promise<Kept<'template'>[]> {
  const all = (await db.records('template').toArray()).filter((each) => !each.trashed);
  const newest = all.sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  const sought = newest.map((template) => ({ template, text: folded(template.title), about: aboutOf(template) }));
  return bestFirst(sought, askedWords(asked)).map(({ template }) => template);
}

const aboutOf = ({ subject, points, lessons, grades }: TemplateParts): string =>
  folded(
    [
      subject,
      ...grades.map((grade) => `${grade}年`),
      ...points.map(({ words }) => words),
      ...lessons.flatMap(({ title, note }) => [title, note]),
    ].join(' '),
  );

/** Keeps a unit's lessons, points and models for all teachers of the school. `not-found` where there is no such unit here. */
export async function keepTemplate(device: Device, unit: UnitId): Promise<Made> {
  const parts = await unitPartsOf(device, unit);
  if (!parts) return { refused: 'not-found' };
  const { othersOpen: _others, defaultAudience: _audience, ...kept } = parts;
  return addTemplate(device, kept);
}

/** One that came from elsewhere (domain/template-file.ts). */
export function addTemplate(device: Device, values: TemplateParts): Promise<Made> {
  const id = device.newId();
  return writeMaking(device, id, [{ op: 'create', type: 'template', id, owner: null, values }]);
}

/** Into the trash; `bringBackTemplate` undoes it. */
export function throwTemplate(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'template', id }]);
}
export function bringBackTemplate(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'template', id }]);
}
