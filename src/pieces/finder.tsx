// What a camera sees now, with what is laid over it.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import styles from '#pieces/finder.module.css';

export interface FinderProps {
  readonly stream: MediaStream | null;
  readonly label: string;
  /** There is a picture to see. */
  readonly onReady: () => void;
  readonly view?: RefObject<HTMLVideoElement | null>;
  readonly children?: ReactNode;
}

export function Finder({ stream, label, onReady, view, children }: FinderProps) {
  const own = useRef<HTMLVideoElement>(null);
  const shown = view ?? own;
  useEffect(() => {
    if (shown.current) shown.current.srcObject = stream;
  }, [shown, stream]);
  return (
    <div className={styles['finder']}>
      <video
        ref={shown}
        className={styles['view']}
        aria-label={label}
        autoPlay
        muted
        playsInline
        onLoadedData={onReady}
      />
      {children}
    </div>
  );
}
