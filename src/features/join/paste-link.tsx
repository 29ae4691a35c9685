// Where a join link is pasted in: in an installed app, a link from outside would open in the browser, not in here.
import { ClipboardPaste } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { joinToken } from '#features/join/join-token.ts';
import styles from '#features/join/welcome-page.module.css';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';

export function PasteLink() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState('');
  const [bad, setBad] = useState(false);
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const token = joinToken(link);
    setBad(token === null);
    if (token !== null) void navigate(`/join#${token}`);
  };
  if (!open) {
    return (
      <Button variant="quiet" icon={ClipboardPaste} onClick={() => setOpen(true)}>
        <Say k="join.pasteTitle" />
      </Button>
    );
  }
  return (
    <form className={styles['paste']} onSubmit={enter} noValidate>
      <TextInput
        label={<Say k="join.pasteLabel" />}
        error={bad && <Say k="join.pasteBad" />}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in
        autoFocus
        value={link}
        onValue={setLink}
      />
      <Button type="submit" variant="primary" size="big">
        <Say k="join.pasteDo" />
      </Button>
    </form>
  );
}
