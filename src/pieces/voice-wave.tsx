// What was said, as a drawing: where it is loud, where it is quiet, and how far it has been heard.
import { useEffect, useEffectEvent, useState } from 'react';
import { waveOf } from '#media/wave.ts';
import styles from '#pieces/capture-voice.module.css';
import { classNames } from '#ui/class-names.ts';

const BARS = 40;
/** Silence is seen too. */
const LEAST = 8;

/** @param url names the sound; another one is drawn anew */
export function useWave(url: string, bytes: (() => Promise<ArrayBuffer | null>) | undefined): readonly number[] | null {
  const [wave, setWave] = useState<readonly number[] | null>(null);
  const read = useEffectEvent(async () => {
    const sound = await bytes?.();
    return sound ? waveOf(sound, BARS) : null;
  });
  useEffect(() => {
    let isWanted = url !== '';
    const show = (found: readonly number[] | null) => isWanted && setWave(found);
    void read().then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [url]);
  return wave;
}

export interface VoiceWaveProps {
  readonly wave: readonly number[];
  /** 0–1 */
  readonly heard: number;
}
export function VoiceWave({ wave, heard }: VoiceWaveProps) {
  return (
    <div className={styles['wave']} aria-hidden="true">
      {wave.map((level, place) => (
        <span
          // A bar is its place: nothing else tells one from another.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          className={classNames(styles['bar'], place / wave.length >= heard && styles['unheard'])}
          style={{ blockSize: `${Math.round(LEAST + level * (100 - LEAST))}%` }}
        />
      ))}
    </div>
  );
}
