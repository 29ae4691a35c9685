// What to look for, and where.
import { X } from 'lucide-react';
import styles from '#features/search/search-page.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { SAID, type SaidKind } from '#store/own-words.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextInput } from '#ui/text-input.tsx';

const ALL = 'all';
const MOST = 100;

export interface SearchFormProps {
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
  /** null: in all of it */
  readonly kind: SaidKind | null;
  readonly onKind: (kind: SaidKind | null) => void;
}
export function SearchForm({ asked, onAsked, kind, onKind }: SearchFormProps) {
  const say = useSay();
  return (
    <div role="search" className={styles['form']}>
      <div className={styles['asked']}>
        <TextInput
          label={<Say k="looking.searchLabel" />}
          hint={<Say k="looking.searchHint" />}
          type="search"
          lang="ja"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={MOST}
          value={asked}
          onValue={onAsked}
        />
        {asked !== '' && <IconButton icon={X} label={say('looking.searchClear')} onClick={() => onAsked('')} />}
      </div>
      <Segmented
        label={<Say k="looking.kinds" />}
        hideLabel
        value={kind ?? ALL}
        onValue={(next) => onKind(next === ALL ? null : next)}
        options={[ALL, ...SAID].map((value) => ({
          value: value as typeof ALL | SaidKind,
          label: <Say k={`looking.kind.${value as SaidKind}`} />,
        }))}
      />
    </div>
  );
}
