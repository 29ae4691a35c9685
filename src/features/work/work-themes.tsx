// あつまり of this work: which of the child's collections it lies in, each one press in or out; and a new one by its name.
import { Check, FolderHeart, FolderPlus, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import styles from '#features/work/work-themes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { useLive } from '#pieces/use-live.ts';
import { gatherWork, makeTheme, type Theme, themesOf } from '#store/themes.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MOST = 40;

export function WorkThemes({ work }: { readonly work: string }) {
  const say = useSay();
  const device = useDevice();
  const { session } = device;
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const themes = useLive((on) => themesOf(on, session.person), [session.person]);
  const holds = ({ theme }: Theme) => theme.works.includes(work);
  const make = async () => {
    const words = title.trim();
    setTitle('');
    if (words !== '') await makeTheme(device, words, [work]);
  };
  /** A name that was typed and not made yet is meant, too. */
  const done = () => {
    void make();
    setOpen(false);
  };
  return (
    <div className={styles['themes']}>
      {themes?.filter(holds).map(({ theme }) => (
        <Link key={theme.id} to={`/records/themes/${theme.id}`} className={styles['theme']}>
          <Icon of={FolderHeart} size="s" />
          <span lang="ja">{theme.title}</span>
        </Link>
      ))}
      <Button variant="quiet" icon={FolderPlus} onClick={() => setOpen(true)}>
        <Say k="work.gather" />
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<Say k="work.gather" />}
        closeLabel={say('themes.close')}
        actions={
          <Button variant="primary" onClick={done}>
            <Say k="themes.done" />
          </Button>
        }
      >
        <div className={styles['choices']}>
          {themes?.map((each) => (
            <Choice key={each.theme.id} theme={each} work={work} isIn={holds(each)} />
          ))}
          <NewOne title={title} onTitle={setTitle} make={make} />
        </div>
      </Dialog>
    </div>
  );
}

interface ChoiceProps {
  readonly theme: Theme;
  readonly work: string;
  readonly isIn: boolean;
}
function Choice({ theme: { theme }, work, isIn: isKept }: ChoiceProps) {
  const device = useDevice();
  const [isIn, put] = useChoice(isKept, (next) => gatherWork(device, theme.id, work, next));
  return (
    <Button wide icon={isIn ? Check : Plus} aria-pressed={isIn} className={styles['choice']} onClick={() => put(!isIn)}>
      <span lang="ja">{theme.title}</span>
    </Button>
  );
}

interface NewOneProps {
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly make: () => Promise<void>;
}
function NewOne({ title, onTitle, make }: NewOneProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    void make();
  };
  return (
    <form className={styles['new']} onSubmit={send}>
      <TextInput
        label={<Say k="themes.newTitle" />}
        lang="ja"
        autoComplete="off"
        maxLength={MOST}
        value={title}
        onValue={onTitle}
      />
      <Button type="submit" icon={FolderPlus} disabled={title.trim() === ''}>
        <Say k="themes.make" />
      </Button>
    </form>
  );
}
