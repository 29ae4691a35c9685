// What to look for, and where.
import { X } from 'lucide-react';
import { memo } from 'react';
import styles from '#features/search/search-page.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useSubjectWord } from '#pieces/subject-name.tsx';
import { SAID, type SaidKind } from '#store/own-words.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Select } from '#ui/select.tsx';
import { TextInput } from '#ui/text-input.tsx';

const ALL = 'all';
const MOST = 100;

/** Where to look; null: in all of it. */
export interface Where {
  readonly kind: SaidKind | null;
  readonly subject: string | null;
}
export interface SearchFormProps {
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
  readonly where: Where;
  readonly onWhere: (where: Where) => void;
  /** Those in which something was said. */
  readonly subjects: readonly string[];
}
export const SearchForm = memo(function SearchForm(props: SearchFormProps) {
  const { asked, onAsked, where, onWhere, subjects } = props;
  const say = useSay();
  const subjectWord = useSubjectWord();
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
      <div className={styles['where']}>
        <Select
          label={<Say k="looking.kinds" />}
          hideLabel
          value={where.kind ?? ALL}
          onValue={(next) => onWhere({ ...where, kind: next === ALL ? null : next })}
          options={[ALL, ...SAID].map((value) => ({
            value: value as typeof ALL | SaidKind,
            label: say(`looking.kind.${value as SaidKind}`),
          }))}
        />
        {subjects.length > 1 && (
          <Select
            label={<Say k="looking.subjects" />}
            hideLabel
            value={where.subject ?? ALL}
            onValue={(next) => onWhere({ ...where, subject: next === ALL ? null : next })}
            options={[
              { value: ALL, label: say('looking.allSubjects') },
              ...subjects.map((subject) => ({ value: subject, label: subjectWord(subject) })),
            ]}
          />
        )}
      </div>
    </div>
  );
});
