// The list of keys.
import styles from '#features/class-board/key-help.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Dialog } from '#ui/dialog.tsx';

const KEYS = ['move', 'open', 'next', 'stamp', 'comment', 'phrases', 'handBack', 'together', 'close', 'help'] as const;

export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog open={open} onClose={onClose} title={<Say k="board.keys" />} closeLabel={say('board.close')}>
      <dl className={styles['keys']}>
        {KEYS.map((key) => (
          <div key={key} className={styles['line']}>
            <dt>
              <kbd className={styles['key']}>
                <Say k={`board.key.${key}`} />
              </kbd>
            </dt>
            <dd>
              <Say k={`board.key.${key}What`} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
