// Four digits on large keys, or by keyboard. The field is a real one, so that a screen reader says what it is and how far it is.
import { Delete } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from '#pieces/pin-pad.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export interface PinPadProps {
  /** Called with four digits; the pad is empty again when it is done. */
  readonly onDigits: (digits: string) => Promise<void>;
  /** What went wrong, or what to wait for. */
  readonly error?: ReactNode;
  readonly disabled?: boolean;
}

const LENGTH = 4;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'] as const;

export function PinPad({ onDigits, error, disabled = false }: PinPadProps) {
  const say = useSay();
  const [digits, setDigits] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const closed = disabled || busy;
  useEffect(() => {
    if (!closed) field.current?.focus();
  }, [closed]);

  const enter = async (more: string): Promise<void> => {
    const typed = more.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LENGTH);
    setDigits(typed);
    if (typed.length < LENGTH) return;
    setBusy(true);
    await onDigits(typed);
    setBusy(false);
    setDigits('');
  };
  return (
    <div className={styles['pad']}>
      <div className={styles['shown']}>
        <input
          ref={field}
          data-focus-first
          className={styles['field']}
          type="password"
          inputMode="none"
          autoComplete="off"
          maxLength={LENGTH}
          aria-label={say('lock.field')}
          aria-describedby={errorId}
          aria-invalid={error ? true : undefined}
          readOnly={closed}
          value={digits}
          onChange={(event) => void enter(event.currentTarget.value)}
        />
        <span aria-hidden="true" className={styles['dots']}>
          {Array.from({ length: LENGTH }, (_, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- four places that never move
            <span key={at} className={classNames(styles['dot'], at < digits.length && styles['full'])} />
          ))}
        </span>
      </div>
      <p id={errorId} role="alert" className={styles['error']}>
        {error}
      </p>
      <p role="status" className={styles['count']}>
        {digits !== '' && <Say k="lock.entered" with={{ count: digits.length }} />}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: keys are no fields of a form */}
      <div role="group" aria-label={say('lock.digits')} className={styles['keys']}>
        {KEYS.map((key) =>
          key === '' ? (
            <span key={key} />
          ) : (
            <button
              key={key}
              type="button"
              className={styles['key']}
              aria-disabled={closed}
              onClick={() => !closed && void enter(digits + key)}
            >
              {key}
            </button>
          ),
        )}
        <button
          type="button"
          className={styles['key']}
          aria-label={say('lock.erase')}
          aria-disabled={closed}
          onClick={() => !closed && setDigits(digits.slice(0, -1))}
        >
          <Icon of={Delete} />
        </button>
      </div>
    </div>
  );
}
