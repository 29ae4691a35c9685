// What was shared to this device and this person may see of: what is theirs, and what nobody has taken yet.
import { useCallback, useEffect, useState } from 'react';
import { addressIn } from '#domain/link-card.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Given } from '#pieces/use-given-door.ts';
import { type Share, sharedFile, sharesFor, takeShare } from '#store/shared-things.ts';

export interface Shares {
  readonly own: readonly Share[];
  /** Nobody has said whose they are: of these only the day is told. */
  readonly unclaimed: readonly Share[];
}

/** @param justCame the one that this page was opened with: whoever shared it is looking on. undefined: being read */
export function useShares(justCame: number | null): {
  readonly shares: Shares | undefined;
  readonly reread: () => void;
} {
  const { person } = useDevice().session;
  const [shares, setShares] = useState<Shares>();
  const read = useCallback(async () => {
    if (justCame !== null) await takeShare(justCame, person);
    const all = await sharesFor(person);
    return {
      own: all.filter((share) => share.person === person),
      unclaimed: all.filter((share) => share.person === null),
    };
  }, [justCame, person]);
  useEffect(() => {
    let isHere = true;
    const show = (found: Shares) => isHere && setShares(found);
    void read().then(show, () => show({ own: [], unclaimed: [] }));
    return () => {
      isHere = false;
    };
  }, [read]);
  const reread = () => void read().then(setShares, () => undefined);
  return { shares, reread };
}

/** What is to be looked at of a share: its files; without any, its address or its words. */
export async function thingsOf(share: Share): Promise<readonly Given[]> {
  const things: Given[] = [];
  for (const [id, about] of share.files.entries()) {
    const file = about && (await sharedFile(share, id));
    if (about && file) things.push({ id, kind: 'file', file, name: about.name });
  }
  if (things.length > 0 || share.files.length > 0) return things;
  const { title, words, url } = share;
  const address = addressIn(url) ?? addressIn(words) ?? addressIn(title) ?? '';
  // What stands beside the address is what the page is called.
  const said = [title, words].map((each) => each.replace(/https?:\/\/\S+/gi, '').trim()).filter(Boolean);
  const [source = '', quote = ''] = new Set(said);
  return [{ id: 0, kind: 'link', link: { url: address, source, quote } }];
}
