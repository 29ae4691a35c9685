// What lies on the desk: two pictures, two films in step, or one of each side by side.

import { CompareFilms } from '#features/compare/compare-films.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import { ComparePictures } from '#features/compare/compare-pictures.tsx';
import styles from '#features/compare/compare-table.module.css';
import { ComparedCell } from '#features/compare/compared-cell.tsx';
import { useMediaUrl } from '#pieces/media-picture.tsx';
import type { ChosenWords } from '#pieces/say.tsx';
import { useSay } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import { Card } from '#ui/card.tsx';

export interface CompareTableProps {
  readonly red: Compared;
  readonly blue: Compared;
  readonly names: { readonly red: ChosenWords; readonly blue: ChosenWords };
  readonly look: CompareLook;
  readonly change: ChangeLook;
}

export function CompareTable({ red, blue, names, look, change }: CompareTableProps) {
  const say = useSay();
  const redUrl = useMediaUrl(red.media, variantOf(red));
  const blueUrl = useMediaUrl(blue.media, variantOf(blue));
  const both = {
    red: { compared: red, name: names.red, media: redUrl },
    blue: { compared: blue, name: names.blue, media: blueUrl },
  };
  const here = redUrl.url !== null && blueUrl.url !== null;
  const label = say('compare.stage', names);
  if (here && red.looks === 'picture' && blue.looks === 'picture') {
    return (
      <Card padding="small" aria-label={label}>
        <ComparePictures {...both} look={look} change={change} />
      </Card>
    );
  }
  if (here && red.looks === 'video' && blue.looks === 'video') {
    return (
      <Card padding="small" aria-label={label}>
        <CompareFilms red={{ url: redUrl.url, name: names.red }} blue={{ url: blueUrl.url, name: names.blue }} />
      </Card>
    );
  }
  return (
    <Card padding="small" aria-label={label} className={styles['two']}>
      <ComparedCell slot="red" {...both.red} />
      <ComparedCell slot="blue" {...both.blue} />
    </Card>
  );
}

const variantOf = ({ looks }: Compared) => (looks === 'picture' ? 'm' : 'o');
