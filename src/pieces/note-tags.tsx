// Tags of a guidance note: a few that every school needs, those that were used before, one's own.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from '#pieces/note-form.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { usedTags } from '#store/notes.ts';
import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const COMMON = ['good', 'trouble', 'support', 'friends', 'life', 'handover'] as const;
const MOST = 20;

export interface NoteTagsProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}
export function NoteTags({ tags, onTags }: NoteTagsProps) {
  const say = useSay();
  const used = useLive(usedTags, []);
  const [own, setOwn] = useState('');
  const offered = new Set([...COMMON.map((name) => say(`notes.tag.${name}`)), ...(used ?? []).slice(0, 12), ...tags]);
  const press = (tag: string) => onTags(tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]);
  const add = () => {
    const tag = own.trim().slice(0, 40);
    if (tag !== '' && !tags.includes(tag)) onTags([...tags, tag]);
    setOwn('');
  };
  return (
    <fieldset className={styles['tags']}>
      <legend>
        <Say k="notes.tags" />
      </legend>
      <div className={styles['choices']}>
        {[...offered].map((tag) => (
          <button
            key={tag}
            type="button"
            className={styles['tag']}
            aria-pressed={tags.includes(tag)}
            disabled={!tags.includes(tag) && tags.length >= MOST}
            lang="ja"
            onClick={() => press(tag)}
          >
            {tag}
          </button>
        ))}
      </div>
      <div className={styles['new-tag']}>
        <TextInput
          label={<Say k="notes.newTag" />}
          maxLength={40}
          value={own}
          onValue={setOwn}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            // The tag is added; the note is not kept by it.
            event.preventDefault();
            add();
          }}
        />
        <Button icon={Plus} disabled={own.trim() === ''} onClick={add}>
          <Say k="notes.addTag" />
        </Button>
      </div>
    </fieldset>
  );
}
