// What the teacher said. A new word is closed until the child opens it: then, and not before, it counts as read.
import { MessageCircleHeart } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from '#features/today/from-teacher.module.css';
import { FootprintWord } from '#pieces/footprint-word.tsx';
import { Say } from '#pieces/say.tsx';
import { Taught, taughtWords } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { When } from '#pieces/when.tsx';
import { type TeacherWord, teacherWordsOf } from '#store/teacher-words.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { Icon } from '#ui/icon.tsx';

const AT_ONCE = 3;

export function FromTeacher() {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const words = useLive((device) => teacherWordsOf(device, opened, AT_ONCE), [opened]);
  if (!words) return null;
  const { shown, more, unread } = words;
  return (
    <Card aria-labelledby="from-teacher">
      <h2 id="from-teacher" className={styles['head']}>
        <Icon of={MessageCircleHeart} />
        <span>
          <Say k="today.fromTeacher" />
        </span>
        {unread > 0 && (
          <Chip tone="shu">
            <Say k="today.fromTeacherNew" with={{ count: unread }} />
          </Chip>
        )}
      </h2>
      {shown.length === 0 && (
        <p className={styles['none']}>
          <Say k="today.fromTeacherNone" />
        </p>
      )}
      <ul className={styles['words']}>
        {shown.map((word) => (
          <li key={word.note.id}>
            <FootprintWord note={word.note} onOpen={() => setOpened((before) => [...before, word.note.id])} />
            <About word={word} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles['more']}>
          <Say k="today.fromTeacherMore" with={{ count: more }} />
        </p>
      )}
    </Card>
  );
}

function About({ word }: { readonly word: TeacherWord }) {
  return (
    <p className={styles['about']}>
      {word.unit && (
        <Link to={`/units/${word.unit.id}`} className={styles['link']}>
          <span lang={word.number === null ? 'ja' : undefined}>
            {word.number === null ? (
              <Taught by={word.unit} at="title" />
            ) : (
              <Say k="unit.lessonOf" with={{ unit: taughtWords(word.unit, 'title'), number: word.number }} />
            )}
          </span>
        </Link>
      )}
      <span>
        <When at={word.note.madeAt} />
      </span>
    </p>
  );
}
