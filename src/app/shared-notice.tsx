// Something was shared to this device and waits: told at the edge of the screen, by name of nobody.
import { useLocation } from 'react-router';
import styles from '#app/notices.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';

export function SharedNotice() {
  const { pathname } = useLocation();
  // Where one is asked about it, and where one is writing.
  if (pathname !== '/') return null;
  return (
    <div className={styles['notice']} role="status">
      <p>
        <Say k="share.waits" />
      </p>
      <LinkButton to="/share">
        <Say k="share.look" />
      </LinkButton>
    </div>
  );
}
