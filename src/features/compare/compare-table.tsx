// What lies on the desk: two or three pictures, films in step, or one of each side by side.
import { CompareFilms } from '#features/compare/compare-films.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import { ComparePictures } from '#features/compare/compare-pictures.tsx';
import styles from '#features/compare/compare-table.module.css';
import { ComparedCell, type ComparedOnTable } from '#features/compare/compared-cell.tsx';
import { isLying, type Lying, looksLike, type NamedSlots, type Slot } from '#features/compare/lying.ts';
import type { LyingPins } from '#features/compare/use-lying-pins.ts';
import { nameOf } from '#pieces/compared-name.ts';
import { useMediaUrl } from '#pieces/media-picture.tsx';
import { type SayFunction, useSay } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import { Card } from '#ui/card.tsx';

export interface CompareTableProps {
  readonly lying: Lying;
  readonly all: readonly Compared[];
  readonly look: CompareLook;
  readonly change: ChangeLook;
  readonly pins: LyingPins;
  readonly onLay: (named: NamedSlots) => void;
}

export function CompareTable({ lying, all, look, change, pins, onLay }: CompareTableProps) {
  const say = useSay();
  const media = { red: useUrlOf(lying.red), blue: useUrlOf(lying.blue), green: useUrlOf(lying.green) };
  const things = isLying(lying).flatMap((slot): ComparedOnTable[] => {
    const compared = lying[slot];
    return compared ? [{ slot, compared, name: nameOf(compared, all), media: media[slot] }] : [];
  });
  const here = things.every((thing) => thing.media.url !== null);
  const label = tableLabel(say, things);
  const looks = here ? looksLike(lying) : null;
  if (looks === 'picture') {
    return (
      <Card padding="small" aria-label={label}>
        <ComparePictures things={things} label={label} look={look} change={change} pins={pins} onLay={onLay} />
      </Card>
    );
  }
  if (looks === 'video') {
    return (
      <Card padding="small" aria-label={label}>
        <CompareFilms things={things} />
      </Card>
    );
  }
  return (
    <Card padding="small" aria-label={label} className={styles['two']}>
      {things.map((thing) => (
        <ComparedCell key={thing.slot} {...thing} pins={pins.desks[thing.slot]} />
      ))}
    </Card>
  );
}

const useUrlOf = (compared: Compared | null) =>
  useMediaUrl(compared?.media ?? null, compared?.looks === 'picture' ? 'm' : 'o');

/** 「あか:…、あお:…」 */
function tableLabel(
  say: SayFunction,
  things: readonly { readonly slot: Slot; readonly name: ComparedOnTable['name'] }[],
) {
  const each = things.map(({ slot, name }) =>
    say('compare.stageOne', { slot: { say: `compare.${slot}` }, title: name }),
  );
  return each.reduce((before, next) => say('compare.stageAnd', { before, next }));
}
