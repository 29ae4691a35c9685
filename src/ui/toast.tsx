// A word that something was done, at the foot of the screen for some seconds. Never the only place where it can be read.
import { Check, CircleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import styles from '#ui/toast.module.css';

export interface ToastWords {
  readonly words: ReactNode;
  readonly tone?: 'good' | 'bad';
  /** A button: to take it back, to go and see. */
  readonly action?: ReactNode;
  /** What was done leads to another page: the way back goes along to that one. */
  readonly goesAlong?: boolean;
}
type ShowToast = (toast: ToastWords | null) => void;
const ToastContext = createContext<ShowToast>(() => undefined);

/** @returns a function that shows a toast; the next one takes the place of the last, null takes it away */
export const useToast = (): ShowToast => useContext(ToastContext);

const SECONDS = 8;

export interface ToastProviderProps {
  readonly closeLabel: string;
  /** Which page stands on the screen. A way back stays as long as that one does: on the next it would lie over what is done there. */
  readonly page?: string;
  readonly children: ReactNode;
}
/** Around all screens, once. */
export function ToastProvider({ closeLabel, page, children }: ToastProviderProps) {
  const [toast, setToast] = useState<(ToastWords & { readonly turn: number }) | null>(null);
  const show = useCallback<ShowToast>(
    (next) => setToast((last) => next && { ...next, turn: (last?.turn ?? 0) + 1 }),
    [],
  );
  const shownOn = useRef(page);
  useEffect(() => {
    if (shownOn.current === page) return;
    shownOn.current = page;
    setToast((last) => (last?.action && !last.goesAlong ? null : last && { ...last, goesAlong: false }));
  }, [page]);
  useEffect(() => {
    // One with something to press stays until it is closed (WCAG 2.2.1).
    if (!toast || toast.action) return undefined;
    const timer = setTimeout(show, SECONDS * 1000, null);
    return () => clearTimeout(timer);
  }, [toast, show]);
  return (
    <ToastContext value={show}>
      {children}
      <div role="status" className={styles['region']}>
        {toast && (
          <div key={toast.turn} className={classNames(styles['toast'], toast.tone === 'bad' && styles['bad'])}>
            <Icon of={toast.tone === 'bad' ? CircleAlert : Check} />
            <div className={styles['words']}>{toast.words}</div>
            {toast.action}
            <IconButton icon={X} label={closeLabel} variant="dark" onClick={() => show(null)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
