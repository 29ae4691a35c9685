// Where this device stands with the school, in a few true words, on every screen. Opens what is still unsent.
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, HardDrive, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#app/contact-pill.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Contact, contactOf } from '#store/contact.ts';
import { classNames } from '#ui/class-names.ts';

type Standing = 'Saved' | 'Waiting' | 'Sending' | 'Offline' | 'Checking' | 'SignIn' | 'OldApp' | 'Attention';

const ICONS: Record<Standing, LucideIcon> = {
  Saved: CloudCheck,
  Waiting: HardDrive,
  Sending: CloudUpload,
  Offline: CloudOff,
  Checking: HardDrive,
  SignIn: CloudAlert,
  OldApp: CloudAlert,
  Attention: CloudAlert,
};

/** Never says "saved at school" while anything waits or the last contact is too old to know (sync.md 2.13). */
export function standingOf(contact: Contact): Standing {
  if (contact.refused > 0) return 'Attention';
  if (contact.trouble === 'signIn') return 'SignIn';
  if (contact.trouble === 'oldApp') return 'OldApp';
  if (contact.waiting > 0) return contact.online ? 'Sending' : 'Waiting';
  if (!contact.online) return 'Offline';
  return contact.inSync ? 'Saved' : 'Checking';
}

/** @param corner stands in the screen's corner, where the page's head keeps room for it; else in the line of its place */
export function ContactPill({ corner = false }: { readonly corner?: boolean }) {
  const contact = useLive(contactOf, []);
  const say = useSay();
  if (!contact) return null;
  const standing = standingOf(contact);
  const Icon = ICONS[standing];
  const count = standing === 'Attention' ? contact.refused : contact.waiting;
  const tone = standing === 'Saved' ? styles['arrived'] : styles['waiting'];
  const long = `shell.contact${standing}` as const;
  return (
    <Link
      to="/unsent"
      className={classNames(styles['pill'], tone, corner && styles['corner'])}
      data-standing={standing}
      aria-label={`${say('shell.contactLabel')}: ${say(long, { count })}`}
    >
      <Icon aria-hidden="true" className={styles['icon']} />
      <span className={styles['long']} aria-hidden="true">
        <Say k={long} with={{ count }} />
      </span>
      <span className={styles['short']} aria-hidden="true">
        <Say k={`${long}Short`} with={{ count }} />
      </span>
    </Link>
  );
}
