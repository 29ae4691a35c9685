// A value along a line: by drag, by tap, by arrow keys.
import { type ReactNode, useId } from 'react';
import styles from '#ui/slider.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface SliderProps {
  readonly label: ReactNode;
  readonly hideLabel?: boolean | undefined;
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** The value in words, seen and spoken: `50%`, `0.5ばい`. */
  readonly valueText: string;
  readonly hideValue?: boolean | undefined;
}

export function Slider(props: SliderProps) {
  const { label, hideLabel = false, value, onValue, min = 0, max = 100, step = 1, valueText, hideValue } = props;
  const id = useId();
  const filled = `${((value - min) / (max - min)) * 100}%`;
  return (
    <div className={styles['slider']}>
      <label htmlFor={id} className={styles['label']}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {!hideValue && (
        <output htmlFor={id} className={styles['value']}>
          {valueText}
        </output>
      )}
      <input
        id={id}
        type="range"
        className={styles['range']}
        style={{ '--filled': filled } as React.CSSProperties}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
