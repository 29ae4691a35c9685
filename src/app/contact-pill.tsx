// Where this device stands with the school, in a few true words, on every screen. Opens what is still unsent.
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, HardDrive, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#app/contact-pill.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { type Contact, contactOf } from '#store/contact.ts';
import { classNames } from '#ui/class-names.ts';

const TICK_MS = 20_000;

export type Standing =
  | 'Saved'
  | 'Waiting'
  | 'Sending'
  | 'Offline'
  | 'Checking'
  | 'SignIn'
  | 'OldApp'
  | 'Attention'
  | 'Late'
  | 'Refused';

const ICONS: Record<Standing, LucideIcon> = {
  Saved: CloudCheck,
  Waiting: HardDrive,
  Sending: CloudUpload,
  Offline: CloudOff,
  Checking: HardDrive,
  SignIn: CloudAlert,
  OldApp: CloudAlert,
  Attention: CloudAlert,
  Late: CloudAlert,
  Refused: CloudAlert,
};

/** Never says "saved at school" while anything waits or the last contact is too old to know (sync.md 2.13). */
export function standingOf(contact: Contact): Standing {
  if (contact.refused > 0) return 'Attention';
  if (contact.trouble === 'signIn') return 'SignIn';
  if (contact.trouble === 'oldApp') return 'OldApp';
  if (contact.trouble === 'refused') return 'Refused';
  if (contact.late) return 'Late';
  if (contact.waiting > 0) return contact.online ? 'Sending' : 'Waiting';
  if (!contact.online) return 'Offline';
  return contact.inSync ? 'Saved' : 'Checking';
}

type PillWords = `${'shell.contact' | 'arrivals.pill'}${Standing}`;
const forChildren = (standing: Standing): PillWords => `shell.contact${standing}`;

export interface ContactPillProps {
  /** Stands in the screen's corner, where the page's head keeps room for it; else in the line of its place. */
  readonly corner?: boolean;
  /** In which register: a child's, or a grown-up's (staff-pill.tsx). */
  readonly wordsOf?: (standing: Standing) => PillWords;
}
export function ContactPill({ corner = false, wordsOf = forChildren }: ContactPillProps) {
  // What it says grows old without any row changing: it looks again now and then.
  const tick = useTick(TICK_MS);
  const contact = useLive(contactOf, [tick]);
  const say = useSay();
  if (!contact) return null;
  const standing = standingOf(contact);
  const Icon = ICONS[standing];
  const count = standing === 'Attention' ? contact.refused : contact.waiting;
  const tone = standing === 'Saved' ? styles['arrived'] : styles['waiting'];
  const long = wordsOf(standing);
  const values = { count, code: `A-${contact.status ?? ''}` };
  return (
    <Link
      to={standing === 'Refused' ? '/device' : '/unsent'}
      className={classNames(styles['pill'], tone, corner && styles['corner'])}
      data-standing={standing}
      aria-label={`${say('shell.contactLabel')}: ${say(long, values)}`}
    >
      <Icon aria-hidden="true" className={styles['icon']} />
      <span className={styles['long']} aria-hidden="true">
        <Say k={long} with={values} />
      </span>
      <span className={styles['short']} aria-hidden="true">
        <Say k={`${long}Short`} with={values} />
      </span>
    </Link>
  );
}
