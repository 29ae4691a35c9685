// きろくの みかた: five ways to look at the same records. Each is an address, so that "back" leads where one came from.
import { BookOpen, CalendarDays, FolderHeart, Footprints, Search } from 'lucide-react';
import { NavLink } from 'react-router';
import styles from '#pieces/record-ways.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Icon } from '#ui/icon.tsx';

const WAYS = [
  { to: '/records', words: 'looking.units', icon: BookOpen },
  { to: '/records/path', words: 'looking.path', icon: Footprints },
  { to: '/records/days', words: 'looking.days', icon: CalendarDays },
  { to: '/records/themes', words: 'looking.themes', icon: FolderHeart },
  { to: '/records/search', words: 'looking.search', icon: Search },
] as const;

export function RecordWays() {
  const say = useSay();
  return (
    <nav aria-label={say('looking.ways')}>
      <ul className={styles['ways']}>
        {WAYS.map(({ to, words, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to !== '/records/themes'} className={styles['way'] ?? ''}>
              <Icon of={icon} size="s" />
              <span>
                <Say k={words} />
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
