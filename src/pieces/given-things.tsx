// What came from outside, one after the other: each is looked at, then kept as what it is, or not.
import { useEffect, useState } from 'react';
import { type GivenSort, sortOfGiven } from '#media/sniff-given.ts';
import { CaptureLink } from '#pieces/capture-link.tsx';
import type { KeepCaptured } from '#pieces/captured.ts';
import { GivenFile } from '#pieces/given-file.tsx';
import { givenLinkField } from '#pieces/given-left.ts';
import { GivenPhoto } from '#pieces/given-photo.tsx';
import type { GivenEnd } from '#pieces/given-refused-acts.tsx';
import styles from '#pieces/given-things.module.css';
import { Say } from '#pieces/say.tsx';
import type { Given } from '#pieces/use-given-door.ts';
import type { SheetWish } from '#pieces/use-sheet.ts';

export interface GivenThingsProps {
  readonly waiting: readonly Given[];
  /** How many came together. */
  readonly all: number;
  readonly keep: KeepCaptured;
  /** The first one is done with. */
  readonly onDone: (end: GivenEnd) => void;
  /** They lie nowhere else that this device knows of. */
  readonly isOnlyCopy?: boolean;
  /** For the half-written words of a card. */
  readonly field: string;
  readonly sheets?: SheetWish | undefined;
}

export function GivenThings({ waiting, all, ...rest }: GivenThingsProps) {
  const [first] = waiting;
  if (!first) return null;
  return (
    <div className={styles['given']}>
      {all > 1 && (
        <p className={styles['count']}>
          <Say k="ways.givenOf" with={{ place: all - waiting.length + 1, all }} />
        </p>
      )}
      <GivenThing key={first.id} given={first} {...rest} />
    </div>
  );
}

type GivenThingProps = Omit<GivenThingsProps, 'waiting' | 'all'> & { readonly given: Given };

function GivenThing({ given, keep, onDone, field, sheets, isOnlyCopy = false }: GivenThingProps) {
  const sort = useSort(given);
  if (given.kind === 'link')
    return (
      <CaptureLink
        field={givenLinkField(field, given.link.url ?? '')}
        given={given.link}
        keep={keep}
        onDone={(kept) => onDone(kept ? 'kept' : 'dropped')}
      />
    );
  if (sort === null) return null;
  const { file, name } = given;
  const shared = { file, name, keep, onDone, isOnlyCopy };
  if (sort === 'photo') return <GivenPhoto {...shared} sheets={sheets} />;
  return <GivenFile {...shared} sort={sort} />;
}

/** Null: not known yet, or no file. */
function useSort(given: Given): GivenSort | null {
  const [sort, setSort] = useState<GivenSort | null>(null);
  useEffect(() => {
    let isHere = true;
    if (given.kind === 'file')
      void sortOfGiven(given.file, given.name).then(
        (found) => isHere && setSort(found),
        () => isHere && setSort('file'),
      );
    return () => {
      isHere = false;
    };
  }, [given]);
  return sort;
}
