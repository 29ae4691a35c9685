// A new collection begins with its name.
import { FolderPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefused } from '#domain/refusal.ts';
import styles from '#features/themes/themes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { makeTheme } from '#store/themes.ts';
import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MOST = 40;

export function NewTheme() {
  const device = useDevice();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [isBlank, setBlank] = useState(false);
  const { once } = useOnce();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setBlank(true);
    const made = await once(() => makeTheme(device, title));
    if (made && !isRefused(made)) void navigate(`/records/themes/${made.id}`);
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void make(event)}>
      <TextInput
        label={<Say k="themes.newTitle" />}
        hint={<Say k="themes.newHint" />}
        lang="ja"
        maxLength={MOST}
        autoComplete="off"
        value={title}
        onValue={(next) => {
          setTitle(next);
          setBlank(false);
        }}
        error={isBlank && <Say k="themes.nameIt" />}
      />
      <Button type="submit" icon={FolderPlus}>
        <Say k="themes.make" />
      </Button>
    </form>
  );
}
