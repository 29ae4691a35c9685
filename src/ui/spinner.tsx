// Something is under way. Silent: the words beside it say what.
import styles from '#ui/spinner.module.css';

export function Spinner() {
  return <span className={styles['spinner']} aria-hidden="true" />;
}
