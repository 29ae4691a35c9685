// Which picture lies over the camera's, how strongly, and its bytes; what is chosen is remembered on this device.
import { useEffect, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useReleased } from '#pieces/use-released.ts';
import {
  chooseGhost,
  FIRST_GHOST,
  type GhostChoice,
  type GhostPlace,
  type Ghosts,
  ghostChoiceOf,
  ghostPicture,
  ghostsOf,
} from '#store/ghosts.ts';

export interface Ghost {
  /** What there is to choose from. */
  readonly ghosts: Ghosts;
  readonly choice: GhostChoice;
  readonly choose: (choice: GhostChoice) => void;
  /** Null: nothing lies over it. */
  readonly url: string | null;
}

/** A hand on a slider writes once, when it rests. */
const REST_MS = 300;
const NONE: Ghosts = { last: null, model: null };

export function useGhost({ unit, lesson }: GhostPlace): Ghost {
  const device = useDevice();
  const ghosts = useLive(async (here) => ghostsOf(here, { unit, lesson }), [unit, lesson]) ?? NONE;
  const kept = useLive(async (here) => ghostChoiceOf(here), []);
  const [chosen, choose] = useState<GhostChoice | null>(null);
  useEffect(() => {
    if (!chosen) return undefined;
    const timer = setTimeout(() => void chooseGhost(device, chosen).catch(() => undefined), REST_MS);
    return () => clearTimeout(timer);
  }, [device, chosen]);
  const choice = available(chosen ?? kept ?? { ...FIRST_GHOST, of: 'off' }, ghosts);
  const media = choice.of === 'off' ? null : ghosts[choice.of];
  return { ghosts, choice, choose, url: useGhostUrl(media) };
}

/** What was chosen for another lesson may not be there for this one: then the other of the two. */
function available(choice: GhostChoice, ghosts: Ghosts): GhostChoice {
  if (choice.of === 'off' || ghosts[choice.of]) return choice;
  const other = choice.of === 'last' ? 'model' : 'last';
  return { ...choice, of: ghosts[other] ? other : 'off' };
}

function useGhostUrl(media: string | null): string | null {
  const device = useDevice();
  const [made, setMade] = useState<{ readonly media: string; readonly url: string } | null>(null);
  useEffect(() => {
    if (media === null) return undefined;
    let isWanted = true;
    void ghostPicture(device, media).then(
      (bytes) => isWanted && bytes && setMade({ media, url: URL.createObjectURL(bytes) }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [device, media]);
  useReleased(made?.url ?? null);
  return made && made.media === media ? made.url : null;
}
