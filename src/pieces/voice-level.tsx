// How loud it has been for the last few seconds: a child sees that they are heard.
import { useEffect, useState } from 'react';
import styles from '#pieces/capture-voice.module.css';

const BARS = 32;
const STEP_MS = 90;

export function VoiceLevel({ loudness }: { readonly loudness: () => number }) {
  const [levels, setLevels] = useState<readonly number[]>(() => Array.from({ length: BARS }, () => 0));
  useEffect(() => {
    let frame = 0;
    let last = 0;
    const look = (now: number) => {
      if (now - last >= STEP_MS) {
        last = now;
        const level = loudness();
        setLevels((before) => [...before.slice(1), level]);
      }
      frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [loudness]);
  return (
    <div className={styles['level']} aria-hidden="true">
      {levels.map((level, place) => (
        // A bar is its place: nothing else tells one from another.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className={styles['bar']} style={{ blockSize: `${Math.round(6 + level * 94)}%` }} />
      ))}
    </div>
  );
}
