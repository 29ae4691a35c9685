// 使い方: short answers for whoever is using this device, by their role, all of them in the app itself: no network is asked.
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'react-router';
import { askedWords, bestFirst, folded } from '#domain/search.ts';
import styles from '#features/help/help.module.css';
import { HelpTopic } from '#features/help/help-topic.tsx';
import { topicsOf } from '#features/help/help-topics.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { FirstStepsInHelp } from '#pieces/first-steps.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SearchBox } from '#pieces/search-box.tsx';
import { PageHead } from '#ui/page-head.tsx';

export function HelpPage() {
  const say = useSay();
  const { session } = useDevice();
  const { hash } = useLocation();
  const [typed, setTyped] = useState('');
  const asked = askedWords(useDeferredValue(typed));
  const all = topicsOf(session.role).map((topic) => {
    const title = say(topic.title);
    return { topic, text: folded(title + say(topic.text)), about: '' };
  });
  const found = bestFirst(all, asked);
  return (
    <>
      <PageHead title={<Say k="help.title" />} tab={say('help.title')} />
      {session.role === 'teacher' && <FirstStepsInHelp />}
      <SearchBox label={say('help.search')} clearLabel={say('help.clear')} value={typed} onValue={setTyped} />
      <p role="status" className={styles['found']}>
        {asked.length > 0 &&
          (found.length === 0 ? <Say k="help.none" /> : <Say k="help.found" with={{ count: found.length }} />)}
      </p>
      <ul className={styles['topics']}>
        {found.map(({ topic }) => (
          <HelpTopic key={topic.id} topic={topic} isAskedFor={hash === `#${topic.id}`} />
        ))}
      </ul>
    </>
  );
}
