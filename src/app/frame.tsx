// What stands round every screen: the places to go, where the device stands with the school, and the way past both.
import { BookOpen, Columns2, Eye, LayoutGrid, Library, type LucideIcon, Sun, Users } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { ContactPill } from '#app/contact-pill.tsx';
import styles from '#app/frame.module.css';
import type { Role } from '#domain/viewer.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { classNames } from '#ui/class-names.ts';
import { Logo } from '#ui/logo.tsx';

const StaffPill = lazyBeside(() => import('#app/staff-pill.tsx'), 'StaffPill');

interface PlaceLink {
  readonly to: string;
  readonly words: `shell.${'today' | 'records' | 'compare' | 'everyone' | 'board' | 'teaching' | 'insight' | 'roster'}`;
  readonly icon: LucideIcon;
  /** How the addresses begin that belong to the place; of several that fit it is the first. */
  readonly at: string;
}

const PUPIL_LINKS: readonly PlaceLink[] = [
  { to: '/', words: 'shell.today', icon: Sun, at: '' },
  { to: '/records', words: 'shell.records', icon: BookOpen, at: 'records|units|works|models' },
  { to: '/compare', words: 'shell.compare', icon: Columns2, at: 'compare' },
  { to: '/everyone', words: 'shell.everyone', icon: Users, at: 'everyone' },
];
// As each screen's way back leads: whoever came from the board of a unit has the unit in the address (pieces/back-to-class.tsx).
const TEACHER_LINKS: readonly PlaceLink[] = [
  {
    to: '/board',
    words: 'shell.board',
    icon: LayoutGrid,
    at: '|board|works|projector|print|sheets|pupils/.+/units|(groups|arrivals).*[?&]unit=.*',
  },
  { to: '/teaching', words: 'shell.teaching', icon: Library, at: 'teaching|models' },
  { to: '/insight', words: 'shell.insight', icon: Eye, at: 'insight|notes|absences' },
  { to: '/roster', words: 'shell.roster', icon: Users, at: 'roster|pupils|arrivals|groups' },
];
const ADMIN_LINKS: readonly PlaceLink[] = [{ to: '/roster', words: 'shell.roster', icon: Users, at: '|roster' }];

const linksOf = (role: Role): readonly PlaceLink[] =>
  role === 'pupil' ? PUPIL_LINKS : role === 'teacher' ? TEACHER_LINKS : role === 'schoolAdmin' ? ADMIN_LINKS : [];

export function Frame({ children }: { readonly children: ReactNode }) {
  const { session } = useDevice();
  const say = useSay();
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  const shown = useRef(pathname);

  // A new screen is announced by moving the reading position to it, as a page load would.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    (document.getElementById('page-title') ?? main.current)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);

  const dense = session.role !== 'pupil';
  const links = linksOf(session.role);
  const here = links.find(({ at }) => new RegExp(`^/(${at})([/?]|$)`).test(pathname + search));

  return (
    <div className={dense ? styles['top-frame'] : styles['rail-frame']}>
      <a className={classNames(styles['skip'])} href="#main">
        <Say k="shell.skip" />
      </a>
      <nav className={styles['places']} aria-label={say('shell.places')}>
        <Link to="/" className={classNames(styles['logo'])} aria-label={say('shell.home')}>
          <Logo />
        </Link>
        <ul className={styles['links']}>
          {links.map((link) => (
            <li key={link.to}>
              <Link
                to={link.to}
                className={classNames(styles['link'])}
                aria-current={link === here ? 'page' : undefined}
              >
                <link.icon aria-hidden="true" className={styles['icon']} />
                <span>
                  <Say k={link.words} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {dense && (
          <Suspense fallback={null}>
            <StaffPill />
          </Suspense>
        )}
        <Link
          to="/settings"
          className={classNames(styles['me'])}
          aria-label={say('shell.me', { name: session.displayName })}
          aria-current={pathname === '/settings' ? 'page' : undefined}
        >
          <span aria-hidden="true">{[...(session.kana || session.displayName)][0]}</span>
        </Link>
      </nav>
      <div className={styles['content']}>
        {!dense && (
          <header>
            <ContactPill corner />
          </header>
        )}
        <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
          {children}
        </main>
      </div>
    </div>
  );
}
