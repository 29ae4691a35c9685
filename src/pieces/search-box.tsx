// Where grown-ups look something up by a word, in what is on the device: the list below follows each letter.
import { X } from 'lucide-react';
import styles from '#pieces/search-box.module.css';
import { IconButton } from '#ui/icon-button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MOST = 100;

export interface SearchBoxProps {
  readonly label: string;
  readonly hint?: string;
  /** Said of the button that empties the field. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onValue: (words: string) => void;
}
export function SearchBox({ label, hint, clearLabel, value, onValue }: SearchBoxProps) {
  return (
    <div role="search" className={styles['search']}>
      <TextInput
        label={label}
        hint={hint}
        type="search"
        lang="ja"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={MOST}
        value={value}
        onValue={onValue}
      />
      {value !== '' && <IconButton icon={X} label={clearLabel} onClick={() => onValue('')} />}
    </div>
  );
}
