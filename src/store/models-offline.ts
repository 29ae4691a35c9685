// 「オフラインで見る」: how much of each model is on this device, and the wish to have all of it here.

import type { Variant } from '#domain/records/media.ts';
import { strokeCharactersOf } from '#domain/stroke-order.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type MediaHere, mediaHere } from '#store/media-here.ts';
import { PLACE, wantMedia } from '#store/media-wanted.ts';
import { strokesToCome } from '#store/stroke-shelf.ts';

/**
 * whole: can be looked at with no network · coming: it was asked for · partly: its first picture only · none: at school only ·
 * elsewhere: the school does not have it yet.
 */
export interface ModelOffline {
  readonly state: 'whole' | 'coming' | 'partly' | 'none' | 'elsewhere';
  /** Of what is missing; 0 = nothing is, or nobody knows. */
  readonly bytes: number;
}

/** Of each of these models, by its id. Four reads, however many are asked. */
export async function modelsOffline(
  device: Device,
  models: readonly Kept<'model'>[],
): Promise<ReadonlyMap<string, ModelOffline>> {
  const media = await mediaHere(
    device,
    models.flatMap((model) => model.media ?? []),
  );
  const asked = new Set<string>(await device.db.wanted.toCollection().primaryKeys());
  // The shelf is asked last: whoever watches the tables does not see further than there.
  const toCome = new Set(await strokesToCome([...new Set(models.flatMap(charactersOf))]));
  return new Map(
    models.map((model) => {
      const of = stateOf(model, media.get(model.media ?? ''), asked);
      const lacks = of.state === 'whole' && charactersOf(model).some((each) => toCome.has(each));
      return [model.id, lacks ? COMING : of];
    }),
  );
}

const charactersOf = ({ characters }: Kept<'model'>): readonly string[] => strokeCharactersOf(characters);

/** It comes before all that is fetched in advance, however large it is. */
export async function keepModelOffline(device: Device, model: Kept<'model'>): Promise<void> {
  if (model.media !== null) await wantMedia(device, model.media, neededOf(model), PLACE.lookingAt);
}

const WHOLE: ModelOffline = { state: 'whole', bytes: 0 };
/** 筆順 come by themselves. */
const COMING: ModelOffline = { state: 'coming', bytes: 0 };

function stateOf(model: Kept<'model'>, found: MediaHere | undefined, asked: ReadonlySet<string>): ModelOffline {
  if (model.media === null) return WHOLE;
  const needed = neededOf(model);
  if (!found) return { state: 'none', bytes: 0 };
  const { media, here } = found;
  if (here.has(needed) || here.has('o')) return WHOLE;
  const bytes = media.variants[needed]?.bytes ?? 0;
  if (media.up[needed] === undefined) return { state: 'elsewhere', bytes };
  if (asked.has(`${media.id}/${needed}`)) return { state: 'coming', bytes };
  return { state: here.size > 0 ? 'partly' : 'none', bytes };
}

/** A picture is looked at in its medium size; a film, a sound, a handout are nothing without all of it. */
const neededOf = ({ kind }: Kept<'model'>): Variant => (kind === 'picture' ? 'm' : 'o');
