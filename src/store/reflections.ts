// 振り返り. Made at the first keystroke, finished when the child says so; kept all the same if never.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import { reflectionId } from '#domain/records/reflection.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { type Change, type GrewFrom, writeChanges } from '#store/write.ts';

type Writable = 'works' | 'marks' | 'face' | 'words' | 'reason' | 'nextGoal' | 'audience' | 'voice';
export type ReflectionEdit = Partial<Pick<RecordOf<'reflection'>, Writable>>;
export interface AtLesson {
  readonly unit: string;
  readonly lesson: string;
}

/** Writes into the lesson's reflection; the first time there is something to write, it is made. */
export function writeReflection(
  device: Device,
  { unit, lesson }: AtLesson,
  edit: ReflectionEdit,
  from: GrewFrom = {},
): Promise<Made> {
  // One at a time: the words and a mark may be saved in the same moment, and there shall be one reflection, not two.
  return inTurn(device, () => writeNow(device, { unit, lesson }, () => edit, from));
}

/** One mark; the others stay as they are. */
export async function markPoint(
  device: Device,
  at: AtLesson,
  point: string,
  mark: RecordOf<'reflection'>['marks'][string] | null,
): Promise<Made> {
  return inTurn(device, () =>
    writeNow(device, at, (current) => {
      const { [point]: _gone, ...others } = current?.marks ?? {};
      return { marks: mark === null ? others : { ...others, [point]: mark } };
    }),
  );
}

/** What the child says aloud, in place of what was said before: words and bytes together, or neither. */
export function speakReflection(device: Device, at: AtLesson, prepared: PreparedMedia): Promise<Refused | null> {
  return inTurn(device, async () => {
    const current = await currentOf(device, at);
    const keeping = mediaChanges(device, prepared, current.id, device.session.person);
    return writeWithMedia(device, [current.change({ voice: keeping.media }), ...keeping.changes], keeping);
  });
}

/** あしあとに のこす. What the child says first stands: a second time does not move the moment. */
export async function finishReflection(device: Device, at: AtLesson): Promise<Refused | null> {
  const made = await writeReflection(device, at, {});
  if (isRefused(made)) return made;
  const current = await device.db.records('reflection').get(made.id);
  if (current?.finishedAt != null) return null;
  const finishedAt = await schoolNow(device);
  return writeChanges(device, [{ op: 'patch', type: 'reflection', id: made.id, values: { finishedAt } }]);
}

/** The reflection of one lesson: the newest, should there be several from days when each device made its own. */
export async function reflectionOf(device: Device, lesson: string, owner: string): Promise<Kept<'reflection'> | null> {
  const found = await device.db.records('reflection').where('[owner+lesson]').equals([owner, lesson]).toArray();
  return (
    found
      .filter((r) => !r.trashed)
      .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
      .at(-1) ?? null
  );
}

async function writeNow(
  device: Device,
  at: AtLesson,
  editOf: (current: Kept<'reflection'> | null) => ReflectionEdit,
  from: GrewFrom = {},
): Promise<Made> {
  const { id, kept, change } = await currentOf(device, at);
  return writeMaking(device, id, [change(editOf(kept), from)]);
}

/** The lesson's reflection as it is, and what changes it: the first change makes it. */
async function currentOf(device: Device, { unit, lesson }: AtLesson) {
  const owner = device.session.person;
  const made = reflectionId(owner, lesson);
  // One that was put away comes back when it is written into again.
  const kept = (await reflectionOf(device, lesson, owner)) ?? (await device.db.records('reflection').get(made)) ?? null;
  const id = kept?.id ?? made;
  const change = (edit: ReflectionEdit, from: GrewFrom = {}): Change =>
    kept
      ? { op: 'patch', type: 'reflection', id, values: edit, from }
      : { op: 'create', type: 'reflection', id, owner, values: { unit, lesson, ...edit } };
  return { id, kept, change };
}

const turns = new WeakMap<Device, Promise<unknown>>();
function inTurn<T>(device: Device, act: () => Promise<T>): Promise<T> {
  const mine = (turns.get(device) ?? Promise.resolve()).then(act, act);
  turns.set(
    device,
    mine.catch(() => null),
  );
  return mine;
}
