// A picture, film or sound by its media record, as an address that an <img>, <video> or <audio> can show.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { VARIANTS, type Variant, type VariantFacts } from '#domain/records/media.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { mediaShelf, type OnShelf } from '#pieces/media-shelf.ts';
import { mediaUrls } from '#pieces/media-urls.ts';
import type { MediaHere } from '#store/media-here.ts';
import { PLACE, wantMedia } from '#store/media-wanted.ts';

export interface MediaUrl {
  readonly url: string | null;
  /** here: what was asked for · waiting: it will come (meanwhile `url` may be a smaller one) · missing: there is none. */
  readonly state: 'here' | 'waiting' | 'missing';
  /** Where the bytes that were asked for are by now; elsewhere = still on the device that made them, not at school. */
  readonly at: 'here' | 'school' | 'elsewhere' | null;
  readonly mime: string | null;
  /** Of the upright picture, in pixels; null until known. */
  readonly size: { readonly w: number; readonly h: number } | null;
  /** What the whole is: a photo, a film and a sound may all have a thumbnail. */
  readonly original: VariantFacts['mime'] | null;
}

/**
 * Asks for the variant where it is not on this device, and shows a smaller picture until it comes.
 * @param media null: there is nothing to show
 */
export function useMediaUrl(media: string | null, variant: Variant): MediaUrl {
  const device = useDevice();
  const found = useOnShelf(media);
  const best = found ? bestHere(found, variant) : null;
  const url = useLentUrl(media, best?.hash ?? null);
  const wanted = found?.media.variants[variant];
  const isHere = found?.here.has(variant) ?? false;
  const shouldAsk = media !== null && wanted !== undefined && !isHere;
  useEffect(() => {
    if (shouldAsk && media !== null) void wantMedia(device, media, variant, PLACE.lookingAt).catch(() => undefined);
  }, [device, media, variant, shouldAsk]);
  const at = placeOf(found, variant);
  const shape = best ?? wanted;
  return {
    url,
    state: stateOf(found, wanted, isHere && url !== null),
    at,
    mime: shape?.mime ?? null,
    size: shape?.w && shape.h ? { w: shape.w, h: shape.h } : null,
    original: found?.media.variants.o?.mime ?? null,
  };
}

function stateOf(found: OnShelf, wanted: VariantFacts | undefined, isShown: boolean): MediaUrl['state'] {
  if (found === null || (found && !wanted)) return 'missing';
  return isShown ? 'here' : 'waiting';
}

function placeOf(found: OnShelf, variant: Variant): MediaUrl['at'] {
  if (!found?.media.variants[variant]) return null;
  if (found.here.has(variant)) return 'here';
  return found.media.up[variant] === undefined ? 'elsewhere' : 'school';
}

/** What is asked for, else a smaller picture of it, else a larger one. A film is never stood in for by a picture. */
function bestHere({ media, here }: MediaHere, variant: Variant): VariantFacts | null {
  const asked = VARIANTS.indexOf(variant);
  const order = [...VARIANTS.slice(0, asked + 1).toReversed(), ...VARIANTS.slice(asked + 1)];
  const isPicture = media.variants[variant]?.mime.startsWith('image/') ?? true;
  for (const candidate of order) {
    const facts = media.variants[candidate];
    if (facts && here.has(candidate) && facts.mime.startsWith('image/') === isPicture) return facts;
  }
  return null;
}

const NOTHING = () => () => undefined;
function useOnShelf(media: string | null): OnShelf {
  const shelf = mediaShelf(useDevice());
  const watch = useCallback((hearer: () => void) => shelf.watch(media ?? '', hearer), [shelf, media]);
  return useSyncExternalStore(media === null ? NOTHING : watch, () => (media === null ? null : shelf.look(media)));
}

/** Shows the last address of the same record until the next one is there: a sharper picture comes without a gap. */
function useLentUrl(media: string | null, hash: string | null): string | null {
  const lender = mediaUrls(useDevice());
  const [lent, setLent] = useState<{ media: string | null; url: string | null }>({ media: null, url: null });
  useEffect(() => {
    if (hash === null) return undefined;
    let isCurrent = true;
    void lender.borrow(hash).then((url) => isCurrent && setLent({ media, url }));
    return () => {
      isCurrent = false;
      lender.giveBack(hash);
    };
  }, [lender, media, hash]);
  return hash !== null && lent.media === media ? lent.url : null;
}
