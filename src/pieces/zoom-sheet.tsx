// A picture as a sheet of paper in a zoom stage: as large as fits, with lines to measure by.
import { type CSSProperties, type ReactNode, type SyntheticEvent, useState } from 'react';
import styles from '#pieces/zoom-sheet.module.css';

/** ますめ (squares), 中心線 (centre), or both. */
export interface GuideLines {
  readonly squares: boolean;
  readonly centre: boolean;
}
export const NO_LINES: GuideLines = { squares: false, centre: false };
const USUAL_RATIO = 242 / 334; // 半紙, until the picture says how it is shaped
const COLUMNS = 4;

export interface ZoomSheetProps {
  readonly url: string;
  /** Empty where the stage's label says it all. */
  readonly alt: string;
  readonly lines?: GuideLines;
  /** Lies on the sheet, and moves and grows with it. */
  readonly over?: ReactNode;
}

export function ZoomSheet({ url, alt, lines = NO_LINES, over }: ZoomSheetProps) {
  const [ratio, onLoad] = usePictureRatio();
  return (
    <div className={styles['place']}>
      <div className={styles['sheet']} style={{ '--ratio': ratio } as CSSProperties}>
        <img className={styles['picture']} src={url} alt={alt} draggable={false} onLoad={onLoad} />
        <GuideLinesOver lines={lines} ratio={ratio} />
        {over}
      </div>
    </div>
  );
}

/** Width by height of a picture, known once it is loaded. */
export function usePictureRatio() {
  const [ratio, setRatio] = useState(USUAL_RATIO);
  const onLoad = ({ currentTarget: { naturalWidth, naturalHeight } }: SyntheticEvent<HTMLImageElement>) => {
    if (naturalWidth > 0 && naturalHeight > 0) setRatio(naturalWidth / naturalHeight);
  };
  return [ratio, onLoad] as const;
}

/** Lines over a sheet; nearly square fields, whatever the sheet's shape. */
export function GuideLinesOver({ lines, ratio }: { readonly lines: GuideLines; readonly ratio: number }) {
  if (!lines.squares && !lines.centre) return null;
  const rows = Math.max(1, Math.round(COLUMNS / ratio / 2) * 2);
  return (
    <svg className={styles['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {lines.squares && (
        <g className={styles['squares']}>
          {places(COLUMNS).map((x) => (
            <line key={`x${x}`} x1={x} x2={x} y1={0} y2={100} />
          ))}
          {places(rows).map((y) => (
            <line key={`y${y}`} x1={0} x2={100} y1={y} y2={y} />
          ))}
        </g>
      )}
      {lines.centre && (
        <g className={styles['centre']}>
          <line x1={50} x2={50} y1={0} y2={100} />
          <line x1={0} x2={100} y1={50} y2={50} />
        </g>
      )}
    </svg>
  );
}

const places = (count: number) => Array.from({ length: count - 1 }, (_, at) => ((at + 1) * 100) / count);
