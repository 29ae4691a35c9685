// The last net: a bug must cost a child one tap, never a word. Everything written lies in the store already.
import { Component, type ReactNode } from 'react';
import styles from '#app/trouble.module.css';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly code: string | null;
}

export class TroubleBoundary extends Component<Props, State> {
  override state: State = { code: null };

  static getDerivedStateFromError(error: unknown): State {
    return { code: codeOf(error) };
  }

  override render(): ReactNode {
    if (this.state.code === null) return this.props.children;
    return (
      <div className={styles['trouble']} role="alert">
        <h1>
          <Say k="shell.troubleTitle" />
        </h1>
        <p>
          <Say k="shell.troubleText" />
        </p>
        <Button variant="primary" size="big" onClick={() => location.reload()}>
          <Say k="shell.troubleAgain" />
        </Button>
        <p className={styles['code']}>
          <Say k="shell.troubleCode" with={{ code: this.state.code }} />
        </p>
      </div>
    );
  }
}

/** A short code that says which kind of error it was and holds nothing that a person wrote. */
function codeOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Unknown';
  const where = error instanceof Error ? (error.stack ?? '') : '';
  const hash = [...where].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return `${name}-${(hash >>> 0).toString(36)}`;
}
