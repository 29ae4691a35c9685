// What may lie over the camera's picture while a work is photographed: the last own work, or the 手本. Only what this device
// holds: a camera waits for no network.
import { VARIANTS } from '#domain/records/media.ts';
import type { Kept } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { mediaHere } from '#store/media-here.ts';
import { pictureBytes } from '#store/picture-bytes.ts';
import { unitPlanOf } from '#store/units.ts';
import { worksOf } from '#store/works.ts';

/** The lesson that a work is photographed for. */
export interface GhostPlace {
  readonly unit: string;
  readonly lesson: string;
}
export type GhostKind = 'last' | 'model';
/** Their media records; null = there is none here. */
export type Ghosts = Readonly<Record<GhostKind, string | null>>;
export interface GhostChoice {
  readonly of: GhostKind | 'off';
  /** 0–1. */
  readonly strength: number;
}
export const FIRST_GHOST: GhostChoice = { of: 'last', strength: 0.35 };

/** Of this lesson rather than of the unit's others, the newest. */
export async function ghostsOf(device: Device, { unit, lesson }: GhostPlace): Promise<Ghosts> {
  const [plan, works] = await Promise.all([unitPlanOf(device, unit), worksOf(device, unit, device.session.person)]);
  const pictures = works.filter(({ kind }) => kind === 'photo' || kind === 'drawing').toReversed();
  const models = plan?.models.filter(({ kind }) => kind === 'picture') ?? [];
  const ofLessonFirst = <T extends 'work' | 'model'>(records: readonly Kept<T>[]) => [
    ...records.filter((each) => each.lesson === lesson),
    ...records.filter((each) => each.lesson !== lesson),
  ];
  const [last, model] = await Promise.all([
    firstHere(device, ofLessonFirst<'work'>(pictures)),
    firstHere(device, ofLessonFirst<'model'>(models)),
  ]);
  return { last, model };
}

async function firstHere(device: Device, records: readonly { readonly media: string | null }[]) {
  const media = records.flatMap((each) => each.media ?? []);
  const found = await mediaHere(device, media);
  return media.find((each) => (found.get(each)?.here.size ?? 0) > 0) ?? null;
}

/** Large enough to lay over; null: it left this device a moment ago. */
export const ghostPicture = (device: Device, media: string): Promise<Blob | null> =>
  pictureBytes(device, media, ['m', 'o', ...VARIANTS]);

export const ghostChoiceOf = async ({ db }: Device): Promise<GhostChoice> =>
  (await readMeta(db, 'ghost')) ?? FIRST_GHOST;

export const chooseGhost = ({ db }: Device, choice: GhostChoice): Promise<void> => putMeta(db, 'ghost', choice);
