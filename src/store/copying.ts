// 写す: a unit laid out anew for a class, from a template, from one of one's own classes, or from what the school gave. New records
// all of them; what children made stays where it is. Works without a network when what is copied is on the device.
import type { ClassId, RecordId, UnitId } from '#domain/id.ts';
import { VARIANTS } from '#domain/records/media.ts';
import { partsOf, type UnitParts } from '#domain/unit-parts.ts';
import type { UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { writeWithMedia } from '#store/media-uploads.ts';
import { type Laying, layOut, makingEach } from '#store/teaching.ts';
import { unitPlanOf } from '#store/units.ts';
import { type Change, writeChanges } from '#store/write.ts';

/** What a unit of this device teaches; null when it is not here. */
export async function unitPartsOf(device: Device, unit: UnitId): Promise<UnitParts | null> {
  const plan = await unitPlanOf(device, unit);
  if (!plan) return null;
  const { classGroup } = plan.unit;
  const [group, media] = await Promise.all([
    classGroup === null ? undefined : device.db.records('classGroup').get(classGroup),
    device.db.records('media').bulkGet(plan.models.flatMap((model) => model.media ?? [])),
  ]);
  return partsOf({ ...plan, media: media.filter((each) => each !== undefined) }, group ? [group.grade] : []);
}

export type CopiedParts = Omit<UnitParts, 'pictures' | 'courseOfStudyCodes'> &
  Partial<Pick<UnitParts, 'pictures' | 'courseOfStudyCodes'>>;
export interface FromParts {
  readonly classGroup: ClassId;
  readonly parts: CopiedParts;
  readonly title: string;
}
/** Makes a draft unit of it, which only teachers see; no day is copied. `invalid` without a title. */
export async function makeUnitFrom(device: Device, { classGroup, parts, title }: FromParts): Promise<Made> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  const unit = device.newId();
  const points = makingEach(device, 'point', unit, parts.points.map(withReadings));
  const lessons = makingEach(
    device,
    'lesson',
    unit,
    parts.lessons.map((lesson) => ({
      ...withReadings(lesson),
      points: lesson.points.flatMap((at) => points[at]?.id ?? []),
    })),
  );
  const lessonAt = (at: number | null): RecordId | null => (at === null ? null : (lessons[at]?.id ?? null));
  const words = parts.models.map((model) => ({ ...model, kind: 'text' as const, media: null }));
  const copies = (parts.pictures ?? []).map((picture) => ({ picture, id: device.newId() }));
  const shown = copies.map(({ picture: { variants: _variants, preview: _preview, ...model }, id }) => ({
    ...model,
    media: id,
  }));
  const inOrder = [...shown, ...words].sort((a, b) => (a.place ?? -1) - (b.place ?? -1));
  const models = makingEach(
    device,
    'model',
    unit,
    inOrder.map(({ place: _place, ...model }) => ({ ...withReadings(model), lesson: lessonAt(model.lesson) })),
  );
  const media = copies.map(({ picture, id }): Change => {
    const values = { variants: picture.variants, preview: picture.preview, copyOf: picture.media };
    const root = models[inOrder.findIndex((model) => model.media === id)]?.id ?? '';
    return { op: 'create', type: 'media', id, owner: null, root, values };
  });
  const uploads = (await Promise.all(copies.map(({ picture, id }) => uploadsOfCopy(device, id, picture)))).flat();
  const { subject, flow, courseOfStudyCodes = [], othersOpen, defaultAudience } = parts;
  const values = {
    classGroup,
    subject,
    title: title.trim(),
    flow,
    courseOfStudyCodes,
    state: 'draft' as const,
    ...(othersOpen ? { othersOpen } : {}),
    ...(defaultAudience ? { defaultAudience } : {}),
  };
  const laid = [...points, ...lessons, ...models, ...media];
  return layOut(device, { op: 'create', type: 'unit', id: unit, owner: null, values }, laid, laying(device, uploads));
}

const withReadings = <P extends { readonly readings?: Readonly<Record<string, string>> | undefined }>(part: P) => ({
  ...part,
  readings: { ...part.readings },
});

/**
 * The school takes the bytes of a copy from where they are. What it does not have yet goes from here a second time: an upload row
 * for each, written with its media record.
 */
async function uploadsOfCopy(
  { db, surroundings }: Device,
  media: RecordId,
  picture: UnitParts['pictures'][number],
): Promise<UploadEntry[]> {
  const source = await db.records('media').get(picture.media);
  const rows = VARIANTS.flatMap((variant, place): UploadEntry[] => {
    const facts = picture.variants[variant];
    if (!source || !facts || source.up[variant] !== undefined) return [];
    const { hash, bytes, mime } = facts;
    const common = { media, variant, hash, bytes, mime, url: null, tries: 0, at: surroundings.now() };
    return [{ key: `${media}/${variant}`, place: place as UploadEntry['place'], ...common }];
  });
  const here = await db.blobs.bulkGet(rows.map(({ hash }) => hash));
  return rows.filter((_, at) => here[at] !== undefined);
}

function laying(device: Device, uploads: readonly UploadEntry[]): Laying {
  return (changes) => {
    const rows = uploads.filter(({ media }) => changes.some(({ id }) => id === media));
    if (rows.length === 0) return writeChanges(device, changes);
    const keep = async (db: Device['db']) => void (await db.uploads.bulkPut([...rows]));
    return writeWithMedia(device, changes, { keep, bytes: 0 });
  };
}
